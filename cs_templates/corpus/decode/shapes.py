# ruff: noqa: D102 - read and schema are described once, in Shape
"""What a single value of the corpus may look like, and how it is read.

A shape reads a node (None, with a problem reported, where it cannot) and
describes itself as a JSON Schema, so that readers and editors agree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from cs_templates.corpus.located.nodes import ListNode, MapNode, Scalar
from cs_templates.corpus.located.scalars import as_text, check_text
from cs_templates.corpus.names import did_you_mean
from cs_templates.model import Text

if TYPE_CHECKING:
    from cs_templates.corpus.located.nodes import Node
    from cs_templates.corpus.located.source import Source

Schema = dict[str, Any]

TYPED = ["string", "number", "boolean"]
"""What an editor takes a text for: `404`, `12.50` and `true` are texts in a corpus too."""

KEBAB = r"[a-z0-9]+(?:-[a-z0-9]+)*"
WORD = r"[a-z][a-z0-9_]*"
DOTTED = rf"{WORD}(?:\.{WORD})*"


class Shape(Protocol):
    """How a value is written."""

    @property
    def wanted(self) -> str:
        """What to call it: "… is expected here"."""

    def read(self, node: Node, source: Source) -> Any:
        """The value of a node, or None where it has been reported as unusable."""

    def schema(self) -> Schema:
        """The JSON Schema (draft 7) of the values this shape reads."""


N = TypeVar("N", Scalar, ListNode, MapNode)


def expect(node: Node, kind: type[N], source: Source, shape: Shape) -> N | None:
    """The node, if it is of this kind; else None, and a problem that says what is expected."""
    if isinstance(node, kind):
        return node
    mismatch(node, source, shape)
    return None


def mismatch(node: Node, source: Source, shape: Shape) -> None:
    """Report that another kind of value is expected here."""
    if isinstance(node, Scalar):
        found = f"the text {short(node.value)}" if node.value else "nothing"
    else:
        found = "a group of names and values" if isinstance(node, MapNode) else "a list"
    dash = (
        isinstance(node, Scalar) and not node.style and node.value.startswith("-") and "list" in shape.wanted
    )
    hint = "write a space after each -" if dash else ""
    source.refuse("schema", node, f"{shape.wanted} is expected here, but this is {found}", hint)


def short(text: str) -> str:
    """The beginning of a text, for a message."""
    line = text.strip().split("\n")[0]
    return line if len(line) <= 30 else f"{line[:30]}…"


@dataclass(frozen=True, slots=True)
class Prose:
    """A text that people read: one line, or (unless `one_line`) a `|` block. Never empty."""

    one_line: bool = False
    wanted: str = "a text"

    def read(self, node: Node, source: Source) -> Text | None:
        if not isinstance(node, Scalar):
            mismatch(node, source, self)
            return None
        check_text(node, source, one_line=self.one_line)
        if not node.value or node.value.isspace():
            source.refuse("empty-text", node, "here a text is missing", "write it, or delete the line")
            return None
        return as_text(node, source)

    def schema(self) -> Schema:
        return {"type": TYPED, "minLength": 1, **({"pattern": r"^[^\n]*$"} if self.one_line else {})}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a fixed spelling, such as `order.number` or `shipping-delay`."""

    pattern: re.Pattern[str]
    spelling: str
    wanted: str = "a name"

    def read(self, node: Node, source: Source) -> Text | None:
        name = expect(node, Scalar, source, self)
        if name is None:
            return None
        if not self.pattern.fullmatch(name.value):
            message = f"{short(name.value) or 'nothing'} cannot be a name here"
            source.refuse("id-format", node, message, self.spelling)
            return None
        return as_text(name, source)

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^(?:{self.pattern.pattern})$"}


KEBAB_NAME = Name(re.compile(KEBAB), "use small letters a–z, digits and single hyphens, as in shipping-delay")
WORD_NAME = Name(re.compile(WORD), "use small letters a–z, digits and _, beginning with a letter")
DOTTED_NAME = Name(
    re.compile(DOTTED), "use small letters a–z, digits and _, with dots between, as in order.number"
)
FINDER_NAME = Name(re.compile(r"[a-z][a-z0-9_-]*"), "use small letters a–z, digits, _ and hyphens")
LOCALE_TAG = Name(
    re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?"),
    "write a language tag, as in es, es-MX, es-419 or zh-Hant",
)
RULE_NAME = Name(
    re.compile(rf"[A-Z][0-9]{{0,3}}|{KEBAB}"), "write a rule's name or code, as in doubled-space or T401"
)
COUNTRY = Name(re.compile(r"[A-Z]{2}"), "write a country's two capitals (ISO 3166), as in BR")
CORPUS_PATH = Name(re.compile(r"[^\n]+"), "write packaged, or the path of a directory")


@dataclass(frozen=True, slots=True)
class Ref:
    """The name of something that another file declares, such as a variable, a channel or a tone.

    A name nobody declares is reported and left out, so that every reference
    in a `Corpus` leads somewhere.
    """

    what: str

    @property
    def wanted(self) -> str:
        return f"the name of a {self.what}"

    def read(self, node: Node, source: Source) -> Text | None:
        name = expect(node, Scalar, source, self)
        if name is None or not self.known(name, source):
            return None
        return as_text(name, source)

    def known(self, name: Scalar, source: Source) -> bool:
        """Whether the name is declared; reported where it is not."""
        known = source.names.known.get(self.what, ())
        if name.value in known:
            return True
        if self.what not in source.names.unsure:
            message = f"there is no {self.what} {short(name.value) or 'without a name'}"
            source.refuse("unknown-name", name, message, did_you_mean(name.value, known))
        return False

    def schema(self) -> Schema:
        return {"type": "string", "description": f"The name of a {self.what}"}
