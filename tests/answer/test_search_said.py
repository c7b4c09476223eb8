"""Search over twenty-four scenarios with the packaged corpus' concepts: what agents type, what customers write."""

from __future__ import annotations

import random
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates import cldr, corpus
from cs_templates.answer import letters
from cs_templates.answer.book import Book
from cs_templates.answer.meant import Ambiguous, resolve
from cs_templates.answer.search import search
from cs_templates.compiler import index
from cs_templates.errors import NothingFound, UsageError
from tests.answer.search_corpus import corpus_of
from tests.answer.search_said import AGENTS, CUSTOMERS, cases
from tests.answer.search_shop import SHOP

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
LANGUAGES = ("en", "ru", "es", "zh")


def _book() -> Book:
    packaged = corpus.load(TEMPLATES, canonical=cldr.canonical, chain=cldr.chain).locales
    shop = corpus_of(SHOP)
    locales = {
        tag: shop.locales[tag]._replace(concepts=packaged[tag].concepts, courtesies=packaged[tag].courtesies)
        for tag in shop.locales
    }
    return Book.from_records(index.records(shop._replace(locales=locales)))


BOOK = _book()


def found(query: str, locale: str = "en", limit: int = 24) -> list[str]:
    try:
        return [hit["scenario"] for hit in search(BOOK, query, locale, limit)]
    except NothingFound:
        return []


def share(said: str, among: int) -> float:
    asked = cases(said)
    return sum(scenario in found(query, locale)[:among] for locale, scenario, query in asked) / len(asked)


def test_agents_find_what_they_mean() -> None:
    assert share(AGENTS, 1) >= 0.95
    assert share(AGENTS, 3) >= 0.98


def test_a_customers_message_leads_to_its_scenario() -> None:
    assert share(CUSTOMERS, 1) >= 0.9
    assert share(CUSTOMERS, 5) >= 0.98


def test_a_mistyped_keyword_leaves_its_scenario_among_the_first_three() -> None:
    pick = random.Random(11)
    tried = kept = 0
    for _, _, texts in SHOP:
        for locale in ("en", "ru", "es"):
            for keyword in texts[locale][1].split("; "):
                word = max(keyword.split(), key=len)
                at = pick.randrange(1, max(len(word) - 1, 2))
                typo = keyword.replace(word, word[:at] + word[at + 1 :])
                if len(word) > 5:
                    tried += 1
                    kept += bool(set(found(keyword, locale)[:1]) & set(found(typo, locale)[:3]))
    assert tried > 200
    assert kept / tried >= 0.97


WRAPPED = {
    "en": "Dear seller,\n\n{}\n\nOrder 114-5566-22, +44 20 7946 0958, tom@mail.com\nThank you very much!\nBest regards,\nTom Miller",
    "ru": "Здравствуйте, уважаемый продавец!\n{}\nЗаказ № A-10293 от 12.03.2026.\nЗаранее спасибо,\nИван Петров",
    "es": "Hola, buenos días:\n{}\nPedido 12345-ES. Mi correo es ana@correo.es\nMuchas gracias y un saludo,\nAna",
    "zh": "您好，卖家！\n{}\n订单号：8812334455，电话13800138000。\n谢谢！\n王小明",
}


def test_what_stands_around_a_message_makes_little_difference() -> None:
    bare = [
        (locale, scenario, query) for locale, scenario, query in cases(CUSTOMERS) if scenario != "greeting"
    ]
    first = sum(found(query, locale)[:1] == [scenario] for locale, scenario, query in bare)
    wrapped = sum(
        found(WRAPPED[locale].format(query), locale)[:1] == [scenario] for locale, scenario, query in bare
    )
    assert wrapped >= first - 0.06 * len(bare)


@pytest.mark.parametrize(
    ("locale", "message", "scenario"),
    [
        ("en", "hello, anybody there?", "greeting"), ("en", "Hi!", "greeting"), ("ru", "Здравствуйте!", "greeting"),
        ("zh", "你好，在吗？", "greeting"), ("es", "Hola, buenas tardes, ¿hay alguien?", "greeting"),
        ("en", "Hello, where is my refund?", "refund-issued"), ("ru", "Добрый день! Где мои деньги?", "refund-issued"),
        ("zh", "您好，我要取消订单，谢谢", "cancellation-accepted"), ("es", "Hola, ¿dónde está mi pedido?", "order-status"),
        ("en", "<p>Hello,</p><p>it arrived <b>broken</b>!!! 😡</p>", "damaged-item"),
        ("en", "It never moves, the tracking is stuck\n> Your order has been delivered\n> Thank you", "tracking-stalled"),
        ("zh", "谢谢！", "review-request"), ("ru", "Спасибо, всё отлично!", "review-request"),
    ],
)  # fmt: skip
def test_a_greeting_is_the_matter_only_where_nothing_else_is(
    locale: str, message: str, scenario: str
) -> None:
    assert found(message, locale)[0] == scenario


def test_a_word_set_right_scores_below_the_word_itself() -> None:
    for typed, right in (
        ("refnd", "refund"),
        ("задежка", "задержка"),
        ("reembolzo", "reembolso"),
        ("ghbdtn", "привет"),
    ):
        worse, better = (search(BOOK, query, "en")[0] for query in (typed, right))
        assert (worse["scenario"], worse["score"] < better["score"]) == (better["scenario"], True), typed


def test_a_known_word_is_never_set_right() -> None:
    hit = search(BOOK, "paid", "en")[0]
    assert hit["matched"] == ["paid"]
    assert "paid" in " ".join(SHOP[[id_ for id_, _, _ in SHOP].index(hit["scenario"])][2]["en"]).lower()


@pytest.mark.parametrize(
    ("query", "matched"),
    [("refnd", ["refnd"]), ("куагтв", ["refund"]), ("我要退钱", ["退钱"]), ("broken xyzzy", ["broken"])],
)
def test_the_matched_words_are_those_that_say_so(query: str, matched: list[str]) -> None:
    hits = [hit for hit in search(BOOK, query, "en") if hit["scenario"] in ("refund-issued", "damaged-item")]
    assert hits[0]["matched"] == matched


@pytest.mark.parametrize("words", ["refnd", "ghbdtn"])
def test_a_guess_is_only_named(words: str) -> None:
    with pytest.raises(UsageError, match="no scenario") as caught:
        resolve(BOOK, words, "en")
    assert not isinstance(caught.value, Ambiguous)


def test_an_order_words_are_given_in_makes_no_difference_to_the_hits() -> None:
    assert set(found("parcel late")) == set(found("late parcel"))


def _wording(text: tuple[str, str, str]) -> list[str]:
    title, keywords, _ = text
    return [title, *keywords.split("; ")]


@pytest.mark.parametrize("locale", LANGUAGES)
def test_a_whole_title_or_keyword_of_one_scenario_finds_it_first(locale: str) -> None:
    lines = [(id_, line) for id_, _, texts in SHOP for line in _wording(texts[locale])]
    twice = {line for _, line in lines if sum(line == other for _, other in lines) > 1}
    missed = [
        (id_, line, found(line, locale)[:2])
        for id_, line in lines
        if line not in twice and found(line, locale)[0] != id_
    ]
    assert missed == []


def _words(text: tuple[str, str, str]) -> set[str]:
    return {run for part in text for run in letters.runs(letters.fold(part)) if len(run) > 2}


@pytest.mark.parametrize("locale", ["en", "ru", "es"])
def test_a_whole_word_never_ranks_below_scattered_letters(locale: str) -> None:
    own = {id_: _words(texts[locale]) for id_, _, texts in SHOP}
    whole = {id_: set().union(*map(_words, texts.values())) | _words((id_, "", "")) for id_, _, texts in SHOP}
    for word in sorted(set().union(*own.values())):
        hits = found(word, locale)
        scattered = [at for at, id_ in enumerate(hits) if word not in whole[id_]]
        having = [at for at, id_ in enumerate(hits) if word in own[id_]]
        assert not scattered or max(having) < min(scattered), (word, hits)


@given(
    st.sampled_from([query for *_, query in cases(AGENTS + CUSTOMERS.lstrip())]), st.sampled_from(LANGUAGES)
)
@settings(max_examples=40, deadline=None)
def test_composed_and_decomposed_letters_are_the_same(query: str, locale: str) -> None:
    composed, decomposed = (
        search(BOOK, unicodedata.normalize(form, query), locale) for form in ("NFC", "NFD")
    )
    assert composed == decomposed


@given(st.text(max_size=300), st.sampled_from(LANGUAGES))
@settings(max_examples=60, deadline=None)
def test_any_message_is_answered_or_refused_and_twice_the_same(message: str, locale: str) -> None:
    try:
        hits = search(BOOK, message, locale)
    except (UsageError, NothingFound):
        return
    assert all(0 < hit["score"] <= 1 for hit in hits)
    assert hits == search(BOOK, message, locale)


@pytest.mark.parametrize("letters", ["п", "退", "ё", "Й", "ни", "ñ", "に", "й"])
def test_no_letter_folds_to_nothing(letters: str) -> None:
    assert isinstance(found(letters), list)
    assert isinstance(found(letters * 30), list)


def test_a_very_long_message_is_read_like_a_long_one() -> None:
    begun = time.perf_counter()
    short = min(_seconds("refund me, it never came. " * 20) for _ in range(3))
    assert _seconds("refund me, it never came. " * 4000) < 60 * short
    assert time.perf_counter() - begun < 60


def _seconds(message: str) -> float:
    begun = time.perf_counter()
    assert found(message)
    return time.perf_counter() - begun
