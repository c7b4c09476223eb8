"""Whether a condition can hold: tried out in every world that its contract allows.

A world gives each variable that some conditions ask about a value, or leaves it unknown. Of numbers only those
beside a number that a condition names make a difference, of several options those that it names and one more.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, product

from cs_templates.compiler.filters import MOST
from cs_templates.model import Scenario, Variable
from cs_templates.syntax import And, Compare, Condition, Contains, Equals, Known, Not, Or, Several, conditions

World = Mapping[str, object]
Leaf = Known | Several | Equals | Contains | Compare
MANY = 20_000
"""More worlds than this are not looked at."""
_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def leaves(condition: Condition) -> Iterator[Leaf]:
    """The questions that a condition is made of."""
    for part in conditions(condition):
        if not isinstance(part, And | Or | Not):
            yield part


def worlds(
    about: Iterable[Condition],
    variables: Mapping[str, Variable],
    scenario: Scenario | None,
    known: frozenset[str],
) -> list[World] | None:
    """Every world that makes a difference to some conditions; None where there are too many or one cannot be asked."""
    asked: dict[str, list[Leaf]] = {}
    for condition in about:
        for leaf in leaves(condition):
            asked.setdefault(leaf.name, []).append(leaf)
    domains: list[list[object]] = []
    for name, questions in asked.items():
        values = _values(variables.get(name), questions, scenario)
        if values is None:
            return None
        domains.append(values if name in known else [*values, None])
    if math.prod(map(len, domains)) > MANY:
        return None
    return [dict(zip(asked, values, strict=True)) for values in product(*domains)]


def holds(condition: Condition, world: World) -> bool:
    """Whether a condition holds in a world."""
    if isinstance(condition, Not):
        return not holds(condition.part, world)
    if isinstance(condition, And):
        return all(holds(part, world) for part in condition.parts)
    if isinstance(condition, Or):
        return any(holds(part, world) for part in condition.parts)
    value = world[condition.name]
    return value is not None and _answer(condition, value)


def _answer(leaf: Leaf, value: object) -> bool:
    if isinstance(leaf, Equals):
        return value == leaf.option
    if isinstance(leaf, Contains):
        return isinstance(value, tuple) and leaf.option in value
    if isinstance(leaf, Several):
        return (len(value) if isinstance(value, tuple) else value) != 1
    if isinstance(leaf, Compare):
        return isinstance(value, int) and _COMPARE[leaf.op](value, leaf.number)
    return True


def _values(variable: Variable | None, asked: list[Leaf], scenario: Scenario | None) -> list[object] | None:
    """The values of a variable that make a difference; None where a question does not fit it."""
    if variable is None:
        return None
    narrow = scenario.narrow.get(variable.name) if scenario else None
    options = [str(option) for option in (narrow or variable.options)]
    every = {str(option) for option in variable.options}
    if any(isinstance(leaf, Equals | Contains) and leaf.option not in every for leaf in asked):
        return None
    if variable.kind == "choice":
        return [*options]
    if variable.kind == "choices":
        return [*_subsets(options, {leaf.option for leaf in asked if isinstance(leaf, Contains)})]
    if variable.kind in ("items", "parcels", "list"):
        return [(1,), (1, 2)]
    return _amounts(variable, asked)


def _subsets(options: list[str], named: set[str]) -> list[tuple[str, ...]]:
    rest = [option for option in options if option not in named][:2]
    used = [option for option in options if option in named] + rest
    return [chosen for size in range(1, len(used) + 1) for chosen in combinations(used, size)]


def _amounts(variable: Variable, asked: list[Leaf]) -> list[object] | None:
    """Numbers on both sides of each bound; for amounts nothing and something."""
    numbers = {leaf.number for leaf in asked if isinstance(leaf, Compare)}
    if variable.kind == "money":
        return [0, 1] if variable.min == 0 else [1]
    if variable.kind != "count":
        return None if numbers else [True]
    low, high = variable.min or 0, MOST if variable.max is None else variable.max
    near = {number + step for number in (*numbers, 1) for step in (-1, 0, 1)}
    return [*sorted({low, high, *(number for number in near if low <= number <= high)})]
