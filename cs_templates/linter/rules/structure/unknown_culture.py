"""A habit below `culture` is not known, or has a value that means nothing.

Writers and rules look there for what is usual in a country. A mistyped value is passed over.

Fails (es):

    # es/_locale.yaml
    name: español
    culture: {directness: dirrect}

Passes (es):

    # es/_locale.yaml
    name: español
    culture: {context: mid, formality: neutral, directness: direct, emoji: none, basis: house}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.corpus import did_you_mean
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.raw import File, file_of

CODE = "S065"
SEVERITY = "warning"
SCOPE = "language"
KNOWN = {
    "context": ("low", "mid", "high"),
    "power_distance": ("low", "mid", "high"),
    "collectivism": ("individual", "team"),
    "formality": ("informal", "neutral", "formal"),
    "directness": ("direct", "softened"),
    "opening": ("skip", "thanks", "greeting"),
    "apology": ("plain", "strong"),
    "emoji": ("none", "sparse"),
    "basis": ("house", "sourced"),
}
"""The habits, and what each can be."""


def find(language: Language) -> Iterator[Finding]:
    """Each habit or value that is not known; what a locale inherits is its parent's."""
    profile = language.locale.profile
    odd = [name for name, value in profile.culture.items() if value not in KNOWN.get(name, ())]
    file = file_of(profile.at) if odd else None
    for name in odd:
        if file is not None:
            yield from _about(file, name, profile.culture[name])


def _about(file: File, name: str, value: str) -> Iterator[Finding]:
    entry = file.key("culture", name)
    if entry is None:
        return
    if name in KNOWN:
        message, hint = f"{name} cannot be {value}", did_you_mean(value, KNOWN[name])
        yield Finding(*file.span(entry[1]), message, hint)
    else:
        yield Finding(*file.span(entry[0]), f"there is no habit {name}", did_you_mean(name, KNOWN))
