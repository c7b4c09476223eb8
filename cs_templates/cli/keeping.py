"""Writing one setting into the user's file: every other byte of it stays as it was.

Above the wall: it is loaded only where a setting is written.
"""

from __future__ import annotations

import os

from cs_templates.answer.files import write_private
from cs_templates.cli import datafiles
from cs_templates.corpus.edits import Document, open_document, written
from cs_templates.corpus.located.nodes import MapNode, Node, Scalar
from cs_templates.corpus.splice import Edit, splice
from cs_templates.errors import CorpusError, NothingFound, UsageError
from cs_templates.speech import reason, say


def keep(path: str, name: str, value: str) -> None:
    """Give the setting `name` a value, in its place or below the others. Raises UsageError and CorpusError."""
    if _is_blank(path):
        _append(path, f"{name}: {written(value)}\n")
        return
    document = open_document(path)
    group, rest, node = _place(document.root, name)
    splice(path, [_edit(document, group, rest, node, value)], document.stamp)


def drop(path: str, name: str) -> None:
    """Take the setting `name` out, with a group that it leaves empty. Raises NothingFound, CorpusError."""
    document = None if _is_blank(path) else open_document(path)
    trail = _trail(document.root, name) if document else []
    if document is None or not trail:
        raise NothingFound(say("{name} is not set in {path}", name=name, path=path))
    while len(trail) > 1 and len(trail[-1][0].entries) == 1:
        trail.pop()
    group, key = trail[-1]
    edit = document.remove(group, key)
    if len(group.entries) == 1 and not group.flow:
        _write(
            path, _without(path, edit)
        )  # what is left holds comments at most, which is no data to splice into
    else:
        splice(path, [edit], document.stamp)


def _without(path: str, edit: Edit) -> list[bytes]:
    """The lines of a file but those of an edit, which begins and ends with whole lines."""
    lines = datafiles.read(path).splitlines(keepends=True)
    after = edit.end.line - (edit.end.column == 1)
    return lines[: edit.at.line - 1] + lines[after:]


def _edit(document: Document, group: MapNode, rest: str, node: Node | None, value: str) -> Edit:
    if isinstance(node, Scalar):
        return document.replace(node, value)
    if node is not None or not group.entries:
        message = say("{name} in {path} is a group of its own", name=rest, path=document.path)
        raise CorpusError(message, say("change it by hand"))
    return document.insert_after(group, group.entries[-1][0].value, rest, value)


def _place(root: MapNode, name: str) -> tuple[MapNode, str, Node | None]:
    """The innermost group that a name leads into, what is left of the name there, and its node if it has one."""
    trail = _trail(root, name)
    if trail:
        group, key = trail[-1]
        return group, key, group.get(key)
    first, dot, rest = name.partition(".")
    inner = root.get(first)
    if dot and isinstance(inner, MapNode) and inner.entries:
        return _place(inner, rest)
    return root, name, None


def _trail(group: MapNode, name: str) -> list[tuple[MapNode, str]]:
    """The groups and keys that lead to a name, however it is split at its dots; empty where it is not there."""
    if group.get(name) is not None:
        return [(group, name)]
    parts = name.split(".")
    for cut in range(1, len(parts)):
        first, rest = ".".join(parts[:cut]), ".".join(parts[cut:])
        inner = group.get(first)
        found = _trail(inner, rest) if isinstance(inner, MapNode) else []
        if found:
            return [(group, first), *found]
    return []


def _is_blank(path: str) -> bool:
    """Whether the file says nothing yet: it is not there, or holds comments alone."""
    if not os.path.exists(path):
        return True
    lines = datafiles.read(path).decode("utf-8", "replace").splitlines()
    return all(not line.strip("\ufeff \t") or line.lstrip("\ufeff \t").startswith("#") for line in lines)


def _append(path: str, line: str) -> None:
    before = datafiles.read(path) if os.path.exists(path) else b""
    end = b"" if not before or before.endswith(b"\n") else b"\n"
    _write(path, [before, end, line.encode("utf-8")])


def _write(path: str, pieces: list[bytes]) -> None:
    try:
        write_private(os.path.realpath(path), pieces)
    except OSError as error:
        message = say("{path} cannot be written: {reason}", path=path, reason=reason(error))
        raise UsageError(message) from None
