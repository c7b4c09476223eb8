"""Run every check of the project: style, types, layers, tests, speed. Stops at the first that fails."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
    ("pytest", "-n", "auto", "--dist", "worksteal", "--ignore=tests/test_shift.py"),
    ("pytest", "tests/test_shift.py"),  # real terminals, with nothing beside them
    ("python", "-m", "benchmarks", "--short"),
)


def main() -> int:
    """Run the checks in order, with the tools of this Python's environment; the first failure's exit code, else 0."""
    scripts = Path(sys.executable).parent
    for name, *arguments in CHECKS:
        print("→", name, *arguments, flush=True)
        code = subprocess.run([scripts / name, *arguments], cwd=ROOT, check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
