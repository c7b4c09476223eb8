"""Small private files written whole or not at all.

A file is written under a name of its own beside its place, flushed to the disk
and moved there in one step, so a reader meets the old file or the new one, and
never half of one, whatever stops the writer.
"""

from __future__ import annotations

import os
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

ENDING = ".tmp"
FORGOTTEN = 3600.0
"""Seconds after which the temporary file of a writer that was stopped is removed."""
PAUSES = (0.01, 0.03, 0.1, 0.3)
"""Seconds between attempts to take the place of a file that another process has open (Windows)."""


def write_private(path: str, chunks: Iterable[bytes]) -> None:
    """Write a file that only this user can read, in a directory that only this user can enter.

    Raises OSError where that cannot be done; the old file is then still there.
    """
    directory = os.path.dirname(path)
    os.makedirs(directory, mode=0o700, exist_ok=True)
    if hasattr(os, "geteuid") and os.stat(directory).st_uid != os.geteuid():
        raise PermissionError(f"{directory} belongs to another user")
    write_whole(path, chunks, 0o600)


def write_whole(path: str, chunks: Iterable[bytes], mode: int = 0o666) -> None:
    """Write a file in one step; `mode` is narrowed by the umask.

    Raises OSError where that cannot be done; the old file is then still there.
    """
    _sweep(path)
    temporary = f"{path}.{os.urandom(6).hex()}{ENDING}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    file = os.open(temporary, flags, mode)
    try:
        with open(file, "wb") as stream:
            stream.writelines(chunks)
            stream.flush()
            os.fsync(file)
        _move(temporary, path)
    except BaseException:
        remove(temporary)
        raise


def _move(temporary: str, path: str) -> None:
    for pause in PAUSES:
        try:
            os.replace(temporary, path)
        except PermissionError:  # Windows: a reader has it open, for a moment
            time.sleep(pause)
        else:
            return
    os.replace(temporary, path)


def _sweep(path: str) -> None:
    """Remove what stopped writers of this file left behind."""
    directory, name = os.path.split(path)
    limit = time.time() - FORGOTTEN
    try:
        with os.scandir(directory or ".") as entries:
            left = [entry.path for entry in entries if _is_left(entry, name, limit)]
    except OSError:
        return
    for temporary in left:
        remove(temporary)


def _is_left(entry: os.DirEntry[str], name: str, limit: float) -> bool:
    if not (entry.name.startswith(name + ".") and entry.name.endswith(ENDING)):
        return False
    return entry.stat(follow_symlinks=False).st_mtime < limit


def remove(path: str) -> None:
    """Remove a file, if it is there and that can be done."""
    try:  # noqa: SIM105 - contextlib is not loaded here
        os.unlink(path)
    except OSError:
        pass
