"""`cst locale add`: a locale from nothing, and from there to replies that people can read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.authoring.shop import Shop
from tests.shipped import copied


def errors(shop: Shop, *words: str) -> list[str]:
    found = shop.lint("--profile", "draft", *words)
    return [f"{p['path']}:{p['line']} {p['message']}" for p in found if p["severity"] == "error"]


@pytest.mark.parametrize("tag", ["ar"])
def test_a_locale_from_nothing_compiles_and_lints_without_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tag: str
) -> None:
    shop = Shop(copied(tmp_path / "templates", locales=["en"]).parent, monkeypatch, capfd)
    ran = shop.process("locale", "add", tag)
    assert ran.code == 0, ran.err
    assert shop.cst("compile").code == 0
    assert errors(shop, "-l", tag) == []


def test_run_again_it_changes_nothing_and_then_adds_only_what_is_missing(shop: Shop) -> None:
    shop.cst("locale", "add", "pl")
    before = shop.bytes()
    assert "nothing is missing" in shop.cst("locale", "add", "pl").err
    assert shop.bytes() == before
    cut = '  order.number: "order number"  # order number\n'
    shop.replace("pl/_words.yaml", (cut, ""))
    phrases = re.sub(r"\nfarewell:\n(?:  .*\n)+", "", shop.text("pl/_phrases.yaml"))
    shop.write("pl/_phrases.yaml", phrases.replace("\n", "\r\n"))
    (shop.templates / "pl/shipping/dispatched.yaml").unlink()
    shop.cst("locale", "add", "pl")
    after = shop.bytes()
    assert after["pl/shipping/dispatched.yaml"] == before["pl/shipping/dispatched.yaml"]
    assert sorted(shop.text("pl/_words.yaml").splitlines()) == sorted(
        before["pl/_words.yaml"].decode().splitlines()
    )
    assert after["pl/_phrases.yaml"].count(b"\n") == after["pl/_phrases.yaml"].count(b"\r\n")
    assert b"\r\nfarewell:\r\n  neutral:\r\n" in after["pl/_phrases.yaml"]
    assert shop.cst("compile").code == 0


def test_the_profile_says_what_cldr_knows(shop: Shop) -> None:
    shop.cst("locale", "add", "pl", "--priority", "required")
    said = shop.text("pl/_locale.yaml")
    assert "name: polski\n" in said
    assert 'quotes: ["„", "”", "«", "»"]\n' in said
    assert "#   few: 2, 3, 4, 22\n" in said
    assert "supported: false" in said
    assert '    few: "# days"  # # days\n' in shop.text("pl/_words.yaml")
    shop.cst("locale", "add", "ar")
    assert "# Written from right to left." in shop.text("ar/_locale.yaml")
    assert '    two: "# days"  # # days\n' in shop.text("ar/_words.yaml")


def test_editors_find_the_schema_of_every_new_file(shop: Shop) -> None:
    shop.cst("locale", "add", "pl")
    for path in (shop.templates / "pl").rglob("*.yaml"):
        line = path.read_text(encoding="utf-8").partition("\n")[0]
        schema = line.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / schema).is_file(), line


def test_a_country_takes_from_its_language_and_writes_what_differs(shop: Shop) -> None:
    ran = shop.cst("locale", "add", "es-AR")
    assert sorted(name for name in shop.bytes() if name.startswith("es-AR")) == ["es-AR/_locale.yaml"]
    assert "it takes from es what it does not say itself" in ran.err
    assert "name: español (Argentina)" in shop.text("es-AR/_locale.yaml").replace('"', "")


def test_a_locale_in_use_gets_drafts_and_no_words_in_another_language(shop: Shop) -> None:
    (shop.templates / "ru/shipping/dispatched.yaml").unlink()
    phrases = shop.text("ru/_phrases.yaml")
    shop.write("ru/_phrases.yaml", re.sub(r"\nfarewell:\n(?:  .*\n)+", "\n", phrases))
    before = shop.bytes()
    ran = shop.cst("locale", "add", "ru")
    assert {
        name for name, data in shop.bytes().items() if before.get(name) != data and not name.startswith(".")
    } == {"ru/shipping/dispatched.yaml"}
    assert "state: draft" in shop.text("ru/shipping/dispatched.yaml")
    assert "ru is in use and lacks 1 word or phrase" in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["locale", "add", "qps"], "no locale we know"),
        (["locale", "add", "en"], "en is the source locale"),
        (["locale", "add"], "say what to add"),
        (["locale", "delete", "ru"], "say what to add"),
        (["locale", "add", "../../etc"], "no locale tag"),
        (["locale", "add", "pl", "--priority", "urgent"], "required, usable, extra"),
    ],
)
def test_what_cannot_be_added_is_refused_in_one_message(shop: Shop, words: list[str], said: str) -> None:
    before = shop.bytes()
    ran = shop.cst(*words)
    assert (ran.code, said in ran.err, "Traceback" in ran.err) == (2, True, False), ran.err
    assert shop.bytes() == before


def test_a_corpus_with_a_fault_is_mended_first(shop: Shop) -> None:
    shop.replace("en/_words.yaml", ("variables:", "variabels:"))
    ran = shop.cst("locale", "add", "pl")
    assert ran.code == 2
    assert "templates/en/_words.yaml:" in ran.err
    assert not (shop.templates / "pl").exists()
