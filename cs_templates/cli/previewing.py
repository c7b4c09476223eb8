"""A preview on a screen: each reply under its channels and examples, beside the source where there is room."""

from __future__ import annotations

from itertools import zip_longest

from cs_templates.cli import screen
from cs_templates.cli.painting import painted
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cs_templates.authoring.preview.marks import Piece, Text
    from cs_templates.authoring.preview.replies import Sheet

    Lines = list[tuple[int, str]]

LEAST, GAP = 72, "  │ "
"""Two texts stand side by side on a screen that is at least so wide."""


def lines(sheet: Sheet, wide: int) -> Iterator[str]:
    """A scenario in a locale, for a screen of so many columns; 0 where there is none."""
    heading = f"{sheet.scenario} · {sheet.title} · {sheet.language.tag} · {sheet.said_state}"
    yield from _printed(heading, "bold", wide)
    for note in sheet.notes:
        yield from _printed(f"! {note}", "red", wide)
    for shown in sheet.replies:
        yield ""
        yield from _printed(f"{', '.join(shown.channels)} · {'; '.join(shown.examples)}", "dim", wide)
        for note in shown.notes:
            yield from _printed(f"! {note}", "", wide)
        if shown.text is None:
            yield from _printed(say("cannot be filled: {reason}", reason=shown.why), "red", wide)
        else:
            yield from _texts(sheet, shown.text, shown.beside, wide)


def _printed(text: str, style: str, wide: int) -> list[str]:
    return [line for _, line in painted([(text, style)], wide)]


def _texts(sheet: Sheet, text: Text, other: Text | None, wide: int) -> Iterator[str]:
    """A reply, and what stands beside it: in two columns, but not where one of them runs from right to left."""
    if other is None or sheet.beside is None:
        yield from [line for _, line in _laid(text, wide)]
        return
    if wide < LEAST or sheet.language.is_rtl or sheet.beside.is_rtl:
        yield f"[{sheet.language.tag}]"
        yield from [line for _, line in _laid(text, wide)]
        yield from ("", f"[{sheet.beside.tag}]")
        yield from [line for _, line in _laid(other, wide)]
        return
    column = (wide - len(GAP)) // 2
    yield f"{screen.pad(sheet.language.tag, column)}{GAP}{sheet.beside.tag}"
    yield from _abreast(_paragraphs(text, column), _paragraphs(other, column), column)


def _abreast(left: list[Lines], right: list[Lines], column: int) -> Iterator[str]:
    nothing: Lines = []
    for ours, theirs in zip_longest(left, right, fillvalue=nothing):
        for (taken, one), (_, other) in zip_longest(ours, theirs, fillvalue=(0, "")):
            yield f"{one}{' ' * (column - taken)}{GAP}{other}".rstrip()


def _paragraphs(text: Text, column: int) -> list[Lines]:
    """A reply's lines, each paragraph with the empty line before it."""
    found: list[Lines] = [[]]
    for line in _laid(text, column):
        if line == (0, ""):
            found.append([])
        found[-1].append(line)
    return found


def _laid(text: Text, wide: int) -> Lines:
    if text.subject is None:
        return painted(_styled(text.body), wide)
    before, _, after = say("Subject: {subject}", subject="\0").partition("\0")
    return painted([(before, ""), *_styled(text.subject), (f"{after}\n\n", ""), *_styled(text.body)], wide)


def _styled(pieces: Iterable[Piece]) -> list[tuple[str, str]]:
    return [(piece.text, "underlined" if piece.name else "") for piece in pieces]
