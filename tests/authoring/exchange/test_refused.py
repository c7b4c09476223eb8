"""What is refused: unit by unit, with the reason and the place in the file that came; nothing else is written."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import openpyxl
import polib
import pytest

from tests.authoring.exchange.conftest import BODY, SMALL, SUBJECT, Shop, in_po, in_rows, name_of

GOOD = {"phrase.closing/neutral.2": "Ваша служба поддержки"}
DAY = "plurals.day/form/plural="
PLACEHOLDERS = [
    ({SUBJECT: "Заказ придёт позже"}, "the placeholder {order_number} is missing"),
    ({SUBJECT: "Заказ {order_nr} придёт позже"}, "there is no placeholder {order_nr} in this text"),
    (
        {SUBJECT: "Заказ {order_number} {order_number}"},
        "the placeholder {order_number} stands there too often",
    ),
    (
        {SUBJECT: "Заказ {order_number придёт позже"},
        "there is a brace that belongs to no placeholder; double it to print one",
    ),
    ({SUBJECT: "Заказ {{ order.number }} позже"}, "the placeholder {order_number} is missing"),
    ({SUBJECT: "Заказ {order_number}\nпридёт"}, "it has to be on one line"),
    ({SUBJECT: ""}, "the text is empty"),
]


@pytest.mark.parametrize(("changes", "reason"), PLACEHOLDERS)
def test_a_harmed_placeholder_stops_its_unit_and_no_other(
    changes: dict[str, str], reason: str, shop: Shop
) -> None:
    po = shop.export("ru.po")
    in_po(po, {**changes, **GOOD})
    line = next(entry.linenum for entry in polib.pofile(str(po)) if entry.msgctxt == SUBJECT)
    ran = shop.bring(po)
    assert ran.code == 1
    assert ran.err.splitlines()[0] == f"{po}:{line}: {SUBJECT}: {reason}"
    assert shop.status() == " M templates/ru/_phrases.yaml\n"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("{if_goodwill_amount_known}\n", "", "the placeholder {if_goodwill_amount_known} is missing"),
        (
            "{end_issue_note_known}",
            "{end_goodwill_amount_known}",
            "the placeholder {end_goodwill_amount_known} stands there too often",
        ),
    ],
)
def test_a_condition_is_held_together(old: str, new: str, reason: str, shop: Shop) -> None:
    po = shop.export("ru.po")
    body = next(entry.msgstr for entry in polib.pofile(str(po)) if entry.msgctxt == BODY)
    assert old in body
    in_po(po, {BODY: body.replace(old, new)})
    assert reason in shop.bring(po).err
    assert shop.status() == ""


def test_swapped_ends_of_conditions_are_refused(shop: Shop) -> None:
    po = shop.export("ru.po")
    body = next(entry.msgstr for entry in polib.pofile(str(po)) if entry.msgctxt == BODY)
    first, second = "{end_goodwill_amount_known}", "{end_issue_note_known}"
    swapped = body.replace(first, "@").replace(second, first).replace("@", second)
    in_po(po, {BODY: swapped})
    assert "the placeholder {end_issue_note_known} is not where its pair wants it" in shop.bring(po).err
    assert shop.status() == ""


def test_the_forms_of_a_noun_go_together(shop: Shop) -> None:
    po = shop.export("ru.po")
    in_po(po, {f"{DAY}one": "# денёк", f"{DAY}few": ""})
    ran = shop.bring(po)
    assert f"{DAY}few: the text is empty" in ran.err
    assert f"{DAY}one: the form few is missing or refused, and the forms go together" in ran.err
    assert shop.status() == ""
    file = polib.pofile(str(po))
    file.remove(next(entry for entry in file if entry.msgctxt == f"{DAY}few"))
    file.metadata["X-Units"] = str(len(file))
    file.save(str(po))
    assert f"{DAY}one: the form few is missing or refused" in shop.bring(po).err
    assert shop.status() == ""


def test_an_error_of_lint_stops_its_unit_and_no_other(shop: Shop) -> None:
    po = shop.export("ru.po")
    in_po(po, {f"{DAY}many": "ни одного", SUBJECT: "Заказ {order_number} " + "очень " * 12, **GOOD})
    ran = shop.bring(po)
    assert ran.code == 1
    refused = ran.err.splitlines()[:-1]
    assert len(refused) == 2, ran
    assert f"{DAY}many: " in refused[0] + refused[1]
    assert "[too-long]" in refused[0] + refused[1]
    assert shop.status() == " M templates/ru/_phrases.yaml\n"


def test_of_two_wordings_side_by_side_the_one_with_the_error_is_refused(shop: Shop) -> None:
    po = shop.export("ru.po")
    good = "Добрый день, {customer_name}!"
    in_po(po, {"phrase.greeting/neutral.1": good, "phrase.greeting/neutral.2": "Lorem ipsum dolor sit amet!"})
    ran = shop.bring(po)
    assert "phrase.greeting/neutral.2: " in ran.err
    assert "1 text changed, 1 was refused" in ran.err
    assert shop.diff()[1] == '+  neutral: ["Добрый день, {{ customer.name }}!", "Здравствуйте!"]'


def test_errors_that_were_there_before_stop_nothing(shop: Shop) -> None:
    shop.change("ru/after-sale/refund-issued.yaml", "order.number", "order.nummer")
    shop.commit()
    po = shop.export("ru.po")
    in_po(po, GOOD)
    assert shop.bring(po).code == 0
    assert shop.status() == " M templates/ru/_phrases.yaml\n"


@pytest.mark.parametrize("formula", ["=1+1", "+7", "-5 %", "@SUM(A1)", "|x", "%x", "\t=1"])
def test_a_formula_in_a_table_is_no_text(formula: str, shop: Shop) -> None:
    table = shop.export("ru.csv")
    in_rows(table, lambda row: row.update(target=formula) if name_of(row) == "shipping-delay/title" else None)
    ran = shop.bring(table)
    assert "shipping-delay/title: the text is a formula, or begins as one does" in ran.err
    assert shop.status() == ""


def test_a_formula_in_a_spreadsheet_is_no_text(shop: Shop) -> None:
    path = shop.export("ru.xlsx")
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["F2"].value = '=HYPERLINK("https://evil.example")'
    book.save(path)
    ran = shop.bring(path)
    assert f"{path}:2: " in ran.err
    assert "the text is a formula" in ran.err
    assert shop.status() == ""


def test_no_cell_that_is_written_is_a_formula(shop: Shop) -> None:
    shop.change("ru/_words.yaml", "имя покупателя", '"=1+1"')
    shop.change("ru/_words.yaml", "настроение покупателя", '"\'кавычка"')
    cells = list(csv.reader(io.StringIO(shop.export("ru.csv").read_text(encoding="utf-8-sig"), newline="")))
    assert not [
        cell
        for row in cells
        for cell in row
        if cell.startswith(("=", "+", "-", "@", "|", "%", "\t", "\r", " "))
    ]
    assert "'=1+1" in [row[5] for row in cells]
    sheet = openpyxl.load_workbook(shop.export("ru.xlsx")).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    shop.commit()
    for name in ("ru.csv", "ru.xlsx"):
        ran = shop.bring(shop.root / name)
        assert (ran.code, ran.out) == (0, ""), ran
    assert shop.status() == ""


@pytest.mark.parametrize("kind", ["po", "csv", "xlsx"])
def test_a_file_that_is_cut_off_anywhere_writes_nothing_wrong(kind: str, shop: Shop) -> None:
    path = shop.export(f"ru.{kind}")
    if kind == "po":
        in_po(path, {SUBJECT: "Заказ {order_number} задерживается"})
    data = path.read_bytes()
    for at in [*range(0, len(data), len(data) // 40), len(data) - 2]:
        path.write_bytes(data[:at])
        ran = shop.bring(path)
        whole = kind == "csv" and at == len(data) - 2  # only the last line break is missing
        assert whole or ran.code in (1, 2), (at, ran)
        assert "Traceback" not in ran.err
        if ran.code == 2:
            assert str(path) in ran.err
        assert not [line for line in shop.diff() if 'задерживается"' not in line and "придёт" not in line]
        assert shop.status() == ""


def test_a_table_that_ends_between_two_rows_is_refused(shop: Shop) -> None:
    path = shop.export("ru.csv")
    lines = path.read_bytes().split(b"\r\n")
    path.write_bytes(b"\r\n".join([*lines[:9], b""]))
    ran = shop.bring(path)
    assert (ran.code, shop.status()) == (2, "")
    assert "the file is cut off: its last row, #end, is missing" in ran.err
    path.write_bytes(b"\r\n".join([*lines[:9], *lines[-2:]]))
    ran = shop.bring(path)
    assert (ran.code, shop.status()) == (2, "")
    assert "the file is cut off: it has 8 of 39 units" in ran.err
    path.write_bytes(b"\r\n".join([*lines[:9], lines[-2].replace(b"39", b"8"), b""]))
    assert shop.bring(path).code == 0


def test_a_text_that_says_end_is_a_text(shop: Shop) -> None:
    table = shop.export("ru.csv")
    in_rows(table, lambda row: row.update(target="#end") if name_of(row) == SUBJECT else None)
    ran = shop.bring(table)
    assert (ran.code, shop.status()) == (1, "")
    assert f"{SUBJECT}: the placeholder" in ran.err


def test_a_cut_po_says_how_much_is_there(shop: Shop) -> None:
    path = shop.export("ru.po")
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("\n\n", len(text) // 2) + 1], encoding="utf-8")
    ran = shop.bring(path)
    assert ran.code == 2
    assert "the file is cut off: it has" in ran.err
    assert "of 39 units" in ran.err


@pytest.mark.parametrize("kind", ["po", "csv", "xlsx"])
def test_another_corpus_s_file_is_refused_unit_by_unit(
    kind: str, shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    shutil.copytree(SMALL, other)
    for name in ("shipping-delay", "refund-issued"):
        for path in other.rglob(f"{name}.yaml"):
            path.rename(path.with_name(f"our-{name}.yaml"))
    monkeypatch.setenv("CST_CORPUS", str(other))
    path = shop.export(f"other.{kind}")
    monkeypatch.setenv("CST_CORPUS", str(shop.root / "templates"))
    ran = shop.bring(path)
    assert ran.code == 1
    lines = [line for line in ran.err.splitlines() if "our-shipping-delay/" in line]
    assert len(lines) == 3
    assert all("the corpus has no such text; the file may be another corpus's" in line for line in lines)
    assert shop.status() == ""


@pytest.mark.parametrize("kind", ["po", "csv"])
def test_a_text_whose_source_has_changed_needs_force(kind: str, shop: Shop) -> None:
    path = shop.export(f"ru.{kind}")
    new = "Заказ {order_number} задерживается"
    if kind == "po":
        in_po(path, {SUBJECT: new})
    else:
        in_rows(path, lambda row: row.update(target=new) if name_of(row) == SUBJECT else None)
    shop.change("en/shipping/shipping-delay.yaml", "arrives later", "will be late")
    shop.commit()
    ran = shop.bring(path)
    assert f"{SUBJECT}: the source is another since it was exported" in ran.err
    assert shop.status() == ""
    assert shop.bring(path, "--force").code == 0
    assert len(shop.diff()) == 2


def test_a_text_that_was_changed_here_meanwhile_is_not_lost(shop: Shop) -> None:
    path = shop.export("ru.po")
    in_po(path, {SUBJECT: "Заказ {order_number} задерживается"})
    shop.change("ru/shipping/shipping-delay.yaml", "придёт позже", "опоздает")
    shop.commit()
    assert f"{SUBJECT}: the text was changed here since it was exported" in shop.bring(path).err
    assert shop.status() == ""


def test_a_fuzzy_text_is_not_taken_for_a_finished_one(shop: Shop) -> None:
    path = shop.export("ru.po")
    file = polib.pofile(str(path))
    entry = next(entry for entry in file if entry.msgctxt == SUBJECT)
    entry.msgstr, entry.flags = "Заказ {order_number} задерживается", ["fuzzy"]
    file.save(str(path))
    assert "it is marked as fuzzy" in shop.bring(path).err
    assert shop.status() == ""


def test_a_unit_that_stands_twice_is_not_chosen_from(shop: Shop) -> None:
    path = shop.export("ru.po")
    text = path.read_text(encoding="utf-8")
    path.write_text(
        f'{text}\nmsgctxt "{SUBJECT}"\nmsgid "x"\nmsgstr "Заказ {{order_number}} опоздает"\n',
        encoding="utf-8",
    )
    assert shop.bring(path).err.count(f"{SUBJECT}: it stands in the file 2 times") == 2
    assert shop.status() == ""


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("ru.txt", b"x", "the ending of its name says no format"),
        ("no.po", None, "cannot be read"),
        ("ru.po", b'msgid ""\nmsgstr ""\n', "this PO file was not written by cst export"),
        ("ru.po", b"\xff\xfe\x00", "this is not UTF-8"),
        ("ru.po", b"<html>", "the file is cut off"),
        (
            "ru.po",
            b'msgid ""\nmsgstr ""\n"X-Units: 1\\n\n\n',
            "ru.po:3: the file is cut off, or a quote is not closed",
        ),
        ("ru.csv", b"", "is empty"),
        ("ru.csv", b"a,b\r\n1,2\r\n", "there is no column id"),
        ("ru.csv", "id,Заказ".encode("cp1251"), "this is not UTF-8"),
        ("ru.xlsx", b"PK\x03\x04", "this cannot be read as a spreadsheet"),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused_whole(
    name: str, data: bytes | None, reason: str, shop: Shop
) -> None:
    path = shop.root / name
    if data is not None:
        path.write_bytes(data)
    good = shop.export("es.po")
    in_po(good, GOOD)
    ran = shop.bring(good, path)
    assert ran.code == 2
    assert reason in ran.err
    assert shop.status() == ""


def test_a_column_taken_out_or_a_state_nobody_knows_is_said(shop: Shop) -> None:
    table = shop.export("ru.csv")
    in_rows(table, lambda row: row.update(state="fertig") if name_of(row) == SUBJECT else None)
    assert "there is no state fertig; it is one of missing, stale, draft" in shop.bring(table).err


def test_export_says_what_it_needs(shop: Shop) -> None:
    assert "say which locale to export" in shop.call("export").err
    assert shop.call("export", "-l", "rus").code == 2
    assert "add -o FILE" in shop.call("export", "-l", "ru", "--format", "xlsx").err
    ran = shop.call("export", "-l", "ru", "-o", str(shop.root / "no" / "ru.po"))
    assert (ran.code, "cannot be written" in ran.err) == (2, True)
    assert shop.call("export", "-l", "ru").out.count("msgctxt") == 39
