"""A line announces a list, and the case ends.

*You can choose:* is followed by nothing, for the line with the list was deleted. What a colon announces stands in the
same case, or right below the condition. Below a phrase that always ends in a colon it stands before the next paragraph
of words.

Fails (en):

    Your order {{ order.number }} is on its way.
    {% if shipment.tracking_url is known %}
    We suggest the following:
    {% endif %}

    {{ phrase.closing }}

Fails (en):

    # en/_phrases.yaml
    greeting:      {neutral: ["Hello,"]}
    apology_delay: {neutral: ["Sorry for the delay. You can choose:", "Please choose one of these:"]}
    closing:       {neutral: ["Kind regards,"]}
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          {{ phrase.apology_delay }}

          Your order {{ order.number }} is on its way.

Passes (en):

    {% if shipment.tracking_url is known %}
    We suggest the following:
    {% else %}
    You can choose:
    {% endif %}
    {{ tips | bullets }}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.regex import regex

CODE = "R804"
SEVERITY = "warning"
SCOPE = "piece"
SHORT = 15
_FRAME = ("greeting", "hello", "closing", "signature")
"""Phrases around a message, which end in a colon in some languages."""
_GREETS = regex(r"\b(?:salud(?:amos|os?)|regards|wishes|уважением|пожеланиями|atentamente)\b", re.IGNORECASE)
"""Words of a greeting before a signature, which some end in a colon."""
_END = regex(r"(?P<mark>[:：])[^\S\n]*\n[^\S\n]*\{%-?\s*(?:endif|else|elif)\b")
_LEAD = regex(
    r"\{\{-?\s*phrase\.(?P<name>\w+)\s*-?\}\}[^\S\n]*\n(?P<below>[^\S\n]*(?:\n|\{%-?\s*(?:endif|else|elif)\b))"
)
_TAG = regex(r"\{%-?\s*(if|elif|else|endif)\b")
_LISTED = regex(
    r"[^\S\n]*(?:\{\{(?!-?\s*phrase\.)|\{%-?\s*if\b|[-•*–]\s|\d+[.)、]|[^\n]*\|\s*(?:numbered|bullets))"
)


def find(piece: Piece) -> Iterator[Finding]:
    """Each colon at the end of a case below which no list stands."""
    text = piece.text.text
    if piece.role != "body" or piece.problems:
        return
    yield from _leads(piece)
    for found in _END.finditer(text):
        at = found.start("mark")
        if (
            piece.plain[at] in ":："
            and _said(piece, at)
            and not _opens(piece, at)
            and not _listed(text, _after(text, at))
        ):
            first = text.rfind("\n", 0, at) + 1
            message = "this line announces something, and nothing follows in this case"
            yield piece.finding(first, at + 1, message, "put the list below it, or take the line out")


def _leads(piece: Piece) -> Iterator[Finding]:
    """Each phrase that announces something, and below it there is none."""
    text = piece.text.text
    for found in _LEAD.finditer(text):
        at = found.start("below")
        if "{%" in found["below"]:
            listed = _listed(text, _after(text, at))
        else:
            listed = _LISTED.match(text[at:].lstrip("\n")) is not None
        if _announces(piece, found["name"]) and not listed:
            message = "this phrase announces something, and nothing follows"
            stop = text.index("}}", found.start()) + 2
            yield piece.finding(found.start(), stop, message, "put the list below it, or take the phrase out")


def _announces(piece: Piece, name: str) -> bool:
    """Whether a phrase ends in a colon in each of its wordings."""
    phrase = None if name in _FRAME else piece.language.locale.phrases.get(name)
    wordings = [text.text for tone in phrase.tones.values() for text in tone] if phrase else []
    return bool(wordings) and all(text.rstrip().endswith((":", "：")) for text in wordings)


def _opens(piece: Piece, at: int) -> bool:
    """Whether it is a short line of the first paragraph, as a greeting is."""
    before = piece.text.text[:at].lstrip()
    first = before.startswith("{%") or "\n" not in before
    return first and "\n\n" not in before and len(before.rpartition("\n")[2]) <= SHORT


def _said(piece: Piece, at: int) -> bool:
    """Whether the line says something in words: a label alone may belong to a value."""
    line = piece.plain[piece.plain.rfind("\n", 0, at) + 1 : at]
    return line[-1:] != VALUE and any(map(str.isalpha, line)) and not _GREETS.search(line)


def _after(text: str, at: int) -> int:
    """Where a text goes on behind the condition that a case belongs to."""
    depth = 0
    for tag in _TAG.finditer(text, at):
        depth += (tag[1] == "if") - (tag[1] == "endif")
        if depth < 0:
            return text.index("%}", tag.start()) + 2
    return len(text)


def _listed(text: str, at: int) -> bool:
    """Whether a list comes next, a condition that may hold one, or the rest of the sentence."""
    rest = text[at:].removeprefix("\n")
    while rest.lstrip().startswith(("{% endif", "{%- endif")):
        rest = rest[rest.index("%}") + 2 :].removeprefix("\n")
    goes_on = bool(rest[:1].strip()) and not rest.startswith(("{%", "{{"))
    return goes_on or _LISTED.match(rest.lstrip("\n")) is not None
