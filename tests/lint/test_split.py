"""Sentences and words of texts, numbers in several languages."""

from __future__ import annotations

import pytest

from cs_templates.linter.reading.numbers import numbers
from cs_templates.linter.reading.split import sentences, words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hello,\n\nIt left. Is it late?", ["Hello,", "It left.", "Is it late?"]),
        ("Version 2.0 is here, e.g. now", ["Version 2.0 is here, e.g.", "now"]),
        ("已发货。请查收！", ["已发货。", "请查收！"]),
        ("Он сказал: «Да.» И ушёл.", ["Он сказал: «Да.»", "И ушёл."]),
        ("Steps:\n1. Open it\n2. Close it", ["Steps:", "1.", "Open it", "2.", "Close it"]),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [text[start:stop] for start, stop in sentences(text)] == parts


def test_words() -> None:
    assert words("It’s 24/7, in New-York!") == ("It’s", "in", "New-York")


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "two photos under 1,250 KB by 8 p.m.", ["2", "1250", "20:00"]),
        ("ru", "двух фотографий до 1 250 КБ до 20:00", ["2", "1250", "20:00"]),
        ("es", "tres fotos de 1.250 KB", ["3", "1250"]),
        ("zh", "两张照片，十分感谢，5件", ["2", "5"]),
        ("en", "1. Open it\n2. Close it (3)", []),
    ],
)
def test_numbers(language: str, text: str, values: list[str]) -> None:
    assert [number.value for number in numbers(text, language)] == values
