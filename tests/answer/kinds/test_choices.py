"""Choices from closed lists: options and countries."""

from __future__ import annotations

from typing import Any

import pytest

from cs_templates.answer.kinds.country import CODES

METHODS = {
    "card": "банковская карта",
    "balance": "баланс",
    "coupon": "купон",
    "partial_refund": "часть суммы",
}


@pytest.mark.parametrize(("raw", "value"), [("card", "card"), ("Card", "card"), (" coupon ", "coupon")])
def test_an_option_is_taken_by_its_id(reader: Any, raw: str, value: str) -> None:
    assert reader("choice")(raw, options=METHODS) == value


def test_a_typo_names_the_nearest_option(reader: Any) -> None:
    why = reader("choice").why("crad", options=METHODS)
    assert why == "“crad” is not one of the options; did you mean card (банковская карта)?"
    assert "did you mean partial_refund" in reader("choice").why("partial-refund", options=METHODS)


def test_anything_else_names_them_all(reader: Any) -> None:
    why = reader("choice").why("наличные", options=METHODS)
    assert all(name in why for name in METHODS)
    assert all(label in why for label in METHODS.values())


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("card,coupon", ("card", "coupon")),
        ("coupon, card", ("coupon", "card")),
        ("card，coupon", ("card", "coupon")),
        (["card", "balance"], ("card", "balance")),
        ("card,CARD,card", ("card",)),
        ("card,", ("card",)),
    ],
)
def test_choices_keep_their_order_and_come_once(reader: Any, raw: object, value: tuple[str, ...]) -> None:
    assert reader("choices")(raw, options=METHODS) == value


@pytest.mark.parametrize("raw", [",", [], [""], {}, "card,cash", [["card"]], {"card": "yes"}])
def test_choices_that_choose_nothing_are_refused(reader: Any, raw: object) -> None:
    assert reader("choices").why(raw, options=METHODS)


def test_a_country_is_its_two_letters(reader: Any) -> None:
    assert reader("country")("de") == "DE"
    assert reader("country")("XK") == "XK"
    assert "as GB is" in reader("country").why("UK")
    assert "as DE is" in reader("country").why("Germany")
    assert reader("country").why("XX")
    assert len(CODES) == 250
