"""The benchmark of the formats measures what it says: other values every time, and as much by Babel as by us."""

from __future__ import annotations

import pytest
from babel.dates import format_date
from babel.numbers import format_currency

from benchmarks import formats


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
