"""The values of the last fill, for `--again`: where the user's settings say so, for half an hour.

They are a customer's, so they lie where only this user can look and nothing is
backed up: in the login session's private directory, never elsewhere.
"""

from __future__ import annotations

import os
import stat
import time

from cs_templates.answer import jsontext, places
from cs_templates.answer.book import name_of
from cs_templates.answer.files import write_private
from cs_templates.errors import UsageError
from cs_templates.speech import reason, say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

MINUTES = 30
NOWHERE = to_say("there is no private directory to keep values in")
PLACES = to_say("XDG_RUNTIME_DIR has to name a directory of your own that only you can enter (mode 0700)")

_BEGINNING = "again-"
_AHEAD = 60.0
"""Seconds by which a file may seem to come from the future: clocks are set right."""


def how() -> str:
    """How the user allows it."""
    return say(
        "cst config remember true keeps the values of the last fill for {minutes} minutes", minutes=MINUTES
    )


def keep(root: str, values: dict[str, object]) -> bool:
    """Keep the values, by full name, for the corpus at `root`, whole or not at all; False where there is no place."""
    path = _path(root)
    if path is None:
        return False
    for old in _others(path):
        _remove_expired(old)
    try:
        write_private(path, [jsontext.write(values).encode("utf-8")])
    except OSError:
        return False
    return True


def recall(root: str) -> dict[str, object]:
    """The values that were kept for the corpus at `root`.

    Raises UsageError where there are none, where they are older than half an
    hour (they are removed then), and where the file is not this user's alone.
    """
    path = _path(root)
    if path is None:
        raise UsageError(say(NOWHERE), say(PLACES))
    _remove_expired(path)
    try:
        file = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except FileNotFoundError:
        message = say("there is nothing to take again from the last {minutes} minutes", minutes=MINUTES)
        raise UsageError(message) from None
    except OSError as error:
        raise UsageError(say("{path} cannot be read: {reason}", path=path, reason=reason(error))) from None
    with open(file, "rb") as stream:
        info = os.fstat(file)
        if not stat.S_ISREG(info.st_mode) or not _is_ours(info) or info.st_mode & 0o077 & _meaningful():
            raise UsageError(say("{path} is not yours alone, and is not read", path=path), say("remove it"))
        found = jsontext.read(stream.read(), path)
    return dict(found) if isinstance(found, dict) else {}


def forget() -> None:
    """Remove whatever was kept, for every corpus."""
    directory = places.private_dir()
    for path in _others(os.path.join(directory, "")) if directory else ():
        _remove(path)


def _path(root: str) -> str | None:
    directory = places.private_dir()
    return None if directory is None else os.path.join(directory, f"{_BEGINNING}{name_of((root,))}.json")


def _others(path: str) -> Iterator[str]:
    directory = os.path.dirname(path)
    try:
        names = os.listdir(directory)
    except OSError:
        return
    for name in names:
        if name.startswith(_BEGINNING):
            yield os.path.join(directory, name)


def _remove_expired(path: str) -> None:
    try:
        age = time.time() - os.lstat(path).st_mtime
    except OSError:
        return
    if not -_AHEAD <= age <= MINUTES * 60:
        _remove(path)


def _remove(path: str) -> None:
    try:  # noqa: SIM105 - contextlib is not loaded here
        os.unlink(path)
    except OSError:
        pass


def _is_ours(info: os.stat_result) -> bool:
    return not hasattr(os, "geteuid") or info.st_uid == os.geteuid()


def _meaningful() -> int:
    """The permission bits that say something: none on Windows, where the directory is the user's own."""
    return 0 if os.name == "nt" else 0o777
