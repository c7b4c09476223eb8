"""`cst test`: hold every reply to the one that was approved, or approve those of today."""

from __future__ import annotations

import os
from collections import Counter

from cs_templates.cli import screen
from cs_templates.cli.chosen import Chosen
from cs_templates.cli.commands import Session
from cs_templates.cli.painting import painted
from cs_templates.errors import DONE, FAILED
from cs_templates.speech import say, say_count, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.book import Book
    from cs_templates.authoring.goldens.compare import Difference
    from cs_templates.authoring.goldens.replies import Page
    from cs_templates.authoring.words import Line, Piece

HAPPENED = {
    "changed": to_say("changed"), "new": to_say("new"), "gone": to_say("gone"),
    "failed": to_say("cannot be filled"), "reference": to_say("Jinja2 makes another text of it"),
}  # fmt: skip
MARKS = {"same": ("", "", ""), "removed": ("[-", "-]", "red"), "added": ("{+", "+}", "green")}


def run(
    scenario: str | None = None, *, locale: str | None = None, goldens: str | None = None,
    update: bool = False, reference: bool = False, ui: str | None = None, as_json: bool = False,
    corpus: str | None = None,
) -> int:  # fmt: skip
    """Compare; with `update`, write first. Exit code 1 where a reply is not the one that is in `goldens` then.

    Raises CorpusError where the corpus cannot be read, UsageError for a name that is none and for golden
    replies that cannot be read or written.
    """
    from cs_templates.authoring.goldens import store  # above the wall
    from cs_templates.authoring.goldens.compare import differences
    from cs_templates.corpus.walk import GOLDENS

    session = Session(corpus, ui)
    chosen = Chosen(session, scenario, locale, may_ask=not as_json)
    folder = goldens or os.path.join(session.root, GOLDENS)
    covers = store.belongs(chosen.locales, chosen.scenario)
    pages = chosen.answer(lambda book: _pages(chosen, book, reference=reference))
    old = {path: text for path, text in store.kept(folder).items() if covers(path)}
    if update:
        written, gone = store.write(folder, pages, old)
        _say_written(folder, written, gone)
        old = {path: text for path, text in store.kept(folder).items() if covers(path)}
    found = list(differences(pages, old))
    count = sum(len(page.replies) + len(page.failed) for page in pages)
    if as_json:
        screen.write_json(_data(folder, count, found))
    else:
        _show(found, is_first=not old)
        _say_found(count, found, is_first=not old)
    return FAILED if found else DONE


def _pages(chosen: Chosen, book: Book, *, reference: bool) -> list[Page]:
    from cs_templates.authoring.goldens.replies import pages

    return list(pages(chosen.corpus, book, chosen.locales, chosen.scenario, reference=reference))


def _data(folder: str, count: int, found: list[Difference]) -> dict[str, object]:
    names = ("what", "path", "example", "before", "after")
    differences = [{name: getattr(one, name) for name in names} for one in found]
    return {"goldens": folder, "checked": count, "differences": differences}


def _say_written(folder: str, written: int, gone: int) -> None:
    from cs_templates.corpus.places import Shown

    screen.note(
        say(
            "{path}: {written}, {gone}",
            path=Shown()(folder),
            written=say_count("1 file written", "{count} files written", written),
            gone=say_count("1 file deleted", "{count} files deleted", gone),
        )
    )


def _show(found: list[Difference], *, is_first: bool) -> None:
    """Each difference under a heading, those that read alike together. What is new in a first run is not news."""
    groups: dict[tuple[object, ...], list[Difference]] = {}
    for one in found:
        if not (is_first and one.what == "new"):
            alike = one.path if one.what in ("new", "gone") else _lines(one)
            groups.setdefault((one.what, alike), []).append(one)
    wide = screen.columns() if screen.is_terminal() else 0
    for group in groups.values():
        _print([(_heading(group), "bold")], wide)
        for line in _lines(group[0]):
            _print([_styled(piece) for piece in line], wide, "  ")


def _heading(group: list[Difference]) -> str:
    first = group[0]
    if first.what in ("new", "gone"):
        examples = "; ".join(one.example for one in group)
        return f"{first.path} · {examples}: {say(HAPPENED[first.what])}"
    heading = f"{first.path} · {first.example}: {say(HAPPENED[first.what])}"
    if len(group) > 1:
        heading += say_count(" (and 1 more alike)", " (and {count} more alike)", len(group) - 1)
    return heading


def _print(parts: list[tuple[str, str]], wide: int, indent: str = "") -> None:
    screen.table([row for _, row in painted(parts, wide, indent)])


def _styled(piece: Piece) -> tuple[str, str]:
    opening, closing, style = MARKS[piece.op]
    return f"{opening}{piece.shown}{closing}", style


def _lines(one: Difference) -> tuple[Line, ...]:
    """What is shown of a difference: the lines that changed, or why there is no reply."""
    from cs_templates.authoring.words import Piece, diff

    if one.what == "failed":
        return ((Piece("same", one.after),),)
    if one.what in ("changed", "reference"):
        return tuple(
            line for line in diff(one.before, one.after) if any(piece.op != "same" for piece in line)
        )
    return ()


def _say_found(count: int, found: list[Difference], *, is_first: bool) -> None:
    counts = Counter(str(one.what) for one in found)
    parts = [f"{say(what)}: {counts[name]}" for name, what in HAPPENED.items() if counts[name]]
    replies = say_count("1 reply", "{count} replies", count)
    screen.note(": ".join([replies, ", ".join(parts) or say("all as they were approved")]))
    if is_first and counts["new"]:
        screen.note(say("there are no golden replies yet; cst test --update writes them"))
    elif counts["changed"] + counts["new"] + counts["gone"]:
        screen.note(say("where that is meant, cst test --update approves it"))
