"""Files as bytes and stamps. Only regular files are read, links are not followed."""

from __future__ import annotations

import os
import stat
import zlib
from typing import TYPE_CHECKING

from cs_templates.corpus.located.characters import MAX_BYTES
from cs_templates.model import Stamp

if TYPE_CHECKING:
    from os import stat_result

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


def read_file(path: str) -> tuple[bytes, Stamp]:
    """The bytes of a regular file, and its stamp. A byte more than MAX_BYTES is enough of any file.

    Raises OSError where the file cannot be read, or is a link, a pipe or a device.
    """
    handle = os.open(path, _FLAGS)
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise OSError("not a regular file")
        data = _all(handle, status.st_size)
    finally:
        os.close(handle)
    return data, stamp_of(data, status)


def stamp_of(data: bytes, status: stat_result) -> Stamp:
    """The stamp of a file with these bytes."""
    return Stamp(
        size=status.st_size, mtime_ns=status.st_mtime_ns, inode=status.st_ino, checksum=zlib.crc32(data)
    )


def _all(handle: int, size: int) -> bytes:
    wanted = min(size, MAX_BYTES) + 1
    data = os.read(handle, wanted)
    if len(data) == size:
        return data
    while len(data) <= MAX_BYTES and (more := os.read(handle, wanted)):
        data += more
    return data
