"""What the texts of a corpus make use of: variables, phrases, counted nouns, and forms of options."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.kept import kept
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pages import Page
from cs_templates.linter.material.pieces import Piece
from cs_templates.model import Location, Words
from cs_templates.syntax import FILTERS, Filter, PhraseRef, Print


class Said(NamedTuple):
    """What some texts use; `forms` are a variable and the form of its options, `nouns` what `plural` counts with."""

    variables: frozenset[str]
    phrases: frozenset[str]
    nouns: frozenset[str]
    forms: frozenset[tuple[str, str]]


def said_by(pieces: Iterable[Piece]) -> Said:
    """What some texts use themselves."""
    nodes = [node for piece in pieces for node in piece.walked]
    used = [
        (node.name, found)
        for node in nodes
        if isinstance(node, Print)
        for found in node.filters
        if found.args
    ]
    return Said(
        variables=frozenset(getattr(node, "name", "") for node in nodes if not isinstance(node, Filter)),
        phrases=frozenset(node.id for node in nodes if isinstance(node, PhraseRef)),
        nouns=frozenset(found.args[0] for _, found in used if found.name == "plural"),
        forms=frozenset((name, found.args[0]) for name, found in used if FILTERS[found.name].form),
    )


def used_by(bench: Bench, page: Page) -> set[str]:
    """The variables that a template uses: itself, in its phrases, and in the words of its options."""
    own = said_by(piece for piece in page.pieces.values() if piece.channels)
    tag = page.language.tag
    found = own.variables.union(*(_said_of(bench, tag, phrase).variables for phrase in own.phrases))
    return set(found.union(*(_said_of(bench, tag, name).variables for name in found)))


@kept
def _said_of(bench: Bench, tag: str, name: str) -> Said:
    """What the texts of a phrase or of a choice use: many templates say them."""
    return said_by(bench.words[tag].get(name, ()))


def said_in(bench: Bench) -> dict[str, Said]:
    """By locale, what all its texts use."""
    return {tag: said_by(_texts(bench, tag)) for tag in bench.languages}


def _texts(bench: Bench, tag: str) -> Iterator[Piece]:
    for (locale, _), page in bench.pages.items():
        if locale == tag:
            yield from page.pieces.values()
    for pieces in bench.words[tag].values():
        yield from (piece for piece in pieces if piece.role in ("wording", "form"))


def is_own(bench: Bench, at: Location) -> bool:
    """Whether a place is in the corpus itself, and not in one that it extends."""
    return os.path.abspath(at.path).startswith(os.path.join(bench.corpus.roots[0], ""))


def only_here(bench: Bench, language: Language, has: Callable[[Words], bool]) -> bool:
    """Whether no other language has some words: what all of them list is a stock to write from."""
    others = (each for each in bench.languages.values() if each.language != language.language)
    return not any(has(each.locale.words) for each in others)
