"""`cst doctor`: what the tool found on this machine, and whether it can work with it."""

from __future__ import annotations

import os
import sys

from cs_templates import __version__
from cs_templates.answer import TEMPLATES, places
from cs_templates.answer.book import Book, Stale, Unusable, book_path, packaged_book, packaged_corpus
from cs_templates.cli import screen
from cs_templates.cli.commands import Session
from cs_templates.cli.commands.compile import count_problems
from cs_templates.clipboard import doctor as clipboard
from cs_templates.errors import DONE, FAILED, CsTemplatesError
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from cs_templates.cli.commands import Settings

    Finding = dict[str, Any]

NAMES = {
    "terminal": to_say("terminal"), "settings": to_say("settings"), "language": to_say("language"),
    "corpus": to_say("corpus"), "book": to_say("book"), "holds": to_say("holds"),
    "problems": to_say("problems"), "clipboard": to_say("clipboard"), "remember": to_say("remember"),
}  # fmt: skip


def run(*, ui: str | None = None, as_json: bool = False, corpus: str | None = None) -> int:
    """Print the findings; exit code 1 where one of them stands in the way of a reply."""
    findings = [*_tool(), *_settings(corpus, ui), *_clipboard()]
    good = all(finding["good"] is not False for finding in findings)
    if as_json:
        screen.write_json({"good": good, "findings": findings})
    else:
        rows = [(_mark(finding["good"]) + _called(finding["name"]), finding["said"]) for finding in findings]
        screen.table(screen.rows(rows))
    return DONE if good else FAILED


def _mark(good: bool | None) -> str:
    return "· " if good is None else "✓ " if good else "✗ "


def _called(name: str) -> str:
    """What the list calls a finding, whose name is for programs."""
    first, space, rest = name.partition(" ")
    return f"{say(NAMES[first])}{space}{rest}" if first in NAMES else name


def _finding(name: str, said: str, good: bool | None = True) -> Finding:
    """One finding; `good` is None for what is merely not used here."""
    return {"name": name, "good": good, "said": said}


def _tool() -> Iterator[Finding]:
    python = ".".join(map(str, sys.version_info[:3]))
    yield _finding(
        "cst",
        say(
            "{version}, Python {python} on {system}", version=__version__, python=python, system=sys.platform
        ),
    )
    encoding = getattr(sys.__stdout__, "encoding", None) or say("closed")
    term = os.environ.get("TERM", "")
    facts = {"encoding": encoding, "columns": screen.columns(), "term": term}
    yield _finding("terminal", say("stdout {encoding}, {columns} columns, TERM={term}", **facts))


def _settings(corpus: str | None, ui: str | None) -> Iterator[Finding]:
    try:
        session = Session(corpus, ui)
    except CsTemplatesError as error:
        yield _finding("settings", f"{error.message} {error.hint}".rstrip(), good=False)
        return
    settings = session.settings
    path = settings.path
    there = os.path.isfile(path)
    yield _finding("settings", path if there else say("{path} (not there; none is needed)", path=path))
    for warning in settings.warnings:
        yield _finding("settings", warning, good=False)
    yield from _memory(settings)
    yield _finding("language", say("{ui} for titles and questions", ui=session.ui))
    yield _finding("corpus", say("{path} ({origin})", path=session.root, origin=_why(corpus, session)))
    yield from _book(session)
    yield from _judged(session)
    yield from _problems(session.root)


def _memory(settings: Settings) -> Iterator[Finding]:
    """Whether the last values are kept, and where."""
    from cs_templates.cli import memory

    if not settings.remembers():
        yield _finding("remember", say("off: no values are kept from one call to the next"), good=None)
        return
    where = places.private_dir()
    said = (
        say(
            "on: the last values are kept for {minutes} minutes in {path}", minutes=memory.MINUTES, path=where
        )
        if where
        else say("{why} ({hint})", why=say(memory.NOWHERE), hint=say(memory.PLACES))
    )
    yield _finding("remember", said, good=bool(where))


def _judged(session: Session) -> Iterator[Finding]:
    """What the settings say that this corpus cannot follow."""
    from cs_templates.cli import judging

    def judged(book: Book) -> dict[str, str]:
        return {name: judging.why_not(name, value, book) for name, value in session.settings.values.items()}

    try:
        found = session.answer(judged)
    except CsTemplatesError:  # said of the book already
        return
    for name, why in found.items():
        if why:
            yield _finding(f"settings {name}", why, good=False)


def _why(corpus: str | None, session: Session) -> str:
    """Why this corpus and no other."""
    origin = session.settings.found("corpus", corpus)[1]
    if origin.startswith("--") or origin == "CST_CORPUS":
        return origin
    if session.root == packaged_corpus():
        return say("the packaged one")
    return say("nearest to the working directory") if session.root.endswith(TEMPLATES) else origin


def _book(session: Session) -> Iterator[Finding]:
    sealed = packaged_book() if session.root == packaged_corpus() else None
    path = sealed or book_path((session.root,))
    yield _finding("book", say("{what}: {reasons}", what=path, reasons=_state(path)))
    try:
        facts = session.answer(lambda book: (book.get("corpus"), book.get("scenarios")))
    except CsTemplatesError as error:
        yield _finding("book", f"{error.message} {error.hint}".rstrip(), good=False)
        return
    counted = [
        len((record or {}).get(name, ()))
        for record, name in zip(facts, ("locales", "scenarios"), strict=True)
    ]
    yield _finding(
        "holds", say("{scenarios} scenarios in {locales} locales", scenarios=counted[1], locales=counted[0])
    )


def _state(path: str) -> str:
    try:
        book = Book.open(path)
    except Unusable as error:
        return say("{why}; it is made when it is needed", why=error)
    try:
        book.check_all()
    except Stale:
        return say("older than its corpus; it is made anew when it is needed")
    finally:
        book.close()
    return say("sealed") if book.sealed else say("fresh")


def _problems(root: str) -> Iterator[Finding]:
    from cs_templates.compiler import make, whole  # above the wall

    try:
        problems = whole.compile_corpus(make.read(root)[0]).problems
    except CsTemplatesError as error:
        yield _finding("problems", error.message, good=False)
        return
    errors = any(problem.severity == "error" for problem in problems)
    counted = count_problems(problems)
    said = say("{problems}; cst compile lists them", problems=counted) if problems else counted
    yield _finding("problems", said, good=not errors)


def _clipboard() -> Iterator[Finding]:
    usable = False
    for name, works, why in clipboard.available():
        usable = usable or works
        yield _finding(f"clipboard {name}", say("can be used") if works else why, works or None)
    _, outcome, said = clipboard.round_trip()
    yield _finding(
        "clipboard",
        said if usable else say("there is none: cst copy only prints"),
        usable and outcome is not False,
    )
