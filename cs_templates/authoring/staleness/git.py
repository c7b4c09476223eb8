"""What git remembers of a file: its older versions, newest first. Nothing is fetched, and nothing in the work tree changes."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from cs_templates.speech import say

_PATIENCE = 60
"""Seconds that git may take to list the versions of one file."""
_QUIET = ("-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "--no-pager", "--literal-pathspecs")
_NEVER = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


class NoHistory(Exception):
    """There is no history to look in; `str` says why."""


class Version(NamedTuple):
    """A file as a commit left it: the commit, its day, and the name of the file's bytes."""

    commit: str
    date: str
    blob: str


class Git:
    """git, asked about files of one directory. Raises NoHistory where it has none of it."""

    def __init__(self, directory: str) -> None:
        self._git = shutil.which("git") or ""
        self._directory = directory
        if not self._git:
            raise NoHistory(say("git is not installed"))
        if self._said("rev-parse", "--is-inside-work-tree").strip() != "true":
            raise NoHistory(say("the corpus is in no git work tree"))

    def versions(self, path: str) -> list[Version]:
        """The versions of a file that commits hold, newest first; also those under its earlier names."""
        words = ("log", "--follow", "-m", "--raw", "--no-abbrev", "--no-ext-diff", "--no-textconv")
        listed = self._said(
            *words, "--format=%x00%H %cs", "--", os.path.basename(path), at=os.path.dirname(path)
        )
        found: dict[str, Version] = {}
        commit, date = "", ""
        for line in listed.split("\n"):
            if line.startswith("\0"):
                commit, _, date = line[1:].partition(" ")
            elif line.startswith(":"):
                blob = line.split(" ")[3]
                if blob.strip("0"):
                    found.setdefault(blob, Version(commit, date, blob))
        return list(found.values())

    def is_shallow(self) -> bool:
        """Whether the clone lacks the older part of its history."""
        return self._said("rev-parse", "--is-shallow-repository").strip() == "true"

    def contents(self, path: str) -> Iterator[tuple[Version, bytes]]:
        """The versions of a file with their bytes, read when they are asked for; those that are not there are passed over."""
        versions = self.versions(path)
        with self._reader(os.path.dirname(path)) as reader:
            for version in versions:
                data = _read(reader, version.blob)
                if data is not None:
                    yield version, data

    @contextmanager
    def _reader(self, directory: str) -> Iterator[subprocess.Popen[bytes]]:
        command = [self._git, *_QUIET, "cat-file", "--batch"]
        reader = subprocess.Popen(  # noqa: S603 - git itself, found on the PATH
            command, cwd=directory, env=_environment(),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            yield reader
        finally:
            reader.kill()
            reader.communicate()

    def _said(self, *words: str, at: str = "") -> str:
        """What git prints; nothing where it fails."""
        try:
            done = subprocess.run(  # noqa: S603 - git itself, found on the PATH
                [self._git, *_QUIET, *words], cwd=at or self._directory, env=_environment(), timeout=_PATIENCE,
                capture_output=True, stdin=subprocess.DEVNULL, check=True,
            )  # fmt: skip
        except (OSError, subprocess.SubprocessError):
            return ""
        return done.stdout.decode("utf-8", "replace")


def _environment() -> dict[str, str]:
    """The user's own, without what a hook tells git of another repository."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return own | _NEVER


def _read(reader: subprocess.Popen[bytes], blob: str) -> bytes | None:
    assert reader.stdin is not None  # noqa: S101 - both are pipes
    assert reader.stdout is not None  # noqa: S101
    try:
        reader.stdin.write(f"{blob}\n".encode())
        reader.stdin.flush()
    except OSError:
        return None
    head = reader.stdout.readline().split()
    if len(head) != 3:
        return None
    data = reader.stdout.read(int(head[2]))
    reader.stdout.read(1)
    return data if head[1] == b"blob" else None
