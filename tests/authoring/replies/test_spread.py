"""The parts of a text are found again where only its white space has changed."""

from __future__ import annotations

import random
import re

from hypothesis import given
from hypothesis import strategies as st

from cs_templates.authoring.spread import spread

LETTERS = st.text("ab日é ,\n\u00a0")


@given(st.lists(st.tuples(LETTERS, st.sampled_from(["", "x", "y"])), max_size=6), st.integers(0, 9))
def test_every_letter_keeps_its_mark(parts: list[tuple[str, str]], seed: int) -> None:
    dice = random.Random(seed)
    whole = "".join(text for text, _ in parts)
    laid = re.sub(r"\s+", lambda _: dice.choice([" ", "\n", "", "\n\n  "]), whole)
    found = spread(parts, laid, "")
    assert "".join(text for text, _ in found) == laid
    assert letters(found) == letters(parts)


def letters(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(letter, mark) for text, mark in parts for letter in text if not letter.isspace()]


def test_white_space_inside_a_part_is_the_parts() -> None:
    parts = [("Order ", ""), ("A 1", "value"), (" is late", "")]
    assert spread(parts, "Order\nA\n1 is late", "") == [("Order\n", ""), ("A\n1", "value"), (" is late", "")]


def test_a_text_that_has_changed_is_left_unmarked() -> None:
    assert spread([("Order ", ""), ("A-1", "value")], "Order A-2 is late", "") == [("Order A-2 is late", "")]
