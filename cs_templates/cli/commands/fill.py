"""`cst fill`: a finished reply on stdout, or nothing."""

from __future__ import annotations

from cs_templates.cli import present, screen
from cs_templates.cli.asked import Asked
from cs_templates.cli.filling import make_reply
from cs_templates.cli.session import Session
from cs_templates.errors import DONE, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from cs_templates.answer.reply import Reply


def run(scenario: str, **options: Any) -> int:
    """Print the reply that the options (those of `Asked`) ask for."""
    asked = Asked(scenario, **options)
    reply = make_reply(asked, Session(asked.corpus, asked.ui))
    show(reply, text_of(reply, asked), asked)
    return DONE


def text_of(reply: Reply, asked: Asked) -> str:
    """The part of the reply that was asked for. Raises UsageError where its text has no subject."""
    text = present.part_of(reply, asked.part)
    if text is None:
        raise UsageError(f"the {reply.channel} text of {reply.scenario} has no subject")
    return text


def show(reply: Reply, text: str, asked: Asked) -> None:
    """Print the text of a reply and, on stderr, what the agent should know of it."""
    if asked.as_json:
        present.write_json(reply.to_json())
        return
    if not asked.quiet:
        present.show_facts(reply)
    present.show_warnings(reply)
    screen.write_reply(text, newline=not asked.no_newline)
    if not asked.quiet:
        present.show_gloss(reply)
        present.show_left_out(reply)
