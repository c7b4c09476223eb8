"""A translation says much less than its source: a part of it is missing.

A paragraph or some steps were lost when the text was copied. Languages differ in length, and writers may be brief;
this is said where a translation is less than half as long as translations into its language are.

Fails (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way, and the carrier will call you before the delivery.

          Please check the package while the courier is still there, and sign only when nothing is damaged.

          If something is missing, keep the box and write to us in this conversation.

          We will look into it and answer with what we can do for you.
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message: {body: "Ваш заказ {{ order.number }} в пути, перед доставкой Вам позвонят."}

Passes (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message: {body: "Your order {{ order.number }} is on its way, and the carrier will call you before the delivery."}
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message: {body: "Ваш заказ {{ order.number }} в пути, перед доставкой Вам позвонят."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.reading.beside import letters
from cs_templates.linter.reading.translations import translated

CODE = "L036"
SEVERITY = "warning"
SCOPE = "page"
_FEWEST = 150
"""Letters that a source has to have: short texts differ too much."""
_CJK = 0.3
"""How many characters a letter of an alphabet becomes in Chinese, Japanese and Korean."""


def find(page: Page) -> Iterator[Finding]:
    """Bodies that are less than half as long as their source lets expect."""
    for piece, source in translated(page):
        whole, said = letters(source.plain), letters(piece.plain)
        expected = whole * (_CJK if piece.language.cjk else 1)
        if whole >= _FEWEST and said < expected * 0.45:
            message = (
                f"this says less than half of the {source.language.tag} text: a part of it seems to be lost"
            )
            first = len(piece.text.text) - len(piece.text.text.lstrip())
            yield piece.finding(*piece.line(first), message, "read the two side by side")
