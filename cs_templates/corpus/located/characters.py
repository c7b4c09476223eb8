"""From bytes to text: UTF-8 only, and no character that hides, controls or cannot be seen.

Whatever is refused here is replaced in the text by something harmless of the
same length, so that one bad character costs one problem and not the file.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from cs_templates.corpus.located.source import MANY, Source, Spot

if TYPE_CHECKING:
    from cs_templates.corpus.located.nodes import Scalar
    from cs_templates.corpus.names import Names
    from cs_templates.model import Problem

MAX_BYTES = 1_000_000

_BIDI = "\u202a-\u202e\u2066-\u2069"
_UNSEEN = "\u200b\u2060-\u2064\u180e\ufffd\U000e0000-\U000e007f"
_FORBIDDEN = re.compile(
    f"\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff{_BIDI}{_UNSEEN}]"
)
_FORBIDDEN_VALUE = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff{_BIDI}{_UNSEEN}]"
)
_OVERRIDE = re.compile(f"[{_BIDI}]")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_SAVE_AS_UTF8 = "save the file as UTF-8 (in most editors: Save with Encoding)"


def read_text(path: str, data: bytes, problems: list[Problem], names: Names) -> Source | None:
    """The text of a file, or None where it cannot be read at all; either way with what is wrong."""
    source = Source(path, "", problems, names)
    text = _decoded(source, data)
    if text is None:
        return None
    source.text = _cleaned(source, text)
    if "<<<<<<<" in text or ">>>>>>>" in text:
        return None if _conflicts(source) else source
    return source


def check_value(source: Source, node: Scalar) -> None:
    """Report what an escape in a double-quoted text made that may not be there."""
    found = _FORBIDDEN_VALUE.search(node.value)
    if found:
        rule, message, hint = _why(found.group())
        source.refuse(rule, node, f"an escape here makes {message}", hint)


def _decoded(source: Source, data: bytes) -> str | None:
    if len(data) > MAX_BYTES:
        message = f"this file is larger than {MAX_BYTES:,} bytes"
        source.whole("too-large", message, "split it, or take out what is not text")
        return None
    if data.startswith(_WIDE_MARKS) or data[:40].count(0) >= 4:
        message = "this file is not saved as UTF-8 (it looks like UTF-16 or UTF-32)"
        source.whole("encoding", message, _SAVE_AS_UTF8)
        return None
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        message = f"byte {error.start} (0x{data[error.start]:02x}) is not UTF-8"
        source.fault("encoding", Spot.at(before, len(before)), message, _SAVE_AS_UTF8)
        return None


def _cleaned(source: Source, text: str) -> str:
    # isprintable() is a tenth of the cost of the search, and true of most files.
    if text.replace("\n", "").isprintable() or not _FORBIDDEN.search(text):
        return text
    clean = _FORBIDDEN.sub(lambda found: "\n" if found.group() == "\r" else "\ufffd", text)
    for found in islice(_FORBIDDEN.finditer(text), MANY):
        rule, message, hint = _why(found.group())
        source.fault(rule, Spot.at(clean, found.start()), f"here stands {message}", hint)
    return clean


def _why(character: str) -> tuple[str, str, str]:
    code = f"U+{ord(character):04X}"
    if character == "\ufeff":
        return "encoding", f"a byte order mark ({code}) that is not at the beginning of the file", "delete it"
    if _OVERRIDE.match(character):
        message = f"an invisible character that turns the direction of writing ({code})"
        return "bidi-override", message, "delete it: a reader would see another text than the one here"
    if character == "\ufffd":
        message = f"a sign that stands for a letter that was lost ({code})"
        return "encoding", message, "write the letters that stood here"
    if character == "\r":
        message = "a lone carriage return (U+000D)"
        return "control-character", message, "end lines with LF or CRLF"
    if "\ud800" <= character <= "\udfff":
        message = f"half of a character ({code}, a surrogate)"
        return "control-character", message, "write the character itself"
    return "control-character", f"an invisible control character ({code})", "delete it"


def _conflicts(source: Source) -> bool:
    found = list(islice(_CONFLICT.finditer(source.text), MANY))
    for marker in found:
        if marker.group().startswith("<"):
            message = "a merge conflict from git was left here"
            hint = "keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>"
            spot = Spot.at(source.text, marker.start())
            source.fault("conflict-marker", spot, message, hint, length=len(marker.group()))
    return any(marker.group().startswith("<") for marker in found)
