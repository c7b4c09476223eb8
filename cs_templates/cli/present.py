"""What commands show: a reply on stdout and what the agent should know of it on stderr; lists; JSON."""

from __future__ import annotations

from cs_templates.answer import jsontext
from cs_templates.cli import screen, streams
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from cs_templates.answer.reply import Reply

WIDEST_LABEL, NARROWEST = 32, 12


def write_json(data: dict[str, Any]) -> None:
    """One object on stdout. Raises OutputError."""
    streams.out(jsontext.write({"version": 1} | data) + "\n")


def show_facts(reply: Reply) -> None:
    """For whom the reply is, and each value as it prints it."""
    screen.note(f"→ {reply.for_whom}", "bold")
    labels = [label for _, label, _ in reply.echo]
    column = min(max(map(screen.width, labels), default=0), WIDEST_LABEL)
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


def rows(pairs: Iterable[tuple[str, str]], indent: str = "", *, whole: bool = False) -> list[str]:
    """Lines of a name and a text beside it: aligned, and on a terminal no wider than it is.

    A text that is too long is cut, or with `whole` goes on in the next line.
    """
    found = list(pairs)
    column = max([screen.width(name) for name, _ in found], default=0)
    wide = screen.columns() if streams.is_terminal() else 0
    if wide and whole:
        start = " " * min(len(indent) + column + 2, wide // 2)
        return [
            line
            for name, text in found
            for line in screen.wrap(f"{indent}{screen.pad(name, column)}  {text}", wide, start)
        ]
    return [_row(indent, screen.pad(name, column), text, wide) for name, text in found]


def _row(indent: str, name: str, text: str, wide: int) -> str:
    start = f"{indent}{name}  "
    if not wide:
        return f"{start}{screen.safe(text)}".rstrip()
    room = wide - screen.width(start)
    if room < NARROWEST:
        return screen.fit(f"{name} {text}", wide)
    return f"{start}{screen.fit(text, room)}".rstrip()


def table(lines: Sequence[str]) -> None:
    """Lines on stdout. Raises OutputError."""
    streams.out("".join([f"{line}\n" for line in lines]))
