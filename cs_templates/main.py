"""The console script: a plain call of one command, or Typer; the one error boundary, the only exit."""

from __future__ import annotations

import gc
import os
import sys

from cs_templates import cli, speech
from cs_templates.cli import screen
from cs_templates.cli.commands import call
from cs_templates.errors import DONE, INTERRUPTED, CsTemplatesError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def run() -> None:
    """The console script: `main`, then out at once.

    Nothing here waits for an orderly end of the interpreter, which costs a fifth of a call, and a call is too
    short for garbage to gather.
    """
    gc.disable()
    code = main()
    if sys.stderr is not None:
        sys.stderr.flush()
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run `cst` with the words of a command line (the process's own where None); the exit code.

    0 done, 1 nothing found or not delivered, 2 refused, 3 a bug in the tool, 130 interrupted.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    speech.learn(lambda: _tongue(words))
    try:
        screen.speak_utf8()
        code = _run(cli.command_first(screen.decoded(words)))
        screen.finish()
    except BaseException as error:
        return _failed(error, words)
    finally:
        speech.learn(None)  # a caller within Python reads English
    return code


def _tongue(words: list[str]) -> Callable[[str], str | None] | None:
    from cs_templates.cli.commands import tongue  # most calls say nothing

    return tongue(words)


def _failed(error: BaseException, words: list[str]) -> int:
    """The exit code of a call that failed. Whatever ended a copy, no other customer's reply stays behind."""
    if isinstance(error, KeyboardInterrupt) and not error.args:  # at a prompt the terminal has ended it
        screen.end_line()
    notes = _left_behind() if cli.command_first(words)[:1] == ["copy"] else ()
    if isinstance(error, CsTemplatesError) and error.message:
        error.warnings = (*error.warnings, *notes)
    else:
        screen.err("".join([f"! {note}\n" for note in notes]))
    if isinstance(error, KeyboardInterrupt):
        return INTERRUPTED
    if not isinstance(error, Exception):
        raise error
    from cs_templates.cli import failure

    screen.turn_away()
    as_json, debug = failure.is_asked("--json", words), failure.is_asked("--debug", words)
    return failure.report(error, as_json=as_json, debug=debug)


def _left_behind() -> tuple[str, ...]:
    from cs_templates.cli.commands.copy import leave_nothing_behind

    note = leave_nothing_behind()
    return (note,) if note else ()


def _run(words: list[str]) -> int:
    if words == ["--version"]:
        from cs_templates.version import __version__

        screen.out(f"cst {__version__}\n")
        return DONE
    plainly = cli.parse(words)
    if plainly is not None:
        return call(*plainly)
    from cs_templates.cli import app

    return app.run(words)
