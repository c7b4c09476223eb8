"""One file's text through the reader, without a corpus around it."""

from __future__ import annotations

from cs_templates.corpus.located.characters import read_text
from cs_templates.corpus.located.nodes import MapNode
from cs_templates.corpus.located.source import Source
from cs_templates.corpus.located.tree import read_tree
from cs_templates.corpus.names import Names
from cs_templates.model import Problem

Read = tuple[Source | None, MapNode | None, list[Problem]]


def read(data: str | bytes) -> Read:
    """The source, the root and the problems of a file's bytes."""
    problems: list[Problem] = []
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    source = read_text("x.yaml", raw, problems, Names())
    return source, read_tree(source) if source else None, problems


def faults(data: str | bytes) -> list[str]:
    """The problems as `line:column rule`."""
    return [f"{problem.at.line}:{problem.at.column} {problem.rule}" for problem in read(data)[2]]


def words(data: str | bytes) -> str:
    """The only problem's message and hint."""
    (problem,) = read(data)[2]
    return f"{problem.message} ({problem.hint})"
