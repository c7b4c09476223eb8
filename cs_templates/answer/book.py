"""The book: a compiled corpus, opened and asked for one record at a time.

A record is one JSON object under a key (`corpus`, `locale/ru`,
`ru/refund-issued`); before it is parsed, its bytes are held against their
CRC-32. Whatever is wrong with a book raises Unusable, and the book is made
again; a file that changed since the book was made raises Stale.
"""

from __future__ import annotations

import os
from time import monotonic
from zlib import crc32

from cs_templates.answer import fresh, jsontext
from cs_templates.answer.cdb import Cdb, Unusable
from cs_templates.answer.fresh import Stale
from cs_templates.version import CLDR_VERSION, __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    Record = dict[str, Any]

__all__ = ["FORMAT", "WHOLE", "Book", "Stale", "Unusable", "pack", "stored", "unpack"]

FORMAT = 3
WHOLE = 500
"""Up to this many files, every answer looks at all of them."""
LATELY = 1.0
"""For so many seconds a file that was looked at is not looked at again."""
KEPT = 256
LISTINGS = ""
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def pack(record: Mapping[str, object]) -> bytes:
    """A record as the book stores it: the CRC-32 of its JSON, and the JSON."""
    return stored(jsontext.write(record).encode())


def stored(payload: bytes) -> bytes:
    """The JSON of a record as the book stores it."""
    return crc32(payload).to_bytes(4, "little") + payload


def unpack(value: bytes) -> bytes:
    """The JSON of a stored record. Raises Unusable where it is damaged."""
    payload = value[4:]
    if crc32(payload).to_bytes(4, "little") != value[:4]:
        raise Unusable("a record is damaged")
    return payload


class Book:
    """Records by key, from a file or from memory. `path` is None for one in memory.

    `record` is the record `book`: versions, roots, and whether it is sealed. The
    records that `get` gives are shared: read them, do not change them.
    """

    __slots__ = ("_looked", "_records", "_source", "_until", "path", "record")

    def __init__(self, source: Cdb | dict[bytes, bytes], path: str | None = None) -> None:
        self._source = source
        self._records: dict[str, Record] = {}
        self._looked: set[str] = set()
        self._until = 0.0
        self.path = path
        self.record: Record = self.get("book") or {}

    @classmethod
    def open(cls, path: str) -> Book:
        """The book in a file.

        Raises Unusable where it is missing, damaged, of another format, made by
        another version of the tool or from another release of CLDR, or (POSIX)
        another user's; a book inside the package is as trusted as the package.
        """
        source = Cdb(path)
        try:
            _refuse_foreign(path, source.stat())
            book = cls(source, path)
            made_by = [book.record.get(name) for name in ("format", "tool", "cldr")]
            if made_by != [FORMAT, __version__, CLDR_VERSION]:
                raise Unusable("another version of the tool or of CLDR made it")
        except BaseException:
            source.close()
            raise
        return book

    @classmethod
    def from_records(cls, records: Iterable[tuple[str, Mapping[str, object]]]) -> Book:
        """A book in memory; without a record `book` it counts as sealed."""
        return cls({key.encode(): pack(record) for key, record in records})

    def raw(self, key: str) -> bytes | None:
        """The JSON of a record, None where there is none."""
        value = self._source.get(key.encode("utf-8", "surrogatepass"))
        return None if value is None else unpack(value)

    def get(self, key: str) -> Record | None:
        """A record, None where there is none. Raises Unusable where it is damaged."""
        record = self._records.get(key)
        if record is None:
            payload = self.raw(key)
            if payload is None:
                return None
            if len(self._records) >= KEPT:
                self._records.clear()
            record = self._records[key] = _parsed(payload)
        return record

    def close(self) -> None:
        """Close the file. A closed book answers nothing more."""
        if isinstance(self._source, Cdb):
            self._source.close()

    @property
    def sealed(self) -> bool:
        """Whether it is trusted by version and checksum, its files never looked at."""
        return bool(self.record.get("sealed", True))

    @property
    def inputs(self) -> list[list[Any]]:
        """Every file of the corpus as it was read."""
        return self._part("inputs")

    @property
    def directories(self) -> list[list[Any]]:
        """Every directory of the corpus as it was listed."""
        return self._part("directories")

    def _part(self, name: str) -> list[list[Any]]:
        # The writer keeps the long lists of a large corpus in records of their own.
        part: list[list[Any]] | None = self.record.get(name)
        return part if part is not None else (self.get(f"book/{name}") or {}).get(name, [])

    def check(self, *records: Record, listings: bool = False) -> None:
        """Raise Stale where an input of these records changed; in a small corpus, where any file did.

        With `listings` also where a template appeared or vanished anywhere.
        """
        if self.sealed:
            return
        inputs = self.record.get("inputs")
        if inputs is not None and len(inputs) <= WHOLE:
            self.check_all()
            return
        self._check_files([entry for record in records for entry in record.get("inputs", ())])
        if listings:
            self._check_directories()

    def check_all(self) -> None:
        """Raise Stale where any file of the corpus changed, appeared or vanished."""
        if not self.sealed:
            self._check_files(self.inputs)
            self._check_directories()

    def trust_for_now(self) -> None:
        """Take every file as looked at: the book was made from them a moment ago."""
        self._lately().update(entry[0] for entry in self.inputs)
        self._looked.add(LISTINGS)

    def _check_files(self, inputs: list[list[Any]]) -> None:
        looked = self._lately()
        todo = [entry for entry in inputs if entry[0] not in looked]
        _raise_stale(fresh.changed(todo, self.record.get("made", 0)))
        looked.update([entry[0] for entry in todo])

    def _check_directories(self) -> None:
        looked = self._lately()
        if LISTINGS not in looked:
            _raise_stale(
                fresh.changed_directory(self.directories, lambda: self.inputs, self.record.get("made", 0))
            )
            looked.add(LISTINGS)

    def _lately(self) -> set[str]:
        now = monotonic()
        if now >= self._until:
            self._looked.clear()
            self._until = now + LATELY
        return self._looked


def _raise_stale(path: str | None) -> None:
    if path is not None:
        raise Stale(path)


def _parsed(payload: bytes) -> Record:
    try:
        record = jsontext.parse(payload.decode())
    except ValueError as error:
        raise Unusable("a record is no JSON: {reason}", reason=error) from None
    if not isinstance(record, dict):
        raise Unusable("a record is no object")
    return record


def _refuse_foreign(path: str, info: os.stat_result) -> None:
    if hasattr(os, "geteuid") and info.st_uid != os.geteuid() and not _inside_package(path):
        raise Unusable("it belongs to another user")


def _inside_package(path: str) -> bool:
    return os.path.abspath(path).startswith(_PACKAGE + os.sep)
