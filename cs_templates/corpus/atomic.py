"""Replacing a file's bytes so that nobody ever sees half of them."""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from typing import TYPE_CHECKING

from cs_templates.corpus.places import visible
from cs_templates.errors import CorpusError

if TYPE_CHECKING:
    from os import stat_result

STALE = 3600
"""Seconds after which a temporary file belongs to a run that was killed."""

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def replace_bytes(path: str, data: bytes, before: stat_result) -> None:
    """Put `data` in place of the file at `path`, which was as `before` when it was read.

    The new file is written beside the old one, made durable and put in its
    place in one step; it keeps the mode. Temporary files that an earlier run
    was killed over are deleted after an hour. Raises CorpusError: either nothing
    was written and the old bytes are there, or (`detail["written"]`) the new
    ones are there and only their surviving a power cut is not certain.
    """
    _sweep(path)
    temporary = f"{path}.{secrets.token_hex(4)}.tmp"
    try:
        _write(temporary, data, before)
        if not _same(os.stat(path), before):
            raise CorpusError(f"{visible(path)} was changed meanwhile; nothing was written", "run it again")
        os.replace(temporary, path)
    except OSError as error:
        message = f"{visible(path)} was not written: {error.strerror or error}"
        raise CorpusError(message, "the file is as it was", written=False) from error
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
    _settle(path)


def _write(temporary: str, data: bytes, before: stat_result) -> None:
    handle = os.open(temporary, _FLAGS, 0o600)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    finally:
        os.close(handle)
    os.chmod(temporary, before.st_mode & 0o7777)


def _sweep(path: str) -> None:
    """Delete what a run that was killed left beside the file."""
    directory, name = os.path.split(path)
    with contextlib.suppress(OSError), os.scandir(directory or ".") as entries:
        for entry in entries:
            ours = entry.name.startswith(f"{name}.") and entry.name.endswith(".tmp")
            if ours and entry.stat(follow_symlinks=False).st_mtime < time.time() - STALE:
                os.unlink(entry.path)


def _same(now: stat_result, before: stat_result) -> bool:
    return (now.st_ino, now.st_mtime_ns, now.st_size) == (before.st_ino, before.st_mtime_ns, before.st_size)


def _settle(path: str) -> None:
    """Make the new name durable, where directories can be synced."""
    if os.name == "nt":
        return
    try:
        handle = os.open(os.path.dirname(path) or ".", os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        message = f"{visible(path)} was written, but it is not certain that it would survive a power cut"
        raise CorpusError(message, error.strerror or "", written=True) from error
