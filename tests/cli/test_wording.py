"""A text as it is written: names where values go, conditions in words."""

from __future__ import annotations

from typing import Any

import pytest

from cs_templates.cli.beside import beside
from cs_templates.cli.wording import condition_text, worded

PHRASES: dict[str, Any] = {
    "hello": {"place": "line", "wordings": {"neutral": [[["Hello, ", ["print", "customer.name", []], "!"], ["customer.name"]], [["Hello!"], []]]}},
    "thanks": {"place": "sentence", "wordings": {"warm": [[["Thank you."], []]]}},
}  # fmt: skip


@pytest.mark.parametrize(
    ("program", "text"),
    [
        (["Order ", ["print", "order.number", []], "."], "Order ‹order.number›."),
        ([["print", "days", [["plural", {"one": "# день", "few": "# дня", "many": "# дней"}]]]], "‹days› дней"),
        ([["print", "n", [["plural", {"other": "## #"}]]]], "# ‹n›"),
        ([["print", "to", [["form", {"card": ["to your card"], "coupon": ["as ", ["print", "code", []]]}]]]], "‹to your card / as ‹code››"),
        ([["print", "who", [["choose", {"female": "рада", "other": "рад(а)"}]]]], "‹рада / рад(а)›"),
        ([["print", "eta", [["date", "weekday"], ["capital"]]]], "‹eta›"),
        ([["print", "list", [["bullets", None]]]], "‹list›"),
        ([["phrase", "hello"], "\n"], "\vHello, ‹customer.name›!\v\n"),
        ([["phrase", "thanks"]], "‹phrase.thanks›"),
        ([["phrase", "gone"]], "‹phrase.gone›"),
        ([["if", [[["known", "a"], ["A"]], [["eq", "b", "c"], ["B"]]], ["C"]]], "[if a is known: A | b is c: B | else: C]"),
        ([["if", [[["known", "a"], ["A.\n"]]], []]], "\n[if a is known: A.]\n"),
    ],
)  # fmt: skip
def test_programs(program: list[Any], text: str) -> None:
    assert worded(program, PHRASES, "neutral") == text


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (["known", "a"], "a is known"),
        (["several", "a"], "a is several"),
        (["eq", "a", "b"], "a is b"),
        (["in", "wait", "a"], "wait in a"),
        (["cmp", "a", ">=", 3], "a >= 3"),
        (["not", ["known", "a"]], "not a is known"),
        (
            ["and", ["known", "a"], ["or", ["eq", "b", "x"], ["eq", "b", "y"]]],
            "a is known and b is x or b is y",
        ),
    ],
)
def test_conditions(condition: list[Any], text: str) -> None:
    assert condition_text(condition) == text


def test_paragraphs_stand_beside_each_other() -> None:
    lines = beside(("ru", "Один\n\nДва два"), ("zh", "一\n\n二\n\n三"), 72)
    assert [[side.strip() for side in line.split("│")] for line in lines] == [
        ["ru", "zh"], ["", ""], ["Один", "一"], ["", ""], ["Два два", "二"], ["", ""], ["", "三"],
    ]  # fmt: skip


def test_a_narrow_screen_shows_one_under_the_other() -> None:
    assert beside(("ru", "Один"), ("zh", "一"), 71) == ["[ru]", "Один", "", "[zh]", "一"]
