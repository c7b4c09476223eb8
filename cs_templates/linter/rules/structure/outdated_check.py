"""A platform's rule was checked more than a year before the corpus's day.

Marketplaces change their rules. A reply that was allowed then may cost the shop its account now.

Fails (en):

    # _platforms/amazon.yaml
    title: Amazon
    channel: message
    rules:
      contact: {find: [email], about: No contact details, source: A policy page, checked: 2024-11-21}

Passes (en):

    # _platforms/amazon.yaml
    title: Amazon
    channel: message
    rules:
      contact: {find: [email], about: No contact details, source: A policy page, checked: 2025-11-21}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench

CODE = "S060"
SEVERITY = "info"
SCOPE = "corpus"
_YEAR = timedelta(days=366)


def find(bench: Bench) -> Iterator[Finding]:
    """Each rule whose day of checking is that long ago."""
    since = date.fromisoformat(bench.corpus.settings.today) - _YEAR
    for platform in bench.corpus.platforms.values():
        for rule in platform.rules.values():
            if rule.checked.text and date.fromisoformat(rule.checked.text) < since:
                message = f"the rule {rule.name} of {platform.title} was last checked on {rule.checked}"
                hint = f"look it up again ({rule.source}), and write the day"
                yield Finding(rule.checked.at, rule.checked.end, message, hint)
