"""Where the sentences of a text begin and end, and what words they are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cs_templates.linter.regex import regex

_ENDS = regex(
    r"[.!?…]+[»”\"')\]]*(?=\s)|[。！？]+[”’」』）]*|\n[ \t]*\n|\n(?=\s*[-•*]|\s*\d+[.)])|[;；](?=\s)"
)
_WORDS = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@lru_cache(maxsize=16_384)
def sentences(plain: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a piece's `plain`: where each begins and ends, without the space around it.

    A line of its own that ends in a colon or a comma, such as a greeting, is a sentence too.
    """
    return tuple(_sentences(plain))


@lru_cache(maxsize=16_384)
def spoken(plain: str) -> tuple[tuple[int, str], ...]:
    """The sentences of a piece's `plain`: where each begins, and what it says."""
    return tuple((start, plain[start:stop]) for start, stop in sentences(plain))


def _sentences(plain: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in [*_breaks(plain), len(plain)]:
        said = plain[start:end]
        if said.strip(" \n\t\ufff9"):
            first = start + len(said) - len(said.lstrip(" \n\t\ufff9"))
            yield first, start + len(said.rstrip(" \n\t\ufff9"))
        start = end


def _breaks(plain: str) -> list[int]:
    found = {match.end() for match in _ENDS.finditer(plain)}
    found |= {match.end() for match in re.finditer(r"[,:.!?…]\n|\ufff9\n|\n(?=\ufff9)", plain)}
    return sorted(found)


@lru_cache(maxsize=16_384)
def words(text: str) -> tuple[str, ...]:
    """The words of a text: letters, with apostrophes and hyphens inside."""
    return tuple(_WORDS.findall(text))
