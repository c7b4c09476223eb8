"""New stamps, written into the files that bear the old ones: those lines, and not a byte more."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from cs_templates.authoring.staleness.stamped import Stamped
from cs_templates.corpus import read_data
from cs_templates.corpus.edits import Document, open_document
from cs_templates.corpus.files import read_file
from cs_templates.corpus.located.nodes import MapNode, Node, Scalar
from cs_templates.corpus.located.source import Spot
from cs_templates.corpus.places import visible
from cs_templates.corpus.splice import Edit, put, spliced_bytes
from cs_templates.errors import CorpusError
from cs_templates.model import Corpus, Raw, Stamp
from cs_templates.speech import say

STAMP, STATE = "true_to", "state"
_BEFORE = ("state", "customer_says", "keywords", "title")
"""A template's stamp stands after the first of these that there is."""
NOTE = "# cosmetic:"
"""Begins the line above a stamp that was renewed without a new translation."""


class _File(NamedTuple):
    """A file with its stamps renewed, not written yet."""

    path: str
    data: bytes
    stamp: Stamp


def accept(corpus: Corpus, items: Sequence[Stamped], *, state: str = "", reason: str = "") -> None:
    """Stamp the items with the source's text of today; templates get `state` too, where it is given.

    With a `reason` the stamp bears it in a comment. Nothing is written before everything is checked. Raises
    CorpusError where a file belongs to a corpus that this one extends, cannot be read, has changed, or cannot be
    written; the message names those that were written before it.
    """
    groups: dict[str, list[Stamped]] = {}
    for item in items:
        groups.setdefault(_own_file(corpus, item), []).append(item)
    files = [_stamped(path, group, state, reason) for path, group in groups.items()]
    done: list[str] = []
    for file in files:
        try:
            put(file.path, file.data, file.stamp)
        except CorpusError as error:
            if done:
                error.message += " " + say(
                    "(written before it: {paths})", paths=", ".join(map(visible, done))
                )
            raise
        done.append(os.path.relpath(file.path))


def _own_file(corpus: Corpus, item: Stamped) -> str:
    path = os.path.abspath(item.at.path)
    if not path.startswith(os.path.join(corpus.roots[0], "")):
        facts = {"name": item.name, "locale": item.locale, "path": visible(item.at.path)}
        message = say("{name} in {locale} is written in the corpus that this one extends: {path}", **facts)
        raise CorpusError(message, say("accept it there, or word it in your own corpus"))
    return path


def _stamped(path: str, items: Iterable[Stamped], state: str, reason: str) -> _File:
    document = open_document(path)
    edits: dict[Edit, None] = {}
    new: list[tuple[MapNode, str, str]] = []
    for item in items:
        edits |= dict.fromkeys(_edits(document, item, state, reason, new))
    data, stamp = read_file(os.path.realpath(path))
    if stamp.checksum != document.stamp.checksum:
        message = say("{path} has changed since it was read; nothing was written", path=visible(path))
        raise CorpusError(message, say("run it again"))
    result = spliced_bytes(data, [*edits, *_first_words(document, new)], path)
    if _bare(read_data(result, path)) != _bare(read_data(data, path)):
        facts = {"path": visible(path)}
        message = say("{path} would say something else with the new stamp; nothing was written", **facts)
        raise CorpusError(message, say("write true_to by hand"))
    return _File(path, result, document.stamp)


def _edits(
    document: Document, item: Stamped, state: str, reason: str, new: list[tuple[MapNode, str, str]]
) -> Iterator[Edit]:
    group, name = _place(document, item)
    if group is None:
        new.append((document.root, name, item.today))
        return
    node = group.get(name)
    if item.kind == "template" and state:
        yield from _state(document, state)
    if not item.today:
        return
    if isinstance(node, Scalar):
        if node.value != item.today:
            yield document.replace(node, item.today)
            yield from _note(document, node, reason)
    elif item.kind == "word":
        yield document.insert_after(group, group.entries[-1][0].value, name, item.today)
    else:
        yield _insert(document, group, name, item.today)


def _place(document: Document, item: Stamped) -> tuple[MapNode | None, str]:
    """The group that the stamp stands in, None where a file of words has none yet, and the stamp's name there."""
    if item.kind == "template":
        return document.root, STAMP
    if item.kind == "phrase":
        return _group(document, document.root.get(item.name.removeprefix("phrase."))), STAMP
    node = document.root.get(STAMP)
    return None if node is None else _group(document, node), item.name


def _group(document: Document, node: Node | None) -> MapNode:
    if not isinstance(node, MapNode) or not node.entries:
        message = say("{path} has no group to stamp", path=visible(document.path))
        raise CorpusError(message, say("look at what cst lint says of it"))
    return node


def _state(document: Document, state: str) -> Iterator[Edit]:
    node = document.root.get(STATE)
    if isinstance(node, Scalar):
        if node.value != state:
            yield document.replace(node, state)
        return
    yield _insert(document, document.root, STATE, state)


def _insert(document: Document, group: MapNode, name: str, value: str) -> Edit:
    """A new entry: after the last of a template's head, else before the first entry."""
    names = [key.value for key, _ in group.entries]
    after = next((known for known in _BEFORE if known in names), None) if group is document.root else None
    if after is not None:
        return document.insert_after(group, after, name, value)
    first = group.entries[0][0].start_mark
    at = document.source.place(first)
    end = ", " if group.flow else "\n" + " " * first.column
    return Edit(at=at, end=at, text=f"{name}: {value}{end}")


def _note(document: Document, node: Scalar, reason: str) -> Iterator[Edit]:
    """The reason in a line above the stamp; an older one gives way to it, or goes."""
    line = node.start_mark.line
    start = Spot(0, line, 0)
    above = document.source.line(line - 1).strip() if line else ""
    if above.startswith(NOTE):
        start = Spot(0, line - 1, 0)
    own = document.source.line(line)
    indent = own[: len(own) - len(own.lstrip())]
    text = f"{indent}{NOTE} {reason}\n" if reason else ""
    if text or above.startswith(NOTE):
        yield Edit(at=document.source.place(start), end=document.source.place(Spot(0, line, 0)), text=text)


def _first_words(document: Document, new: Sequence[tuple[MapNode, str, str]]) -> Iterator[Edit]:
    """The first stamps of a file of words."""
    if new:
        root = document.root
        edit = document.insert_after(root, root.entries[-1][0].value, STAMP, "-")
        inside = [f"{name}: {stamp}" for _, name, stamp in new]
        group = f" {{{', '.join(inside)}}}" if root.flow else "".join(f"\n  {line}" for line in inside)
        yield replace(edit, text=edit.text.removesuffix(' "-"').removesuffix(" -") + group)


def _bare(data: Raw) -> Raw:
    """What a file says without its stamps and its state."""
    if isinstance(data, Mapping):
        return {name: _bare(value) for name, value in data.items() if name not in (STAMP, STATE)}
    return data
