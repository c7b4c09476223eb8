"""Draw the pictures of the README: real commands in a real pseudo-terminal, written as SVG.

    python tools/pictures.py

Each command runs in a terminal of 100 columns with an empty home and the
clock of the examples; what it writes, colours included, becomes
`docs/pictures/<name>.svg`.
"""

from __future__ import annotations

import io
import os
import pty
import re
import shlex
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = 100
PICTURES = {
    "search": ["cst search 退款 --ui zh", "cst search parcel late"],
    "fill": ["cst fill refund-issued -l ru --values examples/order.json --today 2026-03-08"],
    "missing": ["cst fill refund-issued -l es -s refund.amount='$12.50' --no-input"],
}


def screen(command: str, home: str) -> str:
    """What a terminal shows of one command, escape sequences and all."""
    name, *arguments = shlex.split(command)
    program = str(Path(sys.executable).with_name(name))
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(ROOT)
        environment = {"HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8", "COLUMNS": str(COLUMNS)}
        os.execve(program, [name, *arguments], environment)  # noqa: S606 - no shell
    shown = io.BytesIO()
    try:
        while chunk := os.read(terminal, 65536):
            shown.write(chunk)
    except OSError:  # the other end is closed: the command has ended
        pass
    os.waitpid(pid, 0)
    return shown.getvalue().decode("utf-8").replace("\r\n", "\n")


def picture(name: str, commands: list[str]) -> str:
    """One picture: each command with its prompt, and what it printed."""
    console = Console(
        record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, legacy_windows=False
    )
    with tempfile.TemporaryDirectory() as home:
        for command in commands:
            console.print(Text(f"$ {command}", style="bold"))
            console.print(Text.from_ansi(screen(command, home)))
    svg = console.export_svg(title="cst", theme=DEFAULT_TERMINAL_THEME, unique_id=name)
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)  # no font is fetched from anywhere


def main() -> int:
    """Draw every picture."""
    folder = ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    for name, commands in PICTURES.items():
        (folder / f"{name}.svg").write_text(picture(name, commands), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
