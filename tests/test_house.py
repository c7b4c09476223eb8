"""The house stays small: no file and no function grows past one idea."""

from __future__ import annotations

import ast
import builtins
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = [*sorted((ROOT / "cs_templates").rglob("*.py")), *sorted((ROOT / "tools").glob("*.py"))]


def test_no_file_is_longer_than_350_lines_but_for_those_that_every_call_loads() -> None:
    lines = (ROOT / "tests" / "cli" / "hot_modules.txt").read_text(encoding="utf-8").splitlines()
    hot = [
        ROOT / line.split()[0].replace(".", "/")
        for line in lines
        if line.startswith("cs_templates") and " " in line
    ]
    model = ROOT / "cs_templates" / "model.py"  # what a corpus is made of is read side by side
    looks = (
        ROOT / "cs_templates" / "answer" / "finders" / "__init__.py"
    )  # and so are the finders' quick looks
    loaded = {
        model,
        looks,
        *(path.with_suffix(".py") for path in hot),
        *(path / "__init__.py" for path in hot),
    }
    long = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {path: lines for path, lines in long.items() if lines > (700 if path in loaded else 350)} == {}


def test_no_module_hides_a_name_that_its_package_uses() -> None:
    """Python sets a submodule as a name of its package: after `commands.list`, `list` is no longer a type there."""
    for package in (ROOT / "cs_templates").rglob("__init__.py"):
        tree = ast.parse(package.read_text(encoding="utf-8"))
        imported = {
            name.asname or name.name
            for node in tree.body
            if isinstance(node, ast.ImportFrom)
            for name in node.names
        }
        used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - imported
        inside = {path.stem for path in package.parent.iterdir() if path.suffix == ".py" or path.is_dir()}
        assert used & inside & set(dir(builtins)) == set(), package


def test_no_function_is_longer_than_50_lines() -> None:
    found = [
        f"{path}:{node.lineno}: {node.name}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 50
    ]
    assert found == []
