"""What a platform forbids: an optional link is left out, an error stops the reply, and `force` says what it overrides."""

from __future__ import annotations

import pytest

from cs_templates import api
from cs_templates.errors import RefusedError

VALUES = {
    "order.number": "A-10293",
    "shipment.carrier": "DHL",
    "shipment.tracking_number": "LX123456785CN",
    "shipment.eta": "2026-03-14",
    "shipment.tracking_url": "https://track.example/A-10293",
}
TODAY = (2026, 3, 8)


def test_a_forbidden_link_that_is_optional_counts_as_not_known() -> None:
    reply = api.fill("dispatched", "en", VALUES, corpus="templates", platform="temu", today=TODAY)
    assert "https://" not in reply.body
    assert "shipment.tracking_url" in reply.left_out
    assert any(text.startswith("shipment.tracking_url: counts as not known: Temu") for text in reply.warnings)


def test_where_a_link_is_only_warned_of_it_stays() -> None:
    reply = api.fill("dispatched", "en", VALUES, corpus="templates", platform="ebay", today=TODAY)
    assert "https://track.example/A-10293" in reply.body
    assert any("Only links that help" in text for text in reply.warnings)


def test_an_error_stops_the_reply_and_force_says_what_it_overrides() -> None:
    values = VALUES | {"shop.name": "WhatsApp Shop"}
    with pytest.raises(RefusedError, match="No accounts outside Temu"):
        api.fill("dispatched", "en", values, corpus="templates", platform="temu", today=TODAY)
    reply = api.fill("dispatched", "en", values, corpus="templates", platform="temu", today=TODAY, force=True)
    assert "WhatsApp Shop" in reply.body
    assert "https://" in reply.body
    assert [text for text in reply.warnings if text.startswith("--force overrides: Temu")]


def test_force_overrides_a_contract_that_is_not_for_a_platform() -> None:
    with pytest.raises(RefusedError, match="does not allow"):
        api.fill("dispatched", "en", VALUES, corpus="templates", platform="walmart", today=TODAY)
    reply = api.fill(
        "dispatched", "en", VALUES, corpus="templates", platform="walmart", today=TODAY, force=True
    )
    assert any("--force overrides: Walmart does not allow" in text for text in reply.warnings)
