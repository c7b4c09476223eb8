"""Each system's example file, and the fields whose traps it is known for."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from cs_templates.orders import Mappings, Order, Source, find, orders
from tests.orders.conftest import EXAMPLES

Read = Callable[..., list[Order]]
FILES = sorted(path.name for path in EXAMPLES.iterdir())
SYSTEMS = {
    "shopify": "Shopify",
    "woo": "WooCommerce",
    "amazon": "Amazon",
    "aliexpress": "AliExpress",
    "ebay": "eBay",
    "own": "",
}


def all_of(name: str, mappings: Mappings) -> list[Order]:
    return list(orders(Source(str(EXAMPLES / name)), mappings))


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_recognised_and_every_order_of_it_is_read(name: str, mappings: Mappings) -> None:
    found = all_of(name, mappings)
    system = next(title for start, title in SYSTEMS.items() if name.startswith(start))
    assert {order.reading.system for order in found} == {system}
    assert len(found) == (1 if "details" in name else 12)
    assert len({order.number for order in found}) == len(found)
    assert all(order.values["order.number"] == order.number for order in found)
    assert [order.doubts for order in found if order.doubts] == []


@pytest.mark.parametrize("name", [name for name in FILES if "details" not in name])
def test_the_same_orders_say_the_same_in_every_system(name: str, mappings: Mappings) -> None:
    """What a system does not say is left out, and never said differently."""
    found = all_of(name, mappings)[2].values  # Lucía's order: a teapot for 39.90 EUR, of which 10 came back
    assert found["item.name"] == "Glass teapot"
    assert found["customer.country"] == "ES"
    assert found.get("order.total", "39.90 EUR") in ("39.90 EUR", "39.9 EUR")
    assert found.get("refund.amount", "10.00 EUR") in ("10.00 EUR", "10.0 EUR")
    assert found.get("shipment.tracking_number", "00340434161094015902") == "00340434161094015902"


@pytest.mark.parametrize("name", ["shopify.csv", "woocommerce.csv", "amazon-report.txt"])
def test_rows_that_continue_an_order_belong_to_it(name: str, mappings: Mappings) -> None:
    sofia = all_of(name, mappings)[5].values
    assert sofia["order.items"] == [
        {"name": "Ceramic mug, 350 ml", "quantity": "1"},
        {"name": "Glass teapot", "quantity": "1"},
        {"name": "USB cable, 2 m", "quantity": "2"},
    ]
    assert "item.name" not in sofia  # which of the three is meant, only the agent knows


def test_a_quotation_mark_in_an_amazon_report_is_an_inch(mappings: Mappings) -> None:
    assert all_of("amazon-report.txt", mappings)[4].values["item.name"] == 'Desk lamp 12"'


def test_a_cell_with_a_line_break_is_one_cell(mappings: Mappings) -> None:
    found = all_of("shopify.csv", mappings)
    assert found[2].values["order.note"] == "Please ring twice,\nthe bell is quiet"
    assert found[3].place.endswith("shopify.csv:7")


@pytest.mark.parametrize("name", ["shopify-rest.json", "shopify-graphql.json", "amazon-2026.json"])
def test_parcels_have_their_items(name: str, mappings: Mappings) -> None:
    values = all_of(name, mappings)[5].values
    parcels: Any = values["shipment.parcels"]
    tracking = [parcel["tracking"] for parcel in parcels]
    assert tracking == ["LX123456785CN", "RB123456785CN"]
    items = [[item["name"] for item in parcel["items"]] for parcel in parcels]
    assert items == [["Ceramic mug, 350 ml"], ["Glass teapot", "USB cable, 2 m"]]
    assert "shipment.tracking_number" not in values


def test_ids_stay_text(mappings: Mappings) -> None:
    assert all_of("woocommerce.json", mappings)[0].number == "W-001001"
    assert all_of("aliexpress.json", mappings)[0].number == "8100010013013013"  # a bare number in the JSON


def test_refunds_are_amounts_whatever_their_sign(mappings: Mappings) -> None:
    raw = json.loads((EXAMPLES / "woocommerce.json").read_text(encoding="utf-8"))
    assert raw[2]["refunds"][0]["total"] == "-10.00"
    assert all_of("woocommerce.json", mappings)[2].values["refund.amount"] == "10.00 EUR"
    assert "refund.amount" not in all_of("woocommerce.csv", mappings)[0].values  # 0.00 is no refund


def test_several_currencies_in_one_file(mappings: Mappings) -> None:
    totals = [str(order.values["order.total"]).split()[1] for order in all_of("shopify.csv", mappings)]
    assert totals == ["USD", "EUR", "EUR", "USD", "BRL", "MXN", "EUR", "EUR", "JPY", "GBP", "EUR", "USD"]


def test_names_that_amazon_keeps_back(mappings: Mappings) -> None:
    assert ["customer.name" in order.values for order in all_of("amazon-v0.json", mappings)].count(True) == 3


@pytest.mark.parametrize(
    ("name", "place", "status"),
    [
        ("shopify.csv", 0, "shipped"),
        ("shopify.csv", 4, "awaiting_payment"),
        ("shopify.csv", 5, "partially_shipped"),
        ("shopify.csv", 6, "awaiting_shipment"),
        ("shopify.csv", 7, "refunded"),
        ("shopify-graphql.json", 5, "partially_shipped"),
        ("woocommerce.json", 4, "payment_review"),
        ("woocommerce.csv", 6, "awaiting_shipment"),
        ("amazon-v0.json", 4, "awaiting_payment"),
        ("amazon-2026.json", 5, "partially_shipped"),
        ("aliexpress.json", 7, "in_dispute"),
        ("aliexpress.json", 4, "awaiting_payment"),
        ("aliexpress-details.json", 0, "refund_pending"),
        ("ebay.json", 5, "partially_shipped"),
        ("ebay.json", 7, "refunded"),
    ],
)
def test_their_statuses_are_ours(name: str, place: int, status: str, mappings: Mappings) -> None:
    assert all_of(name, mappings)[place].values["order.status"] == status


@pytest.mark.parametrize(
    ("name", "zone", "day"),
    [
        ("shopify.csv", "", "2026-02-23"),  # 23:30 UTC is the next morning on the shop's own clock (+0800)
        ("shopify.csv", "America/New_York", "2026-02-22"),
        ("shopify-graphql.json", "", "2026-02-22"),
        ("shopify-graphql.json", "Asia/Shanghai", "2026-02-23"),
        ("woocommerce.json", "", "2026-02-23"),  # the site's clock, +03:00
        ("woocommerce.json", "America/Sao_Paulo", "2026-02-22"),
        ("amazon-2026.json", "", "2026-02-22"),
        ("amazon-2026.json", "Europe/Madrid", "2026-02-23"),
        ("aliexpress.json", "", "2026-02-22"),  # US Pacific
        ("aliexpress.json", "Europe/Madrid", "2026-02-23"),
        ("ebay.json", "", "2026-02-22"),  # UTC
        ("ebay.json", "Europe/Madrid", "2026-02-23"),
    ],
)
def test_a_day_is_that_of_the_shops_zone(name: str, zone: str, day: str, mappings: Mappings) -> None:
    assert all_of(name, mappings._replace(timezone=zone))[2].values["order.date"] == day


def test_pacific_time_has_its_summer(mappings: Mappings, read: Read) -> None:
    raw = (EXAMPLES / "aliexpress.json").read_text(encoding="utf-8")
    summer = raw.replace("2026-02-20 01:15:00", "2026-07-01 16:30:00")  # 23:30 UTC in summer, 00:30 in winter
    assert read("a.json", summer, zone="UTC")[0].values["order.date"] == "2026-07-01"
    winter = raw.replace("2026-02-20 01:15:00", "2026-01-01 16:30:00")
    assert read("a.json", winter, zone="UTC")[0].values["order.date"] == "2026-01-02"


def test_one_order_is_found_by_its_number(mappings: Mappings) -> None:
    for number in ("1003", "#1003", " 1003 "):
        found = find([Source(str(EXAMPLES / "shopify.csv"))], number, mappings)
        assert found.order.values["customer.name"] == "Lucía Gómez"
