"""Cases for the ways through a text's conditions that the plain cases do not go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product
from typing import Any

from cs_templates.answer.render import Scope, holds

Way = tuple[list[Any], ...]
"""What must hold for a part of a text to be printed: conditions of a program."""
MOST = 2_000
"""So many combinations of values are tried for one way."""
_UNKNOWN = object()
_PARTS = ("and", "or", "not")


def ways(program: Iterable[Any], so_far: Way = ()) -> Iterator[Way]:
    """Each way through the ifs of a program, also those that print nothing."""
    for node in program:
        if type(node) is str or node[0] != "if":
            continue
        passed = so_far
        for condition, inner in node[1]:
            way = (*passed, condition)
            yield way
            yield from ways(inner, way)
            passed = (*passed, ["not", condition])
        yield passed
        yield from ways(node[2], passed)


def scope(values: Mapping[str, object]) -> Scope:
    """What conditions look at where these are a customer's values."""
    return Scope(values, {}, {}, (0, 0, 0), unknown=str)


def goes(way: Way, there: Scope) -> bool:
    """Whether a customer's values lead there."""
    return all(holds(condition, there) for condition in way)


def find(
    way: Way, base: Mapping[str, object], values: Mapping[str, Sequence[object]], optional: Sequence[str]
) -> dict[str, object] | None:
    """Values that lead there, as near to `base` as a search over those the conditions name comes; or None."""
    names = list(dict.fromkeys(name for condition in way for name in _names(condition)))
    candidates = [_candidates(name, way, values, optional) for name in names]
    for combination in islice(product(*candidates), MOST):
        tried = dict(base) | dict(zip(names, combination, strict=True))
        tried = {name: value for name, value in tried.items() if value is not _UNKNOWN}
        if goes(way, scope(tried)):
            return tried
    return None


def compared(conditions: Iterable[Any]) -> Iterator[tuple[str, int]]:
    """Each variable that a condition compares, with the number."""
    for condition in conditions:
        if condition[0] in _PARTS:
            yield from compared(condition[1:])
        elif condition[0] == "cmp":
            yield condition[1], condition[3]


def _names(condition: Any) -> Iterator[str]:
    if condition[0] in _PARTS:
        for part in condition[1:]:
            yield from _names(part)
    else:
        yield condition[2] if condition[0] == "in" else condition[1]


def _candidates(
    name: str, way: Way, values: Mapping[str, Sequence[object]], optional: Sequence[str]
) -> list[object]:
    near = [number + away for other, number in compared(way) if other == name for away in (-1, 0, 1)]
    known = list(values.get(name, ()))
    numbers = [value for value in known if isinstance(value, int)]
    if numbers:
        known += [number for number in near if min(numbers) <= number <= max(numbers)]
    return known + ([_UNKNOWN] if name in optional or not known else [])
