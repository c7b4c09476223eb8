"""macOS, by pbcopy and pbpaste, inside tmux too."""

from __future__ import annotations

import sys

from cs_templates.clipboard import child
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "pbcopy"
CERTAIN = True
SERVES = "macOS"


def fits(_env: Mapping[str, str]) -> bool:
    """Whether this is macOS."""
    return sys.platform == "darwin"


def lacks(env: Mapping[str, str]) -> str:
    """What stands in the way, as a predicate; empty where nothing is seen."""
    return "" if child.find(NAME, env) else say(child.NOT_INSTALLED)


def copy(text: bytes, env: Mapping[str, str], timeout: float) -> str:
    """Put `text` on the clipboard; the sentence that says so."""
    child.run((NAME,), _in_utf8(env), timeout, text=text)
    return say("Copied with {tool}.", tool=NAME)


def read(env: Mapping[str, str], timeout: float) -> bytes | None:
    """The text that is there. None for nothing: pbpaste prints nothing for a picture too."""
    return child.take(("pbpaste", "-Prefer", "txt"), _in_utf8(env), timeout) or None


def clear(env: Mapping[str, str], timeout: float) -> None:
    """Empty the clipboard: pbcopy can only put an empty text there."""
    child.run((NAME,), env, timeout)


def _in_utf8(env: Mapping[str, str]) -> dict[str, str]:
    """Both read and write in the encoding of the locale, MacRoman in the C locale."""
    return {**env, "LC_ALL": "en_US.UTF-8"}
