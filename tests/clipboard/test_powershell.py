"""Windows and WSL, through a stand-in that does what PowerShell would with the same script."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cs_templates import clipboard
from cs_templates.clipboard import child, powershell, windows, wsl

from .conftest import Desk

WSL = {"WSL_DISTRO_NAME": "Debian"}
REPLIES = ["您好！退款 12,50 €", "¡Hola, Íñigo! 😀\n\nAdiós\n", 'a "quoted" $(text) `x` %PATH%', "x" * 40_000]

# The clipboard is a file of UTF-16, as Windows has it. The script is read as PowerShell reads it:
# base64 of UTF-16LE. A script it does not know ends in an error, as an unknown cmdlet would.
POWERSHELL = f"""#!{sys.executable} -IS
import binascii, os, sys
words = sys.argv[1:]
assert words[:3] == ["-NoProfile", "-NonInteractive", "-EncodedCommand"], words
script = binascii.a2b_base64(words[3]).decode("utf-16-le")
file = os.path.join(os.path.dirname(os.path.abspath(__file__)), "clipboard")
assert script.startswith("$ErrorActionPreference='Stop';")
if "Set-Clipboard -Value ([Text.Encoding]::UTF8.GetString($d))" in script:
    text = binascii.a2b_base64(sys.stdin.buffer.read().strip()).decode("utf-8")
    open(file, "wb").write(text.encode("utf-16-le"))
elif "Get-Clipboard -Raw" in script:
    if os.path.exists(file):
        text = open(file, "rb").read().decode("utf-16-le")
        sys.stdout.write(binascii.b2a_base64(text.encode("utf-8"), newline=False).decode("ascii"))
elif "[Windows.Forms.Clipboard]::Clear()" in script:
    os.path.exists(file) and os.unlink(file)
else:
    sys.exit("the term is not recognized as the name of a cmdlet")
"""


@pytest.fixture(params=["wsl", "windows"])
def env(request: pytest.FixtureRequest, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    program = desk.directory / "powershell.exe"
    program.write_text(POWERSHELL, encoding="utf-8")
    program.chmod(0o755)
    if request.param == "windows":
        monkeypatch.setattr(windows, "fits", lambda _env: True)
        monkeypatch.setattr(child, "_SPAWNS", False)
        monkeypatch.setenv("PATH", str(desk.directory))
        return desk.env()
    return desk.env(**WSL)


@pytest.mark.parametrize("reply", REPLIES)
def test_a_reply_comes_back_as_it_was(env: dict[str, str], reply: str) -> None:
    copied = clipboard.copy(reply, env=env)
    assert (copied.said, copied.certain) == ("Copied to the Windows clipboard.", True)
    assert clipboard.read(env) == reply


def test_emptying(env: dict[str, str]) -> None:
    clipboard.copy("x", env=env)
    clipboard.clear(env)
    assert clipboard.read(env) is None
    clipboard.copy("", env=env)
    assert clipboard.read(env) is None


def test_slow_starts_are_allowed_for(env: dict[str, str], desk: Desk) -> None:
    program = desk.directory / "powershell.exe"
    program.write_text(POWERSHELL.replace("import binascii", "import time; time.sleep(0.4)\nimport binascii"))
    assert clipboard.copy("x", env=env, timeout=0.1).certain


def test_wsl_without_its_variable_is_known_by_the_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wsl, "_kernel", lambda: "5.15.153.1-microsoft-standard-WSL2")
    assert wsl.fits({})
    monkeypatch.setattr(wsl, "_kernel", lambda: "6.1.0-amd64")
    assert not wsl.fits({})


def test_powershell_is_found_in_its_usual_place(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert wsl.lacks(desk.env()) == "cannot reach powershell.exe of Windows"
    usual = tmp_path / powershell.PROGRAM
    usual.write_text(POWERSHELL, encoding="utf-8")
    usual.chmod(0o755)
    monkeypatch.setattr(wsl, "USUAL_PLACE", str(usual))
    assert wsl.lacks(desk.env()) == ""
    assert clipboard.copy("x", env=desk.env(**WSL)).certain


def test_nonsense_from_powershell_is_not_taken_for_a_text(desk: Desk) -> None:
    desk.tool("powershell.exe", "echo '<nothing>'\n")
    assert clipboard.read(desk.env(**WSL)) is None
