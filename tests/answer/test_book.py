"""A book gives back what was written, or says that it cannot be used; never a third thing."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cs_templates import CLDR_VERSION, __version__
from cs_templates.answer import book as book_module
from cs_templates.answer.book import FORMAT, WHOLE, Book, Stale, Unusable
from cs_templates.answer.fresh import checksum_of
from cs_templates.compiler.writer import write_book

FACTS = {
    "format": FORMAT,
    "tool": __version__,
    "cldr": CLDR_VERSION,
    "sealed": False,
    "roots": [],
    "inputs": [],
    "directories": [],
    "made": 1,
}
RECORDS: dict[str, dict[str, Any]] = {
    "book": FACTS,
    "corpus": {"source": "en", "tones": ["neutral", "warm"]},
    "locale/ru": {"name": "русский", "table": {"decimal": ","}},
    "ru/refund-issued": {"title": "Возврат отправлен", "body": ["Деньги вернутся до ", ["print", "refund.date", []]]},
    **{f"en/scenario-{number}": {"title": f"Scenario {number}", "number": number} for number in range(30)},
    "en/long": {"text": "a longer text. " * 700},
}  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> str:
    path = str(tmp_path / "book.cdb")
    write_book(path, RECORDS.items()).close()
    return path


def read_all(path: str) -> dict[str, Any]:
    """Every record, or where a book or a record is unusable, nothing of it."""
    found: dict[str, Any] = {}
    try:
        book = Book.open(path)
    except Unusable:
        return found
    for key in RECORDS:
        try:
            found[key] = book.get(key)
        except Unusable:
            continue
    book.close()
    return found


def test_what_was_written_is_read(path: str) -> None:
    assert read_all(path) == RECORDS


@pytest.mark.parametrize(
    "key", ["ru/refund", "", "ru/refund-issued ", "en/scenario-30", "\udc80", "a" * 5000]
)
def test_an_unknown_key_is_none(path: str, key: str) -> None:
    assert Book.open(path).get(key) is None


def test_a_book_in_memory_is_asked_the_same_way() -> None:
    book = Book.from_records(RECORDS.items())
    assert {key: book.get(key) for key in RECORDS} == RECORDS
    assert book.get("ru/nothing") is None
    assert book.path is None


def test_a_record_in_memory_is_what_a_file_would_give() -> None:
    given = {"range": (1, 2), "names": ["а"]}
    book = Book.from_records([("corpus", given)])
    given["range"] = (3, 4)
    assert book.get("corpus") == {"range": [1, 2], "names": ["а"]}
    assert book.raw("corpus") == '{"range":[1,2],"names":["а"]}'.encode()


def test_a_book_cut_off_anywhere_is_never_wrong(path: str, tmp_path: Path) -> None:
    whole = Path(path).read_bytes()
    cut = tmp_path / "cut.cdb"
    for size in range(0, len(whole), 64):
        cut.write_bytes(whole[:size])
        assert read_all(str(cut)) == {}
    cut.write_bytes(whole + b"\0")
    assert read_all(str(cut)) == {}


def test_a_flipped_bit_is_never_a_wrong_answer(path: str, tmp_path: Path) -> None:
    whole = bytearray(Path(path).read_bytes())
    flipped = tmp_path / "flipped.cdb"
    pick = random.Random(7)
    seen = 0
    for _ in range(600):
        place, bit = pick.randrange(len(whole)), 1 << pick.randrange(8)
        whole[place] ^= bit
        flipped.write_bytes(whole)
        whole[place] ^= bit
        found = read_all(str(flipped))
        assert all(found[key] == RECORDS[key] for key in found)
        seen += len(found) < len(RECORDS)
    assert seen == 600


def test_a_book_that_is_cut_off_while_open_is_unusable(path: str) -> None:
    book = Book.open(path)
    os.truncate(path, 3000)
    with pytest.raises(Unusable):
        book.get("en/long")


@pytest.mark.parametrize("content", [b"", b"\0" * 5000, b"refund " * 2000, b"SQLite format 3\0" * 300])
def test_a_foreign_file_is_unusable(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.cdb"
    path.write_bytes(content)
    with pytest.raises(Unusable):
        Book.open(str(path))


def test_what_is_no_file_is_unusable(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in (".", "none.cdb", "pipe", "a\0b"):
        with pytest.raises(Unusable):
            Book.open(os.path.join(tmp_path, name))


@pytest.mark.parametrize(
    "facts",
    [{"tool": "0.0.9"}, {"format": FORMAT - 1}, {"format": str(FORMAT)}, {"cldr": "47"}, {"cldr": None}],
)
def test_another_versions_book_is_unusable(tmp_path: Path, facts: dict[str, Any]) -> None:
    path = str(tmp_path / "book.cdb")
    assert write_book(path, [("book", FACTS | facts)]).path is None
    with pytest.raises(Unusable, match="another version"):
        Book.open(path)


def test_another_users_book_is_refused(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: os.stat(path).st_uid + 1)
    with pytest.raises(Unusable, match="another user"):
        Book.open(path)
    monkeypatch.setattr(book_module, "_PACKAGE", os.path.dirname(path))
    assert Book.open(path).get("corpus") == RECORDS["corpus"]


def test_a_closed_book_answers_nothing_more(path: str) -> None:
    book = Book.open(path)
    book.close()
    book.close()
    with pytest.raises(Unusable):
        book.get("en/long")


def test_records_are_kept_up_to_a_number(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book_module, "KEPT", 4)
    assert read_all(path) == RECORDS
    book = Book.open(path)
    assert book.get("corpus") is book.get("corpus")


def test_a_system_without_pread_reads_the_same(path: str) -> None:
    code = (
        "import os, sys; del os.pread\n"
        "from cs_templates.answer.book import Book\n"
        "print(Book.open(sys.argv[1]).get('ru/refund-issued')['title'])"
    )
    command = [sys.executable, "-X", "utf8", "-c", code, path]
    run = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    assert run.stdout.strip() == "Возврат отправлен"


def _corpus(tmp_path: Path, files: int) -> tuple[dict[str, Any], list[list[Any]]]:
    """A book record of a corpus with so many files, long unchanged."""
    inputs = []
    for number in range(files):
        file = tmp_path / f"{number}.yaml"
        file.write_bytes(b"title: x\n")
        os.utime(file, ns=(10**18, 10**18))
        info = file.stat()
        inputs.append([str(file), info.st_size, info.st_mtime_ns, info.st_ino, 0])
    os.utime(tmp_path, ns=(10**18, 10**18))
    names = checksum_of(f"{number}.yaml" for number in range(files))
    directories = [[str(tmp_path), 10**18, tmp_path.stat().st_ino, names]]
    return FACTS | {"inputs": inputs, "directories": directories, "made": 2 * 10**18}, inputs


def _stale(book: Book, *records: dict[str, Any], listings: bool = False) -> str:
    book._until = 0.0
    try:
        book.check(*records, listings=listings)
    except Stale as stale:
        return os.path.basename(stale.path)
    return ""


def test_in_a_small_corpus_every_answer_looks_at_every_file(tmp_path: Path) -> None:
    facts, inputs = _corpus(tmp_path, 3)
    book = Book.from_records([("book", facts)])
    assert _stale(book, {"inputs": inputs[:1]}) == ""
    (tmp_path / "2.yaml").write_text("title: yes\n")
    assert _stale(book, {"inputs": inputs[:1]}) == "2.yaml"


def test_in_a_large_corpus_an_answer_looks_at_what_it_is_made_of(tmp_path: Path) -> None:
    facts, inputs = _corpus(tmp_path, WHOLE + 1)
    path = str(tmp_path.parent / "large.cdb")
    book = write_book(path, [("book", facts)])
    assert len(Path(path).read_bytes()) > 40_000
    assert len(book.raw("book") or b"") < 500
    assert book.inputs == inputs
    (tmp_path / "2.yaml").write_text("title: yes\n")
    (tmp_path / "new.yaml").write_text("title: new\n")
    assert _stale(book, {"inputs": inputs[:2]}) == ""
    assert _stale(book, {"inputs": inputs[:3]}) == "2.yaml"
    assert _stale(book, {"inputs": inputs[:2]}, listings=True) == tmp_path.name
    book._until = 0.0
    with pytest.raises(Stale):
        book.check_all()


def test_what_was_looked_at_a_moment_ago_is_not_looked_at_again(tmp_path: Path) -> None:
    facts, _ = _corpus(tmp_path, 2)
    book = Book.from_records([("book", facts)])
    book.check()
    (tmp_path / "1.yaml").unlink()
    book.check()
    book._until = 0.0
    with pytest.raises(Stale):
        book.check()


def test_a_sealed_book_looks_at_nothing() -> None:
    gone = [["/nowhere/x.yaml", 10, 1, 1, 1]]
    for facts in (FACTS | {"sealed": True, "inputs": gone}, None):
        book = Book.from_records([("book", facts)] if facts else [])
        assert book.sealed
        book.check({"inputs": gone}, listings=True)
        book.check_all()


def test_asking_a_book_loads_only_what_the_wall_allows(path: str) -> None:
    code = (
        "import sys; before = set(sys.modules)\n"
        "from cs_templates.answer import book, fresh, jsontext, search\n"
        "b = book.Book.open(sys.argv[1]); b.get('corpus'); b.check()\n"
        "book.find_corpus(None, {}, '/'); book.book_path(('/x',))\n"
        "print(*sorted(m for m in set(sys.modules) - before if not m.startswith('cs_templates')))"
    )
    run = subprocess.run([sys.executable, "-c", code, path], check=True, capture_output=True, text=True)
    loaded = set(run.stdout.split())
    assert "zlib" in loaded
    assert loaded <= {"__future__", "_json", "math", "pwd", "unicodedata", "zlib"}
