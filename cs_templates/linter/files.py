"""The files of a corpus as those who report see them: their lines, their names within it, their locales."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from cs_templates.corpus.outline import Outline, outline
from cs_templates.corpus.places import Shown
from cs_templates.model import Corpus, Location


class Files:
    """The files by the paths that places have. `instead` has bytes by absolute path in place of a file's own."""

    def __init__(self, corpus: Corpus, instead: Mapping[str, bytes] | None = None) -> None:
        self.roots = corpus.roots
        shown = Shown()
        self.absolute = {shown(path): path for path in corpus.files}
        self._tags = frozenset(corpus.locales)
        self._instead = instead or {}
        self._outlines: dict[str, Outline | None] = {}
        self._within: dict[str, str] = {}

    def __eq__(self, other: object) -> bool:
        """Files of the same corpus are the same: problems of two runs can be compared."""
        return isinstance(other, Files) and (self.roots, self._instead) == (other.roots, other._instead)

    def __hash__(self) -> int:
        return hash(self.roots)

    def outline(self, path: str) -> Outline | None:
        """A file laid out; None where it cannot be read, or is no file."""
        if path not in self._outlines:
            whole = self.absolute.get(path)
            found = outline(whole, path, self._instead.get(whole)) if whole else None
            self._outlines[path] = found
        return self._outlines[path]

    def line(self, at: Location) -> str:
        """The line that a place is in; empty where there is none."""
        found = self.outline(at.path)
        return found.source.line(at.line - 1) if found else ""

    def within(self, path: str) -> str:
        """A path within the corpus, its parts between slashes; the whole one where it lies outside."""
        if path not in self._within:
            self._within[path] = self._inside(path)
        return self._within[path]

    def _inside(self, path: str) -> str:
        whole = self.absolute.get(path) or os.path.abspath(path)
        for root in self.roots:
            if whole == root or whole.startswith(os.path.join(root, "")):
                return os.path.relpath(whole, root).replace(os.sep, "/")
        return path.replace(os.sep, "/")

    def is_own(self, path: str) -> bool:
        """Whether a file is the corpus's own, and not of one that it extends."""
        return self.absolute.get(path, "").startswith(os.path.join(self.roots[0], ""))

    def locale(self, path: str) -> str:
        """The locale in whose directory a file stands; empty for those of the whole corpus."""
        first = self.within(path).partition("/")[0]
        return first if first in self._tags else ""

    def field(self, at: Location) -> str:
        """The names that lead to a place in its file, as in `channels.email.body`."""
        found = self.outline(at.path)
        return ".".join(found.keys_at(at)) if found else ""


class Below:
    """Files and directories, and what lies below them."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._tops = [os.path.realpath(path) for path in paths]

    def holds(self, path: str) -> bool:
        """Whether a path is one of them or lies below; always where there are none."""
        if not self._tops:
            return True
        whole = os.path.realpath(path)
        return any(whole == top or whole.startswith(os.path.join(top, "")) for top in self._tops)
