"""Find scenarios by what an agent types, in any language of the corpus."""

from __future__ import annotations

from cs_templates.answer import concepts, grams
from cs_templates.answer.cdb import Unusable
from cs_templates.answer.match import EXACT, Language, exact, match_word
from cs_templates.answer.reading import Reading, read
from cs_templates.errors import NothingFound, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from cs_templates.answer.book import Book

    Hit = dict[str, Any]
    Word = tuple[int, int, str, str]

MOST_WORDS = 40
"""So many words of a query are looked up, those of the weightiest sentences."""
LEAST, TRAILING = 0.04, 0.25
"""Below LEAST, and below TRAILING of the best, letters agree by chance: such scenarios are no hits."""
MATCHED, MATCHED_UNSPACED = 0.08, 0.3
"""From this quality on, a word counts as matched; two characters of Chinese must stand there both."""
CLEAR, RIVAL = 0.5, 0.7
"""The first hit is clear when it scores CLEAR or more and the next at most RIVAL of that."""
REPAIRED = 0.85
"""What a word counts that had to be set right."""
SYNONYM = 0.38
"""The most that a word counts of which a scenario has only the concept: less than the whole word ever does."""
SENTENCE, STEP = 0.6, 0.08
"""How far the concepts of a message close the gap to a score of 1, and how fast with each word."""
LIKELY = 0.15
"""Below this score a hit is a guess, good for a hint only."""


class Ambiguous(UsageError):
    """A query that may mean several scenarios; `hits` are those, best first."""

    def __init__(self, query: str, hits: list[Hit]) -> None:
        names = ", ".join(hit["scenario"] for hit in hits[:5])
        super().__init__(f"no one scenario is clearly meant by {query}", f"name one: {names}")
        self.hits = hits


def search(book: Book, query: str, locale: str = "en", limit: int = 10) -> list[Hit]:
    """The scenarios that match a query, best first.

    Each is `scenario`, `title` (in the agent's `locale`, else its parent's, else
    the source's), `stage`, `score` (0 to 1), `matched` (words of the query, as
    the search folds them), `locales` and `needs`. Raises UsageError for a query
    without a letter or digit, NothingFound where nothing matches, and the
    book's Stale and Unusable.
    """
    facts = _record(book, "search/languages")
    mine = _chain(facts["languages"], locale)
    tags = sorted(facts["languages"], key=lambda tag: tag not in mine)
    languages = [Language(book, tag, facts["languages"][tag]) for tag in tags]
    reading = read(query, languages, set(mine))
    scores, matched = _scores(book, languages, reading, set(mine), facts["scenarios"])
    best = sorted(scores, key=lambda number: (-scores[number], number))[:limit]
    records = [_record(book, f"search/hit/{number}") for number in best]
    book.check(facts, *records, listings=True)
    if not best:
        raise NothingFound(f"no scenario matches {query}", "cst list shows them all")
    order = (*mine, facts["source"])
    return [
        _hit(record, order, scores[number], matched[number])
        for number, record in zip(best, records, strict=True)
    ]


def _record(book: Book, key: str) -> dict[str, Any]:
    record = book.get(key)
    if record is None:
        raise Unusable(f"it has no {key}")
    return record


def _scores(
    book: Book, languages: list[Language], reading: Reading, mine: set[str], scenarios: int
) -> tuple[dict[int, float], dict[int, list[str]]]:
    """The score of each hit, and the words it matched."""
    totals: dict[int, float] = {}
    matched: dict[int, list[Word]] = {}
    most = 0.0
    words = _words(reading)
    named = _named(book, reading)
    for word, weight in words:
        qualities, mass = _qualities(languages, word[2], reading, mine)
        weight *= mass
        for number, posted in named.get(word[:2], {}).items():
            qualities[number] = max(qualities.get(number, 0.0), SYNONYM * (0.5 + 0.0005 * posted))
        most += weight
        least = MATCHED_UNSPACED if grams.is_unspaced(word[2][0]) else MATCHED
        for number, quality in qualities.items():
            totals[number] = totals.get(number, 0.0) + weight * quality
            if quality >= least:
                matched.setdefault(number, []).append(word)
    said = [(list(concepts.named(sentence.spots)), sentence.weight) for sentence in reading.sentences]
    share = min(SENTENCE, STEP * (len(words) - 1))
    scores = {number: total / most for number, total in totals.items()}
    for number, fit in concepts.match(book, said, scenarios).items():
        score = scores.get(number, 0.0)
        scores[number] = score + share * fit * (1 - score)
    scores = _kept(scores, exact(languages, reading.runs))
    return scores, {number: _joined(matched.get(number, [])) for number in scores}


def _qualities(
    languages: list[Language], word: str, reading: Reading, mine: set[str]
) -> tuple[dict[int, float], float]:
    qualities, mass = match_word(languages, word, mine)
    for other in reading.others.get(word, ()):
        found, mass = match_word(languages, other, mine)
        for number, quality in found.items():
            qualities[number] = max(qualities.get(number, 0.0), REPAIRED * quality)
    return qualities, mass


def _named(book: Book, reading: Reading) -> dict[tuple[int, int], dict[int, int]]:
    """For each word within an entry of a concept, by sentence and place, the scenarios that name it, with weights."""
    found: dict[tuple[int, int], dict[int, int]] = {}
    for number, sentence in enumerate(reading.sentences):
        for at, typed, word in sentence.words():
            for start, end, mark in sentence.spots:
                if start <= at and at + len(word) <= end:
                    record = book.get(f"concept/{concepts.concept_of(mark)}") or {}
                    posted = grams.as_numbers(record.get(concepts.ALONE, ""))
                    found[number, at] = dict(zip(posted[::2], posted[1::2], strict=True))
    return found


def _kept(scores: dict[int, float], whole: set[int]) -> dict[int, float]:
    """The scores with `whole` raised, without those that came by chance."""
    scores |= {number: score + EXACT * (1 - score) for number, score in scores.items() if number in whole}
    least = max(LEAST, TRAILING * max(scores.values(), default=0.0))
    return {number: score for number, score in scores.items() if score >= least}


def _words(reading: Reading) -> list[tuple[Word, float]]:
    """Each word once: the number of its sentence, its place there, as typed and as read; and what it counts."""
    found: dict[str, tuple[Word, float]] = {}
    order = sorted(enumerate(reading.sentences), key=lambda entry: -entry[1].weight)
    for number, sentence in order:
        for at, typed, word in sentence.words():
            found.setdefault(typed, ((number, at, typed, word), sentence.weight))
    return sorted(list(found.values())[:MOST_WORDS])


def _joined(found: list[Word]) -> list[str]:
    """Matched words, neighbours of an unspaced run as one."""
    joined: list[str] = []
    last = (-1, -1)
    for number, at, word, _ in found:
        if (number, at - 1) == last:
            joined[-1] += word[-1]
        else:
            joined.append(word)
        last = (number, at)
    return joined


def _chain(languages: dict[str, Any], locale: str) -> list[str]:
    """A locale and its parents in the corpus, nearest first."""
    tag = locale
    while tag and tag not in languages:
        tag = tag.rpartition("-")[0]
    return languages[tag]["chain"] if tag else []


def _hit(record: Hit, order: tuple[str, ...], score: float, matched: list[str]) -> Hit:
    titles = record["titles"]
    return {
        "scenario": record["scenario"],
        "title": next((titles[tag] for tag in order if tag in titles), record["title"]),
        "stage": record["stage"],
        "score": round(min(score, 1.0), 2),
        "matched": matched,
        "locales": list(titles),
        "needs": record["needs"],
    }


def resolve(book: Book, words: str, locale: str = "en") -> tuple[str, str]:
    """The scenario that is meant, and how: `id`, `beginning` (of one id only) or `query`.

    Raises Ambiguous where a query has no clear hit, UsageError naming the
    nearest ids where it has none at all, and the book's Stale and Unusable.
    """
    name = words.strip().lower()
    ids = (book.get(f"search/ids/{name[:2]}") or {"ids": {}})["ids"]
    if name in ids:
        return name, "id"
    begun = [scenario for scenario in ids if scenario.startswith(name)]
    if len(begun) == 1:
        book.check(listings=True)
        return begun[0], "beginning"
    return _clear(words, _hits(book, words, locale)), "query"


def _hits(book: Book, words: str, locale: str) -> list[Hit]:
    try:
        return search(book, words, locale)
    except NothingFound:
        raise UsageError(f"there is no scenario {words}", "cst list shows them all") from None


def _clear(words: str, hits: list[Hit]) -> str:
    first = hits[0]["score"]
    if first < LIKELY:
        names = ", ".join(hit["scenario"] for hit in hits[:3])
        raise UsageError(f"there is no scenario {words}", f"the nearest: {names}")
    rival = hits[1]["score"] if len(hits) > 1 else 0.0
    if first < CLEAR or rival > RIVAL * first:
        raise Ambiguous(words, hits)
    return str(hits[0]["scenario"])
