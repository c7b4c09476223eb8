"""A small shop in four languages, and the shortest way from a text's nodes to a program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from cs_templates.answer.render import Scope
from cs_templates.cldr import countries, is_cjk, table
from cs_templates.model import Location, Text
from cs_templates.syntax import parse, tree
from cs_templates.syntax.reference import Reference

Program = list[Any]

VALUES: dict[str, Any] = {
    "order.number": "A-10293",
    "customer.name": "Anna",
    "item.name": "Mug «Summer»  {{ 7*7 }}",
    "order.note": "Ring twice.\n  Then wait.\n\nThank you.",
    "shipment.delay_days": 3,
    "discount": (125, 1),
    "goodwill.amount": (500, 2, "EUR"),
    "shipment.new_eta": (2026, 3, 14),
    "shipment.window": ((2026, 3, 14), (2026, 3, 20)),
    "reply.by": (14, 30, 180),
    "refund.method": "card",
    "solutions": ("refund", "wait"),
    "cart": (("Mug", 2), ("Plate", 1)),
    "parcels": (((("Mug", 2),), "LB123456789CN", (2026, 3, 14)), ((("Plate", 1),), "", None)),
    "steps": ("open the box", "press 1 # 2"),
    "customer.country": "DE",
}

KINDS = {
    "order.number": "code",
    "customer.name": "person",
    "item.name": "text",
    "order.note": "text",
    "shipment.delay_days": "count",
    "discount": "percent",
    "goodwill.amount": "money",
    "shipment.new_eta": "date",
    "shipment.window": "dates",
    "reply.by": "time",
    "refund.method": "choice",
    "solutions": "choices",
    "cart": "items",
    "parcels": "parcels",
    "steps": "list",
    "customer.country": "country",
}

OPTIONS = {
    "refund.method": {"card": "bank card", "coupon": "coupon"},
    "solutions": {"refund": "full refund", "wait": "waiting", "replacement": "replacement"},
}

QUOTES = {
    "en": ("“", "”", "‘", "’"),
    "ru": ("«", "»", "„", "“"),
    "zh": ("“", "”", "‘", "’"),
    "tr": ("“", "”", "‘", "’"),
}
DATES = {
    "on": {"weekday": "on {weekday}, {day}"},
    "between": {"months": "from {first} to {last}", "years": "from {first_long} to {last_long}"},
}
PLURALS = {
    "day": {"one": "# day", "few": "# days (few)", "many": "# days (many)", "other": "# days"},
    "number": {"one": "a day, ##1", "few": "##", "many": "###", "other": "#, ##, #"},
}
FORMS = {
    "refund.method": {"card": {"to": "to card of {{ customer.name }}"}, "coupon": {"to": "as a coupon"}},
    "solutions": {
        "refund": {"offer": "We refund {{ goodwill.amount }}."},
        "wait": {"offer": "It comes {{ shipment.new_eta | date('weekday') | capital }}."},
        "replacement": {"offer": "We send another."},
    },
}
PHRASES = {
    "greeting": ("line", "Hello {{ customer.name }},"),
    "signature": ("line", "Yours,\nThe shop\n"),
    "apology": ("sentence", "We are sorry about {{ order.number }}."),
}


def record(tag: str) -> dict[str, Any]:
    return {"tag": tag, "table": table(tag), "dates": DATES, "cjk": is_cjk(tag), "quotes": QUOTES[tag]}


RECORDS = {tag: record(tag) for tag in QUOTES}
COUNTRIES = {tag: countries(tag) for tag in QUOTES}
SPECS = {name: {"kind": kind, "options": OPTIONS.get(name)} for name, kind in KINDS.items()}


def text(source: str, line: int = 1, column: int = 1, indent: int = 0) -> Text:
    return Text(text=source, at=Location(path="ru/late.yaml", line=line, column=column), indent=indent)


def link(nodes: tuple[tree.Node, ...]) -> Program:
    return [_node(node) for node in nodes]


def _node(node: tree.Node) -> Any:
    match node:
        case tree.Literal(printed):
            return printed
        case tree.Print(name, filters):
            return ["print", name, [_filter(name, each) for each in filters]]
        case tree.PhraseRef(id_):
            return ["phrase", id_]
        case tree.Branch(cases, otherwise):
            return ["if", [[_condition(each), link(body)] for each, body in cases], link(otherwise)]


def _filter(name: str, found: tree.Filter) -> Program:
    if found.name in ("bullets", "numbered", "sentences", "all_of", "one_of", "form"):
        return [found.name, _forms(name, found.args[0]) if found.args else None]
    if found.name == "plural" and found.args:
        return ["plural", PLURALS[found.args[0]]]
    if found.named:
        return [found.name, dict(found.named)]
    return [found.name, *found.args]


def _forms(name: str, form: str) -> dict[str, Program]:
    return {option: link(parse(text(forms[form])).nodes) for option, forms in FORMS[name].items()}


def _condition(condition: tree.Condition) -> Program:
    match condition:
        case tree.Known(name):
            return ["known", name]
        case tree.Several(name):
            return ["several", name]
        case tree.Equals(name, option):
            return ["eq", name, option]
        case tree.Contains(option, name):
            return ["in", option, name]
        case tree.Compare(name, sign, number):
            return ["cmp", name, sign, number]
        case tree.Not(part):
            return ["not", _condition(part)]
        case tree.And(parts) | tree.Or(parts):
            return [type(condition).__name__.lower(), *map(_condition, parts)]


@dataclass(frozen=True)
class Shop:
    """Both ways from a source to raw text, over the same values."""

    scope: Scope
    reference: Reference

    def program(self, source: str) -> Program:
        parsed = parse(text(source))
        assert not parsed.problems, parsed.problems
        return link(parsed.nodes)


def shop(
    tag: str = "en", values: dict[str, Any] | None = None, unknown: Callable[[str], str] | None = None
) -> Shop:
    phrases = {id_: (place, link(parse(text(source)).nodes)) for id_, (place, source) in PHRASES.items()}
    scope = Scope(
        values=VALUES if values is None else values,
        specs=SPECS,
        locale=RECORDS[tag],
        today=(2026, 3, 8),
        phrases=phrases,
        countries=COUNTRIES[tag].__getitem__,
        unknown=unknown,
    )
    return Shop(scope, Reference(scope, PLURALS, FORMS, PHRASES))


@pytest.fixture(name="text", scope="session")
def _text() -> Callable[..., Text]:
    """A text at a place."""
    return text


@pytest.fixture(name="shop", scope="session")
def _shop() -> Callable[..., Shop]:
    """A scope and its reference environment."""
    return shop
