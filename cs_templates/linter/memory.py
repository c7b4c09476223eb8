"""What rules found in a corpus the last time: where neither a file nor the tool has changed since, they find it again.

Kept in the cache, one file a corpus; what is in it is known by a hash of all that rules look at: every file's
checksum and path, the rules that ran (with what of the machine they depend on), and the tool itself. It holds nothing but findings.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any

import cs_templates
from cs_templates.answer.book import book_path
from cs_templates.answer.files import write_private
from cs_templates.corpus.places import Shown
from cs_templates.linter.finding import Change, Finding, Fix
from cs_templates.linter.rule import Rule, pageless
from cs_templates.linter.run import Found
from cs_templates.model import Corpus, Location

FORMAT = 1
ENDING = ".lint.json"


class Memory:
    """The findings of one corpus and some rules."""

    def __init__(self, corpus: Corpus, rules: Iterable[Rule], env: Mapping[str, str] = os.environ) -> None:
        self._path = book_path(corpus.roots, env).removesuffix(".cdb") + ENDING
        self._key = _key(corpus, rules)

    def recall(self, rules: Iterable[Rule]) -> list[Found] | None:
        """What was found the last time; None where that was of other files, other rules or another tool."""
        by_name = {rule.name: rule for rule in rules}
        try:
            with open(self._path, encoding="utf-8") as file:
                said = json.load(file)
            if said["key"] != self._key:
                return None
            return [(by_name.get(name) or pageless(name), _finding(found)) for name, found in said["found"]]
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            return None

    def keep(self, found: Iterable[Found]) -> None:
        """Remember what was found; not where that cannot be written."""
        data = {"key": self._key, "found": [[rule.name, finding] for rule, finding in found]}
        with suppress(OSError):
            write_private(self._path, [json.dumps(data, ensure_ascii=False).encode()])


def _key(corpus: Corpus, rules: Iterable[Rule]) -> str:
    shown = Shown()
    files = sorted((shown(path), stamp.size, stamp.checksum) for path, stamp in corpus.files.items())
    faults = [tuple(problem) for problem in corpus.problems]  # names and links are no file's bytes
    facts = [
        FORMAT,
        *_tool(),
        [(rule.code, rule.depends and rule.depends()) for rule in rules],
        files,
        sorted(map(shown, corpus.directories)),
        faults,
    ]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def _tool() -> Iterator[object]:
    """Which tool it is: a checkout's files change while its version stays."""
    yield cs_templates.__version__
    yield cs_templates.CLDR_VERSION
    top = os.path.dirname(os.path.abspath(cs_templates.__file__))
    for folder, folders, names in os.walk(top):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            info = os.stat(os.path.join(folder, name))
            yield [name, info.st_size, info.st_mtime_ns]


def _finding(said: list[Any]) -> Finding:
    at, end, message, hint, fix, severity = said
    return Finding(Location(*at), Location(*end), message, hint, fix and _fix(*fix), severity)


def _fix(changes: list[Any], safe: bool) -> Fix:
    return Fix(tuple(Change(Location(*at), Location(*end), text) for at, end, text in changes), safe)
