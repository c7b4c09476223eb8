"""Write into docs/trainers.md what its commands print.

    python tools/walk.py

The page is followed from its first block to its last, in a new directory. A `console` block's commands are run, and
what follows each is replaced by what it printed (stderr first: it is for people). A `yaml` block is written into the
file that its first line names, whole or, where the line says so, in place of the entries of the same names. A `diff`
block changes lines of a file, a `po` block fills units of the exported file.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "trainers.md"
BLOCK = re.compile(r"^```(console|yaml|diff|po)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMIT = re.compile(r"as of \d{4}-\d\d-\d\d, [0-9a-f]{10}")

Run = Callable[[list[str]], str]
"""Runs a command in the directory, and says what it printed."""


def followed(page: str, directory: Path, run: Run) -> str:
    """The page as it reads when it is followed in a directory."""

    def block(found: re.Match[str]) -> str:
        text = _DO[found[1]](found[2], directory, run)
        return f"```{found[1]}\n{text}```"

    return BLOCK.sub(block, page)


def _console(text: str, directory: Path, run: Run) -> str:
    commands = [line[2:] for line in text.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{_printed(command, directory, run)}" for command in commands)


def _printed(command: str, directory: Path, run: Run) -> str:
    words = shlex.split(command)
    if words[0] == "cat":
        return (directory / words[1]).read_text(encoding="utf-8")
    return COMMIT.sub("as of 2026-03-08, 5ee58b1f60", run(words))


def _yaml(text: str, directory: Path, _run: Run) -> str:
    head, said = text.split("\n", 1)
    name, colon, _ = head.removeprefix("# ").partition(":")
    path = directory / name
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    if first.startswith("# yaml-language-server") and not colon:
        said = f"{first}\n{said}"  # the line by which editors find the schema; on the page it says nothing
    if colon:
        said = _instead(path.read_text(encoding="utf-8"), said)
    path.write_text(said, encoding="utf-8", newline="\n")
    return text


def _instead(whole: str, entries: str) -> str:
    """A file's text with entries in place of those of the same names."""
    for entry in re.findall(r"^\w+:.*\n(?: .*\n)*", entries, re.MULTILINE):
        start = whole.index(f"\n{entry.partition(':')[0]}:") + 1
        end = re.compile(r"^(?=\S|$)", re.MULTILINE).search(whole, whole.index("\n", start) + 1)
        whole = whole[:start] + entry + (whole[end.start() :] if end else "")
    return whole


def _diff(text: str, directory: Path, _run: Run) -> str:
    head, *lines = text.splitlines()
    path = directory / head.removeprefix("# ")
    old, new = ("".join(f"{line[1:]}\n" for line in lines if line[0] == sign) for sign in "-+")
    said = path.read_text(encoding="utf-8")
    if said.count(old) != 1:
        raise ValueError(f"{path} has not once: {old}")
    path.write_text(said.replace(old, new), encoding="utf-8", newline="\n")
    return text


def _po(text: str, directory: Path, _run: Run) -> str:
    (path,) = directory.glob("*.po")
    file = polib.pofile(str(path))
    units = {entry.msgctxt: entry for entry in file}
    for entry in polib.pofile(text):
        if units[entry.msgctxt].msgid != entry.msgid:
            raise ValueError(f"{entry.msgctxt} is: {units[entry.msgctxt].msgid}")
        units[entry.msgctxt].msgstr = entry.msgstr
        units[entry.msgctxt].flags = [flag for flag in units[entry.msgctxt].flags if flag != "fuzzy"]
    file.save(str(path))
    return text


_DO = {"console": _console, "yaml": _yaml, "diff": _diff, "po": _po}


def _process(directory: Path) -> Run:
    environment = {
        "HOME": str(directory.parent), "LANG": "C.UTF-8", "PATH": os.environ["PATH"], "COLUMNS": "100",
        "GIT_AUTHOR_NAME": "Olga", "GIT_AUTHOR_EMAIL": "olga@shop.example",
        "GIT_COMMITTER_NAME": "Olga", "GIT_COMMITTER_EMAIL": "olga@shop.example",
    }  # fmt: skip

    def run(words: list[str]) -> str:
        first = [sys.executable, str(ROOT / "cli.py")] if words[0] == "cst" else [words[0]]
        done = subprocess.run(
            [*first, *words[1:]],
            cwd=directory,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return done.stderr + done.stdout

    return run


def main() -> int:
    """Rewrite the page in place."""
    with tempfile.TemporaryDirectory() as top:
        directory = Path(top) / "shop"
        directory.mkdir()
        page = followed(PAGE.read_text(encoding="utf-8"), directory, _process(directory))
    PAGE.write_text(page, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
