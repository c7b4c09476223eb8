"""Writes a book: records of plain data become one file, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from json import dumps

from cs_templates.answer.book import NEWS, WHOLE, Book, Unusable, unpack
from cs_templates.answer.files import remove, write_private, write_whole
from cs_templates.answer.jsontext import stored
from cs_templates.compiler.cdb import cdb_chunks

Records = Iterable[tuple[str, Mapping[str, object]]]


def write_book(
    path: str,
    records: Records,
    previous: Book | None = None,
    unchanged: Iterable[str] = (),
    *,
    sealed: bool = False,
) -> Book:
    """Write the book of `records` to `path` and open it; equal records give equal bytes.

    `unchanged` are keys whose records are copied as they stand from `previous`,
    the book this one takes the place of; it is closed. A book of the cache is
    private to its user, and where it cannot be written it is kept in memory. A
    sealed one is an ordinary file: OSError where it cannot be written. Raises
    CorpusError past 4 GiB, Unusable where `previous` is damaged, ValueError for
    a key given twice.
    """
    values = _values(records, previous, unchanged)
    if previous is not None:
        previous.close()  # Windows replaces no open file
    book = _written(path, values) if sealed else _cached(path, values)
    book.trust_for_now()
    return book


def _written(path: str, values: dict[bytes, bytes]) -> Book:
    write_whole(path, cdb_chunks(values))
    return Book.open(path)


def _cached(path: str, values: dict[bytes, bytes]) -> Book:
    try:
        write_private(path, cdb_chunks(values))
        remove(f"{path}{NEWS}")  # of the book before
        book = Book.open(path)
    except (OSError, Unusable):
        return Book(values)
    if book.raw("book") == unpack(values[b"book"]):
        return book
    book.close()  # another process was quicker, and may have read other files
    return Book(values)


def _values(records: Records, previous: Book | None, unchanged: Iterable[str]) -> dict[bytes, bytes]:
    values: dict[bytes, bytes] = {}
    for key, record in _apart(records):
        if key.encode() in values:
            raise ValueError(f"two records under the key {key}")
        text = dumps(record, ensure_ascii=False, separators=(",", ":"))  # C, where jsontext is plain Python
        values[key.encode()] = stored(text.encode())
    for key in unchanged:
        payload = previous.raw(key) if previous is not None else None
        if payload is not None:
            values.setdefault(key.encode(), stored(payload))
    return dict(sorted(values.items()))


def _apart(records: Records) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The records, a large corpus' list of files set apart, for every reader reads `book`."""
    for key, record in records:
        if key == "book" and len(_files(record)) > WHOLE:
            yield "book/inputs", {"inputs": record["inputs"]}
            yield key, {name: value for name, value in record.items() if name != "inputs"}
        else:
            yield key, record


def _files(record: Mapping[str, object]) -> list[object]:
    inputs = record.get("inputs")
    return inputs if isinstance(inputs, list) else []
