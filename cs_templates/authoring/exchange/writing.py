"""The files as an import leaves them: new texts in their places, every other byte as it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cs_templates.authoring.exchange.judging import Change
from cs_templates.authoring.exchange.settling import Settled
from cs_templates.corpus.edits import Document, open_document
from cs_templates.corpus.files import read_file
from cs_templates.corpus.located.nodes import MapNode, Scalar
from cs_templates.corpus.outline import Outline
from cs_templates.corpus.splice import Edit, put, spliced_bytes
from cs_templates.errors import CorpusError
from cs_templates.linter.files import Files
from cs_templates.model import Stamp
from cs_templates.speech import say


class Drafted(NamedTuple):
    """The bytes of each file that changes, by absolute path, and the changes that cannot be written, with the reason."""

    files: Mapping[str, bytes]
    left: list[tuple[Change, str]]


def drafted(files: Files, changes: Iterable[Change], settled: Iterable[Settled] = ()) -> Drafted:
    """The files with the changes made."""
    by_path: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        if change.unit.text is not None:
            by_path[change.unit.text.at.path].append(change)
    states: dict[str, list[Settled]] = defaultdict(list)
    for one in settled:
        states[one.path].append(one)
    drafts: dict[str, bytes] = {}
    left: list[tuple[Change, str]] = []
    for shown in dict.fromkeys((*by_path, *states)):
        data, failed = _file(files.absolute[shown], by_path[shown], states[shown])
        left += failed
        if data is not None:
            drafts[files.absolute[shown]] = data
    return Drafted(drafts, left)


def _file(
    path: str, changes: list[Change], settled: list[Settled]
) -> tuple[bytes | None, list[tuple[Change, str]]]:
    document = open_document(path)
    outline = Outline(document.source)
    edits: list[Edit] = []
    left: list[tuple[Change, str]] = []
    for change in changes:
        try:
            edit = _edit(document, outline, change)
            _made(document, [edit])
            edits.append(edit)
        except CorpusError as error:
            left.append((change, error.message))
    edits += [edit for one in settled for edit in _settling(document, one)]
    return (_made(document, edits) if edits else None), left


def _made(document: Document, edits: list[Edit]) -> bytes:
    return spliced_bytes(read_file(document.path)[0], edits, document.path)


def _edit(document: Document, outline: Outline, change: Change) -> Edit:
    """Raises CorpusError where the text has no place of its own."""
    text = change.unit.text
    node = outline.scalar_at(text.at, text.at) if text else None
    if node is None:
        raise CorpusError(say("its place in the file was not found"))
    return document.replace(node, change.text)


def _settling(document: Document, one: Settled) -> Iterator[Edit]:
    """The edits of a state and a stamp; words and phrases have stamps only, and only where they carry one."""
    root, owner = document.root, one.owner
    if owner.kind == "template":
        yield document.set(root, "state", one.state, after="title")
        if one.is_true:
            yield document.set(root, "true_to", owner.stamp, after="state" if root.get("state") else "title")
        return
    group = root.get("true_to") if owner.kind == "words" else root.get(owner.name)
    node = (
        group.get(owner.name if owner.kind == "words" else "true_to") if isinstance(group, MapNode) else None
    )
    if isinstance(node, Scalar) and one.is_true:
        yield document.replace(node, owner.stamp)


def write(path: str, data: bytes, stamps: Mapping[str, Stamp]) -> str:
    """Put a file's new bytes in its place, whole or not at all; why not, empty where it is done."""
    try:
        put(path, data, stamps[path])
    except CorpusError as error:
        return error.message
    return ""
