"""One greeting ends in another mark than all others of its phrase.

A letter's greeting ends in a comma or a colon, and a mark that stands in one wording alone was mistyped: customers
would read it in every third mail. This is about phrases on a line of their own with `part: greeting`.

Fails (en):

    # en/_phrases.yaml
    greeting:
      neutral: ["Hello {{ customer.name }},", "Hi {{ customer.name }}.", "Hello,", "Hello there,"]
    apology_delay:
      neutral: ["We are sorry for the delay."]
    closing:
      neutral: ["Kind regards,"]

Passes (en):

    # en/_phrases.yaml
    greeting:
      neutral: ["Hello {{ customer.name }},", "Hi {{ customer.name }},", "Hello,", "Hello there,"]
    apology_delay:
      neutral: ["We are sorry for the delay."]
    closing:
      neutral: ["Kind regards,"]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench

CODE = "G807"
SEVERITY = "warning"
SCOPE = "corpus"
FEW = 4


def find(bench: Bench) -> Iterator[Finding]:
    """The wording whose last mark is not the one that all others end in."""
    phrases = (
        each for each in bench.corpus.phrases.values() if each.part == "greeting" and each.place == "line"
    )
    for phrase in phrases:
        for language in bench.languages.values():
            book = language.locale.phrases.get(phrase.id)
            texts = [text for tone in book.tones.values() for text in tone] if book else []
            marks = Counter(text.text.rstrip()[-1:] for text in texts)
            (usual, count), *others = marks.most_common() or [("", 0)]
            if len(texts) >= FEW and count == len(texts) - 1 and len(others) == 1 and not usual.isalnum():
                odd = next(text for text in texts if text.text.rstrip()[-1:] != usual)
                message = f"this greeting does not end in {usual} as all others of {phrase.id} do"
                yield Finding(odd.at, odd.end, message, f"end it in {usual}")
