"""A text's words and marks, without what only looks like them: links, addresses, names of files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.regex import regex

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
"""Chinese characters, for a class of a regular expression."""
ENDS = ".!?…。！？"
"""Marks that end a sentence."""
CLOSERS = "\"'’”»“‘」』》）)]›"
"""What may stand behind such a mark: quotes and brackets."""
_LINK = regex(
    r"(?:https?://|www\.)[!-~]*[\w/~=&#%+-]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.-])(?:amazon|ebay|aliexpress|etsy|shopee|allegro|mercadolibre|zalando|otto)(?:\.[a-z]{2,4}){1,2}\b"
    r"|(?<![\w.-])[a-z0-9][\w-]*(?:\.[\w-]+)*"
    r"\.(?:com|net|org|ru|рф|cn|uk|mx|eu|fr|pl|br|io|app|shop|store|example|info|gov|html?|pdf|jpe?g|png|gif|heic"
    r"|mp4|mov|avi|zip|docx?|xlsx?|csv|txt|js)(?![\w-])",
    re.ASCII | re.IGNORECASE,
)


def prose(piece: Piece) -> str:
    """A piece's `plain` with its links, addresses and file names hidden as values are, and every line break."""
    return _prose(piece.plain, piece.text.text)


@lru_cache(maxsize=16_384)
def _prose(plain: str, text: str) -> str:
    if text.count("\n") > plain.count("\n"):  # a tag goes on in another line
        plain = "\n".join(plain[slice(*line)] for line in _lines(text))
    if "." not in plain and "@" not in plain:
        return plain
    return _LINK.sub(lambda found: VALUE * len(found.group()), plain)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where each line of a text begins and ends."""
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1
