"""tmux 3.2 or newer, which hands the text on to the terminal it runs in.

By default tmux drops OSC 52 from programs inside it; `load-buffer -w` is the
way that needs no setting. It keeps the text as its newest buffer too.
"""

from __future__ import annotations

from cs_templates.clipboard import child
from cs_templates.errors import ClipboardError
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "tmux"
CERTAIN = False
SERVES = to_say("a session inside tmux (TMUX)")


def fits(env: Mapping[str, str]) -> bool:
    """Whether this is a session inside tmux."""
    return bool(env.get("TMUX"))


def lacks(env: Mapping[str, str]) -> str:
    """What stands in the way, as a predicate; empty where nothing is seen."""
    return "" if child.find(NAME, env) else say(child.NOT_INSTALLED)


def copy(text: bytes, env: Mapping[str, str], timeout: float) -> str:
    """Load `text` into tmux and the terminal; the sentence that says what is known of it."""
    try:
        child.run((NAME, "load-buffer", "-w", "-"), env, timeout, text=text)
    except ClipboardError as error:
        raise ClipboardError(
            say("{why}; load-buffer -w needs tmux 3.2 or newer", why=error.message)
        ) from None
    return say(
        "Loaded into tmux (prefix ] pastes it) and sent to the terminal; it does not say whether it took it."
    )


def read(env: Mapping[str, str], timeout: float) -> bytes | None:
    """The newest buffer of tmux, not the terminal's clipboard."""
    return child.take((NAME, "show-buffer"), env, timeout, nothing=("no buffers",))


def clear(env: Mapping[str, str], timeout: float) -> None:
    """Delete the newest buffer of tmux; the terminal's clipboard is out of reach."""
    child.run((NAME, "delete-buffer"), env, timeout)
