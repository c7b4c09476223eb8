"""Find scenarios by what an agent types or a customer writes, in any language of the corpus.

A query is read (its runs of letters, and what concepts they name), each of its words is looked
up in the index, and every scenario found so gets a score; titles are read of the best alone.
This is one file because each file costs time at every call; what most queries need not is in
`message` (many words), `guess` (words nobody wrote) and loaded there.

A word is kept with the scenarios that have it, best first, under the number of each language.
However large the corpus, a list ends after so many; of the scenarios that come off best, what
the lists left out is read one by one (`Index.complete`).
"""

from __future__ import annotations

from cs_templates.answer import letters
from cs_templates.answer.cdb import Unusable
from cs_templates.errors import NothingFound, UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any

    from cs_templates.answer.book import Book

    Hit = dict[str, Any]
    Spot = tuple[int, int, int]
    """Where an entry of a concept stands in a text, beginning and end, and its mark (twice the concept's
    number, and 1 where naming it is a courtesy)."""
    Word = tuple[int, int, str, str]
    """The number of its sentence, its place there, as typed, as read."""
    Qualities = dict[str, float]
    """How good a match each scenario is, 0 to 1. A scenario is one character here: its number and FIRST."""
    Posting = tuple[int, list[tuple[int, str]], int]
    """A language's number, what a word says (0 to 1000) in which scenarios, how many scenarios have it."""

SCENARIOS = "scenarios"
LONGEST, MOST_LETTERS = 20_000, 2000
"""What of a text is read at all, and what of it, without quoted lines and markup, is looked up."""
MESSAGE = 7
"""A text of more words than these, or of several sentences, is a message: it says more than what it is about."""
BREAKS = ".,!?…;:。，！？、；：\n"
MOST_WORDS = 40
"""So many words of a query are looked up, those of the weightiest sentences."""
WHOLE, FOREIGN = (0.5, 0.5), (0.4, 0.1)
"""What a whole word counts at least, and what by its weight in the scenario: in its own language, in another."""
ALIKE = 0.39
"""The most that a word counts that is only like one of a scenario: less than the whole word ever does."""
BEGUN = 0.9
"""How like a word is to one that begins with it; 1 would be all its letters."""
LIKE, LIKELY, MANY = 0.3, 8, 20
"""Words are alike from LIKE on; LIKELY of them are looked up, and none where MANY scenarios have the word itself."""
CHARACTERS = 12
"""How much more two characters say than a letter, and one character as two letters."""
SYNONYM = 0.38
"""The most that a word counts of which a scenario has only the concept."""
PAIRED = 0.6
"""What two concepts in one sentence say, as a part of what their rarity would say."""
SENTENCE, STEP = 0.25, 0.1
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
ROOM, LEAST_ROOM = 6000, 200
"""About so many scenarios are weighed for all words together, and for each one: the best of its list."""
_TINY = 1e-5
COMPLETED = 60
"""Of so many of the best, what was left out of long lists is read, and weighed."""


def search(book: Book, query: str, locale: str = "en", limit: int = 10) -> list[Hit]:
    """The scenarios that match a query or a customer's whole message, best first.

    Each is `scenario`, `title` (in the agent's `locale`, else its parent's, else
    the source's), `stage`, `score` (0 to 1), `matched` (words of the query, as
    the search folds them), `locales` and `needs`. Raises UsageError for a query
    without a letter or digit, NothingFound where nothing matches, and the
    book's Stale and Unusable.
    """
    return find(book, query, locale, limit)[0]


def find(book: Book, query: str, locale: str, limit: int = 10) -> tuple[list[Hit], bool]:
    """The same, and whether the query is known as it was typed (`Reading.sure`)."""
    index = Index(book, SCENARIOS, locale)
    reading = read(query, index)
    found = Scores(index, reading, limit)
    best = found.best(LEAST, TRAILING)[:limit]
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
        "locales": list(titles),
        "needs": record["needs"],
    }


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
            found = self._postings[key] = [self._posting(text) for text in self._page(key).get(key, ())]
        return found

    def _page(self, key: str) -> Mapping[str, list[str]]:
        number = letters.place(key, self.facts["pages"])
        return self._book.get(f"words/{self._path}{number}") or {}

    def _posting(self, text: str) -> Posting:
        language = ord(text[0]) - letters.FIRST
        cut = language >= letters.CUT
        every = tiers(text, 3 if cut else 1)
        head = _head(every, self.room)
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


def _log(number: float) -> float:
    """The natural logarithm, to nine digits: the library that has it takes as long to load as a search."""
    return float(number**_TINY - number**-_TINY) / (2 * _TINY)


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
    if _is_message(query, runs):
        from cs_templates.answer import message  # most queries are a few words

        return message.read(query, runs, index)
    return understood(Reading([Sentence(runs)]), query, index)


def _is_message(query: str, runs: list[str]) -> bool:
    within = query.strip(f"{BREAKS} \"'¿¡")
    return sum(len(letters.words(run)) for run in runs) > MESSAGE or any(sign in BREAKS for sign in within)


def understood(reading: Reading, query: str, index: Index) -> Reading:
    """A reading with its mistyped words set right, and the concepts that it names."""
    words = dict.fromkeys(reading.runs)
    known = {word for word in words if letters.is_unspaced(word[0]) or index.knows(word)}
    if len(known) < len(words):
        from cs_templates.answer import guess  # most queries are typed well

        guess.set_right(reading, query, known, index)
    for sentence in reading.sentences:
        sentence.spots = spots(" ".join(sentence.read), index.entries)
    return reading


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
        if index.narrow(self.best(LEAST, TRAILING)[: max(COMPLETED, limit)]):
            self._score(words)

    def best(self, least: float, trailing: float) -> list[str]:
        """Those that score `least`, and `trailing` of the best, at least; best first."""
        scores = self.scores
        for number in self._index.facts.get("gone", ""):
            scores.pop(number, None)
        least = max(least, trailing * max(scores.values(), default=0.0))
        found = sorted([number for number, score in scores.items() if score >= least])
        return sorted(found, key=scores.__getitem__, reverse=True)

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
        found = [
            (word, *self._qualities(word[3], synonyms.get(word[:2], {})), counts) for word, counts in words
        ]
        most = sum([mass * counts for _, _, mass, counts in found])
        self._matched = [(word, qualities) for word, qualities, _, _ in found]
        scores: Qualities = {}
        for _, qualities, mass, counts in found:
            part = mass * counts / most
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

    def _qualities(self, word: str, synonyms: Qualities) -> tuple[Qualities, float]:
        """How good a match for one word each scenario is, and what the word says in a query."""
        others = self._reading.others.get(word)
        if not others:
            return match(self._index, word, synonyms)
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
        for number in {number for _, tiers, _ in found for _, numbers in tiers for number in numbers}:
            if number in self.scores:
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
        raise_to(best, _like(index, word, own))
    rarity = max([index.rarity(posting) for posting in mine])
    return best, rarity * rarity * letter_count(word)


def letter_count(word: str) -> int:
    """What the length of a word says."""
    if letters.is_unspaced(word[0]):
        return CHARACTERS if len(word) > 1 else CHARACTERS // 3
    return max(3 * len(word) - 3, 1)


def _like(index: Index, word: str, own: set[int]) -> Qualities:
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
    shares: Qualities = {}
    weights: Qualities = {}
    for posting, rarity in zip(found, rarities, strict=True):
        if own is None or posting[0] in own:
            for number, weight in qualities_of(posting, 0.0, rarity / length).items():
                shares[number] = shares.get(number, 0.0) + rarity / whole
                weights[number] = weights.get(number, 0.0) + weight
    best = {n: ALIKE * share**0.5 * (0.5 + 0.5 * weights[n]) for n, share in shares.items()}
    return best, length * length * CHARACTERS / 3


def qualities_of(posting: Posting, low: float, span: float) -> Qualities:
    """For each scenario of a posting `low`, and `span` times what the word says in it."""
    found: Qualities = {}
    for weight, numbers in posting[1]:
        found |= dict.fromkeys(numbers, low + span * weight / 1000)
    return found


def raise_to(best: Qualities, more: Qualities, factor: float = 1.0) -> None:
    """Raise each scenario to `factor` times what it is in `more`, where that is better."""
    for number, quality in more.items():
        if factor * quality > best.get(number, 0.0):
            best[number] = factor * quality
