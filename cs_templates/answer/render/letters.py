"""Quotation marks and capitals: what a locale does to a text once it is printed."""

from __future__ import annotations

_QUOTES = ("“", "”", "‘", "’")
_DOTTED = ("tr", "az")


def quoted(text: str, quotes: tuple[str, ...] | list[str]) -> str:
    """The text in the locale's quotation marks (outer pair, inner pair).

    Where the text itself holds the outer marks, in pairs, those become the inner ones.
    """
    outer, closing, inner, inner_closing = quotes if len(quotes) == len(_QUOTES) else _QUOTES
    if outer == closing:
        text = _alternating(text, outer, (inner, inner_closing))
    elif text.count(outer) == text.count(closing):
        text = text.replace(outer, inner).replace(closing, inner_closing)
    return outer + text + closing


def _alternating(text: str, mark: str, pair: tuple[str, str]) -> str:
    parts = text.split(mark)
    if len(parts) % 2 == 0:
        return text
    return "".join([part + (pair[at % 2] if at < len(parts) - 1 else "") for at, part in enumerate(parts)])


def capital(text: str, tag: str) -> str:
    """The text with its first letter in upper case, as the locale writes it.

    Marks before the letter are passed over, a digit is not: `3 days` stays.
    Turkish and Azeri i is İ; Dutch ij is one letter.
    """
    for at, char in enumerate(text):
        if char.isalpha():
            return text[:at] + _upper(text[at:], tag.partition("-")[0])
        if char.isalnum():
            break
    return text


def _upper(text: str, language: str) -> str:
    if language in _DOTTED and text[0] == "i":
        return "İ" + text[1:]
    if language == "nl" and text[:2] == "ij":
        return "IJ" + text[2:]
    return text[0].title() + text[1:]
