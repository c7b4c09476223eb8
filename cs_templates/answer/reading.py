"""What a query or a message says: its sentences, word by word, mistypings set right, and the concepts it names."""

from __future__ import annotations

from cs_templates.answer import concepts, grams
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cs_templates.answer.concepts import Entry, Spot
    from cs_templates.answer.match import Language

LONGEST, MOST_LETTERS = 20_000, 2000
"""What of a text is read at all, and what of it, without quoted lines and markup, is looked up."""
MESSAGE = 7
"""A text of more words than these, or of several sentences, is a message: it says more than what it is about."""
BREAKS = ".,!?…;:。，！？、；：\n"


class Sentence:
    """A part of a query: its runs as they were typed and as they are read, what it counts (0 to 1), its concepts."""

    __slots__ = ("read", "runs", "spots", "weight")

    def __init__(self, runs: list[str], weight: float = 1.0) -> None:
        self.runs = runs
        self.read = runs
        self.weight = weight
        self.spots: list[Spot] = []

    def words(self) -> Iterator[tuple[int, str, str]]:
        """Each word: where it begins in the text as read, as typed, as read."""
        at = 0
        for typed, read in zip(self.runs, self.read, strict=True):
            if read == typed:
                for step, word in enumerate(grams.words(read)):
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


def read(query: str, languages: list[Language], mine: set[str]) -> Reading:
    """What to look up for a query. `languages` are in the order in which they are believed.

    Raises UsageError where there is no word in it.
    """
    query = query[:LONGEST]
    runs = grams.runs(grams.fold(query[:MOST_LETTERS]))
    if not runs:
        raise UsageError(say("there is no word to search for"), say("type a word, as in cst search refund"))
    message = _is_message(query, runs)
    reading = Reading(_sentences(query, runs, languages) if message else [Sentence(runs)])
    _spell(reading, query, languages, mine)
    for sentence in reading.sentences:
        sentence.spots = concepts.spots(" ".join(sentence.read), _entries(languages))
    if message:
        from cs_templates.answer.message import weigh

        weigh(reading.sentences)
    return reading


def _is_message(query: str, runs: list[str]) -> bool:
    within = query.strip(f"{BREAKS} \"'¿¡")
    return sum(len(grams.words(run)) for run in runs) > MESSAGE or any(sign in BREAKS for sign in within)


def _entries(languages: list[Language]) -> Callable[[str], list[Entry]]:
    """Looks up the entries of all languages that may begin with two characters."""
    seen: dict[str, list[Entry]] = {}

    def entries(start: str) -> list[Entry]:
        if start not in seen:
            seen[start] = [entry for language in languages for entry in language.entries(start)]
        return seen[start]

    return entries


def _sentences(query: str, runs: list[str], languages: list[Language]) -> list[Sentence]:
    from cs_templates.answer.message import matter  # only for messages

    found = matter(query, _entries(languages), MOST_LETTERS)
    return [Sentence(part) for part in found] if found else [Sentence(runs)]


def _spell(reading: Reading, query: str, languages: list[Language], mine: set[str]) -> None:
    """Set mistyped words right where no language knows them."""
    words = dict.fromkeys(reading.runs)
    known = [word for word in words if grams.is_unspaced(word[0]) or _is_known(word, languages)]
    if len(known) == len(words):
        return
    from cs_templates.answer import repair  # most queries are typed well

    other = [] if known else repair.other_layout(query, lambda word: _is_known(word, languages))
    if other:
        reading.sentences, reading.sure, reading.other_layout = [Sentence(other)], False, True
        return
    for word in words.keys() - known:
        if near := repair.nearest(word, languages, mine):
            reading.others[word] = near
    reading.sure = bool(known) or not reading.others
    for sentence in reading.sentences:
        sentence.read = [reading.others.get(run, [run])[0] for run in sentence.runs]


def _is_known(word: str, languages: list[Language]) -> bool:
    return any(language.knows(word) for language in languages) or bool(
        concepts.spots(word, _entries(languages))
    )
