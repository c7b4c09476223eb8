"""Native Windows, by PowerShell."""

from __future__ import annotations

import os

from cs_templates.clipboard import child, powershell
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "windows"
CERTAIN = True
SERVES = "Windows"


def fits(_env: Mapping[str, str]) -> bool:
    """Whether this is Windows itself."""
    return os.name == "nt"


def lacks(env: Mapping[str, str]) -> str:
    """What stands in the way, as a predicate; empty where nothing is seen."""
    return (
        ""
        if child.find(powershell.PROGRAM, env)
        else say("needs {program} on the PATH", program=powershell.PROGRAM)
    )


def copy(text: bytes, env: Mapping[str, str], timeout: float) -> str:
    """Put `text` on the clipboard; the sentence that says so."""
    powershell.copy(powershell.PROGRAM, text, env, timeout)
    return say("Copied to the Windows clipboard.")


def read(env: Mapping[str, str], timeout: float) -> bytes | None:
    """The text that is there; None where nothing or no text is."""
    return powershell.read(powershell.PROGRAM, env, timeout)


def clear(env: Mapping[str, str], timeout: float) -> None:
    """Empty the clipboard."""
    powershell.clear(powershell.PROGRAM, env, timeout)
