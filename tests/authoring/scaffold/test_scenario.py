"""`cst scenario add`: the contract first, then drafts that compile as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authoring.shop import Shop
from tests.shipped import copied

FEW = ("dispatched", "greeting", "parcel-lost")
ADD = ("scenario", "add", "parcel-returned", "--stage", "shipping")


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Shop:
    """A directory that holds a few scenarios of the shipped corpus."""
    return Shop(copied(tmp_path / "templates", scenarios=FEW).parent, monkeypatch, capfd)


def test_a_contract_and_drafts_that_lint_reads_without_errors(shop: Shop) -> None:
    ran = shop.cst(
        *ADD, "--title", "Package returned", "--about", "The package came back to us. Say so and ask what to do.",
        "--direction", "proactive", "--mood", "upset", "--must-state", "order.number,return.reason", "--must-state",
        "refund.days", "--if-known", "goodwill.amount", "--channel", "email,message,chat", "-l", "ru,es-MX,pl",
    )  # fmt: skip
    assert (ran.code, "--locale pl" in ran.err) == (2, True), ran.err
    assert not (shop.templates / "_scenarios/shipping/parcel-returned.yaml").exists()
    ran = shop.cst(
        *ADD, "--title", "Package returned", "--about", "The package came back to us. Say so and ask what to do.",
        "--direction", "proactive", "--mood", "upset", "--must-state", "order.number,return.reason", "--must-state",
        "refund.days", "--if-known", "goodwill.amount", "--channel", "email,message,chat", "-l", "ru",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    contract = shop.text("_scenarios/shipping/parcel-returned.yaml")
    assert "must_state: [order.number, return.reason, refund.days]" in contract
    assert "direction: proactive" in contract
    assert "message: {same_as: email}" in shop.text("en/shipping/parcel-returned.yaml")
    assert 'plural(one="# …", few="# …", many="# …")' in shop.text("ru/shipping/parcel-returned.yaml")
    assert shop.cst("compile").code == 0
    files = [f"templates/{place}/shipping/parcel-returned.yaml" for place in ("en", "ru")]
    assert [p for p in shop.lint("--profile", "draft", *files) if p["severity"] == "error"] == []


def test_nothing_needs_to_be_said_but_the_stage(shop: Shop) -> None:
    assert shop.process(*ADD).code == 0
    assert shop.cst("compile").code == 0
    assert "title: Parcel returned" in shop.text("_scenarios/shipping/parcel-returned.yaml")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["scenario", "add", "parcel-returned"], "--stage is missing"),
        (["scenario", "add", "parcel-returned", "--stage", "shiping"], "shipping"),
        (["scenario", "add", "../out", "--stage", "shipping"], "cannot be the name of a scenario"),
        (["scenario", "add", "dispatched", "--stage", "shipping"], "there is a scenario dispatched already"),
        ([*ADD, "--must-state", "order.numbr"], "order.number"),
        ([*ADD, "--channel", "fax"], "there is no channel fax"),
        ([*ADD, "--mood", "furious"], "calm, upset"),
    ],
)
def test_what_cannot_be_added_is_refused_in_one_message(shop: Shop, words: list[str], said: str) -> None:
    before = shop.bytes()
    ran = shop.cst(*words)
    assert (ran.code, "Traceback" in ran.err) == (2, False), ran.err
    assert said in ran.err
    assert shop.bytes() == before
