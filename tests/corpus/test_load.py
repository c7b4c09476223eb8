"""A whole corpus: what is read, what raises, what is said of the whole."""

from __future__ import annotations

import gc
import os
import zlib
from pathlib import Path

import pytest

from cs_templates.corpus import load
from cs_templates.errors import CorpusError
from tests.corpus.trees import CONTRACT, SHOP, TEMPLATE, changed, read, said, shop, write

PACKAGED = Path(__file__).parents[2] / "templates"


def test_a_corpus_without_faults_is_read_whole(tmp_path: Path) -> None:
    corpus = read(tmp_path)
    assert corpus.problems == ()
    assert list(corpus.locales) == ["en", "es", "es-MX"]
    assert corpus.settings.stages == ("shipping", "after-sale")
    assert corpus.settings.channels["email"].has_subject
    assert corpus.settings.channels["email"].subject is not None
    assert corpus.settings.channels["sms"].plain
    assert corpus.variables["solutions"].needs["partial_refund"][0].text == "partial.amount"
    assert corpus.variables["shipment.new_eta"].sample is not None
    assert corpus.variables["shipment.new_eta"].sample.value == "+6d"
    assert corpus.platforms["ebay"].rules["off-platform-contact"].find[1].text == "phone"
    template = corpus.locales["en"].templates["shipping-delay"]
    assert template.channels["email"].body is not None
    assert template.channels["email"].body.text.startswith("{{ phrase.greeting }}\n\nOrder")


def test_the_packaged_corpus_has_no_faults() -> None:
    corpus = load(PACKAGED)
    assert [str(problem) for problem in corpus.problems] == []
    assert {"en", "es", "es-MX", "ru", "zh"} <= set(corpus.locales)


def test_always_joins_every_contract_unless_the_contract_says_otherwise(tmp_path: Path) -> None:
    corpus = read(tmp_path, changed(CONTRACT, "may_state: [", "may_state: [customer.name, "))
    scenario = corpus.scenarios["shipping-delay"]
    assert [name.text for name in scenario.may_state] == [
        "customer.name",
        "shipment.delay_days",
        "agent.name",
    ]
    assert [name.text for name in scenario.if_known] == ["solutions"]
    assert corpus.problems == ()


def test_every_file_read_has_its_stamp_and_every_directory_is_listed(tmp_path: Path) -> None:
    corpus = read(tmp_path)
    assert set(corpus.files) == {str(tmp_path / name) for name in SHOP}
    path = tmp_path / TEMPLATE
    stamp, status = corpus.files[str(path)], path.stat()
    assert (stamp.size, stamp.mtime_ns, stamp.inode) == (status.st_size, status.st_mtime_ns, status.st_ino)
    assert stamp.checksum == zlib.crc32(path.read_bytes())
    expected = {tmp_path, *(path for path in tmp_path.rglob("*") if path.is_dir())}
    assert set(corpus.directories) == {str(path) for path in expected}


def test_paths_are_shown_from_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shop(tmp_path / "templates", changed(TEMPLATE, "title:", "titel:"))
    monkeypatch.chdir(tmp_path)
    assert {problem.at.path for problem in load("templates").problems} == {f"templates/{TEMPLATE}"}
    monkeypatch.chdir(tmp_path / "templates")
    assert {problem.at.path for problem in load(".").problems} == {TEMPLATE}
    monkeypatch.chdir(tmp_path / "templates" / "es")
    corpus = load(tmp_path / "templates")
    assert {problem.at.path for problem in corpus.problems} == {str(tmp_path / "templates" / TEMPLATE)}


def test_all_faults_come_in_one_pass_sorted_by_place(tmp_path: Path) -> None:
    faults = {
        **changed("_variables.yaml", "kind: code", "kind: cod"),
        **changed(CONTRACT, "tone: neutral", "tone: cold"),
        **changed(
            TEMPLATE, "title: Shipping delay\nkeywords: [delay", "titel: Shipping delay\nkeywords: [&x delay"
        ),
        "es/_phrases.yaml": b"greeting: \xff\n",
    }
    assert said(tmp_path, faults) == [
        "_scenarios/shipping/shipping-delay.yaml:6:7 unknown-name",
        "_variables.yaml:3:22 unknown-name",
        "en/shipping/shipping-delay.yaml:1:1 schema",
        "en/shipping/shipping-delay.yaml:2:12 yaml-feature",
        "es/_phrases.yaml:1:11 encoding",
    ]


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "holds no _corpus.yaml"),
        ({"_corpus.yaml": ""}, "_corpus.yaml:1:1: this file is empty"),
        ({"_corpus.yaml": "format: 1\n  source: en\n"}, "_corpus.yaml:2:9: this line does not fit"),
        ({"_corpus.yaml": b"\xff\xfef\x00"}, "_corpus.yaml:1:1: this file is not saved as UTF-8"),
    ],
)
def test_without_a_readable_corpus_file_there_is_no_corpus(
    tmp_path: Path, files: dict[str, str], words: str
) -> None:
    with pytest.raises(CorpusError) as caught:
        load(write(tmp_path, files))
    assert words in caught.value.message
    assert bool(files) == bool(caught.value.detail.get("problems"))


def test_a_missing_directory_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"there is no directory .*nowhere"):
        load(tmp_path / "nowhere")


def test_settings_that_are_missing_are_named(tmp_path: Path) -> None:
    corpus = load(write(tmp_path, {"_corpus.yaml": "format: 1\n"}))
    missing = [problem.message.split()[0] for problem in corpus.problems]
    assert missing == ["source", "today", "stages", "tones", "channels"]


def test_a_broken_dictionary_is_one_fault_and_not_one_at_every_place_that_uses_it(tmp_path: Path) -> None:
    broken = changed("_variables.yaml", "order.number: {kind: code", "order.number: {kind: [code")
    assert [fault.partition(" ")[2] for fault in said(tmp_path, broken)] == ["yaml-syntax"]


def test_a_broken_template_stays_with_what_could_be_read(tmp_path: Path) -> None:
    corpus = read(tmp_path, changed(TEMPLATE, "channels:\n  email:", "channels:\n email: {\n  email:"))
    (problem,) = corpus.problems
    assert problem.at.path.endswith(TEMPLATE)
    template = corpus.locales["en"].templates["shipping-delay"]
    assert template.title.text == "Shipping delay"
    assert template.at.path == problem.at.path


def test_an_unreadable_contract_leaves_its_scenario_and_templates_where_they_are(tmp_path: Path) -> None:
    corpus = read(tmp_path, {CONTRACT: b"\xff"})
    assert [problem.rule for problem in corpus.problems] == ["encoding"]
    assert corpus.scenarios["shipping-delay"].at.path == corpus.problems[0].at.path
    assert "shipping-delay" in corpus.locales["en"].templates


def test_collection_of_garbage_is_left_as_it_was(tmp_path: Path) -> None:
    shop(tmp_path)
    gc.disable()
    try:
        load(tmp_path)
        assert not gc.isenabled()
    finally:
        gc.enable()
    load(tmp_path)
    assert gc.isenabled()


def test_a_working_directory_that_is_gone_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop(tmp_path)

    def gone() -> str:
        raise FileNotFoundError

    monkeypatch.setattr(os, "getcwd", gone)
    assert load(str(tmp_path)).problems == ()
