"""What the Windows and the WSL back end share: the Windows clipboard, through PowerShell.

The text travels as base64 through pipes, because `clip.exe` and PowerShell
guess the encoding of plain text, often wrongly, and an argument would show in
the list of processes.
"""

from __future__ import annotations

import binascii

from cs_templates.clipboard import child

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

PROGRAM = "powershell.exe"
STARTING = 10.0
"""Seconds that PowerShell may take; it starts slowly where it has not run for a while."""

_STOP = "$ErrorActionPreference='Stop';"
_PUT = (
    "$d=[Convert]::FromBase64String([Console]::In.ReadToEnd().Trim());"
    "Set-Clipboard -Value ([Text.Encoding]::UTF8.GetString($d))"
)
_GET = (
    "$t=Get-Clipboard -Raw;if($null -ne $t)"
    "{[Console]::Out.Write([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($t)))}"
)
_CLEAR = "Add-Type -AssemblyName System.Windows.Forms;[Windows.Forms.Clipboard]::Clear()"


def copy(program: str, text: bytes, env: Mapping[str, str], timeout: float) -> None:
    """Put `text` on the Windows clipboard."""
    if not text:
        return clear(program, env, timeout)
    sent = binascii.b2a_base64(text, newline=False)
    child.run(_argv(program, _PUT), env, max(timeout, STARTING), text=sent)
    return None


def read(program: str, env: Mapping[str, str], timeout: float) -> bytes | None:
    """The text that is there. None for nothing: a picture looks the same."""
    got = child.take(_argv(program, _GET), env, max(timeout, STARTING))
    try:
        return binascii.a2b_base64(got or b"") or None
    except ValueError:
        return None


def clear(program: str, env: Mapping[str, str], timeout: float) -> None:
    """Empty the Windows clipboard."""
    child.run(_argv(program, _CLEAR), env, max(timeout, STARTING))


def _argv(program: str, script: str) -> tuple[str, ...]:
    encoded = binascii.b2a_base64((_STOP + script).encode("utf-16-le"), newline=False).decode("ascii")
    return (program, "-NoProfile", "-NonInteractive", "-EncodedCommand", encoded)
