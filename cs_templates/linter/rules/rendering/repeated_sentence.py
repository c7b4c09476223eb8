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

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cs_templates.answer.finders import Span
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.material.replies import Reply
from cs_templates.linter.reading.rendered import MANY, given, sentences, words
from cs_templates.linter.reading.sentences import is_list_entry
from cs_templates.linter.regex import regex

CODE = "R221"
SEVERITY = "warning"
SCOPE = "reply"
_SIGNS = regex(r"[\W_]+")
_HINT = "leave one of the two out"
_FEWEST = 3
"""So many words make a sentence that nobody says twice."""
_STOPS = ".!?。！？"
_MANY = 6
"""So many words make one that no other begins with by chance."""


class _Sentences(NamedTuple):
    """A paragraph's sentences that are long enough: their letters and digits, they themselves, and those that echo."""

    plains: tuple[str, ...]
    said: tuple[str, ...]
    echoes: tuple[str, ...]


def find(reply: Reply) -> Iterator[Finding]:
    """Each sentence that was there before."""
    read = [*map(_read, reply.paragraphs)]
    for sentence in (echo for each in read if each.echoes for echo in each.echoes):
        message = f"this sentence says the one before it again (“{sentence}”)"
        start = reply.body.rindex(sentence)
        yield reply.finding(reply.body, start, start + len(sentence), message, _HINT)
    plains = [plain for each in read for plain in each.plains]
    if len({*plains}) == len(plains):
        return
    seen: set[str] = set()
    for plain, sentence in zip(plains, (said for each in read for said in each.said), strict=True):
        if plain in seen and not given(reply, sentence.rstrip(".!?。").lstrip("-0123456789. ")):
            message = f"the reply says this sentence twice (“{sentence}”)"
            start = reply.body.rindex(sentence)
            found = reply.finding(reply.body, start, start + len(sentence), message, _HINT)
            yield _second(reply, sentence, message) or found
        seen.add(plain)


@lru_cache(maxsize=MANY)
def _read(paragraph: str) -> _Sentences:
    """What a paragraph says: replies share most of theirs."""
    spans = [*sentences(paragraph)]
    plains = [_plain(paragraph[start:stop]) for start, stop in spans]
    long = [
        (plain, paragraph[start:stop]) for plain, (start, stop) in zip(plains, spans, strict=True) if plain
    ]
    echoes = [
        paragraph[slice(*span)]
        for (whole, before), (plain, span) in pairwise(zip(plains, spans, strict=True))
        if whole and plain.startswith(whole) and plain != whole and _echoes(paragraph, before, span)
    ]
    return _Sentences(tuple(plain for plain, _ in long), tuple(said for _, said in long), tuple(echoes))


def _echoes(paragraph: str, before: Span, span: Span) -> bool:
    """Whether a sentence begins with all of the one before it, but for its mark; not an entry of a list."""
    whole, start = paragraph[slice(*before)], span[0]
    same = whole.rstrip(_STOPS)
    if words(whole) < _MANY or is_list_entry(paragraph, start) or not paragraph.startswith(same, start):
        return False
    return not paragraph[start + len(same)].isalnum()


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
