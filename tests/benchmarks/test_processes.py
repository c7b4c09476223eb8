"""Processes are timed side by side, and by what they do: a fake clock for the sums, real ones for the rest."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

import pytest

from benchmarks import changed, memory
from benchmarks.corpora import PACKAGED
from benchmarks.installed import SCRIPTS, Installed, _add_scripts
from benchmarks.processes import Process, patiently, ratios, run
from cs_templates.compiler.whole import compile_corpus
from cs_templates.model import Corpus


class Clock:
    """A clock that moves only while a process runs, and slower each time: the machine gets busy."""

    def __init__(self, takes: dict[str, float]) -> None:
        self.now = 0.0
        self.busy = 1.0
        self.takes = takes
        self.ran: list[str] = []

    def __call__(self) -> float:
        return self.now

    def run(self, process: Process) -> None:
        name = process.command[0]
        self.ran.append(name)
        self.now += self.takes[name] * self.busy
        self.busy *= 1.02


def command(name: str) -> Process:
    return Process((name,), {})


def test_each_call_runs_right_behind_the_floor() -> None:
    clock = Clock({"noop": 10, "search": 14, "fill": 20})
    found = ratios([command("search"), command("fill")], command("noop"), 2, clock.run, clock)
    assert clock.ran[3:] == ["noop", "search", "noop", "fill"] * 2
    assert found == [pytest.approx([1.4 * 1.02] * 2), pytest.approx([2 * 1.02] * 2)]


def test_patience_ends_after_three_rounds() -> None:
    def rounds(patience: float) -> list[int]:
        clock = Clock({"edit": 1})
        done = []
        for number in patiently(15, patience, clock):
            clock.run(command("edit"))
            done.append(number)
        return done

    assert rounds(patience=0) == [0, 1, 2]
    assert len(rounds(patience=8)) == 8
    assert len(rounds(patience=60)) == 15


def test_a_process_that_fails_is_not_measured() -> None:
    fails = (sys.executable, "-c", "raise SystemExit(1)")
    with pytest.raises(RuntimeError, match="ended in 1"):
        run(Process(fails, {}))
    run(Process(fails, {}, codes=(0, 1)))


def test_memory_is_the_process_own_and_not_its_makers() -> None:
    here = Installed(Path(), sys.executable, {}, "")
    mine = b"x" * (80 * 2**20)
    bare, large = (
        statistics.median(memory.peak(here, Process((sys.executable, "-c", code), {})) for _ in range(3))
        for code in ("pass", "size = 40; b'x' * (size * 2**20)")
    )
    assert bare < 40 * 2**20 < large < len(mine)
    assert large - bare == pytest.approx(40 * 2**20, rel=0.05)


@pytest.mark.parametrize("imports", ["", "import re\n"], ids=["new pip", "old pip"])
def test_the_no_op_is_the_launcher_that_pip_wrote(imports: str, tmp_path: Path) -> None:
    written = f"#!{sys.executable}\n{imports}import sys\nfrom cs_templates.cli import run\nsys.exit(run())\n"
    (tmp_path / "cst").write_text(written, encoding="utf-8")
    _add_scripts(tmp_path, tmp_path)
    for name in SCRIPTS:
        made = (tmp_path / name).read_text(encoding="utf-8")
        assert made == written.replace("cs_templates.cli", f"{name}_main")
    run(Process((str(tmp_path / "noop"),), {}))


def test_a_changed_template_begins_with_the_sentence() -> None:
    text = (PACKAGED / changed.PLACE).read_text(encoding="utf-8")
    body = changed.with_sentence(text, "This is change 1.").partition("body: |\n")[2]
    assert body.startswith("      This is change 1.\n\n      {{ phrase.greeting }}\n")


def test_without_the_index_nothing_else_is_left_out(corpus: Corpus) -> None:
    less = compile_corpus(corpus, searchable=False).records
    more = compile_corpus(corpus).records
    left_out = {key for key in more if key not in less}
    assert {key.partition("/")[0] for key in left_out} == {"search", "near", "words"}
    assert not any(key.startswith("search/") for key in less)
