"""A reply greets twice.

A phrase greets, and so does the text or another phrase.

Fails (en):

    {{ phrase.greeting }}

    Hello! Your order {{ order.number }} is on its way.

Fails (ru):

    {{ phrase.greeting }}

    Здравствуйте! Заказ {{ order.number }} уже в пути.

Passes (en):

    {{ phrase.greeting }}

    Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Reply
from cs_templates.linter.reading.rendered import given, sentences

CODE = "R212"
SEVERITY = "warning"
SCOPE = "reply"
NEEDS = ("greeting",)
TIMES = 2
_NEAR = 24
"""So far into a sentence its greeting can begin: a name may stand before it."""


def find(reply: Reply) -> Iterator[Finding]:
    """Each greeting after the first."""
    spans = reply.said("greeting")
    if len(spans) < TIMES:
        return
    starts = [start for start, _ in sentences(reply.body)]
    greetings = [span for span in spans if _greets(reply, span, starts)]
    for start, stop in greetings[1:]:
        message = f"the reply has greeted before it says “{reply.body[start:stop]}”"
        yield reply.finding(reply.body, start, stop, message, "leave one of the two greetings out")


def _greets(reply: Reply, span: tuple[int, int], starts: list[int]) -> bool:
    """Whether a greeting opens its sentence, or stands behind the name that does."""
    start = max((at for at in starts if at <= span[0]), default=0)
    before = reply.body[start : span[0]].strip(" ,，、")
    if reply.body[span[1] : span[1] + 1] == "-":
        return False
    return not before or (len(before) < _NEAR and given(reply, before))
