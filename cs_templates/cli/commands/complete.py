"""`cst __complete`: what a shell may put in the place of the last word. Called at each TAB."""

from __future__ import annotations

from cs_templates.answer.book import Book
from cs_templates.cli import screen, suggestions
from cs_templates.cli.session import Session
from cs_templates.errors import DONE, CsTemplatesError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def run(words: Sequence[str] = ()) -> int:
    """Print the candidates for the last word, one a line, what each means behind a tab.

    Nothing where it is a file's name, or where there is no corpus to ask: a
    shell that is completing has nobody to complain to.
    """
    *before, word = words or [""]
    try:
        found = _found(suggestions.Place(before), word)
    except CsTemplatesError:
        return DONE
    lines = {name: about for name, about in found if name.startswith(word)}
    screen.out("".join([f"{screen.safe(name)}\t{screen.fit(about, 60)}\n" for name, about in lines.items()]))
    return DONE


def _found(place: suggestions.Place, word: str) -> Iterable[tuple[str, str]]:
    if not place.option and (word.startswith("-") or not place.command):
        return [(name, "") for name in suggestions.of_words(place)]
    session = Session(place.corpus, place.ui)

    def ask(book: Book) -> list[tuple[str, str]]:
        return list(suggestions.of_values(book, place, word, session.ui))

    return session.answer(ask)
