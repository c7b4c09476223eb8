"""A rule's changes as edits of a file: the new characters as YAML has to have them where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cs_templates.corpus.edits import Document
from cs_templates.corpus.located.nodes import Scalar
from cs_templates.corpus.outline import BLOCKS, Outline, outline
from cs_templates.corpus.splice import Edit, spliced_bytes
from cs_templates.errors import CorpusError
from cs_templates.linter.finding import Change
from cs_templates.model import Stamp, Text

_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\t": r"\t"})
_NO_STAMP = Stamp(0, 0, 0, 0)


class File(NamedTuple):
    """A file that is being mended: where it is, what places call it, its bytes."""

    path: str
    shown: str
    data: bytes


def changed(file: File, changes: Sequence[Change]) -> bytes:
    """The bytes of a file with the changes made, which do not overlap.

    Where the characters alone would make another text of it (a quote is needed, a colon turns it into something
    else), the whole scalar is written anew. Raises CorpusError where neither reads as it should.
    """
    laid_out = outline(file.path, file.shown, file.data)
    if laid_out is None or laid_out.root is None:
        raise CorpusError(f"{file.shown} cannot be read")
    edits = [edit(laid_out, change) for change in changes]
    texts = _texts(laid_out, changes)
    for node, said in texts:
        own = [one for one in edits if laid_out.scalar_at(one.at, one.end) is node]
        if not _reads(file, own, [(node, said)]):
            document = Document(file.path, laid_out.source, laid_out.root, _NO_STAMP)
            edits = [one for one in edits if one not in own]
            edits.append(document.replace(_quoted(node), said))
    inside = all(laid_out.scalar_at(change.at, change.end) for change in changes)
    if not _reads(file, edits, texts if inside else []):
        raise CorpusError(f"{file.shown} would not read as it should")
    return spliced_bytes(file.data, edits, file.shown)


def edit(laid_out: Outline, change: Change) -> Edit:
    """A change as YAML: within a text as the text's style wants it, elsewhere as it stands."""
    node = laid_out.scalar_at(change.at, change.end)
    text = change.text if node is None else _in_style(change.text, node, laid_out)
    return Edit(at=change.at, end=change.end, text=text)


def _in_style(text: str, node: Scalar, laid_out: Outline) -> str:
    if node.style == '"':
        return text.translate(_ESCAPES)
    if node.style == "'":
        return text.replace("'", "''")
    if node.style in BLOCKS and "\n" in text:
        return re.sub(r"\n(?=[^\n])", "\n" + " " * laid_out.text_of(node).indent, text)
    return text


def _texts(laid_out: Outline, changes: Iterable[Change]) -> list[tuple[Scalar, str]]:
    """The scalars that the changes are in, each with what it has to say afterwards."""
    by_node: dict[int, tuple[Scalar, list[Change]]] = {}
    for change in changes:
        node = laid_out.scalar_at(change.at, change.end)
        if node is not None:
            by_node.setdefault(id(node), (node, []))[1].append(change)
    return [(node, _said(laid_out.text_of(node), mine)) for node, mine in by_node.values()]


def _said(text: Text, changes: list[Change]) -> str:
    """What a text says with the changes made."""
    places = {text.locate(offset): offset for offset in range(len(text.text) + 1)}
    said = text.text
    for change in sorted(changes, reverse=True):
        start, stop = places.get(change.at), places.get(change.end)
        if start is None or stop is None:
            raise CorpusError(f"{change.at} is not the beginning of a character")
        said = said[:start] + change.text + said[stop:]
    return said


def _reads(file: File, edits: Sequence[Edit], texts: list[tuple[Scalar, str]]) -> bool:
    """Whether with the edits made the scalars say what they should, and no text becomes several or none."""
    try:
        new = outline(file.path, file.shown, spliced_bytes(file.data, edits, file.shown))
    except CorpusError:
        return False
    old = outline(file.path, file.shown, file.data)
    if old is None or new is None or not texts:
        return new is not None
    order = {_start(node): at for at, node in enumerate(old.scalars)}
    same = len(old.scalars) == len(new.scalars)
    return same and all(new.scalars[order[_start(node)]].value == said for node, said in texts)


def _start(node: Scalar) -> tuple[int, int]:
    return node.start_mark.line, node.start_mark.column


def _quoted(node: Scalar) -> Scalar:
    """A scalar as one in double quotes, unless it is a block."""
    style = node.style if node.style in BLOCKS else '"'
    return Scalar(node.value, style, node.start_mark, node.end_mark)


def overlap(one: Sequence[Change], other: Sequence[Change]) -> bool:
    """Whether two fixes touch the same characters, or meet."""
    return any(a.at <= b.end and b.at <= a.end for a in one for b in other)
