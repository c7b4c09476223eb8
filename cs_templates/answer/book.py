"""The book: a compiled corpus, found, opened and asked for one record at a time.

This is one file because each file costs time at every call: all that a plain
answer needs between the command line and a record is here, in the order of its
steps. What few calls need is beside it (`places`, `jsontext`, `fresh`).

A book is a constant database, D. J. Bernstein's cdb, read a few hundred bytes at
a time; docs/decisions/0004-book.md has its format whole. A record is one JSON
object under a key (`corpus`, `locale/ru`, `ru/refund-issued`), held against its
CRC-32 before it is parsed. Records that were made anew since lie in a second,
small book beside the first, its *news*, which is looked at first. Whatever is
wrong with a book raises Unusable, and it is made again; a file that changed
since a record was made from it raises Stale.
"""

from __future__ import annotations

import os
import sys
from stat import S_ISREG
from time import monotonic
from zlib import crc32

from cs_templates import CLDR_VERSION, __version__
from cs_templates.answer import APP, CORPUS_FILE, TEMPLATES
from cs_templates.errors import RefusedError, UsageError
from cs_templates.speech import say

try:
    from _json import make_scanner
except ImportError:
    make_scanner = None  # type: ignore[misc,assignment]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from typing import Any

    Record = dict[str, Any]
    Input = Sequence[Any]

FORMAT = 8
WHOLE = 500
"""Up to this many files, every answer looks at all of them."""
LATELY = 1.0
"""For so many seconds a file that was looked at is not looked at again."""
KEPT = 256
LISTINGS, EVERYTHING = "", "*"
"""Stand among the paths that were looked at for the directories, and for all there is."""
UNSURE = 2_000_000_000
NEWS = ".news"
"""What the name of the small book beside a book ends in."""

HEADER = 2048
MAGIC = b"cst cdb\x01"
TRAILER = len(MAGIC) + 257 * 4
LARGEST = 0xFFFFFFFF
READ_AHEAD = 1024
FEW = 8
"""So many slots of a table are looked at before all of it is read."""
BLANKS = " \t\n\r"

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


class Unusable(Exception):
    """A book that must not be answered from; as a string it says why. Make it again."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.values = values

    def __str__(self) -> str:
        return say(str(self.args[0]), **self.values)  # most are never shown: the book is made again


class Stale(Exception):
    """A file is no longer what the book was made from.

    `path` is the first one found, `record` the record that was made from it, {}
    where all files of the corpus were looked at.
    """

    def __init__(self, path: str, record: Record | None = None) -> None:
        super().__init__(f"{path} has changed")
        self.path = path
        self.record = record or {}


class Lacks(Exception):
    """The book has no formats for a locale yet; `tag` is the locale as it was asked for."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.tag = tag


# Where the corpus and its book are.


def find_corpus(
    explicit: str | None, env: Mapping[str, str], cwd: str | None = None, setting: str | None = None
) -> str:
    """The directory of the corpus to answer from, absolute.

    That is `explicit` (`--corpus`), else `CST_CORPUS`, else the nearest
    `templates/` with a `_corpus.yaml` at or above `cwd`, else `setting` (the
    corpus of the settings), else the packaged one. Raises UsageError where the
    one that was named holds no corpus.
    """
    if explicit is not None:
        return _named(explicit, "--corpus")
    if env.get("CST_CORPUS"):
        return _named(env["CST_CORPUS"], "CST_CORPUS")
    nearest = _nearest(cwd) if cwd else None
    if nearest is None and setting:
        return _named(setting, say("the settings' corpus"))
    return nearest or packaged_corpus()


def _named(path: str, origin: str) -> str:
    found = os.path.abspath(os.path.expanduser(path))
    if not os.path.isfile(os.path.join(found, CORPUS_FILE)):
        from cs_templates.answer.elsewhere import no_corpus  # few name a directory that holds none

        raise no_corpus(path, found, origin)
    return found


def _nearest(cwd: str) -> str | None:
    directory = os.path.abspath(cwd)
    while True:
        found = os.path.join(directory, TEMPLATES)
        if os.path.isfile(os.path.join(found, CORPUS_FILE)):
            return found
        above = os.path.dirname(directory)
        if above == directory:
            return None
        directory = above


def packaged_corpus() -> str:
    """The corpus that ships with the tool: inside the package, or beside it in a checkout."""
    inside = os.path.join(_PACKAGE, TEMPLATES)
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), TEMPLATES)


def packaged_book() -> str | None:
    """The sealed book of the packaged corpus; None in a checkout, which has none."""
    path = os.path.join(_PACKAGE, f"{TEMPLATES}.cdb")
    return path if os.path.isfile(path) else None


def config_dir(env: Mapping[str, str] = os.environ) -> str:
    """The directory of `settings.yaml`."""
    return place("CONFIG", ".config", env)


def cache_dir(env: Mapping[str, str] = os.environ) -> str:
    """The directory of books: all that is in it can be made again."""
    return place("CACHE", ".cache", env)


def place(what: str, usual: str, env: Mapping[str, str]) -> str:
    """Our directory of a sort (`what` as in XDG_CONFIG_HOME), which is `usual` below the home on Linux."""
    chosen, home = env.get(f"XDG_{what}_HOME", ""), env.get("HOME", "")
    if sys.platform == "linux" and "/" in (chosen[:1], home[:1]):
        return os.path.join(*((chosen,) if chosen[:1] == "/" else (home, usual)), APP)
    from cs_templates.answer.elsewhere import elsewhere

    return elsewhere(what, usual, env)


def book_path(roots: Iterable[str], env: Mapping[str, str] = os.environ) -> str:
    """Where the book of a corpus is kept: in the cache, under a hash of its roots in order."""
    return os.path.join(cache_dir(env), f"{name_of(roots)}.cdb")


def name_of(roots: Iterable[str]) -> str:
    """A name for what belongs to a corpus: a hash of its roots in order."""
    return f"{_fnv(os.fsencode(chr(0).join(roots))):032x}"


def _fnv(data: bytes) -> int:
    """FNV-1a with 128 bits: spreads well, and needs no module (it guards against no one)."""
    value = 0x6C62272E07BB014262B821756295C58D
    for byte in data:
        value = (value ^ byte) * 0x1000000000000000000013B & (1 << 128) - 1
    return value


# The file.


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
            self._look(path)
        except BaseException:
            self.close()
            raise

    def _look(self, path: str) -> None:
        try:
            info = os.fstat(self._file)
        except OSError as error:
            raise Unusable("it cannot be read: {reason}", reason=error) from None
        self._size = info.st_size
        if not S_ISREG(info.st_mode) or not HEADER + TRAILER <= self._size <= LARGEST:
            raise Unusable("it is no book")
        if hasattr(os, "geteuid") and info.st_uid != os.geteuid() and not _inside_package(path):
            raise Unusable("it belongs to another user")
        self._header = self._read(0, HEADER)
        self._trailer = self._read(self._size - TRAILER, TRAILER)
        body, checksum = self._trailer[:-4], self._trailer[-4:]
        if not body.startswith(MAGIC) or crc32(body, crc32(self._header)) != _number(checksum, 0):
            raise Unusable("it is damaged, or no book")

    @property
    def end(self) -> int:
        """Where the last record ends and the first table begins."""
        return _number(self._header, 0)

    def close(self) -> None:
        """Close the file; every later `get` raises Unusable."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def get(self, key: bytes) -> bytes | None:
        """The value of `key`, None where there is none."""
        wanted = hash_of(key)
        at = (wanted & 255) << 3
        start, slots = _number(self._header, at), _number(self._header, at + 4)
        first = ((wanted >> 8) % slots << 3) if slots else 0
        if slots > FEW:  # all of it is read, and held against its checksum, only where these lead nowhere
            few = self._read(start + first, min(FEW << 3, (slots << 3) - first))
            value = self._led_to(few, key, wanted)
            if value is not None:
                return value
        table = self._table(wanted & 255)
        return self._led_to(table[first:] + table[:first], key, wanted)

    def _led_to(self, slots: bytes, key: bytes, wanted: int) -> bytes | None:
        """The value that a table's slots lead to; None where an empty one comes first, or none does."""
        for slot in range(0, len(slots), 8):
            position = _number(slots, slot + 4)
            if not position:
                return None
            if _number(slots, slot) == wanted:
                found, value = self.record(position)
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

    def record(self, position: int) -> tuple[bytes, bytes]:
        """The key and the value that begin at `position`."""
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


def _inside_package(path: str) -> bool:
    """A book inside the package is as trusted as the package, whoever installed it."""
    return os.path.abspath(path).startswith(_PACKAGE + os.sep)


if hasattr(os, "pread"):
    _pread = os.pread
else:
    from _thread import allocate_lock

    _LOCK = allocate_lock()

    def _pread(file: int, size: int, position: int, /) -> bytes:  # Windows: two steps, one thread at a time
        with _LOCK:
            os.lseek(file, position, os.SEEK_SET)
            return os.read(file, size)


def unpack(value: bytes) -> bytes:
    """The JSON of a stored record. Raises Unusable where it is damaged."""
    payload = value[4:]
    if crc32(payload).to_bytes(4, "little") != value[:4]:
        raise Unusable("a record is damaged")
    return payload


# JSON, by the C code that `json` itself runs: the package would cost more than an answer.


class _Rules:
    """What the C scanner wants to know."""

    strict = True
    object_hook = object_pairs_hook = array_hook = parse_constant = None
    parse_int, parse_float = int, float


def _scanner() -> Callable[[str, int], Any]:
    if make_scanner is not None:
        return make_scanner(_Rules)  # type: ignore[arg-type]
    from cs_templates.answer.jsontext import DATA

    return DATA


_SCAN = _scanner()


def parse(text: str) -> Any:
    """The data in a JSON text that this tool wrote; objects keep the order of their keys.

    Raises ValueError for anything else (`jsontext` says what is wrong with it).
    """
    try:
        value, end = _SCAN(text, 0)
    except (StopIteration, SystemError, RecursionError):
        end = -1
    if end != len(text):
        raise ValueError("no JSON")
    return value


# Whether a file is still what a record was made from.


def changed(inputs: Iterable[Input], made: int) -> str | None:
    """The path of the first input that is no longer what it was, None where all are.

    An input is `[path, size, time, inode, checksum]` of a file as it was read, size
    -1 where there was none; times are nanoseconds. `made` is the clock before the
    first file was read: a file changed within two seconds before it, or later, may
    have changed again within one tick of its file system's clock, so there only the
    bytes tell. A file whose time changed and whose bytes did not counts as unchanged.
    """
    limit = made - UNSURE
    for path, size, time, inode, checksum in inputs:
        try:
            now = os.stat(path)
        except OSError:
            if size >= 0:
                return str(path)
            continue
        if now.st_size == size and now.st_mtime_ns == time < limit and now.st_ino == inode:
            continue
        if now.st_size != size or _checksum(path) != checksum:
            return str(path)
    return None


def _differs(one: Input, other: Input) -> bool:
    """Whether a file had other bytes when it was read for the one than for the other."""
    return bool(one[1] != other[1] or one[4] != other[4])


def _untouched(directory: Input, limit: int) -> bool:
    """Whether a directory `[path, time, inode, checksum of its names]` is as it was when it was listed."""
    path, time, inode, _ = directory
    try:
        now = os.stat(path)
    except OSError:
        return bool(inode == 0)
    return bool(now.st_mtime_ns == time < limit and now.st_ino == inode)


def _checksum(path: str) -> int:
    """The CRC-32 of a file's bytes, -1 where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return crc32(file.read())
    except OSError:
        return -1


# The book.


class Book:
    """Records by key, from a file or from memory. `path` is None for one in memory.

    `record` is the record `book`: versions, roots, and whether it is sealed; `since`
    has the files that its news were made from, by path. The records that `get` gives
    are shared: read them, do not change them.
    """

    __slots__ = ("_looked", "_records", "_until", "news", "path", "record", "since", "source")

    def __init__(self, source: Cdb | dict[bytes, bytes], path: str | None = None) -> None:
        self.source = source
        self.news: Cdb | dict[bytes, bytes] | None = None
        self._records: dict[str, Record] = {}
        self._looked: set[str] = set()
        self._until = 0.0
        self.path = path
        self.since: dict[str, Input] = {}
        self.record: Record = self.get("book") or {}

    @classmethod
    def open(cls, path: str) -> Book:
        """The book in a file, with its news.

        Raises Unusable where it is missing, damaged, of another format, made by
        another version of the tool or from another release of CLDR, or (POSIX)
        another user's.
        """
        source = Cdb(path)
        try:
            book = cls(source, path)
            made_by = [book.record.get(name) for name in ("format", "tool", "cldr")]
            if made_by != [FORMAT, __version__, CLDR_VERSION]:
                raise Unusable("another version of the tool or of CLDR made it")
        except BaseException:
            source.close()
            raise
        if not book.sealed:
            book.take_news()
        return book

    @classmethod
    def from_records(cls, records: Iterable[tuple[str, Mapping[str, object]]]) -> Book:
        """A book in memory; without a record `book` it counts as sealed."""
        from cs_templates.answer.jsontext import pack  # few books are never written

        return cls({key.encode(): pack(record) for key, record in records})

    @classmethod
    def of(cls, records: Mapping[str, Record]) -> Book:
        """A sealed book of records that are as those read from a file, and are never written: none is packed (`raw`)."""
        book = cls({})
        book._records.update(records)
        return book

    def take_news(self, news: dict[bytes, bytes] | None = None) -> None:
        """Look at news first from now on: those given, else those beside the book, where they are its own."""
        source: Cdb | dict[bytes, bytes]
        try:
            source = news or Cdb(f"{self.path}{NEWS}")
            value = source.get(b"news")
            record = _parsed(unpack(value or b""))
        except Unusable:
            return
        if record["made"] == self.record["made"]:
            if isinstance(self.news, Cdb):
                self.news.close()
            self.news = source
            self._records.clear()
            self.since = {entry[0]: entry for entry in record["since"]}

    def raw(self, key: str) -> bytes | None:
        """The JSON of a record, None where there is none."""
        name = key.encode("utf-8", "surrogatepass")
        if self.news is not None:
            try:
                value = self.news.get(name)
                if value is not None:
                    return unpack(value)
            except Unusable:  # what the news were about is stale in the book itself
                self.news = None
        value = self.source.get(name)
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
        """Close the files. A closed book answers nothing more."""
        for source in (self.source, self.news):
            if isinstance(source, Cdb):
                source.close()

    @property
    def sealed(self) -> bool:
        """Whether it is trusted by version and checksum, its files never looked at."""
        return bool(self.record.get("sealed", True))

    @property
    def inputs(self) -> list[Input]:
        """Every file of the corpus as it was read last; in a large corpus a long list."""
        found = self.record.get("inputs")
        if found is None:
            found = (self.get("book/inputs") or {}).get("inputs", [])
        return [*({entry[0]: entry for entry in found} | self.since).values()] if self.since else found

    def check(self, *records: Record, listings: bool = False) -> None:
        """Raise Stale where an input of these records changed; in a small corpus, where any file did.

        With `listings` also where a template appeared or vanished anywhere.
        """
        if self.sealed:
            return
        if self.record.get("inputs") is not None:
            self.check_all()
        for record in records:
            self._check_files(record.get("inputs", ()), record)
        if listings:
            self._check_directories()

    def check_all(self) -> None:
        """Raise Stale where any file of the corpus changed, appeared or vanished."""
        if not self.sealed:
            self._check_files(self.inputs, {})
            self._check_directories()

    def trust_for_now(self) -> None:
        """Take every file as looked at: the book was made from them a moment ago."""
        self._lately().update((LISTINGS, EVERYTHING))

    def trust_from_now(self) -> None:
        """Take every file as looked at for good: for many answers that have to be of one and the same corpus."""
        self._lately().update((LISTINGS, EVERYTHING))
        self._until = float("inf")

    def _check_files(self, inputs: Iterable[Input], record: Record) -> None:
        for entry in inputs:
            if self.since and _differs(self.since.get(entry[0], entry), entry):
                raise Stale(entry[0], record)
        looked = self._lately()
        if EVERYTHING in looked:
            return
        todo = [entry for entry in inputs if entry[0] not in looked]
        path = changed(todo, self.record.get("made", 0))
        if path is not None:
            raise Stale(path, record)
        looked.update([entry[0] for entry in todo])

    def _check_directories(self) -> None:
        looked = self._lately()
        if LISTINGS not in looked:
            limit = self.record.get("made", 0) - UNSURE
            directories = self.record.get("directories", ())
            suspects = [entry for entry in directories if not _untouched(entry, limit)]
            if suspects:
                from cs_templates.answer.fresh import changed_listing  # most directories never change

                path = changed_listing(suspects, directories)
                if path is not None:
                    raise Stale(path)
            looked.add(LISTINGS)

    def _lately(self) -> set[str]:
        now = monotonic()
        if now >= self._until:
            self._looked.clear()
            self._until = now + LATELY
        return self._looked


def _parsed(payload: bytes) -> Record:
    try:
        record = parse(payload.decode())
    except ValueError as error:
        raise Unusable("a record is no JSON: {reason}", reason=error) from None
    if not isinstance(record, dict):
        raise Unusable("a record is no object")
    return record


# Looking into it.


def of_corpus(root: str) -> Book:
    """The book of the corpus at `root`: the package's sealed one, else the one in the cache. Raises Unusable."""
    sealed = packaged_book()
    own = sealed is not None and root == packaged_corpus()
    return Book.open(sealed if sealed and own else book_path((root,), os.environ))


def checked(book: Book, key: str) -> Record:
    """A record that must be there, its inputs unchanged since it was compiled."""
    record = book.get(key)
    if record is None:
        raise UsageError(say("the book has no record {key}", key=key), say("run cst compile"))
    book.check(record)
    return record


def locale_record(book: Book, tag: str) -> Record:
    """The formats and words of a locale. Raises `Lacks` where the book has none for the tag yet."""
    record = book.get(f"locale/{tidy(tag)}")
    if record is None:
        raise Lacks(tag)
    book.check(record)
    return record


def record_of(book: Book, key: str) -> Record:
    """A record without inputs of its own, which a sound book has. Raises Unusable where this one lacks it."""
    record = book.get(key)
    if record is None:
        raise Unusable("it has no {key}", key=key)
    return record


def phrase_record(book: Book, tag: str, phrase: str) -> Record:
    """The wordings of a phrase in a locale of the corpus. Raises Unusable where the book has none."""
    return record_of(book, f"phrase/{tag}/{phrase}")


def is_scenario(book: Book, words: str) -> bool:
    """Whether the words are the id of a scenario."""
    return any(book.raw(f"{tag}/{words}") is not None for tag in checked(book, "corpus")["locales"])


def variables_of(book: Book, scenario: str) -> Collection[str]:
    """The names that a scenario's contract has. Raises RefusedError where no text of it can be used."""
    for tag in checked(book, "corpus")["locales"]:
        record = book.get(f"{tag}/{scenario}")
        if record is not None:
            refuse_fault(record["fault"])
            names: dict[str, object] = record["variables"]
            return names
    return ()


def refuse_fault(fault: Record | None) -> None:
    """Refuse a text that could not be compiled, with the place of its first fault."""
    if fault:
        where = f"{fault['path']}:{fault['line']}:{fault['column']}"
        raise RefusedError(f"{where}: {fault['message']}", say("cst compile shows every fault"), at=where)


def tidy(tag: str) -> str:
    """A locale tag in BCP 47 letter case: es_mx is es-MX."""
    parts = tag.replace("_", "-").split("-")
    return "-".join([parts[0].lower(), *(_tidy_part(part) for part in parts[1:])])


def _tidy_part(part: str) -> str:
    if len(part) == 4:
        return part.capitalize()
    return part.upper() if len(part) in (2, 3) else part.lower()
