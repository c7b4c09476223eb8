"""What a report is written as: golden files, the schemas of those who read them, and what each of them shows.

`CST_GOLDEN=write pytest tests/lint/test_formats.py` writes the golden files anew.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cs_templates import __version__
from cs_templates.cli import screen
from cs_templates.linter import load
from cs_templates.linter.formats import github, gitlab, sarif, text
from cs_templates.linter.formats import json as as_json
from cs_templates.linter.report import Report
from cs_templates.linter.silence import baseline
from cs_templates.linter.silence.baseline import Key
from tests.lint.corpora import changed
from tests.lint.madeup import META, NEVER, replaces, report_on

HERE = Path(__file__).parent
GOLDEN, SCHEMAS = HERE / "golden", HERE / "schemas"
PLAIN = text.Screen(lambda said, _style: screen.safe(said), screen.width)
NAMED = tuple(rule._replace(page=f"There is {rule.name}.\n\nWhy it matters.") for rule in META)
RULES = (
    *NAMED,
    replaces("X101", "two-spaces", r"(?<=\S) {2,}(?=\S)", " "),
    replaces("X102", "loud", r"[!！]{2,}", "!", safe=False),
    replaces("X201", "never-said", r"never|从未", None, severity="error"),
    replaces("X202", "perhaps", r"perhaps", None, severity="info"),
)
FILES = {
    "en/order/sample.yaml": (
        "title: Sample\nkeywords: [sample]\nchannels:\n  message:\n    body: |\n"
        "      Your order  {{ order.number }} is on its way, and it never, in all the years that we have been here, "
        "went astray; perhaps it will,  who knows!!\n"
        '  email: {subject: "Order", body: "Order {{ order.number }}: say \\"50 %\\"  | <b>never</b>"}\n'
        '  sms: {body: "{{ order.number }} never"}  # cst: ignore[never-said] they know\n'
    ),
    "zh/order/sample.yaml": (
        "title: 样例\nkeywords: [样例]\nlint: {ignore: [perhaps]}\nchannels:\n"
        '  message: {body: "您的订单 {{ order.number }} 从未延误！！谢谢。"}\n'
        '  email: {subject: "订单", body: "订单 {{ order.number }}。"}\n  sms: {body: "{{ order.number }}"}\n'
    ),
}


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """A report with a problem of every sort, its paths seen from the directory of the corpus."""
    root = changed(tmp_path, "en", "", FILES)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    known = {Key("never-said", "en", "order/sample.yaml", "channels.email.body"): 1}
    before = baseline.read("templates/.lint-baseline.json", baseline.written(known))
    return report_on(root, RULES, before)


WRITERS: dict[str, Callable[[Report], str]] = {
    "text.txt": lambda report: text.write(report, PLAIN) + text.summary(report) + "\n",
    "lint.json": as_json.write,
    "github.txt": github.write,
    "summary.md": github.summary,
    "gitlab.json": gitlab.write,
    "lint.sarif": lambda report: sarif.write(report).replace(f'"{__version__}"', '"VERSION"'),
}


@pytest.mark.parametrize("name", WRITERS)
def test_a_report_is_written_like_this(report: Report, name: str) -> None:
    said = WRITERS[name](report)
    if os.environ.get("CST_GOLDEN") == "write":
        (GOLDEN / name).write_text(said, encoding="utf-8")
    assert said == (GOLDEN / name).read_text(encoding="utf-8")


def test_golden_files_are_those_of_the_formats() -> None:
    assert sorted(path.name for path in GOLDEN.iterdir()) == sorted(WRITERS)


def schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize(
    ("name", "write"),
    [("sarif.json", sarif.write), ("gitlab.json", gitlab.write), ("lint.json", as_json.write)],
)
def test_a_report_fits_its_schema(report: Report, name: str, write: Callable[[Report], str]) -> None:
    wanted = schema(name)
    draft = jsonschema.validators.validator_for(wanted)
    draft.check_schema(wanted)
    validator = draft(wanted, format_checker=jsonschema.FormatChecker())
    for one in (report, report._replace(entries=())):
        assert [error.message for error in validator.iter_errors(json.loads(write(one)))] == []


def test_a_mark_stands_below_what_is_meant_whatever_its_width(report: Report) -> None:
    lines = text.write(report, PLAIN).splitlines()
    (at,) = [
        number for number, line in enumerate(lines) if "从未延误" in line and "X201" in lines[number - 1]
    ]
    before, _, _ = lines[at].partition("从未")
    assert lines[at + 1] == " " * screen.width(before) + "^^^^"


def test_a_long_line_is_shown_around_what_is_meant(report: Report) -> None:
    lines = text.write(report, PLAIN).splitlines()
    shown = [line for line in lines if line.startswith("    …")]
    assert shown
    assert max(map(len, lines)) < 140


def test_the_path_and_the_line_begin_a_problem(report: Report) -> None:
    found = re.findall(r"^(\S+):(\d+):(\d+): (error|warning|hint): ", text.write(report, PLAIN), re.MULTILINE)
    assert len(found) == len(report.counted)
    assert found[0][0] == "templates/en/order/sample.yaml"


def many(tmp_path: Path) -> Report:
    body = "Order {{ order.number }}." + " never" * 15 + " perhaps" * 3 + "!!  " * 12 + "end"
    return report_on(changed(tmp_path, "en", body, {}), RULES)


def test_github_is_told_no_more_than_it_shows_the_worst_first(tmp_path: Path) -> None:
    lines = github.write(many(tmp_path)).splitlines()
    commands = [line.partition(" ")[0] for line in lines]
    assert commands == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 3


def test_the_summary_has_them_all_and_nothing_breaks_its_table(tmp_path: Path) -> None:
    found = many(tmp_path)
    rows = [line for line in github.summary(found).splitlines() if line.startswith("| ") and "`" in line]
    assert len(rows) == len(found.counted)
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5}


def test_annotations_escape_what_means_something_there() -> None:
    assert github._data("50 %\r\nnext") == "50 %25%0D%0Anext"
    assert github._property("a:b,c%") == "a%3Ab%2Cc%25"


def test_paths_of_annotations_begin_at_the_workspace(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(Path.cwd().parent))
    assert f"file={Path.cwd().name}/templates/en" in github.write(report)


@pytest.mark.parametrize("write", [gitlab.write, sarif.write])
def test_fingerprints_are_distinct_and_know_no_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Report], str]
) -> None:
    monkeypatch.chdir(tmp_path)
    prints = []
    for folder, head in (("a", ""), ("b", "\nMore.\n\n")):
        root = changed(tmp_path / folder, "en", f"Order {{{{ order.number }}}}.{head} never never  x", {})
        found = re.findall(r'"(?:fingerprint|cstEntry/v1)": "(\w+)"', write(report_on(root, RULES)))
        assert len(set(found)) == len(found) == 3
        prints.append(found)
    assert prints[0] == prints[1]


def test_sarif_has_relative_paths_and_what_is_silenced(report: Report) -> None:
    (run,) = json.loads(sarif.write(report))["runs"]
    places = [one["locations"][0]["physicalLocation"]["artifactLocation"] for one in run["results"]]
    assert {place["uriBaseId"] for place in places} == {"%SRCROOT%"}
    assert not any(place["uri"].startswith(("/", "..", "file:")) for place in places)
    silenced = [one["suppressions"][0] for one in run["results"] if "suppressions" in one]
    assert {"kind": "inSource", "status": "accepted", "justification": "they know"} in silenced
    assert {"kind": "external", "status": "accepted"} in silenced


def test_a_mend_in_sarif_is_yaml_as_it_will_stand(tmp_path: Path) -> None:
    files = {"en/order/sample.yaml": FILES["en/order/sample.yaml"].replace("Order {{", "Order ` {{")}
    rule = replaces("X900", "backquote", "`", '"')
    (run,) = json.loads(sarif.write(report_on(changed(tmp_path, "en", "", files), (rule,))))["runs"]
    (fix,) = run["results"][0]["fixes"]
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"] == {"text": '\\"'}


def test_names_that_are_no_uri_are_written_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = changed(tmp_path / "имя с %", "en", "{{ order.number }} never", {})
    monkeypatch.chdir(tmp_path)
    said = sarif.write(report_on(root, (NEVER,)))
    assert '"uri": "%D0%B8%D0%BC%D1%8F%20%D1%81%20%25/templates/en/order/sample.yaml"' in said


def test_json_is_what_the_reader_of_compile_expects(report: Report) -> None:
    from cs_templates.corpus import as_data

    problem = load("templates").problems
    data = json.loads(as_json.write(report))
    assert list(data) == ["version", "problems", "checked"]
    keys = set(data["problems"][0])
    assert keys == set(as_data(report.counted[0].problem())) | {"code", "fixable"}
    assert problem == ()
