"""`cst compile`: read the whole corpus, list its faults, make its book."""

from __future__ import annotations

from cs_templates.answer.book import book_path
from cs_templates.cli import screen
from cs_templates.cli.commands import Session
from cs_templates.errors import DONE, FAILED, UsageError
from cs_templates.speech import reason, say, say_count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from cs_templates.answer.book import Book
    from cs_templates.compiler.whole import Compiled
    from cs_templates.model import Problem


def run(
    *,
    output: str | None = None,
    dump: str | None = None,
    ui: str | None = None,
    as_json: bool = False,
    corpus: str | None = None,
) -> int:
    """Compile the corpus into the cache, or sealed into the file `output`; or show the record `dump` of its book.

    Exit code 1 where it holds errors. Raises CorpusError where it cannot be
    read, UsageError where `output` cannot be written, or the book has no such record.
    """
    if dump is not None:
        return _dump(Session(corpus, ui), dump, as_json=as_json)
    from cs_templates.corpus import as_data  # above the wall
    from cs_templates.corpus.places import Shown

    session = Session(corpus, ui)
    compiled = _sealed(session.root, output) if output else _kept(session.root)
    problems = sorted(compiled.problems, key=lambda problem: problem.at)
    if as_json:
        data = [as_data(problem) for problem in problems]
        screen.write_json({"problems": data, "checked": compiled.checked})
    else:
        screen.table([screen.safe(str(problem)).replace("\n", "\\n") for problem in problems])
        facts = {"count": compiled.checked, "problems": count_problems(problems)}
        screen.note(say("{path}: {count} files, {problems}", path=Shown()(session.root), **facts))
    return FAILED if any(problem.severity == "error" for problem in problems) else DONE


def _dump(session: Session, key: str, *, as_json: bool) -> int:
    from cs_templates.compiler.dump import record  # above the wall

    def found(book: Book) -> dict[str, object]:
        book.check_all()
        return record(book, key)

    data = session.answer(found)
    if as_json:
        screen.write_json({"key": key, "record": data})
    else:
        from json import dumps

        screen.out(dumps(data, ensure_ascii=False, indent=2) + "\n")
    return DONE


def _kept(root: str) -> Compiled:
    from cs_templates.compiler import make  # above the wall

    return make.make_anew(root, book_path((root,)))


def _sealed(root: str, output: str) -> Compiled:
    from cs_templates.compiler import make  # above the wall

    try:
        return make.seal(root, output)
    except OSError as error:
        raise UsageError(
            say("{path} cannot be written: {reason}", path=output, reason=reason(error))
        ) from None


def count_problems(problems: Sequence[Problem]) -> str:
    """How many errors and warnings there are, in words."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return say("no problems")
    return say(
        "{errors}, {warnings}",
        errors=say_count("1 error", "{count} errors", errors),
        warnings=say_count("1 warning", "{count} warnings", warnings),
    )
