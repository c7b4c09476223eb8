"""Which scenario is meant: an id, its unique beginning, or a query with one clear hit."""

from __future__ import annotations

from cs_templates.answer.book import checked, is_scenario
from cs_templates.answer.meant import Ambiguous, resolve
from cs_templates.cli import screen
from cs_templates.cli.titles import title_in_book
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from cs_templates.answer.book import Book


def find_scenario(book: Book, words: str, ui: str, may_ask: bool) -> str:
    """The id of the scenario that `words` mean; said on stderr where they are not the id itself.

    Where several are meant, a terminal (`may_ask`) is asked. Raises UsageError
    with the list of them where there is none, and where nothing is found.
    """
    if is_scenario(book, words):
        return words
    try:
        scenario, _ = resolve(book, words, ui)
    except Ambiguous as several:
        scenario = _choose(words, several.hits) if may_ask and _has_terminal() else ""
        if not scenario:
            raise _ambiguous(words, several.hits) from None
    screen.note(f"→ {scenario}: {title_in_book(book, scenario, ui, checked(book, 'corpus')['source'])}")
    return scenario


def _has_terminal() -> bool:
    from cs_templates.cli.prompting import has_terminal

    return has_terminal()


def _choose(words: str, hits: list[dict[str, Any]]) -> str:
    from cs_templates.cli.ask import choose_one

    number = choose_one(_lines(hits), say("Which one is “{words}”?", words=words))
    return "" if number is None else str(hits[number]["scenario"])


def _ambiguous(words: str, hits: list[dict[str, Any]]) -> UsageError:
    names = [hit["scenario"] for hit in hits]
    said = say("“{words}” may be one of {count} scenarios:", words=words, count=len(hits))
    return UsageError(said, "\n".join(_lines(hits)), scenarios=names)


def _lines(hits: list[dict[str, Any]]) -> list[str]:
    column = max([screen.width(hit["scenario"]) for hit in hits])
    return [f"{screen.pad(hit['scenario'], column)}  {hit['title']}" for hit in hits]
