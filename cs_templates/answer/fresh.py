"""Whether a file has changed since a record was made from it.

An input is `[path, size, time, inode, checksum]` of a file as it was read, size
-1 where there was none; a directory is `[path, time, inode]`. Times are
nanoseconds. `made` is the clock before the first file was read: a file changed
within two seconds before it, or later, may have changed again within one tick
of its file system's clock, so there only the bytes tell.
"""

from __future__ import annotations

import os
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    Input = Sequence[Any]

UNSURE = 2_000_000_000
TEMPLATES = ".yaml"


class Stale(Exception):
    """A file is no longer what the book was made from; `path` is the first one found."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} has changed")
        self.path = path


def changed(inputs: Iterable[Input], made: int) -> str | None:
    """The path of the first input that is no longer what it was, None where all are.

    A file whose time changed and whose bytes did not counts as unchanged.
    """
    limit = made - UNSURE
    for path, size, time, inode, checksum in inputs:
        try:
            now = os.stat(path)
        except OSError:
            if size >= 0:
                return str(path)
            continue
        if now.st_size == size and now.st_mtime_ns == time < limit and now.st_ino == inode:
            continue
        if now.st_size != size or _checksum(path) != checksum:
            return str(path)
    return None


def changed_directory(
    directories: Sequence[Input], files: Callable[[], Iterable[Input]], made: int
) -> str | None:
    """The path of the first directory in which a template appeared or vanished, None where none did.

    `files` gives every file of the corpus, and is asked only where a directory's
    time has changed: one that still lists the same templates counts as unchanged.
    """
    limit = made - UNSURE
    suspects = [path for path, time, inode in directories if not _untouched(path, time, inode, limit)]
    if not suspects:
        return None
    known = _children([path for path, size, *_ in files() if size >= 0], [entry[0] for entry in directories])
    return next((path for path in suspects if _listing(path, known) != known.get(path)), None)


def _untouched(path: str, time: int, inode: int, limit: int) -> bool:
    try:
        now = os.stat(path)
    except OSError:
        return inode == 0
    return now.st_mtime_ns == time < limit and now.st_ino == inode


def _children(files: list[str], directories: list[str]) -> dict[str, set[str]]:
    known: dict[str, set[str]] = {path: set() for path in directories}
    for path in (*files, *directories):
        parent, name = os.path.split(path)
        if parent in known and not name.startswith("."):
            known[parent].add(name)
    return known


def _listing(path: str, known: dict[str, set[str]]) -> set[str] | None:
    """The names in a directory that matter to a corpus, None where it is gone."""
    try:
        with os.scandir(path) as entries:
            return {entry.name for entry in entries if _matters(entry, known)}
    except OSError:
        return None


def _matters(entry: os.DirEntry[str], known: dict[str, set[str]]) -> bool:
    """A template does, and a directory that was read or holds a template."""
    if entry.name.startswith("."):
        return False
    if not entry.is_dir(follow_symlinks=False):
        return entry.name.endswith(TEMPLATES) and entry.is_file(follow_symlinks=False)
    return entry.path in known or bool(_listing(entry.path, {}))


def _checksum(path: str) -> int:
    """The CRC-32 of a file's bytes, -1 where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return crc32(file.read())
    except OSError:
        return -1
