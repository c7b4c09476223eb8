"""What is said where there are several fits only one, or leaves them out.

The words of the two cases were swapped, or the line with the list was deleted: the customer reads of one condition and
sees three, or reads of several and sees none.

Fails (en):

    {% if promo.terms is several %}
    There is only one condition:
    {% else %}
    These are the conditions:
    {% endif %}
    {{ promo.terms | bullets }}

Fails (en):

    Order {{ order.number }} is on its way.
    {% if steps is several %}
    Please do this:

    Tell us if it does not help.
    {% else %}
    {{ steps | sentences("do") }}
    {% endif %}

Passes (en):

    {% if promo.terms is several %}
    These are the conditions, and you need only one of them:
    {% else %}
    There is only one condition:
    {% endif %}
    {{ promo.terms | bullets }}

Passes (en):

    {% if steps is several %}
    The next steps of order {{ order.number }} are up to us.
    {% else %}
    {{ steps | sentences("do") }}
    {% endif %}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.regex import regex
from cs_templates.syntax import And, Branch, Condition, Known, Literal, Node, PhraseRef, Print, Several, walk

CODE = "V312"
SEVERITY = "warning"
SCOPE = "piece"
Body = tuple[Node, ...]
_ONE = {
    "en": r"\bthere is (?:only |just )?one (?:condition|rule|term|way|step|option|thing):"
    r"|\b(?:the|your) only (?:condition|rule|term|way|step|option)(?: is)?:",
    "es": r"\b(?:hay|solo hay|hay solo) una? (?:sola |solo |única |único )?(?:condición|regla|opción|paso|solución|requisito):",
    "ru": r"\b(?:условие|правило|способ|шаг|вариант|выход)\w* (?:здесь |тут |только |всего )?од(?:ин|на|но):"
    r"|\bесть (?:только |всего |лишь )?од(?:ин|на|но) (?:условие|правило|способ|шаг|вариант|выход):",
    "zh": r"(?:只有|仅有|仅|只)一[个项种条](?:条件|规则|办法|方式|选择|步骤)：",
}
_COLON = regex(r"[^\s:：][^\n:：]*[:：](?=\s)")
_NOTHING = regex(r"(?!)")
_PATTERNS = {tag: regex(rf"(?:{pattern})(?=[ \t]*(?:\n|\Z))", re.IGNORECASE) for tag, pattern in _ONE.items()}


def find(piece: Piece) -> Iterator[Finding]:
    """Each line of a case for several that announces one, or what only the case for one prints."""
    if "several" not in piece.text.text:
        return
    for node in piece.walked:
        if isinstance(node, Branch) and (name := _several(node.cases[0][0])):
            yield from _said_of_one(piece, node.cases[0][1])
            for start, stop in _announced(node) if _left_out(name, node) else ():
                message = f"the case for several {name} announces them and does not print them, as the case for one does"
                yield piece.finding(start, stop, message, "print the list")


def _several(condition: Condition) -> str:
    """What may be several, where that is all that a condition asks."""
    if isinstance(condition, And):
        names = {_several(part) for part in condition.parts if not isinstance(part, Known)}
        return names.pop() if len(names) == 1 else ""
    return condition.name if isinstance(condition, Several) else ""


def _said_of_one(piece: Piece, body: Body) -> Iterator[Finding]:
    """Each announcement of one thing in the case for several."""
    pattern = _PATTERNS.get(piece.language.language, _NOTHING)
    for node in body:
        for found in pattern.finditer(node.text) if isinstance(node, Literal) else ():
            start, stop = node.start + found.start(), node.start + found.end()
            yield piece.finding(
                start, stop, f"“{found[0]}” is said where there are several", "swap the two cases"
            )


def _announced(branch: Branch) -> Iterator[tuple[int, int]]:
    """The lines of the case for several that announce something."""
    for node in branch.cases[0][1]:
        for colon in _COLON.finditer(node.text) if isinstance(node, Literal) else ():
            yield node.start + colon.start(), node.start + colon.end()


def _left_out(name: str, branch: Branch) -> bool:
    """Whether the case for one prints the thing, and the case for several neither it nor anything else as a list."""
    several, others = branch.cases[0][1], [body for _, body in branch.cases[1:]] + [branch.otherwise]
    lists = any(isinstance(node, Print | PhraseRef) for node in walk(several))
    return not lists and any(_prints(name, body) for body in others)


def _prints(name: str, body: Body) -> bool:
    return any(isinstance(node, Print) and node.name == name for node in walk(body))
