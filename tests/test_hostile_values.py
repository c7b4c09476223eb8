"""Values are data: whatever they hold, nothing runs, and nothing reaches the terminal or the customer by stealth."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cs_templates import api
from cs_templates.cli import main
from cs_templates.errors import FillError

DAY = (2026, 3, 8)


def wrong_item(order: dict[str, Any], **more: Any) -> dict[str, Any]:
    values = {"order.number": order["order"]["number"], "item.name": "Mug", "item.received": "Plate"}
    return (
        values
        | {"solutions": ["refund", "replacement"], "agent.name": "Olga", "shop.name": "Teahouse"}
        | more
    )


@pytest.mark.parametrize(
    "value",
    [
        "{{ 7*7 }}",
        "{% include '/etc/passwd' %}",
        "{# x #}",
        "${7*7}",
        "%s",
        "[[x]]",
        "<b>x</b>",
        "# 123",
        "[red]x[/]",
    ],
)
@pytest.mark.parametrize("locale", ["en", "ru", "es", "zh"])
def test_a_value_with_syntax_stands_as_it_is(
    home: Path, order: dict[str, Any], locale: str, value: str
) -> None:
    reply = api.fill("wrong-item", locale, wrong_item(order, **{"item.name": value}), today=DAY)
    assert value in reply.body


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("Mug\x1b[31m red", "Mug red"),
        ("Mug\x1b]52;c;aGVsbG8=\x07", "Mug"),
        ("\u202egum\u202c Mug", "gum Mug"),
        ("M\u200bug", "Mug"),
        ("\x9b31mMug", "Mug"),
    ],
)
def test_control_characters_never_leave(home: Path, order: dict[str, Any], value: str, shown: str) -> None:
    reply = api.fill("wrong-item", "en", wrong_item(order, **{"item.name": value}), today=DAY)
    assert shown in reply.body
    assert not [c for c in reply.body if ord(c) < 32 and c != "\n"]
    assert not set(reply.body) & set("\u202e\u202c\u200b\x9b")
    assert any("item.name" in warning for warning in reply.warnings)


def test_ten_megabytes_are_refused_by_name(home: Path, order: dict[str, Any]) -> None:
    with pytest.raises(FillError) as caught:
        api.fill("wrong-item", "en", wrong_item(order, **{"item.name": "x" * 10_000_000}), today=DAY)
    assert [entry["name"] for entry in caught.value.invalid] == ["item.name"]
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize("name", ["王小明", "GARCIA LOPEZ MARIA", "us100001", "🎁"])
def test_a_name_that_cannot_be_read_is_no_name(
    home: Path, order: dict[str, Any], name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    file = home / "values.json"
    file.write_text(json.dumps(wrong_item(order, **{"customer.name": name})), encoding="utf-8")
    assert main(["fill", "wrong-item", "-l", "ru", "--values", str(file), "--today", "2026-03-08"]) == 0
    out, err = capfd.readouterr()
    assert name not in out
    assert "customer.name" in err
