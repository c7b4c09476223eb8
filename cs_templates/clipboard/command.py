"""A command of the user's own: `CST_CLIPBOARD='ssh desk pbcopy'`.

The line is the user's, from their shell or their settings, never a corpus's.
"""

from __future__ import annotations

import os

from cs_templates.clipboard import child
from cs_templates.errors import ClipboardError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "command"


def copy(line: str, text: bytes, env: Mapping[str, str], timeout: float) -> str:
    """Give `text` to the command on its stdin; the sentence that says so."""
    try:
        child.run(_argv(line), env, timeout, text=text)
    except ClipboardError as error:
        raise ClipboardError(f"({line}) {error.message}") from None
    return say("Copied with {tool}.", tool=line)


def _argv(line: str) -> tuple[str | bytes, ...]:
    """The shell's words. Bytes: the line is UTF-8 whatever the system's locale says."""
    if os.name == "nt":
        return (line,)
    return (b"/bin/sh", b"-c", line.encode("utf-8", "surrogateescape"))
