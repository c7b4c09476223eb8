"""A reply with its values marked: what came from an example, and what a trainer wrote."""

from __future__ import annotations

from typing import Any, NamedTuple

from cs_templates.answer.draft import Draft
from cs_templates.answer.render import NODES, Scope, lay_out, print_node, run, scope_of
from cs_templates.answer.reply import Reply, choose_phrases, fit
from cs_templates.authoring.spread import spread

_OPEN, _CLOSE = "\x02", "\x03"
"""Around what a value printed; no text and no value can hold them."""


class Piece(NamedTuple):
    """Some of a reply's text. `name` is the variable whose value printed it; what was written has none."""

    text: str
    name: str = ""


class Text(NamedTuple):
    """A reply's subject (None where the channel has none) and body, in pieces."""

    subject: tuple[Piece, ...] | None
    body: tuple[Piece, ...]


def marked(reply: Reply, draft: Draft) -> Text:
    """The pieces of a finished reply, of the draft that it was made of."""
    subject, body = draft.text["subject"], draft.text["body"]
    return Text(
        None if reply.subject is None else _pieces(subject, draft, reply.subject),
        _pieces(body, draft, reply.body),
    )


def plain(text: tuple[Piece, ...] | None) -> str:
    """What the pieces say."""
    return "".join(piece.text for piece in text or ())


def _pieces(program: list[Any], draft: Draft, finished: str) -> tuple[Piece, ...]:
    """The pieces of a finished text; one alone where they cannot be told apart."""
    scope = _Marking(draft)
    raw = scope.cut(run(program, scope))
    laid = lay_out("".join(text for text, _ in raw), draft.locale["cjk"])
    found = [Piece(fit(text, draft), name) for text, name in spread(raw, laid, "")]
    return tuple(found) if plain(tuple(found)) == finished else (Piece(finished),)


class _Marking(Scope):
    """A scope in which what a value prints stands between marks, its forms' own values included."""

    __slots__ = ("_inside", "_names")

    def __init__(self, draft: Draft) -> None:
        own = scope_of(draft, choose_phrases(draft)[0])
        super().__init__(own.values, own.specs, own.locale, own.today, own.phrases, own.countries)
        self.nodes = NODES | {"print": self._print}
        self._names: list[str] = []
        self._inside = False

    def _print(self, node: list[Any], scope: Scope) -> str:
        if self._inside:
            return print_node(node, scope)
        self._inside = True
        text = print_node(node, scope)
        self._inside = False
        self._names.append(node[1])
        return f"{_OPEN}{text}{_CLOSE}"

    def cut(self, raw: str) -> list[tuple[str, str]]:
        """A raw text in parts, each with the name of its variable."""
        first, *rest = raw.split(_OPEN)
        parts = [(first, "")]
        for name, part in zip(self._names, rest, strict=True):
            value, _, written = part.partition(_CLOSE)
            parts += [(value, name), (written, "")]
        return parts
