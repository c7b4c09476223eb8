"""A name, a title or a sample is written with letters and accents apart.

It looks like the same text and is another one: a search in an editor passes over it, and git shows a change where
nobody sees any. Some file managers and keyboards write `é` as `e` and a separate accent.

Fails (es):

    # es/order/sample.yaml
    title: Devolucio◌́n

Passes (es):

    # es/order/sample.yaml
    title: Devolución
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from cs_templates.linter.finding import Finding, Fix
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.raw import File

CODE = "S041"
SEVERITY = "warning"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Each such letter outside of the texts that customers read (`decomposed` letters there are typography)."""
    read: set[tuple[str, int]] | None = None
    for file in bench.files:
        if file.text.isascii() or unicodedata.is_normalized("NFC", file.text):
            continue
        read = _read(bench) if read is None else read
        for number, line in enumerate(file.lines):
            if not unicodedata.is_normalized("NFC", line) and (file.path, number + 1) not in read:
                yield from _in_line(file, number, line)


def _read(bench: Bench) -> set[tuple[str, int]]:
    """The lines of the texts that customers read."""
    return {
        (piece.text.at.path, piece.text.at.line + below)
        for piece in bench.pieces()
        for below in range(piece.text.text.count("\n") + 1)
    }


def _in_line(file: File, number: int, line: str) -> Iterator[Finding]:
    start = 0
    for stop in range(1, len(line) + 1):
        if stop < len(line) and unicodedata.combining(line[stop]):
            continue
        apart, one = line[start:stop], unicodedata.normalize("NFC", line[start:stop])
        if apart != one:
            message = f"{one} is written as {len(apart)} characters here in place of {len(one)}"
            fix = Fix((file.change(number, start, stop, one),))
            yield file.finding(number, start, stop, message, "type the letter anew", fix)
        start = stop
