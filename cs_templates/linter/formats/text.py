"""For people: the place, what is wrong, the line with a mark under what is meant, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from cs_templates.linter.report import Entry, Report
from cs_templates.speech import say, say_count, to_say

COLOURS = {"error": "red", "warning": "bold", "info": "dim"}
CALLED = {"error": to_say("error"), "warning": to_say("warning"), "info": to_say("hint")}
WHOLE, BEFORE, AFTER = 110, 60, 50
"""So long a line is shown whole; of a longer one, so much before what is meant and after its beginning."""


class Screen(NamedTuple):
    """How text is painted (`paint(text, style)` makes it safe too), and how wide it is."""

    paint: Callable[[str, str], str]
    width: Callable[[str], int]


def write(report: Report, screen: Screen) -> str:
    """Every problem, each in a few lines."""
    return "".join(_entry(entry, report.files.line(entry.finding.at), screen) for entry in report.counted)


def _entry(entry: Entry, line: str, screen: Screen) -> str:
    found = entry.finding
    paint = screen.paint
    mend = {"safe": say(", can be fixed"), "unsafe": say(", can be fixed with care"), "": ""}[entry.fixable]
    severity = paint(say(CALLED[entry.severity]), COLOURS[entry.severity])
    tail = paint(f"[{entry.rule.code} {entry.rule.name}{mend}]", "dim")
    lines = [f"{paint(str(found.at), 'bold')}: {severity}: {_flat(found.message, screen)} {tail}"]
    if line.strip():
        lines += _excerpt(entry, line, screen)
    if found.hint:
        lines.append(f"  → {_flat(found.hint, screen)}")
    return "".join(f"{one}\n" for one in lines)


def _flat(text: str, screen: Screen) -> str:
    return screen.paint(text.replace("\n", "\\n"), "")


def _excerpt(entry: Entry, line: str, screen: Screen) -> list[str]:
    """The line, or the part of it around what is meant, and a mark below that."""
    found = entry.finding
    start = min(found.at.column - 1, len(line))
    stop = found.end.column - 1 if found.end.line == found.at.line else len(line)
    stop = max(min(stop, len(line)), start)
    first, last = _window(start, stop, line)
    stop = min(stop, last)
    head = ("…" if first else "") + _shown(line[first:start], screen)
    said, rest = _shown(line[start:stop], screen), _shown(line[stop:last], screen)
    whole = f"{head}{said}{rest}" + ("…" if last < len(line) else "")
    strip = len(whole) - len(whole.lstrip(" "))
    strip = min(strip, len(head))
    under = " " * (screen.width(head) - strip) + "^" * max(screen.width(said), 1)
    return [f"    {whole[strip:]}", "    " + screen.paint(under, COLOURS[entry.severity])]


def _window(start: int, stop: int, line: str) -> tuple[int, int]:
    if len(line) <= WHOLE:
        return 0, len(line)
    return max(start - BEFORE, 0), min(max(stop, start + AFTER), start + WHOLE, len(line))


def _shown(text: str, screen: Screen) -> str:
    return screen.paint(text.replace("\t", " "), "")


def summary(report: Report) -> str:
    """How many there are, of what sort, and what can be mended."""
    files = say_count("1 file", "{count} files", report.checked)
    if not report.counted:
        said = [say("{files}, no problems", files=files)]
    else:
        said = [say("{files}: {problems}", files=files, problems=_counts(report))]
    safe = sum(entry.fixable == "safe" for entry in report.counted)
    unsafe = sum(entry.fixable == "unsafe" for entry in report.counted)
    if safe:
        said.append(say_count("1 can be fixed with --fix", "{count} can be fixed with --fix", safe))
    if unsafe:
        said.append(
            say_count(
                "1 can be fixed with --unsafe-fixes", "{count} can be fixed with --unsafe-fixes", unsafe
            )
        )
    return "; ".join([*said, *_silent(report)])


def _counts(report: Report) -> str:
    counts = report.counts()
    said = [
        say_count("1 error", "{count} errors", counts["error"]) if counts["error"] else "",
        say_count("1 warning", "{count} warnings", counts["warning"]) if counts["warning"] else "",
        say_count("1 hint", "{count} hints", counts["info"]) if counts["info"] else "",
    ]
    return ", ".join(filter(None, said))


def _silent(report: Report) -> list[str]:
    said = [entry.silence for entry in report.entries]
    suppressed, known = said.count("suppressed"), said.count("baseline")
    found = [
        say_count("1 suppressed", "{count} suppressed", suppressed) if suppressed else "",
        say_count("1 in the baseline", "{count} in the baseline", known) if known else "",
    ]
    return list(filter(None, found))
