"""Texts to be written, laid out as YAML: each with the source's text beside it, to be written over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cs_templates.corpus.edits import written

WIDTH = 110
STEP = "  "
QUOTES = '"'

Tree = Mapping[str, "str | Sequence[str] | Tree"]
"""Entries by name: a text, texts, or a group of entries."""


def lines_of(tree: Tree) -> Iterator[str]:
    """The lines of a group of entries, with their indents; the source's text stands beside what is to be written."""
    for name, value in tree.items():
        if isinstance(value, str):
            yield from entry(name, value)
            continue
        yield f"{name}:"
        inner = lines_of(value) if isinstance(value, Mapping) else _items(value)
        yield from indented(inner)


def entry(name: str, value: str) -> Iterator[str]:
    """A text to be written over. It stands in quotes, because a comment stands behind it."""
    yield from beside(f"{name}: {written(value, QUOTES)}", value)


def beside(line: str, note: str) -> Iterator[str]:
    """A line with a comment behind it, or above it where it would be too long."""
    said = " ".join(note.split())
    if len(line) + len(said) + 4 <= WIDTH - 2 * len(STEP):
        yield f"{line}  # {said}"
    else:
        yield f"# {said}"
        yield line


def in_braces(name: str, value: str | Sequence[str] | Tree) -> str:
    """An entry as it stands inside braces."""
    return f"{name}: {_flow(value)}"


def comment(text: str) -> Iterator[str]:
    """A text as lines of a comment."""
    for line in text.rstrip("\n").split("\n"):
        yield f"# {line}".rstrip()


def indented(lines: Iterable[str], by: str = STEP) -> Iterator[str]:
    """The lines further in; empty ones stay empty."""
    for line in lines:
        yield f"{by}{line}" if line else ""


def folded(words: Sequence[str], start: str, end: str, width: int = WIDTH - 4) -> Iterator[str]:
    """A list in brackets, over as many lines as it takes."""
    line = start
    for at, word in enumerate(words):
        piece = f"{word}{end if at == len(words) - 1 else ','}"
        if len(line) + len(piece) > width:
            yield line.rstrip()
            line = STEP
        line += f"{piece} "
    yield line.rstrip()


def _items(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        yield from beside(f"- {written(text, QUOTES)}", text)


def _flow(value: str | Sequence[str] | Tree) -> str:
    if isinstance(value, str):
        return written(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(in_braces(name, inner) for name, inner in value.items()) + "}"
    return "[" + ", ".join(map(written, value)) + "]"
