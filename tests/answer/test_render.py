"""Programs run: what each kind, filter, list and condition prints, in the languages that differ."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates.answer.render import Scope, lay_out, print_value, run
from cs_templates.answer.render.letters import capital, quoted
from cs_templates.cldr import countries, is_cjk, table
from cs_templates.errors import FillError, FormatError

QUOTES = {"ru": ["«", "»", "„", "“"], "fr": ["«\u00a0", "\u00a0»", "“", "”"], "de": ["„", "“", "‚", "‘"]}
DATES = {"on": {"weekday": "{preposition} {weekday}, {day}", "preposition": "в", "tuesday": "вторник"}}
OPTIONS = {
    "ru": {"card": "банковская карта", "coupon": "купон", "wait": "ожидание"},
    "zh": {"card": "银行卡", "coupon": "优惠券", "wait": "等待"},
}
ENGLISH = {"card": "bank card", "coupon": "coupon", "wait": "waiting"}


@cache
def record(tag: str) -> dict[str, Any]:
    quotes = QUOTES.get(tag, ["“", "”", "‘", "’"])
    return {"tag": tag, "table": table(tag), "dates": DATES, "cjk": is_cjk(tag), "quotes": quotes}


def scope(kind: str, value: Any, tag: str = "en", **more: Any) -> Scope:
    """A scope with one variable, x."""
    options = OPTIONS.get(tag, ENGLISH)
    return Scope(
        values={} if value is None else {"x": value},
        specs={"x": {"kind": kind, "options": options}, "customer.name": {"kind": "person"}},
        locale=record(tag),
        today=(2026, 3, 8),
        countries=countries(tag).__getitem__,
        **more,
    )


def printed(kind: str, value: Any, *filters: list[Any], tag: str = "en") -> str:
    return run([["print", "x", list(filters)]], scope(kind, value, tag))


@pytest.mark.parametrize(
    ("kind", "value", "tag", "expected"),
    [
        ("person", "Anna", "ru", "Anna"),
        ("text", "{{ 7*7 }}  {% x %}", "en", "{{ 7*7 }}  {% x %}"),
        ("code", "A-10293", "zh", "A-10293"),
        ("tracking", "LB123456789CN", "en", "LB123456789CN"),
        ("url", "https://track.example/A#1", "es", "https://track.example/A#1"),
        ("count", 1234, "en", "1,234"),
        ("count", 1234, "es", "1234"),
        ("count", 12345, "ru", "12\u00a0345"),
        ("percent", (15, 0), "en", "15%"),
        ("percent", (125, 1), "ru", "12,5\u00a0%"),
        ("money", (500, 2, "EUR"), "ru", "5,00\u00a0€"),
        ("money", (1250, 2, "USD"), "en", "$12.50"),
        ("money", (1250, 2, "USD"), "es-MX", "USD\u00a012.50"),
        ("date", (2026, 3, 14), "ru", "14 марта"),
        ("date", (2026, 3, 14), "zh", "3月14日"),
        ("date", (2027, 3, 14), "en", "March 14, 2027"),
        ("dates", ((2026, 3, 14), (2026, 3, 20)), "en", "March 14\u00a0–\u00a020"),
        ("choice", "card", "ru", "банковская карта"),
        ("choices", ("card", "coupon"), "ru", "банковская карта и купон"),
        ("choices", ("card", "coupon", "wait"), "en", "bank card, coupon, and waiting"),
        ("country", "DE", "zh", "德国"),
        ("items", (("Mug", 2), ("Plate", 1)), "en", "Mug × 2 and Plate"),
        ("list", ("a", "b"), "es", "a y b"),
    ],
)
def test_a_value_by_itself(kind: str, value: Any, tag: str, expected: str) -> None:
    assert printed(kind, value, tag=tag) == expected
    assert print_value("x", scope(kind, value, tag)) == printed(kind, value, tag=tag)


def test_a_time_says_its_zone() -> None:
    text = printed("time", (14, 30, 180), tag="ru")
    assert "14:30" in text
    assert "3" in text.replace("14:30", "")


DAYS = {"one": "# день", "few": "# дня", "many": "# дней"}


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, "1 день"),
        (3, "3 дня"),
        (5, "5 дней"),
        (21, "21 день"),
        (112, "112 дней"),
        (1234, "1\u00a0234 дня"),
    ],
)
def test_plural_takes_the_form_of_the_number(count: int, expected: str) -> None:
    assert printed("count", count, ["plural", DAYS], tag="ru") == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("a day", "a day"),
        ("##", "#"),
        ("###", "#7"),
        ("####", "##"),
        ("# of #", "7 of 7"),
        ("No. ##, #", "No. #, 7"),
    ],
)
def test_a_hash_is_the_number_and_two_are_a_hash(form: str, expected: str) -> None:
    assert printed("count", 7, ["plural", {"other": form}]) == expected


def test_a_form_that_is_missing_falls_to_other_or_fails() -> None:
    assert printed("count", 1, ["plural", {"other": "# days"}]) == "1 days"
    with pytest.raises(FormatError, match="x needs the plural form one"):
        printed("count", 1, ["plural", {"few": "# days"}])


@pytest.mark.parametrize(
    ("count", "expected"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (22, "22nd")]
)
def test_ordinal(count: int, expected: str) -> None:
    forms = {"one": "#st", "two": "#nd", "few": "#rd", "other": "#th"}
    assert printed("count", count, ["ordinal", forms]) == expected


@pytest.mark.parametrize(
    ("style", "tag", "expected"),
    [
        ("short", "en", "Mar 14, 2026"),
        ("long", "ru", "14 марта 2026\u00a0года"),
        ("weekday", "ru", "суббота, 14 марта"),
        ("on", "ru", "в суббота, 14 марта"),
    ],
)
def test_date_styles(style: str, tag: str, expected: str) -> None:
    assert printed("date", (2026, 3, 14), ["date", style], tag=tag) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [("female", "готова"), ("male", "готов"), ("other", "готовы"), (None, "готовы")]
)
def test_choose_has_a_way_out_for_what_is_not_known(value: str | None, expected: str) -> None:
    options = {"female": "готова", "male": "готов", "other": "готовы"}
    assert printed("choice", value, ["choose", options], tag="ru") == expected
    assert printed("choice", value, ["choose", options], ["capital"], tag="ru") == capital(expected, "ru")


def test_choose_without_other_leaves_no_hole() -> None:
    with pytest.raises(FormatError, match="x is male, which choose leaves out"):
        printed("choice", "male", ["choose", {"female": "готова"}])
    with pytest.raises(FillError, match="x is used and not known"):
        printed("choice", None, ["choose", {"female": "готова"}])


def test_a_form_is_a_program_of_its_own() -> None:
    forms = {"card": ["на карту ", ["print", "customer.name", []]], "coupon": ["в виде купона"]}
    here = scope("choice", "card", "ru")
    here.values = {"x": "card", "customer.name": "Anna"}
    assert run([["print", "x", [["form", forms]]]], here) == "на карту Anna"
    assert printed("choice", "coupon", ["form", forms], tag="ru") == "в виде купона"
    with pytest.raises(FormatError, match="the option wait of x lacks a form in ru"):
        printed("choice", "wait", ["form", forms], tag="ru")


OFFERS = {"card": ["Вернём деньги."], "coupon": ["Дадим купон."], "wait": ["Подождём."]}
OFFERS_ZH = {"card": ["我们为您退款。"], "coupon": ["送您优惠券。"], "wait": ["请稍等。"]}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("bullets", "Выберите:\n- Вернём деньги.\n- Дадим купон.\nЖдём ответа."),
        ("numbered", "Выберите:\n1. Вернём деньги.\n2. Дадим купон.\nЖдём ответа."),
        ("sentences", "Выберите: Вернём деньги. Дадим купон. Ждём ответа."),
        ("all_of", "Выберите: Вернём деньги. и Дадим купон. Ждём ответа."),
        ("one_of", "Выберите: Вернём деньги. или Дадим купон. Ждём ответа."),
    ],
)
def test_lists_of_forms(name: str, expected: str) -> None:
    program = ["Выберите:\n", ["print", "x", [[name, OFFERS]]], "\nЖдём ответа."]
    assert lay_out(run(program, scope("choices", ("card", "coupon"), "ru")), cjk=False) == expected


def test_chinese_sentences_stand_without_a_space() -> None:
    text = printed("choices", ("card", "wait"), ["sentences", OFFERS_ZH], tag="zh")
    assert text == "我们为您退款。请稍等。"


@pytest.mark.parametrize(
    ("kind", "value", "name", "expected"),
    [
        ("items", (("Mug", 2), ("Plate", 1)), "bullets", "- Mug × 2\n- Plate"),
        ("items", (("Mug", 2),), "bullets", "- Mug × 2"),
        ("items", (("Mug", 2),), "numbered", "Mug × 2"),
        ("items", (("Mug", 1200),), "all_of", "Mug × 1,200"),
        ("list", ("Open it", "Press 1"), "numbered", "1. Open it\n2. Press 1"),
        ("list", ("red", "blue", "green"), "one_of", "red, blue, or green"),
        ("choices", ("card", "wait"), "all_of", "bank card and waiting"),
        (
            "parcels",
            (((("Mug", 2), ("Lid", 1)), "LB1", (2026, 3, 14)), ((("Plate", 1),), "", None)),
            "bullets",
            "- Mug × 2 and Lid (LB1 · March 14)\n- Plate",
        ),
    ],
)
def test_lists(kind: str, value: Any, name: str, expected: str) -> None:
    assert lay_out(printed(kind, value, [name, None]), cjk=False) == expected


def test_a_parcel_in_chinese() -> None:
    parcels = (((("杯子", 2),), "LB1", (2026, 3, 14)),)
    assert (
        lay_out(printed("parcels", parcels, ["bullets", None], tag="zh"), cjk=True)
        == "- 杯子 × 2（LB1 · 3月14日）"
    )


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("Кружка", "ru", "«Кружка»"),
        ("Кружка «Лето»", "ru", "«Кружка „Лето“»"),
        ("Рост 5» и", "ru", "«Рост 5» и»"),
        ("Mug “Summer”", "en", "“Mug ‘Summer’”"),
        ("Anna’s mug", "en", "“Anna’s mug”"),
        ("Tasse „Sommer“", "de", "„Tasse ‚Sommer‘“"),
        ("Tasse", "fr", "«\u00a0Tasse\u00a0»"),
        ("杯子", "zh", "“杯子”"),
    ],
)
def test_quoted(text: str, tag: str, expected: str) -> None:
    assert printed("text", text, ["quoted"], tag=tag) == expected


def test_straight_quotes_take_turns() -> None:
    assert quoted('a "b" c', ['"', '"', "'", "'"]) == "\"a 'b' c\""
    assert quoted('5" x', ['"', '"', "‘", "’"]) == '"5" x"'
    assert quoted("a", []) == "“a”"


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("новый", "ru", "Новый"),
        ("über", "de", "Über"),
        ("ßa", "de", "Ssa"),
        ("istanbul", "tr", "İstanbul"),
        ("istanbul", "en", "Istanbul"),
        ("ijs", "nl", "IJs"),
        ("ijs", "en", "Ijs"),
        ("¿qué?", "es", "¿Qué?"),
        ("«завтра»", "ru", "«Завтра»"),
        ("3 days", "en", "3 days"),
        ("3月14日", "zh", "3月14日"),
        ("银行卡", "zh", "银行卡"),
        ("ǆ", "hr", "ǅ"),
        ("", "en", ""),
        ("…", "en", "…"),
    ],
)
def test_capital(text: str, tag: str, expected: str) -> None:
    assert capital(text, tag) == expected


def test_filters_follow_one_another() -> None:
    assert printed("choice", "coupon", ["capital"], ["quoted"], tag="ru") == "«Купон»"
    assert printed("date", (2026, 3, 14), ["date", "weekday"], ["capital"], tag="ru") == "Суббота, 14 марта"


KNOWN = ["known", "x"]


@pytest.mark.parametrize(
    ("condition", "kind", "value", "expected"),
    [
        (KNOWN, "code", "A-1", True),
        (KNOWN, "code", None, False),
        (["not", KNOWN], "code", None, True),
        (["several", "x"], "choices", ("card", "wait"), True),
        (["several", "x"], "choices", ("card",), False),
        (["several", "x"], "items", (("Mug", 1), ("Lid", 1)), True),
        (["several", "x"], "count", 2, True),
        (["several", "x"], "count", 1, False),
        (["eq", "x", "card"], "choice", "card", True),
        (["eq", "x", "card"], "choice", "coupon", False),
        (["in", "wait", "x"], "choices", ("card", "wait"), True),
        (["in", "wait", "x"], "choices", ("card",), False),
        (["cmp", "x", "<", 3], "count", 2, True),
        (["cmp", "x", "<", 3], "count", 3, False),
        (["cmp", "x", "<=", 3], "count", 3, True),
        (["cmp", "x", ">", 3], "count", 3, False),
        (["cmp", "x", ">=", 3], "count", 3, True),
        (["cmp", "x", "==", 3], "count", 3, True),
        (["cmp", "x", "!=", 3], "count", 3, False),
        (["cmp", "x", "==", 0], "money", (0, 2, "EUR"), True),
        (["cmp", "x", "==", 0], "money", (0, 0, "JPY"), True),
        (["cmp", "x", "==", 0], "money", (1, 2, "EUR"), False),
        (["cmp", "x", "!=", 0], "money", (1, 2, "EUR"), True),
        (["and", KNOWN, ["eq", "x", "card"]], "choice", "card", True),
        (["and", KNOWN, ["eq", "x", "card"]], "choice", None, False),
        (["or", ["not", KNOWN], ["eq", "x", "card"]], "choice", None, True),
        (["or", ["eq", "x", "wait"], ["eq", "x", "card"]], "choice", "coupon", False),
    ],
)
def test_conditions(condition: list[Any], kind: str, value: Any, expected: bool) -> None:
    program = [["if", [[condition, ["yes"]]], ["no"]]]
    assert run(program, scope(kind, value)) == ("yes" if expected else "no")


def test_the_first_case_that_holds_is_taken() -> None:
    cases = [[["cmp", "x", "<", 2], ["few"]], [["cmp", "x", "<", 5], ["some"]]]
    texts = [run([["if", cases, ["many"]]], scope("count", count)) for count in (1, 3, 9)]
    assert texts == ["few", "some", "many"]
    assert run([["if", cases, []]], scope("count", 9)) == ""


UNKNOWN = [
    [["print", "x", []]],
    [["print", "x", [["plural", {"other": "#"}]]]],
    [["print", "x", [["bullets", None]]]],
    [["if", [[["eq", "x", "card"], ["a"]]], ["b"]]],
    [["if", [[["in", "card", "x"], ["a"]]], ["b"]]],
    [["if", [[["several", "x"], ["a"]]], ["b"]]],
    [["if", [[["cmp", "x", "!=", 3], ["a"]]], ["b"]]],
]


@pytest.mark.parametrize("program", UNKNOWN)
def test_a_hole_is_an_error(program: list[Any]) -> None:
    with pytest.raises(FillError, match="x is used and not known"):
        run(program, scope("count", None))


@pytest.mark.parametrize(
    ("program", "expected"), list(zip(UNKNOWN, ["‹x›", "‹x›", "‹x›", "b", "b", "b", "a"], strict=True))
)
def test_a_gloss_names_what_it_does_not_know(program: list[Any], expected: str) -> None:
    assert run(program, scope("count", None, unknown="‹{}›".format)) == expected


def test_phrases_stand_in_a_sentence_or_on_a_line() -> None:
    phrases: dict[str, tuple[str, list[Any]]] = {
        "greeting": ("line", ["Hello ", ["print", "x", []], ","]),
        "apology": ("sentence", ["We are sorry."]),
        "signature": ("line", ["Kind regards,\n", ["print", "x", []], "\n"]),
    }
    program = [
        ["phrase", "greeting"], " ", ["phrase", "apology"], "\nIt is late.\n\n", ["phrase", "signature"],
    ]  # fmt: skip
    raw = run(program, scope("person", "Anna", phrases=phrases))
    expected = "Hello Anna,\nWe are sorry. It is late.\n\nKind regards,\nAnna"
    assert lay_out(raw, cjk=False) == expected


def test_a_phrase_nobody_chose_is_no_hole() -> None:
    with pytest.raises(FormatError, match="no wording of the phrase greeting"):
        run([["phrase", "greeting"]], scope("code", "A-1"))


def test_an_option_without_a_name_is_no_hole() -> None:
    with pytest.raises(FormatError, match="the option nothing of x has no name in en"):
        printed("choice", "nothing")


def test_a_value_keeps_its_lines() -> None:
    program = ["You wrote:\n", ["print", "x", []], "\nThank you."]
    raw = run(program, scope("text", "12 Long Road\n  Back  door\n\nBerlin"))
    assert lay_out(raw, cjk=False) == "You wrote: 12 Long Road\n  Back  door\n\nBerlin Thank you."


VISIBLE = (
    st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1)
    .map(str.strip)
    .filter(bool)
)


@settings(max_examples=150, deadline=None)
@given(VISIBLE, st.sampled_from(["text", "person", "code", "url"]), st.booleans())
def test_values_are_verbatim(value: str, kind: str, cjk: bool) -> None:
    reply = lay_out(run(["a ", ["print", "x", []], " b.\nc"], scope(kind, value)), cjk)
    assert f"a {value} b." in reply


@settings(max_examples=80, deadline=None)
@given(st.lists(VISIBLE, min_size=1, max_size=5))
def test_every_element_of_a_list_is_verbatim(values: list[str]) -> None:
    for name, mark in (("bullets", "- "), ("numbered", "")):
        reply = lay_out(printed("list", tuple(values), [name, None]), cjk=False)
        assert [line.endswith(value) for line, value in zip(reply.split("\n"), values, strict=True)] == [
            True
        ] * len(values)
        assert reply.startswith(mark)


def test_a_scope_holds_what_a_program_may_look_at() -> None:
    here: Callable[[str], str] = scope("code", "A-1").countries
    assert here("DE") == "Germany"
    assert Scope({}, {}, {}, (2026, 3, 8)).countries("DE") == "DE"
