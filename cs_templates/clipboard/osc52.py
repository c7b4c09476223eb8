"""The terminal itself, by the control sequence OSC 52, through SSH too.

A terminal never answers it: what can be said is that it was sent. Terminals
cut or drop what is too long, so a text over the limit is refused.
"""

from __future__ import annotations

import binascii
import os
import sys
import time

from cs_templates.errors import ClipboardError
from cs_templates.speech import reason, say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "osc52"
CERTAIN = False
SERVES = to_say(
    "terminals that take OSC 52 (not GNOME Terminal and its kin, macOS Terminal, the Linux console)"
)

LONGEST_SEQUENCE = 100_000
"""Bytes of a whole sequence that xterm, hterm and those after them take."""

TERMINAL = "/dev/tty"

_START, _END = b"\x1b]52;c;", b"\x07"
_CHUNK = 240  # GNU screen passes strings on, each up to 768 bytes in its older versions
_WRAP = b"\x1bP", b"\x1b\\"
_CANCEL = b"\x18"
_DEAF = ("dumb", "linux", "")


def fits(env: Mapping[str, str]) -> bool:
    """Whether there may be a terminal that listens. VTE's do not, by design; nor does macOS Terminal."""
    name = env.get("TERM", "")
    vte = bool(env.get("VTE_VERSION")) and name.startswith(("xterm-256", "vte", "gnome"))
    apple = env.get("TERM_PROGRAM") == "Apple_Terminal"
    return os.name != "nt" and name not in _DEAF and not vte and not apple


def lacks(env: Mapping[str, str]) -> str:
    """What stands in the way, as a predicate; empty where nothing is seen."""
    if env.get("TMUX"):
        return say("is dropped inside tmux: tmux load-buffer -w (tmux 3.2 or newer) is the way there")
    try:
        os.close(_open())
    except OSError:
        return say("has no terminal to send to")
    return ""


def copy(text: bytes, env: Mapping[str, str], timeout: float) -> str:
    """Send `text` to the terminal; the sentence that says what is known of it."""
    most = limit(env)
    if len(text) > most:
        raise ClipboardError(
            say("takes at most {most:,} bytes, and the text has {size:,}", most=most, size=len(text))
        )
    _send(sequence(text, env), timeout)
    said = say("Sent to the terminal (OSC 52); it does not say whether it took it.")
    if env.get("TERM", "").startswith("tmux"):
        said = say("{said} The tmux it runs in passes it on only with: set -s set-clipboard on", said=said)
    return said


def read(_env: Mapping[str, str], _timeout: float) -> bytes | None:
    """None: terminals do not let programs read the clipboard."""
    return None


def clear(env: Mapping[str, str], timeout: float) -> None:
    """Ask the terminal to empty its clipboard: xterm's way, a text that is not base64."""
    _send(_wrapped(_START + b"!" + _END, env), timeout)


def limit(env: Mapping[str, str]) -> int:
    """How many bytes of text go into one sequence, with the wrapping that GNU screen needs."""
    most = LONGEST_SEQUENCE
    if _in_screen(env):
        most = most * _CHUNK // (_CHUNK + len(b"".join(_WRAP)))
    return (most - len(_START + _END)) // 4 * 3


def sequence(text: bytes, env: Mapping[str, str]) -> bytes:
    """The bytes that ask the terminal to take `text`."""
    return _wrapped(_START + binascii.b2a_base64(text, newline=False) + _END, env)


def _in_screen(env: Mapping[str, str]) -> bool:
    return bool(env.get("STY")) or env.get("TERM", "").startswith("screen")


def _wrapped(message: bytes, env: Mapping[str, str]) -> bytes:
    """GNU screen hands on what stands in a device control string, and only short ones."""
    if not _in_screen(env):
        return message
    chunks = [message[at : at + _CHUNK] for at in range(0, len(message), _CHUNK)]
    return b"".join([_WRAP[0] + chunk + _WRAP[1] for chunk in chunks])


def _open() -> int:
    return os.open(TERMINAL, os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)


def _send(message: bytes, timeout: float) -> None:
    """Write all of `message` to the terminal. Raises ClipboardError; half a sequence is called off."""
    if sys.stderr is not None:
        sys.stderr.flush()
    try:
        terminal = _open()
    except OSError:
        raise ClipboardError(say("has no terminal to send to")) from None
    try:
        _write(terminal, message, time.monotonic() + timeout)
    except OSError as error:
        raise ClipboardError(say("could not be sent: {reason}", reason=reason(error))) from None
    finally:
        os.close(terminal)


def _write(terminal: int, message: bytes, deadline: float) -> None:
    while message:
        try:
            message = message[os.write(terminal, message) :]
        except BlockingIOError:
            if time.monotonic() > deadline:
                _call_off(terminal)
                raise ClipboardError(say("could not be sent: the terminal does not read")) from None
            time.sleep(0.005)


def _call_off(terminal: int) -> None:
    try:
        os.write(terminal, _CANCEL)
    except OSError:
        return
