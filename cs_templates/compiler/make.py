"""Making a book: read the corpus, compile it, write the file, answer from it."""

from __future__ import annotations

import time

from cs_templates import CLDR_VERSION, __version__, cldr, corpus, ui
from cs_templates.answer.book import FORMAT, Book, Unusable, packaged_corpus
from cs_templates.compiler.whole import Compiled, compile_corpus
from cs_templates.compiler.writer import write_book
from cs_templates.corpus.load import without_gc
from cs_templates.model import Corpus


def read(root: str) -> tuple[Corpus, int]:
    """The corpus at `root` and the clock (nanoseconds) before it was read."""
    made = time.time_ns()
    tree = corpus.load(root, packaged=packaged_corpus(), canonical=cldr.canonical, chain=cldr.chain)
    return tree, made


def make_book(root: str, path: str, previous: Book | None = None, more: tuple[str, ...] = ()) -> Book:
    """A fresh book of the corpus at `root`, written to `path`; kept in memory where that cannot be written.

    `previous` is the book it takes the place of (a damaged one is passed over),
    `more` are locales to add that have no directory. Raises CorpusError where the
    corpus cannot be read.
    """
    extra = (*_kept(previous), *more)
    try:
        return _make(root, path, previous, extra)
    except Unusable:
        return _make(root, path, None, extra)


@without_gc()
def make_anew(root: str, path: str) -> Compiled:
    """Compile the corpus at `root` without a look at any older book; write the book to `path` where that can be."""
    tree, made = read(root)
    compiled = compile_corpus(tree, made=made)
    write_book(path, compiled.records.items()).close()
    return compiled


@without_gc()
def _make(root: str, path: str, previous: Book | None, extra: tuple[str, ...]) -> Book:
    tree, made = read(root)
    compiled = compile_corpus(tree, extra_locales=extra, previous=previous, made=made)
    return write_book(path, compiled.records.items(), previous, compiled.unchanged)


def _kept(previous: Book | None) -> list[str]:
    return list(previous.record.get("locales", ())) if previous is not None else []


@without_gc()
def seal(root: str, path: str) -> Compiled:
    """Write a sealed book of the corpus at `root` to `path`: trusted by version and checksum, never checked.

    It holds the tool's own messages too. A corpus with errors is not sealed.

    Raises OSError where `path` cannot be written.
    """
    tree, _ = read(root)
    compiled = compile_corpus(tree, sealed=True, made=0)
    if not any(problem.severity == "error" for problem in compiled.problems):
        write_book(path, (compiled.records | ui.records()).items(), None, sealed=True)
    return compiled


def make_messages(path: str) -> Book:
    """A book of nothing but the tool's messages, written to `path`; kept in memory where that cannot be written."""
    record = {
        "format": FORMAT, "tool": __version__, "cldr": CLDR_VERSION, "sealed": False, "made": time.time_ns()
    }  # fmt: skip
    book = record | {"inputs": list(ui.inputs()), "directories": []}
    return write_book(path, {**ui.records(), "book": book}.items())
