"""The agent's own terminal, whatever stdin and stdout are: lines and single keys, its mode put back.

Prompts go to /dev/tty (on Windows to the console), so that `cst fill … | pbcopy`
can ask. Lines are edited by the terminal itself (cooked mode).
"""

from __future__ import annotations

import os

from cs_templates.cli import screen
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from io import FileIO
    from types import TracebackType
    from typing import Any, Self

PATH = "/dev/tty"
LINE_ENDED = "its line is ended"
"""What an interrupt of a question says to those who would end the line of its ^C."""

_LONGEST_LINE = 65_536
_LONGEST_KEY = 64
_USUAL_SIZE = 80, 24
_CTRL_D = b"\x04"
_IUTF8 = 0x4000  # erase whole characters; the value on Linux and macOS, which termios does not name


class NoKeysError(Exception):
    """The terminal cannot be asked for single keys."""


def is_there() -> bool:
    """Whether there is a terminal that can be asked: a program in the background would only be stopped."""
    try:
        reader, writer = _open()
    except OSError:
        return False
    try:
        return os.name == "nt" or os.tcgetpgrp(reader.fileno()) == os.getpgrp()
    except OSError:
        return False
    finally:
        reader.close()
        writer.close()


def _open() -> tuple[FileIO, FileIO]:
    if os.name == "nt":
        return open("CONIN$", "rb", buffering=0), open("CONOUT$", "wb", buffering=0)
    both = open(PATH, "r+b", buffering=0)  # noqa: SIM115 - the terminal stays open between questions
    return both, both


class Terminal:
    """The terminal, open and in its line mode for as long as the `with` block lasts.

    Raises UsageError where there is none.
    """

    __slots__ = ("_ended", "_modes", "_reader", "_writer", "coloured", "columns", "rows")

    def __init__(self) -> None:
        try:
            self._reader, self._writer = _open()
        except OSError:
            raise UsageError(say("there is no terminal to ask on")) from None
        self._modes: list[Any] | None = None
        self._ended: Any = None
        self.columns, self.rows = _size(self._writer)
        self.coloured = screen.coloured(True)

    def __enter__(self) -> Self:
        import signal  # a person is about to type: time enough

        try:
            self._ended = signal.signal(signal.SIGTERM, _end)
        except ValueError:  # not the main thread
            self._ended = None
        self._modes = self._line_mode()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        import signal

        self._put_back(self._modes)
        if error is not None:
            self.say("")
        if isinstance(error, KeyboardInterrupt):
            error.args = (LINE_ENDED,)
        if self._ended is not None:
            signal.signal(signal.SIGTERM, self._ended)
        self._reader.close()
        self._writer.close()

    def say(self, line: str, style: str = "") -> None:
        """Show a line."""
        self._write(self._styled(line, style) + "\n")

    def ask(self, prompt: str) -> str | None:
        """The line that is typed after `prompt`; None at the end of input (Ctrl-D)."""
        while True:
            self._write(self._styled(prompt, "bold"))
            line = self._line()
            if line is None:
                self._write("\n")
                return None
            try:
                typed = line.decode("utf-8").strip()
            except UnicodeDecodeError:
                self.say("  " + say("the terminal did not send UTF-8; type it again"), "red")
                continue
            if not any(char < " " or char == "\x7f" for char in typed.replace("\t", " ")):
                return typed
            self.say("  " + say("only Backspace and Ctrl-U edit a line here; type it again"), "red")

    def key(self, prompt: str) -> str | None:
        """The key that is pressed after `prompt`; None for Ctrl-D. Raises NoKeysError."""
        modes = self._key_mode()
        try:
            self._write(self._styled(prompt, "bold"))
            pressed = os.read(self._reader.fileno(), _LONGEST_KEY)
        finally:
            self._put_back(modes)
        if pressed in (b"", _CTRL_D):
            self._write("\n")
            return None
        key = pressed.decode("utf-8", "replace")
        self._write(screen.safe(key.rstrip("\r\n")) + "\n")
        return key

    def _line(self) -> bytes | None:
        try:
            line = self._reader.readline(_LONGEST_LINE)
        except OSError:  # the terminal is gone
            return None
        return line if line.endswith(b"\n") else None

    def _styled(self, text: str, style: str) -> str:
        shown = screen.safe(text)
        return f"\x1b[{screen.STYLES[style]}m{shown}\x1b[0m" if style and self.coloured else shown

    def _write(self, text: str) -> None:
        data = text.encode("utf-8", "replace")
        try:
            while data:
                data = data[self._writer.write(data) or 0 :]
        except OSError:  # the terminal is gone: reading from it ends the questions
            return

    def _line_mode(self) -> list[Any] | None:
        """Put the terminal into its line mode, whatever it was left in; the mode it had."""
        try:
            import termios
        except ImportError:
            return None
        before = termios.tcgetattr(self._reader)
        wanted = list(before)
        wanted[0] |= termios.ICRNL | _IUTF8
        wanted[3] |= termios.ICANON | termios.ECHO | termios.ECHOE | termios.ISIG
        self._set(wanted)
        return before

    def _key_mode(self) -> list[Any]:
        """Have every key delivered at once and not shown; the mode before."""
        if os.environ.get("TERM", "dumb") == "dumb":
            raise NoKeysError
        try:
            import termios

            before = termios.tcgetattr(self._reader)
            wanted = [*before[:6], list(before[6])]
            wanted[3] &= ~(termios.ICANON | termios.ECHO)
            wanted[6][termios.VMIN], wanted[6][termios.VTIME] = 1, 0
            self._set(wanted)
        except (ImportError, OSError, termios.error):
            raise NoKeysError from None
        return before

    def _set(self, modes: list[Any]) -> None:
        import termios

        termios.tcsetattr(self._reader, termios.TCSADRAIN, modes)

    def _put_back(self, modes: list[Any] | None) -> None:
        if modes is None:
            return
        import termios

        try:
            self._set(modes)
        except termios.error:  # the terminal is gone
            return


def _end(_signal: int, _frame: object) -> None:
    """Leave by way of every `finally`, so that the terminal is put back."""
    raise SystemExit(143)


def _size(terminal: FileIO) -> tuple[int, int]:
    try:
        columns, rows = os.get_terminal_size(terminal.fileno())
    except OSError:
        return _USUAL_SIZE
    return columns or _USUAL_SIZE[0], rows or _USUAL_SIZE[1]
