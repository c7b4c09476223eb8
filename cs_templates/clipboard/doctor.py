"""What can be said of the clipboard here: which back ends, what they lack, a round trip."""

from __future__ import annotations

import os
import time

from cs_templates import clipboard
from cs_templates.clipboard import command
from cs_templates.clipboard.child import TIMEOUT
from cs_templates.errors import ClipboardError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

PROBE = "cst doctor: 你好 · привет · ñ € 😀"

_SETTLES = 1.0


def available(env: Mapping[str, str] | None = None) -> list[tuple[str, bool, str]]:
    """Every back end in the order in which they are tried: its name, whether it can be used, why not.

    A choice in CST_CLIPBOARD stands alone: no other is tried.
    """
    env = os.environ if env is None else env
    chosen = env.get(clipboard.CHOICE, "").strip()
    if not chosen:
        return [_state(backend.NAME, clipboard.why_not(backend, env)) for backend in clipboard.order(env)]
    backend = clipboard.by_name(chosen)
    return [_state(backend.NAME, backend.lacks(env))] if backend else [(command.NAME, True, chosen)]


def _state(name: str, reason: str) -> tuple[str, bool, str]:
    return name, not reason, reason


def round_trip(
    env: Mapping[str, str] | None = None, timeout: float = TIMEOUT
) -> tuple[str, bool | None, str]:
    """Copy a probe, read it back, put back what was there: back end, outcome, a sentence.

    None for the outcome: it was not tried, because what is there could not be
    read and so not put back. Formatted text comes back as plain text.
    """
    env = os.environ if env is None else env
    backend = clipboard.current(env)
    if backend is None:
        return command.NAME, None, say("There is no back end here that could be read.")
    held = backend.read(env, timeout) if backend.CERTAIN else None
    if held is None:
        return (
            backend.NAME,
            None,
            say("{tool} cannot read what is there, so nothing was tried.", tool=backend.NAME),
        )
    try:
        return _tried(backend, held, env, timeout)
    except ClipboardError as error:
        return backend.NAME, False, say("{tool} {why}.", tool=backend.NAME, why=error.message)


def _tried(
    backend: clipboard.Backend, held: bytes, env: Mapping[str, str], timeout: float
) -> tuple[str, bool, str]:
    try:
        backend.copy(PROBE.encode("utf-8"), env, timeout)
        same = _comes_back(backend, env, timeout)
    finally:
        _put_back(backend, held, env, timeout)
    if same:
        return backend.NAME, True, say("{tool} gave back what it was given.", tool=backend.NAME)
    return backend.NAME, False, say("{tool} took a text and gave back another.", tool=backend.NAME)


def _comes_back(backend: clipboard.Backend, env: Mapping[str, str], timeout: float) -> bool:
    """Whether the probe can be read: a tool that stays behind may need a moment to be there."""
    deadline = time.monotonic() + _SETTLES
    while backend.read(env, timeout) != PROBE.encode("utf-8"):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def _put_back(backend: clipboard.Backend, held: bytes, env: Mapping[str, str], timeout: float) -> None:
    if held:
        backend.copy(held, env, timeout)
    else:
        backend.clear(env, timeout)
