"""Find scenarios by what an agent types or a customer writes, in any language of the corpus.

A query is read (its runs of letters, and what concepts they name), each of its words is looked
up in the index, and every scenario found so gets a score; titles are read of the best alone.
This and `match` are all that most queries load: each file costs time at every call. Messages
(`message`) and words nobody wrote (`guess`) load more.
"""

from __future__ import annotations

from cs_templates.answer import letters
from cs_templates.answer.match import (
    LEAST_ROOM,
    MANY,
    ROOM,
    SCENARIOS,
    Index,
    feature,
    letter_count,
    match_like,
    named,
    qualities_of,
    raise_to,
    spots,
)  # fmt: skip
from cs_templates.errors import NothingFound, UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from cs_templates.answer.book import Book
    from cs_templates.answer.match import Qualities, Spot

    Hit = dict[str, Any]
    Word = tuple[int, int, str, str]
    """The number of its sentence, its place there, as typed, as read."""

LONGEST, MOST_LETTERS = 20_000, 2000
"""What of a text is read at all, and what of it, without quoted lines and markup, is looked up."""
MESSAGE = 7
"""A text of more words than these, or of several sentences, is a message: it says more than what it is about."""
BREAKS = ".,!?…;:。，！？、；：\n"
MOST_WORDS = 14
"""So many words of a query are looked up, those of the weightiest sentences."""
WHOLE, FOREIGN = (0.5, 0.5), (0.4, 0.1)
"""What a whole word counts at least, and what by its weight in the scenario: in its own language, in another."""
SYNONYM = 0.38
"""The most that a word counts of which a scenario has only the concept."""
PAIRED = 0.6
"""What two concepts in one sentence say, as a part of what their rarity would say."""
SENTENCE, STEP = 0.35, 0.15
"""How far the concepts of a message close the gap to a score of 1, and how fast with each word."""
EXACT = 0.6
"""How far a query that is a whole title, keyword or id closes the gap to a score of 1."""
MATCHED, MATCHED_UNSPACED = 0.08, 0.3
"""From this quality on, a word counts as matched; two characters of Chinese must stand there both."""
REPAIRED = 0.85
"""What a word counts that had to be set right."""
LEAST, TRAILING = 0.04, 0.25
"""Below LEAST, and below TRAILING of the best, words agree by chance: such scenarios are no hits."""
CLOSE = 0.3
"""Concepts raise those that the words find so well, as a part of the best."""
COMPLETED = 40
"""Of so many of the best, what was left out of long lists is read, and weighed."""


def search(book: Book, query: str, locale: str = "en", limit: int = 10) -> list[Hit]:
    """The scenarios that match a query or a customer's whole message, best first.

    Each is `scenario`, `title` (in the agent's `locale`, else its parent's, else
    the source's), `stage`, `score` (0 to 1), `matched` (words of the query, as
    the search folds them), `locales`, `drafts` (those whose text is not ready) and `needs`. Raises UsageError for a query
    without a letter or digit, NothingFound where nothing matches, and the
    book's Stale and Unusable.
    """
    return find(book, query, locale, limit)[0]


def find(book: Book, query: str, locale: str, limit: int = 10) -> tuple[list[Hit], bool]:
    """The same, and whether the query is known as it was typed (`Reading.sure`)."""
    index = Index(book, SCENARIOS, locale)
    reading = read(query, index)
    found = Scores(index, reading, limit)
    best = found.best(LEAST, TRAILING, limit)
    records = [index.record(f"search/hit/{ord(number) - letters.FIRST}") for number in best]
    book.check(index.facts, *records, listings=True)
    if not best:
        raise NothingFound(
            say("no scenario matches {query}", query=_short(query)), say("cst list shows them all")
        )
    order = (*index.chain, index.facts["source"])
    return [
        _hit(record, order, found.scores[number], found.matched(number))
        for number, record in zip(best, records, strict=True)
    ], reading.sure


def _short(query: str) -> str:
    line = " ".join(query.split())
    return line if len(line) <= 60 else f"{line[:60]}…"


def _hit(record: Hit, order: tuple[str, ...], score: float, matched: list[str]) -> Hit:
    titles = record["titles"]
    return {
        "scenario": record["scenario"],
        "title": next((titles[tag] for tag in order if tag in titles), record["title"]),
        "stage": record["stage"],
        "score": round(min(score, 1.0), 2),
        "matched": matched,
        "locales": [tag for tag in titles if tag not in record["drafts"]],
        "drafts": record["drafts"],
        "needs": record["needs"],
    }


class Sentence:
    """A part of a query: its runs as they were typed and as they are read, what it counts (0 to 1), its concepts."""

    __slots__ = ("read", "runs", "spots", "weight")

    def __init__(self, runs: list[str]) -> None:
        self.runs = runs
        self.read = runs
        self.weight = 1.0
        self.spots: list[Spot] = []

    def words(self) -> Iterator[tuple[int, str, str]]:
        """Each word: where it begins in the text as read, as typed, as read."""
        at = 0
        for typed, read in zip(self.runs, self.read, strict=True):
            if read == typed:
                for step, word in enumerate(letters.words(read)):
                    yield at + step, word, word
            else:
                yield at, typed, read
            at += len(read) + 1


class Reading:
    """The sentences of a query, and which words were taken for others (`others`: typed, the other readings).

    `sure` is False where all that is known of it is what it was taken for, `other_layout`
    says that it was typed in another layout of the keyboard.
    """

    __slots__ = ("other_layout", "others", "sentences", "sure")

    def __init__(self, sentences: list[Sentence]) -> None:
        self.sentences = sentences
        self.others: dict[str, list[str]] = {}
        self.sure = True
        self.other_layout = False

    @property
    def runs(self) -> list[str]:
        """All of it as read."""
        return [run for sentence in self.sentences for run in sentence.read]


def read(query: str, index: Index) -> Reading:
    """What to look up for a query. Raises UsageError where there is no word in it."""
    query = query[:LONGEST]
    runs = letters.runs(letters.fold(query[:MOST_LETTERS]))
    if not runs:
        raise UsageError(say("there is no word to search for"), say("type a word, as in cst search refund"))
    if not _is_message(query, runs):
        return _understood(Reading([Sentence(runs)]), query, index)
    from cs_templates.answer import message  # most queries are a few words

    matter = message.matter(query, index.entries, MOST_LETTERS)
    reading = _understood(Reading([Sentence(part) for part in matter or [runs]]), query, index)
    message.weigh(reading.sentences)
    return reading


def _is_message(query: str, runs: list[str]) -> bool:
    within = query.strip(f"{BREAKS} \"'¿¡")
    return sum(len(letters.words(run)) for run in runs) > MESSAGE or any(sign in BREAKS for sign in within)


def _understood(reading: Reading, query: str, index: Index) -> Reading:
    """A reading with its mistyped words set right, and the concepts that it names."""
    words = dict.fromkeys(reading.runs)
    known = {word for word in words if letters.is_unspaced(word[0]) or index.knows(word)}
    if len(known) < len(words):
        from cs_templates.answer import guess  # most queries are typed well

        other = guess.set_right(reading, query, known, index)
        if other:
            reading.sentences, reading.sure, reading.other_layout = [Sentence(other)], False, True
    for sentence in reading.sentences:
        sentence.spots = spots(" ".join(sentence.read), index.entries)
    return reading


class Scores:
    """How well scenarios fit a reading: `scores` (0 to 1)."""

    __slots__ = ("_index", "_matched", "_reading", "scores")

    def __init__(self, index: Index, reading: Reading, limit: int = 0) -> None:
        self._index = index
        self._reading = reading
        self.scores: Qualities = {}
        words = _words(reading)
        index.room = max(ROOM // len(words), LEAST_ROOM)
        self._score(words)
        # A list begins with the best: what it leaves out of a single word is not among them.
        if len(words) > 1 and index.narrow(self.best(LEAST, TRAILING, max(COMPLETED, limit))):
            self._score(words)

    def best(self, least: float, trailing: float, count: int) -> list[str]:
        """Those that score `least`, and `trailing` of the best, at least; so many of the best, best first."""
        scores = self.scores
        for number in self._index.facts.get("gone", ""):
            scores.pop(number, None)
        order = sorted(scores.values(), reverse=True)
        if not order:
            return []
        least = max(least, trailing * order[0], order[min(count, len(order)) - 1])
        found = sorted([number for number, score in scores.items() if score >= least])
        return sorted(found, key=scores.__getitem__, reverse=True)[:count]

    def matched(self, number: str) -> list[str]:
        """The words of the query, as typed, that a scenario matches; neighbours of an unspaced run as one."""
        joined: list[str] = []
        last = (-1, -1)
        for (part, at, typed, word), qualities in self._matched:
            least = MATCHED_UNSPACED if letters.is_unspaced(word[0]) else MATCHED
            if qualities.get(number, 0.0) < least:
                continue
            if (part, at - 1) == last:
                joined[-1] += typed[-1]
            else:
                joined.append(typed)
            last = (part, at)
        return joined

    def _score(self, words: list[tuple[Word, float]]) -> None:
        self._by_words(words)
        self._by_concepts(min(SENTENCE, STEP * (len(words) - 1)))
        self._by_whole()
        if self._reading.other_layout:
            self.scores = {number: REPAIRED * score for number, score in self.scores.items()}

    def _by_words(self, words: list[tuple[Word, float]]) -> None:
        synonyms = self._synonyms()
        found = [(word, *self._qualities(word, synonyms.get(word[:2], {})), counts) for word, counts in words]
        most = sum([mass * counts for _, _, mass, counts in found])
        self._matched = [(word, qualities) for word, qualities, _, _ in found]
        scores: Qualities = {}
        for _, qualities, mass, counts in sorted(found, key=lambda one: -len(one[1])):
            part = mass * counts / most
            if len(found) == 1:
                scores = dict(qualities)
                break
            if not scores:
                scores = {number: part * quality for number, quality in qualities.items()}
                continue
            for number, quality in qualities.items():
                scores[number] = scores.get(number, 0.0) + part * quality
        self.scores = scores

    def _synonyms(self) -> dict[tuple[int, int], Qualities]:
        """For each word within an entry, by sentence and place: how good a match those are that name its concept."""
        found: dict[tuple[int, int], Qualities] = {}
        for part, sentence in enumerate(self._reading.sentences):
            for start, end, mark in sentence.spots:
                qualities: Qualities = {}
                for posting in self._index.postings(feature(mark >> 1)):
                    qualities |= qualities_of(posting, SYNONYM / 2, SYNONYM / 2)
                for at, _, word in sentence.words():
                    if start <= at and at + len(word) <= end:
                        found[part, at] = qualities
        return found

    def _qualities(self, word: Word, synonyms: Qualities) -> tuple[Qualities, float]:
        """How good a match for one word each scenario is, and what the word says in a query."""
        others = self._reading.others.get(word[2])
        if not others:
            return match(self._index, word[3], synonyms)
        best, most = dict(synonyms), 0.0
        for qualities, mass in [match(self._index, other, {}) for other in others]:
            raise_to(best, qualities, REPAIRED)
            most = max(most, mass)
        return best, most

    def _by_concepts(self, share: float) -> None:
        """Close a part of the gap to 1 by the concepts of each sentence, alone and in pairs."""
        asked: dict[str, float] = {}
        for sentence in self._reading.sentences:
            concepts = named(sentence.spots)
            for at, concept in enumerate(concepts):
                for key, part in [(feature(concept), 1.0)] + [
                    (feature(concept, o), PAIRED) for o in concepts[:at]
                ]:
                    asked[key] = max(asked.get(key, 0.0), part * sentence.weight)
        if share and asked:
            least = CLOSE * max(self.scores.values(), default=0.0)
            close = {number: score for number, score in self.scores.items() if score >= least}
            for number, fit in _fits(self._index, asked, close).items():
                self.scores[number] += share * fit * (1 - close[number])

    def _by_whole(self) -> None:
        """Raise those of which the query is a whole title, keyword or id."""
        closer = EXACT * (REPAIRED if self._reading.others else 1)
        found = self._index.postings(letters.phrase_key(self._reading.runs))
        whole = {*"".join([numbers for _, tiers, _ in found for _, numbers in tiers])}
        for number in whole.intersection(self.scores):
            self.scores[number] += closer * (1 - self.scores[number])


def _fits(index: Index, asked: dict[str, float], close: Qualities) -> Qualities:
    """How well the concepts asked for, each with what it counts, fit each of some scenarios: 0 to 1."""
    totals = dict.fromkeys(close, 0.0)
    square = 0.0
    for key, part in asked.items():
        for posting in index.postings(key):
            says = part * index.rarity(posting)
            square += says * says
            fits = qualities_of(posting, 0, says)
            for number in fits.keys() & close.keys():
                totals[number] += fits[number]
    length = square**0.5 or 1.0
    return {number: min(total / length, 1.0) for number, total in totals.items() if total}


def _words(reading: Reading) -> list[tuple[Word, float]]:
    """Each word once, and what its sentence counts; where there are too many, those of the weightiest."""
    found: dict[str, tuple[Word, float]] = {}
    for part, sentence in sorted(enumerate(reading.sentences), key=lambda entry: -entry[1].weight):
        for at, typed, word in sentence.words():
            found.setdefault(word, ((part, at, typed, word), sentence.weight))
    return sorted(list(found.values())[:MOST_WORDS])


def match(index: Index, word: str, synonyms: Qualities) -> tuple[Qualities, float]:
    """How good a match for one word each scenario is, and what the word says in a query.

    The agent's languages count as the word's own where one knows it, else all that do. In others
    a whole word counts for less, and what is only like it for nothing; `synonyms` have less than any.
    """
    found = index.postings(word)
    if not found:
        from cs_templates.answer import guess

        best, mass = guess.match(index, word)
        raise_to(best, synonyms)
        return best, mass
    knowing = {posting[0] for posting in found}
    own = knowing & index.mine or knowing
    mine = [posting for posting in found if posting[0] in own]
    best = dict(synonyms)
    for posting in found:
        if posting[0] not in own:
            best |= qualities_of(posting, *FOREIGN)
    best |= qualities_of(mine[0], *WHOLE)
    for posting in mine[1:]:
        raise_to(best, qualities_of(posting, *WHOLE))
    if max([posting[2] for posting in found]) < MANY:
        raise_to(best, match_like(index, word, own))
    rarity = max([index.rarity(posting) for posting in mine])
    return best, rarity * rarity * letter_count(word)
