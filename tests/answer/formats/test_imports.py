"""The formats load nothing but themselves: they are below the wall."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
PROGRAM = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
before = set(sys.modules)
from cs_templates.answer import formats
from cs_templates.answer.formats import countries, lists, sentences, times
print(*sorted(set(sys.modules) - before))
"""


def test_the_formats_import_only_the_errors_and_each_other() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    loaded = [name for name in done.stdout.split() if not name.startswith("cs_templates.answer.formats")]
    assert loaded == ["__future__", "cs_templates", "cs_templates.answer", "cs_templates.errors"]
