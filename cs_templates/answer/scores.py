"""How well each scenario of a book fits what a query says: word by word, and by the concepts it names together."""

from __future__ import annotations

from cs_templates.answer import concepts, grams
from cs_templates.answer.match import EXACT, exact, match_word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.book import Book
    from cs_templates.answer.match import Language
    from cs_templates.answer.reading import Reading

    Word = tuple[int, int, str, str]
    """The number of its sentence, its place there, as typed, as read."""
    Qualities = dict[int, float]

MOST_WORDS = 40
"""So many words of a query are looked up, those of the weightiest sentences."""
LEAST, TRAILING = 0.04, 0.25
"""Below LEAST, and below TRAILING of the best, letters agree by chance: such scenarios are no hits."""
MATCHED, MATCHED_UNSPACED = 0.08, 0.3
"""From this quality on, a word counts as matched; two characters of Chinese must stand there both."""
REPAIRED = 0.85
"""What a word counts that had to be set right."""
SYNONYM = 0.38
"""The most that a word counts of which a scenario has only the concept: less than the whole word ever does."""
SENTENCE, STEP = 0.25, 0.1
"""How far the concepts of a message close the gap to a score of 1, and how fast with each word."""


class Scores:
    """The scenarios that fit a reading: `scores` (0 to 1) and `matched`, the words of the query that say so.

    `mine` are the locales of the agent, `scenarios` how many the book has.
    """

    __slots__ = ("_book", "_languages", "_mine", "_reading", "matched", "scores")

    def __init__(
        self, book: Book, languages: list[Language], reading: Reading, mine: set[str], scenarios: int
    ) -> None:
        self._book = book
        self._languages = languages
        self._reading = reading
        self._mine = mine
        self.scores: Qualities = {}
        self.matched: dict[int, list[str]] = {}
        words = _words(reading)
        self._by_words(words)
        self._by_concepts(min(SENTENCE, STEP * (len(words) - 1)), scenarios)
        self._keep(exact(languages, reading.runs))
        if reading.other_layout:
            self.scores = {number: REPAIRED * score for number, score in self.scores.items()}

    def _by_words(self, words: list[tuple[Word, float]]) -> None:
        matched: dict[int, list[Word]] = {}
        most = 0.0
        named = self._named()
        for word, counts in words:
            qualities, mass = self._qualities(word[3], named.get(word[:2], {}))
            most += mass * counts
            least = MATCHED_UNSPACED if grams.is_unspaced(word[3][0]) else MATCHED
            for number, quality in qualities.items():
                self.scores[number] = self.scores.get(number, 0.0) + mass * counts * quality
                if quality >= least:
                    matched.setdefault(number, []).append(word)
        self.scores = {number: total / most for number, total in self.scores.items()}
        self.matched = {number: _joined(found) for number, found in matched.items()}

    def _named(self) -> dict[tuple[int, int], Qualities]:
        """For each word within an entry, by sentence and place: how good a match those are that name its concept."""
        found: dict[tuple[int, int], Qualities] = {}
        for number, sentence in enumerate(self._reading.sentences):
            for start, end, mark in sentence.spots:
                fit = concepts.naming(self._book, concepts.concept_of(mark))
                qualities = {scenario: SYNONYM * (0.5 + 0.5 * weight) for scenario, weight in fit.items()}
                for at, _, word in sentence.words():
                    if start <= at and at + len(word) <= end:
                        found[number, at] = qualities
        return found

    def _qualities(self, word: str, named: Qualities) -> tuple[Qualities, float]:
        """How good a match for one word each scenario is, and what the word says in a query."""
        others = self._reading.others.get(word, ())
        several = [match_word(self._languages, other, self._mine) for other in others]
        if not several:
            several = [match_word(self._languages, word, self._mine)]
        best: Qualities = dict(named)
        for qualities, _ in several:
            for number, quality in qualities.items():
                best[number] = max(best.get(number, 0.0), quality * (REPAIRED if others else 1))
        return best, max(mass for _, mass in several)

    def _by_concepts(self, share: float, scenarios: int) -> None:
        named = [(concepts.named(sentence.spots), sentence.weight) for sentence in self._reading.sentences]
        for number, fit in concepts.match(self._book, named, scenarios).items():
            score = self.scores.get(number, 0.0)
            self.scores[number] = score + share * fit * (1 - score)

    def _keep(self, whole: set[int]) -> None:
        """Raise what is meant as a `whole`, and leave out what came by chance."""
        closer = EXACT * (REPAIRED if self._reading.others else 1)
        for number in whole & self.scores.keys():
            self.scores[number] += closer * (1 - self.scores[number])
        least = max(LEAST, TRAILING * max(self.scores.values(), default=0.0))
        self.scores = {number: score for number, score in self.scores.items() if score >= least}


def _words(reading: Reading) -> list[tuple[Word, float]]:
    """Each word once, and what its sentence counts; where there are too many, those of the weightiest."""
    found: dict[str, tuple[Word, float]] = {}
    for number, sentence in sorted(enumerate(reading.sentences), key=lambda entry: -entry[1].weight):
        for at, typed, word in sentence.words():
            found.setdefault(word, ((number, at, typed, word), sentence.weight))
    return sorted(list(found.values())[:MOST_WORDS])


def _joined(found: list[Word]) -> list[str]:
    """Matched words as typed, neighbours of an unspaced run as one."""
    joined: list[str] = []
    last = (-1, -1)
    for number, at, typed, _ in found:
        if (number, at - 1) == last:
            joined[-1] += typed[-1]
        else:
            joined.append(typed)
        last = (number, at)
    return joined
