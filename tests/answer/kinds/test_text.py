from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def text(reader: Any) -> Any:
    return reader("text")


@pytest.mark.parametrize(
    ("sentence", "locale"),
    [
        ("Заменим чехол на iPhone 15", "ru"), ("15:00–18:00, 100 %", "ru"), ("请下载 AliExpress 应用", "zh"),
        ("充電器を AliExpress で交換します", "ja"), ("We will replace it – today…", "en"), ("¿Qué color prefiere?", "es"),
        ("Пошаљите fotografiju", "sr"), ("충전기를 교환해 드립니다", "ko"),
    ],
)  # fmt: skip
def test_a_sentence_in_the_locales_script_stands(text: Any, sentence: str, locale: str) -> None:
    assert text(sentence, locale, reply_language=True) == sentence


@pytest.mark.parametrize(
    ("sentence", "locale", "why"),
    [
        (
            "Мы заменим 充电器",
            "ru",
            "the reply is in русский and this has Chinese characters; write it in Cyrillic",
        ),
        ("We will replace it", "ru", "the reply is in русский and this has Latin; write it in Cyrillic"),
        ("ok", "zh", "the reply is in 中文 and this has Latin; write it in Chinese characters"),
        ("Чехол", "en", "the reply is in English and this has Cyrillic; write it in Latin"),
        ("Сasе", "en", "the reply is in English and this has Cyrillic; write it in Latin"),
        ("交換します", "zh", "the reply is in 中文 and this has Hiragana; write it in Chinese characters"),
    ],
)
def test_a_sentence_in_a_foreign_script_is_refused(text: Any, sentence: str, locale: str, why: str) -> None:
    assert text.why(sentence, locale, reply_language=True) == why


def test_an_items_name_may_be_in_any_script(text: Any) -> None:
    assert text("充电器 «Зарядка» Charger", "es") == "充电器 «Зарядка» Charger"


def test_several_lines_only_where_the_dictionary_allows(text: Any) -> None:
    assert text("Calle Mayor 1  \r\nMadrid", multiline=True) == "Calle Mayor 1\nMadrid"
    assert text.why("Calle Mayor 1\nMadrid") == "it has a line break; write it on one line"
    assert text.why(["a", "b"]).startswith("it has to be one text")
