"""A baseline: what is in it, what it keeps silent, and that it only shrinks."""

from __future__ import annotations

from pathlib import Path

import pytest

from cs_templates.errors import UsageError
from cs_templates.linter.silence import baseline
from cs_templates.linter.silence.baseline import Key
from tests.lint.corpora import changed
from tests.lint.madeup import names, report_on

FIELD = "channels.message.body"


def key(rule: str = "never-said", field: str = FIELD) -> Key:
    return Key(rule, "en", "order/sample.yaml", field)


def text_of(count: int) -> str:
    return "Order {{ order.number }}." + " We never did." * count


def test_entries_are_counted_and_stand_on_lines_of_their_own(tmp_path: Path) -> None:
    counts = {key(): 2, key("loud"): 1, key("gone"): 0}
    written = baseline.written(counts)
    assert written.count("\n    {") == 2
    assert "line" not in written
    again = baseline.read("known.json", written)
    assert again.counts == {key(): 2, key("loud"): 1}
    assert [again.at(one).line for one in sorted(again.counts)] == [4, 5]
    assert baseline.read("known.json", baseline.written({})).counts == {}


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"problems": [1]}', '{"problems": [{"rule": "x"}]}', "nonsense"]
)
def test_what_is_no_baseline_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match=r"known\.json is no baseline"):
        baseline.read("known.json", text)


@pytest.mark.parametrize(
    ("known", "there", "found"),
    [
        (2, 2, []),
        (2, 3, ["never-said"]),
        (1, 3, ["never-said", "never-said"]),
        (3, 1, ["outdated-baseline"]),
        (3, 0, ["outdated-baseline"]),
    ],
)
def test_it_keeps_so_many_silent_and_no_more(
    tmp_path: Path, known: int, there: int, found: list[str]
) -> None:
    root = changed(tmp_path, "en", text_of(there), {})
    before = baseline.read("known.json", baseline.written({key(): known}))
    report = report_on(root, baseline=before)
    assert names(report) == found
    assert sum(entry.silence == "baseline" for entry in report.entries) == min(known, there)


def test_it_does_not_know_lines(tmp_path: Path) -> None:
    before = baseline.read("known.json", baseline.written({key(): 1}))
    root = changed(tmp_path, "en", "Order {{ order.number }}.\n\nMore.\n\nWe never did.", {})
    assert names(report_on(root, baseline=before)) == []


def test_another_entry_of_the_file_is_not_known(tmp_path: Path) -> None:
    before = baseline.read("known.json", baseline.written({key(field="channels.email.body"): 1}))
    root = changed(tmp_path, "en", text_of(1), {})
    assert names(report_on(root, baseline=before)) == ["never-said", "outdated-baseline"]


def test_what_did_not_run_is_not_called_outdated(tmp_path: Path) -> None:
    before = baseline.read("known.json", baseline.written({key(): 1}))
    root = changed(tmp_path, "en", text_of(0), {})
    assert names(report_on(root, baseline=before, select=("M", "loud"))) == []
    assert names(report_on(root, baseline=before)) == ["outdated-baseline"]


def test_it_shrinks_and_never_grows() -> None:
    old = {key(): 3, key("loud"): 1, key("taste"): 2, key("gone"): 1}
    now = [key(), key(), key("two-spaces"), key("loud"), key("loud")]
    ran = ["never-said", "loud", "two-spaces", "gone"]
    left = baseline.shrunk(old, now, ran)
    assert {name: count for name, count in left.items() if count} == {
        key(): 2,
        key("loud"): 1,
        key("taste"): 2,
    }
