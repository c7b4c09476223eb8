"""Every word that a customer reads in an approved reply is in a dictionary, or among the few that dictionaries lack."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
ALLOWED = Path(__file__).parent / "allowed_words.txt"
DICTIONARIES = {"en": "en_US", "ru": "ru_RU,en_US", "es": "es_ES,en_US", "es-MX": "es_MX,es_ES,en_US"}
"""Items stand in replies as they are listed, in English nearly everywhere."""
MOST = 150
_NO_WORDS = re.compile(r"https?://\S+|^=== .*$|^Subject:|\S*\d\S*", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def allowed() -> list[str]:
    lines = ALLOWED.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def read(tag: str) -> set[str]:
    """The words of a locale's approved replies."""
    texts = [path.read_text(encoding="utf-8") for path in (GOLDEN / tag).rglob("*.txt")]
    return {word.replace("’", "'") for text in texts for word in _WORD.findall(_NO_WORDS.sub(" ", text))}


def unknown(tag: str) -> set[str]:
    """Those of them that hunspell does not know."""
    program = shutil.which("hunspell")
    assert program, "apt-get install hunspell hunspell-en-us hunspell-es hunspell-ru"
    done = subprocess.run(
        [program, "-i", "utf-8", "-d", DICTIONARIES[tag], "-l"],
        input="\n".join(sorted(read(tag))) + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("tag", sorted(DICTIONARIES))
def test_every_word_of_a_reply_is_in_a_dictionary(tag: str) -> None:
    assert len(read(tag)) > 200
    assert unknown(tag) - {*allowed()} == set()


def test_the_list_of_other_words_is_short_and_each_is_needed() -> None:
    found = set[str]().union(*map(unknown, DICTIONARIES))
    assert sorted({*allowed()} - found) == []
    assert len(allowed()) <= MOST
