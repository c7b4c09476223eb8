"""A bracket or a quotation mark is opened and not closed, or closed and not opened.

The reader looks for the other half; mostly it was lost when the sentence was changed.

Fails (en):

    The mug (a blue one of order {{ order.number }} is packed.

Fails (ru):

    Товар «Кружка из заказа {{ order.number }} уже в пути.

Passes (en):

    The mug (a blue one, 9" tall) of order {{ order.number }}: a) is packed, b) is on its way :)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Paragraph
from cs_templates.linter.regex import regex

CODE = "T417"
SEVERITY = "warning"
SCOPE = "paragraph"
NEEDS = '()[]{}（）【】《》「」『』«»“”„"'
_PAIRS = {
    "(": ")",
    "[": "]",
    "{": "}",
    "（": "）",
    "【": "】",
    "《": "》",
    "「": "」",
    "『": "』",
    "«": "»",
    "“": "”",
}
_LOW = {"„": "“", "‚": "‘"}
_MARKS = regex(f"[{re.escape(NEEDS)}]")
_EYES = (":", ";", ":-", ";-")
_INCHES = regex(r'(?<=\d)"')
_BY_ITSELF = regex(r"(?:(?<!\w)\w{1,2}|[:;=]['’]?-?|\))\Z")
"""What stands before a bracket of a list, a), and of a smiley."""


def find(paragraph: Paragraph) -> Iterator[Finding]:
    """Each mark that lacks its other half in the same line."""
    start = 0
    for line in paragraph.lines:
        for at in _unpaired(_INCHES.sub(".", line) if line.count('"') % 2 else line):
            mark = line[at]
            opens = mark in _PAIRS or mark in _LOW
            what = "is never opened" if not opens else "is never closed"
            if mark == '"':
                what = "has no other half"
            yield paragraph.finding(start + at, start + at + 1, f"“{mark}” {what}", "write both, or none")
        start += len(line) + 1


def _unpaired(line: str) -> list[int]:
    """Where marks of a line stand that have no other half."""
    opened: list[int] = []
    lost: list[int] = []
    for found in _MARKS.finditer(line):
        mark, at = found.group(), found.start()
        closes = next((n for n in reversed(range(len(opened))) if _other(line[opened[n]]) == mark), None)
        if closes is not None:
            lost += opened[closes + 1 :]
            del opened[closes:]
        elif mark == "(" and line[max(at - 2, 0) : at].strip() in _EYES and _stands_alone(line, at):
            continue
        elif mark in _PAIRS or mark in _LOW or mark == '"':
            opened.append(at)
        elif mark not in ")）" or not _BY_ITSELF.search(line, max(at - 3, 0), at):
            lost.append(at)
    return sorted(lost + opened)


def _stands_alone(line: str, at: int) -> bool:
    """Whether nothing is written right behind a mark, as behind the mouth of a smiley."""
    behind = line[at + 1 : at + 2]
    return not (behind.isalnum() or behind in ("\ufffc", "{"))


def _other(mark: str) -> str:
    """What closes an opening mark."""
    return '"' if mark == '"' else _LOW.get(mark, _PAIRS.get(mark, ""))
