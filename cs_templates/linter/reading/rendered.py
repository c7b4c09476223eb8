"""What rules ask of finished texts: their sentences, and what in them was written and what was given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.material.replies import Reply
from cs_templates.linter.regex import regex

_END = regex(
    r"[.?!…。？！\n](?:(?<=\n)|(?<=[.?!…])[.?!…]*[\"'”’»)\]]*(?=\s|$)|(?<=[。？！])[。？！]*[”’」』）]*)"
)
"""All signs that can begin an end come first: a pattern that begins with one set is looked for several times faster."""
MANY = 16_384
"""So many paragraphs are remembered: replies share most of theirs."""
_HAN = regex(r"[\u3400-\u9fff]")
_WORD = regex(r"\w+")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence or line of a text begins and ends."""
    at = 0
    for paragraph in text.split("\n\n"):
        yield from ((at + start, at + stop) for start, stop in _sentences(paragraph))
        at += len(paragraph) + 2


@lru_cache(maxsize=MANY)
def _sentences(paragraph: str) -> tuple[tuple[int, int], ...]:
    ends = [0, *(found.end() for found in _END.finditer(paragraph)), len(paragraph)]
    spans: list[tuple[int, int]] = []
    for start, stop in pairwise(ends):
        said = paragraph[start:stop].lstrip()
        if said:
            spans.append((stop - len(said), stop - len(said) + len(said.rstrip())))
    return tuple(spans)


def words(text: str) -> int:
    """How many words a text has; of Chinese two characters are one."""
    han = 0 if text.isascii() else len(_HAN.findall(text))
    return han // 2 + len(_WORD.findall(_HAN.sub(" ", text) if han else text))


def written(pieces: Iterable[Piece], said: str) -> bool:
    """Whether some characters stand side by side in what a trainer wrote."""
    return any(said in piece.text.text for piece in pieces)


def given(reply: Reply, said: str) -> bool:
    """Whether some characters are (part of) a value: nothing that a trainer can mend."""
    return any(said in part for value in reply.values.values() for part in _parts(value))


def _parts(value: object) -> Iterator[str]:
    if isinstance(value, tuple | list):
        for part in value:
            yield from _parts(part)
    elif isinstance(value, str):
        yield value
