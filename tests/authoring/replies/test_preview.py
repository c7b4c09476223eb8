"""`cst preview` on a screen and as data: each different reply once, beside its source."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cs_templates.cli import screen
from tests.authoring.replies.conftest import change
from tests.cli.conftest import ROOT, Ran, Terminal

Cst = Callable[..., Ran]


def test_a_scenario_in_a_locale_beside_its_source(corpus: Path, cst: Cst) -> None:
    ran = cst("preview", "sample", "-l", "ru", "--channel", "sms", "--corpus", str(corpus))
    assert (ran.code, ran.err) == (0, "1 reply, 1 template\n")
    assert ran.out == (
        "sample · Образец · ru · reviewed\n"
        "\n"
        "sms · least; most, neutral; most, warm; one\n"
        "[ru]\n"
        "Ваш заказ A-10293 уже в пути.\n"
        "\n"
        "[en]\n"
        "Your order A-10293 is on its way.\n"
    )


def test_channels_and_examples_that_read_alike_are_shown_once(corpus: Path, here: Cst) -> None:
    contract = corpus / "_scenarios/order/sample.yaml"
    change(contract, "channels: {message: {}", "channels: {public: {same_as: message}, message: {}")
    said = json.loads(here("preview", "sample", "-l", "es", "--json", "--corpus", str(corpus)).out)
    (sheet,) = said["templates"]
    shown = [(reply["channels"], reply["examples"]) for reply in sheet["replies"]]
    assert (["sms"], ["least", "most, neutral", "most, warm", "one"]) in shown
    texts = [(tuple(reply["channels"]), reply["subject"], reply["body"]) for reply in sheet["replies"]]
    assert len(set(texts)) == len(texts)


def test_every_locale_of_a_scenario_and_every_scenario_of_a_locale(corpus: Path, here: Cst) -> None:
    shutil.copy(corpus / "_scenarios/order/sample.yaml", corpus / "_scenarios/order/other.yaml")
    shutil.copy(corpus / "en/order/sample.yaml", corpus / "en/order/other.yaml")
    said = json.loads(here("preview", "sample", "--json", "--corpus", str(corpus)).out)
    assert [sheet["locale"] for sheet in said["templates"]] == ["en", "es", "ru", "zh"]
    assert [sheet["beside"] for sheet in said["templates"]] == [None, "en", "en", "en"]
    ran = here("preview", "-l", "en,ru", "--json", "--corpus", str(corpus))
    said = json.loads(ran.out)
    found = [(sheet["scenario"], sheet["locale"]) for sheet in said["templates"]]
    assert found == [("other", "en"), ("sample", "en"), ("sample", "ru")]
    assert said["not_written"] == [{"locale": "ru", "scenario": "other"}]
    assert "not written in ru: other" in here("preview", "-l", "ru", "--corpus", str(corpus)).err


def test_the_json_object(corpus: Path, here: Cst) -> None:
    said = json.loads(here("preview", "-l", "ru", "--gloss", "zh", "--json", "--corpus", str(corpus)).out)
    assert list(said) == ["version", "today", "templates", "not_written"]
    (sheet,) = said["templates"]
    assert [*sheet] == [
        "scenario",
        "stage",
        "title",
        "state",
        "stale",
        "locale",
        "beside",
        "notes",
        "replies",
    ]
    assert (sheet["stage"], sheet["state"], sheet["stale"], sheet["beside"]) == (
        "order",
        "reviewed",
        False,
        "zh",
    )
    for reply in sheet["replies"]:
        assert "".join(text for text, _ in reply["marks"]) == reply["body"]
        assert "您的订单" in reply["beside"]["body"]
    email = next(reply for reply in sheet["replies"] if reply["subject"])
    values = [(text, name) for text, name in email["marks"] if name]
    assert values[:4] == [
        ("A-10293", "order.number"), ("«Ceramic mug»", "item.name"), ("3 дня", "shipment.delay_days"),
        ("14 марта", "shipment.new_eta"),
    ]  # fmt: skip


def test_a_terminal_of_80_columns_shows_two_columns_of_wide_letters(
    corpus: Path, terminal: Callable[..., Terminal]
) -> None:
    shown = terminal("preview", "-l", "zh", "--corpus", str(corpus), env={"COLUMNS": "80", "NO_COLOR": ""})
    assert shown.ends() == 0
    plain = re.sub(r"\x1b\[\d+m", "", shown.text())
    assert max(map(screen.width, plain.splitlines())) <= 80
    rows = [line.partition("│") for line in plain.splitlines() if "│" in line]
    assert {screen.width(left) for left, _, _ in rows} == {40}
    assert ("zh", "en") in {(left.strip(), right.strip()) for left, _, right in rows}
    assert "\x1b[4mA-10293\x1b[0m" in shown.text()


def test_a_narrow_terminal_shows_one_under_the_other(corpus: Path, terminal: Callable[..., Terminal]) -> None:
    shown = terminal("preview", "-l", "ru", "--corpus", str(corpus), env={"COLUMNS": "50"})
    assert shown.ends() == 0
    assert "│" not in shown.text()
    assert max(map(screen.width, shown.text().splitlines())) <= 50
    assert "\x1b" not in shown.text()


def test_right_to_left_stands_alone_and_without_marks_of_direction(
    arabic: Path, terminal: Callable[..., Terminal]
) -> None:
    shown = terminal("preview", "-l", "ar", "--corpus", str(arabic), env={"COLUMNS": "100"})
    assert shown.ends() == 0
    assert "│" not in shown.text()
    assert not set(shown.text()) & set("\u2066\u2067\u2068\u2069")
    assert "مرحبًا Anna،" in shown.text()


def test_drafts_and_what_is_older_than_its_source_are_named(corpus: Path, here: Cst) -> None:
    change(corpus / "ru/order/sample.yaml", "state: reviewed", "state: draft")
    change(corpus / "en/order/sample.yaml", "is on its way", "has left")
    ran = here("preview", "-l", "ru", "--corpus", str(corpus))
    assert ran.out.startswith("sample · Образец · ru · draft, older than its source\n! the ru text is older")
    assert ran.out.count("! the ru text is a draft") == 1
    said = json.loads(here("preview", "-l", "ru", "--json", "--corpus", str(corpus)).out)
    assert (said["templates"][0]["state"], said["templates"][0]["stale"]) == ("draft", True)


def test_a_phrase_that_is_older_than_its_source_is_named(corpus: Path, here: Cst) -> None:
    change(corpus / "ru/_phrases.yaml", "closing:\n", "closing:\n  true_to: 123456789abc\n")
    ran = here("preview", "-l", "ru", "--corpus", str(corpus))
    assert "! older than their source: the phrases closing\n" in ran.out


def test_a_text_with_a_fault_is_named_and_the_others_are_shown(corpus: Path, here: Cst) -> None:
    change(corpus / "ru/order/sample.yaml", "{{ item.name | quoted }}", "{{ item.nmae }}")
    ran = here("preview", "-l", "ru", "--corpus", str(corpus))
    assert ran.code == 0
    assert "cannot be filled: " in ran.out
    assert "item.nmae" in ran.out
    assert "Ваш заказ A-10293 уже в пути." in ran.out


def test_a_note_about_a_value_stands_with_its_reply(corpus: Path, here: Cst) -> None:
    change(corpus / "_scenarios/order/sample.yaml", "one: {", "one: {customer.name: xX_anna_Xx, ")
    lines = here("preview", "-l", "en", "--corpus", str(corpus)).out.splitlines()
    notes = [at for at, line in enumerate(lines) if line.startswith("! customer.name: ")]
    assert notes
    assert all("one" in lines[at - 1] for at in notes)


def test_gloss(corpus: Path, here: Cst) -> None:
    place = ("preview", "-l", "ru", "--channel", "sms", "--corpus", str(corpus))
    assert "[en]" in here(*place).out
    assert "[zh]" in here(*place, "--gloss", "zh").out
    assert "[" not in here(*place, "--gloss", "none").out
    assert here(*place, "--gloss", "xx").code == 2


@pytest.mark.parametrize(
    "words",
    [(), ("-l", "rv"), ("sample", "--channel", "fax"), ("-l", "ru", "--html", "/no/such/directory/a.html")],
)
def test_what_cannot_be_shown_is_refused(corpus: Path, here: Cst, words: tuple[str, ...]) -> None:
    ran = here("preview", *words, "--corpus", str(corpus))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("cst: ")


def test_nothing_to_show_is_no_success(corpus: Path, here: Cst) -> None:
    (corpus / "es/order/sample.yaml").unlink()
    ran = here("preview", "-l", "es", "--corpus", str(corpus))
    assert (ran.code, ran.out) == (1, "")
    assert "not written in es: sample" in ran.err


def test_each_example_is_filled_with_the_samples_of_its_locale(here: Cst) -> None:
    corpus = str(ROOT / "templates")
    said = json.loads(here("preview", "refund-issued", "-l", "zh", "--json", "--corpus", corpus).out)
    most = next(reply for reply in said["templates"][0]["replies"] if "most, neutral" in reply["examples"])
    assert most["body"].startswith("王芳，您好")
    assert most["beside"]["body"].startswith("Hello Anna,")
