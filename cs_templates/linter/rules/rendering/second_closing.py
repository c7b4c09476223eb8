"""A reply says goodbye twice.

A phrase closes it, and so does the text or another phrase.

Fails (en):

    Your order {{ order.number }} is on its way.

    Best regards,
    {{ phrase.closing }}

Passes (en):

    Your order {{ order.number }} is on its way.

    {{ phrase.closing }}

Fails (es):

    Su pedido {{ order.number }} está en camino.

    Atentamente,

    {{ phrase.closing }}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.answer.finders import Span
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.kept import kept
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.replies import Reply
from cs_templates.linter.reading.rendered import sentences

CODE = "R213"
SEVERITY = "warning"
SCOPE = "reply"
NEEDS = ("closing",)
TIMES = 2


def find(reply: Reply) -> Iterator[Finding]:
    """Each closing line after the first."""
    if sum(len(_closings(reply.language, paragraph)) for paragraph in reply.paragraphs) < TIMES:
        return
    for start, stop in _closings(reply.language, reply.body)[1:]:
        message = f"the reply has closed before it says “{reply.body[start:stop]}”"
        yield reply.finding(reply.body, start, stop, message, "leave one of the two closings out")


@kept
def _closings(language: Language, text: str) -> list[Span]:
    """The sentences that a closing begins: no paragraph changes what another one has."""
    starts = {start for start, _ in language.said("closing", text)}
    return [line for line in sentences(text) if line[0] in starts]
