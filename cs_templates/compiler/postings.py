"""Who has a word: the postings of the search index, spread over pages of bounded size.

    words/<page>      key → per language a text: the language's number, then scenario, weight,
                              scenario, weight …, best first, a character each (`letters.as_numbers`)
    common/<scenario>  number of a cut text, weight, …: what was cut off of the long texts

Keys are words, two neighbours and each character of scripts written without spaces, whole titles,
keywords and ids (`#refund issued`), and concepts, alone and in pairs (`&3`, `&3+14`). A weight is 1000
times what a key says in a scenario: 1 + log of how often it stands there (titles and keywords count
HEAVY), the whole vector having length 1. It depends on that scenario alone, so that a change of
one leaves the others' as they are; how rare a key is, a query sees by its postings. Of more than
CHAMPIONS the best are kept: how many there were, the number of the text and a 0 then stand in front.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from math import log, sqrt

from cs_templates.answer import letters
from cs_templates.answer.match import tiers

Record = dict[str, object]
Vector = Mapping[str, int]

HEAVY, LIGHT = 3, 1
SIGNS = (letters.PHRASE, "&")
"""What keys begin with that are no words."""
CHAMPIONS = 2000
PAGE = 400
"""Bytes that a page should hold."""
WHOLE = 1000
"""The weight of a key that is all of a scenario."""
STEP = 10
"""Weights are told apart in so many thousandths: the scenarios of one weight are read at once."""
BITS = 17
NUMBER = (1 << BITS) - 1


class Line:
    """A text as the index has it: its runs, joined, and its keys."""

    __slots__ = ("joined", "keys", "runs")

    def __init__(self, text: str) -> None:
        self.runs = letters.runs(letters.fold(text))
        self.joined = " ".join(self.runs)
        self.keys = self.runs if self.joined.isascii() else [key for run in self.runs for key in _keys(run)]


def _keys(run: str) -> list[str]:
    if not letters.is_unspaced(run[0]):
        return [run]
    return [*run, *(letters.words(run) if len(run) > 1 else ())]


class Lines(dict[str, Line]):
    """Texts, each read once."""

    def __missing__(self, text: str) -> Line:
        line = self[text] = Line(text)
        return line


def vector(heavy: Iterable[Line], light: Iterable[Line]) -> dict[str, int]:
    """What each key says in a scenario; a whole title or keyword as much as its words together."""
    counts: dict[str, int] = {}
    whole: dict[str, Line] = {}
    for line in heavy:
        if line.runs:
            whole[letters.PHRASE + line.joined] = line
        for key in line.keys:
            counts[key] = counts.get(key, 0) + HEAVY
    for line in light:
        for key in line.keys:
            counts[key] = counts.get(key, 0) + LIGHT
    found = weighed(counts)
    for key, line in whole.items():
        found[key] = min(WHOLE, sum([found[part] for part in line.keys]))
    return found


def weighed(counts: Mapping[str, int], least: float = 0.0) -> dict[str, int]:
    """What each key says that stands somewhere so often: a vector of length WHOLE; shorter than `least` stays shorter."""
    says = {count: 1 + log(count) for count in set(counts.values())}
    length = sqrt(sum([says[count] ** 2 for count in counts.values()]))
    scale = WHOLE / max(length, least, 1)
    weights = {count: STEP * int(part * scale / STEP + 0.5) for count, part in says.items()}
    return {key: weights[count] for key, count in counts.items()}


class Postings:
    """The postings of one space, by language."""

    def __init__(self) -> None:
        self._found: list[dict[str, list[int]]] = []
        self._cut = 0
        self.common: dict[int, list[int]] = {}

    def add(self, language: int, number: int, keys: Vector) -> None:
        """Add a scenario's keys in one language, which are counted from 0."""
        while len(self._found) <= language:
            self._found.append({})
        found = self._found[language]
        for key, weight in keys.items():
            posting = (WHOLE - weight) << BITS | number  # in this order the best come first
            known = found.get(key)
            if known is None:
                found[key] = [posting]
            else:
                known.append(posting)

    def words(self) -> dict[str, int]:
        """Each word of a script with spaces, and how many scenarios have it, all languages together."""
        spread: dict[str, int] = {}
        for found in self._found:
            for key, postings in found.items():
                if key[0] not in SIGNS and not letters.is_unspaced(key[0]):
                    spread[key] = spread.get(key, 0) + len(postings)
        return spread

    def texts(self, more: Iterable[str] = ()) -> dict[str, list[str]]:
        """Every key with its texts, in a fixed order; `more` are keys that no scenario needs to have."""
        texts: dict[str, list[str]] = {key: [] for key in more}
        for language, found in enumerate(self._found):
            for key, postings in found.items():
                text = self._text(language, postings)
                if key in texts:
                    texts[key].append(text)
                else:
                    texts[key] = [text]
        return dict(sorted(texts.items()))

    def _text(self, language: int, postings: list[int]) -> str:
        """A key's text: `postings` are WHOLE - weight, and the number in the last bits."""
        if len(postings) == 1:
            return as_text((language, WHOLE - (postings[0] >> BITS), 1, postings[0] & NUMBER))
        postings.sort()
        if len(postings) <= CHAMPIONS:
            return chr(letters.FIRST + language) + _tiers(postings)
        common = self._cut
        self._cut += 1
        for posting in postings[CHAMPIONS:]:
            self.common.setdefault(posting & NUMBER, []).extend((common, WHOLE - (posting >> BITS)))
        return as_text((letters.CUT + language, len(postings), common)) + _tiers(postings[:CHAMPIONS])


def added(text: str, number: int, weight: int) -> str:
    """A key's text with one scenario more. One that is cut grows beyond CHAMPIONS, until the index is made anew."""
    at, start = (3, text[0] + chr(ord(text[1]) + 1) + text[2]) if is_cut(text) else (1, text[0])
    known = [
        (WHOLE - found) << BITS | ord(char) - letters.FIRST
        for found, chars in tiers(text, at)
        for char in chars
    ]
    return start + _tiers(sorted([*known, (WHOLE - weight) << BITS | number]))


def is_cut(text: str) -> bool:
    """Whether a key's text leaves scenarios out."""
    return ord(text[0]) - letters.FIRST >= letters.CUT


def _tiers(postings: list[int]) -> str:
    parts: list[str] = []
    for lack, tier in groupby(postings, _lack):
        numbers = [chr((posting & NUMBER) + letters.FIRST) for posting in tier]
        parts += (chr(WHOLE - lack + letters.FIRST), chr(len(numbers) + letters.FIRST), *numbers)
    return "".join(parts)


def _lack(posting: int) -> int:
    return posting >> BITS


def as_text(numbers: Iterable[int]) -> str:
    """Numbers below `letters.MOST` as `letters.as_numbers` reads them."""
    return "".join([chr(number + letters.FIRST) for number in numbers])


def pages(texts: Mapping[str, list[str]]) -> list[Record]:
    """The keys on their pages."""
    size = sum([len(key) + 8 + 3 * sum(map(len, found)) for key, found in texts.items()])
    made: list[Record] = [{} for _ in range(max(size // PAGE, 1))]
    for key, found in texts.items():
        made[letters.place(key, len(made))][key] = found
    return made


def left_out(postings: Postings) -> Iterator[tuple[str, Record]]:
    """What was cut off, by scenario; known when the texts are made."""
    for number, cut in sorted(postings.common.items()):
        yield f"common/{number}", {"common": as_text(cut)}
