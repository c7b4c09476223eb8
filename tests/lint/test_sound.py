"""Well-formed texts in four languages, by writers who had not seen a rule: what lint says of them is written down.

`sound/alarms.txt` has each alarm at warning level or above, with its set, file and rule; there are few.
Some of the sets are linted at each run, all of them with `CST_SOUND=all`;
`CST_SOUND=all CST_ALARMS=write pytest -n 0 tests/lint/test_sound.py` writes the list anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cs_templates import cldr, corpus
from cs_templates.linter import lint

SOUND = Path(__file__).parent / "sound"
SETS = sorted((path.name for path in SOUND.iterdir() if path.is_dir()), key=int)
CHOSEN = SETS if os.environ.get("CST_SOUND") == "all" else SETS[6::14]
LANGUAGES = ("en", "ru", "es", "zh")
ALARMS = {"warning", "error"}
LIST = SOUND / "alarms.txt"


def alarms(name: str) -> list[str]:
    """What lint says of the texts of one set, at warning level or above."""
    loaded = corpus.load(SOUND / name, canonical=cldr.canonical, chain=cldr.chain)
    own = [str(path) for path in (SOUND / name).iterdir() if path.is_dir()]
    found = [problem for problem in lint(loaded, paths=own) if problem.severity in ALARMS]
    places = [(problem.at.path.partition("/sound/")[2], problem.rule) for problem in found]
    return sorted(f"{path} {rule}" for path, rule in places if path.startswith(f"{name}/"))


def listed() -> list[str]:
    return LIST.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", CHOSEN)
def test_lint_says_of_well_formed_texts_what_is_written_down(name: str) -> None:
    found = alarms(name)
    if os.environ.get("CST_ALARMS") == "write":
        others = [line for line in listed() if not line.startswith(f"{name}/")]
        LIST.write_text("".join(f"{line}\n" for line in sorted([*others, *found])), encoding="utf-8")
    assert found == [line for line in listed() if line.startswith(f"{name}/")]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_at_most_one_alarm_in_a_hundred_texts(tag: str) -> None:
    texts = sum(path.read_text(encoding="utf-8").count(" body:") for path in SOUND.glob(f"*/{tag}/*/*.yaml"))
    assert texts >= 200
    assert len([line for line in listed() if line.split("/")[1] == tag]) <= texts / 100
