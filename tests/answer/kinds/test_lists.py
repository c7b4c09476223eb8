"""Items, parcels, lines of text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.answer import values

RB = "RB123456785CN"


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("Mug x 2", (("Mug", 2),)),
        ("Mug × 2", (("Mug", 2),)),
        ("Mug ×2", (("Mug", 2),)),
        ("Mug x2", (("Mug", 2),)),
        ("2 x Mug", (("Mug", 2),)),
        ("Mug", (("Mug", 1),)),
        ("Кружка х 2", (("Кружка", 2),)),
        ("茶杯×3", (("茶杯", 3),)),
        ("Galaxy S24 x 2", (("Galaxy S24", 2),)),
        ("2 x iPhone 15", (("iPhone 15", 2),)),
        ("Frame 10 x 15 x 1", (("Frame 10 x 15", 1),)),
        ("iPhone 15", (("iPhone 15", 1),)),
        ("Box", (("Box", 1),)),
        ("Box2", (("Box2", 1),)),
        ("Mug x 2; Lid x 1", (("Mug", 2), ("Lid", 1))),
        ("Mug x 2\nLid\n", (("Mug", 2), ("Lid", 1))),
        ({"name": "Mug", "quantity": 2}, (("Mug", 2),)),
        ({"name": "Frame 10 x 15"}, (("Frame 10 x 15", 1),)),
        ([{"name": "Mug", "quantity": "2"}, "Lid x 3"], (("Mug", 2), ("Lid", 3))),
        (["Mug x 2", "Lid"], (("Mug", 2), ("Lid", 1))),
    ],
)
def test_items_are_read(reader: Any, raw: object, value: tuple[tuple[str, int], ...]) -> None:
    assert reader("items")(raw) == value


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("Frame 10 x 15", "“Frame 10 x 15” can be read as a size"),
        ("10 x 15", "“10 x 15” can be read as a size"),
        ("Mug x 0", "“0” is not how many there are"),
        ("Mug x 2, Lid x 1", "put a semicolon between items"),
        ("杯子×2，盖子×1", "put a semicolon between items"),
        ("Mug x 10000", "“10000” is not how many there are"),
        ("Mug x 02", "“02” is not how many there are"),
        ({"name": "", "quantity": "2"}, "an item has no name"),
        ({"quantity": "2"}, "an item has no name"),
        ({"title": "Mug"}, "it has a name it should not have; its names are name, quantity"),
        ([{"name": "Mug", "quantity": [2]}], "it has to be one text"),
    ],
)
def test_other_items_are_refused(reader: Any, raw: object, why: str) -> None:
    assert reader("items").why(raw).startswith(why)


@given(st.lists(st.tuples(st.from_regex(r"[A-Z][a-wyz]{2,8}( [A-Z0-9][a-w]*[0-9]{0,2})?", fullmatch=True),
                          st.integers(1, 9999)), min_size=1, max_size=5))  # fmt: skip
def test_items_survive_their_own_spelling(items: list[tuple[str, int]]) -> None:
    spelling = values.canonical(tuple(items), "items")
    assert values.check("items", {"kind": "items"}, spelling, today=(2026, 3, 8), locale={})[0] == tuple(
        items
    )


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (f"Mug x 2 | {RB} | +5d", (((("Mug", 2),), RB, (2026, 3, 13)),)),
        ("Mug x 2; Lid | | 03-14", (((("Mug", 2), ("Lid", 1)), "", (2026, 3, 14)),)),
        (f"Mug | {RB}\nLid", (((("Mug", 1),), RB, None), ((("Lid", 1),), "", None))),
        (
            {"items": "Mug x 2", "tracking": RB.lower(), "eta": "2026-03-14"},
            (((("Mug", 2),), RB, (2026, 3, 14)),),
        ),
        ([{"items": [{"name": "Mug", "quantity": 2}], "tracking": None}], (((("Mug", 2),), "", None),)),
        ([{"items": "Mug"}, f"Lid | {RB}"], (((("Mug", 1),), "", None), ((("Lid", 1),), RB, None))),
    ],
)
def test_parcels_are_read(reader: Any, raw: object, value: object) -> None:
    assert reader("parcels")(raw) == value


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ([{"tracking": RB}], "a parcel needs its items"),
        ("| " + RB, "a parcel needs its items"),
        (f"Mug | {RB} | +5d | x", "a parcel has three parts at most"),
        ("Mug | x", "a tracking number has 6 to 40"),
        ("Mug | | soon", "write a day as"),
        ([{"items": "Mug", "weight": "1"}], "it has a name it should not have"),
        ([["Mug"]], "it has to be {"),
    ],
)
def test_other_parcels_are_refused(reader: Any, raw: object, why: str) -> None:
    assert reader("parcels").why(raw).startswith(why)


def test_a_parcels_numbers_are_known_codes(reader: Any) -> None:
    parcels = reader("parcels")(f"Mug | {RB}\nLid")
    assert values.codes(parcels, "parcels") == [RB]
    assert values.codes("A-10293", "code") == ["A-10293"]
    assert values.codes("call +7 999 123-45-67", "text") == []


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("Charge it; Restart it", ("Charge it", "Restart it")),
        ("Charge it; wait\nRestart it", ("Charge it; wait", "Restart it")),
        (["Charge it", " ", "Restart it"], ("Charge it", "Restart it")),
        ("充电；重启", ("充电", "重启")),
        ("Charge it", ("Charge it",)),
    ],
)
def test_lines_are_read(reader: Any, raw: object, value: tuple[str, ...]) -> None:
    assert reader("list")(raw) == value


def test_lines_in_the_replys_language_are_held_to_it(reader: Any) -> None:
    assert reader("list")("Зарядите; Перезапустите", "ru", reply_language=True)
    assert "write it in Cyrillic" in reader("list").why("Зарядите; Restart it", "ru", reply_language=True)
    assert isinstance(reader("list").why([" ", ""]), str)
