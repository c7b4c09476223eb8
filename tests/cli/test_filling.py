"""One reply in the making, where the book is made anew in the middle of it."""

from __future__ import annotations

from typing import Any

import pytest

from cs_templates.answer.book import Stale
from cs_templates.answer.reply import finish
from cs_templates.cli import prompting, screen
from cs_templates.cli.commands import Session, fill
from cs_templates.cli.commands.fill import Asked
from tests.cli.conftest import CORPUS, ROOT


@pytest.fixture
def session(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Session:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return Session(str(CORPUS), "en")


def test_nothing_is_asked_twice(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    finishes: list[Any] = []

    def answer(drafts: Any, optional: bool, answers: dict[str, object]) -> bool:
        draft = drafts[0]
        asked.append([*draft.missing, *(draft.optional if optional else [])])
        answers["order.number"] = "A-1"
        return True

    def finish_late(draft: Any) -> Any:
        finishes.append(draft)
        if len(finishes) == 1:
            raise Stale("somebody saved a file")
        return finish(draft)

    monkeypatch.setattr(fill, "finish", finish_late)
    monkeypatch.setattr(prompting, "has_terminal", lambda: True)
    monkeypatch.setattr(prompting, "ask_for", answer)
    reply = fill.make_outgoing(Asked("refund-refused", locale="en", ask=True), session)
    assert reply.body.startswith("Hello,\n\nWe cannot refund order A-1.")
    assert asked == [["order.number", "agent.name", "customer.name"]]
    assert len(finishes) == 2


def test_what_is_wrong_is_refused_before_anything_is_asked(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cs_templates.errors import FillError

    monkeypatch.setattr(prompting, "has_terminal", lambda: pytest.fail("the agent was to be asked"))
    with pytest.raises(FillError):
        fill.make_outgoing(Asked("refund-issued", locale="en", pairs=["refund.amount=2.50"]), session)


def test_ask_asks_for_the_mood_that_the_text_branches_on(terminal: Any) -> None:
    words = [
        "-s",
        "number=A-1",
        "-s",
        "refund.amount=1 EUR",
        "-s",
        "refund.method=card",
        "-s",
        "customer.name=Anna",
    ]
    corpus = str(ROOT / "templates")
    dated = [
        "-s",
        "refund.date=today",
        "-s",
        "refund.days=5",
        "-s",
        "agent.gender=female",
        "-s",
        "shop.name=Lumen",
    ]
    agent = terminal(
        "fill", "refund-issued", "-l", "ru", *words, *dated, "--ask", "--corpus", corpus, "--ui", "zh"
    )
    agent.sees("客户情绪")
    assert "1 平静   2 不满" in agent.text()
    agent.types("\x03")
    assert agent.ends() == 130


def test_a_name_that_was_asked_for_can_be_kept(terminal: Any) -> None:
    agent = terminal("fill", "refund-refused", "-l", "en", "-s", "number=A-1", "--ask")
    agent.sees("agent's name: ")
    agent.types("Olga K\n")
    agent.sees("customer's name: ")
    agent.types("\n")
    assert agent.ends() == 0
    assert "not to be asked again: cst config agent.name 'Olga K'" in agent.text()
    assert agent.text().rstrip().endswith("Olga K") or "Olga K\n" in agent.text()


def test_show_wraps_what_is_needed_and_cuts_nothing(terminal: Any) -> None:
    agent = terminal(
        "show",
        "refund-issued",
        "-l",
        "ru",
        "--ui",
        "en",
        "--corpus",
        str(ROOT / "templates"),
        env={"COLUMNS": "60"},
    )
    assert agent.ends() == 0
    agent.sees("bank_account, paypal,")
    agent.sees("                 original\n")
    assert max(map(screen.width, agent.text().split("\n"))) <= 60
