"""Names as agents type them, and data as files hold it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates.answer.nested import flatten
from cs_templates.cli.commands.fill import full_name
from cs_templates.errors import UsageError

DICTIONARY = {
    "order.number": "code", "order.date": "date", "refund.date": "date", "refund.amount": "money",
    "customer.name": "person", "agent.name": "person", "shipment.new_eta": "date", "solutions": "choices",
}  # fmt: skip


@pytest.mark.parametrize(
    ("said", "used", "name"),
    [
        ("order.number", (), "order.number"),
        ("number", (), "order.number"),
        ("new_eta", (), "shipment.new_eta"),
        ("solutions", (), "solutions"),
        ("date", ("refund.date", "refund.amount"), "refund.date"),
        ("name", ("agent.name",), "agent.name"),
    ],
)
def test_a_name_is_whole_or_a_unique_last_part(said: str, used: tuple[str, ...], name: str) -> None:
    assert full_name(said, DICTIONARY, lambda: used) == name


@pytest.mark.parametrize(
    ("said", "used", "message", "hint"),
    [
        ("date", (), "date may be order.date or refund.date", "give the whole name"),
        ("name", ("customer.name", "agent.name"), "name may be customer.name or agent.name", "whole"),
        ("nubmer", (), "there is no variable nubmer", "did you mean order.number?"),
        ("order.nubmer", (), "there is no variable", "did you mean order.number?"),
        ("eta", (), "there is no variable eta", ""),
        ("", (), "there is no variable", ""),
    ],
)
def test_other_names_are_refused(said: str, used: tuple[str, ...], message: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        full_name(said, DICTIONARY, lambda: used)
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_the_scenario_is_asked_only_where_it_matters() -> None:
    def never() -> tuple[str, ...]:
        raise AssertionError

    assert full_name("number", DICTIONARY, never) == "order.number"


@pytest.mark.parametrize(
    ("data", "values", "unknown"),
    [
        ({"order": {"number": "1", "date": "x"}}, {"order.number": "1", "order.date": "x"}, []),
        ({"order.number": "1"}, {"order.number": "1"}, []),
        ({"refund": {"amount": {"amount": "1", "currency": "EUR"}}}, {"refund.amount": {"amount": "1", "currency": "EUR"}}, []),
        ({"customer": {"name": {"given": "A", "family": "B"}}}, {"customer.name": {"given": "A", "family": "B"}}, []),
        ({"solutions": ["a", "b"]}, {"solutions": ["a", "b"]}, []),
        ({"order": {"number": ""}}, {"order.number": ""}, []),
        ({"order": {"number": None}}, {}, []),
        ({"order": {"nmber": "1"}, "x": ["y"]}, {}, ["order.nmber", "x"]),
        ({"order": "1"}, {}, ["order"]),
        ({}, {}, []),
    ],
)  # fmt: skip
def test_nested_and_dotted_data(data: Any, values: dict[str, Any], unknown: list[str]) -> None:
    assert flatten(data, DICTIONARY) == (values, unknown)


def nested(values: dict[str, str]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for name, value in values.items():
        first, _, rest = name.partition(".")
        if rest:
            tree.setdefault(first, {})[rest] = value
        else:
            tree[first] = value
    return tree


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from(sorted(DICTIONARY)), st.text()))
def test_nesting_changes_nothing(values: dict[str, str]) -> None:
    assert flatten(values, DICTIONARY) == (values, [])
    assert flatten(nested(values), DICTIONARY) == (values, [])
