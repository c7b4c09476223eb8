"""A program says what Jinja2 says of the same template."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates.answer.render import run
from cs_templates.errors import FillError, FormatError, RefusedError
from cs_templates.model import Location, Text
from cs_templates.syntax import parse, standalone_source

MakeShop = Callable[..., Any]

TAGS = ["en", "ru", "zh", "tr"]

LIST = ["bullets", "numbered", "sentences", "all_of", "one_of"]
FIRST = {
    "order.number": [],
    "customer.name": [],
    "item.name": [],
    "order.note": [],
    "shipment.delay_days": ['plural("day")', 'plural("number")', 'ordinal(one="#st", other="#th")'],
    "discount": [],
    "goodwill.amount": [],
    "shipment.new_eta": [f'date("{style}")' for style in ("short", "day", "long", "weekday", "on")],
    "shipment.window": ['dates("day")', 'dates("between")'],
    "reply.by": [],
    "refund.method": ['form("to")', 'choose(card="to the card", other="")', "choose(coupon='x', other='y')"],
    "solutions": [*LIST, *[f'{name}("offer")' for name in LIST]],
    "cart": LIST,
    "parcels": LIST,
    "steps": LIST,
    "customer.country": [],
}
VALUES = {
    "order.number": st.sampled_from(["A-1", "{{ x }}", "{% if %}"]),
    "customer.name": st.sampled_from(["anna", "Ирина", "李", "iğde"]),
    "item.name": st.sampled_from(["Mug", "«Кружка»", "“a” “b”", "ijs  x", "3 mugs", "# ##"]),
    "order.note": st.sampled_from(["one\n two", "a\n\nb", "a\n\n\nb\nc", "#"]),
    "shipment.delay_days": st.integers(0, 1_500),
    "discount": st.sampled_from([(15, 0), (125, 1)]),
    "goodwill.amount": st.sampled_from(
        [(500, 2, "EUR"), (1_000, 0, "JPY"), (12345, 1, "USD"), (0, 2, "EUR")]
    ),
    "shipment.new_eta": st.sampled_from([(2026, 3, 14), (2027, 1, 1)]),
    "shipment.window": st.sampled_from([((2026, 3, 14), (2026, 3, 20)), ((2026, 12, 31), (2027, 1, 1))]),
    "reply.by": st.just((14, 30, 180)),
    "refund.method": st.sampled_from(["card", "coupon"]),
    "solutions": st.sampled_from([("refund",), ("wait", "refund"), ("refund", "wait", "replacement")]),
    "cart": st.sampled_from([(("Mug", 2), ("Plate", 1)), (("Mug", 1),)]),
    "parcels": st.sampled_from([((("Mug", 2),), "", None)]).map(lambda parcel: (parcel, parcel)),
    "steps": st.sampled_from([("open",), ("a b", "ç", "{{ x }}")]),
    "customer.country": st.sampled_from(["DE", "CN"]),
}


def printed(name: str) -> st.SearchStrategy[str]:
    first = st.sampled_from(["", *FIRST[name]])
    rest = st.lists(st.sampled_from(["capital", "quoted"]), max_size=2)
    return st.builds(lambda one, more: _tag(name, one, more), first, rest)


def _tag(name: str, first: str, more: list[str]) -> str:
    more = [] if first.startswith(("bullets", "numbered")) else more
    return "{{ " + " | ".join([part for part in [name, first, *more] if part]) + " }}"


NAMES = sorted(FIRST)
PRINTS = st.sampled_from(NAMES).flatmap(printed)
ASKED = st.sampled_from(
    [
        *[f"{name} is known" for name in NAMES],
        *[f"{name} is not known" for name in NAMES],
        *[f"{name} is several" for name in ("solutions", "cart", "steps", "shipment.delay_days")],
        *[
            'refund.method == "card"',
            'refund.method != "card"',
            '"wait" in solutions',
            '"wait" not in solutions',
        ],
        *[f"shipment.delay_days {sign} 3" for sign in ("<", "<=", ">", ">=", "==", "!=")],
        *["goodwill.amount == 0", "goodwill.amount != 0"],
    ]
)
CONDITIONS = st.recursive(
    ASKED,
    lambda inner: st.one_of(
        st.builds("{} and {}".format, inner, inner),
        st.builds("{} or {}".format, inner, inner),
        st.builds("not ({})".format, inner),
        st.builds("({}) and {}".format, inner, inner),
    ),
    max_leaves=4,
)
WORDS = st.sampled_from(
    ["Привет, ", "a", " b ", "您好。", "\n", "\n\n", "  \n", "# ", "{# c #}", "\n{# c #}\n", "{ }"]
)
LEAVES = st.one_of(
    WORDS,
    PRINTS,
    st.sampled_from(["{{ phrase.greeting }}", "{{ phrase.signature }}", "{{ phrase.apology }}"]),
)


def branched(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    gap = st.sampled_from(["", "\n", "  \n  "])
    one = st.builds("{{% if {} %}}{}{}{{% endif %}}".format, CONDITIONS, gap, inner)
    two = st.builds(
        "{{% if {} %}}{}{}\n{{% elif {} %}}{}{{% else %}}{}{}\n{{% endif %}}\n".format,
        CONDITIONS,
        gap,
        inner,
        CONDITIONS,
        inner,
        gap,
        inner,
    )
    return one | two


def several(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(inner, max_size=5).map("".join)


TEMPLATES = several(
    st.recursive(LEAVES, lambda inner: branched(several(inner)) | several(inner), max_leaves=8)
)


def outcome(render: Callable[[], str]) -> str:
    try:
        return render()
    except FillError:
        return "a value is missing"


@settings(max_examples=120, deadline=None)
@given(
    source=TEMPLATES,
    tag=st.sampled_from(TAGS),
    values=st.fixed_dictionaries({}, optional=VALUES),
    gloss=st.booleans(),
)
def test_a_program_means_what_jinja2_means(
    shop: MakeShop, source: str, tag: str, values: dict[str, Any], gloss: bool
) -> None:
    here = shop(tag, values, "‹{}›".format if gloss else None)
    ours = outcome(lambda: run(here.program(source), here.scope))
    assert ours == outcome(lambda: here.reference.render(source))
    assert not gloss or ours != "a value is missing"


@settings(max_examples=80, deadline=None)
@given(
    TEMPLATES, st.integers(0, 200), st.integers(0, 8), st.sampled_from(["", " ", "}", "|", "not ", "\n", "("])
)
def test_jinja2_reads_whatever_we_accept(
    shop: MakeShop, source: str, at: int, size: int, instead: str
) -> None:
    damaged = source[:at] + instead + source[at + size :]
    if not parse(Text(text=damaged, at=Location(path="damaged"))).problems:
        shop().reference.environment.from_string(standalone_source(damaged))


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", NAMES)
def test_every_filter_means_what_jinja2_means(shop: MakeShop, tag: str, name: str) -> None:
    here = shop(tag)
    for first in ["", *FIRST[name]]:
        source = _tag(name, first, ["quoted", "capital"])
        assert run(here.program(source), here.scope) == here.reference.render(source)


def test_the_reference_renders_nothing_that_is_refused(shop: MakeShop) -> None:
    with pytest.raises(RefusedError, match="nothing can be called"):
        shop().reference.render("{{ order.number.upper() }}")


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("{{ order.id }}", FillError),
        ("{{ nothing }}", FillError),
        ("{{ order }}", FillError),
        ("{% if order.id == 3 %}{% endif %}", FillError),
        ("{% if order.id is several %}{% endif %}", FillError),
        ('{% if "a" in order.id %}{% endif %}', FillError),
        ("{% if order.id < 3 %}{% endif %}", FillError),
        ("{{ phrase.nothing }}", FormatError),
        ("{{ refund.method | form('nothing') }}", FormatError),
        ("{{ refund.method | choose(coupon='x') }}", FormatError),
        ("{{ shipment.delay_days | plural(one='x') }}", FormatError),
    ],
)
def test_the_reference_prints_no_hole(shop: MakeShop, source: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        shop().reference.render(source)
