"""One reading of a corpus: its files as they are opened, its names as they become known."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from zlib import crc32

from cs_templates.corpus.files import read_file
from cs_templates.corpus.located.characters import read_text
from cs_templates.corpus.located.tree import read_tree
from cs_templates.corpus.names import Names
from cs_templates.corpus.places import Shown, visible
from cs_templates.model import Given, Location, Problem, Severity, Stamp, Text

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from cs_templates.corpus.decode.shapes import Shape

_UNREAD = Stamp(size=0, mtime_ns=0, inode=0, checksum=0)


def _blank(found: re.Match[bytes]) -> bytes:
    """As many lines as there were: places in a file stay what they are."""
    return b"\n" * found[0].count(b"\n")


class Reading:
    """Collects the problems, stamps and names of a corpus while it is read.

    `broken` holds the shown paths of files of which a fault hides a part. `instead` has bytes by absolute path
    that are read in place of a file's own, `without` by a file's name what is passed over in it as if it were blank.
    """

    def __init__(
        self,
        instead: Mapping[str, bytes] | None = None,
        *,
        without: Mapping[str, re.Pattern[bytes]] | None = None,
    ) -> None:
        self._instead = instead or {}
        self._without = without or {}
        self.problems: list[Problem] = []
        self.names = Names()
        self.files: dict[str, Stamp] = {}
        self.broken: set[str] = set()
        self.shown = Shown()
        self._reported: set[tuple[str, Location, str]] = set()

    def decode(self, path: str, shape: Shape, *declares: str) -> Any:
        """The value of a file, or None where nothing of it could be read.

        Where a part is hidden, the sorts of names it `declares` are not known whole.
        """
        shown = self.shown(path)
        try:
            data, self.files[path] = self._read(path)
        except OSError as error:
            self.files[path] = _UNREAD
            self.report(
                "unreadable-file",
                Location(path=shown),
                f"this file cannot be read: {error.strerror or error}",
            )
            return self._broken(shown, declares)
        source = read_text(shown, data, self.problems, self.names)
        root = read_tree(source) if source else None
        if source is None or root is None:
            return self._broken(shown, declares)
        if source.hidden:
            self.broken.add(shown)
        if source.partial:
            self._broken(shown, declares)
            source.problems = []  # what a cut-off file seems to say would only distract from the cut
        return shape.read(root, source)

    def _read(self, path: str) -> tuple[bytes, Stamp]:
        if path not in self._instead:
            data, stamp = read_file(path)
            hidden = self._without.get(os.path.basename(path))
            return hidden.sub(_blank, data) if hidden else data, stamp
        data = self._instead[path]
        return data, _UNREAD._replace(size=len(data), checksum=crc32(data))

    def report(
        self,
        rule: str,
        where: Location | Text | Given,
        message: str,
        hint: str = "",
        severity: Severity = "error",
    ) -> None:
        """Add a problem, once: what a locale inherits may be looked at again.

        A place alone stands for a whole file or directory.
        """
        at, end = (where, None) if isinstance(where, Location) else (where.at, where.end)
        if (rule, at, message) not in self._reported:
            self._reported.add((rule, at, message))
            shown = visible(message)
            self.problems.append(Problem(rule, at, shown, hint, severity, end))

    def _broken(self, shown: str, declares: tuple[str, ...]) -> None:
        self.broken.add(shown)
        self.names.unsure.update(declares)
