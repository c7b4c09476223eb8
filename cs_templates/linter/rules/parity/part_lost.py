"""A translation lacks the apology or the next step that its source has.

The source says sorry, or what happens next, with a phrase whose `part` in `_phrases.yaml` says so; the translation has
no such phrase, and none of the words in the lists `apology` and `next_step` of its `_locale.yaml`.

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

from collections.abc import Iterator, Mapping

from cs_templates.linter.bench import Bench
from cs_templates.linter.finding import Finding
from cs_templates.linter.pieces import Piece
from cs_templates.linter.placed import placed
from cs_templates.linter.translations import translated
from cs_templates.model import Phrase
from cs_templates.syntax import PhraseRef

CODE = "L801"
SEVERITY = "warning"
SCOPE = "corpus"
PARTS = {"apology": "apology", "next_step": "word about what happens next"}


def find(bench: Bench) -> Iterator[Finding]:
    """Each translation that lacks such a part altogether."""
    phrases = bench.corpus.phrases
    for page in bench.pages.values():
        for piece, source in translated(page):
            if piece.role == "body" and "phrase." in source.text.text:
                lost = _always(source, phrases) & PARTS.keys() - _parts(piece, phrases)
                for part in sorted(lost):
                    if piece.language.has_list(part) and not _says(piece, part):
                        yield _finding(piece, source, part)


def _finding(piece: Piece, source: Piece, part: str) -> Finding:
    message = f"the {source.language.tag} text has a phrase of the part {part}; this one has no {PARTS[part]}"
    stop = len(piece.text.text.partition("\n")[0])
    return piece.finding(0, stop, message, "say the same phrase where it belongs")


def _always(piece: Piece, phrases: Mapping[str, Phrase]) -> set[str]:
    """The parts that a text has under no condition."""
    return {
        phrases[node.id].part
        for node, under in placed(piece.nodes)
        if isinstance(node, PhraseRef) and not under and node.id in phrases
    }


def _parts(piece: Piece, phrases: Mapping[str, Phrase]) -> set[str]:
    return {
        phrases[node.id].part
        for node, _ in placed(piece.nodes)
        if isinstance(node, PhraseRef) and node.id in phrases
    }


def _says(piece: Piece, part: str) -> bool:
    """Whether the text or one of its phrases says so in words."""
    language = piece.language
    if language.said(part, piece.plain):
        return True
    said = (node.id for node, _ in placed(piece.nodes) if isinstance(node, PhraseRef))
    wordings = (language.locale.phrases[name] for name in said if name in language.locale.phrases)
    return any(
        language.said(part, text.text) for each in wordings for texts in each.tones.values() for text in texts
    )
