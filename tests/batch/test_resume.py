"""Whatever stops a batch, and whenever: its rows are whole, and --resume ends in what an undisturbed one writes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cs_templates.batch.resume import PART, STATE
from cs_templates.batch.writers import csv as csv_writer
from cs_templates.batch.writers import jsonl
from cs_templates.cli import main
from tests.batch.conftest import ROOT, Batch, orders_file

Start = Callable[..., subprocess.Popen[bytes]]
MOMENTS = 50
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


@pytest.mark.parametrize("name", ["out.jsonl", "out.csv"])
def test_killed_at_any_moment_it_goes_on(name: str, start: Start, batch: Batch, home: Path) -> None:
    """25 times each, at random moments of a batch that is gone on with again and again."""
    orders_file(home / "o.csv", 6_000, broken=97)
    batch("dispatched", "--orders", "o.csv", "-o", f"whole-{name}", "-q")
    words = ["dispatched", "--orders", "o.csv", "-o", name, "-q", "--resume"]
    begun = time.monotonic()
    start(*words, **QUIET).wait()
    took = time.monotonic() - begun
    dice = random.Random(name)
    stopped = []
    for moment in range(MOMENTS // 2):
        if moment % 5 == 0:  # from the beginning, as if nothing were there
            for path in (home / name, home / (name + PART), home / (name + STATE)):
                path.unlink(missing_ok=True)
        process = start(*words, **QUIET)
        time.sleep(dice.random() * took)
        process.kill()
        process.wait()
        part = home / (name + PART)
        stopped.append(part.stat().st_size if part.exists() else 0)
        if moment % 5 == 4:
            assert start(*words, **QUIET).wait() == 1
            assert (home / name).read_bytes() == (home / f"whole-{name}").read_bytes()
            assert not part.exists()
            assert not (home / (name + STATE)).exists()
    assert sum(map(bool, stopped)) >= 3, stopped


@pytest.mark.parametrize("name", ["out.jsonl", "out.csv", "out.xlsx", "replies/"])
def test_cut_at_any_byte_it_goes_on(name: str, batch: Batch, home: Path) -> None:
    """As a machine that lost its power would leave it."""
    if name.endswith("xlsx"):
        pytest.importorskip("openpyxl")
    orders_file(home / "o.csv", 30, broken=7)
    words = ["dispatched", "--orders", "o.csv", "-o", name, "-q"]
    file = home / (f"{name}replies.jsonl" if name.endswith("/") else name)
    batch(*words)
    whole = file.read_bytes()
    part = _stopped(words, batch, home, file)
    rows = part.read_bytes()
    for at in [0, 1, 2, 100, *random.Random(name).sample(range(len(rows)), 12), len(rows) - 1, len(rows)]:
        _stopped(words, batch, home, file)
        part.write_bytes(rows[:at])
        assert batch(*words, "--resume").code == 1
        if not name.endswith("xlsx"):
            assert file.read_bytes() == whole
        assert not part.exists()


def _stopped(words: list[str], batch: Batch, home: Path, file: Path) -> Path:
    """The part of a batch that was stopped right before its end, with its state."""
    part = file.with_name(file.name + PART)
    part.unlink(missing_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cs_templates.batch.resume.Output.finish", lambda _: None)
        batch(*words)
    assert part.exists()
    return part


def test_the_count_of_what_failed_goes_on_too(batch: Batch, home: Path) -> None:
    orders_file(home / "o.csv", 30, broken=10)
    for name in ("out.jsonl", "out.csv"):
        words = ["dispatched", "--orders", "o.csv", "-o", name]
        _stopped(words, batch, home, home / name)
        assert "27 ok, 3 failed" in batch(*words, "--resume").err


def test_a_number_of_before_is_known_when_it_comes_again(batch: Batch, home: Path) -> None:
    path = orders_file(home / "o.csv", 20)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines, lines[1]]), encoding="utf-8")
    words = ["dispatched", "--orders", "o.csv", "-o", "out.jsonl", "-q"]
    batch(*words)
    whole = (home / "out.jsonl").read_bytes()
    part = _stopped(words, batch, home, home / "out.jsonl")
    part.write_bytes(b"".join(part.read_bytes().splitlines(keepends=True)[:10]))
    batch(*words, "--resume")
    assert (home / "out.jsonl").read_bytes() == whole


def test_another_input_or_request_is_refused(batch: Batch, home: Path) -> None:
    orders_file(home / "o.csv", 20)
    words = ["dispatched", "--orders", "o.csv", "-o", "out.jsonl"]
    part = _stopped(words, batch, home, home / "out.jsonl")
    left = part.read_bytes()
    for more, said in (
        (["-l", "en"], "asked for something else"),
        (["-s", "shop.name=X"], "asked for something else"),
        (["--tone", "formal"], "asked for something else"),
    ):
        ran = batch(*words, *more, "--resume")
        assert (ran.code, said in ran.err) == (2, True), ran
    ran = batch(*words)
    assert (ran.code, "--resume goes on with it" in ran.err) == (2, True)
    orders_file(home / "o.csv", 21)
    ran = batch(*words, "--resume")
    assert (ran.code, "o.csv has changed since" in ran.err) == (2, True)
    assert part.read_bytes() == left


def test_the_day_of_the_first_call_stays(batch: Batch, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    orders_file(home / "o.csv", 20)
    words = ["dispatched", "--orders", "o.csv", "-o", "out.jsonl", "-q"]
    batch(*words, "--today", "2026-03-01")
    whole = (home / "out.jsonl").read_bytes()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cs_templates.batch.resume.Output.finish", lambda _: None)
        batch(*words, "--today", "2026-03-01")
    part = home / ("out.jsonl" + PART)
    part.write_bytes(part.read_bytes()[:1_000])
    ran = batch(*words, "--resume", "--today", "2026-04-30")
    assert (ran.code, "asked for something else" in ran.err) == (2, True)
    assert main(["batch", *words, "--resume"]) == 0
    assert (home / "out.jsonl").read_bytes() == whole


def test_what_says_how_to_go_on_holds_nothing_of_a_customer(batch: Batch, home: Path) -> None:
    orders_file(home / "o.csv", 20)
    _stopped(["dispatched", "--orders", "o.csv", "-o", "out.jsonl"], batch, home, home / "out.jsonl")
    said = (home / ("out.jsonl" + STATE)).read_text(encoding="utf-8")
    assert len(said) < 300
    assert not any(word in said for word in ("Anna", "Мария", "A-1", "JD0"))


@pytest.mark.parametrize("writer", [jsonl, csv_writer])
def test_whole_rows_are_told_from_halves(writer: object, tmp_path: Path) -> None:
    from cs_templates.batch.outcome import Outcome

    body = 'a "b"\r\nstatus,"failed"\n","status":"failed",\n'
    ok = Outcome("1", 2, "ok", "en", "message", None, None, body, None, (), ())
    bad = Outcome('"', 3, "failed", None, None, None, None, None, body, ("a.b",), ("w",))
    form = writer.FORMAT  # type: ignore[attr-defined]
    data = form.head + form.row(ok) + form.row(bad)
    path = tmp_path / "x"
    for at in range(len(data) + 1):
        path.write_bytes(data[:at])
        with path.open("rb") as file:
            end, good, failed = form.look(file)
        assert data[:end] == form.head * bool(end) + form.row(ok) * good + form.row(bad) * failed
        assert at - end < len(form.head) + len(form.row(ok)) + len(form.row(bad))


def test_a_full_disk_is_said_and_what_was_written_stays(
    batch: Batch, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    orders_file(home / "o.csv", 600)
    real, written = os.write, []

    def full(file: int, data: bytes) -> int:
        if len(data) > 10_000:
            written.append(len(data))
            if len(written) > 1:
                raise OSError(28, "No space left on device")
        return real(file, data)

    with monkeypatch.context() as patch:
        patch.setattr("cs_templates.batch.resume.os.write", full)
        ran = batch("dispatched", "--orders", "o.csv", "-o", "out.jsonl")
    assert ran.code == 2
    assert "cannot be written: No space left on device" in ran.err
    assert batch("dispatched", "--orders", "o.csv", "-o", "out.jsonl", "--resume").code == 0


def test_an_interrupt_leaves_whole_rows_and_says_how_to_go_on(home: Path) -> None:
    import pty

    orders_file(home / "o.csv", 60_000)
    master, slave = pty.openpty()
    words = ["batch", "dispatched", "--orders", "o.csv", "-o", "out.jsonl", "--today", "2026-03-08"]
    command = [sys.executable, str(ROOT / "cli.py"), *words]
    shown = b""
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    process = subprocess.Popen(command, cwd=home, stderr=slave, stdout=slave, stdin=slave, env=environment)
    os.close(slave)
    while b"a second" not in shown:
        shown += os.read(master, 4096)
    process.send_signal(signal.SIGINT)
    try:
        while piece := os.read(master, 4096):
            shown += piece
    except OSError:
        pass
    os.close(master)
    assert process.wait(20) == 130
    text = shown.decode("utf-8", "replace")
    assert "█" in text or "░" in text
    assert " left" in text
    assert "the same call with --resume goes on" in text
    assert "Traceback" not in text
    assert (home / "out.jsonl.part").read_bytes().endswith(b"}\n")
    assert subprocess.run([*command, "--resume", "-q"], cwd=home, check=False).returncode == 0
    assert len((home / "out.jsonl").read_bytes().splitlines()) == 60_000


def test_nothing_moves_where_there_is_no_terminal(batch: Batch, home: Path) -> None:
    orders_file(home / "o.csv", 2_000)
    ran = batch("dispatched", "--orders", "o.csv", "-o", "out.jsonl")
    assert ran.err == "2,000 ok, 0 failed\n"
