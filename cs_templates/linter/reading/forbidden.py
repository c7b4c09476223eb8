"""What platforms forbid in a finished text: places, and who forbids what is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cs_templates.linter.material.languages import Language
from cs_templates.model import Platform, PolicyRule

_WORST = ("error", "warning", "info")
Span = tuple[int, int]
Breach = tuple[Platform, PolicyRule]
Sought = Sequence[tuple[str, Breach]]
"""Finders and word lists, each with the platform and the rule that look for what they find."""


class Place(NamedTuple):
    """Some characters of a text, and the rules that they break: the worst first."""

    start: int
    stop: int
    breaches: tuple[Breach, ...]

    @property
    def rule(self) -> PolicyRule:
        """The worst of the rules."""
        return self.breaches[0][1]

    @property
    def platforms(self) -> str:
        """The platforms' names, in a sentence."""
        names = list(dict.fromkeys(str(platform.title) for platform, _ in self.breaches))
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def sought_by(platforms: Iterable[Platform]) -> Sought:
    """What the rules of platforms look for."""
    return [
        (what.text, (platform, rule))
        for platform in platforms
        for rule in platform.rules.values()
        for what in rule.find
    ]


def places(language: Language, sought: Sought, text: str, known: Iterable[str] = ()) -> Iterator[Place]:
    """Each place of a text that some platform's rule forbids; what overlaps is one."""
    known = tuple(known)
    at = 0
    for paragraph in text.split("\n\n"):
        found = language.found(paragraph, known)
        if found:
            yield from _joined(_breaches(found, sought, at))
        at += len(paragraph) + 2


def _breaches(found: Mapping[str, list[Span]], sought: Sought, at: int) -> Iterator[tuple[Span, Breach]]:
    for what, breach in sought:
        if what in found:
            for start, stop in found[what]:
                yield (at + start, at + stop), breach


def _joined(breaches: Iterable[tuple[Span, Breach]]) -> Iterator[Place]:
    found = sorted(breaches, key=lambda one: one[0])
    while found:
        start, stop = found[0][0]
        together: list[Breach] = []
        while found and found[0][0][0] < stop:
            (_, end), breach = found.pop(0)
            stop = max(stop, end)
            together.append(breach)
        together.sort(key=lambda one: _WORST.index(one[1].severity))
        yield Place(start, stop, tuple(together))
