"""What the rules about files mend: the file afterwards, and that nothing is left to find."""

from __future__ import annotations

from pathlib import Path

import pytest

from cs_templates.linter import rules
from cs_templates.linter.finding import Finding
from tests.lint.corpora import SAMPLE, changed, findings

MENDED = {
    "missing-final-newline": ("title: Sample", "title: Sample\n"),
    "mixed-line-ends": ("title: Sample\r\nstate: draft\nkeywords: [a]\r\n", "title: Sample\nstate: draft\nkeywords: [a]\n"),
    "windows-line-ends": ("title: Sample\r\nkeywords: [a]\r\n", "title: Sample\nkeywords: [a]\n"),
    "line-end-space": ("title: Sample \nkeywords: [a]\t\n", "title: Sample\nkeywords: [a]\n"),
    "edge-space": ('title: " Sample "\nkeywords: ["\\ta"]\n', 'title: "Sample"\nkeywords: ["a"]\n'),
    "not-nfc": ("title: Cafe\u0301 a\u0300 e\u0301\n", "title: Café à é\n"),
    "mojibake": ("title: CafÃ© Ã¡gil, Р—Р°РєР°Р·\n", "title: Café ágil, Заказ\n"),
}  # fmt: skip


def mended(path: Path, found: list[Finding]) -> str:
    """The file with every change made, the last one first."""
    lines = path.read_bytes().decode().split("\n")
    changes = {change for finding in found if finding.fix for change in finding.fix.changes}
    for at, end, text in sorted(changes, reverse=True):
        line = lines[at.line - 1]
        lines[at.line - 1] = line[: at.column - 1] + text + line[end.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize("name", MENDED)
def test_what_is_mended_is_no_longer_found(name: str, tmp_path: Path) -> None:
    before, after = MENDED[name]
    path = f"en/{SAMPLE}"
    root = changed(tmp_path / "before", "en", "", {path: before})
    assert mended(root / path, findings(rules.BY_NAME[name], root)) == after
    assert findings(rules.BY_NAME[name], changed(tmp_path / "after", "en", "", {path: after})) == []
