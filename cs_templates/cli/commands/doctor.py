"""`cst doctor`: what the tool found on this machine, and whether it can work with it."""

from __future__ import annotations

import os
import sys

from cs_templates.answer import places
from cs_templates.answer.book import Book, Stale, Unusable
from cs_templates.cli import present, screen
from cs_templates.cli.commands.compile import count_problems
from cs_templates.cli.session import Session
from cs_templates.clipboard import doctor as clipboard
from cs_templates.errors import DONE, FAILED, CsTemplatesError
from cs_templates.version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from cs_templates.answer.settings import Settings

    Finding = dict[str, Any]


def run(*, as_json: bool = False, corpus: str | None = None) -> int:
    """Print the findings; exit code 1 where one of them stands in the way of a reply."""
    findings = [*_tool(), *_settings(corpus), *_clipboard()]
    good = all(finding["good"] is not False for finding in findings)
    if as_json:
        present.write_json({"good": good, "findings": findings})
    else:
        rows = [(_mark(finding["good"]) + finding["name"], finding["said"]) for finding in findings]
        present.table(present.rows(rows))
    return DONE if good else FAILED


def _mark(good: bool | None) -> str:
    return "· " if good is None else "✓ " if good else "✗ "


def _finding(name: str, said: str, good: bool | None = True) -> Finding:
    """One finding; `good` is None for what is merely not used here."""
    return {"name": name, "good": good, "said": said}


def _tool() -> Iterator[Finding]:
    python = ".".join(map(str, sys.version_info[:3]))
    yield _finding("cst", f"{__version__}, Python {python} on {sys.platform}")
    encoding = getattr(sys.__stdout__, "encoding", None) or "closed"
    yield _finding(
        "terminal", f"stdout {encoding}, {screen.columns()} columns, TERM={os.environ.get('TERM', '')}"
    )


def _settings(corpus: str | None) -> Iterator[Finding]:
    try:
        session = Session(corpus)
    except CsTemplatesError as error:
        yield _finding("settings", f"{error.message} {error.hint}".rstrip(), good=False)
        return
    settings = session.settings
    there = "" if os.path.isfile(settings.path) else " (not there; none is needed)"
    yield _finding("settings", settings.path + there)
    for warning in settings.warnings:
        yield _finding("settings", warning, good=False)
    yield from _memory(settings)
    yield _finding("language", f"{session.ui} for titles and questions")
    yield _finding("corpus", f"{session.root} ({_why(corpus, session)})")
    yield from _book(session)
    yield from _judged(session)
    yield from _problems(session.root)


def _memory(settings: Settings) -> Iterator[Finding]:
    """Whether the last values are kept, and where."""
    from cs_templates.cli import memory

    if not settings.remembers():
        yield _finding("remember", "off: no values are kept from one call to the next", good=None)
        return
    where = places.private_dir()
    said = (
        f"on: the last values are kept for {memory.MINUTES} minutes in {where}" if where else memory.NOWHERE
    )
    yield _finding("remember", said if where else f"{said}; {memory.PLACES}", good=bool(where))


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
    if session.root == places.packaged_corpus():
        return "the packaged one"
    return "nearest to the working directory" if session.root.endswith(places.TEMPLATES) else origin


def _book(session: Session) -> Iterator[Finding]:
    sealed = places.packaged_book() if session.root == places.packaged_corpus() else None
    path = sealed or places.book_path((session.root,))
    yield _finding("book", f"{path}: {_state(path)}")
    try:
        facts = session.answer(lambda book: (book.get("corpus"), book.get("scenarios")))
    except CsTemplatesError as error:
        yield _finding("book", f"{error.message} {error.hint}".rstrip(), good=False)
        return
    counted = [
        len((record or {}).get(name, ()))
        for record, name in zip(facts, ("locales", "scenarios"), strict=True)
    ]
    yield _finding("holds", f"{counted[1]} scenarios in {counted[0]} locales")


def _state(path: str) -> str:
    try:
        book = Book.open(path)
    except Unusable as error:
        return f"{error}; it is made when it is needed"
    try:
        book.check_all()
    except Stale:
        return "older than its corpus; it is made anew when it is needed"
    finally:
        book.close()
    return "sealed" if book.sealed else "fresh"


def _problems(root: str) -> Iterator[Finding]:
    from cs_templates.compiler import compile_corpus, make  # above the wall

    try:
        problems = compile_corpus(make.read(root)[0]).problems
    except CsTemplatesError as error:
        yield _finding("problems", error.message, good=False)
        return
    errors = any(problem.severity == "error" for problem in problems)
    more = "; cst compile lists them" if problems else ""
    yield _finding("problems", count_problems(problems) + more, good=not errors)


def _clipboard() -> Iterator[Finding]:
    usable = False
    for name, works, why in clipboard.available():
        usable = usable or works
        yield _finding(f"clipboard {name}", "can be used" if works else why, works or None)
    _, outcome, said = clipboard.round_trip()
    yield _finding(
        "clipboard",
        said if usable else "there is none: cst copy only prints",
        usable and outcome is not False,
    )
