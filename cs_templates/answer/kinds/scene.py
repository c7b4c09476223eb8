"""What the kinds share: the scene a value is read in, and the shapes raw values come in."""

from __future__ import annotations

from cs_templates.answer.verdicts import Blank, Invalid
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_FOLDED = str.maketrans("\u00a0\u202f\u2009\u3000", "    ") | {
    code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)
}
"""Spaces of every width, and the full-width signs that a Chinese input method types: ＋５ｄ is +5d."""
_MARKS = frozenset("\u00ad\u061c\u200c\u200d\u200e\u200f\ufe0e\ufe0f")


class Scene:
    """What a value is read against: its SPEC, today (y, m, d), the locale record; notices collect here."""

    __slots__ = ("locale", "notices", "spec", "today")

    def __init__(
        self, spec: Mapping[str, Any], today: tuple[int, int, int], locale: Mapping[str, Any]
    ) -> None:
        self.spec = spec
        self.today = today
        self.locale = locale
        self.notices: list[str] = []

    def least(self, usual: int) -> int:
        """The least number the spec allows, `usual` where it says nothing."""
        declared = self.spec.get("min")
        return declared if isinstance(declared, int) else usual

    def most(self, usual: int) -> int:
        """The greatest number the spec allows, `usual` where it says nothing."""
        declared = self.spec.get("max")
        return declared if isinstance(declared, int) else usual


def text_of(raw: object, example: str) -> str:
    """A clean raw value that has to be one text."""
    if type(raw) is not str:
        raise Invalid(say("it has to be one text, as in {example}", example=example))
    return raw


def bare(raw: object, example: str) -> str:
    """A text that is not prose: marks that only steer how text runs go, spaces and full-width signs are plain."""
    text = text_of(raw, example)
    if text.isascii():
        return text
    return "".join(char for char in text.translate(_FOLDED) if char not in _MARKS).strip()


def parts_of(raw: object, separators: str, example: str) -> tuple[str, ...]:
    """The texts of a list, or of one text cut at any of `separators`; trimmed, none of them empty."""
    if type(raw) is tuple:
        parts = [text_of(part, example) for part in raw]
    else:
        parts = split(text_of(raw, example), separators)
    kept = tuple(part.strip() for part in parts if part.strip())
    if not kept:
        raise Blank(say("there is nothing in it; write {example}", example=example))
    return kept


def split(text: str, separators: str) -> list[str]:
    """`text` cut at every character of `separators`."""
    for separator in separators[1:]:
        text = text.replace(separator, separators[0])
    return text.split(separators[0])


def fields_of(raw: object, allowed: tuple[str, ...], example: str) -> Mapping[str, object]:
    """A clean raw value that has to be an object with no other names than `allowed`."""
    if type(raw) is not dict:
        raise Invalid(say("it has to be {example}", example=example))
    other = next((name for name in raw if name not in allowed), None)
    if other is not None:
        raise Invalid(
            say(
                "it has a name it should not have; its names are {names}, as in {example}",
                names=", ".join(allowed), example=example,
            )
        )  # fmt: skip
    return raw
