from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def person(reader: Any) -> Any:
    return reader("person")


@pytest.mark.parametrize(
    ("name", "locale"),
    [
        ("Anna", "en"), ("Anna", "ru"), ("Anna", "zh"), ("Anna-Maria", "en"), ("O'Brien", "en"), ("D’Angelo", "es"),
        ("J. R.", "en"), ("J.R. Smith", "en"), ("JR", "en"), ("Li", "en"), ("de la Cruz", "es"), ("van der Berg", "en"),
        ("María José", "es"), ("Søren", "en"), ("Nguyễn Thị Hoa", "en"), ("İpek", "en"), ("Мария Петровна", "ru"),
        ("Smith Jr.", "en"), ("Anna & Tom", "en"), ("Ana Mª", "es"), ("Милица", "sr"), ("Milica", "sr"), ("李", "zh"),
        ("王小明", "zh"), ("列夫·托尔斯泰", "zh"), ("田中さくら", "ja"), ("マリア", "ja"), ("김민수", "ko"), ("金敏洙", "ko"),
        ("გიორგი", "ka"), ("प्रिया", "hi"), ("William Null", "en"),
    ],
)  # fmt: skip
def test_a_name_stands_as_it_is(person: Any, name: str, locale: str) -> None:
    assert person(name, locale) == name


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("  Anna  ", "Anna"), ("Anna,", "Anna"), ("Anna!", "Anna"), ("Anna.", "Anna"), ("王小明，", "王小明"),
        ("Anna \u00a0 Lee", "Anna Lee"), ({"given": "Ana María", "family": "López"}, "Ana María"),
    ],
)  # fmt: skip
def test_what_was_copied_along_goes(person: Any, given: object, name: str) -> None:
    assert person(given, "zh") == name


@pytest.mark.parametrize(
    ("name", "locale", "because"),
    [
        ("us100001", "en", "looks like a login"),
        ("anna_smith", "en", "looks like a login"),
        ("anna@mail.com", "en", "looks like a login"),
        ("Anna.Smith", "en", "looks like a login"),
        ("Anna５", "en", "looks like a login"),
        ("anna", "en", "is written without a capital"),
        ("мария", "ru", "is written without a capital"),
        ("GARCIA LOPEZ MARIA", "es", "is written in capitals only"),
        ("ANNA", "en", "is written in capitals only"),
        ("МАРИЯ", "ru", "is written in capitals only"),
        ("王小明", "ru", "has Chinese characters, which a reader of русский may not read"),
        ("Мария", "en", "has Cyrillic"),
        ("Мария", "zh", "has Cyrillic"),
        ("さくら", "zh", "has Hiragana"),
        ("김민수", "zh", "has Hangul"),
        ("𝓐𝓷𝓷𝓪", "en", "has another script"),
        ("Anna 😀", "en", "has characters that no name has"),
        ("★Anna★", "en", "has characters that no name has"),
        ("Lopez, Maria", "es", "has characters that no name has"),
        ("Anna (VIP)", "en", "has characters that no name has"),
        ("None", "en", "is what an export writes for no name"),
        ("NaN", "en", "is what an export writes for no name"),
        ("-", "en", "is not a name"),
        ("...", "en", "is not a name"),
        ("Anna " * 20, "en", "is too long for a name"),
    ],
)
def test_what_no_customer_wants_to_read_is_unknown(person: Any, name: str, locale: str, because: str) -> None:
    notice = person.doubt(name, locale)
    assert because in notice
    assert notice.endswith("so it is left out")


def test_a_family_name_alone_is_no_way_to_greet(person: Any) -> None:
    assert "no given name" in person.doubt({"given": "", "family": "López"})
    assert "no given name" in person.doubt({"family": "López"})


def test_a_name_has_its_two_shapes_only(person: Any) -> None:
    assert "as in Anna Lee" in person.why(["Anna", "Lee"])
    assert "given, family" in person.why({"first": "Anna"})
