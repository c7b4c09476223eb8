"""A traditional character stands in a text in simplified Chinese, or the other way round.

Readers take it for a slip, or the shop for one that does not write to them. Names in quotation marks may be written as
they are.

Fails (zh):

    您的訂單{{ order.number }}已发货。

Passes (zh):

    您的订单{{ order.number }}已发货，商品名称“繁體字典”。
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.reading.tongues import unquoted

CODE = "T805"
SEVERITY = "warning"
SCOPE = "piece"
_BOTH = "囧喆堃囍犇淼昇瑀珺玥甯"
"""Written by some in simplified texts as well, mostly in names."""
_OWN = {"Hans": "gb2312", "Hant": "big5"}
"""The character set of each way of writing."""


def find(piece: Piece) -> Iterator[Finding]:
    """Each run of characters of the other way of writing."""
    own = _OWN.get(piece.language.scripts[0])
    if own is None or not _LOOK.is_in(piece):
        return
    text = unquoted(piece)
    start = None
    for at, char in enumerate(f"{text} "):
        other = _is_other(char, own)
        if other and start is None:
            start = at
        elif not other and start is not None:
            how = "traditional" if own == "gb2312" else "simplified"
            message = f"“{text[start:at]}” is in {how} characters"
            yield piece.finding(start, at, message, "write those of this locale")
            start = None


@lru_cache(maxsize=4096)
def _is_other(char: str, own: str) -> bool:
    """Whether only the character set of the other way has it."""
    if not "\u3400" <= char <= "\u9fff":
        return False
    return char not in _BOTH and not _has(own, char) and _has("big5" if own == "gb2312" else "gb2312", char)


def _has(charset: str, char: str) -> bool:
    try:
        char.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def _has_others(line: str, language: Language) -> bool:
    own = _OWN.get(language.scripts[0])
    return own is not None and any(_is_other(char, own) for char in line)


_LOOK = Look(_has_others)
