"""PO, by polib: one entry a unit, its placeholders in Python's brace format, which translators' tools check.

`msgctxt` is the unit's name. A text that is no draft's and not stale is sure; the others are fuzzy, the stale ones
with the source that they were translated from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import polib

from cs_templates.authoring.exchange.came import Came, key_of, plain, refuse_part
from cs_templates.authoring.exchange.tokens import counts
from cs_templates.authoring.exchange.unit import DRAFT, STALE, Unit
from cs_templates.errors import UsageError
from cs_templates.speech import say

_STAMP = re.compile(r"^hashes: ([0-9a-f]{12}) ([0-9a-f]{12}|-)$", re.MULTILINE)
_COUNT = "X-Units"
_CHECKED, _UNCHECKED = "python-brace-format", "no-python-brace-format"
_OPEN = re.compile(r'\s*(msg\w+(\[\d+\])?\s*)?"')
_CLOSED = re.compile(r'\s*(msg\w+(\[\d+\])?\s*)?"([^"\\]|\\.)*"\s*$')
_LINE = re.compile(r"line (\d+)\)?:? ?(.*)")


def written(units: Iterable[Unit], locale: str) -> bytes:
    """The file."""
    file = polib.POFile(wrapwidth=100)
    found = list(units)
    file.metadata = {
        "Project-Id-Version": "cs_templates",
        "PO-Revision-Date": "",
        "Last-Translator": "",
        "Language-Team": "",
        "Language": locale.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        _COUNT: str(len(found)),
    }
    file.extend(map(_entry, found))
    return f"{file}\n".encode()


def _entry(unit: Unit) -> polib.POEntry:
    note = [unit.note, f"limit: {unit.limit}" if unit.limit else ""]
    stamp = f"hashes: {unit.source_hash} {unit.target_hash or '-'}"
    entry = polib.POEntry(
        msgctxt=str(unit.key),
        msgid=unit.source,
        msgstr=unit.target,
        comment="\n".join(line for line in (*note, stamp) if line),
        flags=list(_flags(unit)),
    )
    if unit.previous:
        entry.previous_msgctxt, entry.previous_msgid = str(unit.key), unit.previous
    return entry


def _flags(unit: Unit) -> Iterator[str]:
    if unit.target and unit.state in (DRAFT, STALE):
        yield "fuzzy"
    ours, theirs = counts(unit.source).keys(), counts(unit.target).keys()
    if ours or theirs:
        yield _CHECKED if not unit.target or ours == theirs else _UNCHECKED


def read(data: bytes, name: str) -> list[Came]:
    """The units of a file. Raises UsageError, with the line, where it is no PO file or is cut off."""
    try:
        text = data.decode("utf-8-sig")
        _refuse_open_quotes(text, name)
        file = polib.pofile(text, encoding="utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UsageError(say("{place}: this is not UTF-8", place=f"{name}:{line}")) from None
    except (OSError, ValueError, IndexError) as error:
        raise _unreadable(name, data, str(error)) from None
    entries = [entry for entry in file if not entry.obsolete]
    _refuse_part(file, len(entries), f"{name}:{data.count(bytes([10])) + 1}")
    locale = file.metadata.get("Language", "").replace("_", "-")
    return [_came(entry, name, locale) for entry in entries]


def _came(entry: polib.POEntry, name: str, locale: str) -> Came:
    stamp = _STAMP.search(entry.comment or "")
    fault = say("plural entries are not written by cst export") if entry.msgid_plural else ""
    return Came(
        place=f"{name}:{entry.linenum or 1}",
        key=key_of(entry.msgctxt or ""),
        locale=locale,
        target=plain(entry.msgstr or ""),
        source=plain(entry.msgid),
        target_hash=stamp.group(2).strip("-") if stamp else "",
        sure=not entry.fuzzy,
        fault=fault,
    )


def _refuse_open_quotes(text: str, name: str) -> None:
    """Refuse a line whose quote is not closed: polib would read what is there."""
    for number, line in enumerate(text.split("\n"), 1):
        if _OPEN.match(line) and not _CLOSED.match(line):
            place = f"{name}:{number}"
            raise UsageError(say("{place}: the file is cut off, or a quote is not closed", place=place))


def _refuse_part(file: polib.POFile, count: int, end: str) -> None:
    """Refuse a file that does not hold what its header says."""
    said = file.metadata.get(_COUNT, "")
    if not said.isdecimal():
        message = say("{place}: this PO file was not written by cst export", place=end)
        raise UsageError(message, say("its header has no line {line}", line=_COUNT))
    hint = say(
        "if units were taken out on purpose, write how many are left to {line} in its header", line=_COUNT
    )
    refuse_part(count, said, end, hint)


def _unreadable(name: str, data: bytes, message: str) -> UsageError:
    found = _LINE.search(message)
    line = found.group(1) if found else "1"
    lines = data.count(b"\n")
    if int(line) >= lines:
        return UsageError(
            say("{place}: the file is cut off", place=f"{name}:{line}"), say("have it sent again")
        )
    return UsageError(
        say("{place}: this cannot be read as PO", place=f"{name}:{line}"), say("have it sent again")
    )
