"""Every set of plural forms that a corpus has: counted nouns, and those that stand in a tag."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cs_templates.compiler.filters import argument
from cs_templates.compiler.scope import Somewhere
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.languages import Language
from cs_templates.model import Location


class Counted(NamedTuple):
    """The forms of one noun by plural category, and the place of each."""

    language: Language
    name: str
    forms: Mapping[str, str]
    places: Mapping[str, Somewhere]
    ordinal: bool = False


def counted(bench: Bench) -> Iterator[Counted]:
    """The counted nouns of every locale, each where it is written, and the forms inside tags."""
    seen: set[Location] = set()
    for language in sorted(bench.languages.values(), key=lambda each: len(each.locale.chain)):
        for noun, texts in language.locale.words.plurals.items():
            first = next(iter(texts.values()), None)
            if first is not None and first.at not in seen:
                seen.add(first.at)
                forms = {category: text.text for category, text in texts.items()}
                yield Counted(language, noun, forms, dict(texts.items()))
    for piece in bench.pieces():
        for node, used in piece.filters:
            if used.named and used.name in ("plural", "ordinal"):
                places = {category: argument(used, category)[1] for category in used.named}
                yield Counted(piece.language, node.name, used.named, places, used.name == "ordinal")
