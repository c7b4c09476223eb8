"""Which files a corpus has, and what each is for. The path is the identity.

Only regular files count (by lstat); links are not followed. What nothing
reads is said, because a file in the wrong place looks like a file that works.
"""

from __future__ import annotations

import os
import re
import unicodedata
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cs_templates.corpus.decode.shapes import KEBAB
from cs_templates.corpus.places import visible
from cs_templates.model import Location, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Listed = tuple[str, str, bool]

GOLDENS = "_goldens"
"""The directory that is for golden replies: they are made of the corpus, and no part of it."""
_KEBAB = re.compile(KEBAB)
_TOP = {"_corpus.yaml": "settings", "_variables.yaml": "variables", "_phrases.yaml": "phrases"}
_LOCALE = {
    "_locale.yaml": "profile",
    "_words.yaml": "words",
    "_phrases.yaml": "wordings",
    "_concepts.yaml": "concepts",
    "_glossary.yaml": "glossary",
}
_OF_A_PART = ("_locale.yaml", "_words.yaml")
_FLAT = {"_platforms": "platform", "_orders": "orders"}
_ABOUT_US = ("readme", "license", "changelog", "contributing")


class Found(NamedTuple):
    """A file of the corpus: its role, absolute path, and what its path says."""

    role: str
    path: str
    name: str = ""
    stage: str = ""
    locale: str = ""


class Part(NamedTuple):
    """One scenario in a few locales: as much of a corpus as it takes to compile one template again.

    Of `locales` what they call things is read too, of the other `tags` their template alone.
    """

    stage: str
    scenario: str
    locales: tuple[str, ...]
    tags: tuple[str, ...]


class Walk:
    """One root directory's files, directories and stage directories, all sorted; or a part of them.

    `instead` has files by absolute path that are taken for there, or with None for not there.
    """

    def __init__(
        self,
        root: str,
        shown: Callable[[str], str],
        problems: list[Problem],
        part: Part | None = None,
        instead: Mapping[str, bytes | None] = MappingProxyType({}),
    ) -> None:
        self._part = part
        self._instead = instead
        self.files: list[Found] = []
        self.directories: list[str] = []
        self.stages: list[tuple[str, str]] = []
        self.locales: list[tuple[str, str]] = []
        self._shown = shown
        self._problems = problems
        self._top(root)

    def of(self, role: str) -> Iterator[Found]:
        """The files with a role."""
        return (found for found in self.files if found.role == role)

    def _top(self, root: str) -> None:
        for name, path, is_directory in self._list(root):
            if not is_directory:
                self._known(name, path, _TOP, "")
            elif name in _FLAT:
                self._directory(path, _FLAT[name], "", "")
            elif name == "_scenarios":
                self._stages(path, "contract", "")
            elif name == GOLDENS:
                continue
            elif name.startswith("_"):
                self._stray(path, "nothing reads this directory")
            elif self._part is None or name in self._part.tags:
                self.locales.append((name, path))
                self._stages(path, "template", name)

    def _stages(self, directory: str, role: str, locale: str) -> None:
        for name, path, is_directory in self._list(directory):
            if not is_directory:
                if self._part is None or (locale in self._part.locales and name in _OF_A_PART):
                    self._known(name, path, _LOCALE if locale else {}, locale)
            elif self._part is None or name == self._part.stage:
                self.stages.append((name, path))
                self._directory(path, role, name, locale)

    def _directory(self, directory: str, role: str, stage: str, locale: str) -> None:
        only = f"{self._part.scenario}.yaml" if self._part and stage else ""
        for name, path, is_directory in self._list(directory, only):
            stem, ending = os.path.splitext(name)
            if is_directory:
                self._stray(path, "nothing reads this directory")
            elif ending != ".yaml":
                self._misnamed(name, path)
            elif not _KEBAB.fullmatch(stem):
                message = f"{visible(stem)} cannot be a name here"
                self._report("id-format", path, message, "use small letters a–z, digits and single hyphens")
            else:
                self.files.append(Found(role, path, stem, stage, locale))

    def _known(self, name: str, path: str, roles: dict[str, str], locale: str) -> None:
        role = roles.get(name)
        if role:
            self.files.append(Found(role, path, locale=locale))
        else:
            self._misnamed(name, path)

    def _misnamed(self, name: str, path: str) -> None:
        stem, ending = os.path.splitext(name.lower())
        if ending == ".yml":
            message = f"nothing reads {visible(name)}: files here end in .yaml"
            self._report("stray-file", path, message, f"rename it to {visible(name[:-4])}.yaml")
        elif ending != ".md" and stem not in _ABOUT_US:
            self._stray(path, "nothing reads this file here")

    def _stray(self, path: str, message: str) -> None:
        self._report("stray-file", path, message, "move it, rename it or delete it", "warning")

    def _list(self, directory: str, only: str = "") -> Iterator[Listed]:
        """The files and directories of a directory, sorted by name, twins and oddities left out.

        With `only` those that some systems take for this name.
        """
        self.directories.append(directory)
        seen: dict[str, str] = {}
        for entry in self._scan(directory, only):
            if entry.name.startswith(".") or entry.name.endswith("~"):
                continue
            first = seen.setdefault(_folded(entry.name), entry.name)
            if first != entry.name:
                message = f"this name differs from {visible(first)} only in capitals or accents"
                self._report("id-clash", entry.path, message, "some systems take the two for one: rename it")
            elif (what := _what(entry)) in {"file", "directory"}:
                yield entry.name, entry.path, what == "directory"
            else:
                message, hint = f"this is {what}", "put the file itself here"
                self._report("unreadable-file", entry.path, message, hint, "warning")

    def _scan(self, directory: str, only: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(directory) as entries:
                found = [entry for entry in entries if not only or _folded(entry.name) == only]
            return sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            message = f"this directory cannot be read: {error.strerror or error}"
            self._report("unreadable-file", directory, message)
            return []

    def _report(
        self, rule: str, path: str, message: str, hint: str = "", severity: Severity = "error"
    ) -> None:
        at = Location(path=self._shown(path))
        self._problems.append(Problem(rule=rule, at=at, message=message, hint=hint, severity=severity))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _what(entry: os.DirEntry[str]) -> str:
    try:
        if entry.is_symlink():
            return "a link, and links are not followed"
        if entry.is_dir(follow_symlinks=False):
            return "directory"
        return "file" if entry.is_file(follow_symlinks=False) else "no ordinary file"
    except OSError as error:
        return f"not to be read: {error.strerror or error}"
