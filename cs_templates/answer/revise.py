"""A finished text that a person has changed: held to everything that a finished reply is held to."""

from __future__ import annotations

from cs_templates.answer.hidden import without_hidden
from cs_templates.answer.intake import blank
from cs_templates.answer.reply import findings, fit, measure, one_line
from cs_templates.errors import RefusedError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.reply import Outgoing

MARKS = ("{{", "}}", "{%", "%}", "{#", "#}", "‹", "›", "\ufffd")
"""What a template or a gloss leaves where a value belongs."""


def revise(outgoing: Outgoing, subject: str | None, body: str) -> None:
    """Give `outgoing` another text. Raises RefusedError, and it is as before, where that must not be sent.

    That is a text with control or hidden characters, with a placeholder that the
    reply did not have, over a limit, or against the platform's rules.
    """
    first = outgoing.drafts[0]
    body = fit(_sound(body, outgoing.body), first)
    if blank(body):
        raise RefusedError(say("the text is empty: nothing was sent"))
    if subject is not None:
        subject = fit(one_line(_sound(subject, outgoing.subject or "")), first)
        if blank(subject):
            raise RefusedError(say("the subject is empty"))
    length = measure(first, subject, body)
    texts = [text for text in (subject, body) if text]
    found = [warning for draft in outgoing.drafts for warning in findings(draft, texts)]
    outgoing.edited = outgoing.edited or (subject, body) != (outgoing.subject, outgoing.body)
    outgoing.subject, outgoing.body, outgoing.length = subject, body, length
    outgoing.warnings = list(dict.fromkeys([*outgoing.warnings, *found]))


def _sound(text: str, before: str) -> str:
    """An edited text with plain line ends and spaces for tabs. Raises RefusedError."""
    text = text.replace("\r\n", "\n").replace("\t", "    ")
    text, removed = without_hidden(text)
    if removed:
        message = say("the text holds control or hidden characters")
        raise RefusedError(message, say("type that place again by hand"))
    for mark in MARKS:
        if text.count(mark) > before.count(mark):
            message = say("the text holds {mark}, which no customer should read", mark=mark)
            raise RefusedError(message, say("write what it stands for"))
    return "\n".join([line.rstrip() for line in text.split("\n")]).strip("\n")
