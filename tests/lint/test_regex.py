"""Patterns that are compiled when they are first looked for: what they find, and that nothing is compiled before."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from cs_templates.linter.regex import regex, regexes

COMPILED = """
import re, sys
made, compiled = [], re.compile
def noted(*said, **more):
    asked = sys._getframe(1).f_globals["__name__"]
    if asked.startswith("cs_templates.linter"):
        made.append(asked)
    return compiled(*said, **more)
re.compile = noted
from cs_templates.linter.rules import RULES
print(len(RULES) > 200, made)
"""


def test_no_pattern_of_a_rule_is_compiled_before_it_is_looked_for() -> None:
    ran = subprocess.run([sys.executable, "-c", COMPILED], capture_output=True, text=True, check=True)
    assert ran.stdout == "True []\n"


def test_it_finds_what_a_pattern_finds() -> None:
    word = regex(r"(\d+) (?P<unit>дней|дня)", re.IGNORECASE)
    found = word.search("Осталось 5 ДНЕЙ")
    assert found is not None
    assert (found[1], found["unit"]) == ("5", "ДНЕЙ")
    assert word.sub("n", "3 дня, 7 дней") == "n, n"
    assert word.groupindex["unit"] == 2
    assert [*map(str, (each[0] for each in word.finditer("3 дня")))] == ["3 дня"]


def test_patterns_by_language_ignore_case() -> None:
    assert regexes({"ru": "привет"})["ru"].match("Привет")
    assert not regexes({"ru": "привет"}, 0)["ru"].match("Привет")


def test_what_is_wrong_with_it_is_raised_when_it_is_looked_for() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("(")
