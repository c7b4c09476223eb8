"""Values in nested or dotted data, by the full names of their variables."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def flatten(data: object, dictionary: Mapping[str, str]) -> tuple[dict[str, object], list[str]]:
    """The values of nested or dotted data by full name, and the names the dictionary lacks.

    A variable's own value is never looked into: an amount with its currency
    stays one value.
    """
    values: dict[str, object] = {}
    unknown: list[str] = []
    _flatten("", data, dictionary, values, unknown)
    return values, unknown


def _flatten(
    name: str, data: object, dictionary: Mapping[str, str], values: dict[str, object], unknown: list[str]
) -> None:
    if name in dictionary:
        if data is not None:
            values[name] = data
    elif isinstance(data, dict):
        for key, value in data.items():
            _flatten(f"{name}.{key}" if name else str(key), value, dictionary, values, unknown)
    else:
        unknown.append(name)
