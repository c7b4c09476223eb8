"""A number or a noun stands beside a count that prints it already.

`plural` prints the number and its noun. Typed once more beside it, the buyer reads “3 days days” or “3 3 days”.

Fails (en):

    Your order {{ order.number }} is late by {{ shipment.delay_days | plural("day") }} days.

Fails (zh):

    您的订单{{ order.number }}会晚{{ shipment.delay_days | plural("day") }}天。

Fails (ru):

    Заказ {{ order.number }} задерживается на 3 {{ shipment.delay_days | plural("day") }}.

Passes (en):

    Your order {{ order.number }} is late by {{ shipment.delay_days | plural("day") }}. Days without news are long.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.regex import regex
from cs_templates.syntax import Filter

CODE = "P107"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = (VALUE,)
_NUMBER = regex(r"(?<![\w.,:/-])\d{1,3}[ \u00a0\u202f]?$")
_WORD = regex(r"[ \u00a0\u202f]?([^\W\d_]+)")
_WORDS = regex(r"[ \u00a0\u202f]([^\W\d_]+(?: [^\W\d_]+)?)(?![^\W\d_])")


def find(piece: Piece) -> Iterator[Finding]:
    """Each count with `plural` that has its number before it or its noun after it."""
    if "plural" not in piece.text.text:
        return
    for node, start, stop in piece.prints:
        for used in getattr(node, "filters", ()):
            if used.name == "plural":
                yield from _beside(piece, used, start, stop)


def _beside(piece: Piece, used: Filter, start: int, stop: int) -> Iterator[Finding]:
    before = _NUMBER.search(piece.plain, 0, start)
    if before:
        message = f"the tag after “{before[0].strip()}” prints its number itself"
        yield piece.finding(before.start(), stop, message, "take the typed number out")
    after = (_WORD if piece.language.cjk else _WORDS).match(piece.plain, stop)
    if after and (word := _repeated(after[1], _nouns(piece, used), cjk=piece.language.cjk)):
        message = f"the tag before “{word}” prints the noun already"
        yield piece.finding(start, after.start(1) + len(word), message, "take the typed noun out")


def _nouns(piece: Piece, used: Filter) -> set[str]:
    """What each form says beside its number."""
    forms = list(used.named.values())
    if used.args:
        known = piece.language.locale.words.plurals.get(used.args[0], {})
        forms = [text.text for text in known.values()]
    return {form.replace("#", " ").strip().casefold() for form in forms if form.strip("# ")}


def _repeated(words: str, nouns: set[str], *, cjk: bool) -> str:
    """What of the words that follow says one of the nouns again."""
    if cjk:
        return next((noun for noun in nouns if words.startswith(noun)), "")
    last = {noun.split()[-1] for noun in nouns}
    first = words.partition(" ")[0]
    if words.casefold() in nouns:
        return words
    return first if first.casefold() in last else ""
