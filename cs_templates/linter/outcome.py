"""What a run of the rules came to, for the rules about lint itself."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from cs_templates.linter.choosing.selectors import closeness
from cs_templates.linter.rule import Rule
from cs_templates.linter.silence.baseline import Baseline, Key
from cs_templates.linter.silence.suppressions import Suppression
from cs_templates.model import Text


class Outcome(NamedTuple):
    """The suppressions, which names of them were needed, what the settings name, and how a baseline compares.

    `known` are all rules, `ran` those that did. `left` is how many of each entry of the baseline still occur.
    """

    known: Collection[Rule]
    ran: Collection[Rule]
    suppressions: Collection[Suppression]
    needed: Collection[Text]
    settings: Collection[Text]
    baseline: Baseline | None
    left: Mapping[Key, int]

    def unneeded(self) -> Iterator[tuple[Suppression, Text]]:
        """The names in suppressions that silenced nothing, though all rules that they name ran."""
        for suppression in self.suppressions:
            for name in suppression.rules:
                named = [rule for rule in self.known if closeness(name.text, rule)]
                if named and name not in self.needed and all(rule in self.ran for rule in named):
                    yield suppression, name

    def outdated(self) -> Iterator[tuple[Key, int, int]]:
        """The entries of the baseline that count more than there is, with both numbers."""
        if self.baseline is None:
            return
        asleep = {rule.name for rule in self.known} - {rule.name for rule in self.ran}
        for key, count in self.baseline.counts.items():
            if key.rule not in asleep and self.left.get(key, 0) < count:
                yield key, count, self.left.get(key, 0)
