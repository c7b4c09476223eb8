"""Where a fault begins and ends: the very characters that a trainer has to change."""

from __future__ import annotations

from pathlib import Path

import pytest

from cs_templates.compiler.make import read
from cs_templates.compiler.whole import compile_corpus
from tests.shipped import copied

FILE = "en/shipping/shipping-delay.yaml"
HEAD = "title: x\nstate: reviewed\nchannels:\n  sms:\n    body: |\n"
ALL = "{{ order.number }} {{ shipment.new_eta }}"

CASES = [
    ("{{ order.nmber }}", "unknown-variable", "order.nmber"),
    (ALL + " {{ phrase.greting }}", "unknown-phrase", "phrase.greting"),
    (ALL + " {{ shipment.delay_days | plural('dya') }}", "unknown-plural", "plural('dya')"),
    (
        ALL + " {{ shipment.delay_days | plural(one='# day', other='days') }}",
        "plural-without-number",
        "'days'",
    ),
    (ALL + " {{ customer.mood | choose(clam='a', other='b') }}", "unknown-option", "clam"),
    (
        ALL + " {% if customer.mood is known and customer.mood == 'clam' %}a{% endif %}",
        "unknown-option",
        "'clam'",
    ),
    (ALL + " Dear {name},", "foreign-placeholder", "{name}"),
    (ALL + " {{ customer.name }}", "unguarded", "customer.name"),
    ("Sorry.\nIt is late.", "not-stated", "Sorry."),
    (
        ALL.replace("{{ order.number }}", "{% if shipment.delay_days > 3 %}It{% else %}{{ order.number }}{% endif %}"),
        "not-stated",
        "{% if shipment.delay_days > 3 %}",
    ),
    (
        ALL.replace("{{ order.number }}", "{% if shipment.delay_days > 3 %}{{ order.number }}{% else %}\nIt\n{% endif %}"),
        "not-stated",
        "{% else %}",
    ),
    (
        ALL.replace("{{ order.number }}", "{% if shipment.delay_days > 3 %}{{ order.number }}{% endif %}"),
        "not-stated",
        "{% if shipment.delay_days > 3 %}",
    ),
    (
        ALL.replace(
            "{{ order.number }}",
            "{% if shipment.delay_days > 3 %}{{ order.number }}{% elif shipment.delay_days > 2 %}{% else %}"
            "{{ order.number }}{% endif %}",
        ),
        "not-stated",
        "{% if shipment.delay_days > 3 %}",
    ),
    (
        ("{% if shipment.delay_days > 9 %}{% if shipment.delay_days > 20 %}{{ order.number }}{% else %}"
        "{{ order.number }}{% endif %} {{ shipment.new_eta }}{% else %}{{ shipment.new_eta }} it is{% endif %}"),
        "not-stated",
        "{% else %}",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "rule", "marked"), CASES)
def test_a_fault_ends_where_what_is_wrong_ends(tmp_path: Path, body: str, rule: str, marked: str) -> None:
    corpus = copied(tmp_path / "templates", scenarios=["shipping-delay"])
    lines = HEAD + "".join(f"      {line}\n" for line in body.split("\n"))
    (corpus / FILE).write_text(lines, encoding="utf-8")
    found = [one for one in compile_corpus(read(str(corpus))[0]).problems if one.rule == rule]
    assert found
    problem = found[0]
    assert problem.end is not None
    assert problem.end.line == problem.at.line
    line = lines.split("\n")[problem.at.line - 1]
    assert line[problem.at.column - 1 : problem.end.column - 1] == marked
