"""What the prose says: quantities, rates, claims, mentions."""

from gouji.engine.narrative.records import Claim, Mention, Narrative, Quantity, Rate, RateKind

__all__ = ["Claim", "Mention", "Narrative", "Quantity", "Rate", "RateKind"]
