"""Wayland, by wl-copy and wl-paste.

The type is given outright: left to itself, wl-copy asks xdg-mime, which can stall.
"""

from __future__ import annotations

from cs_templates.clipboard import child
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "wl-copy"
CERTAIN = True
SERVES = to_say("a Wayland session (WAYLAND_DISPLAY)")

_TYPE = "text/plain;charset=utf-8"


def fits(env: Mapping[str, str]) -> bool:
    """Whether this is a Wayland session."""
    return bool(env.get("WAYLAND_DISPLAY"))


def lacks(env: Mapping[str, str]) -> str:
    """What stands in the way, as a predicate; empty where nothing is seen."""
    return "" if child.find(NAME, env) else say("is not installed (package wl-clipboard)")


def copy(text: bytes, env: Mapping[str, str], timeout: float) -> str:
    """Put `text` on the clipboard; the sentence that says so."""
    child.run((NAME, "--type", _TYPE), env, timeout, text=text)
    return say("Copied with {tool}.", tool=NAME)


def read(env: Mapping[str, str], timeout: float) -> bytes | None:
    """The text that is there; None where it is not text."""
    paste = ("wl-paste", "--no-newline", "--type", _TYPE)
    return child.take(paste, env, timeout, nothing=("No selection", "Nothing is copied"))


def clear(env: Mapping[str, str], timeout: float) -> None:
    """Empty the clipboard."""
    child.run((NAME, "--clear"), env, timeout)
