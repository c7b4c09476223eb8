"""A name for each problem that outlives changes elsewhere in its file: no line numbers, and no two alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from cs_templates.linter.report import Entry
from cs_templates.linter.silence.baseline import Key


def fingerprints(entries: Iterable[Entry]) -> list[str]:
    """One for each problem: its rule, file and entry, and which of several there it is."""
    seen: Counter[Key] = Counter()
    found = []
    for entry in entries:
        seen[entry.key] += 1
        said = "\0".join([*entry.key, str(seen[entry.key])])
        found.append(sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return found
