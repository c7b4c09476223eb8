"""`cst search`: scenarios that match a query, best first."""

from __future__ import annotations

from cs_templates.answer.search import search
from cs_templates.cli import present, streams
from cs_templates.cli.asked import at_least
from cs_templates.cli.session import Session
from cs_templates.errors import DONE, FAILED, NothingFound, UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def run(
    query: Sequence[str], *, limit: int = 10, ui: str | None = None, as_json: bool = False,
    corpus: str | None = None,
) -> int:  # fmt: skip
    """Print the scenarios that match; exit code 1 where none does.

    A query of `-` is read from stdin, as a customer's whole message.
    """
    at_least(1, limit, "--limit")
    words = _stdin() if list(query) == ["-"] else " ".join(query)
    session = Session(corpus, ui)
    try:
        hits = session.answer(lambda book: search(book, words, session.ui, limit))
    except NothingFound:
        if not as_json:
            raise
        hits = []
    if as_json:
        present.write_json({"query": words, "results": hits})
    else:
        present.table(present.rows((hit["scenario"], hit["title"]) for hit in hits))
    return DONE if hits else FAILED


def _stdin() -> str:
    try:
        words = streams.read("-").decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        raise UsageError(say("stdin is not UTF-8")) from None
    if not words:
        raise UsageError(say("there is nothing to search for on stdin"))
    return words
