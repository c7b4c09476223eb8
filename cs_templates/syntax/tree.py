"""A text of the template language as data: what it prints, on which conditions, and where.

Everything here is frozen and placed: a node knows the text it was read from and
which characters of it are its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from cs_templates.model import Location, Problem, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What every node has: the text it stands in, and the offsets where it starts and stops."""

    source: Text = field(repr=False)
    start: int
    stop: int

    @property
    def at(self) -> Location:
        """The place of the first character."""
        return self.source.locate(self.start)

    @property
    def end(self) -> Location:
        """The place just after the last character."""
        return self.source.locate(self.stop)


@dataclass(frozen=True, slots=True)
class Literal(Placed):
    """Characters that print as they stand: a slice of the source.

    The one exception is a single space without width (`start == stop`), which
    stands where an inline block ends a line; see `lines`.
    """

    text: str


@dataclass(frozen=True, slots=True)
class Filter(Placed):
    """A filter with its constant arguments; placed from its name to its last character."""

    name: str
    args: tuple[str, ...] = ()
    named: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Print(Placed):
    """A variable to print; placed at its name."""

    name: str
    filters: tuple[Filter, ...] = ()


@dataclass(frozen=True, slots=True)
class PhraseRef(Placed):
    """A phrase to print, by its id; placed at `phrase.id`."""

    id: str


@dataclass(frozen=True, slots=True)
class Known(Placed):
    """`name is known`. Conditions on a variable are placed at its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Several(Placed):
    """`name is several`: more than one element, or a count above 1."""

    name: str


@dataclass(frozen=True, slots=True)
class Equals(Placed):
    """`name == "option"`; `option_start` is the offset of the option's text in quotes."""

    name: str
    option: str
    option_start: int

    @property
    def option_at(self) -> Location:
        """The place of the option."""
        return self.source.locate(self.option_start)


@dataclass(frozen=True, slots=True)
class Contains(Placed):
    """`"option" in name`; `option_start` is the offset of the option's text in quotes."""

    option: str
    name: str
    option_start: int

    @property
    def option_at(self) -> Location:
        """The place of the option."""
        return self.source.locate(self.option_start)


@dataclass(frozen=True, slots=True)
class Compare(Placed):
    """`name < 3`; `op` is one of `<`, `<=`, `>`, `>=`, `==`, `!=`."""

    name: str
    op: str
    number: int


@dataclass(frozen=True, slots=True)
class And(Placed):
    """All of its parts. Without parts (always true) it stands for a condition that could not be read."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Or(Placed):
    """Any of its parts."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not(Placed):
    """The opposite of its part."""

    part: Condition


@dataclass(frozen=True, slots=True)
class Branch(Placed):
    """if / elif / else; placed from the opening tag to the end of its `{% endif %}`."""

    cases: tuple[tuple[Condition, tuple[Node, ...]], ...]
    otherwise: tuple[Node, ...] = ()


Node = Literal | Print | PhraseRef | Branch
Condition = Known | Several | Equals | Contains | Compare | And | Or | Not


class Parsed(NamedTuple):
    """A text that was read: its nodes, and everything that is wrong with it.

    Where there are problems the nodes are what could be read: enough to look
    for more problems in, not to make a reply of.
    """

    nodes: tuple[Node, ...]
    problems: tuple[Problem, ...] = ()


def walk(nodes: tuple[Node, ...]) -> Iterator[Node | Condition | Filter]:
    """Every node, condition and filter, in the order in which they are written."""
    for node in nodes:
        yield node
        if isinstance(node, Print):
            yield from node.filters
        elif isinstance(node, Branch):
            for condition, inner in node.cases:
                yield from conditions(condition)
                yield from walk(inner)
            yield from walk(node.otherwise)


def conditions(condition: Condition) -> Iterator[Condition]:
    """A condition and every part of it."""
    yield condition
    if isinstance(condition, And | Or):
        for part in condition.parts:
            yield from conditions(part)
    elif isinstance(condition, Not):
        yield from conditions(condition.part)
