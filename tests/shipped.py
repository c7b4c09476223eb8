"""Copies of the shipped corpus that are quick to read, for tests of what is not in its word lists."""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection
from pathlib import Path

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"


def copied(
    to: Path, *, scenarios: Collection[str] | None = None, locales: Collection[str] | None = None
) -> Path:
    """A copy of the shipped corpus, of all or a few of its scenarios and locales; each word list has one entry."""
    shutil.copytree(TEMPLATES, to)
    for path in to.glob("*/*/*.yaml"):
        if scenarios is not None and path.stem not in scenarios:
            path.unlink()
    for path in to.glob("_scenarios/*/*.yaml") if scenarios is not None else ():
        path.write_text(without_others(path.read_text(encoding="utf-8"), scenarios or ()), encoding="utf-8")
    for path in to.glob("[!_]*/"):
        if locales is not None and path.name not in locales:
            shutil.rmtree(path)
    for path in to.glob("*/_locale.yaml"):
        path.write_text(with_short_lists(path.read_text(encoding="utf-8")), encoding="utf-8")
    return to


def without_others(contract: str, scenarios: Collection[str]) -> str:
    """A contract without its `follow_up` where that is of a scenario which is not there."""
    follows = re.search(r"(?m)^follow_up: .*\bscenario: ([\w-]+).*\n", contract)
    return contract if not follows or follows[1] in scenarios else contract.replace(follows[0], "")


def with_short_lists(profile: str) -> str:
    """A `_locale.yaml` with the first entry of each of its word lists."""
    head, words, lists = profile.partition("\nwords:\n")
    kept, entries = [], 0
    for line in lists.splitlines(keepends=True):
        entries = entries + line.startswith("    - ") if line.startswith("   ") else 0
        if entries < 2:
            kept.append(line)
    return head + words + "".join(kept)
