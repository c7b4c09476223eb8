"""A slip of the fingers is forgiven where the word is meant to be a known one."""

from __future__ import annotations

import pytest

from cs_templates.answer.guess import _slips, other_layout


@pytest.mark.parametrize(
    ("word", "known", "slips"),
    [
        ("refnd", "refund", 1), ("rfeund", "refund", 1), ("refuund", "refund", 1), ("refumd", "refund", 1),
        ("efund", "refund", 1), ("arefund", "refund", 1), ("rfeudn", "refund", 0), ("refund", "refunds", 1),
        ("trakcing", "tracking", 1), ("trakcinf", "tracking", 2), ("cancelation", "cancellation", 1),
        ("возрат", "возврат", 1), ("задежка", "задержка", 1), ("порвежденн", "поврежденный", 0),
        ("acme", "came", 1), ("xyzzyq", "refund", 0), ("lost", "los", 0),
    ],
)  # fmt: skip
def test_slips(word: str, known: str, slips: int) -> None:
    assert _slips(word, known) == slips


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ghbdtn", ["привет"]),
        ("Куагтв", ["refund"]),
        ("pflth;rf", ["задержка"]),
        ("hello", []),
        ("привет", []),
    ],
)
def test_the_other_layout_of_the_keyboard(typed: str, meant: list[str]) -> None:
    assert other_layout(typed, lambda word: word in {"привет", "refund", "задержка"}) == meant
