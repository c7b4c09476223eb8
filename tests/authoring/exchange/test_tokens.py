"""Placeholders: what tags are called, and that they become the tags again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.authoring.exchange.tokens import counts, named, restored, unpaired

TAGS = st.sampled_from(
    ["{{ order.number }}", '{{ days | plural("day") }}', "{{ days }}", "{{ phrase.closing }}", "{# a note #}"]
)
WORDS = st.text("ab {}'\n%#|", max_size=12).filter(
    lambda text: not any(two in text for two in ("{{", "}}", "{%", "%}", "{#", "#}"))
)
IF = st.sampled_from(["{% if fee is known %}", '{% if place == "a" %}', '{%if place == "b"%}'])


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    both = st.tuples(IF, inner, st.sampled_from(["", "{% else %}", "{% elif days > 1 %}"]), inner)
    blocks = both.map(lambda parts: f"{parts[0]} {parts[1]} {parts[2]} {parts[3]} {{% endif %}}")
    return st.lists(st.one_of(inner, blocks), max_size=4).map(" ".join)


TEXTS = st.recursive(st.one_of(TAGS, WORDS), _nested, max_leaves=8)


@given(TEXTS, TEXTS)
def test_a_source_and_its_translation_become_what_they_were(source: str, target: str) -> None:
    both = named(source, target)
    assert restored(both.source, both.legend.source) == source
    assert restored(both.target, both.legend.tags) == target
    assert unpaired(both.target) == ""


def test_a_variable_is_called_the_same_where_the_translation_prints_it_in_another_way() -> None:
    both = named("On {{ eta }}.", '{{ eta | date("on") }}.')
    assert (both.source, both.target) == ("On {eta}.", "{eta}.")
    assert restored("Am {eta}", both.legend.tags) == 'Am {{ eta | date("on") }}'


def test_two_ways_to_print_a_variable_are_two_placeholders() -> None:
    both = named(
        '{{ help | bullets }} {{ help | sentences("ask") }}',
        '{{ help | sentences("ask") }} {{ help | bullets }}',
    )
    assert both.source == "{help} {help_2}"
    assert both.target == "{help_2} {help}"


def test_conditions_are_pairs_that_say_what_they_ask() -> None:
    both = named("{% if fee is known %}a{% elif days > 2 %}b{% else %}c{% endif %}", "")
    assert both.source == "{if_fee_known}a{elif_days_2}b{else_fee_known}c{end_fee_known}"


@pytest.mark.parametrize(
    ("text", "astray"),
    [
        ("{end_a}{if_a}", "end_a"),
        ("{if_a}{if_b}{end_a}{end_b}", "end_a"),
        ("{if_a}", "if_a"),
        ("{else_a}", "else_a"),
        ("{if_a}{else_a}{end_a}", ""),
    ],
)
def test_pairs_are_held_together(text: str, astray: str) -> None:
    assert unpaired(text) == astray


def test_a_doubled_brace_is_one_of_the_text() -> None:
    both = named("a { b", "")
    assert both.source == "a {{ b"
    assert counts("{{order_number}} {order_number}") == {"order_number": 1}
