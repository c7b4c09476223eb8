"""The word lists of the shipped corpus: each entry finds its `hit` and leaves its `miss` alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from cs_templates import cldr, corpus
from cs_templates.answer import policy
from cs_templates.model import WordEntry

TEMPLATES = Path(__file__).parents[2] / "templates"
LOADED = corpus.load(TEMPLATES, canonical=cldr.canonical, chain=cldr.chain)
LISTS = [
    pytest.param(tag, name, entries, id=f"{tag} {name}")
    for tag in ("en", "es", "ru", "zh")
    for name, entries in LOADED.locales[tag].profile.words.items()
]
BARE = "spelling"
"""Words that need no sentences: each finds itself."""


@pytest.mark.parametrize(("tag", "name", "entries"), LISTS)
def test_each_entry_finds_its_hit_and_not_its_miss(
    tag: str, name: str, entries: tuple[WordEntry, ...]
) -> None:
    wrong = []
    for entry in entries if name != BARE else ():
        say = [{"say": str(entry.say)}]
        if not policy.find_words(str(entry.hit), say) or policy.find_words(str(entry.miss), say):
            wrong.append(str(entry.say))
    assert wrong == []


@pytest.mark.parametrize(("tag", "name", "entries"), LISTS)
def test_no_entry_stands_twice(tag: str, name: str, entries: tuple[WordEntry, ...]) -> None:
    says = Counter(str(entry.say) for entry in entries)
    assert [say for say, times in says.items() if times > 1] == []


def test_the_four_languages_have_the_same_lists() -> None:
    lists = {tag: set(LOADED.locales[tag].profile.words) for tag in ("en", "es", "ru", "zh")}
    assert lists["es"] == lists["ru"] == lists["zh"] == lists["en"]
