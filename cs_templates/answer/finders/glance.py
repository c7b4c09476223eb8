"""A first look at one of very many texts: whether any finder could find something in it.

The texts of a corpus share their words, so each is looked at once: alone, a word shows what a finder would see of it in
a text. What finders see only in words together has a word that begins it, or needs many digits.
"""

from __future__ import annotations

from cs_templates.answer.finders import COULD, FOLDS, HIDDEN_DOT, NAMED, SIGNED, View, letters, traits_of

OF_DIGITS = ("phone", "card", "iban")
"""The finders that look for digits."""
FEWEST, ANY = 8, 1 << 32
"""So many digits have to be there for them, or two capitals before one; and more than there ever are."""
_OF_WORDS = tuple(could for what, could in COULD.items() if what not in OF_DIGITS)
_CHINESE = frozenset("，。！？；：、")
"""Behind these a Chinese word begins anew: a finder sees such a sign with what is before it, if at all."""
_MARKS = ".,;!?。，！"
_SPOKEN = frozenset(word.strip() for word in HIDDEN_DOT[0])
_OPENED = tuple({word[:end] for word in HIDDEN_DOT[1] for end in range(1, len(word))})
"""Dots in brackets that go on in the next word."""
_HALVES = ("whats", "kakao", "line")
"""So names of messengers begin that are two words, where neither is a name by itself."""
_SPELLED = frozenset("wtkvfnтй微薇")
"""Of each name that may be spelled, letter by letter, one that is no word."""


class _Words(dict[str, int]):
    """A word → how many digits it has, as `weight` counts them. Found out once."""

    def __missing__(self, word: str) -> int:
        parts = [word] if word.isascii() else _parted(word)
        found = self[word] = _weight(word) if len(parts) == 1 else sum(map(self.__getitem__, parts))
        return found


_WORDS = _Words()


def weight(text: str) -> int:
    """How many digits are in neighbouring words of a text, at most, or more.

    Below FEWEST no finder finds anything in it, below ANY only those OF_DIGITS.
    """
    weights = list(map(_WORDS.__getitem__, text.split()))
    most = sum(weights)
    if most < FEWEST or most >= ANY:
        return most
    most = together = 0
    for each in weights:
        together = together + each if each else 0
        most = max(most, together)
    return most


def _parted(word: str) -> list[str]:
    """What Chinese signs part, where a Chinese letter follows."""
    ends = [at for at in range(1, len(word)) if word[at - 1] in _CHINESE and "\u4e00" <= word[at] <= "\u9fff"]
    return [word[start:end] for start, end in zip((0, *ends), (*ends, len(word)), strict=True)]


def _weight(word: str) -> int:
    core = word.rstrip(_MARKS)
    small = core.lower()
    if small.isalpha() and core[1:] == small[1:] and not traits_of(small):
        return ANY if _is_said(small) else 0
    view = View(f" {word} ")
    if _shows(view):
        return ANY
    between = not any(map(str.isalnum, view.text))  # such a word may stand between the digits of a number
    return len(view.digits) + between + FEWEST * _opens_account(view)


def _is_said(small: str) -> bool:
    """Whether a word of small letters is one that a finder looks for, or begins one."""
    if len(small) == 1:
        return small in _SPELLED or small in _SPOKEN
    return small in _SPOKEN or small.endswith(_HALVES) or _has_name(f"{small} {small.translate(FOLDS)}")


def _has_name(text: str) -> bool:
    return any(map(text.__contains__, NAMED))


def _shows(view: View) -> bool:
    """Whether a word, between spaces, is one that a finder looks for, or begins one."""
    text, seen = view.lower.strip(), view.folded.strip()
    if any(could(view) for could in _OF_WORDS) or len(text.split()) > 1 or _has_name(letters(seen)):
        return True
    if seen.endswith(_HALVES) or seen.startswith((":", "=")) or any(map(seen.__contains__, SIGNED)):
        return True
    return text.endswith(_OPENED) or text.rstrip(_MARKS + ":") in _SPELLED


def _opens_account(view: View) -> bool:
    """Whether a digit comes after two capitals."""
    text = view.text
    return any(text[at - 2 : at].isalpha() and text[at - 2 : at].isupper() for at in view.digits)
