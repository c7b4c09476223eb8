"""Several processes write what one writes: the same bytes, whatever stands in the file, and whenever they are stopped."""

from __future__ import annotations

import random
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks import shops
from cs_templates.batch import run, workers
from cs_templates.batch.resume import PART
from cs_templates.cli.commands import batch as command
from cs_templates.orders import Uncut
from tests.batch.conftest import EXAMPLES, HEAD, Batch, orders_file
from tests.batch.test_hostile import HOSTILE, as_bytes

Start = Callable[..., subprocess.Popen[bytes]]
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
WORDS = ("dispatched", "--orders", "o.csv")


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many orders had their rows when one process went on, each time that one did."""
    went_on: list[int] = []

    def answered(orders: Any, desk: Any, format_: Any, skip: int = 0, *share: Any) -> Iterator[run.Done]:
        went_on.append(skip)
        return run.answered(orders, desk, format_, skip, *share)

    monkeypatch.setattr(command, "answered", answered)
    return went_on


def by_each(batch: Batch, home: Path, name: str = "{}.jsonl", *more: str) -> list[bytes]:
    """What one, two and three processes write and say."""
    found = []
    for jobs in "123":
        ran = batch(*WORDS, "-o", name.format(jobs), "--jobs", jobs, *more)
        path = home / name.format(jobs)
        found.append(path.read_bytes() + f"{ran.code} {ran.err}".encode())
    return found


@pytest.mark.parametrize("name", ["{}.jsonl", "{}.csv"])
def test_parts_of_a_table_make_the_whole(name: str, batch: Batch, home: Path, alone: list[int]) -> None:
    path = orders_file(home / "o.csv", 2_000, broken=31)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[700:700] = [
        'A-x,"An\nna",en,DHL,JD1,2026-03-10\n',
        "A-y\n",
        "\n",
        '"A-z","B",en,"U""S",JD2,2026-03-10\n',
    ]
    path.write_text("".join(lines), encoding="utf-8")
    one, two, three = by_each(batch, home, name)
    assert one == two == three
    assert alone == [0]


def test_one_process_goes_on_where_an_order_comes_again(batch: Batch, home: Path, alone: list[int]) -> None:
    path = orders_file(home / "o.csv", 2_000)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines, lines[3]]), encoding="utf-8")
    one, two, three = by_each(batch, home)
    assert one == two == three
    assert b"1 2,000 ok, 1 failed" in one
    assert alone == [0, 1_792, 1_792]


def test_one_process_goes_on_behind_a_broken_quotation_mark(
    batch: Batch, home: Path, alone: list[int]
) -> None:
    path = orders_file(home / "o.csv", 2_000)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[700:700] = ['A-x,"Anna,en\n']
    path.write_text("".join(lines), encoding="utf-8")
    one, two, three = by_each(batch, home)
    assert one == two == three
    assert alone == [0, 512, 512]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_have_the_same_rows(name: str, batch: Batch, home: Path) -> None:
    (home / "o.csv").write_bytes(as_bytes(HOSTILE[name][0]))
    one, two, three = by_each(batch, home)
    assert one == two == three


@pytest.mark.parametrize("name", ["own.json", "own.jsonl"])
def test_files_that_cannot_be_cut_are_one_processs(
    name: str, batch: Batch, home: Path, alone: list[int]
) -> None:
    written = []
    for jobs in "12":
        ran = batch("dispatched", "--orders", str(EXAMPLES / name), "-o", "out.jsonl", "--jobs", jobs)
        written.append((ran, (home / "out.jsonl").read_bytes()))
    assert written[0] == written[1]
    assert alone == [0, 0]


@pytest.mark.parametrize("shop", shops.SHOPS, ids=str)
def test_orders_of_several_rows_are_read_by_each(
    shop: shops.Shop, batch: Batch, home: Path, alone: list[int]
) -> None:
    """Every process reads all, and finds the order that comes again."""
    path = home / shop.example
    shops.write(path, shop, 300)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines, lines[1]]), encoding="utf-8")
    written = []
    for jobs in "123":
        ran = batch("dispatched", "--orders", str(path), "-l", "en", "-o", "out.jsonl", "--jobs", jobs)
        written.append((ran, (home / "out.jsonl").read_bytes()))
    assert written[0] == written[1] == written[2]
    assert "stands in the file twice" in written[0][1].decode()
    assert alone == [0]


def test_replies_in_files_of_their_own_are_one_processs(batch: Batch, home: Path, alone: list[int]) -> None:
    orders_file(home / "o.csv", 600)
    batch(*WORDS, "-o", "replies/", "--jobs", "2")
    assert len(list((home / "replies").glob("*.txt"))) == 600
    assert alone == [0]


def test_a_file_that_cannot_be_read_is_one_error(batch: Batch, home: Path) -> None:
    (home / "o.csv").write_text("No,Who\n1,Anna\n", encoding="utf-8")
    ran = batch(*WORDS, "-o", "out.jsonl", "--jobs", "2")
    assert (ran.code, "is from no system that is known" in ran.err) == (2, True)
    assert list(home.glob("out*")) == []


def test_a_process_that_ends_is_said(batch: Batch, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written stays, and is gone on with."""
    orders_file(home / "o.csv", 2_000)

    def ended(*_: object) -> run.Done:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(command, "answered_at_once", ended)
        ran = batch(*WORDS, "-o", "out.jsonl", "--jobs", "2")
    assert (ran.code, "a process of the batch has ended" in ran.err) == (2, True)
    assert batch(*WORDS, "-o", "out.jsonl", "--jobs", "2").code == 0


def test_a_part_with_an_order_of_before_ends_the_parts() -> None:
    def done(*numbers: int) -> run.Done:
        return run.Done(b"", 0, [], 0, b"".join(number.to_bytes(8, "little") for number in numbers))

    parts = [done(1, 2, 0, 0), done(3), done(4, 1), done(5)]
    left = workers.without_doubles(iter(parts))
    assert [next(left), next(left)] == parts[:2]
    with pytest.raises(Uncut):
        next(left)


def test_killed_at_any_moment_it_goes_on(start: Start, batch: Batch, home: Path) -> None:
    orders_file(home / "o.csv", 6_000, broken=97)
    batch(*WORDS, "-o", "whole.jsonl", "-q")
    words = [*WORDS, "-o", "out.jsonl", "-q", "--resume", "--jobs", "2"]
    part = home / f"out.jsonl{PART}"
    dice = random.Random(HEAD)
    left = []
    for _ in range(6):
        process = start(*words, **QUIET)
        while process.poll() is None and not (part.exists() and part.stat().st_size):
            time.sleep(0.002)
        time.sleep(dice.random() / 20)
        process.kill()
        process.wait()
        left.append(part.stat().st_size if part.exists() else 0)
        assert start(*words, **QUIET).wait() == 1
        assert (home / "out.jsonl").read_bytes() == (home / "whole.jsonl").read_bytes()
        (home / "out.jsonl").unlink()
    assert any(left)
