"""`cst test`: what customers would read instead of what was approved, and nothing else."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cs_templates.authoring.goldens.reference import by_jinja2
from tests.authoring.replies.conftest import change
from tests.cli.conftest import Ran, Terminal

Cst = Callable[..., Ran]
SAMPLE = "ru/order/sample.email.txt"


@pytest.fixture
def approved(corpus: Path, here: Cst) -> Path:
    """The corpus, with its replies approved."""
    assert here("test", "--update", "--corpus", str(corpus)).code == 0
    return corpus


def test_the_first_run_says_how_to_approve_and_the_next_ones_agree(corpus: Path, cst: Cst) -> None:
    ran = cst("test", "--corpus", str(corpus))
    assert (ran.code, ran.out) == (1, "")
    assert "there are no golden replies yet; cst test --update writes them" in ran.err
    assert not (corpus / "_goldens").exists()
    ran = cst("test", "--update", "--corpus", str(corpus))
    assert ran.code == 0
    assert re.search(r"_goldens: 12 files written, 0 files deleted\n.*: all as they were approved\n", ran.err)
    assert cst("test", "--corpus", str(corpus)).code == 0
    compiled = cst("compile", "--corpus", str(corpus))
    assert (compiled.code, compiled.out) == (0, "")


def test_a_golden_file_is_what_customers_read(approved: Path) -> None:
    text = (approved / "_goldens" / SAMPLE).read_text(encoding="utf-8")
    assert text.startswith(
        "=== least\nSubject: Заказ A-10293\n\nЗдравствуйте!\n\nВаш заказ A-10293 уже в пути."
    )
    assert re.findall(r"^=== (.*)$", text, re.MULTILINE) == ["least", "most, neutral", "most, warm", "one"]


def test_a_change_is_shown_word_by_word(approved: Path, cst: Cst) -> None:
    change(approved / "ru/order/sample.yaml", "задержится на", "придёт позже на")
    ran = cst("test", "--corpus", str(approved))
    assert ran.code == 1
    assert ran.out.startswith(f"{SAMPLE} · least: changed\n  Ваш заказ")
    assert "Товар «Ceramic mug» [-задержится-]{+придёт позже+} на 3 дня, ждём его 14 марта." in ran.out
    assert "\x1b" not in ran.out
    assert "where that is meant, cst test --update approves it" in ran.err
    assert "48 replies: changed: 4" in ran.err
    assert cst("test", "-l", "es,en", "--corpus", str(approved)).code == 0
    assert cst("test", "-l", "ru", "--corpus", str(approved)).code == 1
    assert cst("test", "--update", "--corpus", str(approved)).code == 0
    assert cst("test", "--corpus", str(approved)).code == 0


def test_only_what_changed_is_written(approved: Path, here: Cst) -> None:
    change(approved / "ru/order/sample.yaml", "задержится на", "придёт позже на")
    before = {path: path.stat().st_mtime_ns for path in (approved / "_goldens").rglob("*.txt")}
    assert "1 file written, 0 files deleted" in here("test", "--update", "--corpus", str(approved)).err
    after = {path: path.stat().st_mtime_ns for path in before}
    assert [path.name for path in before if before[path] != after[path]] == ["sample.email.txt"]


def test_the_json_object(approved: Path, here: Cst) -> None:
    change(approved / "ru/order/sample.yaml", "задержится на", "придёт позже на")
    ran = here("test", "--json", "--corpus", str(approved))
    said = json.loads(ran.out)
    assert (ran.code, list(said), said["version"]) == (1, ["version", "goldens", "checked", "differences"], 1)
    first = said["differences"][0]
    assert (first["what"], first["path"], first["example"]) == ("changed", SAMPLE, "least")
    assert first["before"].replace("задержится", "придёт позже") == first["after"]


def test_colours_are_for_terminals(approved: Path, terminal: Callable[..., Terminal]) -> None:
    change(approved / "ru/order/sample.yaml", "задержится на", "придёт позже на")
    shown = terminal("test", "-l", "ru", "--corpus", str(approved), env={"NO_COLOR": "", "COLUMNS": "60"})
    assert shown.ends() == 1
    assert "\x1b[31m[-задержится-]\x1b[0m" in shown.text()
    plain = re.sub(r"\x1b\[\d+m", "", shown.text())
    assert max(map(len, plain.splitlines())) <= 60
    assert "\x1b" not in terminal("test", "-l", "ru", "--corpus", str(approved)).text()


def test_what_is_new_and_what_is_gone(approved: Path, here: Cst) -> None:
    change(approved / "_scenarios/order/sample.yaml", "  one: {", "  two: {")
    (approved / "es/order/sample.yaml").unlink()
    ran = here("test", "--corpus", str(approved))
    assert ran.code == 1
    assert f"{SAMPLE} · two: new\n{SAMPLE} · one: gone\n" in ran.out
    assert "es/order/sample.email.txt · least; most, neutral; most, warm; one: gone\n" in ran.out
    assert here("test", "--update", "--corpus", str(approved)).code == 0
    assert not (approved / "_goldens" / "es").exists()


def test_other_files_are_left_alone(approved: Path, here: Cst) -> None:
    goldens = approved / "_goldens"
    others = [
        goldens / "README.md",
        goldens / "es/order/notes.txt",
        goldens / "a.txt",
        goldens / "x/y/z/w.txt",
    ]
    for path in others:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("mine", encoding="utf-8")
    (approved / "es/order/sample.yaml").unlink()
    assert here("test", "--update", "--corpus", str(approved)).code == 0
    assert [path.read_text(encoding="utf-8") for path in others] == ["mine"] * 4
    assert sorted(path.name for path in (goldens / "es/order").iterdir()) == ["notes.txt"]


def test_a_part_is_tested_and_approved_alone(approved: Path, here: Cst) -> None:
    for tag, old in (("ru", "уже в пути"), ("es", "camino")):
        change(approved / tag / "order/sample.yaml", old, f"{old} x")
    assert here("test", "sample", "-l", "ru", "--update", "--corpus", str(approved)).code == 0
    assert here("test", "-l", "ru", "--corpus", str(approved)).code == 0
    assert here("test", "-l", "es", "--corpus", str(approved)).code == 1


def test_another_directory_will_do(corpus: Path, tmp_path: Path, here: Cst) -> None:
    place = ("--corpus", str(corpus), "--goldens", str(tmp_path / "a" / "goldens"))
    assert here("test", "--update", *place).code == 0
    assert (tmp_path / "a" / "goldens" / SAMPLE).exists()
    assert here("test", *place).code == 0
    assert not (corpus / "_goldens").exists()


def test_a_text_that_cannot_be_filled_fails_and_what_was_approved_stays(approved: Path, cst: Cst) -> None:
    golden = approved / "_goldens" / SAMPLE
    before = golden.read_bytes()
    change(approved / "ru/order/sample.yaml", "{{ item.name | quoted }}", "{{ item.nmae }}")
    ran = cst("test", "--corpus", str(approved))
    assert (ran.code, "Traceback" in ran.err) == (1, False)
    assert f"{SAMPLE} · least: cannot be filled" in ran.out
    assert "item.nmae" in ran.out
    assert cst("test", "--update", "--corpus", str(approved)).code == 1
    assert golden.read_bytes() == before


def test_line_ends_that_git_has_changed_are_no_difference(approved: Path, here: Cst) -> None:
    for path in (approved / "_goldens").rglob("*.txt"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert here("test", "--corpus", str(approved)).code == 0


def test_a_reply_may_hold_what_looks_like_a_heading(corpus: Path, here: Cst) -> None:
    change(corpus / "ru/order/sample.yaml", "      Выберите, что", "\n      === most\n\n      Выберите, что")
    assert here("test", "--update", "--corpus", str(corpus)).code == 0
    assert here("test", "--corpus", str(corpus)).code == 0


def test_the_reference_is_asked_and_believed(
    approved: Path, here: Cst, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert here("test", "--reference", "--corpus", str(approved)).code == 0

    def other(corpus: Any, draft: Any) -> tuple[str | None, str]:
        subject, body = by_jinja2(corpus, draft)
        return subject, body.replace("A-10293", "A-10294")

    monkeypatch.setattr("cs_templates.authoring.goldens.replies.by_jinja2", other)
    ran = here("test", "--reference", "-l", "en", "--corpus", str(approved))
    assert ran.code == 1
    assert "Jinja2 makes another text of it" in ran.out
    assert "[-A-10293-]{+A-10294+}" in ran.out


@pytest.mark.parametrize("words", [("-l", "rv"), ("nothing-like-it",), ("-l", "ru,xx")])
def test_a_name_that_is_none_is_refused(approved: Path, here: Cst, words: tuple[str, ...]) -> None:
    ran = here("test", *words, "--corpus", str(approved))
    assert (ran.code in (1, 2), ran.out) == (True, "")
    assert ran.err.startswith("cst: ")


def test_what_cannot_be_read_or_written_is_said(approved: Path, here: Cst) -> None:
    golden = approved / "_goldens" / SAMPLE
    golden.write_bytes(b"=== least\n\xff\n")
    ran = here("test", "--corpus", str(approved))
    assert (ran.code, ran.out) == (2, "")
    assert f"{SAMPLE} cannot be read: it is not UTF-8" in ran.err
    file = approved / "_corpus.yaml"
    ran = here("test", "--update", "--corpus", str(approved), "--goldens", str(file))
    assert ran.code == 2
    assert "cannot be written" in ran.err


@pytest.mark.skipif(os.name == "nt", reason="a name that Windows does not have")
def test_names_of_examples_do_not_steer_a_terminal(corpus: Path, here: Cst) -> None:
    golden = corpus / "_goldens" / SAMPLE
    golden.parent.mkdir(parents=True)
    golden.write_text("=== \x1b[2J\nHello\x1b]0;x\x07\n", encoding="utf-8")
    ran = here("test", "--corpus", str(corpus))
    assert ran.code == 1
    assert "\x1b" not in ran.out
