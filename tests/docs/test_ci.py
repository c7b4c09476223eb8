"""The hooks, the action and the job for code hosts: readable, and of commands and options that there are."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from cs_templates import api

ROOT = Path(__file__).resolve().parent.parent.parent
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
JOBS = yaml.safe_load((ROOT / "ci/gitlab-lint.yml").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
LINT = (ROOT / "cs_templates/cli/commands/lint.py").exists()
needs_lint = pytest.mark.skipif(not LINT, reason="the command lint is not there yet")


def blocks(mark: str) -> list[Any]:
    """The blocks of the page below a mark."""
    found = re.findall(rf"<!-- {mark} -->\n```yaml\n(.*?)```", PAGE, re.DOTALL)
    return [yaml.safe_load(block) for block in found]


def commands() -> Iterator[list[str]]:
    """Every call of cst that is written anywhere here, as words."""
    for hook in HOOKS:
        yield [*shlex.split(hook["entry"]), *hook.get("args", ())]
    runs = [step.get("run", "") for step in ACTION["runs"]["steps"]]
    runs += [*JOBS["lint-replies"]["script"], *JOBS["lint-replies"]["after_script"]]
    runs += re.findall(r"^(cst .*)$", PAGE, re.MULTILINE)
    for run in "\n".join(runs).splitlines():
        if run.startswith("cst "):
            yield shlex.split(run.split(" ||")[0], comments=True)
    for config in blocks("pre-commit"):
        for used in config["repos"][0]["hooks"]:
            yield ["cst", "lint", *used.get("args", ())]


def cst(*words: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    run = [sys.executable, str(ROOT / "cli.py"), *words]
    return subprocess.run(run, cwd=cwd, capture_output=True, encoding="utf-8", check=False)


@needs_lint
def test_every_call_is_of_a_command_and_options_that_there_are() -> None:
    found = list(commands())
    assert len(found) >= 8
    shown = cst("lint", "--help").stdout
    for name, command, *words in found:
        assert (name, command) == ("cst", "lint")
        for option in (word for word in words if word.startswith("-") and word != "--"):
            assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", shown), option


@needs_lint
@pytest.mark.parametrize("name", ["github", "gitlab", "sarif"])
def test_the_formats_are_there(name: str) -> None:
    assert cst("lint", "--corpus", str(ROOT / "tests/lint/base"), "--format", name).returncode in (0, 1)


def test_the_hooks_read_the_whole_corpus() -> None:
    for hook in HOOKS:
        assert hook["language"] == "python"
        assert hook["pass_filenames"] is False
        assert re.search(hook["files"], "templates/en/order/late.yaml")
        assert not re.search(hook["files"], "README.md")


def test_the_page_names_hooks_inputs_and_jobs_that_there_are() -> None:
    ids = {hook["id"] for hook in HOOKS}
    assert {used["id"] for config in blocks("pre-commit") for used in config["repos"][0]["hooks"]} == ids
    assert re.findall(r"^\| `([\w-]+)` \|", PAGE, re.MULTILINE) == list(ACTION["inputs"])
    for workflow in blocks("github"):
        steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
        (ours,) = [step for step in steps if "/cs_templates@" in step["uses"]]
        assert {*ours["with"]} <= {*ACTION["inputs"]}
    for pipeline in blocks("gitlab"):
        assert {*pipeline} - {"include"} <= {*JOBS}
        assert {*pipeline["lint-replies"]["variables"]} <= {*JOBS["lint-replies"]["variables"]}
        assert all((ROOT / included["file"]).exists() for included in pipeline["include"])


def test_the_action_uses_each_of_its_inputs_and_puts_none_into_a_script() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert {*re.findall(r"inputs\.([\w-]+)", text)} == {*ACTION["inputs"]}
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        assert "run" not in step or step["shell"] == "bash"


def test_the_job_keeps_the_report_that_it_writes() -> None:
    job = JOBS["lint-replies"]
    report = job["artifacts"]["reports"]["codequality"]
    assert f"--output {report}" in job["script"][0]
    assert job["artifacts"]["paths"] == [report]


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def hooked(folder: Path, *, body: str) -> subprocess.CompletedProcess[str]:
    """What pre-commit says of a corpus with a text, where the hook's entry is this checkout's own cst."""
    shutil.copytree(ROOT / "tests/lint/base", folder / "templates")
    template = folder / "templates/en/order/sample.yaml"
    template.write_text(template.read_text().replace("is on its way.", body), encoding="utf-8")
    lint = "lint" if LINT else "compile"
    hook = {key: HOOKS[0][key] for key in ("id", "name", "files", "pass_filenames")}
    entry = f"{sys.executable} {ROOT / 'cli.py'} {lint} --corpus templates"
    repo = {"repo": "local", "hooks": [{**hook, "language": "system", "entry": entry}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [repo]}), encoding="utf-8")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    run = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
    return subprocess.run(run, cwd=folder, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")
def test_pre_commit_runs_the_hook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "home"))
    sound, broken = tmp_path / "sound", tmp_path / "broken"
    assert "Passed" in hooked(sound, body="is on its way.").stdout
    done = hooked(broken, body="is {{ order.nmuber }}.")
    assert done.returncode == 1
    assert "order.nmuber" in done.stdout


def test_the_base_of_these_tests_is_sound() -> None:
    assert api.load_corpus(str(ROOT / "tests/lint/base")).problems == ()
