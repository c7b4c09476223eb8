"""The names in a file stand in another order than in the other files.

Nothing depends on it. Files that are alike are quicker to read and to compare: a title first, the texts last.

Fails (en):

    # en/order/sample.yaml
    keywords: [sample]
    title: Sample

Passes (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cs_templates.corpus.decode.containers import Record
from cs_templates.corpus.decode.schema import shape_of
from cs_templates.corpus.located.nodes import Scalar
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.raw import File

CODE = "S075"
SEVERITY = "info"
SCOPE = "corpus"
OPTIONAL = True
_STAMP = "true_to"
"""Tools write it, wherever there is room."""


def find(bench: Bench) -> Iterator[Finding]:
    """One finding for a file: the first of its names that stands too late."""
    for file in bench.files:
        shape = shape_of(file.inside)
        if isinstance(shape, Record):
            yield from _in_file(file, [name for name in shape.fields if name != _STAMP])


def _in_file(file: File, order: list[str]) -> Iterator[Finding]:
    found = file.document.root.entries if file.document else []
    keys = [key for key, _ in found if key.value in order]
    for earlier, key in pairwise(keys):
        if order.index(key.value) < order.index(earlier.value):
            yield _finding(file, key, earlier, order)
            return


def _finding(file: File, key: Scalar, earlier: Scalar, order: list[str]) -> Finding:
    message = f"{key.value} stands after {earlier.value}"
    return Finding(*file.span(key), message, f"the usual order is {', '.join(order)}")
