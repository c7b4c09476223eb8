"""A sentence is put together from pieces by a condition inside it.

Word order and agreement differ between languages, so a translator needs whole sentences. Give each case its own,
on a line of its own.

Fails (en):

    Your order {{ order.number }} {% if shipment.delay_days > 3 %}is badly late{% else %}is a bit late{% endif %}, and we are sorry.

Passes (en):

    {% if shipment.delay_days > 3 %}
    Your order {{ order.number }} is badly late, and we are sorry.
    {% else %}
    Your order {{ order.number }} is a bit late.
    {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, Piece
from cs_templates.syntax import Branch

CODE = "V309"
SEVERITY = "info"
SCOPE = "piece"
_ENDS = ".!?…。！？"


def find(piece: Piece) -> Iterator[Finding]:
    """Each condition with more than one wording that has words of one sentence on both its sides."""
    if "{%" not in piece.text.text:
        return
    for node in piece.nodes:
        if isinstance(node, Branch) and (len(node.cases) > 1 or node.otherwise) and _inside(piece, node):
            message = "a sentence is put together from pieces by this condition"
            yield piece.finding(node.start, node.stop, message, "give each case a whole sentence of its own")


def _inside(piece: Piece, node: Branch) -> bool:
    text = piece.plain
    before = text[text.rfind("\n", 0, node.start) + 1 : node.start].rstrip(f"{GAP} ")
    after = text[node.stop :].partition("\n")[0].lstrip(GAP)
    goes_on = after.lstrip()[:1]
    return bool(before) and before[-1] not in _ENDS and (goes_on.isalnum() or goes_on == ",")
