"""Codes, tracking numbers and addresses: printed as they are, so they have to be right."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.answer.values import check_digit, is_postal


@pytest.mark.parametrize(
    "raw", ["A-10293", "#1001", "114-1234567-1234567", "8123456789012345", "PO 4411/2", "订单88"]
)
def test_a_code_stands_as_it_is(reader: Any, raw: str) -> None:
    assert reader("code").full(raw) == (raw, [])


def test_marks_that_only_steer_text_leave_a_code(reader: Any) -> None:
    assert reader("code")("\u200eA-10293\u200f") == "A-10293"
    assert reader("code").full("A-1\u200b0293") == ("A-10293", ["a control or hidden character was removed"])
    assert reader("code")("PO\u00a04411") == "PO 4411"


@pytest.mark.parametrize(
    "raw", ["8.1E+15", "8,1E+15", "8.1e15", "8.12345678901235e+15", "8100000000000000", "812345678901234000"]
)
@pytest.mark.parametrize("kind", ["code", "tracking"])
def test_what_a_spreadsheet_damaged_is_refused(reader: Any, kind: str, raw: str) -> None:
    assert reader(kind).why(raw).startswith("a spreadsheet has damaged")


@pytest.mark.parametrize(
    "raw", ["#REF!", "#N/A", "None", "null", "TBD", "?", "{{ number }}", "‹order.number›"]
)
def test_what_stands_for_no_code_is_refused(reader: Any, raw: str) -> None:
    assert reader("code").why(raw).endswith("is no code but what stands where one is missing")


@pytest.mark.parametrize(
    "raw", ["1000000", "9400100000000000000001", "812345678901234100", "20260000", "E+15"]
)
def test_round_numbers_are_not_damaged(reader: Any, raw: str) -> None:
    assert reader("code")(raw) == raw


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("rb123456785cn", "RB123456785CN"), ("RB 123 456 785 CN", "RB123456785CN"),
        ("1Z-999AA1-0123456784", "1Z999AA10123456784"), ("SF1234567890123", "SF1234567890123"),
        ("EE473124829US", "EE473124829US"), ("123456789012", "123456789012"),
    ],
)  # fmt: skip
def test_tracking_numbers_are_written_the_carriers_way(reader: Any, raw: str, value: str) -> None:
    assert reader("tracking").full(raw) == (value, [])


def test_a_wrong_check_digit_is_noticed(reader: Any) -> None:
    value, notices = reader("tracking").full("RB123456784CN")
    assert value == "RB123456784CN"
    assert notices == ["the check digit of “RB123456784CN” does not fit; compare it with the label"]


@pytest.mark.parametrize("raw", ["РВ123456785CN", "RB123456785CN, RB1", "abc", "abcdefgh", "1" * 41])
def test_what_is_no_tracking_number_is_refused(reader: Any, raw: str) -> None:
    assert "as in RB123456785CN" in reader("tracking").why(raw)


@given(serial=st.from_regex(r"[0-9]{8}", fullmatch=True), place=st.integers(0, 7), digit=st.integers(0, 9))
def test_the_check_digit_catches_every_wrong_digit_but_one_pair(serial: str, place: int, digit: int) -> None:
    wrong = serial[:place] + str(digit) + serial[place + 1 :]
    same = check_digit(serial) == check_digit(wrong)
    # 10 and 0, 11 and 5 share a digit: UPU S10 gives up two of eleven remainders
    assert not same or wrong == serial or check_digit(serial) in (0, 5)
    assert is_postal(f"RB{serial}{check_digit(serial)}CN")


@pytest.mark.parametrize(
    "raw",
    [
        "https://track.example/A-10293", "https://www.shop.example:8443/o?q=1&b=%20#x", "HTTPS://Track.Example/a",
        "https://xn--fiq228c.com/", "https://track.example/a_b~c(1)",
    ],
)  # fmt: skip
def test_addresses_stand_as_they_are(reader: Any, raw: str) -> None:
    assert reader("url")(raw) == raw


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("http://track.example/", "begins with https://"),
        ("javascript:alert(1)", "begins with https://"),
        ("//track.example/", "begins with https://"),
        ("track.example", "begins with https://"),
        ("https://", "is not the name of a site"),
        ("https:///x", "is not the name of a site"),
        ("https://localhost/x", "is not the name of a site"),
        ("https://127.0.0.1/", "is not the name of a site"),
        ("https://-a.example/", "is not the name of a site"),
        ("https://a..example/", "is not the name of a site"),
        ("https://anna:pw@track.example/", "no user name or password"),
        ("https://paypal.com@evil.example/", "no user name or password"),
        ("https://track.example:99999/", "port number"),
        ("https://track.example:/", "port number"),
        ("https://bit.ly/3xYz", "hides where it leads"),
        ("https://www.tinyurl.com/x", "hides where it leads"),
        ("https://track.example/a b", "no spaces"),
        ('https://track.example/"x', "no spaces, quotes"),
        ("https://тrack.example/", "letters beyond a to z"),
        ("https://track.example/x.", "ends in punctuation"),
        ("https://track.example/" + "x" * 2000, "may have 2,000"),
    ],
)
def test_other_addresses_are_refused(reader: Any, raw: str, why: str) -> None:
    assert why in reader("url").why(raw)
