"""`cst lint` and `cst rules` as processes: exit codes, what goes where, colours, files that are written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cs_templates.linter.rules import RULES
from tests.lint.corpora import BASE, changed, template

Cst = Callable[..., Any]
BAD = "Pedido {{ order.number }}. Llegó roto?"
UNUSED = "# cst: ignore[inverted-marks] no longer\n"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus with a question that is not opened, and a comment that silences nothing."""
    root = changed(tmp_path, "es", BAD, {})
    file = root / "ru" / "order" / "sample.yaml"
    file.write_text(UNUSED + file.read_text(encoding="utf-8"), encoding="utf-8")
    return root


def test_problems_go_to_stdout_and_their_number_to_stderr(cst: Cst, shop: Path) -> None:
    ran = cst("lint", "--corpus", "templates", "--fail-on", "warning", "--ignore", "L", cwd=shop.parent)
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert lines[0].startswith("templates/es/order/sample.yaml:6:44: warning: ")
    assert lines[0].endswith("[T405 inverted-marks]")
    assert lines[1] == "    Pedido {{ order.number }}. Llegó roto?"
    assert lines[2].index("^") == lines[1].index("?")
    assert lines[3] == "  → begin it with ¿"
    assert ran.err == "21 files: 2 warnings; 1 can be fixed with --fix\n"
    assert "\x1b" not in ran.out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), 0),
        (("--fail-on", "error"), 0),
        (("--fail-on", "warning"), 1),
        (("--fail-on", "info"), 1),
        (("--severity", "T405=error"), 1),
        (("--severity", "inverted-marks=info,M901=info", "--fail-on", "warning"), 0),
        (("--ignore", "T,M9,L", "--fail-on", "info"), 0),
        (("--select", "T405", "--fail-on", "warning"), 1),
        (("--select", "T405", "--locale", "ru", "--fail-on", "warning"), 0),
        (("templates/ru", "--select", "T405", "--fail-on", "warning"), 0),
        (("templates/es/order/sample.yaml", "--fail-on", "warning"), 1),
    ],
)
def test_exit_codes(
    here: Cst, shop: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: int
) -> None:
    monkeypatch.chdir(shop.parent)
    assert here("lint", "--corpus", "templates", *words).code == code


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--select", "inverted-mark"), "there is no rule inverted-mark\n  did you mean inverted-marks?"),
        (("--format", "xml"), "--format xml"),
        (("--fail-on", "fatal"), "--fail-on fatal"),
        (("--profile", "relese"), "did you mean release?"),
        (("--severity", "T405"), "--severity doubled-space=error"),
        (("--severity", "T405=bad"), "--severity T405= bad"),
        (("--locale", "ruu"), "did you mean ru?"),
        (("nowhere",), "there is no file or directory nowhere"),
        (("..",), ""),
        (("--baseline", "none.json"), "there is no file none.json"),
        (("--output", "no/such/folder"), "no/such/folder cannot be written"),
    ],
)
def test_what_cannot_be_used_is_refused_and_named(
    here: Cst, shop: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(shop.parent)
    ran = here("lint", "--corpus", "templates", *words)
    assert (ran.code, ran.out) == (2, "") if said else ran.code == 0
    assert said in ran.err


def test_a_corpus_that_cannot_be_read_is_refused(here: Cst, tmp_path: Path) -> None:
    assert here("lint", "--corpus", str(tmp_path)).code == 2


def test_a_path_outside_of_the_corpus_is_refused(here: Cst, shop: Path) -> None:
    ran = here("lint", "--corpus", str(shop), str(BASE))
    assert ran.code == 2
    assert "holds nothing of the corpus" in ran.err


@pytest.mark.parametrize("name", ["json", "github", "gitlab", "sarif"])
def test_formats_are_written_to_stdout_or_to_a_file(here: Cst, shop: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "report"
    said = here("lint", "--corpus", str(shop), "--format", name)
    assert "inverted-marks" in said.out
    assert said.err == ""
    written = here("lint", "--corpus", str(shop), "--format", name, "-o", str(out))
    assert written.out == ""
    assert out.read_text(encoding="utf-8") == said.out


def test_a_report_in_a_file_has_no_colours(cst: Cst, shop: Path, tmp_path: Path) -> None:
    cst("lint", "--corpus", str(shop), "-o", str(tmp_path / "report"), env={"FORCE_COLOR": "1"})
    said = (tmp_path / "report").read_text(encoding="utf-8")
    assert "inverted-marks" in said
    assert "\x1b" not in said


def test_the_summary_of_a_workflow_is_added_to(here: Cst, shop: Path, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    here("lint", "--corpus", str(shop), "--format", "github", env={"GITHUB_STEP_SUMMARY": str(summary)})
    said = summary.read_text(encoding="utf-8")
    assert said.startswith("before\n### cst lint\n")
    assert "T405 inverted-marks" in said


def test_colours_stand_on_a_terminal_only(terminal: Cst, shop: Path) -> None:
    shown = terminal("lint", "--corpus", str(shop), env={"NO_COLOR": ""})
    assert shown.ends() == 0
    assert "\x1b[1mwarning\x1b[0m" in shown.text()
    plain = terminal("lint", "--corpus", str(shop))
    assert plain.ends() == 0
    assert "inverted-marks" in plain.text()
    assert "\x1b[1m" not in plain.text()


def test_nothing_in_a_file_steers_the_terminal(cst: Cst, tmp_path: Path) -> None:
    root = changed(tmp_path, "es", "", {"es/order/sample.yaml": template("es", "Está \x1b[31m roto?")})
    ran = cst("lint", "--corpus", str(root))
    assert ran.code == 1
    assert "\x1b" not in ran.out + ran.err


def test_messages_are_in_the_language_of_the_agent_and_rules_in_english(here: Cst, shop: Path) -> None:
    ran = here("lint", "--corpus", str(shop), "--ui", "zh")
    assert "警告: this question has no opening ¿" in ran.out
    assert ran.err.startswith("21 个文件：2 个警告")


def test_mending_writes_and_says_so(here: Cst, shop: Path) -> None:
    file = shop / "ru" / "order" / "sample.yaml"
    before = file.read_bytes()
    shown = here("lint", "--corpus", str(shop), "--diff")
    assert shown.code == 1
    assert "\n-# cst: ignore[inverted-marks] no longer\n" in shown.out
    assert "1 problem would be fixed" in shown.err
    assert file.read_bytes() == before
    mended = here("lint", "--corpus", str(shop), "--fix", "--select", "M,T405")
    assert "1 problem fixed" in mended.err
    assert "unused-suppression" not in mended.out
    assert file.read_bytes() == before.removeprefix(UNUSED.encode())
    again = here("lint", "--corpus", str(shop), "--diff")
    assert (again.code, again.out) == (0, "")


def test_mending_keeps_to_the_paths(here: Cst, shop: Path) -> None:
    file = shop / "ru" / "order" / "sample.yaml"
    before = file.read_bytes()
    here("lint", "--corpus", str(shop), "--fix", str(shop / "es"))
    here("lint", "--corpus", str(shop), "--fix", "--locale", "es")
    assert file.read_bytes() == before


def test_a_baseline_is_written_then_shrinks_and_never_grows(here: Cst, shop: Path) -> None:
    kept = shop / ".lint-baseline.json"
    ran = here("lint", "--corpus", str(shop), "--write-baseline", "--select", "T405", "--fail-on", "info")
    assert (ran.code, ran.out) == (0, "")
    assert "1 problem is in" in ran.err
    (entry,) = json.loads(kept.read_text(encoding="utf-8"))["problems"]
    assert entry == {
        "rule": "inverted-marks", "locale": "es", "file": "order/sample.yaml",
        "field": "channels.message.body", "count": 1,
    }  # fmt: skip
    file = shop / "es" / "order" / "sample.yaml"
    file.write_text(template("es", f"{BAD} Lo vio?"), encoding="utf-8")
    before = kept.read_bytes()
    ran = here("lint", "--corpus", str(shop), "--write-baseline", "--select", "T405", "--fail-on", "warning")
    assert ran.code == 1
    assert ran.out.count("inverted-marks") == 1
    assert kept.read_bytes() == before
    file.write_text(template("es", "Pedido {{ order.number }}."), encoding="utf-8")
    ran = here("lint", "--corpus", str(shop), "--ignore", "M901")
    assert "outdated-baseline" in ran.out
    assert ran.out.startswith(str(kept))
    assert kept.read_bytes() == before
    here("lint", "--corpus", str(shop), "--write-baseline")
    assert json.loads(kept.read_text(encoding="utf-8"))["problems"] == []
    assert "outdated-baseline" not in here("lint", "--corpus", str(shop)).out


def test_a_baseline_may_stand_elsewhere(here: Cst, shop: Path, tmp_path: Path) -> None:
    kept = tmp_path / "known.json"
    call = ("lint", "--corpus", str(shop), "--select", "T405")
    here(*call, "--baseline", str(kept), "--write-baseline")
    assert kept.exists()
    assert here(*call, "--baseline", str(kept)).out == ""
    assert here(*call).out != ""
    settings = shop / "_corpus.yaml"
    said = settings.read_text(encoding="utf-8")
    settings.write_text(f"{said}lint: {{baseline: ../known.json}}\n", encoding="utf-8")
    assert here(*call).out == ""


def test_the_settings_of_the_corpus_hold(here: Cst, shop: Path) -> None:
    settings = shop / "_corpus.yaml"
    said = settings.read_text(encoding="utf-8")
    settings.write_text(f"{said}lint: {{fail_on: warning, ignore: [M901, L]}}\n", encoding="utf-8")
    ran = here("lint", "--corpus", str(shop))
    assert ran.code == 1
    assert ran.out.count("[") == 1
    assert here("lint", "--corpus", str(shop), "--fail-on", "error").code == 0
    settings.write_text(f"{said}lint: {{ignore: [M109]}}\n", encoding="utf-8")
    ran = here("lint", "--corpus", str(shop))
    assert ran.code == 1
    assert "there is no rule M109" in ran.out


def test_the_shipped_corpus_is_sound(here: Cst) -> None:
    ran = here("lint", "--corpus", "templates", "--fail-on", "warning", "--select", "M,T405")
    assert (ran.code, ran.out) == (0, "")


def test_rules_are_listed_by_family(here: Cst) -> None:
    ran = here("rules")
    assert ran.code == 0
    for rule in RULES:
        assert f"  {rule.code} {rule.name}" in ran.out
    assert "M · Lint about lint" in ran.out
    assert "M · 关于检查本身" in here("rules", "--ui", "zh").out


@pytest.mark.parametrize("name", ["inverted-marks", "T405"])
def test_one_rule_shows_its_page(here: Cst, name: str) -> None:
    ran = here("rules", name)
    assert ran.out.startswith("# T405 inverted-marks\n")
    assert "# cst: ignore[inverted-marks] and why" in ran.out


def test_rules_as_data(here: Cst) -> None:
    data = json.loads(here("rules", "M90", "--json").out)
    assert data["version"] == 1
    assert [rule["code"] for rule in data["rules"]] == [
        rule.code for rule in RULES if rule.code.startswith("M90")
    ]
    assert data["rules"][0]["fixable"] is True


def test_a_rule_that_does_not_exist_is_named(here: Cst) -> None:
    ran = here("rules", "inverted")
    assert ran.code == 2
    assert "there is no rule inverted" in ran.err


def test_mending_and_writing_a_baseline_go_together(here: Cst, shop: Path) -> None:
    ran = here(
        "lint", "--corpus", str(shop), "--fix", "--write-baseline", "--fail-on", "info", "--ignore", "L"
    )
    assert (ran.code, ran.out) == (0, "")
    assert "1 problem fixed" in ran.err
    assert "1 problem is in" in ran.err
