"""Figures that were run together, cut where the relations of their table leave no choice."""

from gouji.engine.cuts.row import Places
from gouji.engine.cuts.run import Balance, Run
from gouji.engine.cuts.table import Decision, decide

__all__ = ["Balance", "Decision", "Places", "Run", "decide"]
