"""What goes out: one reply, or one reply in several locales as a single text to paste."""

from __future__ import annotations

from cs_templates.answer import outlet
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from cs_templates.answer.draft import Draft
    from cs_templates.answer.reply import Reply

RULE = "----------"
"""The line between two languages of a body, with an empty line on both sides; ASCII, so that an SMS takes it."""
SLASH = " / "
"""What stands between two languages of a subject, which is one line."""


class Outgoing:
    """Replies in the order asked for, and the text made of them.

    `subject` (None where the channel has none) and `body` are what is pasted,
    `length` is theirs. `again` names the values that were taken from the last
    call, `edited` says that a person changed the text. Raises RefusedError where
    the joined text is over a limit of its channel or platform.
    """

    __slots__ = ("again", "body", "drafts", "edited", "length", "replies", "subject", "warnings")

    def __init__(self, drafts: Sequence[Draft], replies: Sequence[Reply], warnings: Sequence[str]) -> None:
        said = [warning for reply in replies for warning in reply.warnings]
        self.drafts = drafts
        self.replies = replies
        self.warnings = list(dict.fromkeys([*warnings, *said]))
        self.subject = replies[0].subject
        self.body = replies[0].body
        self.length = replies[0].length
        if len(replies) > 1:
            self._join()
        self.again: list[str] = []
        self.edited = False

    def _join(self) -> None:
        first, bodies = self.drafts[0], [reply.body for reply in self.replies]
        if len(set(bodies)) < len(bodies):
            raise UsageError(say("two of the replies say the same"), say("name each language once"))
        self.body = outlet.fit(f"\n\n{RULE}\n\n".join(bodies), first)
        subjects = SLASH.join([reply.subject or "" for reply in self.replies])
        if self.subject is not None and outlet.has_room(first, subjects):
            self.subject = subjects
        elif self.subject is not None:
            locale = self.replies[0].locale
            self.warnings.append(
                say("the subject is in {locale} alone: there is no room for more", locale=locale)
            )
        self.length = outlet.measure(first, self.subject, self.body, outlet.JOINED)

    def part(self, part: str) -> str | None:
        """The subject, the body, or (`all`) both with an empty line between; None where there is no subject."""
        if part == "subject":
            return self.subject
        if part == "all" and self.subject is not None:
            return f"{self.subject}\n\n{self.body}"
        return self.body

    def left_out(self) -> list[str]:
        """What the replies could have said besides."""
        return list(dict.fromkeys([name for reply in self.replies for name in reply.left_out]))

    def to_json(self) -> dict[str, object]:
        """One reply as `Reply.to_json` has it; several under `replies`, with the joined text beside them."""
        whole: dict[str, object] = {"subject": self.subject, "body": self.body, "length": self.length}
        if len(self.replies) == 1:
            said = self.replies[0].to_json() | whole
        else:
            said = {"version": 1, "replies": [_bare(reply.to_json()) for reply in self.replies]} | whole
        said["warnings"] = self.warnings
        more = {"again": self.again, "edited": self.edited}
        return said | {name: value for name, value in more.items() if value}


def _bare(said: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in said.items() if name != "version"}


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
