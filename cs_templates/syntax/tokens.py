"""Cuts the inside of a tag into tokens with their offsets.

Only what the language needs is a token; all else is refused at its column
before Jinja2 sees the tag: operators, brackets, escapes, invisible characters.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from cs_templates.syntax.faults import SYNTAX, refuse

NAME, STRING, NUMBER, SIGN = "name", "string", "number", "sign"

DEEPEST = 8
MOST_NOTS = 20
LONGEST_NUMBER = 9

_TOKEN = re.compile(
    r"[ \t\n]*+(?:"
    r"(?P<name>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)"
    r"|(?P<string>\"[^\"\n]*\"|'[^'\n]*')"
    r"|(?P<number>[0-9][0-9A-Za-z_.]*)"
    r"|(?P<sign>[=!<>]=|[<>=|(),])"
    r"|(?P<other>.))?",
    re.DOTALL,
)
_REFUSED = {
    "~": ("texts are not put together in a template", "write them side by side, outside the tags"),
    ".": ("a name is written without spaces around its dots", "as in order.number"),
    "\\": ("a backslash has no meaning here", 'to print a " use \'…\' around the text'),
    "!": ("! has no meaning here", "write not, or != to compare"),
    "&": ("& has no meaning here", "write and"),
    **dict.fromkeys("+-*/%", ("a template does no arithmetic", "give the result as a variable")),
    **dict.fromkeys("[]", ("brackets have no meaning here", "name the variable itself, as in order.number")),
    **dict.fromkeys("{}", ("braces have no meaning inside a tag", "{{ and }} are enough")),
    **dict.fromkeys("“”„«»‘’", ("typographic quotes do not work inside a tag", 'write straight quotes: "day"')),
}  # fmt: skip
_NAMES = "names are written in small Latin letters, digits and _, with dots between their parts"


class Token(NamedTuple):
    """A word, text in quotes, number or sign, and its offsets in the tag."""

    kind: str
    text: str
    start: int
    stop: int

    def moved(self, by: int) -> Token:
        """The same token, `by` characters further on."""
        return Token(self.kind, self.text, self.start + by, self.stop + by)


def end_of(inner: str) -> Token:
    """What stands after a tag's inside: its closing delimiter."""
    return Token("end", "", len(inner), len(inner) + 2)


def tokens(inner: str) -> list[Token]:
    """The tokens of a tag's inside. Raises Refusal."""
    refuse_signs(inner)
    found = [_token(match) for match in _TOKEN.finditer(inner) if match.lastgroup]
    for token, following in pairwise(found):
        if token.kind == following.kind == STRING:
            refuse(following, "two texts stand side by side", "a comma goes between them")
    _check_depth(found)
    return found


def refuse_signs(inner: str) -> None:
    """Refuse Jinja2's `{%-` and `-%}`, which eat spaces and line breaks. Raises Refusal."""
    hint = "take it out: a tag alone on its line leaves nothing behind"
    if inner[:1] in ("-", "+"):
        refuse(Token(SIGN, inner[0], 0, 1), f"{inner[0]} at the beginning of a tag has no meaning here", hint)
    if inner[-1:] in ("-", "+"):
        at = Token(SIGN, inner[-1], len(inner) - 1, len(inner))
        refuse(at, f"{inner[-1]} at the end of a tag has no meaning here", hint)


def _token(match: re.Match[str]) -> Token:
    kind = match.lastgroup or ""
    token = Token(kind, match[kind], match.start(kind), match.end(kind))
    if kind == "other":
        _refuse_character(token)
    if kind == NUMBER and not (token.text.isdigit() and len(token.text) <= LONGEST_NUMBER):
        refuse(
            token,
            f"{token.text[:20]} is not a whole number",
            f"at most {LONGEST_NUMBER} digits, nothing else",
        )
    if kind == STRING and "\\" in token.text:
        at = token.start + token.text.index("\\")
        _refuse_character(Token("other", "\\", at, at + 1))
    return token


def _refuse_character(token: Token) -> None:
    if token.text in "\"'":
        hint = "close it before the end of the line; }} and %} cannot stand inside quotes"
        refuse(token, f"the quote {token.text} is opened here and never closed", hint, SYNTAX)
    if token.text in _REFUSED:
        refuse(token, *_REFUSED[token.text])
    code = f"U+{ord(token.text):04X}"
    if token.text.isspace() or not token.text.isprintable():
        refuse(token, f"an invisible character stands here ({code})", "type an ordinary space")
    refuse(token, f"{token.text} ({code}) has no meaning inside a tag", _NAMES)


def _check_depth(found: list[Token]) -> None:
    depth = nots = 0
    for token in found:
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        nots += token.text == "not"
        if depth > DEEPEST:
            refuse(token, f"parentheses are nested more than {DEEPEST} deep")
        if nots > MOST_NOTS:
            refuse(token, f"a condition has more than {MOST_NOTS} nots")
