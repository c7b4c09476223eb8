"""A reply says the same sentence twice.

A phrase and the text, or two phrases, say the same. The customer thinks that a machine wrote it. So does a sentence
that begins with the whole sentence before it: the two stood in two cases, and the tag between them was lost.

Fails (en):

    We are sorry for the delay. {{ phrase.apology_delay }}

    Your order {{ order.number }} is on its way.

Fails (en):

    If you have just paid order {{ order.number }}, there is nothing to do. If you have just paid order
    {{ order.number }}, there is nothing to do: a bank may need a day.

Passes (en):

    {{ phrase.apology_delay }}

    Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.material.replies import Reply
from cs_templates.linter.reading.rendered import MANY, given, sentences, words
from cs_templates.linter.reading.sentences import is_list_entry

CODE = "R221"
SEVERITY = "warning"
SCOPE = "reply"
_SIGNS = re.compile(r"[\W_]+")
_HINT = "leave one of the two out"
_FEWEST = 3
"""So many words make a sentence that nobody says twice."""
_STOPS = ".!?。！？"
_MANY = 6
"""So many words make one that no other begins with by chance."""


def find(reply: Reply) -> Iterator[Finding]:
    """Each sentence that was there before."""
    yield from _begun_again(reply)
    plains = [*chain.from_iterable(map(_plains, reply.paragraphs))]
    if len({*plains}) == len(plains):
        return
    said = [one for paragraph in reply.paragraphs for one in _said(paragraph)]
    seen: set[str] = set()
    for plain, sentence in said:
        if plain in seen and not given(reply, sentence.rstrip(".!?。").lstrip("-0123456789. ")):
            message = f"the reply says this sentence twice (“{sentence}”)"
            start = reply.body.rindex(sentence)
            found = reply.finding(reply.body, start, start + len(sentence), message, _HINT)
            yield _second(reply, sentence, message) or found
        seen.add(plain)


def _begun_again(reply: Reply) -> Iterator[Finding]:
    """Each sentence that begins with all of the one before it."""
    for sentence in chain.from_iterable(map(_echoes, reply.paragraphs)):
        message = f"this sentence says the one before it again (“{sentence}”)"
        start = reply.body.rindex(sentence)
        yield reply.finding(reply.body, start, start + len(sentence), message, _HINT)


@lru_cache(maxsize=MANY)
def _echoes(paragraph: str) -> tuple[str, ...]:
    """The sentences that begin with all of the one before them, but for those of a list."""
    said = [(_plain(paragraph[start:stop]), start, stop) for start, stop in sentences(paragraph)]
    return tuple(
        paragraph[start:stop]
        for (whole, begun, end), (plain, start, stop) in pairwise(said)
        if whole and plain.startswith(whole) and plain != whole
        if words(paragraph[begun:end]) >= _MANY and not is_list_entry(paragraph, start)
        if paragraph[start:].startswith(paragraph[begun:end].rstrip(_STOPS))
        if not paragraph[start + len(paragraph[begun:end].rstrip(_STOPS))].isalnum()
    )


@lru_cache(maxsize=MANY)
def _said(paragraph: str) -> tuple[tuple[str, str], ...]:
    """The letters and digits of each sentence that is long enough, and the sentence: replies share most of theirs."""
    found = (paragraph[start:stop] for start, stop in sentences(paragraph))
    return tuple((plain, said) for said in found if (plain := _plain(said)))


@lru_cache(maxsize=MANY)
def _plains(paragraph: str) -> tuple[str, ...]:
    """The letters and digits of each sentence that is long enough."""
    return tuple(plain for plain, _ in _said(paragraph))


@lru_cache(maxsize=MANY)
def _plain(said: str) -> str:
    """The letters and digits of a sentence that is long enough."""
    return _SIGNS.sub("", said.casefold()) if words(said) >= _FEWEST else ""


def _second(reply: Reply, said: str, message: str) -> Finding | None:
    """The finding at the second place, where a trainer wrote the longest part of the sentence twice in the body."""
    for piece in reply.pieces:
        parts = [part for part in _parts(piece) if part in said and piece.text.text.count(part) > 1]
        if piece.role == "body" and parts:
            part = max(parts, key=len)
            at = piece.text.text.rindex(part)
            return piece.finding(at, at + len(part), message, _HINT)
    return None


def _parts(piece: Piece) -> Iterator[str]:
    for literal in piece.literals:
        text = piece.text.text[literal.start : literal.stop]
        yield from (text[start:stop] for start, stop in sentences(text) if words(text[start:stop]) >= _FEWEST)
