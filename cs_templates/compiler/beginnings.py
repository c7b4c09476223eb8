"""What begins alike: the words a mistyped or half-typed one may be meant for, and the entries of concepts.

    near/<start>              "words": those that begin so (under `<` and letters: that end so, the letters
                              turned round), a space between; "entries": those of concepts, with their marks

A start is two letters, or one character of a script written without spaces. Of more than LISTED
words those are listed that most scenarios have, and `more` says that starts of one letter more
list the others; so no record grows with the corpus.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cs_templates.answer import letters
from cs_templates.answer.guess import SHORTEST

Record = dict[str, object]

LISTED = 250


def records(path: str, words: Mapping[str, int], entries: Mapping[str, int]) -> Iterator[tuple[str, Record]]:
    """The lists of `words`, each with how many scenarios have it, and of entries with their marks."""
    found: dict[str, Record] = {}
    for start, names in _grouped({word: word for word in words if len(word) > 1}, 2).items():
        _list(found, "", start, names, words)
    turned = {word[::-1]: word for word in words if len(word) >= SHORTEST}
    for start, names in _grouped(turned, 2).items():
        _list(found, "<", start, names, words)
    for say, mark in sorted(entries.items()):
        said = found.setdefault(letters.beginning(say), {}).setdefault("entries", {})
        said[say] = mark  # type: ignore[index]
    for start, record in sorted(found.items()):
        yield f"near/{path}{start}", record


def _grouped(names: Mapping[str, str], size: int) -> dict[str, dict[str, str]]:
    groups: dict[str, dict[str, str]] = {}
    for spelt, name in names.items():
        groups.setdefault(spelt[:size], {})[spelt] = name
    return groups


def _list(
    found: dict[str, Record], mark: str, start: str, names: Mapping[str, str], spread: Mapping[str, int]
) -> None:
    """List names (by how they are spelt from the end looked at) under a start, and where they are many, under longer."""
    best = sorted(names, key=lambda spelt: (spelt != start, -spread[names[spelt]], spelt))
    record = found[mark + start] = {"words": " ".join([names[spelt] for spelt in best[:LISTED]])}
    if len(best) > LISTED:
        record["more"] = True
        longer = {spelt: name for spelt, name in names.items() if spelt != start}
        for start_, group in _grouped(longer, len(start) + 1).items():
            _list(found, mark, start_, group, spread)
