"""What goes out and comes back unchanged changes not one byte, and everybody sees the same units."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import polib
import pytest
from translate.storage.po import pofile

from cs_templates.authoring.exchange import formats
from cs_templates.authoring.exchange.importing import carried_out, planned
from cs_templates.authoring.exchange.tokens import restored
from cs_templates.authoring.exchange.units import units

ROOT = Path(__file__).resolve().parents[3]
LOCALES = ("en", "es", "es-MX", "ru", "zh")
Seen = dict[str, tuple[str, str]]


@pytest.fixture(scope="module")
def written(corpus: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole corpus in every locale and format."""
    directory = tmp_path_factory.mktemp("written")
    for locale in LOCALES:
        for kind in formats.FORMATS:
            data = formats.written(kind, units(corpus, locale), locale)
            (directory / f"{locale}.{kind}").write_bytes(data)
    return directory


def test_every_locale_is_tried(corpus: Any) -> None:
    assert tuple(sorted(corpus.locales)) == LOCALES


@pytest.mark.parametrize("kind", formats.FORMATS)
def test_a_round_trip_changes_no_byte(kind: str, written: Path, tmp_path: Path) -> None:
    copy = tmp_path / "templates"
    shutil.copytree(ROOT / "templates", copy)
    plan = planned(str(copy), [str(written / f"{locale}.{kind}") for locale in LOCALES])
    assert (plan.changes, plan.settled, plan.refused) == ([], [], [])
    assert plan.same > 4000
    assert carried_out(plan) == {}
    for path in (ROOT / "templates").rglob("*.yaml"):
        assert (copy / path.relative_to(ROOT / "templates")).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_text_with_placeholders_becomes_the_text_again(locale: str, corpus: Any) -> None:
    for unit in units(corpus, locale):
        assert unit.text is not None
        assert restored(unit.target, unit.legend.tags) == unit.text.text.rstrip("\n")
        assert restored(unit.source, unit.legend.source) == unit.wording
        assert "{{ " not in unit.target
        assert "{%" not in unit.target


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="tools/packages.sh installs gettext")
@pytest.mark.parametrize("locale", LOCALES)
def test_msgfmt_finds_nothing_wrong(locale: str, written: Path) -> None:
    done = subprocess.run(
        ["msgfmt", "-c", "-o", "/dev/null", str(written / f"{locale}.po")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_library_sees_the_same_units(locale: str, corpus: Any, written: Path) -> None:
    ours = {str(unit.key): (unit.source, unit.target) for unit in units(corpus, locale)}
    assert _by_polib(written / f"{locale}.po") == ours
    assert _by_csv(written / f"{locale}.csv") == ours
    assert _by_openpyxl(written / f"{locale}.xlsx") == ours


@pytest.mark.parametrize("locale", LOCALES)
def test_translate_toolkit_sees_them_too(locale: str, written: Path) -> None:
    store = pofile.parsefile(str(written / f"{locale}.po"))  # type: ignore[no-untyped-call]
    seen = {
        unit.getcontext(): (str(unit.source), str(unit.target)) for unit in store.units if not unit.isheader()
    }
    assert seen == _by_polib(written / f"{locale}.po")


def _by_polib(path: Path) -> Seen:
    return {entry.msgctxt or "": (entry.msgid, entry.msgstr) for entry in polib.pofile(str(path))}


def _by_csv(path: Path) -> Seen:
    return _named(list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))))


def _by_openpyxl(path: Path) -> Seen:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return _named([[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)])


def _named(rows: list[list[str]]) -> Seen:
    return {_name(row): (_shown(row[4]), _shown(row[5])) for row in rows[1:]}


def _name(row: list[str]) -> str:
    return f"{row[0]}/{row[2]}" + (f"/plural={row[3]}" if row[3] else "")


def _shown(cell: str) -> str:
    """What a spreadsheet shows of a cell: an apostrophe at its beginning is none of it."""
    return cell.removeprefix("'")
