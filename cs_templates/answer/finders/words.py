"""Words and phrases in a text, as word lists say them.

An entry is a word, a phrase, or with `*` at its end the beginning of a word; what else it can be: `entries`.
Letter case, ё and е, kinds of apostrophes and spaces make no difference. In
scripts with spaces an entry matches whole words; in Chinese, Japanese or Thai,
which have none, wherever it stands.
"""

from __future__ import annotations

import unicodedata

from cs_templates.answer.finders import FOLDS, fold, with_single_blanks
from cs_templates.answer.finders.entries import GAP, REST, could_stand, is_pattern, parse
from cs_templates.answer.intake import UNSPACED, script_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cs_templates.answer.finders import Span
    from cs_templates.answer.finders.entries import Chain

    Places = list[tuple[int, int]]
    """Where each character of a folded text was in the original; empty where it is in the same place."""

_ENDS = frozenset(".!?;:。！？；：")
_JOINED = frozenset(("申请", "邀请", "聘请", "难怪", "奇怪", "责怪"))
"""Chinese words whose second character says something else by itself: no entry begins inside of them."""
_WORDS, _CHARS, _CHARS_UNSPACED = 5, 50, 8
"""So much may stand in a gap."""
_SOUGHT: dict[str, str] = {}


class Folded:
    """A text with every difference folded away that an entry does not make."""

    __slots__ = ("_original", "_places", "text")

    def __init__(self, original: str) -> None:
        self._original = original
        self._places: Places | None = None
        if all(map(_PLAIN.__getitem__, set(original))):
            self.text = with_single_blanks(original.translate(FOLDS))
        else:
            self.text, self._places = _together(_letters(original))

    def spans(self, say: str) -> list[Span]:
        """Where an entry stands, as offsets into the original, without overlaps."""
        if is_pattern(say):
            return self._patterned(parse(say)) if could_stand(say, self.text) else []
        sought = _sought(say)
        spans: list[Span] = []
        at = self.text.find(sought) if sought.strip() else -1
        while at >= 0:
            end = at + len(sought)
            if self._begins(at) and (say.endswith("*") or self._bounded(end)):
                spans.append(self._span(at, end))
            else:
                end = at + 1
            at = self.text.find(sought, end)
        return spans

    def _patterned(self, chain: Chain) -> list[Span]:
        """Where a chain of literals, choices and gaps stands."""
        spans: list[Span] = []
        last = 0
        for at in self._beginnings(chain):
            end = self._follow(chain, at) if at >= last and self._begins(at) else -1
            if end > at:
                spans.append(self._span(at, end))
                last = end
        return spans

    def _span(self, at: int, end: int) -> Span:
        """Where a part of `text` stands in the original."""
        if self._places is None:
            self._places = [] if self._is_alike() else _together(_alone(self._original))[1]
        if not self._places:
            return at, end
        return self._places[at][0], self._places[end - 1][1]

    def _is_alike(self) -> bool:
        """Whether each character folds to one, as nearly always: then places are the same."""
        one = all(len(FOLDS[ord(char)]) == 1 for char in set(self._original))
        return one and len(self.text) == len(self._original)

    def _beginnings(self, chain: Chain) -> list[int]:
        """Where a chain could begin."""
        places: set[int] = set()
        for text in _openings(chain):
            at = self.text.find(text)
            while at >= 0:
                places.add(at)
                at = self.text.find(text, at + 1)
        return sorted(places)

    def _follow(self, chain: Chain, at: int) -> int:
        """Where a chain that begins at a place ends; -1 where it does not stand there."""
        if not chain:
            return at if self._bounded(at) else -1
        part, rest = chain[0], chain[1:]
        if isinstance(part, str):
            return self._follow(rest, at + len(part)) if self.text.startswith(part, at) else -1
        if part == REST:
            return self._follow(rest, self._word_end(at)) if rest else at
        if part == GAP:
            return next((end for place in self._gap(at) if (end := self._follow(rest, place)) >= 0), -1)
        return max(self._follow((*way, *rest), at) for way in part)

    def _gap(self, at: int) -> Iterator[int]:
        """Where a chain can go on after a gap: at the words of the sentence that follow."""
        if not self._bounded(at):
            return
        end = at
        while end <= len(self.text) and self._is_gap(at, end):
            if self._bounded(end) and self.text[end : end + 1] != " ":
                yield end
            end += 1

    def _is_gap(self, start: int, end: int) -> bool:
        between = self.text[start:end]
        unspaced = any(script_of(char) in UNSPACED for char in between)
        few = len(between) <= (_CHARS_UNSPACED if unspaced else _CHARS)
        return few and len(between.split()) <= _WORDS and _ENDS.isdisjoint(between)

    def _word_end(self, at: int) -> int:
        while at < len(self.text) and _JOINS[self.text[at]]:
            at += 1
        return at

    def _begins(self, at: int) -> bool:
        """Whether a word can begin at a place."""
        return self.text[at - 1 : at + 1] not in _JOINED and self._bounded(at)

    def _bounded(self, at: int) -> bool:
        """Whether a word can begin or end between the characters before and at `at`."""
        return not (at and _JOINS[self.text[at - 1]] and _JOINS[self.text[at : at + 1]])


def _sought(say: str) -> str:
    """An entry without what belongs to no text, folded once."""
    if say not in _SOUGHT:
        _SOUGHT[say] = Folded(say.removesuffix("*")).text
    return _SOUGHT[say]


def _together(letters: Iterable[tuple[int, int, str]]) -> tuple[str, Places]:
    """A text in which letters fold with their accents, and of blanks in a row only one is left; with its places."""
    chars: list[str] = []
    places: Places = []
    for start, end, folded in letters:
        if folded != " " or chars[-1:] != [" "]:
            chars += folded
            places += [(start, end)] * len(folded)
    return "".join(chars), places


def _openings(chain: Chain) -> list[str]:
    """The texts that a chain can begin with."""
    first = chain[0] if chain else GAP
    if isinstance(first, str):
        return [first]
    if isinstance(first, int):
        return []
    return [text for way in first for text in _openings((*way, *chain[1:]))]


def _alone(text: str) -> Iterable[tuple[int, int, str]]:
    """`_letters` of a text without accents that stand by themselves."""
    return zip(range(len(text)), range(1, len(text) + 1), map(FOLDS.__getitem__, map(ord, text)), strict=True)


def _letters(text: str) -> Iterator[tuple[int, int, str]]:
    """Each letter with the accents that belong to it: where it begins and ends, and how it folds."""
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and not _ALONE[text[end]]:
            continue
        letter = text[start:end]
        yield start, end, FOLDS[ord(letter)] if len(letter) == 1 else fold(letter)
        start = end


class _Alone(dict[str, bool]):
    """A character → whether it is no accent of the letter before it, found out once."""

    def __missing__(self, char: str) -> bool:
        alone = self[char] = char <= "\u02ff" or not unicodedata.combining(char)
        return alone


class _Plain(dict[str, bool]):
    """A character → whether it folds by itself, to letters or to one blank; found out once."""

    def __missing__(self, char: str) -> bool:
        folded = FOLDS[ord(char)]
        plain = self[char] = _ALONE[char] and (folded == " " or " " not in folded)
        return plain


class _Joins(dict[str, bool]):
    """A character → whether it holds a word together with its neighbour, found out once."""

    def __missing__(self, char: str) -> bool:
        joins = self[char] = _joins(char)
        return joins


_ALONE, _PLAIN, _JOINS = _Alone(), _Plain(), _Joins()


def _joins(char: str) -> bool:
    """Whether a character holds a word together with its neighbour."""
    if not char or script_of(char) in UNSPACED:
        return False
    return char.isalnum() or char == "_" or unicodedata.category(char) in ("Mn", "Mc")
