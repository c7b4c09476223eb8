"""A reply apologizes for the same thing twice.

One apology is heard; two in a row sound like a machine. A phrase apologizes, and so does the text or another phrase.

Fails (en):

    {{ phrase.apology_delay }} We apologize for the delay.

    Your order {{ order.number }} is on its way.

Passes (en):

    {{ phrase.apology_delay }}

    Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.lint.finding import Finding
from cs_templates.lint.rendered import sentences
from cs_templates.lint.replies import Reply

CODE = "R214"
SEVERITY = "warning"
SCOPE = "reply"


def find(reply: Reply) -> Iterator[Finding]:
    """Each apology in the same paragraph as another, and every one after the second."""
    spans = reply.page.language.said("apology", reply.body)
    if len(spans) < 2:
        return
    said = [
        (start, stop)
        for start, stop in sentences(reply.body)
        if any(start <= first < stop for first, _ in spans)
    ]
    for at in range(1, len(said)):
        start, stop = said[at]
        if at > 1 or "\n\n" not in reply.body[said[at - 1][1] : start]:
            message = f"the reply apologizes again: “{reply.body[start:stop]}”"
            yield reply.finding(reply.body, start, stop, message, "leave one of the apologies out")
