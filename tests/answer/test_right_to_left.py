"""Left-to-right values in Arabic, Hebrew and Persian replies: isolated where the channel keeps the marks.

In the texts below ⟦ and ⟧ stand for the marks (FSI, PDI), < and > for LRM and RLM, _ for a no-break space.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.answer import policy
from cs_templates.answer.book import Book
from cs_templates.answer.draft import Request, prepare
from cs_templates.answer.intake import Invalid, clean
from cs_templates.answer.render import Scope, direction, print_value, run
from cs_templates.answer.reply import Reply, finish
from cs_templates.authoring.cases import cases
from cs_templates.authoring.goldens.reference import by_jinja2
from cs_templates.cldr import is_rtl, table
from cs_templates.cli import screen
from cs_templates.compiler.make import read
from cs_templates.compiler.whole import compile_corpus
from cs_templates.errors import RefusedError

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(__file__).parent / "right_to_left"
RTL = ["ar", "he", "fa"]
TODAY = (2026, 3, 8)
VALUES: dict[str, object] = {
    "customer.name": "Anna",
    "agent.name": "Olga",
    "shop.name": "Lumen Home",
    "order.number": "10293-7",
    "order.items": "Mug x 2; Lid",
    "refund.amount": "12.50 USD",
    "refund.date": "2026-03-07",
    "shipment.tracking": "RB123456785CN",
    "shipment.url": "https://track.example/A-1",
}
MESSAGES = {
    "ar": """\
مرحبًا ⟦Anna⟧،

عادت إلينا الشحنة ⟦RB123456785CN⟧، وفيها ⟦Mug⟧ × 2 و⟦Lid⟧. \
رددنا إليكم ⟦>12.50_US$⟧ عن الطلب ⟦10293-7⟧ بتاريخ 7 مارس. \
يمكنكم الاطلاع على مسار الشحنة هنا: https://track.example/A-1

⟦Olga⟧، ⟦Lumen Home⟧""",
    "he": """\
שלום ⟦Anna⟧,

החבילה ⟦RB123456785CN⟧ חזרה אלינו, ובה ⟦Mug⟧ × 2 ו-⟦Lid⟧. \
החזרנו לכם ⟦>12.50_>USD⟧ עבור הזמנה ⟦10293-7⟧ בתאריך 7 במרץ. \
אפשר לראות את מסלול החבילה כאן: https://track.example/A-1

⟦Olga⟧, ⟦Lumen Home⟧""",
    "fa": """\
سلام ⟦Anna⟧،

بستهٔ ⟦RB123456785CN⟧ با این اقلام به دست ما رسید: ⟦Mug⟧ × ۲ و ⟦Lid⟧. \
مبلغ ⟦<USD_۱۲٫۵۰⟧ بابت سفارش ⟦10293-7⟧ در تاریخ ۷ مارس بازگردانده شد. \
مسیر بسته را اینجا ببینید: https://track.example/A-1

⟦Olga⟧، ⟦Lumen Home⟧""",
}
MARKS = str.maketrans("\u2068\u2069\u200e\u200f\u00a0", "⟦⟧<>_")


@pytest.fixture(scope="module")
def shop() -> Any:
    corpus, _ = read(str(CORPUS))
    assert corpus.problems == ()
    return corpus


@pytest.fixture(scope="module")
def shops_book(shop: Any) -> Book:
    return Book.from_records(compile_corpus(shop).records.items())


def fill(
    book: Book, locale: str, channel: str = "message", platform: str | None = None, **more: str
) -> Reply:
    values = VALUES | {name.replace("_", "."): value for name, value in more.items()}
    return finish(
        prepare(
            book, Request("refund-issued", locale, values, channel=channel, platform=platform, today=TODAY)
        )
    )


def isolates(text: str | None) -> int:
    return sum(map((text or "").count, "\u2066\u2067\u2068\u2069"))


@pytest.mark.parametrize("tag", RTL)
def test_what_runs_the_other_way_is_isolated(shops_book: Book, tag: str) -> None:
    reply = fill(shops_book, tag)
    assert reply.body.translate(MARKS) == MESSAGES[tag]
    assert reply.length["characters"] == len(reply.body)
    assert reply.used["order.number"] == "10293-7"
    assert isolates(fill(shops_book, tag, "email").subject) == 4


def test_a_left_to_right_locale_has_no_marks(shops_book: Book) -> None:
    assert isolates(fill(shops_book, "en").body) == 0
    assert isolates(fill(shops_book, "en", shop_name="متجر النور").body) == 0


@pytest.mark.parametrize("tag", RTL)
@pytest.mark.parametrize(("channel", "platform"), [("sms", None), ("message", "ebay"), ("email", "ebay")])
def test_where_output_is_plain_the_marks_are_gone(
    shops_book: Book, tag: str, channel: str, platform: str | None
) -> None:
    reply, kept = (
        fill(shops_book, tag, channel, platform),
        fill(shops_book, tag, "message" if channel == "sms" else channel),
    )
    assert isolates(reply.body) == isolates(reply.subject) == 0
    assert reply.length["characters"] == len(reply.body)
    if channel != "sms":
        assert reply.body == kept.body.translate({0x2068: None, 0x2069: None, 0xA0: " "})


@pytest.mark.parametrize(
    ("tag", "value", "printed"),
    [
        ("ar", "متجر النور", "متجر النور"),
        ("ar", "قميص XL", "⟦قميص XL⟧"),
        ("he", "אנה", "אנה"),
        ("fa", "فروشگاه ۲", "⟦فروشگاه ۲⟧"),
        ("ar", "Lumen", "⟦Lumen⟧"),
        ("en", "قميص XL", "قميص XL"),
    ],
)
def test_the_letters_decide(tag: str, value: str, printed: str) -> None:
    assert print_value("x", scope(tag, "text", value)).translate(MARKS) == printed


@pytest.mark.parametrize(
    ("tag", "amount", "printed"),
    [
        ("ar", (1250, 2, "USD"), "⟦>12.50_US$⟧"),
        ("ar", (1250, 2, "EUR"), ">12.50_€"),
        ("ar-EG", (1250, 2, "EGP"), ">١٢٫٥٠_ج.م.>"),
        ("he", (1250, 2, "ILS"), ">12.50_>₪"),
        ("he", (1250, 2, "GBP"), "⟦>12.50_>GBP⟧"),
        ("fa", (1250, 2, "EUR"), "<€۱۲٫۵۰"),
        ("fa", (1250, 0, "JPY"), "⟦<JPY_۱٬۲۵۰⟧"),
    ],
)
def test_an_amount_is_isolated_where_it_has_latin_letters(
    tag: str, amount: tuple[int, int, str], printed: str
) -> None:
    assert print_value("x", scope(tag, "money", amount)).translate(MARKS) == printed


def scope(tag: str, kind: str, value: Any) -> Scope:
    record = {"tag": tag, "table": table(tag), "dates": {}, "cjk": False, "rtl": is_rtl(tag)}
    record |= {"quotes": ["«", "»", "‹", "›"]}
    return Scope({"x": value}, {"x": {"kind": kind}}, record, TODAY)


def test_each_line_of_a_text_is_isolated_by_itself() -> None:
    printed = print_value("x", scope("ar", "text", "Box 1\nصندوق\n\nBox 2"))
    assert printed.translate(MARKS) == "⟦Box 1⟧\vصندوق\n\n\v⟦Box 2⟧"


def test_filters_see_through_the_marks() -> None:
    assert (
        run([["print", "x", [["quoted"]]]], scope("ar", "text", "Lumen «X»")).translate(MARKS)
        == "«⟦Lumen ‹X›⟧»"
    )
    assert run([["print", "x", [["capital"]]]], scope("ar", "text", "lumen")).translate(MARKS) == "⟦Lumen⟧"
    items = scope("he", "list", ("כוס 2", "צלחת 12"))
    assert run([["print", "x", [["all_of", None]]]], items).translate(MARKS) == "⟦כוס 2⟧ ו⟦צלחת 12⟧"
    items = scope("he", "list", ("כוס", "12"))
    assert run([["print", "x", [["one_of", None]]]], items).translate(MARKS) == "כוס או ⟦12⟧"
    parcels = scope("ar", "parcels", (((("Mug", 2),), "RB123456785CN", (2026, 3, 14)),))
    assert print_value("x", parcels).translate(MARKS) == "⟦Mug⟧ × 2 (⟦RB123456785CN⟧ · 14 مارس)"


@given(st.text(max_size=30), st.sampled_from(RTL))
def test_marks_come_in_pairs_on_a_line_and_add_nothing_else(raw: str, tag: str) -> None:
    try:
        value, _ = clean(raw, multiline=True)
    except Invalid:
        return
    printed = print_value("x", scope(tag, "text", value))
    plain = printed.replace(direction.FSI, "").replace(direction.PDI, "")
    assert plain == print_value("x", scope("en", "text", value))
    for line in printed.replace("\v", "\n").split("\n"):
        assert [char for char in line if char in "\u2068\u2069"] in ([], ["\u2068", "\u2069"])


@pytest.mark.parametrize("tag", RTL)
@pytest.mark.parametrize("item", ["Mug anna@shop.example", "Mug +44 7700 900123", "WhatsApp 447700900123"])
def test_finders_look_through_the_marks(shops_book: Book, tag: str, item: str) -> None:
    with pytest.raises(RefusedError, match="No contact details"):
        fill(shops_book, tag, platform="shopify", order_items=item)


@pytest.mark.parametrize("tag", RTL)
def test_a_long_order_number_is_still_known_as_one(shops_book: Book, tag: str) -> None:
    reply = fill(shops_book, tag, platform="shopify", order_number="112-1234567-1234567")
    assert "\u2068112-1234567-1234567\u2069" in reply.body
    assert policy.find("\u20684111 1111 1111 1111\u2069", "card", [reply.used["order.number"]])


@pytest.mark.parametrize("tag", RTL)
def test_a_limit_counts_the_marks_it_will_get(shops_book: Book, tag: str) -> None:
    short = fill(shops_book, tag).body
    room = 400 - len(short)
    assert len(fill(shops_book, tag, shop_name="L" * (10 + room)).body) == 400
    with pytest.raises(RefusedError, match="401 characters"):
        fill(shops_book, tag, shop_name="L" * (11 + room))


def test_the_reference_agrees(shop: Any, shops_book: Book) -> None:
    seen = 0
    for tag in RTL:
        for _, _, request in cases(shop, shop.scenarios["refund-issued"], tag):
            reply = finish(prepare(shops_book, request))
            assert (reply.subject, reply.body) == by_jinja2(shop, prepare(shops_book, request))
            seen += isolates(reply.body) > 0
    assert seen > 5


@pytest.mark.parametrize("tag", RTL)
def test_what_is_copied_has_the_marks_and_a_terminal_shows_none(
    shops_book: Book, tag: str, home: Path
) -> None:
    given = [word for name, value in VALUES.items() for word in ("-s", f"{name}={value}")]
    command = ["copy", "refund-issued", "-l", tag, *given, "--today", "2026-03-08", "--quiet"]
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *command, "--corpus", str(CORPUS), "--clipboard", f"cat > {home}/held"],
        capture_output=True, env=dict(os.environ), timeout=60, check=True,
    )  # fmt: skip
    body = fill(shops_book, tag).body
    assert done.stdout.decode().rstrip("\n") == body
    assert (home / "held").read_text(encoding="utf-8").rstrip("\n") == body
    assert screen.safe(body) == body.replace("\u2068", "").replace("\u2069", "")
