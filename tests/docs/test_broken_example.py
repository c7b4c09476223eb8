"""examples/broken: typical mistakes of trainers, every one named in one pass."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cs_templates.cli import main

ROOT = Path(__file__).resolve().parents[2]
PHRASES = "examples/broken/en/_phrases.yaml"
TEMPLATE = "examples/broken/en/after-sale/refund-issued.yaml"

FAULTS = [
    (PHRASES, 6, 7, "unquoted-jinja"),
    (PHRASES, 10, 7, "yaml-syntax"),
    (TEMPLATE, 1, 10, "tab"),
    (TEMPLATE, 6, 13, "unknown-variable"),
    (TEMPLATE, 10, 42, "missing-plural"),
    (TEMPLATE, 12, 49, "template-logic"),
]
"""Each fault once, where it stands: `{{` without quotes, a quote left open, a tab, a mistyped variable,
a plural form that is missing, a filter that there is not."""


@pytest.fixture(autouse=True)
def _in_the_checkout(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_every_fault_is_named_once_where_it_stands(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", "--corpus", "examples/broken", "--json"]) == 1
    problems = json.loads(capfd.readouterr().out)["problems"]
    found = [(each["path"], each["line"], each["column"], each["name"]) for each in problems]
    assert found == FAULTS
    assert all(each["severity"] == "error" and each["message"] and each["hint"] for each in problems)


def test_they_are_listed_for_people(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", "--corpus", "examples/broken"]) == 1
    out, _ = capfd.readouterr()
    lines = out.splitlines()
    assert len(lines) == len(FAULTS)
    for line, (path, number, column, rule) in zip(lines, FAULTS, strict=True):
        assert line.startswith(f"{path}:{number}:{column}: error: ")
        assert line.endswith(f" [{rule}]")
    assert "did you mean customer.name?" in lines[3]
