"""A word is in letters that the language does not write.

Chinese characters in a Russian text or Cyrillic in a Spanish one are left over from another file. Latin letters are
everybody's, and quotations and brackets may hold any.

Fails (ru):

    Ваш заказ {{ order.number }} 已发货.

Fails (es):

    Su pedido {{ order.number }} está en camino, спасибо.

Passes (ru):

    Нажмите «确认收货» (кнопка внизу) в заказе {{ order.number }}.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.answer.intake import script_name, script_of
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.reading.tongues import foreign_letters, has_foreign_letters

CODE = "L021"
SEVERITY = "warning"
SCOPE = "piece"
_LOOK = Look(has_foreign_letters)


def find(piece: Piece) -> Iterator[Finding]:
    """Each word that is wholly in foreign letters."""
    for start, stop in foreign_letters(piece) if _LOOK.is_in(piece) else ():
        said = piece.text.text[start:stop]
        name = piece.language.locale.profile.name
        message = f"{said} is in {script_name(script_of(said[0]))}, which {name} is not written in"
        yield piece.finding(
            start, stop, message, "translate it, or put it in quotation marks if it is a name"
        )
