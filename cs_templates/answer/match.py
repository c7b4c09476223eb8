"""How well the words of a query match the scenarios of a book.

Every word is looked up in every language. A scenario that holds the whole word
always scores more for it than one whose letters are only like it; letter groups
find other endings, words half typed and mistypings. The language that knows a
word best counts as the word's own, the agent's where it knows it as well; in
the others likeness counts for a third, and a whole word for somewhat less.
"""

from __future__ import annotations

from math import log, sqrt

from cs_templates.answer import grams

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from cs_templates.answer.book import Book

OTHER = 1 / 3
BEGUN = 0.9
"""What a word counts that a scenario has the beginning of, or inside another; 1 would be all its letters."""
DENSE = 4
"""How much more a letter group says in a script that writes a word with one to three."""
MANY = 20
"""So many scenarios that have the whole word make those that only resemble it uninteresting."""
MOST_POSTINGS = 2000
"""Numbers of the index that are weighed for one word in one language; common letter groups are left out first."""
EXACT = 0.6
"""How far a query that is a whole title, keyword or id closes the gap to a score of 1."""


class Language:
    """One language's part of the index. Reads each bucket once."""

    __slots__ = ("_book", "_buckets", "_entries", "_read", "scenarios", "tag")

    def __init__(self, book: Book, tag: str, facts: Mapping[str, Any]) -> None:
        self._book = book
        self._buckets: list[int] = facts["buckets"]
        self._read: dict[int, dict[str, str]] = {}
        self._entries: dict[int, list[tuple[str, int]]] = {}
        self.tag = tag
        self.scenarios: int = facts["scenarios"]

    def postings(self, key: str) -> tuple[list[int], float]:
        """Scenario numbers with their weights, number weight number weight, and how rare the key is (IDF)."""
        found = grams.as_numbers(self._bucket(key).get(key, ""))
        count = len(found) // 2
        if len(found) % 2:  # cut to the best: how many there were stands in front
            count = found.pop(0)
        return found, log(1 + self.scenarios / max(count, 1))

    def knows(self, word: str) -> bool:
        """Whether a text or an entry of the language has the whole word."""
        key = grams.word_key(word)
        return key in self._bucket(key)

    def entries(self, start: str) -> list[tuple[str, int]]:
        """The entries of concepts that may begin with two characters, and their marks (`concepts.mark`)."""
        number = self._place(grams.entry_key(start))
        if number < 0:
            return []
        if number not in self._entries:
            bucket = self._bucket_at(number)
            self._entries[number] = [
                (key[1:], ord(found) - grams.FIRST) for key, found in bucket.items() if key[0] == grams.ENTRY
            ]
        return self._entries[number]

    def words_near(self, key: str) -> list[str]:
        """The words that may begin (for a key of `word_key`) or end (of `turned_key`) as one does."""
        mark = key[0]
        return [found[1:] for found in self._bucket(key) if found[0] == mark]

    def _bucket(self, key: str) -> Mapping[str, str]:
        number = self._place(key)
        return self._bucket_at(number) if number >= 0 else {}

    def _place(self, key: str) -> int:
        kind, hashed = grams.place(key)
        return sum(self._buckets[:kind]) + hashed % self._buckets[kind] if self._buckets[kind] else -1

    def _bucket_at(self, number: int) -> Mapping[str, str]:
        if number not in self._read:
            self._read[number] = self._book.get(f"gram/{self.tag}/{number}") or {}
        return self._read[number]


class Likeness:
    """How like a word the words of each scenario are, in one language.

    `shares` (0 to 1) is how much of the word's letters a scenario has, `weights`
    (0 to 1) what they say there; `mass` is what the word says in a query.
    """

    __slots__ = ("mass", "shares", "weights")

    def __init__(self, language: Language, word: str) -> None:
        found = [(gram, *language.postings(gram)) for gram in grams.grams(word)]
        square = sum(rarity * rarity for _, _, rarity in found)
        self.mass = square * _density(word)
        self.shares: dict[int, float] = {}
        self.weights: dict[int, float] = {}
        self._weigh(_rarest(found), 1000 * sqrt(square))

    def _weigh(self, found: list[tuple[str, list[int], float]], length: float) -> None:
        shares, weights = self.shares, self.weights
        begun: dict[int, float] = {}
        for gram, numbers, rarity in found:
            ends = gram[-1] == " "
            for at in range(0, len(numbers), 2):
                number = numbers[at]
                shares[number] = shares.get(number, 0.0) + rarity
                weights[number] = weights.get(number, 0.0) + rarity * numbers[at + 1] / length
                if not ends:
                    begun[number] = begun.get(number, 0.0) + rarity
        whole = sum(rarity for _, _, rarity in found)
        start = sum(rarity for gram, _, rarity in found if gram[-1] != " ")
        for number, share in shares.items():
            shares[number] = max(share / whole, BEGUN * begun.get(number, 0.0) / (start or 1))

    def qualities(self, factor: float) -> dict[int, float]:
        """How good a match each scenario is for lack of the whole word: below 0.39."""
        return {
            number: factor * 0.39 * sqrt(share) * (0.5 + 0.5 * self.weights[number])
            for number, share in self.shares.items()
        }


def _density(word: str) -> int:
    return DENSE if grams.is_unspaced(word[0]) else 1


def _rarest(found: list[tuple[str, list[int], float]]) -> list[tuple[str, list[int], float]]:
    """The grams that say most, as many as fit into MOST_POSTINGS."""
    kept: list[tuple[str, list[int], float]] = []
    room = MOST_POSTINGS
    for entry in sorted(found, key=lambda entry: len(entry[1])):
        room -= len(entry[1])
        if kept and room < 0:
            break
        kept.append(entry)
    return kept


def match_word(languages: list[Language], word: str, mine: set[str]) -> tuple[dict[int, float], float]:
    """How good a match for one word each scenario is, and what the word says in a query.

    `mine` are the locales of the agent.
    """
    found = [(language, *language.postings(grams.word_key(word))) for language in languages]
    knowing = {language.tag: rarity for language, numbers, rarity in found if numbers}
    if not knowing:
        return _match_letters(languages, word, mine)
    own = mine if mine & knowing.keys() else knowing.keys()
    several = [_whole(numbers, language.tag in own) for language, numbers, _ in found]
    if max(map(len, several)) < MANY:
        several += [Likeness(language, word).qualities(1) for language in languages if language.tag in own]
    rarity = max(knowing[tag] for tag in own if tag in knowing)
    return _best(several), rarity * rarity * sum(1 for _ in grams.grams(word)) * _density(word)


def _whole(numbers: list[int], own: bool) -> dict[int, float]:
    """How good a match the scenarios are that have the whole word: 0.4 to 1."""
    low, span = (0.5, 0.0005) if own else (0.4, 0.0001)
    return {number: low + span * weight for number, weight in zip(numbers[::2], numbers[1::2], strict=True)}


def _match_letters(languages: list[Language], word: str, mine: set[str]) -> tuple[dict[int, float], float]:
    """The same for a word that no language knows."""
    alike = {language.tag: Likeness(language, word) for language in languages}
    known = {tag: max(found.shares.values(), default=0.0) for tag, found in alike.items()}
    most = max(known.values(), default=0.0)
    own = {tag for tag, share in known.items() if share == most}
    own = mine if own & mine else own
    qualities = _best(found.qualities(1 if tag in own else OTHER) for tag, found in alike.items())
    return qualities, max((found.mass for tag, found in alike.items() if known[tag] == most), default=0.0)


def _best(several: Iterable[dict[int, float]]) -> dict[int, float]:
    best: dict[int, float] = {}
    for qualities in several:
        for number, quality in qualities.items():
            if quality > best.get(number, 0.0):
                best[number] = quality
    return best


def exact(languages: list[Language], runs: list[str]) -> set[int]:
    """The scenarios of which the query is a whole title, keyword or id."""
    key = grams.phrase_key(runs)
    return {number for language in languages for number in language.postings(key)[0][::2]}
