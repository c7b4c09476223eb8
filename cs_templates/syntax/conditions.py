"""Reads what stands after `if` and `elif`."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import nodes

from cs_templates.model import Text
from cs_templates.syntax.faults import refuse
from cs_templates.syntax.jinja import Tag
from cs_templates.syntax.tokens import Token
from cs_templates.syntax.tree import And, Compare, Condition, Contains, Equals, Known, Not, Or, Several

MakeCondition = Callable[[Text, int], Condition]

_OPERATORS = {"eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">="}


def read_condition(tag: Tag) -> MakeCondition:
    """The condition of a tag, to be placed. Raises Refusal."""
    return _condition(tag, tag.tested())


def _condition(tag: Tag, node: nodes.Node) -> MakeCondition:
    if isinstance(node, nodes.And | nodes.Or):
        return _joined(tag, node)
    if isinstance(node, nodes.Not):
        return _negated(_condition(tag, node.node))
    if isinstance(node, nodes.Test):
        return _test(tag, node)
    if isinstance(node, nodes.Compare):
        return _compare(tag, node)
    if isinstance(node, nodes.Name | nodes.Getattr):
        _name(tag, node)
    return tag.refuse(node)


def _joined(tag: Tag, node: nodes.And | nodes.Or) -> MakeCondition:
    """Flat, whatever the number of parts: Jinja2 nests them to the left."""
    kind = And if isinstance(node, nodes.And) else Or
    found: list[nodes.Node] = []
    inner: nodes.Node = node
    while type(inner) is type(node) and isinstance(inner, nodes.And | nodes.Or):
        found.append(inner.right)
        inner = inner.left
    makers = [_condition(tag, part) for part in (inner, *reversed(found))]

    def make(source: Text, base: int) -> Condition:
        parts = tuple([maker(source, base) for maker in makers])
        return kind(parts, source=source, start=parts[0].start, stop=parts[-1].stop)

    return make


def _negated(maker: MakeCondition) -> MakeCondition:
    def make(source: Text, base: int) -> Condition:
        part = maker(source, base)
        return Not(part, source=source, start=part.start, stop=part.stop)

    return make


def _name(tag: Tag, node: nodes.Node) -> Token:
    token = tag.variable(node)
    if token.text.partition(".")[0] == "phrase":
        refuse(token, "a condition asks about a variable, not about a phrase", "a phrase is always there")
    return token


def _test(tag: Tag, node: nodes.Test) -> MakeCondition:
    token = _name(tag, node.node)
    asked = tag.after(tag.token(node))
    if asked.text == "not":
        asked = tag.after(asked)
    if node.name not in ("known", "several"):
        hint = (
            "write: is known, or is not known"
            if node.name in _KNOWN_ELSEWHERE
            else "there are known and several"
        )
        refuse(asked, f"nothing can be asked with: is {node.name}", hint)
    following = tag.after(asked)
    if node.args or node.kwargs or following.text == "(":
        refuse(following, f"nothing follows {node.name}", "join conditions with and / or")
    kind = Known if node.name == "known" else Several

    def make(source: Text, base: int) -> Condition:
        return kind(token.text, source=source, start=base + token.start, stop=base + token.stop)

    return make


_KNOWN_ELSEWHERE = ("defined", "undefined", "none", "empty", "given", "set", "true", "false")


def _compare(tag: Tag, node: nodes.Compare) -> MakeCondition:
    if len(node.ops) > 1:
        refuse(tag.token(node.ops[1].expr), "one comparison at a time", "join two of them with and")
    operand = node.ops[0]
    if operand.op in ("in", "notin"):
        contains = _contains(tag, node.expr, operand.expr)
        return contains if operand.op == "in" else _negated(contains)
    if isinstance(node.expr, nodes.Const):
        refuse(
            tag.token(node.expr), "the variable comes first in a comparison", 'as in refund.method == "card"'
        )
    return _ordered(tag, _name(tag, node.expr), _OPERATORS[operand.op], operand.expr)


def _contains(tag: Tag, option: nodes.Expr, variable: nodes.Expr) -> MakeCondition:
    if not isinstance(option, nodes.Const) or not isinstance(option.value, str):
        refuse(tag.token(option), "only an option in quotes can be looked for", 'as in "wait" in solutions')
    value, at, name = option.value, tag.token(option), _name(tag, variable)

    def make(source: Text, base: int) -> Condition:
        return Contains(
            value,
            name.text,
            base + at.start,
            source=source,
            start=base + name.start,
            stop=base + name.stop,
        )

    return make


def _ordered(tag: Tag, name: Token, sign: str, other: nodes.Expr) -> MakeCondition:
    at = tag.token(other)
    value = other.value if isinstance(other, nodes.Const) else None
    if isinstance(value, str) and sign in ("==", "!="):
        equals = _equals(name, value, at)
        return equals if sign == "==" else _negated(equals)
    if isinstance(value, str):
        refuse(
            at, f"{sign} compares a count with a whole number", f"as in {name.text} {sign} 3, without quotes"
        )
    if isinstance(value, bool) or not isinstance(value, int):
        refuse(
            at,
            "a variable is compared with an option in quotes or a whole number",
            f'as in {name.text} == "card"',
        )
    return _compared(name, sign, value)


def _equals(name: Token, option: str, at: Token) -> MakeCondition:
    def make(source: Text, base: int) -> Condition:
        start, stop = base + name.start, base + name.stop
        return Equals(name.text, option, base + at.start, source=source, start=start, stop=stop)

    return make


def _compared(name: Token, sign: str, number: int) -> MakeCondition:
    def make(source: Text, base: int) -> Condition:
        start, stop = base + name.start, base + name.stop
        return Compare(name.text, sign, number, source=source, start=start, stop=stop)

    return make
