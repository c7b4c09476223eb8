"""A new locale's words and phrases: the source's, laid out in the forms that the locale needs."""

from __future__ import annotations

from collections.abc import Mapping

from cs_templates.authoring.scaffold.layout import Tree
from cs_templates.authoring.scaffold.nouns import COUNTED, forms, ranges
from cs_templates.compiler.reach import Reach
from cs_templates.model import Corpus, Locale, Text, Wordings, Words


def words(corpus: Corpus, source: Locale, reach: Reach) -> dict[str, Tree]:
    """The entries of `_words.yaml`, by section."""
    said = source.words
    numbers = ranges(corpus, source)
    found: dict[str, Tree] = {
        "variables": _plain(said.variables),
        "choices": {
            variable: {option: _option(texts) for option, texts in options.items()}
            for variable, options in said.choices.items()
        },
        "plurals": {
            noun: forms(reach, _plain(texts), numbers.get(noun, COUNTED))
            for noun, texts in said.plurals.items()
        },
        "dates": {style: _plain(texts) for style, texts in said.dates.items()},
        "stages": _plain(said.stages),
        "phrases": _plain(said.phrases),
    }
    return {section: tree for section, tree in found.items() if tree}


def phrases(source: Locale) -> dict[str, Tree]:
    """The entries of `_phrases.yaml`: every phrase in every tone."""
    return {name: _tones(wordings) for name, wordings in source.phrases.items()}


def lacking_words(wanted: Mapping[str, Tree], has: Words) -> dict[str, Tree]:
    """Those of `wanted` that a locale does not say yet, of itself or through what it inherits."""
    found: dict[str, Tree] = {}
    for section, tree in wanted.items():
        if section == "choices":
            rest = {
                variable: _without(options, has.choices.get(variable, {}))
                for variable, options in tree.items()
                if isinstance(options, Mapping)
            }
            found[section] = {variable: options for variable, options in rest.items() if options}
        else:
            found[section] = _without(tree, getattr(has, section))
    return {section: tree for section, tree in found.items() if tree}


def lacking_phrases(wanted: Tree, has: Mapping[str, Wordings]) -> Tree:
    """The phrases that a locale has no wordings of."""
    return _without(wanted, has)


def size(tree: Tree) -> int:
    """How many texts there are in a tree."""
    return sum(size(value) if isinstance(value, Mapping) else 1 for value in tree.values())


def _without(tree: Tree, has: Mapping[str, object]) -> Tree:
    return {name: value for name, value in tree.items() if name not in has}


def _plain(texts: Mapping[str, Text]) -> dict[str, str]:
    return {name: text.text for name, text in texts.items()}


def _option(texts: Mapping[str, Text]) -> str | Tree:
    return str(texts["name"]) if list(texts) == ["name"] else _plain(texts)


def _tones(wordings: Wordings) -> Tree:
    return {tone: tuple(text.text for text in texts) for tone, texts in wordings.tones.items()}
