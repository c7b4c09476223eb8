"""Date and number patterns taken apart (UTS #35, Date Format Patterns and Number Patterns)."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"'((?:[^']|'')*)'|([A-Za-z])\2*|([^A-Za-z']+)")
_NUMBER = re.compile(r"([^#0,.]*)([#0,.]+)([^#0,.]*)$")


def pieces(pattern: str) -> list[str]:
    """A date pattern as literal, field, literal, field … literal; fields at the odd places."""
    found = [""]
    for token in _TOKEN.finditer(pattern):
        if token[2]:
            found += [token[0], ""]
        else:
            found[-1] += token[3] or token[1].replace("''", "'") or "'"
    return found


def fields_of(pattern: str) -> list[str]:
    """The fields a date pattern shows."""
    return pieces(pattern)[1::2]


def tidy(pattern: str) -> str:
    """The same date pattern with quotes only where they are needed."""
    parts = pieces(pattern)
    for at in range(0, len(parts), 2):
        parts[at] = re.sub(r"[A-Za-z']+", _quoted, parts[at])
    return "".join(parts)


def _quoted(letters: re.Match[str]) -> str:
    return "'" + letters[0].replace("'", "''") + "'"


def affixes(pattern: str, minus: str) -> list[str]:
    """Prefix and suffix of a number pattern for numbers from zero up, then for those below."""
    positive, _, negative = pattern.partition(";")
    prefix, suffix = _around(positive)
    below = _around(negative) if negative else (f"-{prefix}", suffix)
    return [prefix, suffix, *(affix.replace("-", minus) for affix in below)]


def group_sizes(pattern: str) -> list[int]:
    """The length of the group before the decimal separator and of those before it; zeros for no grouping."""
    whole = re.sub(r"[^#0,.]", "", pattern.partition(";")[0]).partition(".")[0]
    groups = [len(group) for group in whole.split(",")[1:]]
    return [groups[-1], groups[-2] if len(groups) > 1 else groups[-1]] if groups else [0, 0]


def _around(pattern: str) -> tuple[str, str]:
    found = _NUMBER.match(pattern)
    if found is None:
        raise ValueError(f"not a number pattern: {pattern!r}")
    return found[1], found[3]
