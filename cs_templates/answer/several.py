"""Replies in several locales as a single text to paste."""

from __future__ import annotations

from cs_templates.answer.reply import JOINED, fit, has_room, measure
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from cs_templates.answer.draft import Draft
    from cs_templates.answer.reply import Outgoing

RULE = "----------"
"""The line between two languages of a body, with an empty line on both sides; ASCII, so that an SMS takes it."""
SLASH = " / "
"""What stands between two languages of a subject, which is one line."""


def join(outgoing: Outgoing) -> None:
    """Make one text of its replies. Raises UsageError where two say the same, RefusedError over a limit."""
    first, bodies = outgoing.drafts[0], [reply.body for reply in outgoing.replies]
    if len(set(bodies)) < len(bodies):
        raise UsageError(say("two of the replies say the same"), say("name each language once"))
    outgoing.body = fit(f"\n\n{RULE}\n\n".join(bodies), first)
    subjects = SLASH.join([reply.subject or "" for reply in outgoing.replies])
    if outgoing.subject is not None and has_room(first, subjects):
        outgoing.subject = subjects
    elif outgoing.subject is not None:
        locale = outgoing.replies[0].locale
        outgoing.warnings.append(
            say("the subject is in {locale} alone: there is no room for more", locale=locale)
        )
    outgoing.length = measure(first, outgoing.subject, outgoing.body, JOINED)


def refuse_twins(drafts: Sequence[Draft]) -> None:
    """Refuse replies that would say the same twice, or stand in two channels."""
    tags = [draft.locale["tag"] for draft in drafts]
    if len(set(tags)) < len(tags):
        twice = max(tags, key=tags.count)
        raise UsageError(
            say("two of the replies would be in {locale}", locale=twice), say("name each locale once")
        )
    channels = {draft.channel: draft.locale["tag"] for draft in drafts}
    if len(channels) > 1:
        said = ", ".join([f"{tag}: {channel}" for channel, tag in channels.items()])
        message = say("the locales have no text for the same channel ({channels})", channels=said)
        raise UsageError(message, say("choose one with --channel"))
