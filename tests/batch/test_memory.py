"""A batch takes as much memory for many orders as for few, and writes what a plain loop writes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from benchmarks.batch import Bench

ROOT = Path(__file__).resolve().parents[2]
CODE = "import sys; from cs_templates.cli import run; sys.argv[0] = 'cst'; run()"


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    environment = {"LANG": "C.UTF-8", "PATH": os.defpath, "PYTHONPATH": str(ROOT)}
    return Bench(tmp_path_factory.mktemp("bench"), sys.executable, [sys.executable, "-c", CODE], environment)


def test_memory_does_not_grow_with_the_file(bench: Bench) -> None:
    bench.ours(10)  # makes the book
    few, many = (bench.ours(count, "--jobs", "1").megabytes for count in (5_000, 50_000))
    assert many < few * 1.05


def test_a_plain_loop_writes_the_same(bench: Bench) -> None:
    bench.check(1_000)
