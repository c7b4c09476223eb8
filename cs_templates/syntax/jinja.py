"""Has Jinja2 parse a tag, and keeps the column of every part.

Jinja2's tree knows lines, not columns. So it is given one token a line: the
line of a node, and of an error, is then the number of its token. To Jinja2
line breaks and spaces between tokens are the same.
"""

from __future__ import annotations

import re
from typing import NoReturn

from jinja2 import Environment, TemplateSyntaxError, nodes

from cs_templates.syntax.faults import SYNTAX, refuse
from cs_templates.syntax.tokens import NAME, STRING, Token

_ENVIRONMENT = Environment()  # noqa: S701 - it parses, and never renders

_VARIABLE = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*")
_RESERVED = (
    "and", "or", "not", "in", "is", "if", "else", "elif", "endif", "for", "true", "false", "none",
    "self", "super", "loop", "caller", "varargs", "kwargs",
)  # fmt: skip
_FIRST_LINE = 2
_DICTIONARY = "variables are listed in _variables.yaml"


class Tag:
    """The tokens of one tag beside Jinja2's tree of them."""

    __slots__ = ("end", "tokens")

    def __init__(self, tokens: list[Token], end: Token) -> None:
        self.tokens = tokens
        self.end = end

    def printed(self) -> nodes.Node:
        """The tree of what stands between `{{` and `}}`."""
        (output,) = self._parse("{{", "}}").body
        (expression,) = output.iter_child_nodes()
        return expression

    def tested(self) -> nodes.Node:
        """The tree of what stands between `{% if` and `%}`."""
        (branch,) = self._parse("{% if", "%}{% endif %}").body
        return next(branch.iter_child_nodes())

    def token(self, node: nodes.Node) -> Token:
        """The token that a node begins with, or that makes it what it is (a filter's name, a test's `is`)."""
        return self._at(node.lineno)

    def after(self, token: Token) -> Token:
        """The next token."""
        return self._at(self.tokens.index(token) + 1 + _FIRST_LINE)

    def variable(self, node: nodes.Node) -> Token:
        """The token of a variable's (or phrase's) name; anything else is refused."""
        inner = node
        while isinstance(inner, nodes.Getattr):
            inner = inner.node
        if not isinstance(inner, nodes.Name):
            self.refuse(node)
        token = self.token(inner)
        if token.text.startswith("_") or "._" in token.text:
            refuse(
                token, f"{token.text} is not a name: no part begins with _", "names are as in order.number"
            )
        if not _VARIABLE.fullmatch(token.text):
            refuse(
                token,
                f"{token.text} is not a name: names are in small letters",
                f"write {token.text.lower()}",
            )
        if token.text.partition(".")[0] in _RESERVED:
            refuse(token, f"{token.text} is not a variable", _DICTIONARY)
        return token

    def refuse(self, node: nodes.Node) -> NoReturn:
        """Refuse a node that is Jinja2 and not our language."""
        message, hint = _REFUSED.get(type(node), ("this is not part of the template language", ""))
        culprit = self._culprit(node)
        if culprit.kind == NAME and isinstance(node, nodes.Const):
            message, hint = f"{culprit.text} is not a variable", _DICTIONARY
        refuse(culprit, message, hint)

    def _culprit(self, node: nodes.Node) -> Token:
        if isinstance(node, nodes.CondExpr):
            return self._word("if")
        while isinstance(node, nodes.Call | nodes.Getattr):
            node = node.node
        return self.token(node)

    def _word(self, word: str) -> Token:
        """The first token that reads so and is not the name of an argument."""
        following = [*self.tokens[1:], self.end]
        pairs = zip(self.tokens, following, strict=True)
        return next((token for token, after in pairs if token.text == word and after.text != "="), self.end)

    def _at(self, line: int) -> Token:
        index = line - _FIRST_LINE
        return self.tokens[index] if 0 <= index < len(self.tokens) else self.end

    def _parse(self, opening: str, closing: str) -> nodes.Template:
        if not self.tokens:
            refuse(self.end, "the tag is empty", "name a variable, as in order.number", SYNTAX)
        source = "\n".join([opening, *(token.text for token in self.tokens), closing])
        try:
            return _ENVIRONMENT.parse(source)
        except TemplateSyntaxError as error:
            self._unreadable(self._at(error.lineno))
        except Exception:  # whatever else Jinja2 trips over (RecursionError …) is a fault of the tag
            refuse(self.tokens[0], "this tag cannot be read", "write it more simply", SYNTAX)

    def _unreadable(self, token: Token) -> NoReturn:
        if token is self.end:
            refuse(token, "the tag ends too early", "something is missing before its end", SYNTAX)
        if token.text == "=":
            refuse(token, "= has no meaning here", 'compare with ==, as in refund.method == "card"', SYNTAX)
        word = "a text in quotes" if token.kind == STRING else token.text
        refuse(token, f"{word} is not expected here", "a sign or a word is missing before it", SYNTAX)


_CONDITION = ("a condition does not print", "put it in a block: {% if X is known %} … {% endif %}")
_REFUSED: dict[type[nodes.Node], tuple[str, str]] = {
    nodes.Call: ("nothing can be called in a template", "print a variable, with a filter after | if need be"),
    nodes.Getattr: ("only a variable has parts with dots", "name the variable, as in order.number"),
    nodes.CondExpr: ("if and else cannot stand inside {{ }}", "use {% if X is known %} … {% else %} … {% endif %}"),
    nodes.Tuple: ("one thing at a time: commas have no meaning here", "write a tag for each, or use and / or"),
    nodes.Const: ("a variable's name belongs here", "a fixed text is written outside the tags"),
    nodes.Filter: ("a condition looks at the variable itself, without a filter", "take the filter out"),
    nodes.Test: _CONDITION,
    nodes.Compare: _CONDITION,
    nodes.And: _CONDITION,
    nodes.Or: _CONDITION,
    nodes.Not: _CONDITION,
    nodes.Name: ("a condition has to ask something", 'write X is known, or compare: X == "card"'),
}  # fmt: skip
