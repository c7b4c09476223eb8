"""Locales as they are read and as they are used: overlaid, then merged with their parents.

`es-MX` takes from `es-419`, then from `es`, whatever it does not say itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cs_templates.corpus.merge import (
    PROFILE,
    merge,
    merge_entries,
    merge_template,
    merge_wordings,
    merge_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from cs_templates.model import Template


@dataclass(slots=True)
class Layer:
    """What the files of one locale directory say, before anything is inherited."""

    profile: dict[str, Any] = field(default_factory=dict)
    words: dict[str, Any] = field(default_factory=dict)
    wordings: dict[str, Any] = field(default_factory=dict)
    concepts: dict[str, Any] = field(default_factory=dict)
    glossary: dict[str, Any] = field(default_factory=dict)
    templates: dict[str, Template] = field(default_factory=dict)

    def over(self, far: Layer) -> Layer:
        """What both layers say, this one first."""
        templates = {**far.templates, **self.templates}
        for scenario in self.templates.keys() & far.templates.keys():
            templates[scenario] = merge_template(self.templates[scenario], far.templates[scenario])
        return Layer(
            profile=merge(self.profile, far.profile, PROFILE),
            words=merge_words(self.words, far.words),
            wordings=merge_wordings(self.wordings, far.wordings),
            concepts=merge_entries(self.concepts, far.concepts),
            glossary=merge_entries(self.glossary, far.glossary),
            templates=templates,
        )


def inherited(tag: str, links: tuple[str, ...], layers: dict[str, Layer]) -> Layer:
    """A locale with all that it inherits along its chain (itself first), its templates under its own tag."""
    layer = layers[tag]
    for parent in links[1:]:
        layer = layer.over(layers[parent])
    if len(links) > 1:
        layer.templates = {
            scenario: template if template.locale == tag else template._replace(locale=tag)
            for scenario, template in layer.templates.items()
        }
    return layer


def links(tag: str, tags: Collection[str], chain: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """The tag and those of its parents that have a directory, nearest first."""
    parents = (parent for parent in chain(tag) if parent != tag and parent in tags)
    return (tag, *parents)


def shortened(tag: str) -> tuple[str, ...]:
    """A tag and what remains of it without its last parts: zh-Hant-TW, zh-Hant, zh."""
    parts = tag.split("-")
    return tuple("-".join(parts[:length]) for length in range(len(parts), 0, -1))
