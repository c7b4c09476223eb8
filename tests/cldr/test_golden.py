"""Every golden value that ICU printed is what our formatters print from a table without deviations."""

from __future__ import annotations

import functools
import json
from pathlib import Path

import pytest

from cs_templates import cldr
from cs_templates.cldr.facts import world
from tools import icu_compare

FILES = sorted(icu_compare.GOLDEN.glob("*.txt"))
LOCALES = [
    "en", "en-GB", "en-AU", "en-CA", "en-IN", "ru", "uk", "be", "kk", "es", "es-MX",
    "es-AR", "es-CO", "es-419", "pt-BR", "pt-PT", "fr", "fr-CA", "de", "de-AT", "de-CH", "it",
    "nl", "pl", "cs", "ro", "hu", "el", "sv", "tr", "ar", "ar-EG", "he",
    "fa", "hi", "th", "vi", "id", "ja", "ko", "zh", "zh-Hant",
]  # fmt: skip
FEW_MEGABYTES = 3_000_000

compare = functools.cache(icu_compare.differences)
by_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


@by_file
def test_formatters_equal_icu(path: Path) -> None:
    unexpected = [found for found in compare(path) if (path.stem, found[0]) not in icu_compare.allowed()]
    assert unexpected == []


@pytest.mark.parametrize(("locale", "key"), icu_compare.allowed())
def test_a_difference_that_is_named_is_there(locale: str, key: str) -> None:
    assert key in {found[0] for found in compare(icu_compare.GOLDEN / f"{locale}.txt")}
    assert len(icu_compare.allowed()[locale, key].split()) > 5


def test_the_required_locales_have_golden_values() -> None:
    assert icu_compare.asked()["locales"] == LOCALES
    assert sorted(path.stem for path in FILES) == sorted(LOCALES)


def test_there_are_sixty_thousand_different_strings() -> None:
    strings = {text for path in FILES for values in icu_compare.golden(path).values() for text in values}
    assert len(strings) >= 60_000


def test_the_golden_files_are_small() -> None:
    assert sum(path.stat().st_size for path in icu_compare.GOLDEN.iterdir()) < FEW_MEGABYTES


def test_every_currency_in_use_is_asked_for() -> None:
    assert icu_compare.asked()["every"] == sorted(world()["currencies"])
    assert {world()["currencies"][code] for code in icu_compare.asked()["currencies"]} == {0, 2, 3}


@by_file
def test_golden_files_ask_everything_of_every_locale(path: Path) -> None:
    keys = [key for key, _, _ in icu_compare.rows(cldr.table(path.stem, ()))]
    assert sorted(keys) == sorted(icu_compare.golden(path))


def test_a_value_that_is_not_icus_is_found(tmp_path: Path) -> None:
    lines = (icu_compare.GOLDEN / "en.txt").read_text(encoding="utf-8").splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith("money EUR"))
    lines[at] = lines[at].replace("€1.00", "€1,00")
    lines = [line for line in lines if not line.startswith("country")] + ["colour\tred"]
    (tmp_path / "en.txt").write_text("\n".join(lines), encoding="utf-8")
    found = icu_compare.differences(tmp_path / "en.txt")
    assert found[0] == ("money EUR", "1", "€1,00", "€1.00")
    assert {key for key, *_ in found} == {"money EUR", "country", "colour"}


def test_invisible_characters_are_visible_in_the_files() -> None:
    for path in FILES:
        text = path.read_text(encoding="utf-8").replace("\n", "").replace("\t", "")
        hidden = [char for char in set(text) if not char.isprintable() and char not in "\u200c\u200d"]
        assert hidden == [], path


def test_the_differences_are_data_with_a_reason() -> None:
    every = json.loads((icu_compare.GOLDEN / "differences.json").read_bytes())
    assert all(set(entry) == {"locale", "key", "why"} for entry in every)
