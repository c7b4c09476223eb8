"""`cst copy`: a finished reply on stdout and on the clipboard; a refused one leaves nothing behind."""

from __future__ import annotations

import os

from cs_templates import clipboard as board
from cs_templates.answer import places
from cs_templates.cli import screen
from cs_templates.cli.commands import Session, fill
from cs_templates.cli.commands.fill import Asked, make_outgoing
from cs_templates.clipboard import ours
from cs_templates.clipboard.child import TIMEOUT
from cs_templates.errors import DONE, UsageError
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from cs_templates.answer.reply import Outgoing
    from cs_templates.cli.commands import Settings
    from cs_templates.clipboard import Copied

REMEMBERED = "clipboard"
STILL_THERE = {
    ours.EMPTIED: to_say("The last reply was still on the clipboard; it was emptied."),
    ours.UNREADABLE: to_say("The clipboard cannot be read: the last reply may still be on it."),
}
UNNOTED = to_say(
    "It could not be noted what was copied: where the next reply is refused, this one stays there."
)


def run(scenario: str, *, clipboard: str | None = None, **options: Any) -> int:
    """Print and copy the reply that the options (those of `Asked`) ask for.

    `clipboard` names a back end or gives a command that reads stdin. Raises
    ClipboardError after the reply was printed.
    """
    asked = Asked(scenario, **options)
    session = Session(asked.corpus, asked.ui)
    outgoing = make_outgoing(asked, session)
    text = fill.text_of(outgoing, asked)
    if asked.as_json:
        _copy_as_json(outgoing, text, clipboard, session.settings)
        return DONE
    fill.show(outgoing, text, asked)
    screen.note(_copy(text, clipboard, session.settings).said)
    return DONE


def _copy_as_json(outgoing: Outgoing, text: str, clipboard: str | None, settings: Settings) -> None:
    """Copy, and print the reply with where it went: null where it went nowhere, which is raised."""
    where: dict[str, object] | None = None
    try:
        copied = _copy(text, clipboard, settings)
        where = {"backend": copied.backend, "certain": copied.certain, "said": copied.said}
    finally:
        screen.write_json(outgoing.to_json() | {"copied": where})


def _copy(text: str, clipboard: str | None, settings: Settings) -> Copied:
    seconds = _timeout(settings.text("clipboard_timeout"))
    copied = board.copy(text, explicit=settings.text("clipboard", clipboard), timeout=seconds)
    if not ours.remember(_note_path(), text, copied.backend):
        screen.note(say(UNNOTED))
    return copied


def _timeout(said: str | None) -> float:
    if said is None:
        return TIMEOUT
    try:
        seconds = float(said)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 60:
        message = say("settings: clipboard_timeout is {value}", value=said)
        raise UsageError(message, say("it is a number of seconds, at most {most}", most=60))
    return seconds


def _note_path() -> str:
    return os.path.join(places.state_dir(), REMEMBERED)


def leave_nothing_behind() -> str:
    """Empty the clipboard of our last reply; the sentence that says so, or that it may still be there.

    `main` calls it where a copy fails.
    """
    there = STILL_THERE.get(ours.forget_if_ours(_note_path()))
    return say(there) if there else ""
