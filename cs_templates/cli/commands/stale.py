"""`cst stale`: what changed in the source since the translations were made."""

from __future__ import annotations

import sys

from cs_templates.cli import screen
from cs_templates.cli.commands import Session
from cs_templates.cli.commands.status import chosen
from cs_templates.errors import DONE
from cs_templates.speech import say, say_count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cs_templates.authoring.staleness.changes import Change, Outdated
    from cs_templates.authoring.words import Line

MARKS = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
STYLES = {"same": "", "removed": "red", "added": "bold"}


def run(
    names: Sequence[str] = (), *, locale: Sequence[str] = (), ui: str | None = None, as_json: bool = False,
    corpus: str | None = None,
) -> int:  # fmt: skip
    """Show everything stale, or what is named of it.

    Raises CorpusError where the corpus cannot be read, UsageError for a name or a locale that is none.
    """
    from cs_templates.authoring.staleness import changes, choosing  # above the wall
    from cs_templates.linter import load

    whole = load(Session(corpus, ui).root)
    for name in names:
        choosing.refuse_unknown(whole, name)
    tags = chosen(locale, tuple(whole.locales))
    found, why = changes.outdated(whole, tags, names)
    if as_json:
        screen.write_json({"stale": changes.as_data(found), "history": why or None})
        return DONE
    for each in found:
        screen.table([*_lines(each, whole.settings.source), ""])
    if not found:
        screen.table([say("Nothing is stale.")])
        return DONE
    screen.note(say_count("1 text is stale", "{count} texts are stale", len(found)))
    if why and any(each.older is None for each in found):
        screen.note("! " + say("older texts of the source cannot be shown: {reason}", reason=why))
    return DONE


def _lines(each: Outdated, source: str) -> Iterator[str]:
    item, wide = each.item, screen.columns()
    draft = f" · {say('draft')}" if item.draft else ""
    yield screen.styled(f"{item.locale} · {item.name}{draft} · {item.at}", "bold", sys.stdout)
    if each.older is None:
        yield from screen.wrap(
            "  " + say("the {source} text that it was made from is not in git; today's is", source=source),
            wide,
        )
    else:
        facts = {"source": source, "date": each.older.date, "commit": each.older.commit[:10]}
        yield from screen.wrap("  " + say("made from {source} as of {date}, {commit}", **facts), wide)
    for change in each.changes:
        yield from _change(change, whole=each.older is None, wide=wide)
    if not each.changes:
        yield "  " + say("the same words, in other places")
    yield "  " + say("once it is right:") + f" cst accept {item.name} -l {item.locale}"


def _change(change: Change, *, whole: bool, wide: int) -> Iterator[str]:
    from cs_templates.authoring.words import changed_lines, pieces

    if change.field:
        yield f"  {screen.fit(change.field, wide - 2)}"
    if whole:
        text = "".join(piece.text for piece in pieces(change.lines))
        lines = [[(line, "")] for line in text.rstrip("\n").split("\n")]
    else:
        lines = [_marked(line) for line in changed_lines(change.lines)]
    for line in lines:
        yield from _wrapped(line, wide)


def _marked(line: Line) -> list[tuple[str, str]]:
    """A line's pieces with their marks, each with its style; an ellipsis for lines left out."""
    if not line:
        return [("…", "")]
    return [(f"{MARKS[piece.op][0]}{piece.shown}{MARKS[piece.op][1]}", STYLES[piece.op]) for piece in line]


def _wrapped(pieces: Sequence[tuple[str, str]], wide: int) -> Iterator[str]:
    """The pieces as lines of the screen, each word in the style of its piece."""
    shown = [(screen.safe(text).replace("\t", " "), style) for text, style in pieces]
    styles = [style for text, style in shown for _ in text]
    text = "".join(text for text, _ in shown)
    at = 0
    for line in screen.wrap(text, max(wide - 4, screen.NARROWEST)):
        start = text.find(line, at)
        at = start + len(line)
        yield "    " + _styled(line, styles[start:at])


def _styled(line: str, styles: Sequence[str]) -> str:
    shown, first = "", 0
    for at in range(1, len(line) + 1):
        if at == len(line) or styles[at] != styles[first]:
            shown += screen.styled(line[first:at], styles[first], sys.stdout)
            first = at
    return shown
