"""A changed template is mended alone, and the answers are those of a corpus that was read whole."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cs_templates.answer import search
from cs_templates.answer.book import NEWS, Book, Stale
from cs_templates.compiler import make, mend, writer
from cs_templates.compiler.dump import keys
from tests.shipped import copied

ROOT = Path(__file__).resolve().parent.parent
RUN = [sys.executable, str(ROOT / "cli.py")]
KEPT = ("greeting", "refund-issued", "shipping-delay")
VALUES = ["--values", str(ROOT / "examples" / "order.json"), "--today", "2026-03-08", "--no-input", "-q"]


@pytest.fixture
def own(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus of the test's own with three scenarios, long untouched."""
    shutil.rmtree(home / "cache", ignore_errors=True)
    corpus = copied(home / "templates", scenarios=KEPT)
    for path in corpus.rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    monkeypatch.setenv("CST_CORPUS", str(corpus))
    return corpus


def fill(locale: str = "ru", scenario: str = "refund-issued") -> subprocess.CompletedProcess[str]:
    command = [*RUN, "fill", scenario, "-l", locale, *VALUES]
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8")


def right(locale: str = "ru", scenario: str = "refund-issued") -> str:
    done = fill(locale, scenario)
    assert done.returncode == 0, done.stderr
    assert "A-10293" in done.stdout
    return done.stdout


def edit(own: Path, old: str, new: str, where: str = "ru/after-sale/refund-issued.yaml") -> None:
    path = own / where
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def file_of(home: Path) -> Path:
    (book,) = (home / "cache").rglob("*.cdb")
    return book


def news_of(home: Path) -> Path:
    return Path(f"{file_of(home)}{NEWS}")


def say(own: Path, line: str, where: str = "ru/after-sale/refund-issued.yaml") -> None:
    edit(own, "body: |\n", f"body: |\n      {line}\n", where)


def test_an_edited_body_is_said_and_the_book_is_not_written_again(own: Path, home: Path) -> None:
    before = right()
    made = file_of(home).stat()
    say(own, "Новая строка.")
    assert right().startswith("Новая строка.")
    assert file_of(home).stat() == made
    assert news_of(home).stat().st_size < made.st_size / 4
    edit(own, "      Новая строка.\n", "")
    assert right() == before
    assert file_of(home).stat() == made


def test_compiling_folds_the_news_into_the_book(own: Path, home: Path) -> None:
    right()
    say(own, "Новая строка.")
    after = right()
    assert subprocess.run([*RUN, "compile"], capture_output=True, check=False).returncode == 0
    assert not news_of(home).exists()
    assert right() == after


def test_search_knows_another_title_at_once(own: Path) -> None:
    right()
    edit(own, "title: Деньги возвращены", "title: Горностай")
    assert right()
    found = subprocess.run([*RUN, "search", "горностай"], capture_output=True, check=True, encoding="utf-8")
    assert "refund-issued" in found.stdout


def test_a_translation_is_older_than_its_source_as_soon_as_that_is_edited(own: Path) -> None:
    assert "older than its source" not in fill().stderr
    say(own, "A new line.", "en/after-sale/refund-issued.yaml")
    assert right("en").startswith("A new line.")
    assert "older than its source" in fill().stderr
    edit(own, "      A new line.\n", "", "en/after-sale/refund-issued.yaml")
    assert "older than its source" not in fill().stderr


def test_a_faulty_edit_refuses_its_reply_and_a_mended_one_fills(own: Path) -> None:
    before = right()
    edit(own, "{{ order.number }}", "{{ order.nummer }}")
    assert (fill().returncode, fill().stdout) == (2, "")
    assert "order.nummer" in fill().stderr
    assert fill("en").returncode == 0
    edit(own, "{{ order.nummer }}", "{{ order.number }}")
    assert right() == before


# What is mended is what would be made from the whole.

EDITS = [
    ("ru/after-sale/refund-issued.yaml", "body: |\n", "body: |\n      Новая строка.\n"),
    ("ru/after-sale/refund-issued.yaml", "state: reviewed", "state: draft"),
    ("ru/after-sale/refund-issued.yaml", "{{ refund.amount }}", "{{ refund.amont }}"),
    ("ru/after-sale/refund-issued.yaml", 'form("to")', 'form("nowhere")'),
    ("ru/after-sale/refund-issued.yaml", "channels:\n", "channels: [\n"),
    ("ru/after-sale/refund-issued.yaml", "  message:\n    same_as: email\n", ""),
    ("ru/after-sale/refund-issued.yaml", "title: Деньги возвращены", "title: Горностай"),
    ("en/after-sale/refund-issued.yaml", "body: |\n", "body: |\n      A new line.\n"),
    ("es/after-sale/refund-issued.yaml", "body: |\n", "body: |\n      Una línea nueva.\n"),
    ("_scenarios/after-sale/refund-issued.yaml", "mood: calm", "mood: upset"),
]


@pytest.fixture(params=["small", "large"])
def book(own: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Book]:
    if request.param == "large":
        monkeypatch.setattr(writer, "WHOLE", 3)
    book = make.make_book(str(own), str(own.parent / "x.cdb"))
    book._until = 0.0
    yield book
    book.close()


@pytest.mark.parametrize(("where", "old", "new"), EDITS)
def test_a_mended_record_is_the_one_of_the_whole(
    own: Path, book: Book, where: str, old: str, new: str
) -> None:
    edit(own, old, new, where)
    whole = make.make_book(str(own), str(own.parent / "whole.cdb"))
    templates = [key for key in keys(whole) if key.endswith(tuple(f"/{scenario}" for scenario in KEPT))]
    assert len(templates) >= 12
    mended = _all_mended(book, templates)
    small = book.record.get("inputs") is not None
    if small and (where.startswith("_") or old.startswith("title")):
        assert not mended
        return
    assert mended
    assert {key: book.get(key) for key in templates} == {key: whole.get(key) for key in templates}


def _all_mended(book: Book, templates: list[str]) -> bool:
    """Whether every record that is stale could be mended."""
    for _ in range(12):
        book._until = 0.0
        try:
            for key in templates:
                book.check(book.get(key) or {})
        except Stale as stale:
            if not mend.mend(book, stale):
                return False
        else:
            return True
    return False


TITLES = [
    ("ru/after-sale/refund-issued.yaml", "title: Деньги возвращены", "title: Горностай", "горностай"),
    ("zh/after-sale/refund-issued.yaml", "keywords: [", "keywords: [貂皮大衣, ", "貂皮大衣"),
    ("_scenarios/after-sale/refund-issued.yaml", "must_state: [", "must_state: [shop.name, ", "refund"),
]


@pytest.mark.parametrize("book", ["large"], indirect=True)
@pytest.mark.parametrize(("where", "old", "new", "query"), TITLES)
def test_a_search_that_shows_a_changed_scenario_is_mended_alone(
    own: Path, book: Book, where: str, old: str, new: str, query: str
) -> None:
    edit(own, old, new, where)
    whole = make.make_book(str(own), str(own.parent / "whole.cdb"))
    first = _searched(book, "refund-issued")[0]
    assert first == search.search(whole, "refund-issued")[0]
    assert _searched(book, query)[0] == search.search(whole, query)[0]
    assert first["scenario"] == "refund-issued"
    assert book.get("scenarios") == whole.get("scenarios")
    assert _all_mended(book, [f"{tag}/refund-issued" for tag in ("en", "ru", "es", "zh")])
    assert _searched(book, "refund-issued")[0] == first


def _searched(book: Book, query: str) -> list[dict[str, object]]:
    """What a search finds, each stale scenario mended."""
    for _ in range(4):
        book._until = 0.0
        try:
            return search.search(book, query)
        except Stale as stale:
            outdated = stale
        assert mend.mend(book, outdated)
    raise AssertionError("still stale")


# Whatever happens to the news, the reply is right.


def test_damaged_news_are_made_again(own: Path, home: Path) -> None:
    right()
    say(own, "Новая строка.")
    after = right()
    whole = news_of(home).read_bytes()
    chance = random.Random(11)
    places = [0, 100, 2047, 2048, 2060, len(whole) // 3, len(whole) - 1100, len(whole) - 1]
    for at in (*places, *(chance.randrange(len(whole)) for _ in range(8))):
        news_of(home).write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        assert right() == after
    for content in (b"", whole[:3000], file_of(home).read_bytes()):
        news_of(home).write_bytes(content)
        assert right() == after


def test_news_of_another_book_are_not_believed(own: Path, home: Path) -> None:
    before = right()
    say(own, "Новая строка.")
    right()
    old = news_of(home).read_bytes()
    edit(own, "      Новая строка.\n", "")
    assert subprocess.run([*RUN, "compile"], capture_output=True, check=False).returncode == 0
    news_of(home).write_bytes(old)
    assert right() == before


def test_several_processes_mend_at_once(own: Path, home: Path) -> None:
    places = [
        (tag, scenario)
        for tag in ("en", "ru", "es", "zh")
        for scenario in ("refund-issued", "shipping-delay")
    ]
    for tag, scenario in places:
        right(tag, scenario)
    for tag, scenario in places:
        (path,) = own.glob(f"{tag}/*/{scenario}.yaml")
        say(own, f"12345 {tag}.", str(path.relative_to(own)))
    running = [
        subprocess.Popen(
            [*RUN, "fill", scenario, "-l", tag, *VALUES],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        )
        for tag, scenario in places * 2
    ]  # fmt: skip
    for (tag, _), child in zip(places * 2, running, strict=True):
        out, err = child.communicate()
        assert (child.returncode, out.startswith(f"12345 {tag}.")) == (0, True), err
    assert not list((home / "cache").rglob("*.tmp"))


def test_a_full_disk_leaves_the_old_files_and_the_reply_is_right(own: Path, home: Path) -> None:
    right()
    made = file_of(home).read_bytes()
    say(own, "Новая строка.")
    command = [*RUN, "fill", "refund-issued", "-l", "ru", *VALUES]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", preexec_fn=_no_room)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Новая строка.")
    assert file_of(home).read_bytes() == made
    assert not news_of(home).exists()
    assert not list((home / "cache").rglob("*.tmp"))
    shutil.rmtree(home / "cache")
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", preexec_fn=_no_room)
    assert done.stdout.startswith("Новая строка."), done.stderr
    assert not [path for path in (home / "cache").rglob("*") if path.is_file()]


def _no_room() -> None:
    """No file can grow past 4 KiB, as on a disk that is full."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def test_killed_at_any_moment_leaves_whole_files(own: Path, home: Path) -> None:
    right()
    chance = random.Random(3)
    for number in range(6):
        edit(own, "body: |\n", f"body: |\n      12345 {number}.\n")
        child = subprocess.Popen(
            [*RUN, "fill", "refund-issued", "-l", "ru", *VALUES], stdout=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.02, 0.4))
        child.kill()
        child.wait()
        assert right().startswith(f"12345 {number}.")


def test_a_cache_that_cannot_be_written_answers_from_memory(own: Path, home: Path) -> None:
    right()
    say(own, "Новая строка.")
    news_of(home).mkdir()
    assert right().startswith("Новая строка.")
    assert right().startswith("Новая строка.")
    assert list(news_of(home).iterdir()) == []
