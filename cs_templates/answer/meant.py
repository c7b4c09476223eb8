"""Which scenario is meant by an id, its beginning, or a query."""

from __future__ import annotations

from cs_templates.answer.search import find
from cs_templates.errors import NothingFound, UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.book import Book
    from cs_templates.answer.search import Hit

CLEAR, RIVAL = 0.5, 0.6
"""The first hit is clear when it scores CLEAR or more and the next at most RIVAL of that."""
LIKELY = 0.15
"""Below this score a hit is a guess, good for a hint only."""


class Ambiguous(UsageError):
    """A query that may mean several scenarios; `hits` are those, best first."""

    def __init__(self, query: str, hits: list[Hit]) -> None:
        names = ", ".join(hit["scenario"] for hit in hits[:5])
        super().__init__(
            say("no one scenario is clearly meant by {query}", query=query),
            say("name one: {names}", names=names),
        )
        self.hits = hits


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
    try:
        hits, sure = find(book, words, locale)
    except NothingFound:
        raise UsageError(
            say("there is no scenario {name}", name=words), say("cst list shows them all")
        ) from None
    return _clear(words, hits, sure), "query"


def _clear(words: str, hits: list[Hit], sure: bool) -> str:
    first = hits[0]["score"]
    if first < LIKELY or not sure or (len(hits) == 1 and first < CLEAR):
        names = ", ".join(hit["scenario"] for hit in hits[:3])
        raise UsageError(
            say("there is no scenario {name}", name=words), say("the nearest: {names}", names=names)
        )
    rival = hits[1]["score"] if len(hits) > 1 else 0.0
    if first < CLEAR or rival > RIVAL * first:
        raise Ambiguous(words, hits)
    return str(hits[0]["scenario"])
