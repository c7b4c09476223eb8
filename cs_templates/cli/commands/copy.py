"""`cst copy`: a finished reply on stdout and on the clipboard; a refused one leaves nothing behind."""

from __future__ import annotations

import os

from cs_templates import clipboard as board
from cs_templates.answer import places
from cs_templates.cli import screen
from cs_templates.cli.asked import Asked
from cs_templates.cli.commands import fill
from cs_templates.cli.filling import make_reply
from cs_templates.cli.session import Session
from cs_templates.clipboard import ours
from cs_templates.clipboard.child import TIMEOUT
from cs_templates.errors import DONE, CsTemplatesError, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from cs_templates.answer.settings import Settings

REMEMBERED = "clipboard"
STILL_THERE = {
    ours.EMPTIED: "The last reply was still on the clipboard; it was emptied.",
    ours.UNREADABLE: "The clipboard cannot be read: the last reply may still be on it.",
}

UNNOTED = "It could not be noted what was copied: where the next reply is refused, this one stays there."


def run(scenario: str, *, clipboard: str | None = None, **options: Any) -> int:
    """Print and copy the reply that the options (those of `Asked`) ask for.

    `clipboard` names a back end or gives a command that reads stdin. Raises
    ClipboardError after the reply was printed.
    """
    try:
        asked = Asked(scenario, **options)
        session = Session(asked.corpus, asked.ui)
        reply = make_reply(asked, session)
        text = fill.text_of(reply, asked)
        fill.show(reply, text, asked)
    except BaseException:  # a bug or Ctrl-C leaves another customer's reply behind just as well
        leave_nothing_behind()
        raise
    _copy(text, clipboard, session.settings)
    return DONE


def _copy(text: str, clipboard: str | None, settings: Settings) -> None:
    try:
        seconds = _timeout(settings.text("clipboard_timeout"))
        copied = board.copy(text, explicit=settings.text("clipboard", clipboard), timeout=seconds)
    except CsTemplatesError:
        leave_nothing_behind()
        raise
    screen.note(copied.said)
    if not ours.remember(_note_path(), text, copied.backend):
        screen.note(UNNOTED)


def _timeout(said: str | None) -> float:
    if said is None:
        return TIMEOUT
    try:
        seconds = float(said)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 60:
        raise UsageError(f"settings: clipboard_timeout is {said}", "a number of seconds, at most 60")
    return seconds


def _note_path() -> str:
    return os.path.join(places.state_dir(), REMEMBERED)


def leave_nothing_behind() -> None:
    """Empty the clipboard of our last reply, or say that it may still be there."""
    outcome = ours.forget_if_ours(_note_path())
    if outcome in STILL_THERE:
        screen.note(STILL_THERE[outcome])
