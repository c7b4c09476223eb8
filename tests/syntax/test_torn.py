"""Which if is named where an endif was lost: the one that runs on into the next paragraph."""

from __future__ import annotations

from cs_templates.model import Location, Text
from cs_templates.syntax import parse

OUTER = "{% if a.b is several %}\nChoose.\n\n"
INNER = "{% if a.c is known %}\nOne.\n{% endif %}\n{% if a.d is known %}\nTwo.\n"


def lines(text: str) -> list[int]:
    return [problem.at.line for problem in parse(Text(text, Location("x", 1, 1))).problems]


def test_the_if_inside_a_paragraph_is_named() -> None:
    assert lines(f"{OUTER}{INNER}\nAnswer us.\n{{% else %}}\nGood.\n{{% endif %}}\n") == [7]


def test_else_the_one_that_is_open_at_the_end() -> None:
    assert lines(f"{OUTER}{INNER}{{% endif %}}\n\nAnswer us.\n") == [1]


def test_an_earlier_if_that_is_whole_is_not_blamed() -> None:
    whole = "Hello.\n{% if a.b is several %}\nChoose.\n\nAnswer us.\n{% endif %}\n\n"
    assert lines(f"{whole}{{% if a.c is known %}}\nOne.\n") == [8]
