from __future__ import annotations

import pytest

from cs_templates import cldr
from cs_templates.answer.formats.lists import listed
from cs_templates.errors import FormatError


@pytest.mark.parametrize(
    ("tag", "kind", "items", "text"),
    [
        ("en", "and", [], ""),
        ("en", "and", ["refund"], "refund"),
        ("en", "and", ["refund", "coupon"], "refund and coupon"),
        ("en", "or", ["refund", "coupon", "wait"], "refund, coupon, or wait"),
        ("ru", "and", ["возврат", "купон", "замена"], "возврат, купон и замена"),
        ("ru", "or", ["возврат", "купон"], "возврат или купон"),
        ("es", "and", ["padre", "hijos"], "padre e hijos"),
        ("es", "and", ["agua", "hielo"], "agua y hielo"),
        ("es", "and", ["cables", "Imanes"], "cables e Imanes"),
        ("es-MX", "or", ["siete", "ocho"], "siete u ocho"),
        ("es-419", "or", ["10", "11"], "10 u 11"),
        ("es", "or", ["10", "110"], "10 o 110"),
        ("es", "or", ["a", "b", "hotel"], "a, b u hotel"),
        ("zh", "and", ["退款", "优惠券", "换货"], "退款、优惠券和换货"),
        ("zh", "or", ["退款", "换货"], "退款或换货"),
        ("he", "and", ["א", "b"], "א ו-b"),
        ("he", "and", ["א", "ב"], "א וב"),
    ],
)
def test_lists(tag: str, kind: str, items: list[str], text: str) -> None:
    assert listed(cldr.table(tag), items, kind) == text


def test_an_item_is_never_read_as_a_pattern() -> None:
    assert listed(cldr.table("en"), ["{0}", "{1}", "{2}"], "and") == "{0}, {1}, and {2}"


def test_another_kind_is_refused() -> None:
    with pytest.raises(FormatError, match="no list kind"):
        listed(cldr.table("en"), ["a", "b"], "unit")
