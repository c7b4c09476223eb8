"""A scenario that has no finished text in the customer's language: where there is one, and what may be taken."""

from __future__ import annotations

from cs_templates.errors import RefusedError, UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from cs_templates.answer.book import Book
    from cs_templates.answer.draft import Record, Request


def template(book: Book, corpus: Record, locale: Record, request: Request) -> tuple[Record, str]:
    """The template in another language, where the request allows it, and a notice of that.

    Raises UsageError where it does not, and where there is no such scenario, RefusedError where the text is a draft.
    """
    book.check(listings=True)
    others = ((tag, book.get(f"{tag}/{request.scenario}")) for tag in corpus["locales"])
    written = {tag: record for tag, record in others if record is not None}
    there = {
        tag: record for tag, record in written.items() if request.allow_draft or not _draft(book, record)
    }
    drafts = [tag for tag in locale.get("chain", ()) if tag in written]
    if drafts and not (request.allow_fallback and there):
        _refuse_draft(request.scenario, drafts[0])
    if not written:
        message = say("there is no scenario {name}", name=request.scenario)
        raise UsageError(message, say("cst list shows them all"))
    if not request.allow_fallback or not there:
        message = say(
            "{scenario} is not written in {locale}", scenario=request.scenario, locale=locale["tag"]
        )
        hint = say("it is there in {locales}; --allow-fallback takes one of them", locales=", ".join(there))
        raise UsageError(
            message, hint if there else say("there are drafts in {locales}", locales=", ".join(written))
        )
    other = corpus["source"] if corpus["source"] in there else next(iter(there))
    notice = say("not written in {locale}: this reply is in {other}", locale=locale["tag"], other=other)
    return there[other], notice


def _draft(book: Book, record: Record) -> bool:
    """Whether a text is a draft now."""
    if record["draft"]:
        book.check(record)
    return bool(record["draft"])


def _refuse_draft(scenario: str, tag: str) -> NoReturn:
    message = say(
        "the {locale} text of {scenario} is a draft: it is not ready to be sent",
        locale=tag,
        scenario=scenario,
    )
    command = f"cst show {scenario} -l {tag}"
    hint = say("{command} shows it; --allow-draft fills it all the same", command=command)
    raise RefusedError(message, hint, locale=tag, state="draft")
