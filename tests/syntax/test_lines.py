"""Lines that hold only tags leave nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cs_templates.answer.render import lay_out, run
from cs_templates.syntax import standalone_source

MakeShop = Callable[..., Any]

KNOWN = {"order.number": "A-1"}

CASES = [
    # source, raw text with order.number known and nothing else
    ("a\n{% if order.number is known %}\nb\n{% endif %}\nc", "a\nb\nc"),
    ("a\n  {% if order.number is known %}  \n  b\n\t{% endif %}\nc", "a\n  b\nc"),
    ("a\n{% if item.name is known %}\nb\n{% endif %}\nc", "a\nc"),
    ("a\n{% if item.name is known %}\nb\n{% else %}\nd\n{% endif %}\nc", "a\nd\nc"),
    ("a\n\n{% if item.name is known %}\nb\n{% endif %}\n\nc", "a\n\n\nc"),
    ("a\n{# why #}\nb", "a\nb"),
    ("a\n{# why\n   so #}\nb", "a\nb"),
    ("a\n{# one #} {# two #}\nb", "a\nb"),
    ("{% if order.number is known %} {# why #}\na\n{% endif %}", "a\n"),
    ("{% if order.number is known %}{% if order.number is known %}\na\n{% endif %}{% endif %}\nb", "a\nb"),
    ("{# first #}\na", "a"),
    ("a\n{# last #}", "a\n"),
    ("a {# why #}\nb", "a \nb"),
    ("{# why #} a\nb", " a\nb"),
    ("{{ order.number }} {# why #}\nb", "A-1 \nb"),
    ("a  \nb\t\nc ", "a\nb\nc"),
    ("a  b", "a  b"),
    ("a\n \t\nb", "a\n\nb"),
    ("{{ order.number }}  \nb", "A-1\nb"),
    ("{{\n order.number \n}}\nb", "A-1\nb"),
    # a line that holds more than tags, and may still come out empty
    ("a\n{% if item.name is known %}b{% endif %}\nc", "a\n \nc"),
    ("a\n{% if order.number is known %}b{% endif %}\nc", "a\nb \nc"),
    ("a\n{% if item.name is known %}b{% endif %}  \nc", "a\n \nc"),
    ("a\n{% if item.name is known %}b{% endif %}{# why #}\nc", "a\n \nc"),
    ("a {% if item.name is known %}b{% endif %} c", "a  c"),
    ("a {% if item.name is known %}b{% endif %}", "a "),
]


@pytest.mark.parametrize(("source", "raw"), CASES, ids=[repr(source) for source, _ in CASES])
def test_what_prints(shop: MakeShop, source: str, raw: str) -> None:
    here = shop(values=KNOWN)
    assert run(here.program(source), here.scope) == raw
    assert here.reference.render(source) == raw


@pytest.mark.parametrize(
    "source",
    [
        "a\n{% if item.name is known %}b{% endif %}\nc",
        "a\n{% if item.name is known %}b{% endif %} {% if cart is known %}d{% endif %}\nc",
        "a\n{% if item.name is known %}b{% else %}{% endif %}\nc",
        "a\n{% if item.name is known %}b\nd{% endif %}\nc",
        "a\n{% if item.name is known %}\nb{% endif %}\nc",
        "a\n{% if item.name is known %}\nb\n{% endif %}\nc",
        "a\n{% if item.name is not known %}{% else %}\nb\n{% endif %}\nc",
    ],
)
def test_an_optional_sentence_breaks_no_paragraph(shop: MakeShop, source: str) -> None:
    here = shop(values=KNOWN)
    assert lay_out(run(here.program(source), here.scope), cjk=False) == "a c"


def test_the_source_for_jinja_keeps_tags_and_no_comments() -> None:
    source = "a \n{# why #}\n{% if x is known %}\n{{ y }}{# z #}\n{% endif %}\n"
    assert standalone_source(source) == "a\n{% if x is known %}{{ y }}\n{% endif %}"
