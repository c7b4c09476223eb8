"""What an import writes: the lines it was asked for, and the stamps and states that follow."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import polib

from tests.authoring.exchange.conftest import BODY, SUBJECT, Shop, in_po, in_rows, name_of

NEW = "Заказ {order_number} задерживается"


def test_a_new_text_is_one_line_of_the_difference(shop: Shop) -> None:
    po = shop.export("ru.po")
    in_po(po, {SUBJECT: NEW})
    ran = shop.bring(po)
    assert (ran.code, ran.err) == (0, "1 text changed, 0 were refused, 38 stay as they are\n")
    assert ran.out == (
        "templates/ru/shipping/shipping-delay.yaml:7:15: shipping-delay/email.subject\n"
        "  - Заказ {order_number} придёт позже\n"
        "  + Заказ {order_number} задерживается\n"
    )
    assert shop.diff() == [
        '-    subject: "Заказ {{ order.number }} придёт позже"',
        '+    subject: "Заказ {{ order.number }} задерживается"',
    ]


def test_a_dry_run_says_the_same_and_writes_nothing(shop: Shop) -> None:
    po = shop.export("ru.po")
    in_po(po, {SUBJECT: NEW})
    ran = shop.bring(po, "--dry-run")
    assert "1 text would change" in ran.err
    assert NEW in ran.out
    assert shop.status() == ""


def test_programs_are_told_as_json(shop: Shop) -> None:
    po = shop.export("ru.po")
    in_po(po, {SUBJECT: NEW, BODY: "Нет."})
    ran = shop.bring(po, "--json")
    said = json.loads(ran.out)
    assert (ran.code, said["version"], said["dry_run"], said["same"]) == (1, 1, False, 37)
    assert [(one["unit"], one["line"], one["new"]) for one in said["changes"]] == [(SUBJECT, 7, NEW)]
    assert [(one["unit"], one["reason"]) for one in said["refused"]] == [
        (BODY, "the placeholder {phrase_greeting} is missing")
    ]


def test_windows_line_ends_comments_and_a_missing_last_one_stay(shop: Shop) -> None:
    path = shop.file("ru/shipping/shipping-delay.yaml")
    text = (
        path.read_text(encoding="utf-8")
        .replace("state: reviewed", "state:   reviewed   # by Olga")
        .rstrip("\n")
    )
    path.write_bytes(text.replace("\n", "\r\n").encode())
    shop.commit()
    po = shop.export("ru.po")
    body = next(entry.msgstr for entry in polib.pofile(str(po)) if entry.msgctxt == BODY)
    in_po(po, {BODY: body.replace("Новая дата доставки", "Ждите его")})
    assert shop.bring(po).code == 0
    assert shop.diff() == [
        "-      Новая дата доставки: {{ shipment.new_eta }}.\r",
        "+      Ждите его: {{ shipment.new_eta }}.\r",
    ]


def test_every_kind_of_text_can_be_changed(shop: Shop) -> None:
    changes = {
        "shipping-delay/title": "Доставка задерживается",
        "phrase.closing/neutral.2": "Ваша служба поддержки",
        "choices.refund.method.coupon/to": "купоном",
        "choices.customer.mood.calm/name": "спокойный",
        "variables.order.date/name": "когда заказано",
        "plurals.day/form/plural=few": "# дня ровно",
    }
    po = shop.export("ru.po")
    in_po(po, changes)
    ran = shop.bring(po)
    assert ran.code == 0, ran
    assert [line for line in shop.diff() if line.startswith("+")] == [
        '+  neutral: ["{{ agent.name }}", "Ваша служба поддержки"]',
        '+  order.date: "когда заказано"',
        '+  customer.mood: {calm: "спокойный", upset: расстроен}',
        '+    coupon: {name: купон, to: "купоном"}',
        '+  day: {one: "# день", few: "# дня ровно", many: "# дней"}',
        '+title: "Доставка задерживается"',
    ]
    again = shop.export("again.po")
    assert {
        entry.msgctxt: entry.msgstr for entry in polib.pofile(str(again)) if entry.msgctxt in changes
    } == changes


def test_csv_and_spreadsheets_bring_the_same(shop: Shop) -> None:
    table = shop.export("ru.csv")
    in_rows(table, lambda row: row.update(target=NEW) if name_of(row) == SUBJECT else None)
    assert shop.bring(table).code == 0
    changed = shop.diff()
    assert len(changed) == 2
    sheet = shop.export("ru.xlsx")
    book = openpyxl.load_workbook(sheet)
    for row in book.worksheets[0].iter_rows(min_row=2):
        if (row[0].value, row[2].value) == ("shipping-delay", "email.subject"):
            row[5].value = "Заказ {order_number} придёт позже"
    book.save(sheet)
    assert shop.bring(sheet).code == 0
    assert shop.diff() == []


def test_a_table_saved_by_another_program_is_read(shop: Shop) -> None:
    table = shop.export("ru.csv")
    in_rows(table, lambda row: row.update(target=NEW) if name_of(row) == SUBJECT else None)
    text = table.read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
    table.write_bytes(out.getvalue().encode("utf-16"))
    assert shop.bring(table).code == 0
    assert len(shop.diff()) == 2


def _stale(shop: Shop) -> None:
    """Make the translation one of an older source, as git remembers it."""
    from cs_templates.corpus import template_hash
    from cs_templates.linter import load

    stamp = template_hash(load(str(shop.root / "templates")).locales["en"].templates["shipping-delay"])
    shop.change(
        "ru/shipping/shipping-delay.yaml", "state: reviewed\n", f"state: reviewed\ntrue_to: {stamp}\n"
    )
    shop.commit()
    shop.change("en/shipping/shipping-delay.yaml", "arrives later", "will be late")
    shop.commit()


def test_a_stale_text_is_fuzzy_and_names_its_older_source(shop: Shop) -> None:
    _stale(shop)
    entries = {entry.msgctxt: entry for entry in polib.pofile(str(shop.export("ru.po")))}
    subject = entries[SUBJECT]
    assert subject.fuzzy
    assert (subject.previous_msgid, subject.msgid) == (
        "Order {order_number} arrives later",
        "Order {order_number} will be late",
    )
    assert entries[BODY].fuzzy
    assert not entries[BODY].previous_msgid
    assert not entries["refund-issued/title"].fuzzy


def test_a_stale_phrase_and_stale_words_name_their_older_source(shop: Shop) -> None:
    names = ("plurals.day", "choices.refund.method.card", "variables.order.number", "phrase.closing")
    assert shop.call("accept", *names, "-l", "ru").code == 0
    shop.change("en/_words.yaml", "# days", "# whole days")
    shop.change("en/_words.yaml", "name: card, to: to your card", "name: bank card, to: to your card")
    shop.change("en/_words.yaml", "order.number: order number", "order.number: number")
    shop.change("en/_phrases.yaml", "Your team", "Your whole team")
    shop.commit()
    entries = polib.pofile(str(shop.export("ru.po")))
    assert {entry.msgctxt: entry.previous_msgid for entry in entries if entry.previous_msgid} == {
        "plurals.day/form/plural=few": "# days",
        "plurals.day/form/plural=many": "# days",
        "choices.refund.method.card/name": "card",
        "variables.order.number/name": "order number",
        "phrase.closing/neutral.2": "Your team",
    }
    assert all(entry.fuzzy for entry in entries if entry.previous_msgid)


def test_a_template_whose_stale_texts_all_come_back_sure_is_true_to_the_source_again(shop: Shop) -> None:
    from cs_templates.corpus import template_hash
    from cs_templates.linter import load

    _stale(shop)
    today = template_hash(load(str(shop.root / "templates")).locales["en"].templates["shipping-delay"])
    po = shop.export("ru.po", "ru", "--todo")
    texts = {entry.msgctxt: entry.msgstr for entry in polib.pofile(str(po))}
    assert set(texts) == {
        SUBJECT,
        BODY,
        "shipping-delay/title",
        *(f"refund-refused/{one}" for one in ("title", "message.body")),
    }
    in_po(po, {SUBJECT: NEW})
    ran = shop.bring(po)
    assert ran.code == 0
    assert "shipping-delay was stale" not in ran.out
    in_po(po, {name: NEW if name == SUBJECT else text for name, text in texts.items() if "delay" in name})
    ran = shop.bring(po)
    assert (
        ran.out == "templates/ru/shipping/shipping-delay.yaml: shipping-delay was stale and is translated\n"
    )
    assert [line for line in shop.diff() if line.startswith("+")] == [
        "+state: translated",
        f"+true_to: {today}",
        '+    subject: "Заказ {{ order.number }} задерживается"',
    ]
    assert shop.export("none.po", "ru", "--todo").read_text(encoding="utf-8").count("msgctxt") == 2


def test_a_draft_that_comes_back_finished_is_translated_and_stamped(shop: Shop) -> None:
    shop.change("ru/shipping/shipping-delay.yaml", "state: reviewed\n", "state: draft\n")
    shop.commit()
    table = shop.export("ru.csv")
    in_rows(table, lambda row: row.update(state="reviewed") if row["id"] == "shipping-delay" else None)
    assert shop.bring(table).code == 0
    came = [line for line in shop.diff() if line.startswith("+")]
    assert came[0] == "+state: reviewed"
    assert came[1].startswith("+true_to: ")
    assert len(came) == 2


def test_the_source_itself_can_be_mended(shop: Shop) -> None:
    po = shop.export("en.po", "en")
    in_po(po, {SUBJECT: "Order {order_number} will be late"})
    assert shop.bring(po).code == 0
    assert len(shop.diff()) == 2


def test_several_files_are_one_import(shop: Shop) -> None:
    files: list[Path] = [shop.export("ru.po"), shop.export("zh.csv", "zh")]
    in_po(files[0], {SUBJECT: NEW})
    in_rows(
        files[1], lambda row: row.update(target="订单{order_number}延误") if name_of(row) == SUBJECT else None
    )
    assert "2 texts changed" in shop.bring(*files).err
    assert (
        shop.status()
        == " M templates/ru/shipping/shipping-delay.yaml\n M templates/zh/shipping/shipping-delay.yaml\n"
    )


def _laid_out(shop: Shop) -> None:
    """A locale in the making: a draft and a noun that have the source's texts still."""
    shop.change("ru/_locale.yaml", "supported: true", "supported: false")
    shop.change(
        "ru/_words.yaml",
        '{one: "# день", few: "# дня", many: "# дней"}',
        '{one: "# day", few: "# days", many: "# days"}',
    )
    data = (
        shop.file("en/shipping/shipping-delay.yaml")
        .read_text(encoding="utf-8")
        .replace("state: reviewed", "state: draft")
    )
    shop.file("ru/shipping/shipping-delay.yaml").write_text(data, encoding="utf-8")
    shop.commit()


def test_what_is_laid_out_to_be_written_over_is_empty_for_a_translator(shop: Shop) -> None:
    _laid_out(shop)
    po = shop.export("ru.po", "ru", "--todo")
    texts = {entry.msgctxt: entry.msgstr for entry in polib.pofile(str(po))}
    nouns = [f"plurals.day/form/plural={form}" for form in ("one", "few", "many")]
    assert {texts[name] for name in (SUBJECT, BODY, "shipping-delay/title", *nouns)} == {""}
    assert (shop.bring(po).code, shop.status()) == (0, "")


def test_a_draft_is_filled_a_text_at_a_time_and_is_done_with_the_last(shop: Shop) -> None:
    _laid_out(shop)
    po = shop.export("ru.po", "ru", "--todo")
    in_po(po, {SUBJECT: NEW, "plurals.day/form/plural=one": "# день"})
    ran = shop.bring(po)
    assert "the form few, many is missing or refused" in ran.err
    assert [line for line in shop.diff() if line.startswith("+")] == [
        '+    subject: "Заказ {{ order.number }} задерживается"'
    ]
    file = polib.pofile(str(po))
    body = next(entry.msgid for entry in file if entry.msgctxt == BODY).replace("Order", "Заказ")
    forms = {f"plurals.day/form/plural={form}": text for form, text in (("few", "# дня"), ("many", "# дней"))}
    in_po(po, {BODY: body, "shipping-delay/title": "Доставка задерживается", **forms})
    ran = shop.bring(po)
    assert ran.code == 0, ran
    assert "shipping-delay was draft and is translated" in ran.out
    came = [line for line in shop.diff() if line.startswith("+")]
    assert "+state: translated" in came
    assert any(line.startswith("+true_to: ") for line in came)
