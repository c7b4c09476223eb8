"""Concepts: what customers and agents call one thing, in whatever words and language.

A locale's entries stand in its part of the index, beside the words that begin
as they do. A book holds for each concept the scenarios whose examples name it,
alone and together with another one in the same line: *refund* and *late* in one
sentence say more than the two apart.
"""

from __future__ import annotations

from math import log, sqrt

from cs_templates.answer import grams

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cs_templates.answer.book import Book

    Entry = tuple[str, int]
    """What it says (folded, `*` at the end of a beginning), and its mark (see `mark`)."""
    Spot = tuple[int, int, int]
    """Where an entry stands in a text, beginning and end, and its mark."""

ALONE = ""
PAIRED = 0.6
"""What a pair of concepts says, as a part of what its rarity would say."""


def mark(concept: int, *, courtesy: bool) -> int:
    """A concept's number, and whether naming it is a courtesy, as one number."""
    return 2 * concept + courtesy


def concept_of(mark: int) -> int:
    """The concept's number."""
    return mark // 2


def is_courtesy(mark: int) -> bool:
    """Whether naming it is a courtesy: no matter of a message."""
    return bool(mark % 2)


def spots(text: str, entries: Callable[[str], Iterable[Entry]]) -> list[Spot]:
    """Where folded runs, joined by spaces, name concepts; of entries that overlap the first, of those the longest.

    `entries` gives those that may begin with two characters.
    """
    found: list[Spot] = []
    at = 0
    while at < len(text):
        spot = max(
            (spot for entry in entries(text[at : at + 2]) for spot in _spot(text, at, entry)), default=None
        )
        if spot is not None:
            found.append((at, *spot))
        at = _next(text, at, spot[0] if spot else at)
    return found


def _spot(text: str, at: int, entry: Entry) -> Iterable[tuple[int, int]]:
    """Where an entry that stands at a place ends, and its mark."""
    say, marked = entry
    begun = say[-1] == "*"
    say = say.removesuffix("*")
    if text.startswith(say, at):
        end = at + len(say)
        if grams.is_unspaced(say[-1]) or text[end : end + 1] in ("", " "):
            yield end, marked
        elif begun:
            space = text.find(" ", end)
            yield len(text) if space < 0 else space, marked


def _next(text: str, at: int, end: int) -> int:
    """Where the next entry may begin, after the place `at` and what ends at `end`."""
    if end == at:
        if grams.is_unspaced(text[at]):
            end = at + 1
        else:
            space = text.find(" ", at)
            end = len(text) if space < 0 else space
    return end + 1 if text[end : end + 1] == " " else end


def named(spotted: Iterable[Spot]) -> list[int]:
    """The concepts of one sentence, each once, in order."""
    return list(dict.fromkeys(concept_of(spot[2]) for spot in spotted))


def pair_key(one: int, other: int) -> tuple[str, str]:
    """The record and the key in it under which two concepts together are kept."""
    return f"concept/{min(one, other)}", str(max(one, other))


def naming(book: Book, concept: int) -> dict[int, float]:
    """The scenarios whose examples name a concept, and how much that says of them, 0 to 1."""
    found = grams.as_numbers((book.get(f"concept/{concept}") or {}).get(ALONE, ""))
    return {number: weight / 1000 for number, weight in zip(found[::2], found[1::2], strict=True)}


def match(book: Book, sentences: Iterable[tuple[Sequence[int], float]], scenarios: int) -> dict[int, float]:
    """How well what the sentences name fits each scenario, 0 to 1.

    A sentence is its concepts, and what it counts.
    """
    asked: dict[tuple[str, str], float] = {}
    for concepts, weight in sentences:
        for feature, part in _features(concepts):
            asked[feature] = max(asked.get(feature, 0.0), part * weight)
    totals: dict[int, float] = {}
    square = 0.0
    for (record, key), part in asked.items():
        found = grams.as_numbers((book.get(record) or {}).get(key, ""))
        if found:
            says = part * log(1 + scenarios / (len(found) // 2))
            square += says * says
            for number, weight in zip(found[::2], found[1::2], strict=True):
                totals[number] = totals.get(number, 0.0) + says * weight / 1000
    length = sqrt(square)
    return {number: min(total / length, 1.0) for number, total in totals.items()}


def _features(concepts: Sequence[int]) -> Iterable[tuple[tuple[str, str], float]]:
    for at, concept in enumerate(concepts):
        yield (f"concept/{concept}", ALONE), 1.0
        for other in concepts[:at]:
            yield pair_key(concept, other), PAIRED
