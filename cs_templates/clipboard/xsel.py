"""X11, by xsel."""

from __future__ import annotations

from cs_templates.clipboard import child
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "xsel"
CERTAIN = True
SERVES = to_say("an X11 session (DISPLAY)")

# The daemon would write its log to the home directory.
_CLIPBOARD = (NAME, "--logfile", "/dev/null", "--clipboard")


def fits(env: Mapping[str, str]) -> bool:
    """Whether there is an X server, XWayland included."""
    return bool(env.get("DISPLAY"))


def lacks(env: Mapping[str, str]) -> str:
    """What stands in the way, as a predicate; empty where nothing is seen."""
    return "" if child.find(NAME, env) else say(child.NOT_INSTALLED)


def copy(text: bytes, env: Mapping[str, str], timeout: float) -> str:
    """Put `text` on the clipboard; the sentence that says so."""
    child.run((*_CLIPBOARD, "--input"), env, timeout, text=text)
    return say("Copied with {tool}.", tool=NAME)


def read(env: Mapping[str, str], timeout: float) -> bytes | None:
    """The text that is there. None for nothing: xsel prints nothing for a picture too."""
    return child.take((*_CLIPBOARD, "--output"), env, timeout) or None


def clear(env: Mapping[str, str], timeout: float) -> None:
    """Empty the clipboard."""
    child.run((*_CLIPBOARD, "--clear"), env, timeout)
