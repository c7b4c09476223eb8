"""`_orders/*.yaml` as records: how the orders of a shop system become values."""

from __future__ import annotations

import zoneinfo
from functools import cache
from typing import TYPE_CHECKING, Any

from cs_templates.corpus.decode.containers import AT, DOUBT
from cs_templates.corpus.names import did_you_mean
from cs_templates.model import Given, OrderMapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cs_templates.corpus.reading import Reading
    from cs_templates.model import Location, Variable

    Decoded = Mapping[str, Any]

NUMBER = "order.number"
_RECOGNISED_BY = ("columns", "keys", "query")
_ITEMS = ("each", "name", "quantity")
_OF_KINDS = {
    "money": ("currency", "sum", "minus"),
    "person": ("given", "family"),
    "date": ("zone", "shop_clock"),
    "dates": ("zone", "shop_clock", "first", "last"),
    "choice": ("words",),
    "choices": ("words",),
    "items": _ITEMS,
    "parcels": ("each", "items", "tracking", "eta", "zone"),
}
"""What a field of a kind may say beside `from` and `is`."""


def build_mapping(
    name: str, said: Decoded, variables: Mapping[str, Variable], reading: Reading
) -> OrderMapping:
    """The mapping as plain data; what does not fit the dictionary is reported and left out."""
    at: Location = said[AT]
    if not said.get("layouts") and "layouts" not in said.get(DOUBT, ()):
        reading.report("schema", _begins(at), "layouts is missing in this order mapping", "add layouts: …")
    for key in ("zone", "days"):
        _check_zone(said.get(key, ""), at, reading)
    return OrderMapping(
        name=name,
        title=str(said.get("title", name)),
        platform=str(said["platform"].text) if "platform" in said else "",
        zone=said.get("zone", ""),
        days=said.get("days", ""),
        layouts={
            key: _layout(key, layout, variables, reading) for key, layout in said.get("layouts", {}).items()
        },
        at=at,
    )


def _layout(name: str, said: Decoded, variables: Mapping[str, Variable], reading: Reading) -> dict[str, Any]:
    at, doubt = said[AT], said.get(DOUBT, ())
    told = [key for key in _RECOGNISED_BY if key in said or key in doubt]
    if len(told) != 1:
        message = (
            f"the layout {name} is recognised by one of columns, keys and query, and here are {len(told)}"
        )
        reading.report(
            "order-mapping", _begins(at), message, "columns for a table, keys for JSON, query for a database"
        )
    _check_number(name, said, reading)
    kept = {
        key: said[key]
        for key in ("columns", "keys", "list", "rows", "begins", "days", "quotes")
        if key in said
    }
    _check_zone(said.get("days", ""), at, reading)
    if "query" in said:
        kept["query"] = str(said["query"])
    fields = {
        variable: _field(variables[variable], sources, reading)
        for variable, sources in said.get("fields", {}).items()
        if variable in variables
    }
    return {key: list(value) if isinstance(value, tuple) else value for key, value in kept.items()} | {
        "fields": fields
    }


def _check_number(name: str, said: Decoded, reading: Reading) -> None:
    """A query may give our own names; everything else has to say where the number of an order is."""
    fields, path = said.get("fields", {}), said[AT].path
    if NUMBER in fields or "fields" in said.get(DOUBT, ()) or ("query" in said and not fields):
        return
    if any(problem.rule == "unknown-name" and problem.at.path == path for problem in reading.problems):
        return  # it may be the name that is mistyped
    hint = f"add {NUMBER}: and the column or path that holds it"
    reading.report(
        "order-mapping", _begins(said[AT]), f"the layout {name} does not say where {NUMBER} is", hint
    )


def _field(variable: Variable, sources: tuple[Decoded, ...], reading: Reading) -> dict[str, Any]:
    """One variable's sources, its kind, and what its value must be one of."""
    field: dict[str, Any] = {
        "kind": variable.kind,
        "sources": [_source(variable, source, reading) for source in sources],
    }
    if variable.options:
        field["options"] = [option.text for option in variable.options]
    if variable.kind == "money" and variable.min == 0:
        field["zero"] = True
    return field


def _source(variable: Variable, said: Decoded, reading: Reading) -> dict[str, Any]:
    at = said[AT]
    allowed = ("from", "is", *_OF_KINDS.get(variable.kind, ()))
    for key in said:
        if key not in (*allowed, AT, DOUBT):
            message = f"{key} does not belong to {variable.name}, which is of the kind {variable.kind}"
            reading.report(
                "order-mapping",
                _begins(at),
                message,
                f"beside from and is: {', '.join(allowed[2:]) or 'nothing'}",
            )
    if not said.keys() & {"from", "is", "given", "first", "last", "name", "each", "shop_clock"} | set(
        said.get(DOUBT, ())
    ):
        reading.report("order-mapping", _begins(at), f"nothing says where {variable.name} is", "add from: …")
    _check_zone(said.get("zone", ""), at, reading)
    for option in _options_said(said):
        _check_option(variable, option, at, reading)
    return {key: _plain(said[key]) for key in allowed if key in said}


def _options_said(said: Decoded) -> Iterator[str]:
    yield from said.get("words", {}).values()
    if "is" in said:
        yield said["is"]


def _check_option(variable: Variable, option: str, at: Location, reading: Reading) -> None:
    options = [known.text for known in variable.options]
    if options and option not in options:
        message = f"{variable.name} has no option {option}"
        reading.report("unknown-name", _begins(at), message, did_you_mean(option, options))


def _begins(at: Location) -> Given:
    """Where a group begins: its first character."""
    return Given(value="", at=at, end=at._replace(column=at.column + 1))


def _plain(value: Any) -> Any:
    """Decoded data without places, lists as lists."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items() if key not in {AT, DOUBT}}
    return list(value) if isinstance(value, tuple) else value


def _check_zone(zone: str, at: Location, reading: Reading) -> None:
    known = _zones()
    if zone and known and zone not in known:
        message = f"there is no time zone {zone}"
        reading.report(
            "unknown-name", _begins(at), message, did_you_mean(zone, known) or "as in America/Los_Angeles"
        )


@cache
def _zones() -> frozenset[str]:
    """The zones this system knows; none where it has no data of zones."""
    return frozenset(zoneinfo.available_timezones())
