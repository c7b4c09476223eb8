"""Every golden value that ICU printed is what our formatters print from a table without deviations."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import icu_compare

FILES = sorted(icu_compare.GOLDEN.glob("*.tsv"))


def test_the_required_locales_have_golden_values() -> None:
    assert {path.stem for path in FILES} >= {"en", "ru", "es", "es-MX", "es-419", "zh"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_formatters_equal_icu(path: Path) -> None:
    assert list(icu_compare.differences(path)) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_golden_files_hold_every_kind(path: Path) -> None:
    kinds = [kind for kind, _, _ in icu_compare.cases(path)]
    assert set(kinds) == set(icu_compare.PRINT)
    assert len(kinds) > 1300
