"""Tabs stand in quoted and block texts and in comments, nowhere else.

YAML's parsers disagree about tabs between tokens; refused everywhere, a file
reads the same with each of them.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from cs_templates.corpus.located.complaints import TAB
from cs_templates.corpus.located.nodes import scalars
from cs_templates.corpus.located.source import MANY, Spot

if TYPE_CHECKING:
    from cs_templates.corpus.located.nodes import MapNode, Node, Scalar
    from cs_templates.corpus.located.source import Source

Spans = list[tuple[int, int]]


def check_tabs(source: Source, root: Node | MapNode) -> None:
    """Report the tabs that indent or separate."""
    spans = [(_begin(source.text, node), node.end_mark.index) for node in scalars(root) if node.style]
    found = 0
    index = source.text.find("\t")
    while index >= 0 and found < MANY:
        if not _inside(index, spans) and not _in_comment(source.text, index, spans):
            rule, message, hint = TAB
            source.fault(rule, Spot.at(source.text, index), message, hint)
            found += 1
        index = source.text.find("\t", index + 1)


def _begin(text: str, node: Scalar) -> int:
    """Where a scalar may hold tabs: a block only after the indentation of its first line.

    libyaml lets a tab follow the `|`, PyYAML's own parser one indent the block.
    """
    if node.style not in {"|", ">"}:
        return node.start_mark.index
    begin = text.find("\n", node.start_mark.index)
    while 0 <= begin < len(text) and text[begin].isspace():
        begin += 1
    return begin if begin >= 0 else len(text)


def _inside(index: int, spans: Spans) -> bool:
    position = bisect_right(spans, (index, len(spans) and spans[-1][1] + 1)) - 1
    return position >= 0 and spans[position][0] <= index < spans[position][1]


def _in_comment(text: str, index: int, spans: Spans) -> bool:
    """Whether a `#` that begins a comment stands before `index` on its line."""
    start = text.rfind("\n", 0, index) + 1
    sharp = text.find("#", start, index)
    while sharp >= 0:
        if not _inside(sharp, spans) and (sharp == start or text[sharp - 1] in " \t"):
            return True
        sharp = text.find("#", sharp + 1, index)
    return False
