"""Left-to-right values in right-to-left text, kept apart from it (UAX #9, Explicit Directional Isolates).

After Arabic letters 10293-7 would come out as 7-10293, and two codes side by
side would change places. FSI before a value and PDI after it leave its
parts, and its neighbours, where they belong. What a value is made of decides,
not the text around it: an Arabic name needs nothing, and a link has none,
because what finds links in a text takes all up to the next blank for one.
`compose.fit` takes the marks out again for channels and platforms that want
plain text.
"""

from __future__ import annotations

from unicodedata import bidirectional

FSI, PDI = "\u2068", "\u2069"
_LEFT_TO_RIGHT = ("L", "EN")


def isolated(text: str) -> str:
    """A given text, each of its lines isolated that holds a left-to-right letter or a European digit."""
    return "\n".join([_wrapped(line) if _runs_left_to_right(line) else line for line in text.split("\n")])


def isolated_amount(text: str) -> str:
    """An amount, isolated where it holds a letter: an ISO code, US$. Digits and signs have CLDR's own marks."""
    mixed = any(char.isalpha() and bidirectional(char) == "L" for char in text)
    return _wrapped(text) if mixed else text


def _runs_left_to_right(line: str) -> bool:
    return "://" not in line and any(bidirectional(char) in _LEFT_TO_RIGHT for char in line)


def _wrapped(text: str) -> str:
    return FSI + text + PDI
