"""Well-formed texts in four languages, by writers who had not seen a rule: what lint says of them is written down.

`sound/alarms.txt` has each alarm at warning level or above, with its set, file and rule; there are few.
Some of the sets are linted at each run, all of them with `CST_SOUND=all`;
`CST_SOUND=all CST_ALARMS=write pytest -n 0 tests/lint/test_sound.py` writes the list anew.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cs_templates import cldr, corpus
from cs_templates.linter import lint
from tests.lint.corpora import SHIPPED

SOUND = Path(__file__).parent / "sound"
SETS = sorted((path.name for path in SOUND.iterdir() if path.is_dir()), key=int)
CHOSEN = SETS if os.environ.get("CST_SOUND") == "all" else SETS[6::14]
LANGUAGES = ("en", "ru", "es", "zh")
ALARMS = {"warning", "error"}
LIST = SOUND / "alarms.txt"
BREAKS = re.compile(r"，|(?<=[a-zа-яáéíóúñ,]) (?=[a-zа-яáéíóúñ])")
"""Where a line of a text may end: in Chinese behind a comma, in other languages between words."""
ENTRY = re.compile(r"[-–—•*·\d(（【]")
LONG = 24
"""A line with more characters may be broken."""


def alarms(folder: Path) -> list[str]:
    """What lint says of the texts of one set, at warning level or above."""
    loaded = corpus.load(folder, canonical=cldr.canonical, chain=cldr.chain)
    own = [str(path) for path in folder.iterdir() if path.is_dir()]
    found = [problem for problem in lint(loaded, paths=own) if problem.severity in ALARMS]
    places = [(problem.at.path.partition("/sound/")[2], problem.rule) for problem in found]
    return sorted(f"{path} {rule}" for path, rule in places if path.startswith(f"{folder.name}/"))


def listed() -> list[str]:
    return LIST.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", CHOSEN)
def test_lint_says_of_well_formed_texts_what_is_written_down(name: str) -> None:
    found = alarms(SOUND / name)
    if os.environ.get("CST_ALARMS") == "write":
        others = [line for line in listed() if not line.startswith(f"{name}/")]
        LIST.write_text("".join(f"{line}\n" for line in sorted([*others, *found])), encoding="utf-8")
    assert found == [line for line in listed() if line.startswith(f"{name}/")]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_at_most_one_alarm_in_a_hundred_texts(tag: str) -> None:
    texts = sum(path.read_text(encoding="utf-8").count(" body:") for path in SOUND.glob(f"*/{tag}/*/*.yaml"))
    assert texts >= 200
    assert len([line for line in listed() if line.split("/")[1] == tag]) <= texts / 100


def test_it_says_nothing_more_where_lines_are_broken_elsewhere(tmp_path: Path) -> None:
    name = CHOSEN[0]
    wrapped = tmp_path / "sound" / name
    shutil.copytree(SOUND / name, wrapped)
    (wrapped / "_corpus.yaml").write_text(f"format: 1\nextends: {SHIPPED}\n", encoding="utf-8")
    for path in wrapped.glob("*/*/*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text("\n".join(_broken(text.split("\n"))), encoding="utf-8")
    assert [alarm for alarm in alarms(wrapped) if alarm not in listed()] == []


def _broken(lines: list[str]) -> Iterator[str]:
    """The lines of a template: those of its bodies that are long and no entry of a list, broken in the middle."""
    body: int | None = None
    for line in lines:
        said = line.strip()
        indent = len(line) - len(line.lstrip())
        if body is not None and said and indent <= body:
            body = None
        places = [found.end() for found in BREAKS.finditer(line)] if body is not None else []
        whole = [at for at in places if line.count("{{", 0, at) == line.count("}}", 0, at)]
        if re.match(r"\s*body: \|", line):
            body = indent
        if whole and len(said) > LONG and "{%" not in said and not ENTRY.match(said):
            at = min(whole, key=lambda place: abs(place - (indent + len(line)) // 2))
            yield line[:at].rstrip()
            yield " " * indent + line[at:].lstrip()
        else:
            yield line
