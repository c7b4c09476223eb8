"""How far each suppression reaches, and what it cannot silence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.lint.corpora import BASE, changed
from tests.lint.madeup import ALL, NEVER, names, report_on

HEAD = "title: Sample\nkeywords: [sample]\n"
SMS = '  sms: {body: "{{ order.number }}"}\n'
BODY = "Order {{ order.number }} never came."


def template(message: str, email: str = BODY, top: str = "") -> str:
    return f'{HEAD}{top}channels:\n{message}  email: {{subject: Order, body: "{email}"}}\n{SMS}'


def found_in(tmp_path: Path, files: dict[str, str], **asked: Any) -> list[str]:
    """The problems as `name line`, those of English and of contracts."""
    report = report_on(changed(tmp_path, "en", "", files), **asked)
    return [f"{entry.rule.name} {entry.finding.at.line}" for entry in report.counted]


MESSAGE = f'  message: {{body: "{BODY}"}}\n'
EMAIL = "never-said"


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"en/order/sample.yaml": template(MESSAGE)}, ["never-said 4", "never-said 5"]),
        (
            {"en/order/sample.yaml": template(MESSAGE, top="lint: {ignore: [X201], reason: it is so}\n")},
            [],
        ),
        (
            {
                "en/order/sample.yaml": template(
                    f'  message:\n    lint: {{ignore: [X201], reason: it is so}}\n    body: "{BODY}"\n'
                )
            },
            ["never-said 7"],
        ),
        (
            {"en/order/sample.yaml": template(f"  # cst: ignore[never-said] it is so\n{MESSAGE}")},
            ["never-said 6"],
        ),
        (
            {
                "en/order/sample.yaml": template(
                    f"  # cst: ignore[never-said] it is so\n  # and a note\n\n{MESSAGE}"
                )
            },
            ["never-said 8"],
        ),
        (
            {
                "en/order/sample.yaml": template(
                    f'  message: {{body: "{BODY}"}}  # cst: ignore[never-said, X101] it is so\n'
                )
            },
            ["unused-suppression 4", "never-said 5"],
        ),
        (
            {
                "en/order/sample.yaml": template(
                    f"  message:\n    body: |  # cst: ignore[never-said] it is so\n"
                    f"      {BODY}\n\n      I never knew.\n"
                )
            },
            ["never-said 9"],
        ),
        (
            {"en/order/sample.yaml": template("  message:\n    body: |\n      # cst: ignore[X201] {{ order.number }} never\n")},
            ["never-said 6", "never-said 7"],
        ),
        (
            {
                "en/order/sample.yaml": template(MESSAGE),
                "en/_locale.yaml": (BASE / "en/_locale.yaml").read_text(encoding="utf-8")
                + "lint: {ignore: [never-said], reason: it is so}\n",
            },
            [],
        ),
        (
            {
                "en/order/sample.yaml": template(MESSAGE),
                "_scenarios/order/sample.yaml": (BASE / "_scenarios/order/sample.yaml").read_text(encoding="utf-8")
                + "lint: {ignore: [never-said], reason: it is so}\n",
            },
            [],
        ),
        (
            {
                "en/order/sample.yaml": template(MESSAGE),
                "ru/_locale.yaml": (BASE / "ru/_locale.yaml").read_text(encoding="utf-8")
                + "lint: {ignore: [never-said], reason: it is so}\n",
            },
            ["never-said 4", "never-said 5", "unused-suppression"],
        ),
    ],
)  # fmt: skip
def test_a_suppression_reaches_so_far(tmp_path: Path, files: dict[str, str], found: list[str]) -> None:
    said = found_in(tmp_path, files)
    assert [one if one in found else one.split()[0] for one in said] == found


def test_what_reading_refuses_cannot_be_silenced(tmp_path: Path) -> None:
    text = template('  message: {body: "Hello {{ customer.nmae }} {{ order.number }}."}\n')
    silent = text.replace("channels:", "lint: {ignore: [unknown-variable], reason: no}\nchannels:")
    reported = found_in(tmp_path / "a", {"en/order/sample.yaml": text.replace(" never came", "")})
    assert [one.split()[0] for one in reported] == ["unknown-variable"]
    reported = found_in(tmp_path / "b", {"en/order/sample.yaml": silent.replace(" never came", "")})
    assert sorted(one.split()[0] for one in reported) == ["unknown-variable", "unused-suppression"]


def test_a_suppression_of_a_rule_that_does_not_run_is_not_called_unused(tmp_path: Path) -> None:
    files = {"en/order/sample.yaml": template(MESSAGE, top="lint: {ignore: [X101, taste], reason: so}\n")}
    assert "unused-suppression 3" in found_in(tmp_path / "a", files, extend_select=("taste",))
    assert found_in(tmp_path / "b", files, select=("M",)) == []


def test_what_is_silenced_keeps_its_reason(tmp_path: Path) -> None:
    files = {"en/order/sample.yaml": template(MESSAGE, top="lint: {ignore: [X201], reason: it is so}\n")}
    report = report_on(changed(tmp_path, "en", "", files))
    silenced = [entry for entry in report.entries if entry.silence]
    assert {(entry.silence, entry.reason) for entry in silenced} == {("suppressed", "it is so")}
    assert len(silenced) == 2
    assert not report.fails("info")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_comment_may_follow_a_text_without_quotes(tmp_path: Path, newline: str) -> None:
    text = template(MESSAGE.replace(" never came", ""), email="Order {{ order.number }}")
    text = text.replace("title: Sample", "title: Sample  # cst: ignore[X101] no reason")
    root = changed(tmp_path, "en", "", {"en/order/sample.yaml": text.replace("\n", newline)})
    assert names(report_on(root, (*ALL, NEVER))) == ["unused-suppression"]
