"""Which system a file is from: the layout of whose columns or keys it has most, and has all."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from cs_templates.answer.near import did_you_mean
from cs_templates.errors import UsageError
from cs_templates.orders import paths
from cs_templates.orders.order import NUMBER, Mappings
from cs_templates.speech import say

Layout = tuple[str, str]
"""A system and the name of one of its layouts."""


def table(header: Collection[str], mappings: Mappings, system: str = "") -> Layout | None:
    """The layout whose columns a table has; None where the table is in our own names, or nothing is known of it."""
    if NUMBER in header and not system:
        return None
    found = [
        (len(layout["columns"]), name, key)
        for name, key, layout in layouts(mappings, system)
        if "columns" in layout and set(layout["columns"]) <= set(header)
    ]
    return max(found)[1:] if found else None


def tree(order: Mapping[str, object], mappings: Mappings, system: str = "") -> Layout | None:
    """The layout whose keys an order has; None where it is in our own names, or nothing is known of it."""
    if own_number(order) and not system:
        return None
    found = [
        (len(layout["keys"]), name, key)
        for name, key, layout in layouts(mappings, system)
        if "keys" in layout and all(_has(order, path) for path in layout["keys"])
    ]
    return max(found)[1:] if found else None


def _has(data: object, path: str) -> bool:
    """Whether the keys of a path are there, filled or not."""
    step, _, rest = path.partition(".")
    inside = isinstance(data, Mapping) and step in data
    return inside and (not rest or _has(data[step], rest))  # type: ignore[index]


def lists(mappings: Mappings, system: str = "") -> list[str]:
    """The paths at which a JSON file may have its orders, the longest first."""
    every = {path for _, _, layout in layouts(mappings, system) for path in layout.get("list", ())}
    return sorted(every, key=lambda path: (-path.count("."), path))


def layouts(mappings: Mappings, system: str = "") -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """The system, the name and what tells it of every layout, or of those of one system. Raises UsageError."""
    systems = mappings.known["systems"]
    if system and system not in systems:
        message = say("there is no mapping {name} of orders", name=system)
        raise UsageError(message, did_you_mean(system, systems))
    for name, known in systems.items():
        if system in ("", name):
            for key, layout in known["layouts"].items():
                yield name, key, layout


def own_number(order: Mapping[str, object]) -> str:
    """The number of an order in our own names, nested or dotted; empty where it has none."""
    return paths.one([order], [NUMBER])[0]


def unknown(place: str, names: Collection[str], mappings: Mappings) -> UsageError:
    """The error for a file that is of no known system and not in our own names either."""
    titles = ", ".join(known["title"] for known in mappings.known["systems"].values())
    known = say("the systems known here are {names}", names=titles) if titles else ""
    message = say("{path} is from no system that is known, and names no {name}", path=place, name=NUMBER)
    shown = ", ".join([*names][:6])
    seen = say("it has {names}", names=shown) if shown else ""
    return UsageError(message, say("; ").join([part for part in (seen, known) if part]))
