"""The tool as a user has it: a wheel in a fresh environment, compiled, and scripts beside it to compare it with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
MAIN = "cs_templates.cli"
"""Where the console script of `cst` begins."""
NOTHING = '''"""Does nothing."""


def run() -> int:
    return 0
'''
TYPER = '''"""A Typer app of one command."""

import typer

app = typer.Typer()


@app.command()
def hello(name: str, loud: bool = False) -> None:
    """Greet somebody."""
    typer.echo(f"Hello {name}{'!' if loud else '.'}")


def run() -> None:
    app()
'''
WITHIN = """
import json, sys
sys.path.append({root!r})
from benchmarks import {module}
print(json.dumps(list({module}.measure(*{arguments!r}))))
"""
SCRIPTS = {"noop": NOTHING, "typer_app": TYPER}


class Installed(NamedTuple):
    """Where the scripts are, the Python that runs them, and the environment of every process measured."""

    scripts: Path
    python: str
    environment: dict[str, str]
    launcher: str

    def script(self, name: str) -> str:
        """The path of a console script."""
        return str(self.scripts / name)

    def within(self, module: str, *arguments: object) -> list[list[Any]]:
        """The rows that `measure` of a module of this folder gives in the Python that has the tool installed."""
        code = WITHIN.format(root=str(ROOT), module=module, arguments=arguments)
        done = subprocess.run(
            [self.python, "-P", "-c", code],
            env=self.environment,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
        rows: list[list[Any]] = json.loads(done.stdout)
        return rows


def install(folder: Path, *, borrow: bool) -> Installed:
    """Build a wheel of the checkout and install it into a new environment in `folder`.

    Where dependencies are to be borrowed nothing is downloaded: they are those of the Python that runs this. Else
    pip installs them, and the engines that replies are compared with (the extra `bench`).
    """
    environment = folder / "venv"
    venv.create(environment, symlinks=os.name == "posix")
    python = str(environment / "bin" / "python")
    wheel = _wheel(folder / "wheel")
    pip("--python", python, "install", *(["--no-deps", wheel] if borrow else [f"{wheel}[bench]"]))
    site = Path(_printed(python, "import sysconfig; print(sysconfig.get_path('purelib'))"))
    if borrow:
        borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
        (site / "borrowed.pth").write_text("\n".join(sorted(borrowed)) + "\n", encoding="utf-8")
    _add_scripts(environment / "bin", site)
    subprocess.run([python, "-m", "compileall", "-q", str(site)], check=True, stdout=subprocess.DEVNULL)
    return Installed(
        environment / "bin", python, _environment(folder / "home"), _launcher(environment / "bin")
    )


def pip(*words: str) -> None:
    """Run pip as it comes with the Python that runs this."""
    quietly = ("-m", "pip", "--quiet", "--disable-pip-version-check")
    subprocess.run([sys.executable, *quietly, *words], check=True)


def _wheel(folder: Path) -> str:
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    (wheel,) = folder.glob("*.whl")
    return str(wheel)


def _printed(python: str, code: str) -> str:
    done = subprocess.run([python, "-c", code], check=True, capture_output=True, encoding="utf-8")
    return done.stdout.strip()


def _add_scripts(scripts: Path, site: Path) -> None:
    """Scripts made of the very launcher that pip wrote for `cst`, for other modules."""
    launcher = (scripts / "cst").read_text(encoding="utf-8")
    for name, source in SCRIPTS.items():
        (site / f"{name}_main.py").write_text(source, encoding="utf-8")
        (scripts / name).write_text(launcher.replace(MAIN, f"{name}_main"), encoding="utf-8")
        (scripts / name).chmod(0o755)


def _environment(home: Path) -> dict[str, str]:
    """A home of its own, and nothing that makes Python do more or less than it does for a user."""
    home.mkdir()
    return {"HOME": str(home), "LANG": "C.UTF-8", "PATH": os.defpath}


def _launcher(scripts: Path) -> str:
    imports = (
        "imports re" if "import re" in (scripts / "cst").read_text(encoding="utf-8") else "imports no re"
    )
    return f"the launcher that pip wrote {imports}, and that of the no-op script is the same"
