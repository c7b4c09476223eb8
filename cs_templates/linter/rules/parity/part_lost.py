"""A translation lacks the apology or the next step that its source has.

The source says sorry, or what happens next, with a phrase whose `part` in `_phrases.yaml` says so. The translation has
no such phrase, and does not say it in its own words: none of those in the list `apology` of its `_locale.yaml`; of a
next step no phrase of the same matter, and fewer sentences than the source has.

Fails (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          {{ phrase.apology_delay }}
          Your order {{ order.number }} is on its way.
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message:
        body: |
          Ваш заказ {{ order.number }} в пути.

Passes (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          {{ phrase.apology_delay }}
          Your order {{ order.number }} is on its way.
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message:
        body: |
          Приносим извинения за задержку.
          Ваш заказ {{ order.number }} в пути.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.placed import Under, placed
from cs_templates.linter.reading.split import sentences
from cs_templates.linter.reading.translations import translated
from cs_templates.model import Phrase
from cs_templates.syntax import PhraseRef

CODE = "L801"
SEVERITY = "warning"
SCOPE = "kin"
PARTS = {"apology": "apology", "next_step": "word about what happens next"}


def find(bench: Bench) -> Iterator[Finding]:
    """Each translation that lacks such a part altogether."""
    for page in bench.pages.values():
        for piece, source in translated(page):
            if piece.role == "body" and "phrase." in source.text.text:
                mine = {phrase.part for phrase, _ in _phrases(piece, bench)}
                lost = {
                    phrase.part: phrase.id
                    for phrase, under in _phrases(source, bench)
                    if phrase.part in PARTS.keys() - mine and not under
                }
                for part, name in sorted(lost.items()):
                    if not _says(piece, source, bench, part, name):
                        yield _finding(piece, source, part, name)


def _finding(piece: Piece, source: Piece, part: str, name: str) -> Finding:
    message = f"the {source.language.tag} text has the phrase {name}; this one has no {PARTS[part]}"
    return piece.finding(*piece.line(), message, "say the same phrase where it belongs")


def _phrases(piece: Piece, bench: Bench) -> Iterator[tuple[Phrase, Under]]:
    """The phrases of a text, with the conditions that they stand under."""
    for node, under in placed(piece.nodes):
        if isinstance(node, PhraseRef) and node.id in bench.corpus.phrases:
            yield bench.corpus.phrases[node.id], under


def _says(piece: Piece, source: Piece, bench: Bench, part: str, name: str) -> bool:
    """Whether the text says so in its own words or another phrase, as far as can be told."""
    phrases = [phrase for phrase, _ in _phrases(piece, bench)]
    if part != "apology":
        matter = bench.corpus.phrases[name].matter
        alike = any(phrase.matter == matter for phrase in phrases)
        return alike or _sentences(piece) >= _sentences(source)
    language = piece.language
    if not language.has_list(part) or language.said(part, piece.plain):
        return True
    book = language.locale.phrases
    wordings = (book[phrase.id] for phrase in phrases if phrase.id in book)
    return any(
        language.said(part, text.text) for each in wordings for texts in each.tones.values() for text in texts
    )


def _sentences(piece: Piece) -> int:
    """How many sentences a text has; a phrase is one."""
    phrases = sum(isinstance(node, PhraseRef) for node, _ in placed(piece.nodes))
    own = (piece.plain[start:stop] for start, stop in sentences(piece.plain))
    return phrases + sum(any(map(str.isalpha, said)) for said in own)
