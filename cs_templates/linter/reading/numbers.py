"""The numbers that a text says, in digits or in words, so that two languages can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cs_templates.linter.regex import regex

_TIME = regex(
    r"(?<![\d:.])(\d{1,2})(?:[:.](\d\d))?\s*(?P<half>[ap])\.? ?m\b\.?|(?<![\d:])(\d{1,2}):(\d\d)(?![\d:])",
    re.IGNORECASE,
)
_NUMBER = regex(r"\d+(?:[.,\u00a0\u202f ](?=\d)\d+)*")
_LISTED = regex(r"(?m)^[ \t]*[(（]?\d{1,2}[.)）、](?!\d)|[(（]\d{1,2}[)）]|(?<!\d)(?<!\d\W)\d\)(?=\s)")
"""The numbers of steps: translations may number theirs or not."""
_FORMS = {
    "en": "two three four five six seven eight nine ten",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez",
    "ru": "дв(?:а|е|ух|ум|умя|ое) тр(?:и|ёх|ех|ём|ем|емя|ое) четыр(?:е|ёх|ех|ём|ем|ьмя) пят(?:ь|и|ью) шест(?:ь|и|ью) "
    "сем(?:ь|и|ью) вос(?:емь|ьми|емью) девят(?:ь|и|ью) десят(?:ь|и|ью)",
}
_HAN = regex(r"([两二三四五六七八九十])(?=[张个份条件种项次步天周月年点位只台])")
_HAN_VALUES = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_WORDS = {
    tag: regex("|".join(rf"\b({form})\b" for form in forms.split()), re.IGNORECASE)
    for tag, forms in _FORMS.items()
}
"""The numbers from two on: a group each."""


class Number(NamedTuple):
    """A number as it is written: its value (digits without separators, times as 20:00), where, and whether in digits."""

    value: str
    start: int
    stop: int
    digits: bool = True


@lru_cache(maxsize=1024)
def numbers(plain: str, language: str) -> tuple[Number, ...]:
    """The numbers of a text. Those of steps and of a language's other uses of number words do not count."""
    found: list[Number] = []
    if any(map(str.isdigit, plain)):
        text = _LISTED.sub(lambda match: "\0" * len(match[0]), plain)
        found += _times(text)
        for number in found:
            text = text[: number.start] + "\0" * (number.stop - number.start) + text[number.stop :]
        found += [Number(_value(match[0]), *match.span()) for match in _NUMBER.finditer(text)]
    return tuple(sorted([*found, *_in_words(plain, language)], key=lambda number: number.start))


def _times(text: str) -> list[Number]:
    found: list[Number] = []
    for match in _TIME.finditer(text):
        hour, minute = int(match[1] or match[4]), match[2] or match[5] or "00"
        if match["half"]:
            hour = hour % 12 + (12 if match["half"] in "pP" else 0)
        found.append(Number(f"{hour:02}:{minute}", *match.span()))
    return found


def _value(said: str) -> str:
    """Digits without what groups them: 1,250 and 1 250 and 1.250 are one; a range keeps its first number's form."""
    return re.sub(r"\D", "", said)


def _in_words(plain: str, language: str) -> Iterator[Number]:
    at = 0
    for line in plain.split("\n"):
        for value, start, stop in _said(line, language):
            yield Number(value, at + start, at + stop, digits=False)
        at += len(line) + 1


@lru_cache(maxsize=16_384)
def _said(line: str, language: str) -> tuple[tuple[str, int, int], ...]:
    """The numbers that a line says in words: texts share most of theirs."""
    if language == "zh":
        return tuple((str(_HAN_VALUES[match[1]]), *match.span(1)) for match in _HAN.finditer(line))
    found = _WORDS[language].finditer(line) if language in _WORDS else ()
    return tuple((str((match.lastindex or 0) + 1), *match.span()) for match in found)
