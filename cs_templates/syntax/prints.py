"""Reads `{{ … }}`: a variable with its filters, or a phrase."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from jinja2 import nodes

from cs_templates.model import Text
from cs_templates.syntax.faults import Fault, Refusal, refuse
from cs_templates.syntax.filters import FILTERS, instead_of
from cs_templates.syntax.jinja import Tag
from cs_templates.syntax.tokens import Token, end_of, tokens
from cs_templates.syntax.tree import Filter, PhraseRef, Print

MakeFilter = Callable[[Text, int], Filter]
MakePrint = Callable[[Text, int], Print | PhraseRef]


@lru_cache(maxsize=4096)
def read_print(inner: str) -> Fault | MakePrint:
    """What a tag prints, to be placed: a call with the text and the offset of `inner` in it makes the node."""
    try:
        return _read(Tag(tokens(inner), end_of(inner)))
    except Refusal as refusal:
        return refusal.fault


def _read(tag: Tag) -> MakePrint:
    node, found = tag.printed(), []
    while isinstance(node, nodes.Filter) and node.node is not None:
        found.append(node)
        node = node.node
    found.reverse()
    token = tag.variable(node)
    _check_parentheses(tag)
    if token.text.partition(".")[0] == "phrase":
        return _phrase(tag, token, found)
    makers = tuple(_filter(tag, each, index == 0) for index, each in enumerate(found))
    _check_order(tag, found)
    return _printer(token, makers)


def _printer(token: Token, makers: tuple[MakeFilter, ...]) -> MakePrint:
    name, start, stop = token.text, token.start, token.stop

    def make(source: Text, base: int) -> Print:
        filters = tuple([maker(source, base) for maker in makers])
        return Print(name, filters, source=source, start=base + start, stop=base + stop)

    return make


def _phrase(tag: Tag, token: Token, filters: list[nodes.Filter]) -> MakePrint:
    _, _, id_ = token.text.partition(".")
    if not id_ or "." in id_:
        refuse(token, "a phrase is named by its id", "as in phrase.greeting")
    if filters:
        refuse(tag.token(filters[0]), "a phrase prints as it is, without a filter", "take the filter out")

    def make(source: Text, base: int) -> PhraseRef:
        return PhraseRef(id_, source=source, start=base + token.start, stop=base + token.stop)

    return make


def _check_parentheses(tag: Tag) -> None:
    """Parentheses belong to a filter: the token before them is its name, and before that a bar."""
    previous = before = ""
    for token in tag.tokens:
        if token.text == "(" and before != "|":
            refuse(token, "parentheses have no meaning here", "they only follow the name of a filter")
        before, previous = previous, token.text


def _filter(tag: Tag, node: nodes.Filter, first: bool) -> MakeFilter:
    token = tag.token(node)
    rule = FILTERS.get(node.name)
    if rule is None:
        refuse(token, f"there is no filter {node.name}", instead_of(node.name))
    args = tuple(_text(tag, arg) for arg in node.args)
    named = {str(pair.key): _text(tag, pair.value) for pair in node.kwargs}
    wrong = "takes each name once" if len(named) < len(node.kwargs) else rule.fault(args, named)
    if wrong:
        refuse(token, f"{node.name} {wrong}", f"write {rule.usage}")
    if rule.first and not first:
        refuse(token, f"{node.name} works on a variable, not on what another filter printed", "put it first")
    return _maker(node.name, args, named, token.start, _stop(tag, token))


def _maker(name: str, args: tuple[str, ...], named: dict[str, str], start: int, stop: int) -> MakeFilter:
    def make(source: Text, base: int) -> Filter:
        return Filter(name, args, named, source=source, start=base + start, stop=base + stop)

    return make


def _stop(tag: Tag, token: Token) -> int:
    """The offset after a filter's arguments."""
    following = [other for other in tag.tokens if other.start > token.start]
    if not following or following[0].text != "(":
        return token.stop
    return next(other.stop for other in following if other.text == ")")


def _text(tag: Tag, node: nodes.Expr) -> str:
    if not isinstance(node, nodes.Const) or not isinstance(node.value, str):
        refuse(tag.token(node), "a filter takes fixed texts in quotes, nothing else", 'as in plural("day")')
    return node.value


def _check_order(tag: Tag, found: list[nodes.Filter]) -> None:
    for node, following in pairwise(found):
        if FILTERS[node.name].last:
            refuse(tag.token(following), f"nothing follows {node.name}", "a list stands on lines of its own")
