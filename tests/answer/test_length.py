from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.answer.length import UNITS, measure, over, sms

FAMILY = "👨‍👩‍👧‍👦🇷🇺e\u0301क्षि"


def test_each_unit_counts_its_own_way() -> None:
    assert measure("Hola, Ana: 5 €") == {"characters": 14, "utf16": 14, "bytes": 16, "sms": 1}
    assert measure(FAMILY) == {"characters": 15, "utf16": 21, "bytes": 48, "sms": 1}
    assert measure("") == {"characters": 0, "utf16": 0, "bytes": 0, "sms": 0}
    assert tuple(measure("")) == UNITS


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3),
        ("€" * 80, 1), ("€" * 81, 2), ("a" * 152 + "€" + "a" * 152, 3), ("a" * 153 + "€" + "a" * 150, 2),
        ("я" * 70, 1), ("я" * 71, 2), ("я" * 134, 2), ("я" * 135, 3),
        ("😀" * 35, 1), ("😀" * 36, 2), ("я" * 66 + "😀" + "я" * 66, 3), ("😀" * 66, 2), ("😀" * 67, 3),
        ("ñ ü é ¿ ¡ à\n@£$", 1),
    ],
)  # fmt: skip
def test_messages_are_counted_as_networks_cut_them(text: str, segments: int) -> None:
    assert sms(text) == segments


@pytest.mark.parametrize("char", "áíóúçãõêôğışąęłя李😀’“”–—…\u00a0")
def test_one_character_beyond_the_alphabet_makes_the_message_short(char: str) -> None:
    assert sms("a" * 160) == 1
    assert sms("a" * 100 + char) == 2


@pytest.mark.parametrize("char", "éñü¿¡àèìòùäößÑÉ@_{}[]~\\^|€")
def test_the_alphabet_of_networks_keeps_the_message_long(char: str) -> None:
    assert sms("a" * 100 + char) == 1


@given(st.text(max_size=400))
def test_parts_hold_all_and_waste_little(text: str) -> None:
    sizes = measure(text)
    assert sizes["characters"] <= sizes["utf16"] <= sizes["bytes"]
    assert sizes["sms"] == 0 if not text else sizes["utf16"] <= sizes["sms"] * 160
    assert sizes["sms"] <= sms(text + "a") <= sms(text + "я😀")


@pytest.mark.parametrize(
    ("limit", "excess"),
    [
        (None, 0), ({"limit": 10, "unit": "characters"}, 1), ({"limit": 11, "unit": "characters"}, 0),
        ({"limit": 11, "unit": "utf16"}, 2), ({"limit": 10, "unit": "bytes"}, 14), ({"limit": 1, "unit": "sms"}, 0),
    ],
)  # fmt: skip
def test_excess_is_counted_in_the_limits_unit(limit: dict[str, int | str] | None, excess: int) -> None:
    assert over("Спасибо! 😀🇷", limit) == excess
