"""Which rules can find something in a text: many need a sign, or something from a word list, that few texts have.

Such a rule says so in its `NEEDS`: characters other than letters (`0` is any digit, a character of no width the tags
of a `plain`), or names of word lists. It is not called with a text that has none of them. A rule of replies can also say
how often they must stand there (`TIMES`), and what must not (`LACKS`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from cs_templates.linter.material.languages import FIELD, Language
from cs_templates.linter.material.replies import Outlet, Reply
from cs_templates.linter.rule import Rule

_MOST = (1 << FIELD) - 1


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
        self._needs = _asked(rule.needs for rule in self._rules)
        self._known: dict[int, tuple[Rule, ...]] = {}

    def to(self, subject: Subject) -> tuple[Rule, ...]:
        """The rules that can find something in a text, in their order."""
        has = subject.language.has(self._needs)
        there = 0
        for paragraph in subject.paragraphs:
            there |= has[paragraph]
        if there not in self._known:
            needs = {need for at, need in enumerate(self._needs) if there >> at & 1}
            self._known[there] = tuple(rule for rule in self._rules if not rule.needs or rule.needs & needs)
        return self._known[there]


class ReplyFitting:
    """Some rules of replies; and those of them that fit a reply: replies that have as much of all fit the same."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._asked = _asked(rule.needs | rule.lacks for rule in self._rules)
        self._known: dict[tuple[str, ...], dict[int, tuple[Rule, ...]]] = {}
        self._outlet: Outlet | None = None

    def to(self, reply: Reply) -> tuple[Rule, ...]:
        """The rules that can find something in a reply, in their order."""
        if reply.outlet is not self._outlet:
            self._turn_to(reply.outlet)
        counts = sum(map(self._counts.__getitem__, reply.paragraphs))
        if counts not in self._fitting:
            has = {need: counts >> FIELD * at & _MOST for at, need in enumerate(self._asked)}
            self._fitting[counts] = tuple(rule for rule in self._concerned if _fits(rule, has))
        return self._fitting[counts]

    def _turn_to(self, outlet: Outlet) -> None:
        self._outlet = outlet
        self._counts = outlet.page.language.counts(self._asked)
        self._concerned = [rule for rule in self._rules if not rule.concerns or rule.concerns(outlet)]
        self._fitting = self._known.setdefault(tuple(rule.code for rule in self._concerned), {})


def _asked(needs: Iterable[frozenset[str]]) -> tuple[str, ...]:
    """All that some rules need, in one order."""
    return tuple(sorted(frozenset[str]().union(*needs)))


def _fits(rule: Rule, has: Mapping[str, int]) -> bool:
    if any(has[lack] for lack in rule.lacks):
        return False
    return not rule.needs or sum(has[need] for need in rule.needs) >= rule.times
