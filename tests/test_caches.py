"""Whatever has happened to the cache, the reply is right, or refused by name."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.shipped import copied

ROOT = Path(__file__).resolve().parent.parent
RUN = [sys.executable, str(ROOT / "cli.py")]
FEW = ("greeting", "shipping-delay", "wrong-item", "refund-issued")
FILL = [
    "fill", "refund-issued", "-l", "ru", "--values", str(ROOT / "examples" / "order.json"),
    "--today", "2026-03-08", "--no-input", "-q",
]  # fmt: skip


def cst(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A real `cst` in a real process."""
    return subprocess.run(
        [*RUN, *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, **environment},
    )


@pytest.fixture
def own(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus of the test's own, small, which it may damage."""
    shutil.rmtree(home / "cache")
    corpus = copied(home / "templates", scenarios=FEW)
    monkeypatch.setenv("CST_CORPUS", str(corpus))
    return corpus


def books(home: Path) -> list[Path]:
    return list((home / "cache").rglob("*.cdb"))


def right() -> str:
    done = cst(*FILL)
    assert done.returncode == 0, done.stderr
    assert "A-10293" in done.stdout
    return done.stdout


def test_a_deleted_cache_is_made_again(own: Path, home: Path) -> None:
    first = right()
    assert len(books(home)) == 1
    shutil.rmtree(home / "cache")
    assert right() == first
    assert len(books(home)) == 1


def test_a_cut_or_damaged_cache_never_gives_another_reply(own: Path, home: Path) -> None:
    first = right()
    (book,) = books(home)
    whole = book.read_bytes()
    chance = random.Random(7)
    for _ in range(12):
        at = chance.randrange(len(whole))
        book.write_bytes(whole[:at] if chance.random() < 0.5 else whole[:at] + b"\xff\x00" + whole[at + 2 :])
        assert right() == first


def test_a_cache_full_of_something_else(own: Path, home: Path) -> None:
    first = right()
    (book,) = books(home)
    for content in (b"", b"\x00" * 5000, b"SQLite format 3\x00", b"{}"):
        book.write_bytes(content)
        assert right() == first


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file away")
def test_a_foreign_cache_is_not_trusted(own: Path, home: Path) -> None:
    first = right()
    (book,) = books(home)
    os.chown(book, 65534, 65534)
    assert right() == first


def test_an_unwritable_home_answers_from_memory(own: Path, home: Path) -> None:
    (home / "cache").write_text("not a directory", encoding="utf-8")
    (home / "state").write_text("not a directory", encoding="utf-8")
    assert "A-10293" in right()
    assert (home / "cache").read_text(encoding="utf-8") == "not a directory"


def test_eight_at_once(own: Path, home: Path) -> None:
    running = [
        subprocess.Popen([*RUN, *FILL], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        for _ in range(8)
    ]
    answers = {(child.communicate()[0], child.returncode) for child in running}
    assert answers == {(right(), 0)}
    assert [path for path in (home / "cache").rglob("*") if path.is_file() and path.suffix != ".cdb"] == []


def test_an_edit_is_in_the_next_reply(own: Path) -> None:
    right()
    template = own / "ru" / "after-sale" / "refund-issued.yaml"
    text = template.read_text(encoding="utf-8")
    template.write_text(text.replace("body: |\n", "body: |\n      Новая строка.\n"), encoding="utf-8")
    assert right().startswith("Новая строка.")
    template.write_text(text, encoding="utf-8")
    assert not right().startswith("Новая строка.")


def test_an_overlay_that_appears_is_in_the_next_reply(own: Path) -> None:
    fill = ["fill", "refund-issued", "-l", "es-MX", *FILL[4:]]
    before = cst(*fill).stdout
    where = own / "es-419" / "after-sale" / "refund-issued.yaml"
    where.parent.mkdir(parents=True)
    text = (own / "es" / "after-sale" / "refund-issued.yaml").read_text(encoding="utf-8")
    where.write_text(text.replace("body: |\n", "body: |\n      Una línea nueva.\n"), encoding="utf-8")
    after = cst(*fill)
    assert after.stdout != before
    assert after.stdout.startswith("Una línea nueva."), after.stderr


def test_one_broken_file_breaks_one_reply(own: Path) -> None:
    template = own / "ru" / "after-sale" / "refund-issued.yaml"
    text = template.read_text(encoding="utf-8")
    broken = text.replace("{{ order.number }}", "{{ order.nummer }}")
    template.write_text(broken, encoding="utf-8")
    refused = cst(*FILL)
    lines = [number for number, line in enumerate(broken.splitlines(), 1) if "order.nummer" in line]
    assert (refused.returncode, refused.stdout) == (2, "")
    assert any(f"refund-issued.yaml:{line}:" in refused.stderr for line in lines)
    assert "order.nummer" in refused.stderr
    values = ["--values", str(ROOT / "examples" / "order.json"), "--no-input", "-q"]
    assert cst("fill", "greeting", "-l", "ru", *values).returncode == 0
    assert cst("fill", "refund-issued", "-l", "en", *values).returncode == 0
    template.write_text("title: [", encoding="utf-8")
    refused = cst(*FILL)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "refund-issued.yaml:2:1: a bracket" in refused.stderr
    assert cst("fill", "greeting", "-l", "ru", *values).returncode == 0


def test_touching_every_file_compiles_nothing_again(own: Path, home: Path) -> None:
    right()
    (book,) = books(home)
    made = book.stat().st_mtime_ns
    time.sleep(0.02)
    for path in own.rglob("*.yaml"):
        path.touch()
    right()
    assert book.stat().st_mtime_ns == made


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("body: |\n", 'body: "never closed\n'),
        ("state: ", "sttae: "),
        ("channels:\n", "channels:\n  chat: {body: a, b}\n"),
    ],
)
def test_a_broken_overlay_never_sends_the_text_beneath_it(home: Path, old: str, new: str) -> None:
    shop = home / "shop"
    (shop / "ru" / "after-sale").mkdir(parents=True)
    (shop / "_corpus.yaml").write_text(f"format: 1\nextends: {ROOT / 'templates'}\n", encoding="utf-8")
    text = (ROOT / "templates/ru/after-sale/refund-issued.yaml").read_text(encoding="utf-8")
    (shop / "ru/after-sale/refund-issued.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    refused = cst(*FILL, CST_CORPUS=str(shop))
    assert (refused.returncode, refused.stdout) == (2, ""), refused.stderr
    assert "shop/ru/after-sale/refund-issued.yaml:" in refused.stderr
    assert cst("fill", "greeting", "-l", "ru", "-q", "--no-input", CST_CORPUS=str(shop)).returncode == 0


def test_a_broken_platform_file_lets_no_rule_lapse(own: Path) -> None:
    platform = own / "_platforms" / "amazon.yaml"
    text = platform.read_text(encoding="utf-8")
    fill = [*FILL, "--platform", "amazon"]
    assert cst(*fill).returncode == 0
    platform.write_text(text.replace("rules:\n", "rules:\n bad: [\n", 1), encoding="utf-8")
    refused = cst(*fill)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert right()
    platform.write_text(text, encoding="utf-8")
    assert cst(*fill).returncode == 0


def test_a_misspelt_limit_lets_nothing_through(own: Path) -> None:
    settings = own / "_corpus.yaml"
    text = settings.read_text(encoding="utf-8")
    assert "limit: 2," in text
    settings.write_text(text.replace("limit: 2,", "limt: 2,"), encoding="utf-8")
    refused = cst(*FILL)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "_corpus.yaml:" in refused.stderr
    settings.write_text(text, encoding="utf-8")
    assert right()


def test_a_platform_that_was_away_for_a_moment(own: Path) -> None:
    right()
    platform = own / "_platforms" / "walmart.yaml"
    text = platform.read_bytes()
    fill = ["fill", "shipping-delay", "-l", "ru", *FILL[4:]]
    before = cst(*fill)
    platform.unlink()
    cst(*fill)
    platform.write_bytes(text)
    after = cst(*fill)
    assert (after.returncode, after.stdout) == (before.returncode, before.stdout), after.stderr
