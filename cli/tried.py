"""What came of trying a pack."""

from collections.abc import Sequence
from functools import cached_property

from gouji.engine.coverage import Coverage
from gouji.engine.form import Form
from gouji.engine.mutation import Planted, Tally, tally
from gouji.engine.proof import Proof
from gouji.engine.record import frozen
from gouji.engine.report import Report


@frozen
class Sown:
    """The errors that were planted into clean reports of a form."""

    form: Form
    seed: int
    reports: Sequence[Report]
    planted: tuple[Planted, ...]

    @cached_property
    def tally(self) -> Tally:
        """How many are caught."""
        return tally(self.planted, self.form)

    @property
    def survivors(self) -> tuple[Planted, ...]:
        """Those that nothing points to."""
        return tuple(planted for planted in self.planted if not planted.caught_by)


@frozen
class TriedPack:
    """A pack: its examples, and what its rules look at and catch where that was asked."""

    proof: Proof
    coverage: Coverage | None
    sown: Sown | None
