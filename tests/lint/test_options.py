"""Which rules run and how bad each is: settings, what is asked for, profiles."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from cs_templates.errors import UsageError
from cs_templates.linter import load
from cs_templates.linter.check import check
from cs_templates.linter.choosing import profiles
from cs_templates.linter.choosing.options import Options
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.rule import Rule
from cs_templates.linter.rules import BY_NAME
from cs_templates.model import PROFILES
from tests.lint.corpora import BASE, changed
from tests.lint.madeup import ALL, LOUD, NEVER, names, replaces, report_on

TEXT = "Order {{ order.number }}:  hello!! I never said that, perhaps."


def corpus_with(tmp_path: Path, settings: str = "", text: str = TEXT) -> Path:
    root = changed(tmp_path, "en", text, {})
    if settings:
        file = root / "_corpus.yaml"
        file.write_text(file.read_text(encoding="utf-8") + f"lint: {settings}\n", encoding="utf-8")
    return root


USUAL = ["two-spaces", "loud", "never-said", "perhaps"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, USUAL),
        ({"select": ("X1",)}, ["two-spaces", "loud"]),
        ({"select": ("X101", "perhaps")}, ["two-spaces", "perhaps"]),
        ({"ignore": ("X2",)}, ["two-spaces", "loud"]),
        ({"ignore": ("X",), "extend_select": ("loud",)}, ["loud"]),
        ({"select": ("X",), "ignore": ("X102",)}, ["two-spaces", "never-said", "taste", "perhaps"]),
        ({"extend_select": ("taste",)}, [*USUAL[:3], "taste", "perhaps"]),
        ({"select": ("X101",), "ignore": ("X101",)}, []),
    ],
)
def test_what_names_a_rule_most_closely_decides(
    tmp_path: Path, asked: Mapping[str, Any], found: list[str]
) -> None:
    assert names(report_on(corpus_with(tmp_path), **asked)) == found


@pytest.mark.parametrize(
    ("settings", "asked", "found"),
    [
        ("{select: [X1]}", {}, ["two-spaces", "loud"]),
        ("{select: [X1]}", {"select": ("X2",)}, ["never-said", "perhaps"]),
        ("{ignore: [loud]}", {"ignore": ("X2",)}, ["two-spaces"]),
        ("{extend_select: [taste]}", {}, [*USUAL[:3], "taste", "perhaps"]),
        ("{severity: {loud: error, X1: info}}", {"select": ("X1",)}, ["two-spaces", "loud"]),
    ],
)
def test_settings_hold_and_what_is_asked_comes_on_top(
    tmp_path: Path, settings: str, asked: Mapping[str, Any], found: list[str]
) -> None:
    assert names(report_on(corpus_with(tmp_path, settings), **asked)) == found


def test_severities_come_from_what_is_asked_then_from_the_settings(tmp_path: Path) -> None:
    root = corpus_with(tmp_path, "{severity: {loud: error, X2: warning}}")
    report = report_on(root, severity={"X202": "error"})
    assert {entry.rule.name: entry.severity for entry in report.counted} == {
        "two-spaces": "warning", "loud": "error", "never-said": "warning", "perhaps": "error",
    }  # fmt: skip
    assert report.counts() == {"error": 2, "warning": 2, "info": 0}
    assert report.fails("error")
    assert not report_on(root, select=("two-spaces",)).fails("error")
    assert report_on(root, select=("two-spaces",)).fails("warning")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("{ignore: [laud]}", "there is no rule laud"),
        ("{severity: {two-space: error}}", "there is no rule two-space"),
    ],
)
def test_a_rule_in_the_settings_that_does_not_exist_is_a_problem(
    tmp_path: Path, settings: str, said: str
) -> None:
    root = corpus_with(tmp_path, settings)
    (found,) = [entry.finding for entry in report_on(root).counted if entry.rule.name == "unknown-rule"]
    assert found.at.path.endswith("_corpus.yaml")
    assert found.at.line == len((root / "_corpus.yaml").read_text(encoding="utf-8").splitlines())
    assert found.message == said
    assert found.hint.startswith("did you mean")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("{sellect: [T]}", "sellect is not known in lint"),
        ("{ignore: T}", "a list of names"),
        ("{profile: relese}", "relese is not one of draft, default, release"),
        ("{severity: {loud: bad}}", "bad is not one of error, warning, info"),
        ("{select: [Two Spaces]}", "cannot be a name here"),
    ],
)
def test_settings_are_checked_when_they_are_read(tmp_path: Path, settings: str, said: str) -> None:
    problems = load(str(corpus_with(tmp_path, settings))).problems
    assert [said in problem.message for problem in problems] == [True], problems


@pytest.mark.parametrize("name", ["laud", "X9", "", "inverted_marks"])
def test_asking_for_a_rule_that_does_not_exist_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="there is no rule"):
        Options(ignore=(name,)).refuse_unknown(ALL)


def test_the_nearest_rule_is_named() -> None:
    with pytest.raises(UsageError) as caught:
        Options(select=("two-space",)).refuse_unknown(ALL)
    assert caught.value.hint == "did you mean two-spaces?"


def gap(name: str) -> Rule:
    return replaces("L999", name, "never", None, severity="warning")


def test_profiles_are_a_table(tmp_path: Path) -> None:
    assert tuple(profiles.TABLE) == PROFILES
    stale = gap("stale-translation")
    root = corpus_with(tmp_path)
    found = {profile: report_on(root, (stale,), profile=profile).counted[0].severity for profile in PROFILES}
    assert found == {"draft": "warning", "default": "warning", "release": "error"}
    assert report_on(root, (stale,), profile="release", severity={"L": "info"}).counted[0].severity == "info"


def test_the_table_names_rules_that_there_are() -> None:
    named = {*profiles.GAPS, *profiles.UNTRUE}
    families = {rule.family for rule in BY_NAME.values()}
    assert named <= set(BY_NAME) or not {"L", "P", "S"} <= families, named - set(BY_NAME)


def test_a_draft_has_milder_gaps_in_unfinished_locales_only(tmp_path: Path) -> None:
    root = corpus_with(tmp_path)
    profile = root / "en" / "_locale.yaml"
    missing = gap("channel-missing")
    assert report_on(root, (missing,), profile="draft").counted[0].severity == "warning"
    said = profile.read_text(encoding="utf-8")
    profile.write_text(said.replace("supported: true", "supported: false"), encoding="utf-8")
    assert report_on(root, (missing,), profile="draft").counted[0].severity == "info"
    assert report_on(root, (missing,), profile="default").counted[0].severity == "warning"


def test_what_reading_reports_is_never_lost(tmp_path: Path) -> None:
    root = changed(tmp_path, "en", "", {"en/order/sample.yaml": "title: [\n"})
    report = check(Bench(load(str(root))), known=(NEVER, LOUD))
    assert {entry.rule.name for entry in report.counted} >= {"yaml-syntax"}
    assert report.fails("error")


def test_paths_and_locales_filter_what_is_reported(tmp_path: Path) -> None:
    root = corpus_with(tmp_path)
    (root / "ru" / "order" / "sample.yaml").write_text(
        (root / "en" / "order" / "sample.yaml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    whole = report_on(root)
    assert whole.checked == len(whole.files.absolute)
    only = whole.within((), ("ru",))
    assert {whole.files.locale(entry.path) for entry in only.counted} == {"ru"}
    assert only.checked == 4
    file = str(root / "en" / "order" / "sample.yaml")
    assert {entry.path for entry in whole.within((file,), ()).counted} == {file}
    assert whole.within((str(root / "en"),), ("ru",)).counted == []


def test_the_function_of_the_package_takes_a_corpus_or_its_directory() -> None:
    import cs_templates

    corpus = load(str(BASE))
    assert cs_templates.lint(corpus) == cs_templates.lint(str(BASE)) == []
    with pytest.raises(UsageError):
        cs_templates.lint(corpus, select=["no-such-rule"])


def test_the_function_reports_and_can_be_narrowed(tmp_path: Path) -> None:
    import cs_templates

    root = changed(tmp_path, "es", "Llegó?", {})
    (problem,) = cs_templates.lint(str(root), select=["inverted-marks"])
    assert (problem.rule, problem.severity) == ("inverted-marks", BY_NAME["inverted-marks"].severity)
    (problem,) = cs_templates.lint(str(root), select=["T405"], severity={"T": "error"})
    assert problem.severity == "error"
    assert cs_templates.lint(str(root), select=["T405"], paths=[str(root / "ru")]) == []
