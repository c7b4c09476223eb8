"""Which rules can find something in a text: many need a sign, or something from a word list, that few texts have.

Such a rule says so in its `NEEDS`: characters other than letters (`0` is any digit, a character of no width the tags
of a `plain`), or names of word lists. It is not called with a text that has none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from cs_templates.linter.material.languages import Language
from cs_templates.linter.rule import Rule


class Subject(Protocol):
    """What has a text that rules look at."""

    @property
    def language(self) -> Language:
        """The locale that it is in."""

    @property
    def paragraphs(self) -> Sequence[str]:
        """Its text."""


class Fitting:
    """Some rules; and those of them that fit a text."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._needs = frozenset[str]().union(*(rule.needs for rule in self._rules))
        self._known: dict[frozenset[str], tuple[Rule, ...]] = {}

    def to(self, subject: Subject) -> tuple[Rule, ...]:
        """The rules that can find something in a text, in their order."""
        has, needs = subject.language.has, self._needs
        there = frozenset[str]().union(*[has(paragraph, needs) for paragraph in subject.paragraphs])
        if there not in self._known:
            self._known[there] = tuple(rule for rule in self._rules if not rule.needs or rule.needs & there)
        return self._known[there]
