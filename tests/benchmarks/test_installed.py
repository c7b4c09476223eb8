"""What is measured is an installed wheel: it answers from its own book, and nothing of the checkout is loaded."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from benchmarks.calls import process
from benchmarks.installed import SCRIPTS, Installed, install
from benchmarks.processes import run


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return install(tmp_path_factory.mktemp("installed"), borrow=True)


def printed(installed: Installed, *command: str) -> str:
    done = subprocess.run(
        command, env=installed.environment, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


def test_it_is_the_wheel_and_compiled(installed: Installed) -> None:
    code = "import cs_templates; print(cs_templates.__file__, cs_templates.__cached__)"
    file, compiled = map(Path, printed(installed, installed.python, "-P", "-c", code).split())
    assert file.is_relative_to(installed.scripts.parent)
    assert compiled.exists()
    assert (file.parent / "templates.cdb").exists()


def test_every_script_runs(installed: Installed) -> None:
    assert printed(installed, installed.script("cst"), "search", "退款").startswith("refund-issued")
    assert "Greet somebody" in printed(installed, installed.script("typer_app"), "--help")
    for name in ("cst", *SCRIPTS):
        run(process(installed, name, ("--help",)))
