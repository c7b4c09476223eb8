"""The Windows clipboard from inside WSL, by the PowerShell of Windows."""

from __future__ import annotations

import os

from cs_templates.clipboard import child, powershell
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "wsl"
CERTAIN = True
SERVES = "WSL"

USUAL_PLACE = "/mnt/c/Windows/System32/WindowsPowerShell/v1.0/powershell.exe"


def fits(env: Mapping[str, str]) -> bool:
    """Whether this is WSL: by its variable, or (after sudo) by its kernel."""
    return bool(env.get("WSL_DISTRO_NAME")) or "microsoft" in _kernel().lower()


def lacks(env: Mapping[str, str]) -> str:
    """What stands in the way, as a predicate; empty where nothing is seen."""
    return "" if _program(env) else say("cannot reach {program} of Windows", program=powershell.PROGRAM)


def copy(text: bytes, env: Mapping[str, str], timeout: float) -> str:
    """Put `text` on the clipboard of Windows; the sentence that says so."""
    powershell.copy(_program(env) or powershell.PROGRAM, text, env, timeout)
    return say("Copied to the Windows clipboard.")


def read(env: Mapping[str, str], timeout: float) -> bytes | None:
    """The text that is there; None where nothing or no text is."""
    return powershell.read(_program(env) or powershell.PROGRAM, env, timeout)


def clear(env: Mapping[str, str], timeout: float) -> None:
    """Empty the clipboard of Windows."""
    powershell.clear(_program(env) or powershell.PROGRAM, env, timeout)


def _kernel() -> str:
    return os.uname().release if hasattr(os, "uname") else ""


def _program(env: Mapping[str, str]) -> str | None:
    found = child.find(powershell.PROGRAM, env)
    return found or (USUAL_PLACE if os.path.isfile(USUAL_PLACE) else None)
