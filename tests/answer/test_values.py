from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates import model
from cs_templates.answer import amiss, values

TODAY = (2026, 3, 8)
MONEY = {"currencies": {"0": "JPY KRW", "2": "EUR RUB USD", "3": "KWD"}}
RU: dict[str, Any] = {"tag": "ru", "name": "русский", "scripts": ["Cyrl"], "table": {"money": MONEY}}
SPEC: dict[str, Any] = {"options": {"card": "карта", "coupon": "купон"}}
HOSTILE = st.text(max_size=40) | st.sampled_from(
    [
        "{{ 7*7 }}",
        "\x1b]0;x\x07",
        "1e999",
        "NaN",
        "-0",
        "𝟙𝟚",
        "٣",
        "..",
        "x x x",
        "| | |",
        "@@",
        "https://",
        "+",
        "-",
        "E+",
        ":",
    ]
)
RAW = st.recursive(
    HOSTILE | st.none() | st.booleans() | st.integers() | st.floats(),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.sampled_from(["given", "items", "amount", "x"]), part, max_size=3),
    max_leaves=6,
)  # fmt: skip


def read(kind: str, raw: object, **more: Any) -> tuple[Any, list[str]]:
    return values.check("some.name", SPEC | {"kind": kind} | more, raw, today=TODAY, locale=RU)


def test_every_kind_of_the_dictionary_can_be_read() -> None:
    assert values.KINDS == model.KINDS


@pytest.mark.parametrize(
    ("kind", "raw", "value", "canonical"),
    [
        ("text", "Кружка", "Кружка", "Кружка"),
        ("person", "Анна", "Анна", "Анна"),
        ("code", "A-10293", "A-10293", "A-10293"),
        ("tracking", "rb 123456785 cn", "RB123456785CN", "RB123456785CN"),
        ("url", "https://track.example/x", "https://track.example/x", "https://track.example/x"),
        ("count", "3", 3, "3"),
        ("percent", "12.50%", (125, 1), "12.5"),
        ("money", "EUR 12.50", (1250, 2, "EUR"), "12.50 EUR"),
        ("date", "+6d", (2026, 3, 14), "2026-03-14"),
        ("dates", "03-14..20", ((2026, 3, 14), (2026, 3, 20)), "2026-03-14..2026-03-20"),
        ("time", "14:30 UTC+3", (14, 30, 180), "14:30+03:00"),
        ("choice", "card", "card", "card"),
        ("choices", "coupon, card", ("coupon", "card"), "coupon,card"),
        ("country", "ru", "RU", "RU"),
        ("items", "Кружка x 2", (("Кружка", 2),), "Кружка x 2"),
        ("parcels", "Кружка | | +6d", (((("Кружка", 1),), "", (2026, 3, 14)),), "Кружка x 1 |  | 2026-03-14"),
        ("list", "Зарядите\nПроверьте", ("Зарядите", "Проверьте"), "Зарядите; Проверьте"),
    ],
)
def test_a_value_of_each_kind(kind: str, raw: str, value: object, canonical: str) -> None:
    assert read(kind, raw) == (value, [])
    assert values.canonical(value, kind) == canonical


def verdict(kind: str, raw: object) -> tuple[Any, str]:
    """The value, or what is said about it where there is none."""
    try:
        return read(kind, raw, reply_language=True)[0], ""
    except values.Invalid as invalid:
        return None, invalid.why
    except values.Unknown as unknown:
        return None, unknown.notice if kind == "person" else ""


@pytest.mark.parametrize("kind", values.KINDS)
@given(raw=RAW)
def test_any_raw_value_is_read_or_told_off(kind: str, raw: object) -> None:
    value, said = verdict(kind, raw)
    if value is None:
        assert 0 < len(said) < 300
        assert all(char.isprintable() or char in "\u00a0\u202f" for char in said)
    else:
        assert hash(value) == hash(read(kind, raw, reply_language=True)[0])
        if kind not in ("items", "parcels", "list"):
            assert verdict(kind, values.canonical(value, kind)) == (value, "")


def test_a_notice_says_how_much_was_removed() -> None:
    assert read("text", "Кружка\x07")[1] == ["a control or hidden character was removed"]
    assert read("text", "\x1b[31mКружка\x1b[0m")[1] == ["2 control or hidden characters were removed"]


def test_blank_is_a_verdict_of_its_own() -> None:
    with pytest.raises(values.Blank) as caught:
        read("text", " \u200b ")
    assert caught.value.why == "it is blank; give it a value"
    with pytest.raises(values.Blank) as caught:
        values.check("goodwill.amount", {"kind": "money"}, "", today=TODAY, locale=RU, optional=True)
    assert caught.value.why == "it is blank; leave it out with --without goodwill.amount"


def test_a_kind_of_a_later_version_is_refused_by_name() -> None:
    with pytest.raises(values.Invalid, match=r"some\.name is of kind colour"):
        read("colour", "red")


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("2.50", "2.50"),
        ("a\x1b[31mb\u202e", "a\ufffd[31mb\ufffd"),
        ("x" * 1_000, "x" * 39 + "…"),
        (["x"] * 3, "(3 parts)"),
        (None, "None"),
        (12.5, "12.5"),
        pytest.param(10**6000, "a large number", id="huge number"),
        ("\ud800", "\ufffd"),
    ],
)
def test_a_raw_value_is_shown_safely(raw: object, shown: str) -> None:
    assert amiss.shown(raw) == shown
