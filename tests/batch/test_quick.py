"""What is told at a glance is what the real check says; what was answered is known again; nothing grows."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cs_templates.answer import values as checking
from cs_templates.answer.draft import Request, prepare
from cs_templates.answer.kept import MOST, Kept
from cs_templates.batch import quick
from cs_templates.batch.seen import Seen
from cs_templates.batch.takers import KEPT, Taker, Unlike

TODAY = (2026, 3, 8)
NEAR = {
    "code": st.from_regex(r"[A-Z#1]{1,2}[-0-9A-Za-z.+E]{0,8}[0-9]", fullmatch=True),
    "tracking": st.from_regex(r"[A-Z]{2}[0-9]{9}[A-Z]{2}", fullmatch=True),
    "person": st.from_regex(r"[A-Z][a-z]{0,12}", fullmatch=True),
    "url": st.from_regex(r"https://[a-z.]{1,12}\.[a-z]{2,3}(/[-a-z0-9/?&=_.]{0,9})?", fullmatch=True),
    "money": st.from_regex(r"[0-9]{1,4}(\.[0-9]{1,3})? ?(EUR|USD|JPY|KWD|XXX)", fullmatch=True),
    "text": st.text(st.characters(max_codepoint=0x7F), max_size=20),
}


def _postal(serial: str) -> str:
    return f"RB{serial}{checking.check_digit(serial)}CN"


PLAIN = {
    "code": st.from_regex(r"[A-Za-z#][-0-9A-Za-z.+E]{0,8}[0-9]", fullmatch=True),
    "tracking": st.from_regex(r"[0-9]{8}", fullmatch=True).map(_postal) | st.just(""),
    "money": st.from_regex(r"(0|[1-9][0-9]{0,4})\.[0-9]{2} (EUR|USD)", fullmatch=True),
}


@pytest.fixture(scope="module")
def locale(book: Any) -> Any:
    return book.get("locale/en")


@pytest.mark.parametrize("kind", NEAR)
def test_a_glance_says_what_the_check_says(kind: str, locale: Any) -> None:
    spec = {"kind": kind}
    glance = quick.reader(spec, locale["table"])
    assert glance is not None
    told = 0

    @given(st.one_of(NEAR[kind], NEAR[kind], st.text(max_size=30)))
    def hold(raw: str) -> None:
        nonlocal told
        found = glance(raw)
        if found is not None:
            told += 1
            assert checking.check("order.number", spec, raw, today=TODAY, locale=locale) == (found, [])

    hold()
    assert told or kind == "tracking"


@pytest.mark.parametrize("kind", ["code", "tracking", "money"])
def test_a_glance_at_many_says_what_the_check_says(kind: str, locale: Any) -> None:
    spec = {"kind": kind}
    many = quick.column(spec, locale["table"])
    assert many is not None
    told = 0

    @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(st.one_of(PLAIN[kind], PLAIN[kind], NEAR[kind]), max_size=4))
    def hold(raws: list[str]) -> None:
        nonlocal told
        for raw, found in zip(raws, many(raws) or (), strict=False):
            told += 1
            expected: Any = (None, []) if raw == "" else (found, [])
            assert (
                raw == "" or checking.check("order.number", spec, raw, today=TODAY, locale=locale) == expected
            )
            assert raw or found is None

    hold()
    assert told > 20


@pytest.mark.parametrize("kind", ["code", "tracking", "money"])
def test_one_text_that_is_not_plain_makes_many_so(kind: str, locale: Any) -> None:
    many = quick.column({"kind": kind}, locale["table"])
    good = {"code": "A-10", "tracking": "RB123456785CN", "money": "12.50 EUR"}[kind]
    assert many is not None
    assert many([good] * 3)
    for bad in ("-", f"{good}\n{good}", f"{good} ", " ", f" {good}", f"{good}６", f"{good}x"):
        assert many([good, bad, good]) is None, bad


def test_postal_numbers_are_told_by_their_check_digit() -> None:
    glance = quick.tracking()
    dice = random.Random(7)
    for _ in range(2_000):
        serial = f"{dice.randrange(10**8):08}"
        number = f"RB{serial}{checking.check_digit(serial)}CN"
        assert glance(number) == number
        wrong = number[:10] + str((int(number[10]) + 1) % 10) + "CN"
        assert glance(wrong) is None
        assert quick.postal([number, "", number]) == [number, None, number]
        assert quick.postal([number, wrong]) is None


def test_a_taker_keeps_what_repeats_and_says_notices_each_time(book: Any) -> None:
    draft = prepare(book, Request("dispatched", "en", {}, today=TODAY))
    notices: list[str] = []
    taker = Taker("customer.name", draft, notices)
    assert (taker["Anna"], taker[""], taker["  "], notices) == ("Anna", None, None, [])
    for _ in range(2):
        assert taker["ANNA LEE"] is None
    assert len(notices) == 2
    for n in range(3 * KEPT):
        assert taker[f"Ann{'abcdefghij'[n % 10] * (n % 9)} L{'o' * (n // 90)}"] is not None or notices
    assert len(taker) <= KEPT
    eta = Taker("shipment.eta", draft, notices)
    with pytest.raises(Unlike):
        eta["soon"]
    with pytest.raises(Unlike):
        eta.take("  ")


def test_numbers_are_known_again_and_no_others() -> None:
    seen = Seen()
    numbers = [f"A-{n}" for n in range(50_000)]
    assert all(seen.add(numbers))
    assert not any(seen.add(numbers))
    assert seen.add(["A-1", "B-1", "", "B-1", "", "B-2"]) == [False, True, True, False, True, True]


def test_the_last_numbers_are_known_however_many_there_were() -> None:
    seen = Seen(bits=10, full=700)
    for n in range(10_000):
        assert seen.add([f"A-{n}", f"A-{max(n - 699, 0)}"]) == [True, False]


def test_what_is_kept_has_an_end() -> None:
    kept = Kept(str)
    assert [kept[n] for n in range(3 * MOST)] == [str(n) for n in range(3 * MOST)]
    assert len(kept) <= MOST
