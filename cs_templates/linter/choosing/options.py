"""Which rules run and how bad each is: the corpus's settings, and what was asked for in their place or besides."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from cs_templates.errors import UsageError
from cs_templates.linter.choosing import profiles
from cs_templates.linter.choosing.selectors import closeness, closest, is_known, suggestion
from cs_templates.linter.finding import Finding
from cs_templates.linter.rule import Rule
from cs_templates.model import LintSettings, Severity, Text
from cs_templates.speech import say


class Options(NamedTuple):
    """What was asked for. `select` is None for the settings' own, `profile` likewise; the others come on top."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}
    profile: str | None = None

    def named(self) -> tuple[str, ...]:
        """Every rule or beginning of rules that is named."""
        return (*(self.select or ()), *self.ignore, *self.extend_select, *self.severity)

    def refuse_unknown(self, known: Collection[Rule]) -> None:
        """Raise UsageError for a rule or a profile that does not exist, naming the nearest."""
        for name in self.named():
            if not is_known(name, known):
                raise UsageError(say("there is no rule {name}", name=name), suggestion(name, known))
        if self.profile is not None and self.profile not in profiles.TABLE:
            message = say("there is no profile {name}", name=self.profile)
            raise UsageError(message, say("there are {names}", names=", ".join(profiles.TABLE)))


class Plan:
    """What holds of both."""

    def __init__(self, settings: LintSettings, options: Options) -> None:
        select = settings.select if options.select is None else options.select
        self._select = None if select is None else tuple(map(str, select))
        self._ignore = (*map(str, settings.ignore), *options.ignore)
        self._extend = (*map(str, settings.extend_select), *options.extend_select)
        self._asked = options.severity
        self._set = {name: severity for name, (_, severity) in settings.severity.items()}
        self._profile = profiles.TABLE[options.profile or settings.profile or "default"]

    def rules(self, known: Iterable[Rule]) -> list[Rule]:
        """The rules that run."""
        return [rule for rule in known if self.runs(rule)]

    def runs(self, rule: Rule) -> bool:
        """Whether a rule runs: what names it most closely decides, and to leave it out before to take it in."""
        usual = int(not rule.optional) if self._select is None else closest(self._select, rule)
        taken = max(usual, closest(self._extend, rule))
        return taken > 0 and taken > closest(self._ignore, rule)

    def severity(self, rule: Rule, finding: Finding, *, finished: bool) -> Severity:
        """How bad a finding is: as was asked for, as the settings say, the profile, the finding, the rule."""
        for table in (self._asked, self._set):
            found = _most_closely(table, rule)
            if found is not None:
                return found
        own = finding.severity or rule.severity
        if not finished and rule.name in self._profile.unfinished:
            return self._profile.unfinished[rule.name]
        return self._profile.everywhere.get(rule.name, own)


def _most_closely(table: Mapping[str, Severity], rule: Rule) -> Severity | None:
    best = max(table, key=lambda selector: closeness(selector, rule), default=None)
    return table[best] if best is not None and closeness(best, rule) else None


def named_in(settings: LintSettings) -> tuple[Text, ...]:
    """The rules that the settings of a corpus name, with their places."""
    levels = (rule for rule, _ in settings.severity.values())
    return (*(settings.select or ()), *settings.ignore, *settings.extend_select, *levels)
