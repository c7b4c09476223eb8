"""X11, by xclip."""

from __future__ import annotations

from cs_templates.clipboard import child
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "xclip"
CERTAIN = True
SERVES = to_say("an X11 session (DISPLAY)")

_CLIPBOARD = (NAME, "-selection", "clipboard")
_TEXTS = frozenset((b"UTF8_STRING", b"STRING", b"TEXT", b"text/plain", b"text/plain;charset=utf-8"))


def fits(env: Mapping[str, str]) -> bool:
    """Whether there is an X server, XWayland included."""
    return bool(env.get("DISPLAY"))


def lacks(env: Mapping[str, str]) -> str:
    """What stands in the way, as a predicate; empty where nothing is seen."""
    return "" if child.find(NAME, env) else say(child.NOT_INSTALLED)


def copy(text: bytes, env: Mapping[str, str], timeout: float) -> str:
    """Put `text` on the clipboard; the sentence that says so."""
    child.run((*_CLIPBOARD, "-in"), env, timeout, text=text)
    return say("Copied with {tool}.", tool=NAME)


def read(env: Mapping[str, str], timeout: float) -> bytes | None:
    """The text that is there; None where it is not text."""
    out = (*_CLIPBOARD, "-out", "-target")
    kinds = child.take((*out, "TARGETS"), env, timeout, nothing=("target TARGETS not available",))
    if kinds and not _TEXTS.intersection(kinds.split()):
        return None  # a picture: its owner may hand it out under any name it is asked by
    return child.take((*out, "UTF8_STRING"), env, timeout) if kinds else kinds


def clear(env: Mapping[str, str], timeout: float) -> None:
    """Empty the clipboard: xclip can only put an empty text there."""
    child.run((*_CLIPBOARD, "-in"), env, timeout)
