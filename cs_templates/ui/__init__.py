"""The catalogues of messages: gettext PO files beside this one, read by Babel and made records of a book.

A record holds the few messages that share a number (`answer.catalogue`), so an
answer loads what it says and no more.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from zlib import crc32

from babel.messages.pofile import read_po

from cs_templates.answer.catalogue import key_of
from cs_templates.speech import LANGUAGES

FOLDER = os.path.dirname(os.path.abspath(__file__))


def path_of(language: str) -> str:
    """The catalogue's PO file."""
    return os.path.join(FOLDER, f"{language}.po")


def read(language: str) -> dict[str, str]:
    """A catalogue: each message (of two forms the singular) and its translation, where there is one.

    Raises ValueError for a language with several plural forms: no rule would choose among them.
    """
    with open(path_of(language), "rb") as file:
        catalogue = read_po(file, language, abort_invalid=True)
    if catalogue.num_plurals != 1:
        raise ValueError(f"{language} has {catalogue.num_plurals} plural forms and may have one")
    return {_first(entry.id): _first(entry.string) for entry in catalogue if entry.id and _is_ready(entry)}


def _is_ready(entry: object) -> bool:
    return bool(_first(getattr(entry, "string", ""))) and not getattr(entry, "fuzzy", False)


def _first(text: object) -> str:
    return str(text[0] if isinstance(text, tuple | list) else text)


def records() -> dict[str, dict[str, object]]:
    """Every catalogue as records of a book."""
    found: dict[str, dict[str, object]] = {}
    for language in LANGUAGES:
        for message, translation in sorted(read(language).items()):
            found.setdefault(key_of(language, message), {})[message] = translation
    return found


def inputs() -> Iterator[list[object]]:
    """The PO files as a book keeps what it was made from."""
    for path in map(path_of, LANGUAGES):
        with open(path, "rb") as file:
            info = os.fstat(file.fileno())
            yield [path, info.st_size, info.st_mtime_ns, info.st_ino, crc32(file.read())]
