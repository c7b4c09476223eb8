"""Problems that are known and not reported: how many of each rule in each entry of each file, without lines.

A baseline only shrinks. What no longer occurs is reported, and taken out when it is written again.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cs_templates.errors import UsageError
from cs_templates.model import Location
from cs_templates.speech import say

NAME = ".lint-baseline.json"
"""What it is called in a corpus whose settings name none."""
_FIELDS = ("rule", "locale", "file", "field")


class Key(NamedTuple):
    """What problems are counted by: the rule's name, the locale, the file within it, the entry of that file."""

    rule: str
    locale: str
    file: str
    field: str


class Baseline(NamedTuple):
    """A baseline as it is, with the line of each of its entries."""

    path: str
    counts: Mapping[Key, int]
    lines: Mapping[Key, int]

    def at(self, key: Key) -> Location:
        """The place of an entry."""
        return Location(self.path, self.lines[key], 1)


def read(path: str, text: str) -> Baseline:
    """A baseline. Raises UsageError where it is none."""
    try:
        entries = json.loads(text)["problems"]
        counts = {Key(*(str(entry[name]) for name in _FIELDS)): int(entry["count"]) for entry in entries}
    except (ValueError, LookupError, TypeError):
        message = say("{path} is no baseline", path=path)
        raise UsageError(message, say("delete it and write it again with --write-baseline")) from None
    lines = text.split("\n")
    return Baseline(path, counts, {key: _line(key, lines) for key in counts})


def written(counts: Mapping[Key, int]) -> str:
    """A baseline as text, an entry a line."""
    entries = [
        "    " + json.dumps({**key._asdict(), "count": count}, ensure_ascii=False)
        for key, count in sorted(counts.items())
        if count > 0
    ]
    body = "[\n" + ",\n".join(entries) + "\n  ]" if entries else "[]"
    return f'{{\n  "version": 1,\n  "problems": {body}\n}}\n'


def shrunk(old: Mapping[Key, int], now: Iterable[Key], ran: Iterable[str]) -> dict[Key, int]:
    """What remains of a baseline: no more than there is now; entries of rules that did not run stay."""
    counts, names = Counter(now), set(ran)
    return {key: min(count, counts[key]) if key.rule in names else count for key, count in old.items()}


def _line(key: Key, lines: list[str]) -> int:
    said = json.dumps(key._asdict(), ensure_ascii=False)[1:-1]
    return next((number for number, line in enumerate(lines, 1) if said in line), 1)
