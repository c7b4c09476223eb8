"""No empty line stands between the greeting and the text.

A letter whose greeting, paragraphs and closing follow each other without a gap is a wall that nobody reads on a phone.
This is about phrases that stand on a line of their own and have `part: greeting` in `_phrases.yaml`.
One more phrase below the greeting, such as a word of thanks, with an empty line after it, opens the letter together with it.

Fails (en):

    {{ phrase.greeting }}
    Your order {{ order.number }} is on its way.

Passes (en):

    {{ phrase.greeting }}

    Your order {{ order.number }} is on its way.

Passes (en):

    {{ phrase.greeting }}
    {{ phrase.thanks_order }}

    Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.reading.placed import phrases_said
from cs_templates.linter.regex import regex

CODE = "R802"
SEVERITY = "warning"
SCOPE = "kin"
_NEXT = regex(r"\s*?\}\}[^\S\n]*\n[^\S\n]*(?=\S)")
_SOUND = regex(
    r"\{%-?\s*(?:else|elif|endif)|"
    r"\{\{\s*phrase\.\w+\s*\}\}[^\S\n]*(?:\n[^\S\n]*\n|\s*\Z)"
)


def find(bench: Bench) -> Iterator[Finding]:
    """Each greeting with a line of text or a condition right below it, but for a phrase alone, which belongs to it."""
    for said in phrases_said(bench):
        if said.phrase.part == "greeting" and said.phrase.place == "line":
            text = said.piece.text.text
            below = _NEXT.match(text, said.ref.stop)
            if below and not _SOUND.match(text, below.end()):
                message = "no empty line stands between the greeting and the text"
                yield said.piece.finding(
                    said.ref.start, said.ref.stop, message, "leave a line empty below it"
                )
