# ruff: noqa: D102 - read and schema are described once, in Shape
"""Values made of values: lists, groups with free names, groups with declared fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cs_templates.corpus.decode.shapes import Ref, Schema, Shape, expect
from cs_templates.corpus.located.nodes import ListNode, MapNode, Scalar
from cs_templates.corpus.names import did_you_mean, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cs_templates.corpus.located.nodes import Node
    from cs_templates.corpus.located.source import Source
    from cs_templates.model import Location, Text

AT = "at"
"""The key under which a record keeps the place where it begins."""
DOUBT = "doubt"
"""The key under which a record keeps the names that are there but could not be read, or were mistyped."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list; read as a tuple of what its entries are read as."""

    item: Shape
    wanted: str = "a list, as in [a, b],"

    def read(self, node: Node, source: Source) -> tuple[Any, ...] | None:
        entries = expect(node, ListNode, source, self)
        if entries is None:
            return None
        values = [self.item.read(item, source) for item in entries.items]
        return tuple(value for value in values if value is not None)

    def schema(self) -> Schema:
        return {"type": "array", "items": self.item.schema()}


@dataclass(frozen=True, slots=True)
class Placed:
    """A value with the place where it stands, read as (value, place)."""

    value: Shape

    @property
    def wanted(self) -> str:
        return self.value.wanted

    def read(self, node: Node, source: Source) -> tuple[Any, Location] | None:
        value = self.value.read(node, source)
        return None if value is None else (value, source.place(node.start_mark))

    def schema(self) -> Schema:
        return self.value.schema()


@dataclass(frozen=True, slots=True)
class Unique:
    """A list of names, none twice."""

    item: Shape
    wanted: str = "a list of names, as in [a, b],"

    def read(self, node: Node, source: Source) -> tuple[Text, ...] | None:
        names = expect(node, ListNode, source, self)
        if names is None:
            return None
        found: dict[str, Text] = {}
        for item in names.items:
            name = self.item.read(item, source)
            if name is not None and found.setdefault(name.text, name) is not name:
                source.refuse("duplicate-key", item, f"{name.text} is listed twice", "delete one of the two")
        return tuple(found.values())

    def schema(self) -> Schema:
        return {"type": "array", "items": self.item.schema(), "uniqueItems": True}


@dataclass(frozen=True, slots=True)
class MapOf:
    """A group whose names are free within a spelling, or refer to something declared elsewhere."""

    value: Shape
    key: Shape
    wanted: str = "a group, as in {name: value},"

    def read(self, node: Node, source: Source) -> dict[str, Any] | None:
        group = expect(node, MapNode, source, self)
        if group is None:
            return None
        values: dict[str, Any] = {}
        for key, value in group.entries:
            name = self.key.read(key, source)
            found = None if name is None else self.value.read(value, source)
            if found is None:
                continue
            if isinstance(self.value, Record):
                found[AT] = source.place(key.start_mark)
            values[key.value] = found
        return values

    def schema(self) -> Schema:
        names = self.key.schema()
        limited = {"propertyNames": names} if names.keys() & {"pattern", "enum"} else {}
        return {"type": "object", "additionalProperties": self.value.schema(), **limited}


@dataclass(frozen=True, slots=True)
class Field:
    """A declared field: how its value is written, what it is for, whether it must be there."""

    shape: Shape
    about: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A group with declared fields; read as a dict of those that are there, and `at`.

    Where `rest` is given, other names that `rest_keys` knows may stand there too.
    """

    fields: Mapping[str, Field]
    what: str
    rest: Shape | None = None
    rest_keys: Ref | None = None
    required: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        needed = tuple(name for name, declared in self.fields.items() if declared.required)
        object.__setattr__(self, "required", needed)

    @property
    def wanted(self) -> str:
        """The first few names, for someone who wrote a text or a list."""
        return f"a group of names and values ({', '.join([*self.fields][:3])} …)"

    def read(self, node: Node, source: Source) -> dict[str, Any] | None:
        group = expect(node, MapNode, source, self)
        if group is None:
            return None
        values: dict[str, Any] = {AT: source.place(group.start_mark)}
        doubt: set[str] = set()
        for key, value in group.entries:
            declared = self.fields.get(key.value)
            shape = declared.shape if declared is not None else self._other(key, value, group, source)
            found = None if shape is None else shape.read(value, source)
            if found is not None:
                values[key.value] = found
            else:
                doubt.add(key.value if declared else self._meant(key.value, source))
        if doubt:
            values[DOUBT] = doubt
        for name in self.required:
            if name not in values and name not in doubt:
                self._missing(name, group, source)
        return values

    def _other(self, key: Scalar, value: Node, group: MapNode, source: Source) -> Shape | None:
        """What a name that is no field may hold; reported where it may not be here."""
        if self.rest is not None and self.rest_keys is not None:
            return self.rest if self.rest_keys.known(key, source) else None
        if group.flow and isinstance(value, Scalar) and not value.value and not value.style:
            message = f"a comma ends the text before {key.value}"
            source.refuse(
                "text-cut-off", key, message, "a text that holds a comma has to stand in quotes here"
            )
            return None
        message = f"{key.value or 'an empty name'} is not known in {self.what}"
        source.refuse("schema", key, message, did_you_mean(key.value, self.fields))
        return None

    def _meant(self, name: str, source: Source) -> str:
        others = source.names.known.get(self.rest_keys.what, ()) if self.rest_keys else ()
        return name if name in others else nearest(name, (*self.fields, *others))

    def _missing(self, name: str, group: MapNode, source: Source) -> None:
        about = self.fields[name].about
        message = f"{name} is missing in {self.what}" + (f" ({about})" if about else "")
        where = group if group.flow or not group.entries else group.entries[0][0]
        source.refuse("schema", where, message, f"add {name}: …")

    def schema(self) -> Schema:
        properties = {
            name: {**declared.shape.schema(), **({"description": declared.about} if declared.about else {})}
            for name, declared in self.fields.items()
        }
        needed: Schema = {"required": list(self.required)} if self.required else {}
        others = self.rest.schema() if self.rest else False
        return {"type": "object", "properties": properties, "additionalProperties": others, **needed}
