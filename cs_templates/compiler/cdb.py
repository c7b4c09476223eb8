"""The file of a book: a cdb, written and read whole. `answer.book` says what is in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from zlib import crc32

from cs_templates.answer.book import HEADER, LARGEST, MAGIC, TRAILER, Cdb, hash_of
from cs_templates.errors import CorpusError


def entries(source: Cdb | dict[bytes, bytes] | None) -> Iterator[tuple[bytes, bytes]]:
    """Every key and value of a file that can be found in it, in its order. Raises Unusable where it is damaged."""
    if not isinstance(source, Cdb):
        yield from (source or {}).items()
        return
    position, end = HEADER, source.end
    while position < end:
        key, value = source.record(position)
        if source.get(key) == value:  # a damaged key is another key, and nobody finds that
            yield key, value
        position += 8 + len(key) + len(value)


def cdb_chunks(values: Mapping[bytes, bytes]) -> list[bytes]:
    """The bytes of a cdb file of `values`, in their order, with the trailer that `answer.book` looks for."""
    if HEADER + sum(24 + len(key) + len(value) for key, value in values.items()) + TRAILER > LARGEST:
        raise CorpusError("the corpus does not fit into one book of 4 GiB", "split it into several")
    slots: list[list[tuple[int, int]]] = [[] for _ in range(256)]
    chunks, position = [], HEADER
    for key, value in values.items():
        hashed = hash_of(key)
        slots[hashed & 255].append((hashed, position))
        chunks += [_numbers(len(key), len(value)), key, value]
        position += 8 + len(key) + len(value)
    tables = [_table(entries) for entries in slots]
    header = _header(tables, position)
    body = MAGIC + _numbers(*map(crc32, tables))
    return [header, *chunks, *tables, body, _numbers(crc32(body, crc32(header)))]


def _table(entries: list[tuple[int, int]]) -> bytes:
    size = 2 * len(entries)
    table = [(0, 0)] * size
    for hashed, position in entries:
        at = (hashed >> 8) % size
        while table[at][1]:
            at = (at + 1) % size
        table[at] = hashed, position
    return b"".join(_numbers(*slot) for slot in table)


def _header(tables: list[bytes], position: int) -> bytes:
    header = []
    for table in tables:
        header.append(_numbers(position, len(table) >> 3))
        position += len(table)
    return b"".join(header)


def _numbers(*numbers: int) -> bytes:
    return b"".join(number.to_bytes(4, "little") for number in numbers)
