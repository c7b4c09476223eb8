"""A reply says the same sentence twice.

A phrase and the text, or two phrases, say the same. The customer thinks that a machine wrote it.

Fails (en):

    We are sorry for the delay. {{ phrase.apology_delay }}

    Your order {{ order.number }} is on its way.

Passes (en):

    {{ phrase.apology_delay }}

    Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.lint.finding import Finding
from cs_templates.lint.rendered import given, sentences, words
from cs_templates.lint.replies import Reply

CODE = "R221"
SEVERITY = "warning"
SCOPE = "reply"
_FEWEST = 3
"""So many words make a sentence that nobody says twice."""


def find(reply: Reply) -> Iterator[Finding]:
    """Each sentence that was there before."""
    seen: set[str] = set()
    for start, stop in sentences(reply.body):
        said = reply.body[start:stop]
        plain = "".join(char for char in said.casefold() if char.isalnum())
        if (
            plain in seen
            and words(said) >= _FEWEST
            and not given(reply, said.rstrip(".!?。").lstrip("-0123456789. "))
        ):
            message = f"the reply says this twice: “{said}”"
            yield reply.finding(reply.body, start, stop, message, "leave one of the two out")
        seen.add(plain)
