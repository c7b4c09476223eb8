from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.answer.intake import Blank, Intake, Invalid, blank, clean, quoted

HARMFUL = (
    [chr(code) for code in (*range(32), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\v\f\r\x85"]
    + [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x200B, 0xFEFF, 0x180E)]
    + ["\U000e0001", "\U000e0041", "\U000e007f"]
)
ANY = st.characters(exclude_categories=["Cs"])
HOSTILE = st.lists(
    st.sampled_from(["\x1b", "[", "]", "31m", "0;", "P", "\x07", "\x1b\\", "\x9b", "\x9d", "\x9c", "Anna", " ", "é", "e\u0301"])
    | st.sampled_from(HARMFUL) | ANY,
    max_size=30,
).map("".join)  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "text", "removed"),
    [
        ("Mug\x1b[31m red\x1b[0m", "Mug red", 2),
        ("Mug\x1b[1;38;5;208m red", "Mug red", 1),
        ("Mug\x9b31m red", "Mug red", 1),
        ("x\x1b]0;title\x07y", "xy", 1),
        ("x\x1b]52;c;aGk=\x1b\\y", "xy", 1),
        ("x\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\", "xlink", 2),
        ("x\x9d52;c;aGk=\x9cy", "xy", 1),
        ("x\x1bPq#0\x1b\\y", "xy", 1),
        ("x\x1b(By", "xy", 1),
        ("x\x1bcy", "xy", 1),
        ("x\x1b]never ended", "xnever ended", 1),
        ("x\x1b\x1b[31m[31my", "x[31my", 2),
        ("a\u202eb\u202c", "ab", 2),
        ("\ufeffAnna", "Anna", 1),
        ("flag\U000e0067\U000e007f", "flag", 2),
        ("a\x00b\x7fc", "abc", 2),
        ("a\tb", "a b", 0),
        ("A-10293\r\n", "A-10293", 0),
        ("cafe\u0301", "café", 0),
    ],
)
def test_what_could_do_harm_goes_and_is_counted(raw: str, text: str, removed: int) -> None:
    assert clean(raw) == (text, removed)


@pytest.mark.parametrize(
    "text",
    [
        "a\u200eb\u200f\u061cc",
        "12\u00a0345\u202f€",
        "می\u200cخواهم",
        "क्\u200dष",
        "❤\ufe0f",
        "👩\u200d🔧",
        "Ёлка",
        "李",
    ],
)
def test_what_real_text_needs_stays(text: str) -> None:
    assert clean(text) == (text, 0)


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_line_breaks_of_every_kind(line_break: str) -> None:
    raw = f"Calle Mayor 1 {line_break}Madrid"
    assert clean(raw, multiline=True) == ("Calle Mayor 1\nMadrid", 0)
    with pytest.raises(Invalid, match="line break"):
        clean(raw)


@given(HOSTILE)
def test_nothing_that_acts_survives_and_cleaning_again_changes_nothing(raw: str) -> None:
    text, _ = clean(raw, multiline=True)
    assert not set(text) & set(HARMFUL)
    assert all(unicodedata.category(char) != "Cc" or char == "\n" for char in text)
    assert unicodedata.is_normalized("NFC", text)
    assert clean(text, multiline=True) == (text, 0)


@given(st.text(st.characters(categories=("L", "N", "P", "S")), max_size=50))
def test_ordinary_text_only_changes_its_normal_form(raw: str) -> None:
    assert clean(raw) == (unicodedata.normalize("NFC", raw), 0)


def test_half_a_character_is_refused() -> None:
    with pytest.raises(Invalid, match="half a character"):
        clean("Anna\ud800")


@pytest.mark.parametrize(("multiline", "limit"), [(False, 500), (True, 5000)])
def test_texts_are_bounded(multiline: bool, limit: int) -> None:
    assert clean("x" * limit, multiline=multiline) == ("x" * limit, 0)
    with pytest.raises(Invalid, match=f"has {limit + 1:,} characters and may have {limit:,}"):
        clean("x" * (limit + 1), multiline=multiline)


@pytest.mark.parametrize(
    "raw",
    ["x" * 10_000_000, ["é" * 10_000_000], {"a": {"b": "x" * 10_000_000}}],
    ids=["text", "list", "object"],
)
def test_ten_megabytes_are_refused_at_once(raw: object) -> None:
    start = time.perf_counter()
    with pytest.raises(Invalid, match=r"has 10,000,00\d characters and may have 65,536"):
        Intake().take(raw)
    refused = time.perf_counter() - start
    start = time.perf_counter()
    unicodedata.normalize("NFC", "e\u0301" * 5_000_000)
    assert refused < time.perf_counter() - start, "it was looked at before it was measured"


def test_many_small_texts_are_bounded_together() -> None:
    with pytest.raises(Invalid, match="may have 65,536"):
        Intake().take(["x" * 500] * 150)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (None, "it is null"),
        (True, "it is true or false"),
        (12.5, "it is a number with a point"),
        (float("nan"), "it is a number with a point"),
        (b"Anna", "it is not text"),
        (10**30, "the number is too large"),
        pytest.param(10**6000, "the number is too large", id="huge number"),
        (["x"] * 201, "it has 201 parts and may have 200"),
        ([[[[[["x"]]]]]], "it is nested more than 4 deep"),
        ({1: "x"}, "its names are not text"),
        ([None], "it is null"),
        (type("Name", (str,), {})("Anna"), "it is not text"),
    ],
)
def test_only_plain_data_comes_in(raw: object, why: str) -> None:
    with pytest.raises(Invalid) as caught:
        Intake().take(raw)
    assert caught.value.why.startswith(why)


def test_a_list_that_holds_itself_is_refused() -> None:
    loop: list[object] = []
    loop.append(loop)
    with pytest.raises(Invalid, match="nested"):
        Intake().take(loop)


def test_plain_data_comes_out_clean() -> None:
    intake = Intake()
    assert intake.take([{"name": " Mug\x07 ", "quantity": 2, "note": None}]) == (
        {"name": "Mug", "quantity": "2"},
    )
    assert intake.removed == 1


@pytest.mark.parametrize(
    "raw", ["", "  ", "\u200b", "\u00a0\u3000", "\u200e\u200d", "\u3164", "\u2800", "\x1b[0m", [], {}]
)
def test_what_shows_nothing_is_blank(raw: object) -> None:
    with pytest.raises(Blank):
        Intake().take(raw)


@pytest.mark.parametrize("text", ["0", ".", "李", "\u200e7"])
def test_what_shows_something_is_not_blank(text: str) -> None:
    assert not blank(text)


@given(HOSTILE)
def test_messages_echo_little_and_nothing_that_acts(raw: str) -> None:
    echoed = quoted(raw)[1:-1]
    assert len(echoed) <= 40
    assert all(char.isprintable() or char in "\u00a0\u202f" for char in echoed)


def test_an_echo_is_cut_between_characters() -> None:
    assert quoted("x" * 41) == "“" + "x" * 39 + "…”"
    assert quoted("x" * 40) == "“" + "x" * 40 + "”"
    assert quoted("x" * 38 + "e\u0301" + "y" * 9) == "“" + "x" * 38 + "…”"
