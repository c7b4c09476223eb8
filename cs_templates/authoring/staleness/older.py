"""The source's text that a stamp stands for, looked for in git's history by its hash."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cs_templates.authoring.staleness.git import Git, NoHistory, Version
from cs_templates.authoring.staleness.originals import Data, Texts, data_of, files_of, stamp_of, texts_of
from cs_templates.authoring.staleness.stamped import Stamped
from cs_templates.model import Corpus
from cs_templates.speech import say

Key = tuple[str, str]
"""The name of what is stamped, and a stamp."""


class Older(NamedTuple):
    """The texts of the source as they were, and the commit that made them so."""

    texts: Texts
    commit: str
    date: str


class Originals:
    """The source's texts, today's and older ones. `why` says why no older one can be found, where that is so."""

    def __init__(self, corpus: Corpus) -> None:
        self.why = ""
        self._corpus = corpus
        self._data: dict[str, Data] = {}
        self._git: Git | None = None
        try:
            self._git = Git(corpus.roots[0])
        except NoHistory as none:
            self.why = str(none)

    def today(self, item: Stamped) -> Texts:
        """What the source says now."""
        return texts_of(item, [self._now(path) for path in files_of(self._corpus, item)])

    def find(self, items: Sequence[Stamped]) -> Mapping[Key, Older]:
        """The texts for which the items' stamps stand: those that are in the history."""
        found: dict[Key, Older] = {}
        for paths, group in self._by_files(items).items():
            wanted = {(item.name, item.true_to): item for item in group}
            for path in paths:
                self._look(path, paths, wanted, found)
        if (
            len(found) < len({(item.name, item.true_to) for item in items})
            and self._git
            and self._git.is_shallow()
        ):
            self.why = say("this clone lacks the older part of its history: git fetch --unshallow gets it")
        return found

    def before(self, item: Stamped) -> str | None:
        """The stamp of the last text of the source that was another than today's; None where nobody knows."""
        paths = tuple(files_of(self._corpus, item))
        for path in paths:
            for _, layers in self._layers(path, paths):
                stamp = stamp_of(texts_of(item, layers))
                if stamp != item.today:
                    return stamp
        return None

    def _by_files(self, items: Sequence[Stamped]) -> dict[tuple[str, ...], list[Stamped]]:
        groups: dict[tuple[str, ...], list[Stamped]] = {}
        for item in items:
            groups.setdefault(tuple(files_of(self._corpus, item)), []).append(item)
        return groups

    def _look(
        self, path: str, paths: Sequence[str], wanted: Mapping[Key, Stamped], found: dict[Key, Older]
    ) -> None:
        """Look for what is wanted in the versions of one file, the others being as they are."""
        for version, layers in self._layers(path, paths):
            for key, item in wanted.items():
                if key not in found:
                    texts = texts_of(item, layers)
                    if stamp_of(texts) == item.true_to:
                        found[key] = Older(texts, version.commit, version.date)
            if wanted.keys() <= found.keys():
                return

    def _layers(self, path: str, paths: Sequence[str]) -> Iterator[tuple[Version, list[Data]]]:
        """The files' data, with that of one file as each version of it has it."""
        if self._git is None:
            return
        for version, data in self._git.contents(path):
            older = data_of(data, path)
            yield version, [older if other == path else self._now(other) for other in paths]

    def _now(self, path: str) -> Data:
        if path not in self._data:
            with open(path, "rb") as file:
                self._data[path] = data_of(file.read(), path)
        return self._data[path]
