"""Reads `{% … %}`: if, elif, else and endif, and why it is none of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cs_templates.syntax.conditions import MakeCondition, read_condition
from cs_templates.syntax.faults import SYNTAX, Fault, Refusal, refuse
from cs_templates.syntax.jinja import Tag
from cs_templates.syntax.tokens import NAME, Token, end_of, refuse_signs, tokens

IF, ELIF, ELSE, ENDIF = "if", "elif", "else", "endif"

_WORD = re.compile(r"[ \t\n]*+([A-Za-z_]\w*+|)")
_PARTS = ("a text is not put together from other files", "use a phrase, as in {{ phrase.greeting }}")
_REFUSED = {
    "for": ("a template has no loops", "print the list with a filter, as in {{ items | bullets }}"),
    **dict.fromkeys(("set", "do"), ("a template assigns nothing", "print the variable where it is needed")),
    **dict.fromkeys(("macro", "call", "block", "extends", "include", "import", "from"), _PARTS),
    **dict.fromkeys(("elseif", "elsif"), ("there is no such tag", "write elif")),
    **dict.fromkeys(("end", "fi"), ("there is no such tag", "write endif")),
    "": ("the tag is empty", "there are if, elif, else and endif"),
}  # fmt: skip
_UNKNOWN = ("this tag is not part of the template language", "there are if, elif, else and endif")


class Statement(NamedTuple):
    """A block tag; `if` and `elif` with their condition, to be placed."""

    word: str
    condition: MakeCondition | None = None


def word_of(inner: str) -> Token:
    """The word a block tag begins with, which may be none."""
    match = _WORD.match(inner)
    start, stop = match.span(1) if match else (0, 0)
    return Token(NAME, inner[start:stop], start, stop)


@lru_cache(maxsize=4096)
def read_statement(inner: str) -> Fault | Statement:
    """What a block tag says."""
    try:
        return _read(inner, word_of(inner))
    except Refusal as refusal:
        return refusal.fault


def _read(inner: str, word: Token) -> Statement:
    refuse_signs(inner)
    if word.text not in (IF, ELIF, ELSE, ENDIF):
        refuse(word, *_REFUSED.get(word.text, _UNKNOWN))
    rest = [token.moved(word.stop) for token in _tokens_after(inner, word)]
    if word.text in (IF, ELIF):
        return Statement(word.text, read_condition(Tag(rest, end_of(inner))))
    if rest and word.text == ELSE and rest[0].text == IF:
        refuse(rest[0], "else takes no condition", "write elif", SYNTAX)
    if rest:
        refuse(rest[0], f"nothing follows {word.text}", "take it out", SYNTAX)
    return Statement(word.text)


def _tokens_after(inner: str, word: Token) -> list[Token]:
    try:
        return tokens(inner[word.stop :])
    except Refusal as refusal:
        raise Refusal(refusal.fault.moved(word.stop)) from None
