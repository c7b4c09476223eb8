"""Where a reply says it differently from ICU, each difference by its name, and why.

plain-spaces        No U+202F or U+2009: old phones and shop systems show boxes for them. A no-break space instead.
worded-year         A long date with the word after the year: «14 марта 2026 года», as sentences have it, not «… г.».
worded-ranges       A range keeps the words of the single day: 3月14日至20日, where ICU makes 3/14 – 3/20.
iso-where-shared    The ISO code for a sign that several currencies share and that is not the locale's own: 12,50 GBP, not £.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Collection, Iterable, Mapping
from importlib import resources
from typing import Any

Facts = dict[str, Any]

DEVIATIONS = ("plain-spaces", "worded-year", "worded-ranges", "iso-where-shared")

_SPACES = str.maketrans(
    {"\N{NARROW NO-BREAK SPACE}": "\N{NO-BREAK SPACE}", "\N{THIN SPACE}": "\N{NO-BREAK SPACE}"}
)


@functools.cache
def _rules() -> Facts:
    data = resources.files("cs_templates.cldr").joinpath("rules.json").read_bytes()
    return dict(json.loads(data))


def rules(name: str, tags: Iterable[str]) -> Any:
    """A rule of rules.json for the nearest of the tags that has one; empty where none has."""
    return next((_rules()[name][tag] for tag in tags if tag in _rules()[name]), {})


def applied(found: Facts, tags: Iterable[str], differing: Collection[str]) -> Facts:
    """The facts of a locale with the deviations that concern patterns."""
    changed = dict(found)
    if "worded-ranges" in differing:
        changed["ranges"] = rules("worded", tags) or found.get("worded", found["ranges"])
    if "worded-year" in differing:
        changed = _worded(changed, rules("worded_year", tags))
    if "plain-spaces" in differing:
        changed = spaced_plainly(changed)
    return changed


def doubtful(symbols: Mapping[str, str], own: str) -> list[str]:
    """The currencies whose sign is shared with others and that are not the locale's own."""
    shared = _rules()["shared"]["signs"]
    return [code for code, sign in sorted(symbols.items()) if sign in shared and code != own]


def spaced_plainly(value: Any) -> Any:
    """Every text in the data with no-break spaces for the narrow and the thin ones."""
    if isinstance(value, str):
        return value.translate(_SPACES)
    if isinstance(value, dict):
        return {key: spaced_plainly(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [spaced_plainly(entry) for entry in value]
    return value


def _worded(found: Facts, words: Mapping[str, str]) -> Facts:
    """Long dates and ranges with words for the abbreviations after the year."""
    dates, ranges = found["dates"], found["ranges"]
    for short, word in words.items():
        dates = dates | {"yMMMMd": dates["yMMMMd"].replace(short, word)}
        for skeleton in ("MMMMd", "yMMMMd"):
            patterns = {field: pattern.replace(short, word) for field, pattern in ranges[skeleton].items()}
            ranges = ranges | {skeleton: patterns}
    return {**found, "dates": dates, "ranges": ranges}
