"""Knowing our own text again, without keeping it.

When a reply is refused, no other customer's may be left on the clipboard. So
the last text copied is remembered as a salted hash, nothing else of it.
"""

from __future__ import annotations

import os

from cs_templates import clipboard
from cs_templates.clipboard.child import TIMEOUT
from cs_templates.errors import ClipboardError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

EMPTIED, NOT_OURS, UNREADABLE = "emptied", "not ours", "unreadable"

_SALT_BYTES = 16
_MOST_BYTES = 200


def remember(path: str, text: str, backend: str) -> bool:
    """Note in the file `path` (0600, its directory made 0700) what was copied by which back end.

    Returns False where it cannot be written: copying does not depend on it.
    """
    salt = os.urandom(_SALT_BYTES)
    line = f"{backend} {salt.hex()} {_digest(salt, text.encode('utf-8'))}\n"
    new = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path) or os.curdir, mode=0o700, exist_ok=True)
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "w", encoding="ascii") as file:
            file.write(line)
        os.replace(new, path)
    except OSError:
        return False
    return True


def forget_if_ours(path: str, env: Mapping[str, str] | None = None, timeout: float = TIMEOUT) -> str:
    """Empty the clipboard where it still holds the text noted in `path`.

    Returns "emptied"; "not ours", where something else is there or nothing was
    noted; "unreadable", where our last text may still be there. Of a back end
    that can never tell, that is said once for each text: the note goes with it.
    """
    noted = _noted(path)
    if noted is None:
        return NOT_OURS
    name, salt, digest = noted
    backend = clipboard.by_name(name)
    outcome = _forget(backend, salt, digest, os.environ if env is None else env, timeout)
    if outcome != UNREADABLE or backend is None or not backend.CERTAIN:
        _remove(path)
    return outcome


def _forget(
    backend: clipboard.Backend | None, salt: bytes, digest: str, env: Mapping[str, str], timeout: float
) -> str:
    held = backend.read(env, timeout) if backend else None
    if backend is None or held is None:
        return UNREADABLE
    ours = _digest(salt, held) == digest
    if ours:
        try:
            backend.clear(env, timeout)
        except ClipboardError:
            return UNREADABLE
    if not backend.CERTAIN:
        return UNREADABLE  # what was read is not the clipboard the agent pastes from
    return EMPTIED if ours else NOT_OURS


def _noted(path: str) -> tuple[str, bytes, str] | None:
    """The back end, salt and hash of the last text; None where there is no such note."""
    try:
        with open(path, encoding="ascii") as file:
            name, salt, digest = file.read(_MOST_BYTES).split()
        return name, bytes.fromhex(salt), digest
    except (OSError, ValueError):
        return None


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return


def _digest(salt: bytes, text: bytes) -> str:
    """A keyed BLAKE2b; straight from C, because hashlib costs start-up time."""
    try:
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    return blake2b(text, key=salt, digest_size=32).hexdigest()
