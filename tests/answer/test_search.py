"""An agent types in their own language and finds the scenario, and only what was asked for."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates.answer.book import Book, Unusable
from cs_templates.answer.meant import Ambiguous, resolve
from cs_templates.answer.search import search
from cs_templates.errors import NothingFound, UsageError
from tests.answer.search_corpus import SCENARIOS, book_of

BOOK = book_of(SCENARIOS)


def found(query: str, locale: str = "en", book: Book = BOOK) -> list[str]:
    try:
        return [hit["scenario"] for hit in search(book, query, locale)]
    except NothingFound:
        return []


@pytest.mark.parametrize(
    ("locale", "query", "scenario"),
    [
        ("zh", "退款", "refund-issued"), ("zh", "退货", "return-accepted"), ("zh", "换货", "replacement-sent"),
        ("zh", "地址", "address-change"), ("zh", "改地址", "address-change"), ("zh", "清关", "customs-duty"),
        ("zh", "还没到", "shipping-delay"), ("zh", "查单号", "tracking-number"), ("zh", "好评", "review-request"),
        ("zh", "什么时候退款到账", "refund-issued"), ("zh", "我要退货", "return-accepted"), ("zh", "货坏了", "item-damaged"),
        ("zh", "没收到货", "delivered-not-received"),
        ("en", "refund", "refund-issued"), ("en", "REFUND", "refund-issued"), ("en", "ＲＥＦＵＮＤ", "refund-issued"),
        ("en", "where is my order", "shipping-delay"), ("en", "broken item", "item-damaged"),
        ("en", "how do i send it back", "return-accepted"), ("en", "cancel order", "cancellation-accepted"),
        ("en", "late parcel", "shipping-delay"), ("en", "wrong color", "wrong-item"), ("en", "cheap", "discount-request"),
        ("ru", "возврат", "refund-issued"), ("ru", "возвра́т денег", "refund-issued"), ("ru", "ТАМОЖНЯ", "customs-duty"),
        ("ru", "где заказ", "shipping-delay"), ("ru", "скидку", "discount-request"), ("ru", "сломался", "item-damaged"),
        ("ru", "отслеживания", "tracking-number"), ("ru", "товар пришел поврежденным", "item-damaged"),
        ("es", "devolución", "return-accepted"), ("es", "devolucion", "return-accepted"), ("es", "retraso", "shipping-delay"),
        ("es", "cambiar direccion", "address-change"), ("es-MX", "talla", "size-advice"), ("es", "resena", "review-request"),
    ],
)  # fmt: skip
def test_a_query_in_the_agents_language_finds_its_scenario_first(
    locale: str, query: str, scenario: str
) -> None:
    assert found(query, locale)[0] == scenario


@pytest.mark.parametrize("locale", ["en", "es", "es-MX", "ru", "zh", "de", "zh-Hant"])
@pytest.mark.parametrize("query", ["退款", "refund", "reembolso", "возврат денег"])
def test_any_language_finds_the_same_scenario_whatever_the_agents(locale: str, query: str) -> None:
    assert found(query, locale)[0] == "refund-issued"


@pytest.mark.parametrize(
    ("query", "both"),
    [
        ("退款 paypal", {"refund-issued", "payment-problem"}),
        ("refund 退货", {"refund-issued", "return-accepted"}),
        ("iphone退款申请", {"refund-issued"}),
    ],
)
def test_a_query_in_two_scripts_looks_for_both(query: str, both: set[str]) -> None:
    assert both <= set(found(query, "zh")[:2])


@pytest.mark.parametrize(
    ("locale", "query", "scenario"),
    [
        ("en", "refnd", "refund-issued"), ("en", "rfeund", "refund-issued"), ("en", "reufnd", "refund-issued"),
        ("en", "traking", "tracking-number"), ("en", "damged", "item-damaged"), ("en", "costoms fee", "customs-duty"),
        ("en", "adress chnage", "address-change"), ("en", "not recieved", "delivered-not-received"),
        ("es", "retrazo", "shipping-delay"), ("ru", "тамжня", "customs-duty"), ("ru", "возрат", "refund-issued"),
        ("en", "r", ""), ("en", "refu", "refund-issued"), ("ru", "возвр", "refund-issued"), ("es", "reemb", "refund-issued"),
    ],
)  # fmt: skip
def test_mistypings_and_beginnings_are_forgiven(locale: str, query: str, scenario: str) -> None:
    assert (found(query, locale) or [""])[0] == scenario


def _mistype(word: str, pick: random.Random) -> str:
    at = pick.randrange(len(word) - 1)
    start, letter, other, rest = word[:at], word[at], word[at + 1], word[at + 2 :]
    return pick.choice(
        [start + other + rest, start + other + letter + rest, start + letter + "o" + other + rest]
    )


def test_one_mistyping_in_a_keyword_leaves_its_scenario_among_the_first_three() -> None:
    pick = random.Random(11)
    tried = kept = 0
    for scenario, _, by in SCENARIOS:
        for locale in ("en", "es", "ru"):
            for word in by[locale][1].replace(";", "").split():
                if len(word) > 4:
                    same = {s for s, _, texts in SCENARIOS if word in " ".join(texts[locale]).lower()}
                    tried += 1
                    kept += bool({scenario, *same} & set(found(_mistype(word, pick), locale)[:3]))
    assert tried > 100
    assert kept / tried >= 0.97


def _texts(sentence: str) -> dict[str, tuple[str, str, str]]:
    return {"en": (sentence, "", "")}


def test_a_whole_word_never_ranks_below_scattered_letters() -> None:
    scattered = "Ref run fund und efun refun refunding unfunded refunded"
    long = "We write to every buyer about this and that and much more, and somewhere there is refund in it"
    book = book_of([("scattered", "order", _texts(scattered)), ("whole", "order", _texts(long))])
    assert found("refund", book=book)[0] == "whole"


def test_a_whole_word_of_another_language_never_ranks_below_scattered_letters_of_ones_own() -> None:
    book = book_of(
        [
            ("scattered", "order", {"en": ("Pagoda pagan agony", "", ""), "es": ("Torre", "", "")}),
            (
                "whole",
                "order",
                {"en": ("Money", "", ""), "es": ("Un texto muy largo con pago al final", "", "")},
            ),
        ]
    )
    assert found("pago", "en", book)[0] == "whole"


def test_a_title_ranks_above_what_a_customer_says() -> None:
    book = book_of(
        [
            ("said", "order", {"en": ("Shipping delay", "late", "My invoice is late too")}),
            ("titled", "order", {"en": ("Invoice sent", "bill", "Where is the bill?")}),
        ]
    )
    assert found("invoice", book=book) == ["titled", "said"]


def test_the_same_word_counts_less_in_another_language() -> None:
    book = book_of(
        [
            ("spanish", "order", {"en": ("Colour", "", ""), "es": ("Taxi final tax", "", "")}),
            (
                "english",
                "order",
                {"en": ("Duty and tax to pay at the door", "", ""), "es": ("Aduana", "", "")},
            ),
        ]
    )
    assert found("tax", "en", book)[0] == "english"
    assert found("tax", "es", book)[0] == "spanish"


def test_a_scenario_worded_in_one_language_only_is_found_from_every_other() -> None:
    book = book_of(
        [*SCENARIOS, ("gift-wrap", "order", {"en": ("Wrapping", "", ""), "zh": ("礼品包装", "送礼", "")})]
    )
    hit = search(book, "送礼", "en")[0]
    assert (hit["scenario"], hit["title"], hit["locales"]) == ("gift-wrap", "Wrapping", ["en", "zh"])


@pytest.mark.parametrize("query", ["", "   ", "?!", "——", "，。", "🙂", "\x1b[31m"[:2], "'\"-*:"])
def test_a_query_without_a_word_is_refused(query: str) -> None:
    with pytest.raises(UsageError, match="no word"):
        search(BOOK, query)


@pytest.mark.parametrize("query", ["xyzzyq", "жжжжж", "123456", "ขอบคุณ", "hello kitty"])
def test_what_nobody_wrote_finds_nothing(query: str) -> None:
    with pytest.raises(NothingFound):
        search(BOOK, query)


@pytest.mark.parametrize(
    "query", ["don't", '"refund"', "AND", "a:b", "-refund", "refund*", "re(fund", "%", "' OR 1=1"]
)
def test_no_sign_of_a_query_means_anything(query: str) -> None:
    assert isinstance(found("refund " + query)[0], str)


@given(st.text(max_size=80), st.sampled_from(["en", "zh", "xx", ""]))
@settings(max_examples=60, deadline=None)
def test_every_query_is_answered_with_a_few_hits_or_refused(query: str, locale: str) -> None:
    try:
        hits = search(BOOK, query, locale, limit=5)
    except (UsageError, NothingFound):
        return
    scores = [hit["score"] for hit in hits]
    assert 1 <= len(hits) <= 5
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_a_hit_says_what_the_command_line_prints() -> None:
    assert search(BOOK, "退款", "en")[0] == {
        "scenario": "refund-issued",
        "title": "Refund issued",
        "stage": "after-sale",
        "score": pytest.approx(0.87, abs=0.1),
        "matched": ["退款"],
        "locales": ["en", "es", "es-MX", "ru", "zh"],
        "drafts": [],
        "needs": ["order.number", "order.status"],
    }


@pytest.mark.parametrize(
    ("locale", "title"),
    [("ru", "Возврат отправлен"), ("es-MX", "Reembolso emitido"), ("es-AR", "Reembolso emitido"),
     ("zh-Hant", "退款已发出"), ("de", "Refund issued"), ("", "Refund issued")],
)  # fmt: skip
def test_titles_are_in_the_agents_language_or_the_nearest(locale: str, title: str) -> None:
    assert search(BOOK, "refund", locale)[0]["title"] == title


@pytest.mark.parametrize(
    ("query", "matched"),
    [
        ("refund plz", ["refund"]),
        ("Возвра́т денег!", ["возврат", "денег"]),
        ("退款申请退款", ["退款"]),
        ("refnd", ["refnd"]),
    ],
)
def test_the_matched_words_are_those_of_the_query(query: str, matched: list[str]) -> None:
    assert search(BOOK, query, "zh")[0]["matched"] == matched


def test_a_long_message_is_looked_up_only_at_its_beginning() -> None:
    assert found("refund " + "lorem " * 5000)[:1] == ["refund-issued"]


def test_a_book_without_an_index_is_not_answered_from() -> None:
    with pytest.raises(Unusable):
        search(Book.from_records([("corpus", {})]), "refund")


@pytest.mark.parametrize(
    ("words", "locale", "meant"),
    [
        ("refund-issued", "zh", ("refund-issued", "id")),
        (" Refund-Issued ", "zh", ("refund-issued", "id")),
        ("refund-i", "en", ("refund-issued", "beginning")),
        ("ref", "en", ("refund-issued", "beginning")),
        ("退款", "ru", ("refund-issued", "query")),
        ("refund issued", "en", ("refund-issued", "query")),
        ("broken item", "en", ("item-damaged", "query")),
        ("cambiar dirección", "es", ("address-change", "query")),
        ("refund-isued", "en", ("refund-issued", "query")),
    ],
)
def test_one_scenario_is_meant(words: str, locale: str, meant: tuple[str, str]) -> None:
    assert resolve(BOOK, words, locale) == meant


@pytest.mark.parametrize(
    ("words", "locale", "may_be"),
    [
        ("re", "en", {"refund-issued", "return-accepted", "replacement-sent", "review-request"}),
        ("возврат", "ru", {"refund-issued", "return-accepted"}),
        ("物流", "zh", {"tracking-number", "shipping-delay"}),
        ("order", "en", {"shipping-delay", "cancellation-accepted"}),
    ],
)
def test_several_scenarios_may_be_meant(words: str, locale: str, may_be: set[str]) -> None:
    with pytest.raises(Ambiguous) as caught:
        resolve(BOOK, words, locale)
    assert may_be <= {hit["scenario"] for hit in caught.value.hits}
    assert caught.value.code == 2


def test_a_guess_is_only_named() -> None:
    with pytest.raises(UsageError, match="no scenario refnd") as caught:
        resolve(BOOK, "refnd")
    assert not isinstance(caught.value, Ambiguous)
    assert "refund-issued" in caught.value.hint


@pytest.mark.parametrize("words", ["", "?", "xyzzyq"])
def test_no_scenario_is_meant(words: str) -> None:
    with pytest.raises(UsageError):
        resolve(BOOK, words)
