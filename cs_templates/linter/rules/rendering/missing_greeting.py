"""A text opens without a greeting, or says goodbye and nobody has signed.

Where a text has a closing or a signature, or where the other channels of its template greet, the greeting was deleted
by mistake; and a closing such as “Best regards,” ends with a comma, behind which somebody must be named.
An SMS needs neither.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.

          {{ phrase.closing }}
          The support team
      email:
        subject: Order {{ order.number }}
        body: |
          {{ phrase.greeting }}

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

from collections.abc import Iterator
from functools import lru_cache

from cs_templates.linter.bench import Bench
from cs_templates.linter.finding import Finding
from cs_templates.linter.languages import Language
from cs_templates.linter.pages import Page
from cs_templates.linter.pieces import Piece
from cs_templates.linter.translations import own
from cs_templates.syntax import PhraseRef, Print, walk

CODE = "T812"
SEVERITY = "warning"
SCOPE = "corpus"
_OPENS = 4
"""Among so many first lines a greeting stands."""
_ENDS = ("!", "！", ":", "：", ",", "，")
"""What the first line of a letter may end with that greets in words of its own."""


def find(bench: Bench) -> Iterator[Finding]:
    """Each text that lacks one of the two."""
    lines = [name for name, phrase in bench.corpus.phrases.items() if phrase.place == "line"]
    for page in bench.pages.values():
        if not page.language.has_list("greeting"):
            continue
        texts = [piece for (_, field), piece in own(page) if field == "body" and _has_room(piece)]
        greeted = [piece for piece in texts if _greets(piece)]
        for piece in texts:
            if piece not in greeted and (greeted or _says(piece, "closing") or _translated(page, piece)):
                first = piece.text.text.partition("\n")[0]
                message = "this text opens without a greeting"
                yield piece.finding(0, len(first), message, "greet the customer, as your other texts do")
            if _signed(page.language, lines):
                yield from _unsigned(piece)


def _has_room(piece: Piece) -> bool:
    return bool(piece.channels) and all(
        each.body is None or each.body.unit != "sms" for each in piece.channels
    )


def _translated(page: Page, piece: Piece) -> bool:
    """Whether the text that it is a translation of greets."""
    source = page.source and page.source.pieces.get((piece.name, "body"))
    return source is not None and _greets(source)


def _greets(piece: Piece) -> bool:
    if _says(piece, "greeting"):
        return True
    lines = [line for line in piece.plain.strip().split("\n")[:_OPENS] if line.strip()]
    if any(piece.language.said("greeting", line) for line in lines):
        return True
    until = piece.plain.find("\n", len(piece.plain) - len(piece.plain.lstrip()))
    named = any(
        isinstance(node, Print) and node.name.startswith("customer.") and (until < 0 or node.start < until)
        for node in walk(piece.nodes)
    )
    return named or (bool(lines) and lines[0].rstrip().endswith(_ENDS))


def _says(piece: Piece, what: str) -> bool:
    """Whether it says a phrase that greets, or closes."""
    return any(_is(piece.language, node.id, what) for node in _phrases(piece))


def _phrases(piece: Piece) -> list[PhraseRef]:
    return [node for node in walk(piece.nodes) if isinstance(node, PhraseRef)]


@lru_cache(maxsize=1024)
def _is(language: Language, phrase: str, what: str) -> bool:
    """Whether a phrase greets in one of its wordings, or closes in most of them."""
    wordings = language.locale.phrases.get(phrase)
    said = [text.text for texts in wordings.tones.values() for text in texts] if wordings else []
    saying = sum(bool(language.said(what, text)) for text in said)
    return saying * 2 > len(said) or (what == "greeting" and saying > 0)


def _signed(language: Language, lines: list[str]) -> bool:
    """Whether a phrase on a line of its own does neither greet nor close: it signs."""
    there = [name for name in lines if name in language.locale.phrases]
    return any(not _is(language, name, "greeting") and not _is(language, name, "closing") for name in there)


def _unsigned(piece: Piece) -> Iterator[Finding]:
    """A closing phrase with nothing behind it."""
    last = _phrases(piece)[-1:]
    for node in last:
        stop = piece.text.text.find("}}", node.stop) + 2
        if _is(piece.language, node.id, "closing") and not piece.text.text[stop:].strip():
            message = f"nobody has signed behind the phrase {node.id}"
            yield piece.finding(node.start, node.stop, message, "put the signature below it")
