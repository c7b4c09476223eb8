"""The program hunspell: which dictionaries a machine has, and which words none of a locale's knows.

It is asked about all words at once, and about each word once in the life of a process: starting it and reading a
dictionary takes a tenth of a second, a word next to nothing.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache

from cs_templates.cldr.tags import likely_region

_PROGRAM = "hunspell"
_MORE = {"en": ("en_US", "en_GB")}
"""Where a language is spelt in several ways, a word is right if it is right in one of them."""
_LONGEST = 60
"""So many seconds hunspell may take."""
_ALIKE = 0.75
"""What is less alike than this was not meant."""


def dictionaries(tag: str) -> tuple[str, ...]:
    """The dictionaries of a locale that are installed, its own first; none where there is none."""
    language = tag.partition("-")[0]
    wanted = (f"{language}_{likely_region(tag)}", *_usual(language))
    there = installed()
    found = tuple(dict.fromkeys(name for name in wanted if name in there))
    return found or tuple(sorted(name for name in there if name.partition("_")[0] == language)[:1])


def package(tag: str) -> str:
    """The package that has the dictionary of a locale, as Debian and Ubuntu name it."""
    language = tag.partition("-")[0]
    return "hunspell-en-us" if language == "en" else f"hunspell-{language}"


def is_installed() -> bool:
    """Whether the machine has the program."""
    return shutil.which(_PROGRAM) is not None


def installed() -> dict[str, str]:
    """The dictionaries there are: names (`es_MX`), and where they lie."""
    return _installed(os.environ.get("PATH", ""), os.environ.get("DICPATH", "")) if is_installed() else {}


def state() -> list[object]:
    """What a machine has to check spelling with: where that is the same, the same words are wrong."""
    return [[path, *_stamp(f"{path}.dic"), *_stamp(f"{path}.aff")] for path in sorted(installed().values())]


@cache
def speller(names: tuple[str, ...]) -> Speller:
    """The one speller of some dictionaries."""
    return Speller(names)


class Speller:
    """Some dictionaries, and what they have said."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = ",".join(names)
        self._right: dict[str, bool] = {}
        self._near: dict[str, str] = {}

    def unknown(self, words: Iterable[str]) -> set[str]:
        """Those of some words that none of the dictionaries knows."""
        asked = set(words)
        new = sorted(asked - self._right.keys())
        if new:
            wrong = {*_run(["-d", self._names, "-l"], new).split("\n")}
            self._right |= {word: wrong.isdisjoint((word, *word.split("'"))) for word in new}
        return {word for word in asked if not self._right[word]}

    def near(self, words: Iterable[str]) -> dict[str, str]:
        """For words that are unknown, the nearest that is known, where there is one."""
        asked = set(words)
        new = sorted(asked - self._near.keys())
        if new:
            said = _run(["-d", self._names, "-a"], [f"^{word}" for word in new])
            self._near |= dict.fromkeys(new, "") | dict(_suggested(said))
        return {word: self._near[word] for word in asked if self._near[word]}


def _suggested(said: str) -> Iterator[tuple[str, str]]:
    """Of hunspell's answers in the manner of ispell: `& word 2 0: first, second`."""
    for line in said.split("\n"):
        if line.startswith("& "):
            word, _, rest = line[2:].partition(" ")
            near = rest.partition(": ")[2].partition(", ")[0]
            if SequenceMatcher(None, word, near).ratio() >= _ALIKE:
                yield word, near


@cache
def _installed(path: str, folders: str) -> dict[str, str]:  # noqa: ARG001 - what the answer depends on
    lines = _run(["-D"], [], errors=True).split("\n")
    paths = [line.strip() for line in lines if os.path.isabs(line.strip())]
    return {os.path.basename(path): path for path in reversed(paths) if os.path.exists(f"{path}.dic")}


def _usual(language: str) -> tuple[str, ...]:
    return _MORE.get(language, (f"{language}_{likely_region(language)}", language))


def _stamp(path: str) -> tuple[int, int]:
    try:
        info = os.stat(path)
    except OSError:
        return (0, 0)
    return info.st_size, info.st_mtime_ns


def _run(arguments: list[str], lines: list[str], *, errors: bool = False) -> str:
    """What hunspell says of some lines. Raises OSError where it cannot be run, or takes too long."""
    import subprocess

    try:
        done = subprocess.run(  # noqa: S603 - no shell; words go to stdin
            [shutil.which(_PROGRAM) or _PROGRAM, "-i", "utf-8", *arguments],
            input="\n".join([*lines, ""]).encode(),
            capture_output=True,
            timeout=_LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise OSError(str(error)) from None
    return (done.stderr if errors else done.stdout).decode("utf-8", "replace")
