"""Whether a directory that was touched still lists the same templates."""

from __future__ import annotations

import os
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from typing import Any

    Input = Sequence[Any]

TEMPLATES = ".yaml"


def changed_listing(suspects: Iterable[Input], directories: Iterable[Input]) -> str | None:
    """The path of the first suspect in which a template appeared or vanished, None where none did.

    A directory is `[path, time, inode, checksum]`; `directories` are all that were
    listed. What an editor leaves there, an empty directory and a link are no change.
    """
    known = {entry[0] for entry in directories}
    for path, _, _, checksum in suspects:
        names = _listing(path, known)
        if (-1 if names is None else checksum_of(names)) != checksum:
            return str(path)
    return None


def checksum_of(names: Iterable[str]) -> int:
    """The CRC-32 of the names that matter in a directory."""
    return crc32(os.fsencode("/".join(sorted(names))))


def _listing(path: str, known: Collection[str]) -> list[str] | None:
    """The names in a directory that matter to a corpus, None where it is gone."""
    try:
        with os.scandir(path) as entries:
            return [entry.name for entry in entries if _matters(entry, known)]
    except OSError:
        return None


def _matters(entry: os.DirEntry[str], known: Collection[str]) -> bool:
    """A template does, and a directory that was read or holds a template."""
    if entry.name.startswith("."):
        return False
    if not entry.is_dir(follow_symlinks=False):
        return entry.name.endswith(TEMPLATES) and entry.is_file(follow_symlinks=False)
    return entry.path in known or bool(_listing(entry.path, ()))
