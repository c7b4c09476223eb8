"""Words and phrases in a text, as word lists say them.

An entry is a word, a phrase, or with `*` at its end the beginning of a word.
Letter case, ё and е, kinds of apostrophes and spaces make no difference. In
scripts with spaces an entry matches whole words; in Chinese, Japanese or Thai,
which have none, wherever it stands.
"""

from __future__ import annotations

import unicodedata

from cs_templates.answer.finders import fold
from cs_templates.answer.intake import UNSPACED, script_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from cs_templates.answer.finders import Span


class Folded:
    """A text with every difference folded away that an entry does not make."""

    __slots__ = ("_ends", "_starts", "text")

    def __init__(self, original: str) -> None:
        chars: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end, folded in _letters(original):
            if folded != " " or chars[-1:] != [" "]:
                chars += folded
                self._starts += [start] * len(folded)
                self._ends += [end] * len(folded)
        self.text = "".join(chars)

    def spans(self, say: str) -> list[Span]:
        """Where an entry stands, as offsets into the original, without overlaps."""
        sought = Folded(say.removesuffix("*")).text
        spans: list[Span] = []
        at = self.text.find(sought) if sought.strip() else -1
        while at >= 0:
            end = at + len(sought)
            if self._bounded(at) and (say.endswith("*") or self._bounded(end)):
                spans.append((self._starts[at], self._ends[end - 1]))
            else:
                end = at + 1
            at = self.text.find(sought, end)
        return spans

    def _bounded(self, at: int) -> bool:
        """Whether a word can begin or end between the characters before and at `at`."""
        return not (_joins(self.text[at - 1 : at] if at else "") and _joins(self.text[at : at + 1]))


def _letters(text: str) -> Iterator[tuple[int, int, str]]:
    """Each letter with the accents that belong to it: where it begins and ends, and how it folds."""
    seen: dict[str, str] = {}
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and text[end] > "\u02ff" and unicodedata.combining(text[end]):
            continue
        letter = text[start:end]
        folded = seen.get(letter)
        if folded is None:
            folded = seen[letter] = fold(letter)
        yield start, end, folded
        start = end


def _joins(char: str) -> bool:
    """Whether a character holds a word together with its neighbour."""
    if not char or script_of(char) in UNSPACED:
        return False
    return char.isalnum() or char == "_" or unicodedata.category(char) in ("Mn", "Mc")
