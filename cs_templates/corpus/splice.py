"""Writing back: bytes replaced between two places of a file, every other byte as it was."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cs_templates.corpus.atomic import replace_bytes
from cs_templates.corpus.files import read_file, stamp_of
from cs_templates.corpus.located.characters import read_text
from cs_templates.corpus.located.tree import read_tree
from cs_templates.corpus.names import Names
from cs_templates.corpus.places import visible
from cs_templates.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cs_templates.model import Location, Problem, Stamp

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """The characters from `at` up to (not with) `end` become `text`. YAML as it will stand, not a value.

    Line ends in `text` are written as the file's own.
    """

    at: Location
    end: Location
    text: str


def splice(path: str, edits: Iterable[Edit], expected: Stamp) -> Stamp:
    """Make the edits in the file at `path`, which was as `expected` when it was read.

    Returns the new stamp; without edits nothing is written. A link is
    followed, and stays. Raises CorpusError, and nothing is written, where the
    file has changed since, where edits overlap or lie outside it, where the
    result would not read as YAML, and where the system refuses; see
    `atomic.replace_bytes` for the one case in which it is written all the same.
    """
    return _change(path, lambda data: spliced_bytes(data, tuple(edits), path), expected)


def put(path: str, data: bytes, expected: Stamp) -> Stamp:
    """Give the file at `path` these bytes, the outcome of edits one after another; raises CorpusError as `splice`."""
    return _change(path, lambda _: data, expected)


def _change(path: str, change: Callable[[bytes], bytes], expected: Stamp) -> Stamp:
    target = os.path.realpath(path)
    data, stamp, status = _read(target)
    if (stamp.size, stamp.checksum) != (expected.size, expected.checksum):
        raise CorpusError(
            f"{visible(path)} has changed since it was read; nothing was written", "run it again"
        )
    changed = change(data)
    if changed == data:
        return stamp
    replace_bytes(target, changed, status)
    return _read(target)[1]


def spliced_bytes(data: bytes, edits: Sequence[Edit], path: str) -> bytes:
    """The bytes of a file with the edits made. Raises CorpusError as `splice` does."""
    if not edits:
        return data
    text, clean, faults = _texts(data, path)
    newline = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    pieces: list[str] = []
    done = 0
    for start, end, new in _spans(edits, clean, path):
        if not done <= start <= end:
            raise CorpusError(
                f"two changes of {visible(path)} overlap; nothing was written", "make them one by one"
            )
        pieces += (text[done:start], new.replace("\r\n", "\n").replace("\n", newline))
        done = end
    body = "".join([*pieces, text[done:]]).encode("utf-8", "surrogatepass")
    result = _BOM + body if data.startswith(_BOM) else body
    if _texts(result, path)[2] > faults:
        raise CorpusError(
            f"{visible(path)} would not read as YAML afterwards; nothing was written", "edit it by hand"
        )
    return result


def _read(path: str) -> tuple[bytes, Stamp, os.stat_result]:
    try:
        status = os.stat(path)
        data, _ = read_file(path)
    except OSError as error:
        message = f"{visible(path)} cannot be read: {error.strerror or error}; nothing was written"
        raise CorpusError(message, written=False) from error
    return data, stamp_of(data, status), status


def _texts(data: bytes, path: str) -> tuple[str, str, int]:
    """A file's text, the same as the reader counts its lines, and how many faults reading it has."""
    problems: list[Problem] = []
    source = read_text(path, data, problems, Names())
    if source is None:
        raise CorpusError(f"{visible(path)} cannot be edited: {problems[0].message}", problems[0].hint)
    read_tree(source)
    return data.decode("utf-8").removeprefix("\ufeff"), source.text, len(problems)


def _spans(edits: Sequence[Edit], clean: str, path: str) -> list[tuple[int, int, str]]:
    lines = clean.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)

    def offset(place: Location) -> int:
        inside = 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1
        if not inside:
            raise CorpusError(
                f"{visible(path)} has no place {place.line}:{place.column}; nothing was written"
            )
        return starts[place.line - 1] + place.column - 1

    return sorted(
        ((offset(edit.at), offset(edit.end), edit.text) for edit in edits), key=lambda span: span[:2]
    )
