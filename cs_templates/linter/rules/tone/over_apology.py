"""A reply apologizes more than twice.

One apology that names its object is believed; the third sounds like a form. Count what the phrases say as well. The
words are in the list `apology` of each `_locale.yaml`.

Fails (en):

    {{ phrase.apology_delay }}
    We apologize for the trouble with order {{ order.number }}.

    Please accept our apologies once more.

Passes (en):

    {{ phrase.apology_delay }}
    Order {{ order.number }} is on its way.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.replies import Reply
from cs_templates.linter.reading.sentences import sentences_by_line

CODE = "G122"
SEVERITY = "warning"
SCOPE = "reply"
NEEDS = ("apology",)
MOST = 2
TIMES = MOST + 1


def _harmless(language: Language, said: str) -> int:
    """How often a sentence only names an apology."""
    return sum(bool(language.said("apology", said[slice(*span)])) for span in language.said("harmless", said))


def find(reply: Reply) -> Iterator[Finding]:
    """The first apology too many."""
    if len(reply.said("apology")) < TIMES:
        return
    language = reply.page.language
    sorry = [
        (start, stop)
        for start, stop in sentences_by_line(reply.body)
        if len(language.said("apology", reply.body[start:stop])) > _harmless(language, reply.body[start:stop])
    ]
    if len(sorry) > MOST:
        message = "this is the third apology in one reply"
        yield reply.finding(reply.body, *sorry[MOST], message, "apologize once, and say what is being done")
