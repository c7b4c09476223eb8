"""The README says what happens: its commands print what it shows, without Typer where they are plain."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from cs_templates import cli
from tools import readme

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")


def test_its_commands_print_what_it_shows() -> None:
    shown, now = TEXT.splitlines(), readme.filled(TEXT).splitlines()
    assert now == shown, "python tools/readme.py writes them anew"


def test_its_commands_are_answered_without_typer() -> None:
    commands = [
        line[2:] for block in readme.BLOCK.findall(TEXT) for line in block.splitlines() if line[:2] == "$ "
    ]
    assert len(commands) >= 6
    for command in commands:
        assert cli.parse(shlex.split(command)[1:]) is not None, command


def test_what_it_links_to_is_there() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", TEXT):
        assert (ROOT / target).exists(), target


def test_continuous_integration_runs_its_second_command() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "<!-- tests -->" in script
    assert TEXT.count("<!-- tests -->") == 1
