"""Write into the README what its commands print.

    python tools/readme.py

Every line that begins with `$` in a ```console block is run, with the checkout
as working directory and an empty home, and what follows it is replaced by what
the command printed (stderr first: it is for the agent).
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(?<=```console\n)(.*?)(?=```)", re.DOTALL)


def printed(command: str, home: str) -> str:
    """What a command of the README prints on stderr and then on stdout."""
    name, *arguments = shlex.split(command)
    environment = {"HOME": home, "LANG": "C.UTF-8", "PATH": os.environ["PATH"], "COLUMNS": "100"}
    run = [sys.executable, str(ROOT / "cli.py")] if name == "cst" else [name]
    done = subprocess.run(
        [*run, *arguments], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    return done.stderr + done.stdout


def filled(text: str) -> str:
    """The README with every console block as its commands print it now."""
    with tempfile.TemporaryDirectory() as home:

        def block(found: re.Match[str]) -> str:
            commands = [line[2:] for line in found[1].splitlines() if line.startswith("$ ")]
            return "".join(f"$ {command}\n{printed(command, home)}" for command in commands)

        return BLOCK.sub(block, text)


def main() -> int:
    """Rewrite the README in place."""
    readme = ROOT / "README.md"
    readme.write_text(filled(readme.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
