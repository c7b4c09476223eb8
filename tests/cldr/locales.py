"""Every locale that Babel has data for, by its tag; those with a variant (be-tarask) have none."""

from __future__ import annotations

from typing import Any

from babel import Locale, localedata

from cs_templates.cldr.facts import merged, supplement
from cs_templates.cldr.plurals import compile_rules
from cs_templates.cldr.tags import babel_id, canonical, chain
from cs_templates.errors import UsageError


def _tags() -> list[str]:
    found = set()
    for name in localedata.locale_identifiers():
        try:
            found.add(canonical(name))
        except UsageError:
            continue
    return sorted(found)


KNOWN = _tags()


def quick_facts(tag: str) -> dict[str, Any]:
    """Of a locale's facts those that are quickly had: its plural rules and its currencies' signs."""
    locale = Locale.parse(babel_id(tag))
    found: dict[str, Any] = {
        "plural": compile_rules(locale.plural_form.rules),
        "ordinal": compile_rules(locale.ordinal_form.rules),
        "symbols": dict(locale.currency_symbols),
    }
    for link in reversed(chain(tag)):
        over = supplement()["locales"].get(link, {})
        found = merged(found, {name: over[name] for name in found if name in over})
    return found
