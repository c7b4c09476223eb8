from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.answer import values
from cs_templates.answer.amiss import SUCCESSORS, SYMBOLS
from cs_templates.cldr import table

CODES = {
    code: int(places)
    for places, codes in table("en")["money"]["currencies"].items()
    for code in codes.split()
}


@pytest.fixture
def money(reader: Any) -> Any:
    return reader("money")


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("12.50 EUR", (1250, 2, "EUR")),
        ("EUR 12.50", (1250, 2, "EUR")),
        ("12.5 EUR", (125, 1, "EUR")),
        ("5 eur", (5, 0, "EUR")),
        ("12.50EUR", (1250, 2, "EUR")),
        ("€9", (9, 0, "EUR")),
        ("12.50 €", (1250, 2, "EUR")),
        ("£ 5", (5, 0, "GBP")),
        ("990₽", (990, 0, "RUB")),
        ("１２．５０　ＥＵＲ", (1250, 2, "EUR")),
        ("12。50 EUR", (1250, 2, "EUR")),
        ("12.50\u00a0EUR", (1250, 2, "EUR")),
        ("100 JPY", (100, 0, "JPY")),
        ("1.234 KWD", (1234, 3, "KWD")),
        ("0.05 USD", (5, 2, "USD")),
        ("9999999999999.99 RUB", (999999999999999, 2, "RUB")),
        ({"amount": "12.50", "currency": "EUR"}, (1250, 2, "EUR")),
        ({"amount": 12, "currency": "usd"}, (12, 0, "USD")),
    ],
)
def test_amounts_are_read_exactly(money: Any, raw: object, value: tuple[int, int, str]) -> None:
    assert money(raw) == value


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("2.50", "an amount needs a currency, as in 2.50 EUR"),
        ("$12.50", "an amount needs a currency, as in 12.50 USD"),
        ("¥9", "an amount needs a currency, as in 9 CNY"),
        ("￥９", "an amount needs a currency, as in 9 CNY"),
        ("12,50€", "write a decimal point, not a comma, as in 12.50 EUR"),
        ("€12€", "“12€” is not an amount, as in 12.50 EUR"),
        ("12.50 EURO", "an amount needs a currency, as in 12.50 EUR"),
        ("12,50 EUR", "write a decimal point, not a comma, as in 12.50 EUR"),
        ("1,234 EUR", "write plain digits and at most one decimal point, as in 1234.50 EUR"),
        ("1.234,50 EUR", "write plain digits and at most one decimal point, as in 1234.50 EUR"),
        ("1 234.50 EUR", "write plain digits and at most one decimal point, as in 1234.50 EUR"),
        ("1.234 EUR", "EUR has 2 decimals, as in 1.23 EUR or 1234 EUR"),
        ("100.5 JPY", "JPY has no decimals, as in 100 JPY"),
        ("-5 EUR", "an amount has no minus sign, as in 12.50 EUR"),
        ("EUR", "there is no amount beside EUR, as in 12.50 EUR"),
        ("1e3 EUR", "“1e3” is not an amount, as in 12.50 EUR"),
        ("1_0 EUR", "“1_0” is not an amount, as in 12.50 EUR"),
        ("012 EUR", "“012” is not an amount, as in 12.50 EUR"),
        (".50 EUR", "“.50” is not an amount, as in 12.50 EUR"),
    ],
)
def test_a_slip_is_told_and_never_guessed(money: Any, raw: str, why: str) -> None:
    assert money.why(raw) == why


@pytest.mark.parametrize(
    "raw", ["NaN EUR", "inf EUR", "1E+30 EUR", "5 <b> EUR", "5 ZZZ", "5 XAU", "1" * 16 + " EUR"]
)
def test_what_is_no_amount_is_refused(money: Any, raw: str) -> None:
    assert "as in" in money.why(raw)


def test_old_currencies_name_their_successor(money: Any) -> None:
    assert "as in 5 RUB" in money.why("5 RUR")
    assert set(SUCCESSORS.values()) | set(SYMBOLS.values()) <= set(CODES)
    assert not set(SUCCESSORS) & set(CODES)


def test_nothing_is_no_amount_unless_the_dictionary_says_so(money: Any) -> None:
    assert "more than nothing" in money.why("0.00 EUR")
    assert money("0.00 EUR", min=0) == (0, 2, "EUR")


def test_the_declared_range_holds_in_whole_units(money: Any) -> None:
    assert money("50.00 EUR", min=1, max=50) == (5000, 2, "EUR")
    assert "from 1 to 50 EUR" in money.why("50.01 EUR", min=1, max=50)


def test_floats_and_truth_values_are_no_amounts(money: Any) -> None:
    assert 'as in "12.50"' in money.why({"amount": 12.5, "currency": "EUR"})
    assert money.why(True).startswith("it is true or false")
    assert "amount, currency" in money.why({"amount": "1", "currency": "EUR", "tax": "1"})


def test_zeros_that_systems_add_go_where_a_currency_has_no_decimals(money: Any) -> None:
    assert money("5000.00 COP") == (5000, 0, "COP")
    assert money("100.0 JPY") == (100, 0, "JPY")
    assert money.why("1.000 JPY") == "JPY has no decimals, as in 1 JPY"
    assert money.why("1.000 EUR") == "EUR has 2 decimals, as in 1.00 EUR or 1000 EUR"


@given(
    units=st.integers(1, 10**12),
    currency=st.sampled_from(sorted(CODES)),
    drop=st.integers(0, 3),
    front=st.booleans(),
)
def test_every_amount_survives_its_own_spelling(units: int, currency: str, drop: int, front: bool) -> None:
    amount = (units, max(0, CODES[currency] - drop), currency)
    spelling = values.canonical(amount, "money")
    if front:
        spelling = " ".join(reversed(spelling.split()))
    english = {"table": {"money": table("en")["money"]}}
    assert (
        values.check("refund.amount", {"kind": "money"}, spelling, today=(2026, 3, 8), locale=english)[0]
        == amount
    )
