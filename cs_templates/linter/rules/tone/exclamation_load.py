"""A reply has more than two exclamation marks besides its greeting and its goodbye.

Many exclamation marks sound shrill, and false where something has gone wrong.

Fails (en):

    {{ phrase.greeting }}

    Great news! Order {{ order.number }} is on its way! Thank you for waiting!

    {{ phrase.closing }}

Passes (en):

    {{ phrase.greeting }}

    Good news: order {{ order.number }} is on its way. Thank you for waiting!

    {{ phrase.closing }}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Reply

CODE = "G132"
SEVERITY = "warning"
SCOPE = "reply"
NEEDS = "!！"
MOST = 2
TIMES = MOST + 1


def find(reply: Reply) -> Iterator[Finding]:
    """The first exclamation mark too many."""
    body = reply.body
    first, last = _middle(body)
    marks = [at for at in range(first, last) if body[at] in "!！"]
    if len(marks) > MOST:
        at = marks[MOST]
        message = "this is the third exclamation mark in one reply"
        yield reply.finding(body, at, at + 1, message, "keep one, where it matters")


def _middle(body: str) -> tuple[int, int]:
    """What stands between the greeting, up to its mark, and the last paragraph."""
    line = body.split("\n", 1)[0]
    marks = [at for at in (line.find("!"), line.find("！")) if at >= 0]
    first = min(marks) + 1 if marks else 0
    last = body.rfind("\n\n")
    return first, last if last > first else len(body)
