"""What of a corpus has to be looked at, where only some of its files are reported on."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from cs_templates.linter.files import Below, Files
from cs_templates.model import Corpus


class Part(NamedTuple):
    """A part of a corpus: some locales (all, where none are named), and of these the replies of some scenarios (all)."""

    tags: frozenset[str] = frozenset()
    scenarios: frozenset[str] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether it is all of the corpus."""
        return not (self.tags or self.scenarios)

    def of(self, kin: frozenset[str]) -> bool:
        """Whether it has texts of one of these locales."""
        return not self.tags or not kin.isdisjoint(self.tags)


WHOLE = Part()


def part_of(corpus: Corpus, paths: Collection[str], locales: Collection[str] = ()) -> Part:
    """What has to be looked at to report on some files and directories (all, where none are named) of some locales."""
    if not (paths or locales):
        return WHOLE
    files, below = Files(corpus), Below(paths)
    chosen = [files.within(shown).split("/") for shown, path in files.absolute.items() if below.holds(path)]
    tags = frozenset(locales) or frozenset(parts[0] for parts in chosen)
    if not tags <= corpus.locales.keys():
        return WHOLE
    are_templates = all(len(parts) == 3 for parts in chosen)
    return Part(tags, frozenset(parts[2].removesuffix(".yaml") for parts in chosen if are_templates))
