"""Plural rules: from CLDR's notation to plain data (UTS #35, Plural rules syntax)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

CATEGORIES = ("zero", "one", "two", "few", "many", "other")

Relation = list[Any]
Rules = dict[str, list[list[Relation]]]

_RELATION = re.compile(r"([nivwftce])(?: ?(?:%|mod) ?(\d+))? (=|!=|in|not in) ([\d., ]+)$")


def compile_rules(texts: Mapping[str, str]) -> Rules:
    """Category → CLDR rule (its samples left out or not) as the data `formats.plural` reads."""
    rules: Rules = {}
    for category in CATEGORIES:
        condition = texts.get(category, "").split("@")[0].strip()
        if condition and category != "other":
            rules[category] = [
                [_relation(part) for part in alternative.split(" and ")]
                for alternative in condition.split(" or ")
            ]
    return rules


def _relation(text: str) -> Relation:
    found = _RELATION.match(text.strip())
    if found is None:
        raise ValueError(f"not a plural relation: {text!r}")
    operand, modulus, operator, ranges = found.groups()
    bounds: list[int] = []
    for part in ranges.split(","):
        low, _, high = part.strip().partition("..")
        bounds += [int(low), int(high or low)]
    return ["e" if operand == "c" else operand, int(modulus or 0), operator in ("=", "in"), bounds]
