"""Reads a text of the template language: the one way from text to nodes and problems."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from cs_templates.model import Problem, Text
from cs_templates.syntax.blocks import Blocks
from cs_templates.syntax.faults import Fault, Refusal
from cs_templates.syntax.filters import FILTERS
from cs_templates.syntax.lines import literals, normalised
from cs_templates.syntax.prints import read_print
from cs_templates.syntax.scan import BLOCK, COMMENT, MOST_FAULTS, PRINT, TEXT, Piece, scan
from cs_templates.syntax.tokens import refuse_signs
from cs_templates.syntax.tree import Branch, Filter, Literal, Node, Parsed, PhraseRef, Placed, walk

LONGEST_TEXT = 20_000

_LINE_STATEMENT = re.compile(r"\n[ \t]*+([#%][ \t]*+(?:if|elif|else|endif|for|endfor|set|endset)\b)")


@lru_cache(maxsize=16_384)
def parse(text: Text, forms: bool = False) -> Parsed:
    """Read a text, once. Whatever it holds, the answer is nodes and problems, never an exception.

    A text has at most 20,000 characters and 200 tags, a tag 1,000 characters,
    and at most 20 problems are named. With `forms` the text is an option's
    form: it prints variables, and nothing that could lead back to a form.
    """
    if len(text.text) > LONGEST_TEXT:
        message = f"a text has at most {LONGEST_TEXT:,} characters"
        return Parsed((), (Fault(0, len(text.text), message, "make several of it").problem(text),))
    pieces, faults = scan(text.text)
    blocks = Blocks(text)
    faults += _read(text, pieces, blocks)
    nodes = blocks.finish()
    faults += [*blocks.faults, *_line_statements(text.text, pieces)]
    if forms:
        faults += _beyond_a_form(nodes)
    return Parsed(nodes, _problems(text, faults)) if faults else Parsed(nodes)


def standalone_source(text: str) -> str:
    """The text as source for any Jinja2 environment: the rules about lines are already applied.

    Not to be applied twice: what is alone on its line afterwards was not before.
    """
    return normalised(text, scan(text)[0])


def _read(text: Text, pieces: list[Piece], blocks: Blocks) -> list[Fault]:
    """Hand every piece to the blocks; what is wrong with the tags that print comes back."""
    faults: list[Fault] = []
    for (kind, start, stop), kept in zip(pieces, literals(text.text, pieces), strict=True):
        if kind == TEXT:
            for first, last, printed in kept:
                blocks.add(Literal(printed, source=text, start=first, stop=last))
        elif kind == BLOCK:
            blocks.meet(text.text[start + 2 : stop - 2], start, stop)
        elif kind == PRINT:
            made = read_print(text.text[start + 2 : stop - 2])
            if isinstance(made, Fault):
                faults.append(made.moved(start + 2))
            else:
                blocks.add(made(text, start + 2))
        elif kind == COMMENT:
            faults += _signs(text.text[start + 2 : stop - 2], start + 2)
    return faults


def _signs(comment: str, base: int) -> list[Fault]:
    try:
        refuse_signs(comment)
    except Refusal as refusal:
        return [refusal.fault.moved(base)]
    return []


def _line_statements(text: str, pieces: list[Piece]) -> Iterator[Fault]:
    """Jinja2's tags without braces, which are off in our language and would be printed."""
    starts = [start for _, start, _ in pieces]
    for match in _LINE_STATEMENT.finditer(f"\n{text}"):
        first, last = match.start(1) - 1, match.end(1) - 1
        if pieces[bisect_right(starts, first) - 1][0] == TEXT:
            yield Fault(first, last, "a line is no tag here and would be printed", "write {% if … %}")


def _beyond_a_form(nodes: tuple[Node, ...]) -> Iterator[Fault]:
    for node in walk(nodes):
        if isinstance(node, Branch):
            yield _not_in_a_form(node, "has no ifs", "give each option its own form")
        elif isinstance(node, PhraseRef):
            yield _not_in_a_form(node, "holds no phrase", "write it out")
        elif isinstance(node, Filter) and FILTERS[node.name].form and node.args:
            yield _not_in_a_form(node, "uses no other form", "write it out")


def _not_in_a_form(node: Placed, what: str, hint: str) -> Fault:
    return Fault(node.start, node.stop, f"the form of an option {what}", hint)


def _problems(text: Text, faults: list[Fault]) -> tuple[Problem, ...]:
    faults.sort(key=lambda fault: (fault.start, fault.stop))
    return tuple(fault.problem(text) for fault in faults[:MOST_FAULTS])
