"""Whether a condition of a program holds."""

from __future__ import annotations

from cs_templates.answer.render.scope import Scope, print_unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Condition = list[Any]


def holds(condition: Condition, scope: Scope) -> bool:
    """Whether the condition is true of the scope's values.

    A name without a value is known to nothing: where the scope prints unknown
    names, only `!=` and `not` hold of it; elsewhere to ask is a FillError.
    """
    return _CONDITIONS[condition[0]](condition, scope)


def _value(name: str, scope: Scope) -> Any:
    if name not in scope.values:
        print_unknown(name, scope)
        return None
    return scope.values[name]


def _several(condition: Condition, scope: Scope) -> bool:
    value = _value(condition[1], scope)
    if value is None:
        return False
    return value > 1 if isinstance(value, int) else len(value) > 1


def _in(condition: Condition, scope: Scope) -> bool:
    _, option, name = condition
    value = _value(name, scope)
    return value is not None and option in value


def _compare(condition: Condition, scope: Scope) -> bool:
    _, name, sign, number = condition
    value = _value(name, scope)
    if value is None:
        return bool(sign == "!=")
    return _SIGNS[sign](
        value[0] if type(value) is tuple else value, number
    )  # an amount's units, with 0 alone


_SIGNS: dict[str, Callable[[int, int], bool]] = {
    "<": int.__lt__,
    "<=": int.__le__,
    ">": int.__gt__,
    ">=": int.__ge__,
    "==": int.__eq__,
    "!=": int.__ne__,
}

_CONDITIONS: dict[str, Callable[[Condition, Scope], bool]] = {
    "known": lambda condition, scope: condition[1] in scope.values,
    "several": _several,
    "eq": lambda condition, scope: bool(_value(condition[1], scope) == condition[2]),
    "in": _in,
    "cmp": _compare,
    "and": lambda condition, scope: all(holds(part, scope) for part in condition[1:]),
    "or": lambda condition, scope: any(holds(part, scope) for part in condition[1:]),
    "not": lambda condition, scope: not holds(condition[1], scope),
}
