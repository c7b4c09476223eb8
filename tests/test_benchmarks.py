"""The benchmarks of formats and replies measure what they say: other values every time, the same text by everyone."""

from __future__ import annotations

import json

import pytest
from babel.dates import format_date
from babel.numbers import format_currency

from benchmarks import formats, replies


def test_no_value_occurs_twice() -> None:
    for ours, babels in (formats.amounts(5_000), formats.days(5_000)):
        assert len(set(ours)) == len(set(babels)) == 5_000


def test_ours_and_babels_print_the_same_values() -> None:
    english = [at for at, call in enumerate(formats.days(200)[0]) if call[0] == "en"]
    for at in english:
        ours, babels = (calls[at] for calls in formats.days(200))
        assert formats.our_date(*ours) == format_date(*babels)
        ours, babels = (calls[at] for calls in formats.amounts(200))
        assert formats.our_money(*ours)[-4:] == format_currency(*babels)[-4:]


def test_the_table_has_both(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["formats.py", "200"])
    assert formats.main() == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()[2:]] == ["money", "dates"]


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
