"""`--again`: the last customer's values for half an hour, where the settings say so, and nowhere else."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import DELAY, Ran, Terminal

Here = Callable[..., Ran]
FIRST = ["fill", "shipping-delay", "-l", "en", *DELAY, "-s", "customer.name=Anna", "-s", "agent.name=Sam"]


@pytest.fixture
def desk(tmp_path: Path) -> dict[str, str]:
    """A login session with a private directory, and settings that remember."""
    (tmp_path / "cst").mkdir()
    (tmp_path / "cst" / "settings.yaml").write_text("remember: true\nagent.name: Olga\n", encoding="utf-8")
    (tmp_path / "run").mkdir(mode=0o700)
    return {"XDG_CONFIG_HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path / "run")}


def kept(desk: dict[str, str]) -> list[Path]:
    return [path for path in Path(desk["XDG_RUNTIME_DIR"]).rglob("*") if path.is_file()]


def test_the_last_values_are_taken_again_in_another_scenario(here: Here, desk: dict[str, str]) -> None:
    here(*FIRST, env=desk)
    ran = here("fill", "refund-refused", "-l", "en", "--again")
    assert ran.code == 0
    assert ran.out.startswith("Hello Anna,\n\nWe cannot refund order A-10293.")
    assert ran.err.startswith("again: Anna · A-10293\n")


def test_what_is_given_now_wins(here: Here, desk: dict[str, str]) -> None:
    here(*FIRST, env=desk)
    ran = here("fill", "refund-refused", "-l", "en", "--again", "-s", "customer.name=Sam")
    assert ran.out.startswith("Hello Sam,\n\nWe cannot refund order A-10293.")


def test_another_order_is_not_answered_with_this_customers_values(here: Here, desk: dict[str, str]) -> None:
    here(*FIRST, env=desk)
    ran = here("fill", "refund-refused", "-l", "en", "--again", "-s", "number=B-7")
    assert (ran.code, ran.out) == (2, "")
    assert "what would be taken again is order A-10293's, and this reply is about another" in ran.err
    again = here("fill", "refund-refused", "-l", "en", "--again")
    assert "We cannot refund order A-10293." in again.out


def test_only_what_is_missing_is_still_missing(here: Here, desk: dict[str, str]) -> None:
    here("fill", "refund-issued", "-l", "en", "-s", "number=A-1", "-s", "method=card", env=desk)
    ran = here("fill", "refund-issued", "-l", "en", "--again")
    assert ran.code == 2
    assert "order.number is missing" not in ran.err
    assert "refund.amount is missing" in ran.err
    assert here("fill", "refund-issued", "-l", "en", "--again", "-s", "refund.amount=1 EUR").code == 0


def test_json_names_what_was_taken_again(here: Here, desk: dict[str, str]) -> None:
    here(*FIRST, env=desk)
    ran = here("fill", "refund-refused", "-l", "en", "--again", "--json", "-s", "customer.name=Li")
    assert ran.err == ""
    assert json.loads(ran.out)["again"] == ["order.number", "agent.name"]


def test_it_is_private_and_holds_nothing_of_the_settings(here: Here, desk: dict[str, str]) -> None:
    here("fill", "shipping-delay", "-l", "en", *DELAY, env=desk)
    (path,) = kept(desk)
    assert oct(path.stat().st_mode & 0o777) == "0o600"
    assert oct(path.parent.stat().st_mode & 0o777) == "0o700"
    assert sorted(json.loads(path.read_text())) == ["order.number", "shipment.delay_days", "shipment.new_eta"]


def test_after_half_an_hour_it_is_removed(here: Here, desk: dict[str, str]) -> None:
    here(*FIRST, env=desk)
    (path,) = kept(desk)
    os.utime(path, (time.time() - 1801, time.time() - 1801))
    ran = here("fill", "refund-refused", "-l", "en", "--again")
    assert (ran.code, ran.out) == (2, "")
    assert "nothing to take again from the last 30 minutes" in ran.err
    assert kept(desk) == []


def test_what_is_not_ours_alone_is_refused(here: Here, desk: dict[str, str]) -> None:
    here(*FIRST, env=desk)
    (path,) = kept(desk)
    path.chmod(0o644)
    assert "is not yours alone" in here("fill", "refund-refused", "-l", "en", "--again").err
    path.unlink()
    path.symlink_to("/etc/hostname")
    assert here("fill", "refund-refused", "-l", "en", "--again").code == 2


def test_without_the_setting_nothing_is_kept_and_again_says_how(here: Here, desk: dict[str, str]) -> None:
    Path(desk["XDG_CONFIG_HOME"], "cst", "settings.yaml").write_text("ui: en\n")
    here(*FIRST, env=desk)
    assert kept(desk) == []
    ran = here("fill", "refund-refused", "-l", "en", "--again")
    assert ran.code == 2
    assert "cst config remember true keeps the values of the last fill for 30 minutes" in ran.err


def test_turning_it_off_removes_what_was_kept(here: Here, desk: dict[str, str]) -> None:
    here(*FIRST, env=desk)
    assert len(kept(desk)) == 1
    assert here("config", "remember", "false").code == 0
    assert kept(desk) == []


def test_without_a_private_directory_it_is_said(here: Here, desk: dict[str, str], tmp_path: Path) -> None:
    if Path(f"/run/user/{os.geteuid()}").exists():
        pytest.skip("this machine has a login session's directory")
    (tmp_path / "run").chmod(0o755)
    assert "! nothing is remembered" in here(*FIRST, env=desk).err
    assert "XDG_RUNTIME_DIR" in here("fill", "refund-refused", "-l", "en", "--again").err
    assert kept(desk) == []


def test_two_orders_are_not_mixed(here: Here, desk: dict[str, str], tmp_path: Path) -> None:
    here(*FIRST, env=desk)
    (tmp_path / "o.json").write_text('[{"order.number": "B-7"}]')
    orders = ["--orders", str(tmp_path / "o.json"), "--order", "B-7"]
    ran = here("fill", "refund-refused", "-l", "en", "--again", *orders)
    assert ran.code == 2
    assert "would mix the facts of two orders" in ran.err


def test_doctor_says_that_remembering_is_on(here: Here, desk: dict[str, str]) -> None:
    assert "the last values are kept for 30 minutes in " in here("doctor", env=desk).out
    assert "remember    true" in here("config", env=desk).out


@pytest.mark.parametrize("end", ["\x04", "\x03"])
def test_what_was_typed_is_not_lost_when_the_agent_gives_up(
    terminal: Callable[..., Terminal], here: Here, desk: dict[str, str], end: str
) -> None:
    agent = terminal("fill", "refund-issued", "-l", "en", env=desk)
    agent.sees("order number: ")
    agent.types("A-77\n")
    agent.sees("→ A-77")
    agent.types(end)
    assert agent.ends() == (2 if end == "\x04" else 130)
    ran = here("fill", "refund-refused", "-l", "en", "--again", env=desk)
    assert "order A-77" in ran.out
