"""What a fill loads of rendering and of a platform's rules: three files, and beside them only what the reply has."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
sys.path.insert(0, {root!r})
from cs_templates import api
api.fill(*{arguments!r}, corpus={corpus!r}, **{options!r})
print(*sorted(name.removeprefix("cs_templates.answer.") for name in sys.modules if name.startswith("cs_templates.")))
"""
HOT = {"formats", "render", "reply"}
OURS = (
    "formats",
    "render",
    "reply",
    "several",
    "length",
    "policy",
    "finders",
    "prepared",
    "marking",
)
FOUND = ("finders", "finders.words", "finders.entries")
"""What platforms' rules look with: the replies have words that entries of the lists begin with."""
GIVEN = {
    "dispatched": {
        "order.number": "112-1234567-1234567", "shipment.carrier": "DHL", "shipment.tracking_number": "LX123456785CN",
        "shipment.eta": "2026-03-12..2026-03-15",
    },
    "shipping-delay": {
        "order.number": "A-10293", "shipment.delay_days": "5", "shipment.new_eta": "2026-03-14",
        "solutions": "wait,refund",
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("scenario", "locale", "options", "more"),
    [
        ("dispatched", "en", {}, set()),
        ("dispatched", "ru", {}, set()),
        ("dispatched", "zh", {"gloss": "en"}, set()),
        ("dispatched", "zh", {"gloss": "zh"}, set()),
        ("shipping-delay", "ru", {}, {"render.lists", "formats.lists"}),
        ("dispatched", "en", {"platform": "aliexpress"}, {"policy", *FOUND}),
        ("shipping-delay", "zh", {"platform": "amazon"}, {"policy", *FOUND, "render.lists", "formats.lists"}),
        ("dispatched", "en", {"channel": "sms"}, {"length"}),
    ],
)  # fmt: skip
def test_a_fill_loads_what_its_reply_has(
    home: Path, scenario: str, locale: str, options: dict[str, str], more: set[str]
) -> None:
    program = PROGRAM.format(
        root=str(ROOT),
        corpus=str(ROOT / "templates"),
        arguments=(scenario, locale, GIVEN[scenario]),
        options=options | {"today": (2026, 3, 8)},
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = {name for name in done.stdout.split() if name.startswith(OURS)}
    assert found - {"formats.sentences"} == HOT | more  # some texts name a day inside a sentence
