"""Two sentences of one reply begin with “Unfortunately”.

A refusal is softened once; twice, the reply sounds as if nothing could be done. Begin the second sentence with what is
possible. The words are in the list `regret` of each `_locale.yaml`.

Fails (en):

    Unfortunately, order {{ order.number }} has already been shipped. Unfortunately, the address cannot be changed.

Passes (en):

    Unfortunately, order {{ order.number }} has already been shipped. The carrier can still change the address.

Fails (ru):

    К сожалению, заказ {{ order.number }} уже отправлен.

    К сожалению, адрес изменить нельзя.

Passes (ru):

    К сожалению, заказ {{ order.number }} уже отправлен. Адрес можно изменить у службы доставки.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Reply
from cs_templates.linter.reading.sentences import sentences_by_line

CODE = "G124"
SEVERITY = "warning"
SCOPE = "reply"
NEEDS = ("regret",)
TIMES = 2


def find(reply: Reply) -> Iterator[Finding]:
    """The second sentence that begins like this."""
    body, spans = reply.body, reply.said("regret")
    if len(spans) < TIMES:
        return
    begins = {
        start + len(body[start:stop]) - len(body[start:stop].lstrip())
        for start, stop in sentences_by_line(body)
    }
    opening = [span for span in spans if span[0] in begins]
    if len(opening) > 1:
        start, stop = opening[1]
        message = f"a second sentence of this reply begins with “{body[start:stop]}”"
        yield reply.finding(body, start, stop, message, "begin with what is possible")
