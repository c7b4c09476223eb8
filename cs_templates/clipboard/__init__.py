"""The clipboard: one back end a file, and the order in which they are tried.

`copy` says honestly what is known: a tool that ended well has the text, a
terminal never answers. Nothing is cut, no line end is added, the bytes are
UTF-8. A back end is a module with a NAME, what it SERVES, whether its success
is CERTAIN, and five functions: fits, lacks, copy, read, clear.
"""

from __future__ import annotations

import os

from cs_templates.clipboard import command, osc52, pbcopy, tmux, windows, wl_copy, wsl, xclip, xsel
from cs_templates.clipboard.child import TIMEOUT
from cs_templates.errors import ClipboardError
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    class Backend(Protocol):
        """What the module of a back end has. Its ClipboardErrors are predicates: "is not installed"."""

        NAME: str
        CERTAIN: bool
        SERVES: str

        def fits(self, _env: Mapping[str, str], /) -> bool:
            """Whether `env` is a session that it serves."""

        def lacks(self, _env: Mapping[str, str], /) -> str:
            """What stands in the way, as a predicate; empty where nothing is seen."""

        def copy(self, _text: bytes, _env: Mapping[str, str], _timeout: float, /) -> str:
            """Put a text there; the sentence that says what is known of it. Raises ClipboardError."""

        def read(self, _env: Mapping[str, str], _timeout: float, /) -> bytes | None:
            """The text that is there, empty where nothing is; None where that cannot be told."""

        def clear(self, _env: Mapping[str, str], _timeout: float, /) -> None:
            """Empty it. Raises ClipboardError."""


BACKENDS: tuple[Backend, ...] = (pbcopy, windows, wsl, wl_copy, xclip, xsel, tmux, osc52)
"""Every back end, in the order in which they are tried on the machine itself."""

CHOICE = "CST_CLIPBOARD"
"""The environment variable that names a back end, or a command that reads stdin."""

_HINT = to_say("cst doctor shows what was looked for; CST_CLIPBOARD names a tool, or a command of your own")


class Copied:
    """Where a text went: the back end's name, the sentence for the agent, whether it is certain."""

    __slots__ = ("backend", "certain", "said")

    def __init__(self, backend: str, said: str, certain: bool) -> None:
        self.backend = backend
        self.said = said
        self.certain = certain


def copy(
    text: str,
    *,
    explicit: str | None = None,
    env: Mapping[str, str] | None = None,
    timeout: float = TIMEOUT,
) -> Copied:
    """Put `text` on the clipboard by the first back end that takes it.

    `explicit` (else CST_CLIPBOARD of `env`) names a back end or gives a command
    line that reads stdin; then no other is tried. `timeout` is in seconds, for
    each tool. Raises ClipboardError, naming what was tried and what is missing.
    """
    env = os.environ if env is None else env
    data = text.encode("utf-8")
    chosen = (explicit or env.get(CHOICE, "")).strip()
    if chosen:
        return _copy_by_choice(chosen, data, env, timeout)
    failed = []
    for backend in order(env):
        try:
            return _copy_by(backend, data, env, timeout)
        except ClipboardError as error:
            if backend.fits(env) or backend is osc52:
                failed.append((backend.NAME, error.message))
    raise _failure(failed)


def order(env: Mapping[str, str]) -> list[Backend]:
    """The back ends in the order in which `env` has them tried.

    Over SSH the clipboard is the one where the terminal is, not this machine's.
    """
    if not over_ssh(env):
        return list(BACKENDS)
    first: Backend = tmux if env.get("TMUX") else osc52
    return [first, *(backend for backend in BACKENDS if backend is not first)]


def over_ssh(env: Mapping[str, str]) -> bool:
    """Whether the agent's screen is at the other end of an SSH connection."""
    return bool(env.get("SSH_TTY") or env.get("SSH_CONNECTION"))


def why_not(backend: Backend, env: Mapping[str, str]) -> str:
    """Why a back end cannot be used, as a predicate; empty where nothing speaks against it."""
    return backend.lacks(env) if backend.fits(env) else say("is for {what}", what=say(backend.SERVES))


def by_name(name: str) -> Backend | None:
    """The back end with this name."""
    return next((backend for backend in BACKENDS if name == backend.NAME), None)


def read(env: Mapping[str, str] | None = None, timeout: float = TIMEOUT) -> str | None:
    """The text that is where `copy` would put one; None where that cannot be read or is no text."""
    env = os.environ if env is None else env
    backend = current(env)
    held = backend.read(env, timeout) if backend else None
    try:
        return None if held is None else held.decode("utf-8")
    except UnicodeDecodeError:
        return None


def clear(env: Mapping[str, str] | None = None, timeout: float = TIMEOUT) -> Copied:
    """Empty the clipboard that `copy` would use. Raises ClipboardError."""
    env = os.environ if env is None else env
    backend = current(env)
    if backend is None:
        raise ClipboardError(say("no clipboard was found that could be emptied"), say(_HINT))
    backend.clear(env, timeout)
    certain = backend.CERTAIN
    name = backend.NAME
    said = say("Emptied with {tool}.", tool=name) if certain else say("Asked {tool} to empty it.", tool=name)
    return Copied(backend.NAME, said, backend.CERTAIN)


def current(env: Mapping[str, str]) -> Backend | None:
    """The back end that `copy` would try first; None where that is a command, or there is none."""
    chosen = env.get(CHOICE, "").strip()
    if chosen:
        return by_name(chosen)
    return next((backend for backend in order(env) if not why_not(backend, env)), None)


def _copy_by_choice(chosen: str, data: bytes, env: Mapping[str, str], timeout: float) -> Copied:
    backend = by_name(chosen)
    try:
        if backend is None:
            return Copied(command.NAME, command.copy(chosen, data, env, timeout), certain=True)
        _refuse(backend.lacks(env))
        return _copied(backend, data, env, timeout)
    except ClipboardError as error:
        raise _failure([(backend.NAME if backend else command.NAME, error.message)]) from None


def _copy_by(backend: Backend, data: bytes, env: Mapping[str, str], timeout: float) -> Copied:
    _refuse(why_not(backend, env))
    return _copied(backend, data, env, timeout)


def _refuse(reason: str) -> None:
    if reason:
        raise ClipboardError(reason)


def _copied(backend: Backend, data: bytes, env: Mapping[str, str], timeout: float) -> Copied:
    said = backend.copy(data, env, timeout)
    if backend.CERTAIN and over_ssh(env) and not _forwarded(env, backend):
        said = say("{said} That is the clipboard of the machine at the far end of SSH.", said=said)
    return Copied(backend.NAME, said, backend.CERTAIN)


def _forwarded(env: Mapping[str, str], backend: Backend) -> bool:
    """Whether an X11 tool talks through SSH to the agent's own screen: `localhost:10.0`."""
    return backend in (xclip, xsel) and not env.get("DISPLAY", "").startswith(":")


def _failure(failed: list[tuple[str, str]]) -> ClipboardError:
    reasons = say("; ").join([f"{name} {why}" for name, why in failed])
    tried = [{"backend": name, "why": why} for name, why in failed]
    what = say("the text did not reach the clipboard: {reasons}", reasons=reasons)
    return ClipboardError(what, say(_HINT), tried=tried)
