"""The word lists of one locale, all of them looked for in a text at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from cs_templates.answer.finders import Span, folded
from cs_templates.answer.finders.entries import REST, near, parse, parts
from cs_templates.answer.finders.words import Folded
from cs_templates.linter.regex import regex

if TYPE_CHECKING:
    from cs_templates.answer.finders.entries import Chain

_LONGEST = 3
"""A sign is looked for by so many of the first characters of one of its words."""
_SENTENCE_END = regex(r"[.?!。？！](?:(?=\s)(?!\s+\d)|(?<=[。？！])(?=\w))")
"""No sentence ends before a digit: *no. 1* is one word."""
_ENDS = (".", "?", "!", "。")
"""Signs that end a sentence, as entries are written: in these two are one."""
_BEHIND_END = regex(r"\.\s(?!\d)|[?!。].")


Found = TypeVar("Found")
_NONE = frozenset[str]()


class Sign(NamedTuple):
    """What stands in every text that says an entry of a list; `others` are groups of which one stands there too."""

    text: str
    name: str
    say: str
    others: tuple[tuple[str, ...], ...]


class Heard:
    """One text, and where it says something from each list: found out when it is asked for.

    `may` are the lists of which it has the signs; `parts` are where its parts begin, with the entries that each may say.
    """

    __slots__ = ("_parts", "_spans", "may")

    def __init__(self, parts: Sequence[tuple[int, Part]]) -> None:
        self._parts = parts
        self._spans: dict[str, list[Span]] = {}
        self.may = _NONE.union(*[part.may for _, part in parts])

    def says(self, name: str) -> list[Span]:
        """Where it says something from a list, in order."""
        if name not in self._spans:
            self._spans[name] = [
                (at + start, at + stop)
                for at, part in self._parts
                if name in part.may
                for start, stop in part.says(name)
            ]
        return self._spans[name]

    def times(self, name: str) -> int:
        """How often it says something from a list."""
        return len(self.says(name)) if name in self.may else 0


class Part:
    """A sentence, or a text whose sentences cannot be looked at one by one. `may` are the lists that it may say."""

    __slots__ = ("_spans", "_text", "may")

    def __init__(self, text: Folded, may: Mapping[str, set[str]]) -> None:
        self._text = text
        self.may = may
        self._spans: dict[str, list[Span]] = {}

    def says(self, name: str) -> list[Span]:
        """Where it says something from a list that it `may`, in order."""
        if name not in self._spans:
            self._spans[name] = sorted({span for say in self.may[name] for span in self._text.spans(say)})
        return self._spans[name]


class WordLists:
    """Entries by the name of their list."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self.names = frozenset(lists)
        entries = tuple((name, tuple(entries)) for name, entries in lists.items())
        self._beside = _beside(entries)
        self._in_sentences = all(in_sentences(each) for _, each in entries)
        self._parts = Known(self._part)
        self.heard = Known(self._hear)

    def _hear(self, text: str) -> Heard:
        """A text in its sentences: those of a corpus are fewer than its paragraphs."""
        if not self.names:
            return _SILENT
        heard: list[tuple[int, Part]] = []
        at = 0
        for sentence in _sentences(text) if self._in_sentences else (text,):
            part = self._parts[sentence]
            if part.may:
                heard.append((at, part))
            at += len(sentence)
        return Heard(heard) if heard else _SILENT

    def _part(self, text: str) -> Part:
        """A part of a text, with the entries of each list that it may say."""
        beside = self._beside
        signs = [sign for word in text.split() for sign in beside[word]]
        if not (signs or beside.anywhere):
            return _NOTHING
        readable = _readable(text)
        plain = readable.text
        said: dict[str, set[str]] = {}
        for sign, name, say, others in (*beside.anywhere, *signs):
            if sign in plain and _has_each(others, plain):
                said.setdefault(name, set()).add(say)
        return Part(readable, said) if said else _NOTHING


class Known(dict[str, Found], Generic[Found]):
    """A text → what is made of it, once."""

    def __init__(self, make: Callable[[str], Found]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> Found:
        made = self[text] = self._make(text)
        return made


class Anchor(NamedTuple):
    """The longest word of a sign, and whether the word of a text where the sign stands may go on before and after it."""

    word: str
    first: bool
    last: bool
    sign: Sign

    def fits(self, word: str) -> bool:
        """Whether the sign may stand at a word of a text."""
        if self.first:
            return self.word in word if self.last else word.endswith(self.word)
        return word.startswith(self.word) if self.last else word == self.word


class _Beside(dict[str, list[Sign]]):
    """A word, with its marks → the signs that may stand where it does, found out once: the texts of a corpus share words.

    Blanks part the words of a text and those of a sign alike, before they are folded and after: a sign of more than one
    word stands where one of its words is all of a word of the text, or the end or the beginning of one.
    `anywhere` are the signs that have no word.
    """

    def __init__(self, lists: Iterable[tuple[str, Iterable[str]]]) -> None:
        super().__init__()
        signs = [sign for name, entries in lists for say in entries for sign in _signs(name, say)]
        self.anywhere = [sign for sign in signs if not sign.text.strip()]
        self._anchors: dict[str, list[Anchor]] = {}
        for sign in signs:
            if sign.text.strip():
                anchor = _anchor(sign)
                self._anchors.setdefault(anchor.word[:_LONGEST], []).append(anchor)
        self._at = Known(self._signs_at)

    def __missing__(self, word: str) -> list[Sign]:
        found = self[word] = [sign for each in _FOLDED[word] for sign in self._at[each]]
        return found

    def _signs_at(self, word: str) -> list[Sign]:
        there = {word[at : at + length] for length in range(1, _LONGEST + 1) for at in range(len(word))}
        anchors = (anchor for gram in there & self._anchors.keys() for anchor in self._anchors[gram])
        return [anchor.sign for anchor in anchors if anchor.fits(word)]


def _anchor(sign: Sign) -> Anchor:
    words = sign.text.split()
    longest = max(words, key=len)
    at = words.index(longest)
    opens, closes = sign.text[0].isspace(), sign.text[-1].isspace()
    return Anchor(longest, at == 0 and not opens, at + 1 == len(words) and not closes, sign)


_beside = lru_cache(maxsize=16)(_Beside)  # made once for the locales that inherit the lists


def in_sentences(entries: Iterable[str]) -> bool:
    """Whether each of some entries stands in one sentence, wherever it is said: a gap holds no end of one."""
    return not any(_has_end(say) and _reaches_over(parse(say)) for say in entries)


def _has_end(say: str) -> bool:
    """Whether an entry has a sign that ends a sentence, which hardly any has."""
    plain = folded(say.replace("…", ""))
    return any(map(plain.__contains__, _ENDS))


def _reaches_over(entry: Chain, *, more: bool = False) -> bool:
    """Whether an entry may hold the end of a sentence, and more behind it; `more` is whether something follows it."""
    for at, part in enumerate(entry):
        follows = more or entry[at + 1 :] not in ((), (REST,))  # the rest of a word holds no end
        if isinstance(part, str):
            if _BEHIND_END.search(part) or (follows and part.endswith(_ENDS)):
                return True
        elif isinstance(part, tuple) and any(_reaches_over(way, more=follows) for way in part):
            return True
    return False


def _signs(name: str, say: str) -> Iterator[Sign]:
    nearest = near(say)
    others = tuple(tuple(texts) for texts in parts(say) if texts != nearest)
    for text in nearest:
        yield Sign(text, name, say, others)


def _has_each(groups: Iterable[Iterable[str]], plain: str) -> bool:
    """Whether something of each group is in a text."""
    for group in groups:  # a loop: nothing is called oftener
        for text in group:
            if text in plain:
                break
        else:
            return False
    return True


@lru_cache(maxsize=16)
def _sentences(text: str) -> list[str]:
    """A text cut where sentences end: every lot of lists asks for them."""
    ends = [0, *(mark.end() for mark in _SENTENCE_END.finditer(text)), len(text)]
    return [text[start:stop] for start, stop in pairwise(ends)]


@lru_cache(maxsize=16)
def _readable(text: str) -> Folded:
    """A text in which entries can be found: every lot of lists asks for it."""
    return Folded(text)


_FOLDED: Known[list[str]] = Known(lambda word: folded(word).split())
"""A word, with its marks → the words that it folds to: every lot of lists asks for them."""
_NOTHING = Part(Folded(""), {})
_SILENT = Heard(())
"""What says nothing from any list, as most texts do from most."""
