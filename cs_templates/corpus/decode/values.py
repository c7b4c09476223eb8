# ruff: noqa: D102 - read and schema are described once, in Shape
"""Values that are no prose: words from a list, numbers, days, stamps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cs_templates.corpus.decode.shapes import TYPED, Schema, expect, mismatch, short
from cs_templates.corpus.located.nodes import Scalar
from cs_templates.corpus.located.scalars import as_text, check_cut
from cs_templates.corpus.names import did_you_mean

if TYPE_CHECKING:
    from cs_templates.corpus.located.nodes import Node
    from cs_templates.corpus.located.source import Source
    from cs_templates.model import Text


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few fixed words."""

    words: tuple[str, ...]

    @property
    def wanted(self) -> str:
        return f"one of {', '.join(self.words)}"

    def read(self, node: Node, source: Source) -> str | None:
        word = expect(node, Scalar, source, self)
        if word is None:
            return None
        if word.value not in self.words:
            hint = did_you_mean(word.value, self.words)
            message = f"{short(word.value) or 'nothing'} is not one of {', '.join(self.words)}"
            source.refuse("unknown-name", node, message, hint if "mean" in hint else "")
            return None
        return word.value

    def schema(self) -> Schema:
        return {"enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number within a range."""

    low: int = 0
    high: int = 999_999_999
    wanted: str = "a whole number"

    def read(self, node: Node, source: Source) -> int | None:
        digits = expect(node, Scalar, source, self)
        if digits is None:
            return None
        if not re.fullmatch(r"-?[0-9]{1,12}", digits.value):
            mismatch(node, source, self)
            return None
        value = int(digits.value)
        if not self.low <= value <= self.high:
            source.refuse("schema", node, f"{value} is not between {self.low} and {self.high}")
            return None
        return value

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no, written true or false."""

    wanted: str = "true or false"

    def read(self, node: Node, source: Source) -> bool | None:
        word = expect(node, Scalar, source, self)
        if word is None:
            return None
        if word.value not in {"true", "false"}:
            mismatch(node, source, self)
            return None
        return word.value == "true"

    def schema(self) -> Schema:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar, as in 2026-03-08."""

    wanted: str = "a day such as 2026-03-08"

    def read(self, node: Node, source: Source) -> Text | None:
        day = expect(node, Scalar, source, self)
        if day is None:
            return None
        try:
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day.value):
                date.fromisoformat(day.value)
                return as_text(day, source)
        except ValueError:
            source.refuse("schema", node, f"{day.value} is not in the calendar")
            return None
        mismatch(node, source, self)
        return None

    def schema(self) -> Schema:
        return {"type": "string", "format": "date"}


@dataclass(frozen=True, slots=True)
class Stamp:
    """A hash that tools write: twelve hexadecimal digits."""

    wanted: str = "a hash of twelve digits"

    def read(self, node: Node, source: Source) -> str | None:
        stamp = expect(node, Scalar, source, self)
        if stamp is None:
            return None
        if not re.fullmatch(r"[0-9a-f]{12}", stamp.value):
            message = f"{short(stamp.value) or 'nothing'} is not a hash of twelve digits 0–9 and a–f"
            source.refuse("stamp-invalid", node, message, "only tools write this: delete the line")
            return None
        return stamp.value

    def schema(self) -> Schema:
        return {"type": ["string", "number"], "pattern": "^[0-9a-f]{12}$"}  # of digits alone, or with an e


@dataclass(frozen=True, slots=True)
class Version:
    """The number of the corpus format; this tool reads format 1."""

    wanted: str = "the number 1"

    def read(self, node: Node, source: Source) -> str | None:
        number = expect(node, Scalar, source, self)
        if number is None:
            return None
        if number.value != "1":
            message = f"this corpus has format {short(number.value)}; this tool reads format 1"
            source.refuse("schema", node, message, "write format: 1, or use the tool the corpus was made for")
            return None
        return number.value

    def schema(self) -> Schema:
        return {"const": 1}


@dataclass(frozen=True, slots=True)
class Plain:
    """A short text that is no prose: a date as written, a way of naming, a path."""

    wanted: str = "a text"

    def read(self, node: Node, source: Source) -> str | None:
        text = expect(node, Scalar, source, self)
        if text is None:
            return None
        check_cut(text, source, comments=True)
        if not text.value.strip():
            source.refuse("empty-text", node, "here a text is missing", "write it, or delete the line")
            return None
        return text.value

    def schema(self) -> Schema:
        return {"type": TYPED, "minLength": 1}
