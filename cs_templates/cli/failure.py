"""What is said when a command fails, and the exit code it ends in.

Errors the tool raises on purpose are a sentence and a hint, or one JSON object.
Everything else is a bug in the tool: it is named by its class and its place
alone, because messages and local variables may hold a customer's data.
"""

from __future__ import annotations

import os

from cs_templates.cli import kinds, screen
from cs_templates.errors import BUG, FAILED, CsTemplatesError, FillError
from cs_templates.speech import reason, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType


def report(error: Exception, *, as_json: bool = False, debug: bool = False) -> int:
    """Say on stderr what went wrong; the exit code."""
    if debug:
        screen.err(_trace(error))
    if isinstance(error, CsTemplatesError):
        if error.message:
            screen.err(_json(error) if as_json else _text(error))
        return error.code
    if isinstance(error, OSError):
        screen.err(screen.safe(f"cst: {_system(error)}\n"))
        return FAILED
    what = {"name": type(error).__name__, "place": _place(error)}
    bug = say("a bug in cst: {name} {place}", **what)
    screen.err(f"{bug}\n" if debug else say("{bug}; run again with --debug", bug=bug) + "\n")
    return BUG


def _text(error: CsTemplatesError) -> str:
    warnings = [f"! {warning}" for warning in error.warnings]
    lines = [f"cst: {error.message}"]
    if isinstance(error, FillError) and (error.missing or error.invalid):
        head = say("{what}:", what=error.headline)  # the message says on one line what follows on several
        lines = [f"cst: {head}", *map(_missing, error.missing), *map(_invalid, error.invalid)]
    lines += [f"  {line}" for line in error.hint.splitlines()]
    shown = [part for line in (*warnings, *lines) for part in screen.noted(screen.safe(line))]
    return "\n".join(shown) + "\n"


def _missing(gap: dict[str, object]) -> str:
    options = gap.get("options")
    name, kind, about = gap["name"], kinds.name(gap["kind"]), gap["about"]
    if not isinstance(options, list):
        return "  " + say("{name} is missing ({kind}: {about})", name=name, kind=kind, about=about)
    choices = ", ".join(map(str, options))
    return "  " + say(
        "{name} is missing ({kind}: {about}: {options})", name=name, kind=kind, about=about, options=choices
    )


def _invalid(entry: dict[str, str]) -> str:
    return "  " + say("{what}: {reasons}", what=entry["name"], reasons=entry["why"])


def _json(error: CsTemplatesError) -> str:
    import json

    said: dict[str, object] = {"version": 1, "error": error.name}
    if isinstance(error, FillError):
        said |= {"missing": error.missing, "invalid": error.invalid}
    else:
        said |= {"message": error.message, **error.detail}
    if error.warnings:
        said["warnings"] = error.warnings
    return json.dumps(said | {"hint": error.hint}, ensure_ascii=False, default=str) + "\n"


def _system(error: OSError) -> str:
    where = f": {os.fsdecode(error.filename)}" if isinstance(error.filename, str | bytes) else ""
    return f"{reason(error)}{where}"


def _place(error: BaseException) -> str:
    """Where in the tool the error arose: the innermost line of ours."""
    home = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    place = say("outside the tool")
    step: TracebackType | None = error.__traceback__
    while step is not None:
        path = step.tb_frame.f_code.co_filename
        if path.startswith(home):
            place = say("in {place}", place=f"{os.path.relpath(path, home)}:{step.tb_lineno}")
        step = step.tb_next
    return place


def _trace(error: BaseException) -> str:
    """The calls that led to the error and to what caused it: places and code, no messages, no values."""
    import traceback

    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    before = f"{_trace(cause)}which led to:\n" if cause is not None else ""
    calls = "".join(traceback.format_tb(error.__traceback__))
    return f"{before}Traceback (most recent call last):\n{calls}{type(error).__name__}\n"


def is_asked(flag: str, words: list[str]) -> bool:
    """Whether a flag stands among the command line's words, before any `--`."""
    return flag in words[: words.index("--")] if "--" in words else flag in words
