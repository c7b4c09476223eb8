"""Mistakes that people really make in reply templates, made one at a time in a sound corpus."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from tests.mutation.base import OPERATORS, Change, Mutant, Operator, apply
from tests.mutation.sound import Sound

FAMILIES = (
    "yaml_marks", "yaml_keys", "names", "tags", "guards", "facts", "plurals", "placeholders", "scripts", "letters",
    "translations", "punctuation", "spacing", "address", "typed_in", "tone", "care", "marketplace", "reviews",
    "lengths", "contracts", "dictionary", "words", "phrasebook", "filing",
)  # fmt: skip
MOST = 5
"""How many mutants an operator makes in one locale at most."""
LOOKED_AT = 200
"""How many places are weighed for them."""

for _family in FAMILIES:
    import_module(f"tests.mutation.{_family}")

__all__ = ["FAMILIES", "OPERATORS", "Mutant", "Operator", "mutants"]


def mutants(corpus_dir: Path | str, seed: int = 0, *, only: str = "", locale: str = "") -> Iterator[Mutant]:
    """The mutants of a corpus, the same ones for the same seed; of one operator or locale, if asked for."""
    sound = Sound(Path(corpus_dir))
    for found in OPERATORS.values():
        for tag in found.locales:
            if only in ("", found.id) and locale in ("", tag):
                rng = random.Random(f"{seed}:{found.id}:{tag}")
                yield from _made(sound, found, tag, rng)


def _made(sound: Sound, found: Operator, tag: str, rng: random.Random) -> Iterator[Mutant]:
    seen: set[str] = set()
    for change in _spread(list(found.find(sound, tag)), rng):
        texts = apply(sound, change)
        path, text = next(iter(texts.items()))
        old = sound.files.get(path)
        if text not in seen and (old is None or old.text != text):
            seen.add(text)
            others = tuple((other, new) for other, new in texts.items() if other != path)
            lines = _within(sound, texts, change.lines)
            yield Mutant(found.id, tag, path, text, lines, others, change.removed)


def _within(
    sound: Sound, texts: dict[str, str], lines: frozenset[tuple[str, int]]
) -> frozenset[tuple[str, int]]:
    """The lines that there are; where a text as a whole is at fault, its key and its first line are one place."""
    found: set[tuple[str, int]] = set()
    for path, n in lines:
        text = texts[path] if path in texts else sound.files[path].text
        split = text.removesuffix("\n").split("\n")
        if 1 <= n <= len(split):
            found.add((path, n))
            found |= {(path, n + 1)} if split[n - 1] == "    body: |" and n < len(split) else set()
    return frozenset(found)


def _spread(changes: list[Change], rng: random.Random) -> list[Change]:
    """A few of the changes: of as many sorts and in as many files as there are."""
    rng.shuffle(changes)
    left = changes[:LOOKED_AT]
    paths: Counter[str] = Counter()
    variants: Counter[str] = Counter()
    chosen: list[Change] = []
    while left and len(chosen) < MOST:
        best = min(range(len(left)), key=lambda n: (variants[left[n].variant], paths[left[n].path]))
        change = left.pop(best)
        paths[change.path] += 1
        variants[change.variant] += 1
        chosen.append(change)
    return chosen
