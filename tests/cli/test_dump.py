"""What an answer is made from can be looked at."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


def dump(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "cli.py"), "compile", "--dump", *arguments]
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8")


@pytest.mark.usefixtures("home")
def test_a_record_is_shown_as_an_answer_reads_it() -> None:
    shown = dump("ru/refund-issued")
    assert shown.returncode == 0, shown.stderr
    record = json.loads(shown.stdout)
    assert (record["scenario"], record["locale"]) == ("refund-issued", "ru")
    assert '"title": "Деньги возвращены"' in shown.stdout
    told = json.loads(dump("ru/refund-issued", "--json").stdout)
    assert told == {"version": 1, "key": "ru/refund-issued", "record": record}


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("ru/refund-isued", "did you mean ru/refund-issued?"),
        ("locale/rru", "did you mean locale/ru?"),
        ("xyzzy", "there is book, book/…, corpus, countries/…"),
    ],
)
def test_a_key_that_is_not_there_names_the_nearest(key: str, hint: str) -> None:
    shown = dump(key)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert f"the book has no record {key}" in shown.stderr
    assert hint in shown.stderr
