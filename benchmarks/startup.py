"""How much an agent waits: whole processes, as multiples of a console script that does nothing.

    python benchmarks/startup.py [ROUNDS]

Runs `cst search`, `cst fill` and shell completion in turn with a no-op script of
this same environment (A B C … A B C …), so that a slow moment slows them all.
Each figure is the median over the rounds of the ratio within one round. Install
the wheel, not a checkout, to measure what a user gets.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ORDER = str(ROOT / "examples" / "order.json")
COMMANDS = {
    "search refund": ("search", "refund"),
    "search 退款": ("search", "退款"),
    "fill refund-issued": ("fill", "refund-issued", "-l", "ru", "--values", ORDER, "--no-input"),
    "fill, no gloss": ("fill", "refund-issued", "-l", "ru", "--values", ORDER, "--no-input", "--gloss", "ru"),
    "completion of an id": ("__complete", "fill", "ref"),
}


def noop_beside(script: Path, folder: Path) -> Path:
    """A copy of a console script whose main does nothing."""
    (folder / "noop_main.py").write_text("def main():\n    return 0\n", encoding="utf-8")
    noop = folder / "noop"
    text = script.read_text(encoding="utf-8").replace("cs_templates.main", "noop_main")
    noop.write_text(text, encoding="utf-8")
    noop.chmod(0o755)
    return noop


def seconds(command: tuple[str, ...]) -> float:
    """The wall time of one run, its output thrown away."""
    null = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, null, fd) for fd in (0, 1, 2)]
    begun = time.perf_counter()
    child = os.posix_spawn(command[0], command, dict(os.environ), file_actions=actions)
    _, status = os.waitpid(child, 0)
    taken = time.perf_counter() - begun
    os.close(null)
    if os.waitstatus_to_exitcode(status):
        raise SystemExit(f"{' '.join(command)} failed")
    return taken


def main() -> int:
    """Print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 25
    script = Path(sys.executable).with_name("cst")
    with tempfile.TemporaryDirectory() as folder:
        noop = (str(noop_beside(script, Path(folder))),)
        commands = {name: (str(script), *arguments) for name, arguments in COMMANDS.items()}
        for command in (noop, *commands.values()):
            seconds(command)
        ratios: dict[str, list[float]] = {name: [] for name in commands}
        floor = []
        for _ in range(rounds):
            floor.append(seconds(noop))
            for name, command in commands.items():
                ratios[name].append(seconds(command) / floor[-1])
    print(f"no-op console script: {statistics.median(floor) * 1000:.1f} ms, {rounds} rounds")
    for name, found in ratios.items():
        low, middle, high = min(found), statistics.median(found), max(found)
        print(f"{name:<22} ×{middle:.2f}   ({low:.2f} to {high:.2f})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
