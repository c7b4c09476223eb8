"""Odd trees: what is skipped, what is said, and that nothing crashes."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from cs_templates.corpus import load
from tests.corpus.trees import SHOP, TEMPLATE, Files, read, said, shop, write

POSIX = pytest.mark.skipif(os.name == "nt", reason="made of POSIX files")

STRAY = {
    ".yml": ("en/shipping/refund.yml", "en/shipping/refund.yml:1:1 stray-file"),
    "a file at the top": ("notes.yaml", "notes.yaml:1:1 stray-file"),
    "an unknown file of the corpus": ("_variable.yaml", "_variable.yaml:1:1 stray-file"),
    "an unknown file of a locale": ("en/_locales.yaml", "en/_locales.yaml:1:1 stray-file"),
    "a template without a stage": ("en/refund.yaml", "en/refund.yaml:1:1 stray-file"),
    "a template too deep": ("en/shipping/late/refund.yaml", "en/shipping/late:1:1 stray-file"),
    "a contract without a stage": ("_scenarios/refund.yaml", "_scenarios/refund.yaml:1:1 stray-file"),
    "an unknown directory": ("_scenario/shipping/x.yaml", "_scenario:1:1 stray-file"),
    "another sort of file": ("en/shipping/refund.json", "en/shipping/refund.json:1:1 stray-file"),
    "capitals": ("en/shipping/Refund.yaml", "en/shipping/Refund.yaml:1:1 id-format"),
    "underscores": ("_scenarios/shipping/refund_issued.yaml", "_scenarios/shipping/refund_issued.yaml:1:1 id-format"),
    "a stage nobody knows": ("en/shiping/refund.yaml", "en/shiping:1:1 unknown-name"),
    "a language that is none": ("english/_locale.yaml", "english:1:1 locale-tag"),
    "a language in capitals": ("DE-at/_locale.yaml", "DE-at:1:1 locale-tag"),
    "a language with an underscore": ("pt_BR/_locale.yaml", "pt_BR:1:1 locale-tag"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "expected"), STRAY.values(), ids=STRAY)
def test_a_file_in_the_wrong_place_is_said(name: str, expected: str, tmp_path: Path) -> None:
    content = "title: x\nchannels: {message: {body: x}, email: {subject: x, body: x}}\n"
    found = said(tmp_path, {name: content})
    assert found[0] == expected
    assert [fault for fault in found if "orphan" not in fault] == [expected]


def test_what_people_keep_beside_their_files_is_let_be(tmp_path: Path) -> None:
    beside = (
        "README.md",
        "LICENSE",
        ".gitignore",
        ".git/config",
        "en/.DS_Store",
        "en/shipping/refund.yaml~",
        "en/notes.md",
    )
    assert said(tmp_path, dict.fromkeys(beside, "x")) == []


@POSIX
def test_links_pipes_and_sockets_are_not_read(tmp_path: Path) -> None:
    shop(tmp_path)
    stage = tmp_path / "en/shipping"
    (stage / "a.yaml").symlink_to(stage / "shipping-delay.yaml")
    (stage / "b.yaml").symlink_to(stage / "nowhere.yaml")
    (stage / "loop").symlink_to(tmp_path)
    (tmp_path / "ru").symlink_to(tmp_path / "en")
    os.mkfifo(stage / "c.yaml")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(stage / "d.yaml"))
        corpus = load(tmp_path)
    names = [problem.at.path.rpartition("/")[2] for problem in corpus.problems]
    assert names == ["a.yaml", "b.yaml", "c.yaml", "d.yaml", "loop", "ru"]
    assert {problem.rule for problem in corpus.problems} == {"unreadable-file"}
    assert list(corpus.locales) == ["en", "es", "es-MX"]


@POSIX
def test_twins_that_some_systems_take_for_one_are_refused(tmp_path: Path) -> None:
    shop(tmp_path)
    write(tmp_path, {"en/shipping/Shipping-delay.yaml": "x: y\n", "_Variables.yaml": "x: y\n"})
    write(tmp_path, {"caf\u00e9/x": "", "cafe\u0301/x": ""})
    found = [
        (problem.rule, problem.at.path.removeprefix(f"{tmp_path}/")) for problem in load(tmp_path).problems
    ]
    assert ("id-clash", "en/shipping/shipping-delay.yaml") in found
    assert ("id-clash", "_variables.yaml") in found
    assert ("id-clash", "caf\u00e9") in found


@POSIX
def test_what_cannot_be_read_is_said_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop(tmp_path)
    system_open, scandir = os.open, os.scandir

    def locked(path: str, *arguments: int) -> int:
        if path.endswith("es/_words.yaml"):
            raise PermissionError(13, "Permission denied")
        return system_open(path, *arguments)

    def closed(path: str) -> object:
        if path.endswith("es/shipping"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "open", locked)
    monkeypatch.setattr(os, "scandir", closed)
    corpus = load(tmp_path)
    assert [problem.message for problem in corpus.problems] == [
        "this file cannot be read: Permission denied",
        "this directory cannot be read: Permission denied",
    ]
    assert str(tmp_path / "es/_words.yaml") in corpus.files
    assert "shipping-delay" in corpus.locales["en"].templates


@POSIX
@pytest.mark.parametrize(
    "name",
    [
        "en/shipping/a\nb.yaml",
        "en/shipping/\x1b[31m.yaml",
        "en/\udcff.yaml",
        "en/shipping/" + "x" * 250 + ".yaml",
    ],
)
def test_strange_names_do_no_harm(name: str, tmp_path: Path) -> None:
    shop(tmp_path)
    (tmp_path / os.fsdecode(os.fsencode(name))).write_bytes(b"title: x\n")
    corpus = load(tmp_path)
    assert len(corpus.problems) == 1
    assert all(character.isprintable() for character in corpus.problems[0].message)


def test_directories_where_files_are_expected(tmp_path: Path) -> None:
    shop(tmp_path, {"en/_words.yaml": None, TEMPLATE: None})
    (tmp_path / "en/_words.yaml").mkdir()
    (tmp_path / TEMPLATE).mkdir()
    found = [(problem.rule, problem.at.path.rpartition("/")[2]) for problem in load(tmp_path).problems]
    assert found == [("unknown-name", "_words.yaml"), ("stray-file", "shipping-delay.yaml")]


def test_empty_files_and_files_beyond_all_bounds(tmp_path: Path) -> None:
    files: Files = {"en/_words.yaml": "", TEMPLATE: b"# " + b"x" * 2_000_000}
    corpus = read(tmp_path, files)
    assert [problem.rule for problem in corpus.problems] == ["yaml-syntax", "too-large"]
    assert corpus.files[str(tmp_path / TEMPLATE)].size == 2_000_002
    assert len(corpus.files) == len(SHOP)
