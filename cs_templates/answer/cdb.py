"""A constant database on disk: D. J. Bernstein's cdb, read a few hundred bytes at a time.

    header    256 times (position, slots) of a hash table
    records   (length of key, length of value), key, value
    tables    slots of (hash, position of the record); position 0 is an empty slot
    trailer   MAGIC, the CRC-32 of each table, the CRC-32 of header and trailer

All numbers are 32 bits, little-endian; see https://cr.yp.to/cdb/cdb.txt. The
trailer is ours, and other readers of cdb never look there: with it a damaged
header or table is seen, and cannot make a record look absent.
"""

from __future__ import annotations

import os
from stat import S_ISREG
from zlib import crc32

from cs_templates.speech import say

HEADER = 2048
MAGIC = b"cst cdb\x01"
TRAILER = len(MAGIC) + 257 * 4
LARGEST = 0xFFFFFFFF
READ_AHEAD = 4096
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


class Unusable(Exception):
    """A book that must not be answered from; as a string it says why. Make it again."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.values = values

    def __str__(self) -> str:
        return say(str(self.args[0]), **self.values)  # most are never shown: the book is made again


def hash_of(key: bytes) -> int:
    """The cdb hash of a key."""
    value = 5381
    for byte in key:
        value = (value * 33 & LARGEST) ^ byte
    return value


class Cdb:
    """An open file. `get` reads one value; every damage it meets raises Unusable."""

    __slots__ = ("_file", "_header", "_size", "_trailer")

    def __init__(self, path: str) -> None:
        try:
            self._file = os.open(path, _FLAGS)
        except (OSError, ValueError) as error:
            raise Unusable("it cannot be opened: {reason}", reason=error) from None
        try:
            self._look()
        except BaseException:
            self.close()
            raise

    def _look(self) -> None:
        info = self.stat()
        self._size = info.st_size
        if not S_ISREG(info.st_mode) or not HEADER + TRAILER <= self._size <= LARGEST:
            raise Unusable("it is no book")
        self._header = self._read(0, HEADER)
        self._trailer = self._read(self._size - TRAILER, TRAILER)
        body, checksum = self._trailer[:-4], self._trailer[-4:]
        if not body.startswith(MAGIC) or crc32(body, crc32(self._header)) != _number(checksum, 0):
            raise Unusable("it is damaged, or no book")

    def stat(self) -> os.stat_result:
        """Size, owner and mode of the open file."""
        try:
            return os.fstat(self._file)
        except OSError as error:
            raise Unusable("it cannot be read: {reason}", reason=error) from None

    def close(self) -> None:
        """Close the file; every later `get` raises Unusable."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def get(self, key: bytes) -> bytes | None:
        """The value of `key`, None where there is none."""
        wanted = hash_of(key)
        table = self._table(wanted & 255)
        slots = len(table) >> 3
        for step in range(slots):
            slot = ((wanted >> 8) + step) % slots << 3
            position = _number(table, slot + 4)
            if not position:
                return None
            if _number(table, slot) == wanted:
                found, value = self._record(position)
                if found == key:
                    return value
                if hash_of(found) != wanted:
                    raise Unusable("a key is damaged")
        return None

    def _table(self, number: int) -> bytes:
        position, slots = _number(self._header, number << 3), _number(self._header, (number << 3) + 4)
        table = self._read(position, slots << 3)
        if crc32(table) != _number(self._trailer, len(MAGIC) + (number << 2)):
            raise Unusable("a table is damaged")
        return table

    def _record(self, position: int) -> tuple[bytes, bytes]:
        end = self._size - TRAILER
        start = self._read(position, min(READ_AHEAD, max(8, end - position)))
        middle = 8 + _number(start, 0)
        size = middle + _number(start, 4)
        if position + size > end:
            raise Unusable("a record is damaged")
        if size > len(start):
            start += self._read(position + len(start), size - len(start))
        return start[8:middle], start[middle:size]

    def _read(self, position: int, size: int) -> bytes:
        try:
            found = _pread(self._file, size, position)
        except OSError as error:
            raise Unusable("it cannot be read: {reason}", reason=error) from None
        if len(found) != size:
            raise Unusable("it is cut off")
        return found


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")


if hasattr(os, "pread"):
    _pread = os.pread
else:
    from _thread import allocate_lock

    _LOCK = allocate_lock()

    def _pread(file: int, size: int, position: int, /) -> bytes:  # Windows: two steps, one thread at a time
        with _LOCK:
            os.lseek(file, position, os.SEEK_SET)
            return os.read(file, size)
