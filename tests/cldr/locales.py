"""Every locale that Babel has data for, by its tag; those with a variant (be-tarask) have none of their own."""

from __future__ import annotations

from typing import Any

from babel import Locale, localedata

from cs_templates.cldr.facts import merged, supplement
from cs_templates.cldr.plurals import compile_rules
from cs_templates.cldr.tags import babel_id, canonical, chain


def _tags() -> dict[str, str]:
    """Babel's name of a locale → its tag, or where it has a variant the tag without."""
    found = {}
    for name in localedata.locale_identifiers():
        plain = "_".join(part for part in name.split("_") if len(part) < 5)
        if name != "root":
            found[name] = canonical(plain)
    return found


BY_NAME = _tags()
VARIANTS = {name: tag for name, tag in BY_NAME.items() if any(len(part) > 4 for part in name.split("_"))}
KNOWN = sorted({tag for name, tag in BY_NAME.items() if name not in VARIANTS})


def quick_facts(tag: str, name: str = "") -> dict[str, Any]:
    """Of a locale's facts those that are quickly had: its plural rules and its currencies' signs.

    `name` is Babel's for a locale with a variant, whose tag is that of the locale without.
    """
    locale = Locale.parse(name or babel_id(tag))
    found: dict[str, Any] = {
        "plural": compile_rules(locale.plural_form.rules),
        "ordinal": compile_rules(locale.ordinal_form.rules),
        "symbols": dict(locale.currency_symbols),
    }
    for link in reversed(chain(tag)):
        over = supplement()["locales"].get(link, {})
        found = merged(found, {name: over[name] for name in found if name in over})
    return found
