"""What one changed scenario changes in the search index: a few hundred small records, in a corpus of any size.

The scenario gets a new number; its old one is `gone`, and no search shows it. So nothing has to be
known of its old words, and no other scenario's weights change. What is added stands in the pages of the
words that it says now. A word's rarity counts those that are gone, too, until the index is made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from cs_templates.answer import letters
from cs_templates.answer.book import Book
from cs_templates.answer.guess import SHORTEST
from cs_templates.answer.match import SCENARIOS, Index, named, spots
from cs_templates.compiler import hits
from cs_templates.compiler.index import ABOUT, texts_of
from cs_templates.compiler.naming import Naming
from cs_templates.compiler.postings import SIGNS, Line, added, as_text, vector
from cs_templates.model import Corpus

Record = dict[str, Any]

MOST_GONE = 300
"""After so many changes the index is better made anew."""


def changes(book: Book, corpus: Corpus, scenario: str) -> dict[str, Record] | None:
    """The records of the index that differ from the book's because of one scenario, changed, new or deleted.

    `corpus` holds its contract and its templates in all locales of the book, and may hold nothing
    else; where it has no contract of it, the scenario is gone. None where the index must be made anew: too much
    has been changed, or a locale is new. The concepts must be those of the book.
    """
    work = _Changes(book)
    facts = work.record(f"search/{SCENARIOS}")
    tags = list(facts["languages"])
    if (
        len(facts.get("gone", "")) >= MOST_GONE
        or facts["next"] + 1 >= letters.MOST
        or not {*corpus.locales} <= {*tags}
    ):
        return None
    old = work.forget(scenario)
    if old is not None:
        facts["gone"] = facts.get("gone", "") + as_text([old])
    if scenario in corpus.scenarios:
        number = facts["next"]
        facts["next"] += 1
        work.tell(corpus, scenario, number, tags)
    return work.records


class _Changes:
    """The records of a book as they are to be."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self.records: dict[str, Record] = {}

    def record(self, key: str) -> Record:
        """A record to be changed; a new one where the book has none."""
        if key not in self.records:
            known = self._book.get(key) or {}
            self.records[key] = {
                name: dict(part) if isinstance(part, dict) else part for name, part in known.items()
            }
        return self.records[key]

    def forget(self, scenario: str) -> int | None:
        """Take an id off its lists; the number that it had."""
        old = None
        for start in hits.starts(scenario):
            old = self.record(f"search/ids/{start}").setdefault("ids", {}).pop(scenario, None)
        return old

    def tell(self, corpus: Corpus, scenario: str, number: int, tags: list[str]) -> None:
        """Add a scenario under a number."""
        self.records[f"search/hit/{number}"] = dict(hits.hit(corpus, corpus.scenarios[scenario]))
        for start in hits.starts(scenario):
            self.record(f"search/ids/{start}")["ids"][scenario] = number
        naming = Naming(dict.fromkeys([tag for tag in tags if tag != ABOUT], _namer(self._book)))
        for tag, heavy, light in _lines(corpus, scenario):
            languages = self.record(f"search/{SCENARIOS}")["languages"]
            languages[tag] = {**languages[tag], "scenarios": languages[tag]["scenarios"] + 1}
            naming.add(tag, number, heavy, light)
            self._add(tags.index(tag), number, vector(heavy, light))
        self._add(0, number, naming.vectors().get(number, {}))

    def _add(self, language: int, number: int, keys: dict[str, int]) -> None:
        pages = self.record(f"search/{SCENARIOS}")["pages"]
        for key, weight in keys.items():
            page = self.record(f"words/{letters.place(key, pages)}")
            if key not in page and key[0] not in SIGNS and not letters.is_unspaced(key[0]):
                self._list(key)
            page[key] = _with(page.get(key, []), language, number, weight)

    def _list(self, word: str) -> None:
        """List a new word with those that begin, and those that end alike."""
        for mark, spelt in (("", word), ("<", word[::-1])):
            if len(word) >= (SHORTEST if mark else 2):
                near = self._last(mark, spelt)
                near["words"] = f"{near.get('words', '')} {word}".strip()

    def _last(self, mark: str, spelt: str) -> Record:
        """The list that is not yet cut, else the longest."""
        for size in range(2, len(spelt) + 1):
            near = self.record(f"near/{mark}{spelt[:size]}")
            if not near.get("more"):
                break
        return near


def _with(texts: list[str], language: int, number: int, weight: int) -> list[str]:
    """A key's texts with one scenario more in a language."""
    mark = as_text([language])
    cut = as_text([language + letters.CUT])
    found = [added(text, number, weight) if text[0] in (mark, cut) else text for text in texts]
    return found if found != texts else [*texts, mark + as_text([weight, 1, number])]


def _namer(book: Book) -> Callable[[Line], tuple[int, ...]]:
    """What a line names, by the entries that the book has."""
    index = Index(book, SCENARIOS, "")
    return lambda line: tuple(sorted(named(spots(line.joined, index.entries))))


def _lines(corpus: Corpus, scenario: str) -> Iterator[tuple[str, list[Line], list[Line]]]:
    for tag, texts in texts_of(corpus, [scenario]):
        for heavy, light in texts.values():
            yield tag, [Line(text) for text in heavy], [Line(text) for text in light]
