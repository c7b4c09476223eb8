"""The command line: the console script, a plain call or Typer, the one error boundary, the only exit.

`COMMANDS` is the whole table: for each command its argument and, spelling by
spelling, its options. `parse` reads an exact subset of what Typer reads from
the same words, and answers None to everything else: an unknown or shortened
option, a missing value, joined short options, a value that looks like an
option. Typer declares the options (`app.py`); a test holds this table to it.
"""

from __future__ import annotations

import gc
import os
import sys

from cs_templates import __version__, speech
from cs_templates.cli import screen
from cs_templates.errors import DONE, INTERRUPTED, CsTemplatesError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Any

    Option = tuple[str, str]
    Options = Mapping[str, Option]
    Argument = tuple[str, str, bool]

ONE, MANY, FLAG, NUMBER = "one", "many", "flag", "number"
PARTS = ("body", "subject", "all")
"""What --part may name."""
OWN = ("agent", "shop", "policy")
"""Where the names of the values begin that the settings may hold."""

EVERYWHERE = {"--corpus": ("corpus", ONE), "--ui": ("ui", ONE), "--debug": ("debug", FLAG)}
JSON = {"--json": ("as_json", FLAG)}
FILLING = {
    "--locale": ("locale", ONE),
    "-l": ("locale", ONE),
    "--set": ("pairs", MANY),
    "-s": ("pairs", MANY),
    "--values": ("files", MANY),
    "--order": ("order", ONE),
    "--orders": ("orders", ONE),
    "--without": ("without", MANY),
    "--add": ("add", MANY),
    "--again": ("again", FLAG),
    "--ask": ("ask", FLAG),
    "--edit": ("edit", FLAG),
    "--no-input": ("no_input", FLAG),
    "--today": ("today", ONE),
    "--allow-fallback": ("allow_fallback", FLAG),
    "--allow-draft": ("allow_draft", FLAG),
    "--force": ("force", FLAG),
    "--channel": ("channel", ONE),
    "--platform": ("platform", ONE),
    "--tone": ("tone", ONE),
    "--upset": ("upset", FLAG),
    "--turn": ("turn", NUMBER),
    "--part": ("part", ONE),
    "--gloss": ("gloss", ONE),
    "--no-newline": ("no_newline", FLAG),
    "-n": ("no_newline", FLAG),
    "--quiet": ("quiet", FLAG),
    "-q": ("quiet", FLAG),
    **JSON,
    **EVERYWHERE,
}
SCENARIO = ("scenario", ONE, True)

COMMANDS: Mapping[str, tuple[Argument | None, Options]] = {
    "search": (("query", MANY, True), {"--limit": ("limit", NUMBER), **JSON, **EVERYWHERE}),
    "list": (None, {"--stage": ("stage", ONE), **JSON, **EVERYWHERE}),
    "show": (
        SCENARIO,
        {
            "--locale": ("locale", ONE),
            "-l": ("locale", ONE),
            "--gloss": ("gloss", ONE),
            "--channel": ("channel", ONE),
            **JSON,
            **EVERYWHERE,
        },
    ),
    "phrases": (
        ("query", MANY, False),
        {
            "--locale": ("locale", ONE),
            "-l": ("locale", ONE),
            "--gloss": ("gloss", ONE),
            "--tone": ("tone", ONE),
            "--limit": ("limit", NUMBER),
            **JSON,
            **EVERYWHERE,
        },
    ),
    "fill": (SCENARIO, FILLING),
    "copy": (SCENARIO, {"--clipboard": ("clipboard", ONE), **FILLING}),
    "batch": (
        SCENARIO,
        {
            "--orders": ("orders", ONE),
            "--output": ("output", ONE),
            "-o": ("output", ONE),
            "--locale": ("locale", ONE),
            "-l": ("locale", ONE),
            "--set": ("pairs", MANY),
            "-s": ("pairs", MANY),
            "--values": ("files", MANY),
            "--without": ("without", MANY),
            "--add": ("add", MANY),
            "--today": ("today", ONE),
            "--allow-fallback": ("allow_fallback", FLAG),
            "--allow-draft": ("allow_draft", FLAG),
            "--force": ("force", FLAG),
            "--channel": ("channel", ONE),
            "--platform": ("platform", ONE),
            "--tone": ("tone", ONE),
            "--upset": ("upset", FLAG),
            "--turn": ("turn", NUMBER),
            "--dry-run": ("dry_run", FLAG),
            "--jobs": ("jobs", NUMBER),
            "--resume": ("resume", FLAG),
            "--quiet": ("quiet", FLAG),
            "-q": ("quiet", FLAG),
            **JSON,
            **EVERYWHERE,
        },
    ),
    "compile": (
        None,
        {"--output": ("output", ONE), "-o": ("output", ONE), "--dump": ("dump", ONE), **JSON, **EVERYWHERE},
    ),
    "lint": (
        ("paths", MANY, False),
        {
            "--format": ("format", ONE),
            "--fail-on": ("fail_on", ONE),
            "--select": ("select", MANY),
            "--ignore": ("ignore", MANY),
            "--extend-select": ("extend_select", MANY),
            "--severity": ("severity", MANY),
            "--profile": ("profile", ONE),
            "--baseline": ("baseline", ONE),
            "--write-baseline": ("write_baseline", FLAG),
            "--fix": ("fix", FLAG),
            "--unsafe-fixes": ("unsafe_fixes", FLAG),
            "--diff": ("diff", FLAG),
            "--locale": ("locale", ONE),
            "-l": ("locale", ONE),
            "--output": ("output", ONE),
            "-o": ("output", ONE),
            **EVERYWHERE,
        },
    ),
    "locale": (("adding", MANY, True), {"--priority": ("priority", ONE), **EVERYWHERE}),
    "rename": (("renaming", MANY, True), {"--dry-run": ("dry_run", FLAG), **EVERYWHERE}),
    "scenario": (
        ("adding", MANY, True),
        {
            "--stage": ("stage", ONE),
            "--title": ("title", ONE),
            "--about": ("about", ONE),
            "--priority": ("priority", ONE),
            "--direction": ("direction", ONE),
            "--mood": ("mood", ONE),
            "--tone": ("tone", ONE),
            "--channel": ("channels", MANY),
            "--must-state": ("must_state", MANY),
            "--may-state": ("may_state", MANY),
            "--if-known": ("if_known", MANY),
            "--decides": ("decides", MANY),
            "--locale": ("locale", ONE),
            "-l": ("locale", ONE),
            **EVERYWHERE,
        },
    ),
    "init": (("directory", ONE, False), {name: EVERYWHERE[name] for name in ("--ui", "--debug")}),
    "rules": (("rule", ONE, False), {**JSON, **EVERYWHERE}),
    "status": (
        None,
        {
            "--locale": ("locale", MANY),
            "-l": ("locale", MANY),
            "--stage": ("stage", ONE),
            "--priority": ("priority", ONE),
            "--require": ("require", MANY),
            "--lint": ("lint", FLAG),
            "--markdown": ("markdown", FLAG),
            **JSON,
            **EVERYWHERE,
        },
    ),
    "stale": (
        ("names", MANY, False),
        {"--locale": ("locale", MANY), "-l": ("locale", MANY), **JSON, **EVERYWHERE},
    ),
    "accept": (
        ("names", MANY, False),
        {
            "--locale": ("locale", MANY),
            "-l": ("locale", MANY),
            "--all": ("every", FLAG),
            "--state": ("state", ONE),
            "--cosmetic": ("cosmetic", FLAG),
            "--reason": ("reason", ONE),
            **JSON,
            **EVERYWHERE,
        },
    ),
    "preview": (
        ("scenario", ONE, False),
        {
            "--locale": ("locale", ONE),
            "-l": ("locale", ONE),
            "--gloss": ("gloss", ONE),
            "--channel": ("channel", ONE),
            "--html": ("html", ONE),
            **JSON,
            **EVERYWHERE,
        },
    ),
    "test": (
        ("scenario", ONE, False),
        {
            "--locale": ("locale", ONE),
            "-l": ("locale", ONE),
            "--goldens": ("goldens", ONE),
            "--update": ("update", FLAG),
            "--reference": ("reference", FLAG),
            **JSON,
            **EVERYWHERE,
        },
    ),
    "export": (
        None,
        {
            "--locale": ("locale", ONE),
            "-l": ("locale", ONE),
            "--output": ("output", ONE),
            "-o": ("output", ONE),
            "--format": ("format", ONE),
            "--todo": ("todo", FLAG),
            **JSON,
            **EVERYWHERE,
        },
    ),
    "import": (
        ("paths", MANY, True),
        {"--dry-run": ("dry_run", FLAG), "--force": ("force", FLAG), **JSON, **EVERYWHERE},
    ),
    "doctor": (None, {**JSON, **EVERYWHERE}),
    "config": (("setting", MANY, False), {"--unset": ("unset", ONE), **JSON, **EVERYWHERE}),
    "completion": (("shell", ONE, True), {name: EVERYWHERE[name] for name in ("--ui", "--debug")}),
    "__complete": (("words", MANY, False), {}),
}


def command_first(words: Sequence[str]) -> list[str]:
    """The words of a command line with what may stand before the command, one of `EVERYWHERE`, behind it."""
    at = 0
    while at < len(words) and words[at].partition("=")[0] in EVERYWHERE:
        at += 2 if EVERYWHERE.get(words[at], ("", FLAG))[1] == ONE else 1
    return [*words[at : at + 1], *words[:at], *words[at + 1 :]]


def parse(words: Sequence[str]) -> tuple[str, dict[str, Any]] | None:
    """The command and the arguments that were given, by name; None where Typer must read the words."""
    if not words or words[0] not in COMMANDS:
        return None
    argument, options = COMMANDS[words[0]]
    given: dict[str, Any] = {}
    positional: list[str] = []
    rest = iter(words[1:])
    for word in rest:
        if word == "--":
            positional.extend(rest)
        elif word == "-" or not word.startswith("-"):
            positional.append(word)
        elif not _take_option(word, rest, options, given):
            return None
    return (words[0], given) if _take_positional(positional, argument, given) else None


def _take_option(word: str, rest: Iterator[str], options: Options, given: dict[str, Any]) -> bool:
    spelling, equals, value = word.partition("=")
    name, arity = options.get(spelling, ("", ""))
    if not name or (equals and (arity == FLAG or not spelling.startswith("--"))):
        return False
    if arity == FLAG:
        given[name] = True
        return True
    if not equals:
        value = next(rest, "--")
        if value.startswith("-") and value != "-":
            return False
    return _take_value(name, arity, value, given)


def _take_value(name: str, arity: str, value: str, given: dict[str, Any]) -> bool:
    if arity == MANY:
        given.setdefault(name, []).append(value)
    elif arity == ONE:
        given[name] = value
    elif value.isascii() and value.isdigit() and len(value) < 10:
        given[name] = int(value)
    else:
        return False
    return True


def _take_positional(words: list[str], argument: Argument | None, given: dict[str, Any]) -> bool:
    name, arity, required = argument or ("", ONE, False)
    if not words:
        return not required
    if not name or (arity == ONE and len(words) > 1):
        return False
    given[name] = words if arity == MANY else words[0]
    return True


# The script


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
        code = _run(command_first(screen.decoded(words)))
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
    notes = _left_behind() if command_first(words)[:1] == ["copy"] else ()
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
        screen.out(f"cst {__version__}\n")
        return DONE
    plainly = parse(words)
    if plainly is not None:
        from cs_templates.cli.commands import call  # what is above needs this module whole

        return call(*plainly)
    from cs_templates.cli import app

    return app.run(words)
