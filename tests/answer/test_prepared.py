"""A prepared reply is the reply: for every value the same text, or the same error, as one fill makes."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cs_templates import cldr
from cs_templates.answer import formats, prepared
from cs_templates.answer.book import Book
from cs_templates.answer.draft import Draft, Request, prepare
from cs_templates.answer.formats import ready
from cs_templates.answer.prepared import Prepared
from cs_templates.answer.render import scope_of
from cs_templates.answer.reply import choose_phrases, finish, texts
from cs_templates.answer.table import Table
from cs_templates.compiler.make import read
from cs_templates.compiler.whole import compile_corpus
from cs_templates.errors import CsTemplatesError
from tools import goldens

ROOT = Path(__file__).resolve().parents[2]
RIGHT_TO_LEFT = Path(__file__).parent / "right_to_left"
TODAY = (2026, 3, 8)


def filled(draft: Draft) -> tuple[str | None, str]:
    """The texts of a draft as a fill makes them."""
    chosen, _ = choose_phrases(draft)
    return texts(draft.text, scope_of(draft, chosen), draft)


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The values that no page was for."""
    seen: list[Any] = []
    one_fill = Prepared._filled

    def noted(self: Prepared, values: Any) -> tuple[str | None, str]:
        seen.append(values)
        return one_fill(self, values)

    monkeypatch.setattr(Prepared, "_filled", noted)
    return seen


def table_of(rows: list[Any]) -> Table:
    """Rows of values as a table."""
    names = dict.fromkeys([name for values in rows for name in values])
    return Table({name: [values.get(name) for values in rows] for name in names}, len(rows))


def test_many_golden_replies_at_once_are_the_single_ones(corpus: Any, book: Any) -> None:
    seen = alone = 0
    for tag in corpus.locales:
        for scenario in corpus.scenarios.values():
            made: dict[Any, tuple[Prepared, list[Any]]] = {}
            for channel, _, request in goldens.requests(corpus, scenario, tag):
                draft = prepare(book, request)
                _, rows = made.setdefault((channel, request.tone), (Prepared(prepare(book, request)), []))
                rows += [draft.values, draft.values | {"order.number": f"B-{len(rows)}"}]
            for (channel, _), (reply, rows) in made.items():
                subjects, bodies = reply.many(table_of(rows))
                for values, subject, body in zip(rows, subjects, bodies, strict=True):
                    seen += 1
                    alone += body is None
                    assert body is None or (subject, body) == reply.texts(values), (tag, scenario.id, channel)
    assert seen > 5_000
    assert alone < seen / 25


def test_who_lacks_a_value_has_no_text_among_many(book: Any) -> None:
    given_ = {
        "order.number": "A-1",
        "shipment.delay_days": "3",
        "shipment.new_eta": "2026-03-14",
        "solutions": "wait",
    }
    request = Request("shipping-delay", "en", given_, today=TODAY)
    good = prepare(book, request).values
    late = good | {"shipment.delay_days": 10**16}
    rows = [good, {**good, "shipment.new_eta": None}, {**good, "solutions": None}, good]
    made = Prepared(prepare(book, request))
    _, bodies = made.many(table_of(rows))
    assert [body is None for body in bodies] == [False, True, True, False]
    assert bodies[0] == bodies[3] == made.text(good)
    assert made.many(table_of([late]))[1] == [None]
    assert made.many(table_of([]))[1] == []


def test_every_golden_reply_is_made_by_one_that_was_prepared(
    corpus: Any, book: Any, by_hand: list[Any]
) -> None:
    seen = 0
    for tag in corpus.locales:
        for scenario in corpus.scenarios.values():
            made: dict[Any, Prepared] = {}
            for channel, label, request in goldens.requests(corpus, scenario, tag):
                kind = (channel, request.tone)
                if kind not in made:
                    made[kind] = Prepared(prepare(book, request))
                draft = prepare(book, request)
                reply = finish(prepare(book, request))
                for _ in range(2):  # a page when it is made, and when it is there
                    assert made[kind].texts(draft.values) == (reply.subject, reply.body), (
                        tag,
                        scenario.id,
                        channel,
                        label,
                    )
                seen += 2
    assert seen > 5_000
    assert len(by_hand) < seen / 25


NAMES = st.sampled_from(["Anna", "李雷", "María José", "Иван", "O’Neil", "ёж", "J. R."])
LINE = st.text(st.sampled_from("abc XYZ 12-3é ж 中，。“”\"'«»…—/:.#=?\xa0😀"), min_size=1, max_size=30)
LINES = st.lists(LINE, min_size=1, max_size=3).map("\n".join) | st.sampled_from(["a\n\nb", "x\ny", "中\n文"])
DAY = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)).map(str)
NEAR = st.integers(-70, 70).map(lambda n: "{:04}-{:02}-{:02}".format(*formats.add_days(TODAY, n)))
DAYS = DAY | NEAR
AMOUNT = st.builds(
    lambda units, code: f"{units // 100}.{units % 100:02} {code}",
    st.integers(1, 99_999_999),
    st.sampled_from(["EUR", "USD", "RUB", "CNY", "MXN"]),
) | st.sampled_from(["500 JPY", "1.500 KWD", "0.05 EUR", "12 EUR"])
URLS = st.sampled_from(
    ["https://track.example/A-1", "https://shop.example/?q=%20&x=(1)", "https://x.example/?b=1"]
)
CODES = st.sampled_from(["A-10293", "112-1234567-1234567", "8123456789012345", "№ 5", "单号5"])
KINDS: dict[str, st.SearchStrategy[Any]] = {
    "person": NAMES,
    "code": CODES,
    "text": LINE | LINES | st.sampled_from(["https://x.example", "中文", "см. https://x.example/a"]),
    "tracking": st.sampled_from(["LX123456785CN", "RB123456785CN"]),
    "url": URLS,
    "percent": st.sampled_from(["5", "12.5", "100"]),
    "money": AMOUNT,
    "date": DAYS,
    "dates": st.tuples(DAYS, DAYS).map(lambda pair: "..".join(sorted(pair))) | DAYS,
    "time": st.sampled_from(["14:30+03:00", "09:05+08:00"]),
    "country": st.sampled_from(["DE", "CN", "ES", "XK"]),
    "items": st.lists(
        st.sampled_from(["Mug x 2", "USB cable", "手套 x 3", "Кружка"]), min_size=1, max_size=4
    ),
    "parcels": st.just([{"items": "Ceramic mug x 1", "tracking": "LX123456785CN", "eta": "2026-03-14"}]),
    "list": st.lists(LINE, min_size=1, max_size=3),
}


def value_of(spec: dict[str, Any]) -> st.SearchStrategy[Any]:
    kind, options = spec["kind"], list(spec.get("options") or {})
    if kind == "choice":
        return st.sampled_from(options)
    if kind == "choices":
        return st.lists(st.sampled_from(options), min_size=1, max_size=3)
    if kind == "count":
        least, most = spec.get("min") or 0, spec.get("max") or 9_999
        return st.integers(least, most) | st.integers(least, min(most, 30))
    return KINDS[kind]


@cache
def shops() -> tuple[Any, Any]:
    """The packaged corpus and a right-to-left one, with their books."""
    found = []
    for root in (ROOT / "templates", RIGHT_TO_LEFT):
        tree, made = read(str(root))
        found.append((tree, Book.from_records(compile_corpus(tree, made=made).records.items())))
    return found[0], found[1]


@st.composite
def requests(draw: st.DrawFn) -> tuple[Book, Request]:
    tree, book = draw(st.sampled_from(shops()))
    tag = draw(st.sampled_from(list(tree.locales)))
    scenario = draw(
        st.sampled_from([s for s in tree.scenarios.values() if s.id in tree.locales["en"].templates])
    )
    record = book.get(f"{tag}/{scenario.id}")
    assume(record is not None)
    values = {name: draw(value_of(spec)) for name, spec in record["variables"].items()}
    left_out = draw(st.sets(st.sampled_from([str(name) for name in scenario.if_known] or ["customer.name"])))
    request = Request(
        scenario.id,
        tag,
        {name: value for name, value in values.items() if name not in left_out},
        channel=draw(st.sampled_from(list(scenario.channels))),
        platform=draw(
            st.sampled_from([None, None, *[p for p in tree.platforms if p not in scenario.not_on]])
        ),
        tone=draw(st.sampled_from([None, *tree.settings.tones])),
        turn=draw(st.integers(1, 4)),
        today=TODAY,
    )
    return book, request


READY: dict[Any, Prepared] = {}


@settings(max_examples=400, deadline=None)
@given(requests())
def test_it_is_the_single_reply_for_any_values(asked: tuple[Book, Request]) -> None:
    book, request = asked
    try:
        draft = prepare(book, request)
    except CsTemplatesError:
        assume(False)
    assume(not draft.missing and not draft.invalid)
    kind = (
        id(book),
        *(getattr(request, name) for name in ("scenario", "locale", "channel", "platform", "tone", "turn")),
    )
    made = READY.get(kind) or READY.setdefault(kind, Prepared(prepare(book, request)))
    assert outcome(lambda: made.texts(draft.values)) == outcome(lambda: filled(draft))


def outcome(make: Any) -> Any:
    try:
        return make()
    except CsTemplatesError as error:
        return type(error), error.message, error.hint


def test_what_is_missing_or_cannot_be_printed_is_the_same_error(book: Any) -> None:
    given_ = {
        "order.number": "A-1", "shipment.delay_days": "3", "shipment.new_eta": "2026-03-14", "solutions": "wait",
    }  # fmt: skip
    request = Request("shipping-delay", "en", given_, today=TODAY)
    made = Prepared(prepare(book, request))
    good = prepare(book, request).values
    assert made.text(good) == filled(prepare(book, request))[1]
    for bad in (
        {name: value for name, value in good.items() if name != "shipment.new_eta"},
        {name: value for name, value in good.items() if name != "solutions"},
        good | {"goodwill.amount": (10**15, 2, "EUR")},
        good | {"goodwill.amount": (5, 0, "XXX")},
        good | {"shipment.delay_days": 10**16},
        good | {"shipment.new_eta": ((2026, 2, 30), (2026, 3, 1))},
        good | {"delay.cause": "nobody"},
    ):
        draft = prepare(book, request)
        draft.values = bad
        expected = outcome(lambda draft=draft: filled(draft))
        assert issubclass(expected[0], CsTemplatesError), bad
        assert outcome(lambda bad=bad: made.text(bad)) == expected
    assert made.text(good) == filled(prepare(book, request))[1]


def test_a_value_with_lines_of_its_own_is_filled_by_itself(book: Any, by_hand: list[Any]) -> None:
    for answer in ("The mug is dishwasher safe.", "Yes.\n\nTwo things:\n- a\n- b"):
        request = Request(
            "product-info",
            "en",
            {"item.name": "Mug", "reply.answer": answer, "order.number": "A-1"},
            today=TODAY,
        )
        draft = prepare(book, request)
        assert not draft.missing
        made = Prepared(prepare(book, request))
        assert made.texts(draft.values) == filled(draft)
    assert len(by_hand) == 1


def test_phrases_that_an_agent_adds_are_in_it_where_the_text_does_not_say_them(book: Any) -> None:
    given_ = {
        "order.number": "A-1", "shipment.delay_days": "3", "shipment.new_eta": "2026-03-14", "solutions": "wait",
    }  # fmt: skip
    for mood in ("calm", "upset"):
        request = Request(
            "shipping-delay", "en", given_ | {"customer.mood": mood}, today=TODAY, add=("empathy_delay",)
        )
        made = Prepared(prepare(book, request))
        for other in ("upset", "calm"):
            draft = prepare(book, Request(
                "shipping-delay", "en", given_ | {"customer.mood": other}, today=TODAY, add=("empathy_delay",)
            ))  # fmt: skip
            assert made.text(draft.values) == finish(draft).body


def test_pages_are_made_once_and_never_pile_up(book: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "MOST", 3)
    given_ = {
        "order.number": "A-1",
        "shipment.delay_days": "3",
        "shipment.new_eta": "2026-03-14",
        "solutions": "wait",
    }
    request = Request("shipping-delay", "ru", given_, today=TODAY)
    made = Prepared(prepare(book, request))
    for number in range(60):
        values = given_ | {"order.number": f"A-{number}", "solutions": ["wait", "refund"][: 1 + number % 2]}
        draft = prepare(book, Request("shipping-delay", "ru", values, today=TODAY))
        assert made.texts(draft.values) == filled(draft)
    assert all(part._pages <= 4 for part in made._body)


LOCALES = [
    "en",
    "ru",
    "es",
    "es-MX",
    "zh",
    "de",
    "de-CH",
    "fr",
    "pt",
    "pl",
    "ar",
    "fa",
    "hi",
    "ja",
    "he",
    "sl",
    "en-IN",
    "bn",
    "my",
]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(LOCALES), st.integers(-(10**16), 10**16) | st.integers(-30, 2_100_000), st.data())
def test_ready_formats_print_what_the_formats_print(tag: str, n: int, data: st.DataObject) -> None:
    table = cldr.table(tag)
    code = data.draw(st.sampled_from(["EUR", "USD", "JPY", "KWD", "CLF", "INR", "XXX", "SEK"]))
    amount = (n, data.draw(st.integers(0, 4)), code)
    amounts = ready.amounts(table)
    for _ in range(2):
        assert outcome(lambda: amounts(amount)) == outcome(lambda: formats.money(table, amount))
    assert outcome(lambda: ready.integers(table)(n)) == outcome(lambda: formats.integer(table, n))
    for rules, category in (("plural", formats.category), ("ordinal", formats.ordinal_category)):
        shown = ready.counts(table, table[rules], lambda name: [f"{name} ", "", f" of {name}"])
        for each in (n, n % 1_000, n % 1_000_000, n):
            name = category(table, each)
            written = outcome(lambda each=each: formats.integer(table, each))
            expected = f"{name} {written}{written} of {name}" if isinstance(written, str) else written
            assert outcome(lambda each=each, shown=shown: shown(each)) == expected


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(LOCALES), st.dates(), st.sampled_from(["short", "day", "long", "weekday"]))
def test_ready_days_are_the_days(tag: str, day: Any, style: str) -> None:
    table = cldr.table(tag)
    shown = ready.days(table, style, TODAY)
    for each in (
        (day.year, day.month, day.day),
        (2026, day.month, day.day),
        formats.add_days(TODAY, day.day * 4 - 64),
    ):
        if formats.is_valid(*each):
            assert shown(each) == formats.date(table, each, style, TODAY, {})
