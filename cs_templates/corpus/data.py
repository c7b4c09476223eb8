"""Values and settings files: YAML mappings whose every scalar is text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cs_templates.corpus.decode.special import Anything
from cs_templates.corpus.located.characters import read_text
from cs_templates.corpus.located.tree import read_tree
from cs_templates.corpus.names import Names
from cs_templates.corpus.places import visible
from cs_templates.corpus.problems import as_data
from cs_templates.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cs_templates.model import Problem, Raw


def read_data(data: bytes, path: str) -> Mapping[str, Raw]:
    """The mapping in a YAML file's bytes, groups nested as they are, scalars as text.

    An empty file is an empty mapping. Raises CorpusError with file, line and
    column at the first fault, whatever it is; `detail["problems"]` has all.
    """
    problems: list[Problem] = []
    source = read_text(path, data, problems, Names())
    root = read_tree(source, may_be_empty=True) if source else None
    values: Mapping[str, Raw] = {}
    if source is not None and root is not None:
        read = Anything().read(root, source)
        assert not isinstance(read, str | tuple)  # noqa: S101 - the root is a mapping
        values = read
    if problems:
        first = min(problems, key=lambda problem: problem.at)
        raise CorpusError(
            f"{visible(path)}:{first.at.line}:{first.at.column}: {first.message}",
            first.hint,
            problems=[as_data(problem) for problem in problems],
        )
    return values
