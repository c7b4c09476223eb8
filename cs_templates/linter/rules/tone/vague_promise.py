"""A promise names no date, amount or number, so nobody can hold us to it.

“We will reply as soon as possible” tells a waiting customer nothing, and the next message asks when. A day, even a
late one, is an answer. Vague words are fine in a sentence that states a date, an amount or a number as well, in a
question, in a condition, and in what the customer is asked to do. The words are in the list `vague` of each
`_locale.yaml`.

Fails (en):

    Your order {{ order.number }} will be shipped as soon as possible.

Passes (en):

    Your order {{ order.number }} will be shipped by {{ shipment.new_eta }}.

Fails (ru):

    Мы ответим Вам в ближайшее время.

Passes (ru):

    Мы ответим Вам в ближайшее время, не позднее {{ shipment.new_eta }}.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "G101"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("vague",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each vague word in a sentence without a figure."""
    for saying in sayings(piece, "vague"):
        if not (saying.figured or saying.denied or saying.asked or saying.supposed):
            message = f"“{saying.said}” promises nothing that can be checked"
            yield saying.finding(message, "say by which day, how much or how many, or leave it out")
