"""Two hundred well-formed texts in each of four languages, by writers who had not seen a rule: lint is silent on them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from cs_templates import cldr, corpus
from cs_templates.linter import lint

SOUND = Path(__file__).parent / "sound"
SETS = sorted(path.name for path in SOUND.iterdir())
LANGUAGES = ("en", "ru", "es", "zh")
ALARMS = {"warning", "error"}


def alarms(name: str) -> list[str]:
    """What lint says of the texts of one set, at warning level or above."""
    loaded = corpus.load(SOUND / name, canonical=cldr.canonical, chain=cldr.chain)
    return [
        str(problem)
        for problem in lint(loaded)
        if problem.severity in ALARMS and f"sound/{name}/" in problem.at.path
    ]


@pytest.fixture(scope="module")
def every() -> list[str]:
    return [alarm for name in SETS for alarm in alarms(name)]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_at_most_one_false_alarm_in_a_hundred_texts(tag: str, every: list[str]) -> None:
    texts = sum(path.read_text(encoding="utf-8").count(" body:") for path in SOUND.glob(f"*/{tag}/*/*.yaml"))
    assert texts >= 200
    found = [alarm for alarm in every if f"/{tag}/" in alarm.partition(":")[0]]
    assert len(found) <= texts / 100, Counter(alarm.rpartition("[")[2] for alarm in found)
