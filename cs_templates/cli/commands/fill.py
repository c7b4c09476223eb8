"""`cst fill`: a finished reply on stdout, or nothing."""

from __future__ import annotations

from cs_templates.cli import screen
from cs_templates.cli.filling import Asked, make_outgoing
from cs_templates.cli.session import Session
from cs_templates.errors import DONE, UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from cs_templates.answer.outgoing import Outgoing
    from cs_templates.answer.reply import Reply


def run(scenario: str, **options: Any) -> int:
    """Print the reply that the options (those of `Asked`) ask for."""
    asked = Asked(scenario, **options)
    outgoing = make_outgoing(asked, Session(asked.corpus, asked.ui))
    text = text_of(outgoing, asked)
    if asked.as_json:
        screen.write_json(outgoing.to_json())
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
            show_facts(reply)
    show_warnings(outgoing.warnings)
    screen.write_reply(text, newline=not asked.no_newline)
    if not asked.quiet:
        for reply in outgoing.replies:
            show_gloss(reply)
        show_left_out(outgoing.left_out())


def show_facts(reply: Reply) -> None:
    """For whom the reply is, and each value as it prints it."""
    screen.note(f"→ {reply.for_whom}", "bold")
    labels = [label for _, label, _ in reply.echo]
    column = min(max(map(screen.width, labels), default=0), screen.WIDEST_LABEL)
    for _, label, printed in reply.echo:
        screen.note(f"  {screen.pad(label, column)}  {printed}")
    if reply.subject is not None:
        screen.note("  " + say("Subject: {subject}", subject=reply.subject))


def show_warnings(warnings: Iterable[str]) -> None:
    """What the agent should look at before sending."""
    for warning in warnings:
        screen.note(f"! {warning}")


def show_gloss(reply: Reply) -> None:
    """What the reply says, in the agent's language: a block marked with that language."""
    gloss = reply.gloss
    if gloss is None:
        return
    texts = [str(text) for text in (gloss["subject"], gloss["body"]) if text]
    mark = f"{gloss['locale']} │ "
    for line in "\n\n".join(texts).split("\n"):
        for row in screen.wrap(line, max(screen.columns() - screen.width(mark), 20)):
            screen.note(f"{mark}{row}".rstrip(), "dim")
            mark = " " * (screen.width(mark) - 2) + "│ "


def show_left_out(names: Sequence[str]) -> None:
    """What the reply could have said besides."""
    if names:
        screen.note("  " + say("left out: {names}", names=", ".join(names)), "dim")
