"""One reply in the making, where the book is made anew in the middle of it."""

from __future__ import annotations

from typing import Any

import pytest

from cs_templates.answer.book import Stale
from cs_templates.answer.reply import finish
from cs_templates.cli import filling, prompting
from cs_templates.cli.asked import Asked
from cs_templates.cli.session import Session
from tests.cli.conftest import CORPUS


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

    monkeypatch.setattr(filling, "finish", finish_late)
    monkeypatch.setattr(prompting, "has_terminal", lambda: True)
    monkeypatch.setattr(prompting, "ask_for", answer)
    reply = filling.make_outgoing(Asked("refund-refused", locale="en", ask=True), session)
    assert reply.body.startswith("Hello,\n\nWe cannot refund order A-1.")
    assert asked == [["order.number", "agent.name", "customer.name"]]
    assert len(finishes) == 2


def test_what_is_wrong_is_refused_before_anything_is_asked(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cs_templates.errors import FillError

    monkeypatch.setattr(prompting, "has_terminal", lambda: pytest.fail("the agent was to be asked"))
    with pytest.raises(FillError):
        filling.make_outgoing(Asked("refund-issued", locale="en", pairs=["refund.amount=2.50"]), session)
