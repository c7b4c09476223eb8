# ruff: noqa: D102 - read and schema are described once, in Shape
"""Values that are written in more than one way, or whose names depend on the dictionary."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cs_templates.corpus.decode.containers import AT, MapOf, Record
from cs_templates.corpus.decode.shapes import Prose, Ref, Schema, Shape, expect, mismatch
from cs_templates.corpus.located.nodes import ListNode, MapNode, Scalar
from cs_templates.corpus.located.scalars import as_text, check_cut
from cs_templates.corpus.names import did_you_mean
from cs_templates.model import Given, Raw, Text

if TYPE_CHECKING:
    from cs_templates.corpus.located.nodes import Node
    from cs_templates.corpus.located.source import Source

VARIABLE = Ref("variable")


@dataclass(frozen=True, slots=True)
class OneOrForms:
    """A text, or a group of forms; a bare text is the form `name`."""

    forms: MapOf
    wanted: str = "a text or a group of forms, as in {name: card, to: to your card},"

    def read(self, node: Node, source: Source) -> dict[str, Text] | None:
        if isinstance(node, MapNode):
            return self.forms.read(node, source)
        if isinstance(node, ListNode):
            mismatch(node, source, self)
            return None
        text = Prose().read(node, source)
        return None if text is None else {"name": text}

    def schema(self) -> Schema:
        return {"anyOf": [Prose().schema(), self.forms.schema()]}


@dataclass(frozen=True, slots=True)
class OneOrMore:
    """A value written alone or as a group with the named field: `"soon"` for `{say: soon}`, or a list for one."""

    record: Record
    short: str
    alone: type[Scalar | ListNode] = Scalar
    wanted: str = "a text or a group"

    def read(self, node: Node, source: Source) -> dict[str, Any] | None:
        if not isinstance(node, self.alone):
            return self.record.read(node, source)
        text = self.record.fields[self.short].shape.read(node, source)
        return None if text is None else {self.short: text, AT: source.place(node.start_mark)}

    def schema(self) -> Schema:
        return {"anyOf": [self.record.fields[self.short].shape.schema(), self.record.schema()]}


@dataclass(frozen=True, slots=True)
class Levels:
    """How bad each of some rules is: a group of rules with a word for each, read with the places of the rules."""

    rule: Shape
    level: Shape
    wanted: str = "a group by rule, as in {doubled-space: error},"

    def read(self, node: Node, source: Source) -> dict[str, tuple[Text, str]] | None:
        group = expect(node, MapNode, source, self)
        if group is None:
            return None
        found: dict[str, tuple[Text, str]] = {}
        for key, inner in group.entries:
            rule, level = self.rule.read(key, source), self.level.read(inner, source)
            if rule is not None and level is not None:
                found[key.value] = (rule, level)
        return found

    def schema(self) -> Schema:
        return {"type": "object", "additionalProperties": self.level.schema()}


@dataclass(frozen=True, slots=True)
class OneOrList:
    """One value, or a list of them; read as a tuple."""

    item: Shape

    @property
    def wanted(self) -> str:
        return self.item.wanted

    def read(self, node: Node, source: Source) -> tuple[Any, ...] | None:
        nodes = node.items if isinstance(node, ListNode) else (node,)
        found = tuple(
            value for value in (self.item.read(item, source) for item in nodes) if value is not None
        )
        return found or None

    def schema(self) -> Schema:
        one = self.item.schema()
        return {"anyOf": [one, {"type": "array", "items": one}]}


@dataclass(frozen=True, slots=True)
class Anything:
    """Any YAML value, every scalar of it text; read as it stands."""

    wanted: str = "a value"

    def read(self, node: Node, source: Source) -> Raw:
        if isinstance(node, Scalar):
            check_cut(node, source, comments=True)
            return node.value
        if isinstance(node, ListNode):
            return tuple(self.read(item, source) for item in node.items)
        return {key.value: self.read(value, source) for key, value in node.entries}

    def schema(self) -> Schema:
        return {}


@dataclass(frozen=True, slots=True)
class Value:
    """A variable's value as a corpus writes it: checked later, against the variable's kind."""

    wanted: str = "a value"

    def read(self, node: Node, source: Source) -> Given:
        at, end = source.place(node.start_mark), source.place(node.end_mark)
        return Given(value=Anything().read(node, source), at=at, end=end if end.line == at.line else None)

    def schema(self) -> Schema:
        return {"type": ["string", "number", "boolean", "array", "object"]}


@dataclass(frozen=True, slots=True)
class Option:
    """The name of an option of one variable."""

    variable: str
    wanted: str = "the name of an option"

    def read(self, node: Node, source: Source) -> Text | None:
        name = expect(node, Scalar, source, self)
        if name is None:
            return None
        options = source.names.options.get(self.variable)
        if options is not None and name.value in options:
            return as_text(name, source)
        message = f"{self.variable} has no option {name.value}"
        hint = f"{self.variable} is not a choice" if options is None else did_you_mean(name.value, options)
        if options != ():
            source.refuse("unknown-name", node, message, hint)
        return None

    def schema(self) -> Schema:
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class ByVariable:
    """A group by variable; how a value is written depends on the variable."""

    shape_of: Callable[[str], Shape]
    wanted: str = "a group by variable, as in {refund.method: …},"

    def read(self, node: Node, source: Source) -> dict[str, Any] | None:
        group = expect(node, MapNode, source, self)
        if group is None:
            return None
        found: dict[str, Any] = {}
        for key, inner in group.entries:
            value = self.shape_of(key.value).read(inner, source) if VARIABLE.known(key, source) else None
            if value is not None:
                found[key.value] = value
        return found

    def schema(self) -> Schema:
        return {"type": "object", "additionalProperties": self.shape_of("").schema()}
