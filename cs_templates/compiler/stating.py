"""Where a text fails to print what it must state: the branch that lacks it."""

from __future__ import annotations

from cs_templates.compiler.guards import Nodes, printed_always, stated_where
from cs_templates.compiler.scope import Stretch
from cs_templates.model import Text
from cs_templates.syntax import tree

Lack = tuple[Stretch, str]
"""A place, and what is wrong there."""


def lacking(name: str, nodes: Nodes) -> Lack | None:
    """The first branch without a name that another branch prints; None where no branch prints it."""
    found = (_in_branch(name, node) for node in nodes if isinstance(node, tree.Branch))
    return next((lack for lack in found if lack), None)


def _in_branch(name: str, branch: tree.Branch) -> Lack | None:
    bodies = [body for _, body in branch.cases] + [branch.otherwise]
    stated = [*(stated_where(*case) for case in branch.cases), printed_always(branch.otherwise)]
    silent = [number for number, names in enumerate(stated) if name not in names]
    deeper = next((lack for number in silent if (lack := lacking(name, bodies[number]))), None)
    if deeper or len(silent) in (0, len(bodies)):
        return deeper
    if silent[0] == len(branch.cases):
        return _otherwise(branch)
    return _tag(branch, bodies[silent[0]]), "this branch does not print it"


def _otherwise(branch: tree.Branch) -> Lack:
    if branch.otherwise:
        what = "what stands after else does not print it"
    else:
        what = "nothing prints it where this condition does not hold"
    return _tag(branch, branch.otherwise), what


def _tag(branch: tree.Branch, body: Nodes) -> Stretch:
    """The tag that a branch's text stands behind; the first one where it is empty."""
    text = branch.source.text
    start = text.rindex("{%", 0, body[0].start) if body else branch.start
    return Stretch(branch.source.locate(start), branch.source.locate(text.index("%}", start) + 2))


def first_line(text: Text, start: int, stop: int) -> Stretch:
    """The first line with something on it of a part of a text."""
    said = text.text[start:stop]
    start += len(said) - len(said.lstrip())
    line = text.text[start : max(stop, start)].partition("\n")[0].rstrip()
    return Stretch(text.locate(start), text.locate(start + len(line)))
