"""A scenario that is not written in the customer's language: where it is written, and what may be taken."""

from __future__ import annotations

from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.book import Book
    from cs_templates.answer.draft import Record, Request


def template(book: Book, corpus: Record, locale: Record, request: Request) -> tuple[Record, str]:
    """The template in another language, where the request allows it, and a notice of that.

    Raises UsageError where it does not, and where there is no such scenario.
    """
    book.check(listings=True)
    others = ((tag, book.get(f"{tag}/{request.scenario}")) for tag in corpus["locales"])
    there = {tag: record for tag, record in others if record is not None}
    if not there:
        message = say("there is no scenario {name}", name=request.scenario)
        raise UsageError(message, say("cst list shows them all"))
    if not request.allow_fallback:
        message = say(
            "{scenario} is not written in {locale}", scenario=request.scenario, locale=locale["tag"]
        )
        hint = say("it is there in {locales}; --allow-fallback takes one of them", locales=", ".join(there))
        raise UsageError(message, hint)
    other = corpus["source"] if corpus["source"] in there else next(iter(there))
    notice = say("not written in {locale}: this reply is in {other}", locale=locale["tag"], other=other)
    return there[other], notice
