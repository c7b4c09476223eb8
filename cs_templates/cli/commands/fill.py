"""`cst fill`: a finished reply on stdout, or nothing."""

from __future__ import annotations

from cs_templates.cli import present, screen
from cs_templates.cli.asked import Asked
from cs_templates.cli.filling import make_outgoing
from cs_templates.cli.session import Session
from cs_templates.errors import DONE, UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from cs_templates.answer.reply import Outgoing


def run(scenario: str, **options: Any) -> int:
    """Print the reply that the options (those of `Asked`) ask for."""
    asked = Asked(scenario, **options)
    outgoing = make_outgoing(asked, Session(asked.corpus, asked.ui))
    text = text_of(outgoing, asked)
    if asked.as_json:
        present.write_json(outgoing.to_json())
    else:
        show(outgoing, text, asked)
    return DONE


def text_of(outgoing: Outgoing, asked: Asked) -> str:
    """The part that was asked for. Raises UsageError where the text has no subject."""
    text = outgoing.part(asked.part)
    if text is None:
        first = outgoing.replies[0]
        facts = {"channel": first.channel, "scenario": first.scenario}
        raise UsageError(say("the {channel} text of {scenario} has no subject", **facts))
    return text


def show(outgoing: Outgoing, text: str, asked: Asked) -> None:
    """Print the text and, on stderr, what the agent should know of it."""
    if not asked.quiet:
        for reply in outgoing.replies:
            present.show_facts(reply)
    present.show_warnings(outgoing.warnings)
    screen.write_reply(text, newline=not asked.no_newline)
    if not asked.quiet:
        for reply in outgoing.replies:
            present.show_gloss(reply)
        present.show_left_out(outgoing.left_out())
