"""A book is written whole or not at all, by however many processes at once."""

from __future__ import annotations

import multiprocessing
import os
import time
from pathlib import Path
from typing import Any

import pytest

from cs_templates import CLDR_VERSION, __version__
from cs_templates.answer import files
from cs_templates.answer.book import FORMAT, Book, Cdb, Unusable, hash_of
from cs_templates.answer.jsontext import pack
from cs_templates.compiler import cdb as format_of_books
from cs_templates.compiler import writer
from cs_templates.compiler.cdb import cdb_chunks
from cs_templates.compiler.writer import write_book
from cs_templates.errors import CorpusError

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
RECORDS: list[tuple[str, dict[str, Any]]] = [
    ("ru/refund-issued", {"title": "Возврат отправлен"}),
    ("en/refund-issued", {"title": "Refund issued"}),
    ("book", FACTS),
]  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "cache" / "cst" / "book.cdb")


def test_a_book_is_private_to_its_user(path: str) -> None:
    old = os.umask(0o022)
    book = write_book(path, RECORDS)
    os.umask(old)
    assert book.path == path
    assert os.stat(path).st_mode & 0o777 == 0o600
    assert os.stat(os.path.dirname(path)).st_mode & 0o777 == 0o700
    assert os.listdir(os.path.dirname(path)) == ["book.cdb"]


def test_a_sealed_book_is_an_ordinary_file(tmp_path: Path) -> None:
    path = str(tmp_path / "templates.cdb")
    old = os.umask(0o022)
    write_book(path, RECORDS, sealed=True)
    os.umask(old)
    assert os.stat(path).st_mode & 0o777 == 0o644


def test_equal_records_give_equal_bytes(tmp_path: Path) -> None:
    one, two = str(tmp_path / "1.cdb"), str(tmp_path / "2.cdb")
    write_book(one, RECORDS)
    write_book(two, reversed(RECORDS))
    assert Path(one).read_bytes() == Path(two).read_bytes()


def test_unchanged_records_are_copied_and_new_ones_win(path: str) -> None:
    previous = write_book(path, RECORDS)
    fresh: list[tuple[str, dict[str, Any]]] = [
        ("book", FACTS | {"made": 2}),
        ("ru/refund-issued", {"title": "Деньги вернули"}),
    ]
    book = write_book(path, fresh, previous, ["en/refund-issued", "ru/refund-issued", "es/refund-issued"])
    assert book.get("en/refund-issued") == {"title": "Refund issued"}
    assert book.get("ru/refund-issued") == {"title": "Деньги вернули"}
    assert book.get("es/refund-issued") is None
    with pytest.raises(Unusable):
        previous.raw("en/refund-issued")


def test_an_open_reader_keeps_the_old_book(path: str) -> None:
    write_book(path, RECORDS)
    reader = Book.open(path)
    write_book(path, [("book", FACTS)])
    assert reader.get("en/refund-issued") == {"title": "Refund issued"}
    assert Book.open(path).get("en/refund-issued") is None


def test_a_key_given_twice_is_a_mistake(path: str) -> None:
    with pytest.raises(ValueError, match="en/refund-issued"):
        write_book(path, [*RECORDS, RECORDS[1]])


def test_a_new_book_is_not_looked_at_at_once(path: str) -> None:
    gone = FACTS | {"inputs": [["/nowhere/x.yaml", 1, 1, 1, 1]], "directories": [["/nowhere", 1, 1, 1]]}
    book = write_book(path, [("book", gone)])
    book.check(listings=True)
    book.check_all()


@pytest.mark.parametrize("place", ["/dev/null/cst/book.cdb", "/proc/cst/book.cdb", "{}/file/book.cdb"])
def test_where_nothing_can_be_written_the_book_is_kept_in_memory(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("")
    path = place.format(tmp_path)
    book = write_book(path, RECORDS)
    assert book.path is None
    assert book.get("ru/refund-issued") == {"title": "Возврат отправлен"}
    with pytest.raises(OSError, match=r"\w"):
        write_book(path, RECORDS, sealed=True)


def test_another_users_directory_is_not_written_to(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    os.makedirs(os.path.dirname(path))
    monkeypatch.setattr(os, "geteuid", lambda: os.stat(path if os.path.exists(path) else "/").st_uid + 1)
    assert write_book(path, RECORDS).path is None
    assert os.listdir(os.path.dirname(path)) == []


@pytest.mark.parametrize("fault", ["fsync", "replace", "write"])
def test_a_fault_while_writing_leaves_the_old_book_and_nothing_else(
    path: str, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    write_book(path, RECORDS).close()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if fault == "write":
        monkeypatch.setattr(files, "open", lambda *_: fail(), raising=False)
    else:
        monkeypatch.setattr(os, fault, fail)
    book = write_book(path, [("book", FACTS), ("new", {})])
    monkeypatch.undo()
    assert (book.path, book.get("new")) == (None, {})
    assert Book.open(path).get("en/refund-issued") == {"title": "Refund issued"}
    assert os.listdir(os.path.dirname(path)) == ["book.cdb"]


class Windows:
    """`os.replace` of a system that moves no file over one that is open: refuses so many times."""

    def __init__(self, refusals: int) -> None:
        self.left = refusals
        self.replace = os.replace

    def __call__(self, source: str, target: str) -> None:
        if self.left:
            self.left -= 1
            raise PermissionError(13, "The process cannot access the file", target)
        self.replace(source, target)


@pytest.mark.parametrize(("refusals", "kept"), [(2, True), (100, False)])
def test_a_reader_on_windows_is_waited_for_a_moment(
    path: str, monkeypatch: pytest.MonkeyPatch, refusals: int, kept: bool
) -> None:
    monkeypatch.setattr(files, "PAUSES", (0.001, 0.001, 0.001))
    monkeypatch.setattr(os, "replace", Windows(refusals))
    book = write_book(path, RECORDS)
    assert (book.path == path) is kept
    assert book.get("en/refund-issued") == {"title": "Refund issued"}
    assert [name for name in os.listdir(os.path.dirname(path)) if name.endswith(".tmp")] == []


def test_a_book_that_another_process_put_there_meanwhile_is_not_taken_for_ours(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def overtaken(path: str, chunks: list[bytes]) -> None:
        files.write_private(path, cdb_chunks({b"book": pack(FACTS | {"made": 99})}))

    monkeypatch.setattr(writer, "write_private", overtaken)
    book = write_book(path, RECORDS)
    assert book.path is None
    assert book.record["made"] == 1


def test_what_stopped_writers_left_is_swept_after_an_hour(path: str) -> None:
    os.makedirs(os.path.dirname(path))
    old, young, other = (f"{path}.{name}" for name in ("aa.tmp", "bb.tmp", "txt"))
    for name in (old, young, other):
        Path(name).write_text("x")
    for name in (old, other):
        os.utime(name, (time.time() - 3700, time.time() - 3700))
    write_book(path, RECORDS)
    assert sorted(os.listdir(os.path.dirname(path))) == ["book.cdb", "book.cdb.bb.tmp", "book.cdb.txt"]


def test_more_than_four_gigabytes_are_refused(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(format_of_books, "LARGEST", 4000)
    with pytest.raises(CorpusError, match="4 GiB"):
        write_book(path, [*RECORDS, ("large", {"text": "x" * 4000})])


FORK = multiprocessing.get_context("fork")


def write_again_and_again(path: str, me: str) -> None:
    """What each of several processes does: write a book of its own, and read from what it got."""
    for turn in range(12):
        made = int(me) * 100 + turn
        records = {"book": FACTS | {"made": made}} | {
            f"en/{n}": {"by": me, "text": me * 400} for n in range(100)
        }
        book = write_book(path, records.items())
        assert all(book.get(key) == records[key] for key in records)
        book.close()


def writers(path: str) -> set[str]:
    """Who wrote the records of the book that is there now."""
    book = Book.open(path)
    found = {(book.get(f"en/{n}") or {"by": ""})["by"] for n in range(100)}
    book.close()
    return found


def test_eight_processes_at_once_each_end_with_a_whole_book(path: str) -> None:
    write_again_and_again(path, "0")
    running = [FORK.Process(target=write_again_and_again, args=(path, str(me))) for me in range(1, 9)]
    for process in running:
        process.start()
    while any(process.is_alive() for process in running):
        assert len(writers(path)) == 1
    assert [process.exitcode for process in running] == [0] * 8
    assert writers(path) < set("12345678")
    assert os.listdir(os.path.dirname(path)) == ["book.cdb"]


def test_a_writer_that_is_killed_leaves_a_whole_book(path: str) -> None:
    write_again_and_again(path, "0")
    for delay in (0.01, 0.02, 0.03, 0.04, 0.05):
        process = FORK.Process(target=write_again_and_again, args=(path, "1"))
        process.start()
        time.sleep(delay)
        process.kill()
        process.join()
        assert len(writers(path)) == 1


def test_the_hash_is_the_public_one() -> None:
    """`hash = 5381; hash = (hash * 33) ^ byte`: by hand for one byte, and the known end for none."""
    assert hash_of(b"") == 5381
    assert hash_of(b"a") == (5381 * 33) ^ 97
    assert hash_of(b"a" * 1000) <= 0xFFFFFFFF


def test_the_file_is_a_cdb_that_others_read(tmp_path: Path) -> None:
    """Read as the public description says, knowing nothing of the trailer."""
    values = {f"key {number}".encode(): os.urandom(number) for number in range(300)}
    data = b"".join(cdb_chunks(values))

    def number(at: int) -> int:
        return int.from_bytes(data[at : at + 4], "little")

    def look_up(key: bytes) -> bytes | None:
        hashed = hash_of(key)
        table, slots = number(hashed % 256 * 8), number(hashed % 256 * 8 + 4)
        for step in range(slots):
            slot = table + (hashed // 256 + step) % slots * 8
            place = number(slot + 4)
            if place == 0:
                return None
            key_end = place + 8 + number(place)
            if number(slot) == hashed and data[place + 8 : key_end] == key:
                return data[key_end : key_end + number(place + 4)]
        return None

    assert {key: look_up(key) for key in values} == values
    assert look_up(b"key 300") is None
    (tmp_path / "x.cdb").write_bytes(data)
    cdb = Cdb(str(tmp_path / "x.cdb"))
    assert {key: cdb.get(key) for key in values} == values
    cdb.close()


def test_keys_with_one_hash_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(format_of_books, "hash_of", len)
    monkeypatch.setattr("cs_templates.answer.book.hash_of", len)
    values = {b"aa": b"1", b"bb": b"22", b"cc": b"333"}
    path = tmp_path / "x.cdb"
    path.write_bytes(b"".join(cdb_chunks(values)))
    cdb = Cdb(str(path))
    assert [cdb.get(key) for key in (b"bb", b"cc", b"aa", b"dd")] == [b"22", b"333", b"1", None]
    cdb.close()
