"""Two texts as one, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.authoring.words import Line, changed_lines, diff, pieces

MARKS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def marked(line: Line) -> str:
    return "".join(MARKS[piece.op].format(piece.shown) for piece in line) or "…"


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("It is on its way.", "It is with the carrier.", "It is [-on its way-]{+with the carrier+}."),
        ("Order {{ order.number }} left.", "Order {{ order.date }} left.", "Order [-{{ order.number }}-]{+{{ order.date }}+} left."),
        ("We'll write.", "We'll write soon.", "We'll write{+ soon+}."),
        ("You have 6 days.", "You have 7 days.", "You have [-6-]{+7+} days."),
        ("a b c d e f", "a x y d e f", "a [-b c-]{+x y+} d e f"),
        ("订单已发货。", "订单已签收。", "订单已[-发货-]{+签收+}。"),
        ("订单已经发货。", "订单已发货。", "订单已[-经-]发货。"),
        ("One.\n\nTwo.", "One.\n\nNew here.\n\nTwo.", "One.\n\n{+New here.+}\n{+¶+}\nTwo."),
        ("Kind regards,", "Всего доброго!", "[-Kind regards,-]\n{+Всего доброго!+}"),
        ("same", "same", "same"),
    ],
)  # fmt: skip
def test_words_are_compared(before: str, after: str, shown: str) -> None:
    assert (
        "\n".join(
            marked(line) if any(piece.text for piece in line) or line[0].op != "same" else ""
            for line in diff(before, after)
        )
        == shown
    )


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("One.\nTwo.\nThree.\n", "One.\nTwo!\nThree.\n", ["…", "Two[-.-]{+!+}", "…"]),
        ("One.\nTwo.\n", "One.\nTwo!\n", ["…", "Two[-.-]{+!+}"]),
        ("a b\n\nc d\n", "a x\n\nc y\n", ["a [-b-]{+x+}", "…", "c [-d-]{+y+}"]),
    ],
)
def test_lines_that_stayed_are_left_out(before: str, after: str, shown: list[str]) -> None:
    assert [marked(line) for line in changed_lines(diff(before, after))] == shown


@given(st.text("ab {}% .\n订单'’", max_size=40), st.text("ab {}% .\n订单'’", max_size=40))
def test_no_letter_is_lost_or_made_up(before: str, after: str) -> None:
    found = pieces(diff(before, after))
    assert "".join(text for op, text in found if op != "added") == before
    assert "".join(text for op, text in found if op != "removed") == after
    if before != after:
        assert any(piece.op != "same" for line in changed_lines(diff(before, after)) for piece in line)
