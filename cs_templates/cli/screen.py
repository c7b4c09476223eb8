"""The standard streams and what they are given: UTF-8, nothing that steers a terminal, widths, a little colour, lists.

A stream is honest about failed writes. What a terminal is shown passes `safe`,
the last wall against text that would steer it: escape sequences, lines that
overwrite others, letters that swap places.

One file, because each file costs time at every call.
"""

from __future__ import annotations

import os
import sys

from cs_templates.errors import FAILED, CsTemplatesError, UsageError
from cs_templates.speech import reason, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any, TextIO

STYLES = {"bold": "1", "dim": "2", "underlined": "4", "red": "31", "green": "32"}

_UNSEEN = ("Cc", "Cs", "Zl", "Zp")
_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ISOLATE, _END = "\u2068", "\u2069"
_OPENING, _CLOSING = "（「『《【“‘", "，。、；：！？）」』》】”’…"
_USUAL_COLUMNS = 80
WIDEST_LABEL, NARROWEST = 32, 12


# Streams


class OutputError(CsTemplatesError):
    """The text did not reach stdout. A reader that went away is no news: its message is empty."""

    code = FAILED
    name = "output"


def speak_utf8() -> None:
    """Read and write UTF-8. Stdout is strict: a reply is written as it is or not at all."""
    for stream, errors in ((sys.stdin, "strict"), (sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors=errors)


def decoded(words: list[str]) -> list[str]:
    """Command-line words as UTF-8, where the system's locale could not read them.

    Raises UsageError for bytes that are not UTF-8 at all.
    """
    try:
        return [word if word.isascii() else _decoded(word) for word in words]
    except UnicodeDecodeError:
        raise UsageError(say("the command line holds bytes that are not UTF-8")) from None


def _decoded(word: str) -> str:
    try:
        word.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(word).decode("utf-8")
    return word


def is_terminal() -> bool:
    """Whether stdout is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def out(text: str) -> None:
    """Write `text` to stdout, all of it. Raises OutputError."""
    if sys.stdout is None:
        raise OutputError(say("stdout is closed: nothing was written"))
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        raise _lost(error) from None


def finish() -> None:
    """Write what other writers left in the buffer. Raises OutputError."""
    if sys.stdout is not None:
        out("")


def turn_away() -> None:
    """Write what is left in the buffer, or drop it where that fails, so that closing it at the end cannot."""
    try:
        finish()
    except OutputError:
        return


def _lost(error: OSError) -> OutputError:
    """The error of a failed write, with the stream turned away so that closing it cannot fail again."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        sys.stdout = None
    if isinstance(error, BrokenPipeError):
        return OutputError("")
    return OutputError(say("stdout cannot be written: {reason}", reason=reason(error)))


def err(text: str) -> None:
    """Write `text` to stderr. There is nobody to tell when that fails."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        pass


def end_line() -> None:
    """End the line that a terminal's `^C` stands on."""
    if sys.stderr is not None and sys.stderr.isatty():
        err("\n")


# Screen


def safe(text: str) -> str:
    r"""`text` with everything that steers a terminal written out: `\x1b`, `\u202e`, `\U000e0041`.

    Line feeds and tabs stay, and so do the marks that languages need (LRM, RLM,
    ALM, ZWJ, ZWNJ). Bidi embeddings, overrides and isolates (CVE-2021-42574), tag
    characters, line separators and lone surrogates do not. The isolates around a
    reply's values, in pairs on one line, are left out.
    """
    if text.isprintable():
        return text
    if _ISOLATE in text:
        text = "\n".join([_without_isolates(line) for line in text.split("\n")])
    return "".join([_written_out(c) if _steers(c) else c for c in text])


def _without_isolates(line: str) -> str:
    """A line without its isolates, or as it is where they are not FSI and PDI in turn."""
    marks = [c for c in line if c in _TURNS]
    pairs = marks == [_ISOLATE, _END] * (len(marks) // 2)
    return line.replace(_ISOLATE, "").replace(_END, "") if pairs else line


def _steers(c: str) -> bool:
    if c.isprintable() or c in "\n\t":
        return False
    from unicodedata import category  # most texts hold none such

    return category(c) in _UNSEEN or c in _TURNS or "\U000e0000" <= c <= "\U000e007f"


def _written_out(c: str) -> str:
    code = ord(c)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


_KNOWN = (
    (" ", "~", 1), ("\u00ae", "\u02ff", 1), ("\u0400", "\u0482", 1), ("\u2010", "\u2027", 1), ("\u4e00", "\u9fff", 2),
    ("\u3000", "\u3029", 2), ("\uff01", "\uff60", 2), ("\u2190", "\u21ff", 1), ("\u2500", "\u257f", 1),
)  # fmt: skip
"""Blocks of characters that are alike, and the columns of each."""


class _Cells(dict[str, int]):
    """The columns of each character met so far; a reply has few different ones."""

    def __missing__(self, c: str) -> int:
        cells = next((cells for first, last, cells in _KNOWN if first <= c <= last), -1)
        if cells < 0:
            from unicodedata import category, east_asian_width  # a library of its own; few characters need it

            none = category(c) in ("Mn", "Me", "Cf") or "\u1160" <= c <= "\u11ff"
            cells = 0 if none else 2 if east_asian_width(c) in "WF" else 1
        self[c] = cells
        return cells


_CELLS = _Cells()
_WIDE = "\u1100"
"""No character before this one is wide."""


def width(text: str) -> int:
    """How many columns one line of text takes: two for a wide character, none for a combining one.

    Source: UAX #11 (East Asian Width), ambiguous counted as narrow.
    """
    return len(text) if text.isascii() else sum(map(_CELLS.__getitem__, text))


def fit(text: str, columns: int) -> str:
    """`text` as one line of at most `columns`, cut with an ellipsis where it is longer."""
    line = safe(text).replace("\n", " ").replace("\t", " ")
    if width(line) <= columns:
        return line
    room = columns - 1
    for at, c in enumerate(line):
        room -= _CELLS[c]
        if room < 0:
            return line[:at].rstrip(" \u200d") + "…"
    return line


def pad(text: str, columns: int) -> str:
    """`text` as one line of exactly `columns`."""
    line = fit(text, columns)
    return line + " " * (columns - width(line))


def wrap(text: str, columns: int, indent: str = "") -> list[str]:
    """`text` in lines of at most `columns`, all after the first behind `indent`.

    Breaks at spaces and between wide characters, never before closing or after
    opening punctuation. A word that is longer than a line stays whole.
    """
    lines: list[str] = []
    for paragraph in safe(text).expandtabs(4).split("\n"):
        line = indent if lines else ""
        taken, start = width(line), width(line)
        for piece in _pieces(paragraph):
            if taken > start and taken + width(piece.rstrip(" ")) > columns:
                lines.append(line.rstrip(" "))
                line, taken = indent, width(indent)
                start = taken
            line += piece
            taken += width(piece)
        lines.append(line.rstrip(" "))
    return lines


def _pieces(line: str) -> list[str]:
    """A line cut wherever it may be broken."""
    if max(line, default="") < _WIDE:
        return _words(line)
    cuts = [at for at in range(1, len(line)) if _may_break(line[at - 1], line[at])]
    return [line[a:b] for a, b in zip([0, *cuts], [*cuts, len(line)], strict=True)]


def _words(line: str) -> list[str]:
    """A line without wide characters cut after its spaces, which stay with the word before them."""
    pieces: list[str] = []
    for word in line.split(" "):
        if word or not pieces:
            pieces.append(f"{word} ")
        else:
            pieces[-1] += " "
    pieces[-1] = pieces[-1][:-1]
    return pieces


def _may_break(before: str, after: str) -> bool:
    if after == " " or not _CELLS[after]:
        return False
    if before == " ":
        return True
    if after in _CLOSING or before in _OPENING:
        return False
    return _CELLS[before] == 2 or _CELLS[after] == 2


def columns(env: Mapping[str, str] | None = None) -> int:
    """How wide the screen is: COLUMNS, else the terminal's word, else 80."""
    told = (os.environ if env is None else env).get("COLUMNS", "")
    if told.isascii() and told.isdigit() and int(told):
        return int(told)
    for descriptor in (2, 1, 0):
        try:
            return os.get_terminal_size(descriptor).columns or _USUAL_COLUMNS
        except (OSError, ValueError):
            continue
    return _USUAL_COLUMNS


def coloured(is_terminal: bool, env: Mapping[str, str] | None = None) -> bool:
    """Whether to use colour: on a terminal that is not dumb, unless NO_COLOR says no or FORCE_COLOR yes."""
    env = os.environ if env is None else env
    if env.get("NO_COLOR"):
        return False
    if env.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return is_terminal and env.get("TERM", "") != "dumb" and _knows_sequences(env)


def _knows_sequences(env: Mapping[str, str]) -> bool:
    """Windows' old console prints the sequences; its new terminal and those that set TERM read them."""
    return os.name != "nt" or bool(env.get("WT_SESSION") or env.get("TERM"))


def shows_colour(stream: TextIO | None) -> bool:
    """Whether what is written to a stream is coloured."""
    return coloured(_is_terminal(stream))


def styled(text: str, style: str, stream: TextIO | None) -> str:
    """`text` made safe, in a style of STYLES (or none: "") where `stream` shows colour."""
    shown = safe(text)
    if not style or not shows_colour(stream):
        return shown
    return f"\x1b[{STYLES[style]}m{shown}\x1b[0m"


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def note(text: str, style: str = "") -> None:
    """Something for the agent to know, on stderr; on a terminal in lines no wider than it is."""
    err("".join([styled(line, style, sys.stderr) + "\n" for line in noted(text)]))


def noted(text: str) -> list[str]:
    """A notice in the lines that stderr is given; what goes on in the next one stands further in.

    A command stays on one line, because it is there to be copied.
    """
    lines = text.split("\n")
    if not _is_terminal(sys.stderr):
        return lines
    wide = columns()
    return [part for line in lines for part in (_folded(line, wide) if width(line) > wide else [line])]


def _folded(line: str, wide: int) -> list[str]:
    start = len(line) - len(line.lstrip(" "))
    return [line] if line.startswith("cst ", start) else wrap(line, wide, " " * (start + 2))


def write_reply(text: str, newline: bool = True) -> None:
    """A reply, on stdout: as it is into a pipe or a file, made safe on a terminal.

    Raises OutputError where it did not get there whole.
    """
    shown = safe(text) if _is_terminal(sys.stdout) else text
    out(shown + "\n" if newline else shown)


# Lists


def write_json(data: dict[str, Any]) -> None:
    """One object on stdout. Raises OutputError."""
    from cs_templates.answer import jsontext  # programs read it; agents seldom ask for it

    out(jsontext.write({"version": 1} | data) + "\n")


def rows(pairs: Iterable[tuple[str, str]], indent: str = "", *, whole: bool = False) -> list[str]:
    """Lines of a name and a text beside it: aligned, and on a terminal no wider than it is.

    A text that is too long is cut, or with `whole` goes on in the next line.
    """
    found = list(pairs)
    column = max([width(name) for name, _ in found], default=0)
    wide = columns() if is_terminal() else 0
    if wide and whole:
        start = " " * min(len(indent) + column + 2, wide // 2)
        return [
            line for name, text in found for line in wrap(f"{indent}{pad(name, column)}  {text}", wide, start)
        ]
    return [_row(indent, pad(name, column), text, wide) for name, text in found]


def _row(indent: str, name: str, text: str, wide: int) -> str:
    start = f"{indent}{name}  "
    if not wide:
        return f"{start}{safe(text)}".rstrip()
    room = wide - width(start)
    if room < NARROWEST:
        return fit(f"{name} {text}", wide)
    return f"{start}{fit(text, room)}".rstrip()


def table(lines: Sequence[str]) -> None:
    """Lines on stdout. Raises OutputError."""
    out("".join([f"{line}\n" for line in lines]))
