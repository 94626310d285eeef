"""Errors are planted into clean reports, and what is found of them is counted."""

from gouji.engine.mutation.mutant import SINGLE, Kind, Mutant
from gouji.engine.mutation.sowing import Judge, Planted, sow, specimens
from gouji.engine.mutation.tally import WORDS, Share, Tally, tally

__all__ = [
    "SINGLE",
    "WORDS",
    "Judge",
    "Kind",
    "Mutant",
    "Planted",
    "Share",
    "Tally",
    "sow",
    "specimens",
    "tally",
]
