"""Where a text's tags name something: the characters of a variable, a phrase or an option."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.authoring.rename.names import Renaming
from cs_templates.model import Text
from cs_templates.syntax import (
    Compare,
    Contains,
    Equals,
    Filter,
    Known,
    PhraseRef,
    Print,
    Several,
    parse,
    walk,
)

_NAMING = (Print, Known, Several, Equals, Contains, Compare)
_PHRASE = "phrase."
_NOTE = re.compile(r"{#.*?#}", re.DOTALL)
_TAG = re.compile(r"{{.*?}}|{%.*?%}")
_NAME = r"(?<![\w.])(?:{prefix}){name}(?![\w.])"


def in_text(text: Text, asked: Renaming) -> Iterator[int]:
    """The offsets in a text at which the old name stands in a tag, those in notes to colleagues too."""
    if asked.old not in text.text:
        return
    for node in walk(parse(text).nodes):
        yield from _IN_NODES[asked.kind](node, asked)
    for note in _NOTE.finditer(text.text):
        yield from (note.start() + at for at in in_note(note.group()[2:-2], asked, 2))


def in_note(note: str, asked: Renaming, shift: int = 0) -> Iterator[int]:
    """The offsets at which the tags in a comment name a variable or a phrase: people copy them from there."""
    if asked.kind not in ("variable", "phrase"):
        return
    prefix = re.escape(_PHRASE) if asked.kind == "phrase" else ""
    name = re.compile(_NAME.format(prefix=prefix, name=re.escape(asked.old)))
    for tag in _TAG.finditer(note):
        for found in name.finditer(_blanked(tag.group())):
            yield shift + tag.start() + found.end() - len(asked.old)


def _blanked(tag: str) -> str:
    """A tag with its quoted texts blanked."""
    return re.sub(r"\"[^\"]*\"|'[^']*'", lambda found: " " * len(found.group()), tag)


def _nowhere(_node: object, _asked: Renaming) -> Iterator[int]:
    """No tag names a scenario."""
    yield from ()


def _variable(node: object, asked: Renaming) -> Iterator[int]:
    if isinstance(node, _NAMING) and node.name == asked.old:
        yield node.start


def _phrase(node: object, asked: Renaming) -> Iterator[int]:
    if isinstance(node, PhraseRef) and node.id == asked.old:
        yield node.start + len(_PHRASE)


def _option(node: object, asked: Renaming) -> Iterator[int]:
    if not isinstance(node, Print | Equals | Contains) or node.name != asked.variable:
        return
    said = node.source.text
    if not isinstance(node, Print):
        if node.option == asked.old:
            yield node.option_start + (said[node.option_start] in "\"'")
        return
    for part in node.filters:
        if part.name == "choose" and asked.old in part.named:
            yield from _argument(said, part, asked.old)


_IN_NODES = {"scenario": _nowhere, "variable": _variable, "phrase": _phrase, "option": _option}


def _argument(said: str, part: Filter, option: str) -> Iterator[int]:
    inside = _blanked(said[part.start : part.stop])
    found = re.search(rf"(?<!\w){option}(?=\s*=)", inside)
    if found:
        yield part.start + found.start()
