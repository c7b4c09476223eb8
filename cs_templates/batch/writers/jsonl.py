"""JSON Lines: an object a row, all keys in every row, UTF-8, as they are: this is the format for programs."""

from __future__ import annotations

from json.encoder import encode_basestring as quote
from typing import BinaryIO

from cs_templates.answer import jsontext
from cs_templates.batch.outcome import OK, Outcome
from cs_templates.batch.writers import Format, Written

_FAILED = b',"status":"failed",'
"""What only a failed row has: inside a text its quotation marks are escaped."""


def row(outcome: Outcome) -> bytes:
    """The line of an outcome."""
    order, number, status, locale, channel, platform, subject, body, _, _, warnings = outcome
    if status != OK or warnings or body is None:
        return _whole(outcome)
    where = "null" if platform is None else quote(platform)
    about = "null" if subject is None else quote(subject)
    plain = '"' not in body and "\\" not in body and "\t" not in body  # no text has another control character
    text = '"' + body.replace("\n", "\\n") + '"' if plain else quote(body)
    line = (
        f'{{"order":{quote(order)},"row":{number},"status":"ok","locale":"{locale}","channel":"{channel}",'
        f'"platform":{where},"subject":{about},"body":{text},"error":null,"names":[],"warnings":[]}}\n'
    )
    try:
        return line.encode()
    except UnicodeEncodeError:  # half a character in the order's number
        return line.encode("utf-8", "replace")


def _whole(outcome: Outcome) -> bytes:
    return f"{jsontext.write(outcome._asdict())}\n".encode("utf-8", "replace")


def look(file: BinaryIO) -> Written:
    """The lines that are whole."""
    end = ok = failed = 0
    for line in file:
        if not line.endswith(b"\n"):
            break
        end += len(line)
        if _FAILED in line:
            failed += 1
        else:
            ok += 1
    return Written(end, ok, failed)


FORMAT = Format(b"", row, look)
