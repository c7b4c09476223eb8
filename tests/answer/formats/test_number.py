from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates import cldr
from cs_templates.answer import formats
from cs_templates.errors import FormatError

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("tag", "n", "text"),
    [
        ("en", 1234567, "1,234,567"),
        ("ru", 1234567, f"1{NBSP}234{NBSP}567"),
        ("es", 1234, "1234"),
        ("es", 12345, "12.345"),
        ("es-MX", 1234, "1,234"),
        ("pl", 1234, "1234"),
        ("en-IN", 12345678, "1,23,45,678"),
        ("hi", 1234567, "12,34,567"),
        ("fa", 1234, "۱٬۲۳۴"),
        ("mr", 7, "७"),
        ("en", -5, "-5"),
        ("fa", -5, "\u200e−۵"),
    ],
)
def test_integers(tag: str, n: int, text: str) -> None:
    assert formats.integer(cldr.table(tag), n) == text


def test_decimals_are_printed_as_given() -> None:
    assert formats.decimal(cldr.table("en"), 150, 2) == "1.50"
    assert formats.decimal(cldr.table("ru"), -5, 1) == "-0,5"
    assert formats.decimal(cldr.table("es"), 5, 3) == "0,005"


@pytest.mark.parametrize(
    ("tag", "text"),
    [("en", "12.5%"), ("ru", f"12,5{NBSP}%"), ("es", f"12,5{NBSP}%"), ("zh", "12.5%"), ("tr", "%12,5")],
)
def test_percents(tag: str, text: str) -> None:
    assert formats.percent(cldr.table(tag), 125, 1) == text


@pytest.mark.parametrize(("units", "scale"), [(10**15, 0), (-(10**15), 2), (1, 16), (1, -1)])
def test_more_than_fifteen_digits_are_refused(units: int, scale: int) -> None:
    for write in (formats.decimal, formats.percent):
        with pytest.raises(FormatError):
            write(cldr.table("en"), units, scale)


@given(
    st.integers(-(10**15) + 1, 10**15 - 1),
    st.integers(0, 3),
    st.sampled_from(["en", "ru", "es", "en-IN", "fa"]),
)
def test_the_digits_are_those_of_the_number(units: int, scale: int, tag: str) -> None:
    table = cldr.table(tag)
    text = formats.decimal(table, units, scale)
    western = "".join(str(int(char)) for char in text if char.isdigit())
    assert western == str(abs(units)).rjust(scale + 1, "0")
    assert (text != text.lstrip("\u200e-−")) is (units < 0)
