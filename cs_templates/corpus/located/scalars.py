"""Scalars as texts: the place of each character, and what trainers lose without noticing.

YAML drops what follows an unquoted ` #`, joins lines of a folded or quoted
text, and reads `{{` as a mapping. In a text field each of these is a problem.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from cs_templates.model import Location, Text

if TYPE_CHECKING:
    from cs_templates.corpus.located.nodes import Scalar
    from cs_templates.corpus.located.source import Source

FOR_LINT = "# cst:"
"""How a comment begins that tells lint what not to report."""
_LONG = {"x": 2, "u": 4, "U": 8}


def as_text(node: Scalar, source: Source) -> Text:
    """The text of a scalar with the place of each of its characters."""
    start, style = node.start_mark, node.style
    if not style:
        at = Location(path=source.path, line=start.line + 1, column=start.column + 1)
        return Text(text=node.value, at=at)
    if style in {"|", ">"}:
        return _block(node, source)
    at = Location(path=source.path, line=start.line + 1, column=start.column + 2)
    length = node.end_mark.index - start.index - 2
    if length == len(node.value) or start.line != node.end_mark.line:
        return Text(text=node.value, at=at)
    inner = source.text[start.index + 1 : start.index + 1 + length]
    widths = _double(inner) if style == '"' else _single(inner)
    columns = accumulate(widths[:-1], initial=at.column)
    return Text(text=node.value, at=at, columns=tuple(columns))


def check_text(node: Scalar, source: Source, *, one_line: bool) -> None:
    """Report where YAML makes another text of this than its writer meant."""
    style = node.style
    if style == "|":
        if one_line:
            source.refuse(
                "scalar-style", node, "this is one line of text", "write it after its name, in quotes"
            )
        return
    if style == ">":
        message = "> joins the lines of a text into one"
        source.refuse("scalar-style", node, message, "use | in its place: it keeps the lines as they are")
    elif node.start_mark.line != node.end_mark.line:
        message = "a text of several lines in quotes or without them is joined into one line"
        hint = "write it on one line" if one_line else "write it on one line, or begin it with | as a block"
        source.refuse("scalar-style", node, message, hint)
    if not style and source.text[node.end_mark.index : node.end_mark.index + 1] != "\n":
        check_cut(node, source, comments=False)


def check_cut(node: Scalar, source: Source, *, comments: bool) -> None:
    """Report a plain scalar that an unquoted ` #` cuts off.

    With `comments`, a `#` with a space after it is taken for a comment; one for lint always is.
    """
    end = node.end_mark.index
    if source.text[end : end + 1] not in {" ", "\t", "#"}:
        return
    stop = source.text.find("\n", end)
    rest = source.text[end : stop if stop >= 0 else None].strip()
    if rest.startswith(FOR_LINT):
        return
    if rest.startswith("#") and not (comments and rest[1:2] in {"", " ", "#"}):
        shown = rest if len(rest) <= 20 else f"{rest[:20]}…"
        message = f"this text ends before the #: {shown} is dropped as a comment"
        hint = "put the text in quotes; a comment goes on a line of its own"
        source.refuse("text-cut-off", node, message, hint)


def _block(node: Scalar, source: Source) -> Text:
    """The indent of a block is what its first line with text has more than that text."""
    text = source.text
    value = node.value
    blank = len(value) - len(value.lstrip("\n"))
    begin = text.find("\n", node.start_mark.index) + 1
    for _ in range(blank):
        begin = text.find("\n", begin) + 1
    end = text.find("\n", begin)
    line = text[begin : end if end >= 0 else None].removesuffix("\r")
    indent = max(len(line) - len(value[blank:].split("\n", 1)[0]), 0)
    at = Location(path=source.path, line=node.start_mark.line + 2, column=indent + 1)
    return Text(text=value, at=at, indent=indent)


def _double(inner: str) -> list[int]:
    """How many characters of the file each character of a double-quoted text takes."""
    widths = []
    index = 0
    while index < len(inner):
        width = 2 + _LONG.get(inner[index + 1 : index + 2], 0) if inner[index] == "\\" else 1
        widths.append(width)
        index += width
    return widths


def _single(inner: str) -> list[int]:
    widths = []
    index = 0
    while index < len(inner):
        width = 2 if inner.startswith("''", index) else 1
        widths.append(width)
        index += width
    return widths
