"""Adding to a file that is there what it lacks, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.authoring.scaffold.layout import Tree, in_braces, lines_of
from cs_templates.corpus.edits import Document
from cs_templates.corpus.located.nodes import MapNode
from cs_templates.corpus.splice import Edit


def additions(document: Document, group: MapNode, tree: Tree) -> Iterator[Edit]:
    """The edits that add the entries of a tree which a group lacks; what the group has stays as it is."""
    for name, value in tree.items():
        found = group.get(name)
        if found is None:
            entry = {name: value}
            yield document.add(group, list(lines_of(entry)), in_braces(name, value))
        elif isinstance(found, MapNode) and not isinstance(value, str | list | tuple):
            yield from additions(document, found, value)  # type: ignore[arg-type]
