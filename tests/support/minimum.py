"""The fewest figures that must change, by a solver of mixed integer programs: the oracle of the search."""

from collections.abc import Sequence

import highspy
import numpy as np

from gouji.engine.repair.network import Network


def fewest(network: Network, values: Sequence[int]) -> int:
    """Return how many figures must change at least, for all demands to hold; every demand is an equation."""
    figures = sorted(network.touching)
    # what is wrong in a figure shows in some sum, alone or with others
    room = sum(map(abs, network.residuals(values).values()))
    column = {figure: place for place, figure in enumerate(figures)}
    solver = highspy.Highs()
    solver.setOptionValue("log_to_console", False)  # it takes no names
    # for each figure what it becomes, then whether that is another number
    for figure in figures:
        solver.addVar(0, values[figure] + room)
    for _ in figures:
        solver.addVar(0, 1)
    size = len(figures)
    every = np.arange(2 * size, dtype=np.int32)
    solver.changeColsIntegrality(2 * size, every, np.full(2 * size, highspy.HighsVarType.kInteger))
    solver.changeColsCost(2 * size, every, np.concatenate([np.zeros(size), np.ones(size)]))
    for demand in network.demands:
        places = np.array([column[figure] for figure, _ in demand.terms], dtype=np.int32)
        times = np.array([times for _, times in demand.terms], dtype=np.double)
        solver.addRow(-demand.constant, -demand.constant, len(places), places, times)
    for place, figure in enumerate(figures):
        both = np.array([place, size + place], dtype=np.int32)
        solver.addRow(-highspy.kHighsInf, values[figure], 2, both, np.array([1.0, -float(room)]))
        down = float(min(room, values[figure]))
        solver.addRow(values[figure], highspy.kHighsInf, 2, both, np.array([1.0, down]))
    solver.run()
    return round(solver.getInfo().objective_function_value)
