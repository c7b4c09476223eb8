"""What rules look for in lines first: passing over texts without it loses no finding."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cs_templates.linter import load
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.rules import RULES
from cs_templates.model import Text

TEMPLATES = Path(__file__).parents[2] / "templates"
SPOILT = (
    (" ", "  "), (".", " ."), (".\n", "\n"), (",", ",,"), (", ", ","), ("\n", " \n"), ("you", "yoУ"), ("ваш", "tвой"),
    ("Вы ", "ты сам решил "), (" {{", ", {{"), ("{{", "({{"), ("}}", "}} )"), ("We ", "we "), ("з", "з\u200b"), ("Please", "Please, Anna"),
    ("We", "12 USD by 3/4 or 3 May [name]: the, order arrives Monday within 5 days, tomorrow 10 % a.b@c.de order.number"),
    ("Мы", "Знаем что 12 руб. до 3 мая, в пятницу, завтра 10 процентов. (Аня: так) я уже отправил если www.x.ru ☺ ... ‹имя›"),
    ("и", "и\u00ad"), (" и ", "\u2003и "), (" с ", " c "), ("Вам", "вам"), ("We", "Ｗe 。 +1 912 345-67-89 :) https://a.de"),
    ("\n\n", "\n\nBest,\nAnna\n"), ("\n\n", "\n\n// что\n\n"), ("the ", "the, "), ("заказ", "zакаz"), ("а", "а "), ("e", "е"),
)  # fmt: skip
"""What is put for what, so that there is something to find."""


def test_rules_find_the_same_where_every_text_has_all_that_is_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rules = [rule.find for rule in RULES if rule.scope == "piece" and rule.find is not None]

    def found() -> list[Finding]:
        return [finding for piece in _spoilt() for find in rules for finding in find(piece)]

    as_it_is = found()
    monkeypatch.setattr(Look, "is_in", lambda _look, _piece: True)
    assert as_it_is == found()
    assert len({finding.message.split()[-1] for finding in as_it_is}) > len(SPOILT)


def _spoilt() -> Iterator[Piece]:
    """Texts of two languages that most rules know, with what people get wrong."""
    pieces = [
        piece for piece in Bench(load(str(TEMPLATES))).of(("en", "ru")).pieces() if piece.role != "noun"
    ]
    for number, (piece, (before, behind)) in enumerate(
        (piece, change) for piece in pieces[::20] for change in SPOILT
    ):
        if before in piece.text.text:
            said = piece.text.text.replace(before, behind, 1 + number % 3)
            text = Text(said, piece.text.at, piece.text.indent)
            yield Piece(
                text, piece.role, piece.name, piece.language, piece.template, piece.scenario, piece.channels
            )
