"""The phrasebook, to look things up in: wordings beside those of a language the agent reads."""

from __future__ import annotations

from cs_templates.answer.book import checked, locale_record, phrase_record, tidy
from cs_templates.answer.letters import FIRST
from cs_templates.answer.match import Index
from cs_templates.answer.near import did_you_mean
from cs_templates.answer.render import Scope, lay_out, run
from cs_templates.answer.search import Scores, read
from cs_templates.errors import NothingFound, UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from cs_templates.answer.book import Book

    Record = dict[str, Any]
    Wordings = dict[str, list[str]]

LEAST, TRAILING = 0.11, 0.35
"""Below LEAST, and below TRAILING of the best, letters agree by chance: such phrases are no hits."""
TODAY = (2026, 3, 8)
"""No wording prints a day here: what it would print of one is not known."""


class Reader:
    """Reads the wordings of one locale: the nearest of its chain that the corpus has.

    `label` names a variable in the agent's language. Raises UsageError where the
    corpus has nothing in that language.
    """

    __slots__ = ("_book", "_locale", "_names", "ids", "tag")

    def __init__(self, book: Book, tag: str, names: dict[str, str]) -> None:
        self._book = book
        self._locale = locale_record(book, tag)
        self._names = names
        self.tag = _written(book, self._locale)
        self.ids: list[str] = checked(book, f"phrases/{self.tag}")["phrases"]

    def wordings(self, phrase: str, tone: str | None) -> Wordings:
        """A phrase's wordings by tone, each once; with `tone` those that a reply in that tone could take."""
        if phrase not in self.ids:
            return {}
        tones = phrase_record(self._book, self.tag, phrase)["wordings"]
        if tone is not None:
            tone = tone if tones.get(tone) else "neutral"
            tones = {tone: tones.get(tone, [])}
        return {name: [self._text(program) for program, _ in pairs] for name, pairs in tones.items() if pairs}

    def _text(self, program: list[Any]) -> str:
        scope = Scope({}, {}, self._locale, TODAY, unknown=lambda name: f"‹{self._names.get(name, name)}›")
        return lay_out(run(program, scope), self._locale["cjk"])


def _written(book: Book, locale: Record) -> str:
    """The nearest locale of a chain that the corpus has."""
    locales = checked(book, "corpus")["locales"]
    for link in locale["chain"]:
        if link in locales:
            return str(link)
    message = say("nothing is written in {locale}", locale=locale["tag"])
    raise UsageError(message, say("there is {names}", names=", ".join(locales)))


def fault_in(book: Book, locale: str) -> str:
    """Where the locale's phrasebook has its first fault, and what it is: some wording is not there. Empty where none is."""
    fault = checked(book, f"phrases/{_written(book, locale_record(book, locale))}")["fault"]
    return f"{fault['path']}:{fault['line']}:{fault['column']}: {fault['message']}" if fault else ""


def look_up(
    book: Book, query: str, locale: str, *, gloss: str | None = None, tone: str | None = None,
    limit: int | None = None, reads: str = "en",
) -> list[Record]:  # fmt: skip
    """The phrases of a locale: all of them in the phrasebook's order, or those a query finds, best first.

    Each is `phrase`, `about` (in the language the agent `reads`, where that has a
    name for it), `place` (line or sentence), `wordings` (by tone, ‹name› for each
    value) and `gloss` (locale and wordings, None without one). Raises NothingFound,
    UsageError for a tone or locale that is not there, and the book's Stale and Unusable.
    """
    facts, every = checked(book, "corpus"), checked(book, "phrases")["phrases"]
    if tone is not None and tone not in facts["tones"]:
        raise UsageError(say("there is no tone {name}", name=tone), did_you_mean(tone, facts["tones"]))
    agents = _agents(book, facts, reads)
    labels = {name: spec["label"] for name, spec in agents["variables"].items()}
    own = Reader(book, locale, labels)
    other = Reader(book, gloss, labels) if gloss else None
    found = [phrase for phrase in (_ranked(book, query, reads) if query else every) if phrase in own.ids]
    if not found:
        raise NothingFound(
            say("no phrase matches {query}", query=query)
            if query
            else say("{locale} has no phrases", locale=locale)
        )
    return [
        {
            "phrase": phrase,
            "about": agents["names"].get(phrase) or every[phrase]["about"],
            "place": every[phrase]["place"],
            "wordings": own.wordings(phrase, tone),
            "gloss": {"locale": other.tag, "wordings": other.wordings(phrase, tone)} if other else None,
        }
        for phrase in found[:limit]
    ]


def _agents(book: Book, facts: Record, reads: str) -> Record:
    """What the language the agent reads calls phrases and variables; else what the source does."""
    tag = tidy(reads)
    for known in (tag, tag.partition("-")[0], facts["source"]):
        if known in facts["locales"]:
            return checked(book, f"phrases/{known}")
    return {"names": {}, "variables": {}}


def _ranked(book: Book, query: str, reads: str) -> list[str]:
    """The ids of the phrases that a query matches in any language, best first."""
    checked(book, "search/phrases")
    index = Index(book, "phrases", tidy(reads))
    ids = list(checked(book, "phrases")["phrases"])
    best = Scores(index, read(query, index)).best(LEAST, TRAILING, len(index.facts))
    return [ids[ord(number) - FIRST] for number in best]
