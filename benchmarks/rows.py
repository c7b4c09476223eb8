"""One line of the table: a figure, its spread and its budget."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """What was measured: the median of its samples and the quartiles around it.

    `unit` is × for a multiple of another process or program measured in the same round, else ms or MB. `templates` is
    the size of the corpus, 0 where it does not matter. A figure holds up to its `budget`, or from it on where the
    budget is what is needed `at_least`.
    """

    name: str
    value: float
    unit: str
    budget: float | None = None
    templates: int = 0
    low: float | None = None
    high: float | None = None
    at_least: bool = False

    @property
    def holds(self) -> bool:
        """Whether the figure as it is printed keeps within its budget; one without always does."""
        if self.budget is None:
            return True
        printed = float(self.figure)
        return printed >= self.budget if self.at_least else printed <= self.budget

    @property
    def figure(self) -> str:
        """The value in as many digits as the measurement is good for."""
        return rounded(self.value)

    @property
    def key(self) -> tuple[str, int]:
        """What tells a row from every other one."""
        return self.name, self.templates


def of_samples(
    name: str, samples: Sequence[float], unit: str, budget: float | None = None, templates: int = 0
) -> Row:
    """A row of what was measured round by round."""
    low, middle, high = statistics.quantiles(samples, n=4) if len(samples) > 1 else (samples[0],) * 3
    return Row(name, middle, unit, budget, templates, low, high)


def rounded(value: float) -> str:
    """Two decimals for small figures, one for those from 10 on, none from 100 on; never in powers of ten."""
    return f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}" if abs(value) < 100 else f"{value:.0f}"
