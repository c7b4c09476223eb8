"""JSON that is written, and JSON that somebody else wrote; what is in a book, `book` reads itself.

Both ends are the C code that `json` itself runs; `json` is loaded only to say
what is wrong with a text, or where an interpreter lacks that code. Objects keep
the order of their keys.
"""

from __future__ import annotations

from zlib import crc32

from cs_templates.errors import UsageError
from cs_templates.speech import say

try:
    from _json import encode_basestring, make_encoder, make_scanner
except ImportError:
    make_scanner = None  # type: ignore[misc,assignment]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

BLANKS = " \t\n\r"
BOM = b"\xef\xbb\xbf"


def parse(text: str) -> Any:
    """The data that a JSON text holds.

    Raises ValueError, with line and column where there is one, for a text that
    is not JSON, goes on after its end, nests too deeply, or says NaN or Infinity.
    """
    return _parse(text, DATA)


def read(data: bytes, name: str) -> Any:
    """The data in a JSON file that somebody wrote, UTF-8 with or without a mark at its start.

    Every number stays text, as it is written (`"1.10"`). Raises UsageError, with
    the file's `name` and the place, for what `parse` refuses and for a key that
    an object holds twice.
    """
    try:
        return _parse(data.removeprefix(BOM).decode(), _GIVEN)
    except UnicodeDecodeError as error:
        what = say("{path} is not UTF-8: byte {byte}", path=name, byte=error.start + 1)
        raise UsageError(what, say("save it as UTF-8")) from None
    except ValueError as error:
        raise UsageError(f"{name}: {error}") from None


def _parse(text: str, scan: Callable[[str, int], Any]) -> Any:
    start = len(text) - len(text.lstrip(BLANKS))
    try:
        value, end = scan(text, start)
    except (StopIteration, SystemError):  # the C code finds no words without `json.decoder`
        raise ValueError(_fault(text)) from None
    except RecursionError:
        raise ValueError(say("the JSON nests too deeply")) from None
    if text[end:].strip(BLANKS):
        raise ValueError(_fault(text))
    return value


def write(value: object) -> str:
    """A value as JSON on one line, nothing escaped that need not be.

    Raises TypeError or ValueError for what JSON cannot hold.
    """
    return "".join(_ENCODE(value, 0))


def pack(record: Mapping[str, object]) -> bytes:
    """A record as a book stores it: the CRC-32 of its JSON, and the JSON."""
    return stored(write(record).encode())


def stored(payload: bytes) -> bytes:
    """The JSON of a record as a book stores it."""
    return crc32(payload).to_bytes(4, "little") + payload


def _fault(text: str) -> str:
    import json

    try:
        json.loads(text)
    except ValueError as error:
        return str(error)
    return say("not JSON")


def _refuse_constant(name: str) -> object:
    raise ValueError(say("{name} is not a number JSON knows", name=name))


def _refuse_value(value: object) -> object:
    raise TypeError(f"{type(value).__name__} does not fit into JSON")


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(say("{name} is there twice", name=twice))
    return found


class _Data:
    """What the C scanner wants to know."""

    strict = True
    object_hook = array_hook = None
    object_pairs_hook: Callable[[list[tuple[str, object]]], object] | None = None
    parse_constant = _refuse_constant
    parse_int: type = int
    parse_float: type = float


class _Given(_Data):
    object_pairs_hook = staticmethod(_once)
    parse_int = parse_float = str


def _scanner(rules: type[_Data]) -> Callable[[str, int], Any]:
    if make_scanner is not None:
        return make_scanner(rules)  # type: ignore[arg-type]
    from json import JSONDecoder

    return JSONDecoder(
        parse_int=rules.parse_int,
        parse_float=rules.parse_float,
        parse_constant=_refuse_constant,
        object_pairs_hook=rules.object_pairs_hook,
    ).raw_decode


def _encoder() -> Callable[[object, int], Any]:
    if make_scanner is not None:
        return make_encoder(None, _refuse_value, encode_basestring, None, ":", ",", False, False, False)
    from json import JSONEncoder

    encoder = JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return lambda value, _level: encoder.encode(value)


DATA, _GIVEN, _ENCODE = _scanner(_Data), _scanner(_Given), _encoder()
