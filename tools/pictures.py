"""Draw the pictures of the README, and keep the screens of an agent's shift.

    python tools/pictures.py

Each command of PICTURES runs in a real pseudo-terminal of 100 columns with an
empty home and the clock of the examples; what it writes, colours included,
becomes `docs/pictures/<name>.svg`. The shift (`tools/shift.py`) is played in a
real tmux in two sizes: its screens become `docs/screens/<size>/<name>.txt`, and
those in SHOTS pictures too.
"""

from __future__ import annotations

import io
import os
import pty
import re
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools import shift  # noqa: E402 - found once the root is on the path

DOCS = ROOT / "docs"
COLUMNS = 100
PICTURES = {
    "search": ["cst search 退款 --ui zh", "cst search parcel late"],
    "fill": ["cst fill refund-issued -l ru --values examples/order.json --today 2026-03-08"],
    "missing": ["cst fill refund-issued -l es -s refund.amount='$12.50' --no-input"],
}
SHOTS = ("questions", "copied")
"""Screens of the shift that are drawn, at 80 columns."""


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
    return drawn(name, console)


def drawn(name: str, console: Console) -> str:
    """What a console has recorded, as SVG."""
    svg = console.export_svg(title="cst", theme=DEFAULT_TERMINAL_THEME, unique_id=name)
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)  # no font is fetched from anywhere


def shot(taken: shift.Shot, columns: int) -> str:
    """One screen of the shift, as SVG."""
    console = Console(
        record=True, width=columns, file=io.StringIO(), force_terminal=True, legacy_windows=False
    )
    console.print(Text.from_ansi(taken.coloured))
    return drawn(taken.name, console)


def screens(size: str) -> list[shift.Shot]:
    """Every screen of the shift in a terminal of a size named in `shift.SIZES`."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home,
        shift.at_work(shift.SIZES[size], shift.ENVIRONMENTS["UTF-8"], Path(home)) as tmux,
    ):
        return list(shift.record(tmux))


def write(path: Path, text: str) -> None:
    """Write a file, and its folder where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def main() -> int:
    """Draw every picture and keep every screen; those that no longer belong go."""
    for name, commands in PICTURES.items():
        write(DOCS / "pictures" / f"{name}.svg", picture(name, commands))
    shutil.rmtree(DOCS / "screens", ignore_errors=True)
    for size, (columns, _) in shift.SIZES.items():
        for taken in screens(size):
            write(DOCS / "screens" / size / f"{taken.name}.txt", taken.text)
            if taken.name in SHOTS and columns == 80:
                write(DOCS / "pictures" / f"{taken.name}.svg", shot(taken, columns))
    return 0


if __name__ == "__main__":
    sys.exit(main())
