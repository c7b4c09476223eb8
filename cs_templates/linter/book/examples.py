r"""The examples of a rule's page: texts and files that it must report, and those that it must leave alone.

`Fails (ru):` or `Passes (ru):` on a line, then an indented text (the body of a message) or files, each under a
comment with its path in the corpus, as in `# ru/_words.yaml`. A link is written `# ru/late.yaml -> soon.yaml`, and
a file whose last line has no end as git shows it, with `\ No newline at end of file`.
What nobody would see on a page is written ␠ (a space at the end of a line), ␍ (a carriage return) and ◌́ (an accent
apart from its letter).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs_templates.linter.regex import regex
from cs_templates.linter.rule import Rule

LINK = "-> "
"""What a file in `files` begins with that is a link; where it leads follows."""
_UNENDED = r"\ No newline at end of file"
_SEEN = str.maketrans({"␠": " ", "␍": "\r", "◌": ""})
_HEADING = regex(r"(Fails|Passes) \(([\w-]+)\):")
_FILE = regex(r"# ([\w./-]+\.\w+)(?: -> ([\w./-]+))?")


class Example(NamedTuple):
    """One example: whether it fails, its locale, and a text or files by path."""

    fails: bool
    locale: str
    text: str
    files: dict[str, str]


def examples(rule: Rule) -> Iterator[Example]:
    r"""The examples of a rule's page, in order."""
    lines = rule.page.split("\n")
    for at, line in enumerate(lines):
        heading = _HEADING.fullmatch(line.strip())
        if heading:
            block = _block(lines[at + 1 :]).translate(_SEEN)
            files = _files(block)
            yield Example(heading[1] == "Fails", heading[2], "" if files else block, files)


def _block(lines: list[str]) -> str:
    """The indented lines that follow, without their indentation."""
    found: list[str] = []
    for line in lines:
        if line.strip() and not line.startswith("    "):
            break
        found.append(line[4:])
    return "\n".join(found).strip("\n") + "\n"


def _files(block: str) -> dict[str, str]:
    found: dict[str, str] = {}
    path = ""
    for line in block.splitlines(keepends=True):
        named = _FILE.fullmatch(line.strip())
        if named:
            path = named[1]
        if named and named[2]:
            found[path] = f"{LINK}{named[2]}"
        elif line.strip() == _UNENDED:
            found[path] = found[path].removesuffix("\n")
        elif path and not (named and path.endswith(".json")):
            # a comment stays, where the format has comments: places in the example are places in the file
            found[path] = found.get(path, "") + line
    return found
