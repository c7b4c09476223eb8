"""The benchmark of replies measures what it says: other values every time, the same text by everyone."""

from __future__ import annotations

import json

import pytest

from benchmarks import replies


def test_no_reply_has_a_value_of_another() -> None:
    made = list(replies.rows(2_000))
    for name in replies.KINDS:
        values = [row[name] for row in made if row[name] != ""]
        assert len(set(values)) == len(values), name


@pytest.mark.parametrize("tag", replies.TEXTS)
def test_every_engine_writes_the_same_reply(tag: str) -> None:
    replies.check(tag, list(replies.rows(30)))
    (render, make), *others = replies.engines(tag).values()
    assert len(others) >= 5
    row = next(replies.rows(1))
    assert row["customer"] in render(make(row))


def test_the_comparison_is_told_as_a_table_and_as_json(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replies, "REPLIES", 5)
    monkeypatch.setattr("sys.argv", ["replies.py", "2"])
    assert replies.main() == 0
    assert "| jinja2, raw |" in capsys.readouterr().out
    monkeypatch.setattr("sys.argv", ["replies.py", "2", "--json"])
    assert replies.main() == 0
    said = json.loads(capsys.readouterr().out)
    assert said["locales"]["ru"]["jinja2 + babel"]["median"] > 0
