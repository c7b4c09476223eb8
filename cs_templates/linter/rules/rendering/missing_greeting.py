"""A text opens without a greeting, or says goodbye and nobody has signed.

Where a text has a closing or a signature, or where the other channels of its template greet, the greeting was deleted
by mistake (a chat may have been going on for long); and a closing such as “Best regards,” ends with a comma, behind which somebody must be named.
An SMS needs neither.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message:
        body: |
          {{ phrase.greeting }}

          Your order {{ order.number }} is on its way.

          {{ phrase.closing }}
          The support team
      email:
        subject: Order {{ order.number }}
        body: |
          Your order {{ order.number }} is on its way.

          {{ phrase.closing }}
          The support team

Passes (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message:
        body: |
          {{ phrase.greeting }}

          Your order {{ order.number }} is on its way.

          {{ phrase.closing }}
          The support team
      email:
        subject: Order {{ order.number }}
        body: |
          Good morning!

          Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pages import Page
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.translations import own, translated
from cs_templates.syntax import PhraseRef, Print

CODE = "T812"
SEVERITY = "warning"
SCOPE = "corpus"
_OPENS = 4
"""Among so many first lines a greeting stands."""
_ENDS = ("!", "！", ":", "：", ",", "，")
"""What the first line of a letter may end with that greets in words of its own."""


class Roles(NamedTuple):
    """The phrases of a language that greet, those that close a letter, and whether there is one to sign with."""

    greet: frozenset[str]
    close: frozenset[str]
    sign: bool


def find(bench: Bench) -> Iterator[Finding]:
    """Each text that lacks one of the two."""
    lines = {name for name, phrase in bench.corpus.phrases.items() if phrase.place == "line"}
    roles = {
        tag: _roles(language, lines)
        for tag, language in bench.languages.items()
        if language.has_list("greeting")
    }
    for page in bench.pages.values():
        if page.language.tag in roles:
            yield from _on(page, roles[page.language.tag], roles)


def _roles(language: Language, lines: set[str]) -> Roles:
    """A phrase greets if one of its wordings does, and closes if most of them do; what else is a line signs."""
    greet, close = set(), set()
    for name, wordings in language.locale.phrases.items():
        said = [text.text for texts in wordings.tones.values() for text in texts]
        if any(language.said("greeting", text) for text in said):
            greet.add(name)
        elif sum(bool(language.said("closing", text)) for text in said) * 2 > len(said):
            close.add(name)
    others = (lines & language.locale.phrases.keys()) - greet - close
    return Roles(frozenset(greet), frozenset(close), bool(others))


def _on(page: Page, roles: Roles, every: Mapping[str, Roles]) -> Iterator[Finding]:
    texts = _letters([piece for (_, field), piece in own(page) if field == "body" and _has_room(piece)])
    greeted = [piece for piece in texts if _greets(piece, roles)]
    for piece in texts:
        said = _phrases(piece)
        closes = any(node.id in roles.close for node in said)
        if piece not in greeted and (greeted or closes or _translated(page, piece, every)):
            message = "this text opens without a greeting"
            yield piece.finding(*piece.line(), message, "greet the customer, as your other texts do")
        if roles.sign and said and said[-1].id in roles.close:
            yield from _unsigned(piece, said[-1])
    for piece, source in translated(page):
        theirs = every.get(source.language.tag)
        lacks = piece.role == "body" and piece not in texts and _has_room(piece) and not _greets(piece, roles)
        if lacks and theirs and _greets(source, theirs):
            message = f"this text opens without a greeting, and the {source.language.tag} one has one"
            yield piece.finding(*piece.line(), message, "greet the customer here too")


def _letters(texts: list[Piece]) -> list[Piece]:
    """Those that go out as mail, else the first: a chat may have been going on for long."""
    return [piece for piece in texts if any(each.has_subject for each in piece.channels)] or texts[:1]


def _has_room(piece: Piece) -> bool:
    """Whether a greeting is expected: not in a text message, and not where everybody reads it."""
    return bool(piece.channels) and not any(
        each.no_personal or (each.body is not None and each.body.unit == "sms") for each in piece.channels
    )


def _translated(page: Page, piece: Piece, every: Mapping[str, Roles]) -> bool:
    """Whether the text that it is a translation of greets."""
    source = page.source.pieces.get((piece.name, "body")) if page.source else None
    return source is not None and source.language.tag in every and _greets(source, every[source.language.tag])


def _greets(piece: Piece, roles: Roles) -> bool:
    """Whether a phrase greets, one of the first lines does, or the first one speaks to the customer by name."""
    if any(node.id in roles.greet for node in _phrases(piece)):
        return True
    lines = [line for line in piece.plain.strip().split("\n")[:_OPENS] if line.strip()]
    first = piece.plain.strip().partition("\n\n")[0]  # its lines are one when it is filled
    if any(piece.language.said("greeting", said) for said in (*lines, first)):
        return True
    until = piece.plain.find("\n", len(piece.plain) - len(piece.plain.lstrip()))
    for node in piece.walked:
        if (
            isinstance(node, Print)
            and node.name.startswith("customer.")
            and (until < 0 or node.start < until)
        ):
            return True
    return bool(lines) and any(said.rstrip().endswith(_ENDS) for said in (lines[0], first))


def _phrases(piece: Piece) -> list[PhraseRef]:
    return [node for node in piece.walked if isinstance(node, PhraseRef)]


def _unsigned(piece: Piece, node: PhraseRef) -> Iterator[Finding]:
    """A closing phrase with nothing behind it."""
    stop = piece.text.text.find("}}", node.stop) + 2
    if not piece.text.text[stop:].strip():
        message = f"nobody has signed behind the phrase {node.id}"
        yield piece.finding(node.start, node.stop, message, "put the signature below it")
