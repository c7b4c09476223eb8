"""Right words that a dictionary may lack: built by rule from a word that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.regex import regex

_PRONOUNS = ("me", "te", "se", "nos", "lo", "la", "le", "los", "las", "les")
_FIRST = ("me", "te", "se", "nos")
_BARE = str.maketrans("áéíóú", "aeiou")
_PARTICIPLE = regex(r"не(?P<rest>\w{3,}(?:нн|ем|им|[аяеи]т)(?:[ыо]й|[аоы]е|[ао]я|ого|ому|ым|ом|ую|ых|ыми))")
_BRITISH = (
    (r"our", "or"), (r"is(e[drs]?|ing|ations?)\b", r"iz\1"), (r"ys(e[drs]?|ing)\b", r"yz\1"),
    (r"ll(e[drs]|ers?|ing)\b", r"l\1"), (r"tre(s|d)?\b", r"ter\1"), (r"ogue(s?)\b", r"og\1"), (r"^enquir", "inquir"),
    (r"cence\b", "cense"), (r"fulfil(?!l)", "fulfill"), (r"lment", "llment"), (r"^grey", "gray"), (r"cheque", "check"),
)  # fmt: skip
"""How British English spells what American English spells otherwise."""


def bases(language: str, word: str) -> tuple[str, ...]:
    """Other words: where one of them is known, this one is right."""
    make = _MAKERS.get(language)
    return tuple(make(word.lower())) if make else ()


def _spanish(word: str) -> Iterator[str]:
    """The verb before the pronouns of *indíquenoslo* and *responderle*, where it has the accent they need."""
    for verb in _without(word, _PRONOUNS):
        yield from _verb(verb, needs_accent=not verb.endswith("r"))
        for inner in _without(verb, _FIRST):
            yield from _verb(inner, needs_accent=True)


def _verb(said: str, *, needs_accent: bool) -> Iterator[str]:
    bare = said.translate(_BARE)
    if said != bare:
        yield from (said, bare)
    elif not needs_accent:
        yield said


def _without(word: str, ends: tuple[str, ...]) -> list[str]:
    return [word.removesuffix(end) for end in ends if word.endswith(end)]


def _russian(word: str) -> Iterator[str]:
    """The participle without its *не*."""
    found = _PARTICIPLE.fullmatch(word)
    if found:
        yield found["rest"]


def _american(word: str) -> Iterator[str]:
    for pattern, other in _BRITISH:
        if re.search(pattern, word):
            yield re.sub(pattern, other, word)


_MAKERS = {"es": _spanish, "ru": _russian, "en": _american}
