"""What a new locale's profile says: its name in its own language, its quotation marks, the numbers of its plural forms.

`quotes.json` is CLDR's, written by tools/make_quotes.py, because Babel has no quotation marks.
"""

from __future__ import annotations

import functools
import json
from importlib import resources

from babel import Locale

from cs_templates.answer.formats import decide
from cs_templates.cldr.plurals import CATEGORIES
from cs_templates.cldr.table import table
from cs_templates.cldr.tags import babel_id, canonical, chain

_SHOWN = 4
_COUNTED = 201


def native_name(tag: str) -> str:
    """The name of a locale in its own language: polski, español (México); the tag where CLDR has none."""
    tag = canonical(tag)
    own = Locale.parse(babel_id(tag))
    parts = dict(zip(("language", "script", "region"), _subtags(tag), strict=True))
    name = own.languages.get(parts["language"], tag)
    inside = [own.scripts.get(parts["script"], ""), own.territories.get(parts["region"], "")]
    said = ", ".join(part for part in inside if part)
    return f"{name} ({said})" if said else str(name)


def quotation_marks(tag: str) -> tuple[str, ...]:
    """The outer pair of quotation marks and the inner pair; CLDR's root has the English ones."""
    known = _quotes()
    return tuple(next((known[link] for link in chain(tag) if link in known), ("“", "”", "‘", "’")))


def plural_examples(tag: str) -> dict[str, tuple[int, ...]]:
    """The plural forms that whole numbers take in a locale, each with the first few numbers that take it."""
    found: dict[str, tuple[int, ...]] = {}
    rules = table(tag)["plural"]
    for number in range(_COUNTED):
        category = decide(rules, number, 0)
        found[category] = (*found.get(category, ()), number)[:_SHOWN]
    return {category: found[category] for category in CATEGORIES if category in found}


def _subtags(tag: str) -> tuple[str, str, str]:
    language, *rest = tag.split("-")
    script = next((part for part in rest if len(part) == 4), "")
    region = next((part for part in rest if len(part) != 4), "")
    return language, script, region


@functools.cache
def _quotes() -> dict[str, list[str]]:
    data = resources.files("cs_templates.cldr").joinpath("quotes.json").read_bytes()
    return dict(json.loads(data))
