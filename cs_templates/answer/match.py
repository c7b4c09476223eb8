"""The search index, to look words up in: who has a word, what is like it, what concepts a text names.

A word is kept with the scenarios that have it, best first, under the number of each language.
However large the corpus, a list ends after so many; of the scenarios that come off best, what
the lists left out is read one by one (`Index.narrow`). A scenario is one character here: its
number, counted from `letters.FIRST`.
"""

from __future__ import annotations

from cs_templates.answer import letters
from cs_templates.answer.book import Unusable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

    from cs_templates.answer.book import Book

    Spot = tuple[int, int, int]
    """Where an entry of a concept stands in a text, beginning and end, and its mark (twice the concept's
    number, and 1 where naming it is a courtesy)."""
    Qualities = dict[str, float]
    """How good a match each scenario is, 0 to 1."""
    Tier = tuple[int, str]
    """What a word says (0 to 1000) in each of some scenarios."""
    Posting = tuple[int, list[Tier], int]
    """A language's number, the scenarios that have a word, best first, and how many they are."""

SCENARIOS = "scenarios"
ALIKE = 0.39
"""The most that a word counts that is only like one of a scenario: less than the whole word ever does."""
BEGUN = 0.9
"""How like a word is to one that begins with it; 1 would be all its letters."""
LIKE, LIKELY, MANY = 0.3, 8, 20
"""Words are alike from LIKE on; LIKELY of them are looked up, and none where MANY scenarios have the word itself."""
CHARACTERS = 12
"""How much more two characters say than a letter, and one character as two letters."""
ROOM, LEAST_ROOM = 2500, 200
"""About so many scenarios are weighed for all words together, and for each one: the best of its list."""
SYNONYMS, FOREIGN = 5, 2
"""What share of the room a concept has, and a language that the agent does not read: they count for less."""
_TINY = 1e-5


class Index:
    """What a book says of a `space` (scenarios, phrases): who has a word, what begins alike, what concepts are called.

    `facts` is its first record, `chain` the agent's locale and its parents as far
    as the space knows them, `mine` their numbers.
    """

    __slots__ = (
        "_book",
        "_common",
        "_path",
        "_postings",
        "_rest",
        "_totals",
        "chain",
        "facts",
        "mine",
        "room",
    )

    def __init__(self, book: Book, space: str, locale: str) -> None:
        self._book = book
        self._path = "" if space == SCENARIOS else f"{space}/"
        self._postings: dict[str, list[Posting]] = {}
        self._common: dict[str, list[tuple[int, str]]] = {}
        self._rest: list[tuple[list[tuple[int, str]], list[tuple[int, str]]]] = []
        self.room = ROOM
        self.facts = self.record(f"search/{space}")
        languages = self.facts["languages"]
        self._totals: list[int] = [language["scenarios"] for language in languages.values()]
        while locale and locale not in languages:
            locale = locale.rpartition("-")[0]
        self.chain: list[str] = languages[locale]["chain"] if locale else []
        self.mine = {number for number, tag in enumerate(languages) if tag in self.chain}

    def record(self, key: str) -> dict[str, Any]:
        """A record that must be there. Raises Unusable where it is not."""
        record = self._book.get(key)
        if record is None:
            raise Unusable("it has no {key}", key=key)
        return record

    def knows(self, word: str) -> bool:
        """Whether a text or an entry of any language has the whole word."""
        return word in self._page(word) or bool(spots(word, self.entries))

    def postings(self, key: str) -> list[Posting]:
        """For each language that has a key, the scenarios that do."""
        found = self._postings.get(key)
        if found is None:
            room = self.room // SYNONYMS if key[0] == "&" else self.room
            found = self._postings[key] = [self._posting(text, room) for text in self._page(key).get(key, ())]
        return found

    def _page(self, key: str) -> Mapping[str, list[str]]:
        number = letters.place(key, self.facts["pages"])
        return self._book.get(f"words/{self._path}{number}") or {}

    def _posting(self, text: str, room: int) -> Posting:
        language = ord(text[0]) - letters.FIRST
        cut = language >= letters.CUT
        every = tiers(text, 3 if cut else 1)
        if language % letters.CUT not in self.mine:
            room //= FOREIGN
        head = _head(every, max(room, LEAST_ROOM))
        count = ord(text[1]) - letters.FIRST if cut else sum([len(numbers) for _, numbers in every])
        found = language % letters.CUT, head, count
        if cut:
            self._common[text[2]] = head
        if len(head) < len(every):
            self._rest.append((head, every[len(head) :]))
        return found

    def narrow(self, scenarios: list[str]) -> bool:
        """Keep some scenarios only in the lists read so far, and add what was left out of these; False where none was."""
        if not self._common and not self._rest:
            return False
        for head, rest in self._rest:
            head.extend(rest)
        kept = set(scenarios)
        for found in self._postings.values():
            for _, tiers, _ in found:
                tiers[:] = [(weight, "".join(kept.intersection(numbers))) for weight, numbers in tiers]
        for number in scenarios if self._common else ():
            record = self._book.get(f"common/{ord(number) - letters.FIRST}") or {}
            cut = record.get("common", "")
            for common, weight in zip(cut[::2], cut[1::2], strict=True):
                if common in self._common:
                    self._common[common].append((ord(weight) - letters.FIRST, number))
        return True

    def rarity(self, posting: Posting) -> float:
        """How rare a word is in its language (inverse document frequency): the rarer, the more it says."""
        return _log(1 + self._totals[posting[0]] / posting[2])

    @property
    def rarest(self) -> float:
        """How rare a word would be that one scenario has."""
        return _log(1 + max(self._totals))

    def entries(self, start: str) -> list[tuple[str, int]]:
        """The entries of concepts that may begin with two characters, and their marks."""
        return list(self._near(letters.beginning(start)).get("entries", {}).items())

    def begun_like(self, word: str) -> list[str]:
        """The words that begin with the same two letters; where they are many, of the rarer those alike in more."""
        return self._listed(word, "")

    def ended_like(self, word: str) -> list[str]:
        """The same for how they end."""
        return self._listed(word[::-1], "<")

    def _listed(self, word: str, mark: str) -> list[str]:
        found: list[str] = []
        for size in range(2, len(word) + 1):
            near = self._near(mark + word[:size])
            found += near.get("words", "").split()
            if not near.get("more"):
                break
        return found

    def _near(self, start: str) -> dict[str, Any]:
        return self._book.get(f"near/{self._path}{start}") or {}


def tiers(text: str, at: int) -> list[tuple[int, str]]:
    """The scenarios of a posting by what the word says in them, as they are written from a place on."""
    found = []
    while at < len(text):
        end = at + 2 + ord(text[at + 1]) - letters.FIRST
        found.append((ord(text[at]) - letters.FIRST, text[at + 2 : end]))
        at = end
    return found


def _head(every: list[tuple[int, str]], room: int) -> list[tuple[int, str]]:
    """The best tiers, about as many as there is room for."""
    for number, (_, numbers) in enumerate(every, 1):
        room -= len(numbers)
        if room <= 0:
            return every[:number]
    return every[:]


def _log(number: float) -> float:
    """The natural logarithm, to nine digits: the library that has it takes as long to load as a search."""
    return float(number**_TINY - number**-_TINY) / (2 * _TINY)


def letter_count(word: str) -> int:
    """What the length of a word says."""
    if letters.is_unspaced(word[0]):
        return CHARACTERS if len(word) > 1 else CHARACTERS // 3
    return max(3 * len(word) - 3, 1)


def match_like(index: Index, word: str, own: set[int]) -> Qualities:
    """How good a match those are that have a word which is like one that others have."""
    if letters.is_unspaced(word[0]):
        return match_characters(index, word, own)[0]
    start = word[: max(2, int(2 + LIKE * (len(word) - 1)))]
    alike = [(likeness(word, name), name) for name in index.begun_like(word) if name.startswith(start)]
    best: Qualities = {}
    for share, name in sorted(alike, reverse=True)[:LIKELY]:
        if share >= LIKE and name != word:
            raise_to(best, qualities_like(index, name, own), share**0.5)
    return best


def likeness(word: str, name: str) -> float:
    """How much of a word another has at its beginning: 0 to 1."""
    same = 0
    for one, other in zip(word, name, strict=False):
        if one != other:
            break
        same += 1
    share = (same - 2) / max(len(word) - 1, 1)
    return max(BEGUN, share) if same == len(word) else share


def qualities_like(index: Index, name: str, own: set[int]) -> Qualities:
    """How good a match those are that have a word which is only like the one looked for."""
    best: Qualities = {}
    for posting in index.postings(name):
        if posting[0] in own:
            raise_to(best, qualities_of(posting, ALIKE / 2, ALIKE / 2))
    return best


def match_characters(index: Index, pair: str, own: set[int] | None = None) -> tuple[Qualities, float]:
    """What is alike where only one of two characters stands, or both apart; what the two say in a query."""
    found = [posting for char in dict.fromkeys(pair) for posting in index.postings(char)]
    rarities = [index.rarity(posting) for posting in found]
    whole = sum(rarities) + index.rarest
    length = (sum([rarity * rarity for rarity in rarities]) + index.rarest**2) ** 0.5
    best: Qualities = {}
    parts: list[tuple[float, Qualities]] = []
    for posting, rarity in zip(found, rarities, strict=True):
        if own is None or posting[0] in own:
            most = ALIKE / 2 * (rarity / whole) ** 0.5
            best |= qualities_of(posting, most, most * rarity / length)
            parts.append((rarity / whole, qualities_of(posting, 0.0, rarity / length)))
    for number in _repeated([weights for _, weights in parts]):
        share = sum([part for part, weights in parts if number in weights])
        weight = sum([weights.get(number, 0.0) for _, weights in parts])
        best[number] = ALIKE * share**0.5 * (0.5 + 0.5 * weight)
    return best, length * length * CHARACTERS / 3


def _repeated(several: list[Qualities]) -> set[str]:
    """The scenarios that more than one of them has."""
    seen: set[str] = set()
    twice: set[str] = set()
    for qualities in several:
        twice |= seen & qualities.keys()
        seen.update(qualities)
    return twice


def qualities_of(posting: Posting, low: float, span: float) -> Qualities:
    """For each scenario of a posting `low`, and `span` times what the word says in it."""
    found: Qualities = {}
    for weight, numbers in posting[1]:
        found |= dict.fromkeys(numbers, low + span * weight / 1000)
    return found


def raise_to(best: Qualities, more: Qualities, factor: float = 1.0) -> None:
    """Raise each scenario to `factor` times what it is in `more`, where that is better."""
    if factor != 1.0:
        more = {number: factor * quality for number, quality in more.items()}
    lower = {number: more[number] for number in best.keys() & more.keys() if more[number] > best[number]}
    known = best.copy()
    best |= more
    best |= known
    best |= lower


def spots(text: str, entries: Callable[[str], Iterable[tuple[str, int]]]) -> list[Spot]:
    """Where folded runs, joined by spaces, name concepts; of entries that overlap the first, of those the longest.

    `entries` gives those that may begin with two characters, and their marks; `*` ends a beginning.
    """
    found: list[Spot] = []
    at = 0
    while at < len(text):
        end = at
        begun = [entry for entry in entries(text[at : at + 2]) if text.startswith(entry[0][:-1], at)]
        ends = [spotted for entry in begun for spotted in spot(text, at, entry)]
        if ends:
            end, mark = max(ends)
            found.append((at, end, mark))
        at = _next(text, at, end)
    return found


def spot(text: str, at: int, entry: tuple[str, int]) -> Iterable[tuple[int, int]]:
    """Where an entry that stands at a place ends, and its mark."""
    said, mark = entry
    bare = said.removesuffix("*")
    if text.startswith(bare, at):
        end = at + len(bare)
        if letters.is_unspaced(bare[-1]) or text[end : end + 1] in ("", " "):
            yield end, mark
        elif bare != said:
            yield _word_end(text, end), mark


def _word_end(text: str, at: int) -> int:
    space = text.find(" ", at)
    return len(text) if space < 0 else space


def _next(text: str, at: int, end: int) -> int:
    """Where the next entry may begin, after the place `at` and what ends at `end`."""
    if end == at:
        end = at + 1 if letters.is_unspaced(text[at]) else _word_end(text, at)
    return end + 1 if text[end : end + 1] == " " else end


def named(spotted: Iterable[Spot]) -> list[int]:
    """The concepts of one sentence, each once, in order."""
    return list(dict.fromkeys(mark >> 1 for _, _, mark in spotted))


def feature(concept: int, other: int | None = None) -> str:
    """The index key of a concept, or of two in one sentence."""
    return f"&{concept}" if other is None else f"&{min(concept, other)}+{max(concept, other)}"
