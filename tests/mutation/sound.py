"""The sound corpus as the mutator sees it: lines of files, and what each line of a reply's text is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

import yaml

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
PRINTED = re.compile(r"\{\{\s*([a-z_]+(?:\.[a-z_]+)*)\s*(.*?)\}\}")
ENDS = (".", "!", "?", "。", "！", "？")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load(text: str) -> Any:
    """YAML as data, by the fastest loader there is."""
    return yaml.load(text, Loader=LOADER)  # noqa: S506 - both loaders are safe ones


@cache
def _bare(text: str) -> str:
    return TAG.sub("", text).strip()


@cache
def _has_words(text: str) -> bool:
    return bool(re.search(r"[^\W\d_]", _bare(text))) and "{%" not in text


class Spot(NamedTuple):
    """One line of a reply's text."""

    file: File
    n: int
    """The line's number in the file, from 1."""
    text: str
    """The line without its indentation."""
    channel: str
    part: str
    """subject or body"""
    key: int
    """The line of the key `subject:` or `body:`."""
    depth: int
    """How many ifs the line stands in."""

    @property
    def bare(self) -> str:
        """What is left of the line without its tags."""
        return _bare(self.text)

    @property
    def prose(self) -> bool:
        """Whether the line has words of its own, and no condition."""
        return _has_words(self.text)

    @property
    def sentence(self) -> bool:
        """Whether the line is prose and ends a sentence."""
        return self.part == "body" and self.prose and self.bare.endswith(ENDS)

    @property
    def indent(self) -> str:
        line = self.file.line(self.n)
        return line[: len(line) - len(line.lstrip())]

    def having(self, text: str) -> str:
        """The file's line with another text in it."""
        return self.file.line(self.n).replace(self.text, text, 1)


class File:
    """One file of the corpus."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.lines = text.removesuffix("\n").split("\n")

    def line(self, n: int) -> str:
        return self.lines[n - 1]

    def numbered(self) -> Iterator[tuple[int, str]]:
        return iter(enumerate(self.lines, 1))

    @property
    def scenario(self) -> str:
        """The name of the scenario, as in shipping/dispatched."""
        return self.path.partition("/")[2].removesuffix(".yaml")

    @cached_property
    def data(self) -> Any:
        return load(self.text)

    @cached_property
    def spots(self) -> list[Spot]:
        """Every line of every text, of a template."""
        return list(_spots(self))

    def body(self, channel: str) -> list[Spot]:
        return [spot for spot in self.spots if spot.channel == channel and spot.part == "body"]

    @cached_property
    def bodies(self) -> dict[str, list[Spot]]:
        """The bodies by channel."""
        found: dict[str, list[Spot]] = {}
        for spot in self.spots:
            if spot.part == "body":
                found.setdefault(spot.channel, []).append(spot)
        return found


def _spots(file: File) -> Iterator[Spot]:
    channel, part, key, depth = "", "", 0, 0
    for n, line in file.numbered():
        if found := re.fullmatch(r"  (\w+):", line):
            channel, part = found[1], ""
        elif found := re.fullmatch(r"    subject: (\S.*)", line):
            yield Spot(file, n, found[1].strip('"'), channel, "subject", n, 0)
        elif line == "    body: |":
            part, key, depth = "body", n, 0
        elif re.match(r" {0,4}\S", line):
            part = ""
        elif part:
            opened = len(re.findall(r"\{% *if ", line))
            closed = len(re.findall(r"\{% *endif", line))
            inner = line.strip().startswith(("{% el", "{% endif"))
            yield Spot(file, n, line.strip(), channel, part, key, depth - inner)
            depth += opened - closed


class Sound:
    """All files of the corpus."""

    def __init__(self, root: Path) -> None:
        found = sorted(path for path in root.rglob("*.yaml") if path.is_file())
        self.files = {
            path.relative_to(root).as_posix(): File(
                path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")
            )
            for path in found
        }
        self.variables: dict[str, dict[str, Any]] = self.files["_variables.yaml"].data

    def templates(self, tag: str) -> list[File]:
        return [
            file
            for path, file in self.files.items()
            if path.startswith(f"{tag}/") and not path.startswith(f"{tag}/_")
        ]

    def contracts(self) -> list[File]:
        return [file for path, file in self.files.items() if path.startswith("_scenarios/")]

    def contract(self, file: File) -> dict[str, Any]:
        """The contract of a template."""
        data: dict[str, Any] = self.files[f"_scenarios/{file.scenario}.yaml"].data
        return data

    def must(self, file: File, channel: str) -> list[str]:
        """What a text of the template has to state."""
        contract = self.contract(file)
        own = (contract["channels"].get(channel) or {}).get("must_state")
        return list(own or contract.get("must_state") or [])

    def named(self, tag: str, name: str) -> File:
        """A file of a locale, such as _words.yaml."""
        return self.files[f"{tag}/{name}"]

    def prose(self, tag: str, *, sms: bool = True) -> Iterator[Spot]:
        """Every line of a body that has words of its own."""
        for file in self.templates(tag):
            for spot in file.spots:
                if spot.part == "body" and spot.prose and (sms or spot.channel != "sms"):
                    yield spot

    def sentences(self, tag: str) -> Iterator[Spot]:
        """Every line outside of ifs, and not of a short message, after which a sentence can be put."""
        for spot in self.prose(tag, sms=False):
            if spot.sentence and spot.depth == 0:
                yield spot

    def subjects(self, tag: str) -> Iterator[Spot]:
        for file in self.templates(tag):
            for spot in file.spots:
                if spot.part == "subject":
                    yield spot

    def wordings(self, tag: str) -> Iterator[tuple[File, int, str, str]]:
        """Every whole sentence of the phrases that stands on a line of its own: file, line, phrase, text."""
        file = self.named(tag, "_phrases.yaml")
        phrase = ""
        for n, line in file.numbered():
            if found := re.fullmatch(r"(\w+):", line):
                phrase = found[1]
            elif found := re.fullmatch(r"    - (\S.*)", line):
                yield file, n, phrase, found[1]
