"""A text as the finders see it: disguises undone, every character tied to its place.

Compatibility characters become plain ones (NFKC), digits of every script become
0 to 9, characters without a shape vanish. Places are offsets into the original.
"""

from __future__ import annotations

import unicodedata

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Span = tuple[int, int]
_SAME = {"。": ".", "․": ".", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "№": "#"}
_KEYCAP = "\u20e3"
_FEWEST = 6


class View:
    """The disguise-free `text` of an original, the same in small letters, and how to get back.

    `known` are spans of `text` that hold what the reply prints on purpose (order
    numbers, tracking numbers): no finder of numbers looks into them.
    """

    __slots__ = ("_at", "known", "lower", "original", "text")

    def __init__(self, original: str, known: Iterable[str] = ()) -> None:
        self.original = original
        self.text, self._at = _plain(original)
        self.lower = self.text.lower() if self.text.isascii() else "".join(map(_lower, self.text))
        self.known = sorted(span for value in known for span in self._spans_of(value))

    def _spans_of(self, value: str) -> list[Span]:
        """Where a code stands by itself. A short one, or one that is written to be called, excuses nothing."""
        sought = _plain(value.strip())[0]
        if sum(map(str.isdigit, sought)) < _FEWEST or sought[0] in "+(":
            return []
        spans: list[Span] = []
        at = self.text.find(sought)
        while at >= 0:
            end = at + len(sought)
            if not (_joins(self.text[at - 1 : at]) or _joins(self.text[end : end + 1])):
                spans.append((at, end))
            at = self.text.find(sought, end)
        return spans

    def is_known(self, start: int, end: int) -> bool:
        """Whether all that stands between two places of `text` is printed on purpose."""
        return any(first <= start and end <= last for first, last in self.known)

    def original_span(self, start: int, end: int) -> Span:
        """The span of the original that `text[start:end]` came from."""
        return self._at[start], self._at[end - 1] + 1


def _joins(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _plain(original: str) -> tuple[str, Sequence[int]]:
    if original.isascii():
        return original, range(len(original))
    chars: list[str] = []
    places: list[int] = []
    seen: dict[str, str] = {}
    for place, char in enumerate(original):
        plain = seen.get(char)
        if plain is None:
            plain = seen[char] = char if char.isascii() else _plain_char(char)
        chars.append(plain)
        places += [place] * len(plain)
    return "".join(chars), places


def _plain_char(char: str) -> str:
    if char in _SAME:
        return _SAME[char]
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    if unicodedata.category(char) == "Cf" or char == _KEYCAP or "\ufe00" <= char <= "\ufe0f":
        return ""
    return "".join(_SAME.get(part, part) for part in unicodedata.normalize("NFKC", char))


def _lower(char: str) -> str:
    """The small letter, where it is one character: places must not move."""
    small = char.lower()
    return small if len(small) == 1 else char
