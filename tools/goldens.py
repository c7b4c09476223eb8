"""Write the golden replies: every locale, scenario, channel and example, as the customer would read it.

    python tools/goldens.py

`tests/golden/<locale>/<stage>/<scenario>.<channel>.txt` holds every example of
one channel text, filled with the corpus's own clock. Read the diff: it is what
customers will read.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from cs_templates.answer.book import Book
from cs_templates.answer.draft import Request, prepare
from cs_templates.answer.reply import finish
from cs_templates.compiler.examples import examples
from cs_templates.compiler.make import read
from cs_templates.compiler.whole import compile_corpus
from cs_templates.model import Corpus, Scenario

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
ORDERS = "orders"
"""What is filled from files of orders is written by `tools/order_goldens.py`."""


def requests(corpus: Corpus, scenario: Scenario, tag: str) -> Iterator[tuple[str, str, Request]]:
    """Channel, example name and request for everything a scenario can say in one locale."""
    year, month, day = (int(part) for part in corpus.settings.today.split("-"))
    for channel in scenario.channels:
        for name, values in examples(corpus, scenario, corpus.locales[tag]).items():
            for tone in corpus.settings.tones if name == "most" else (None,):
                label = f"{name}, {tone}" if tone else name
                request = Request(
                    scenario.id,
                    tag,
                    values,
                    channel=channel,
                    tone=tone,
                    today=(year, month, day),
                    allow_draft=True,
                )
                yield channel, label, request


def replies(corpus: Corpus, book: Book) -> Iterator[tuple[str, str]]:
    """Path (below `tests/golden`) and content of every golden file."""
    for tag in corpus.locales:
        for scenario in corpus.scenarios.values():
            pages: dict[str, list[str]] = {}
            for channel, label, request in requests(corpus, scenario, tag):
                pages.setdefault(channel, []).append(section(book, label, request))
            for channel, sections in pages.items():
                yield f"{tag}/{scenario.stage}/{scenario.id}.{channel}.txt", "\n".join(sections)


def section(book: Book, label: str, request: Request) -> str:
    """One example: its name, the subject where there is one, the body."""
    reply = finish(prepare(book, request))
    subject = f"Subject: {reply.subject}\n\n" if reply.subject is not None else ""
    return f"=== {label}\n{subject}{reply.body}\n"


def main() -> int:
    """Write every golden file anew; those that no longer belong go."""
    corpus, made = read(str(ROOT / "templates"))
    book = Book.from_records(compile_corpus(corpus, made=made).records.items())
    for tag in [entry.name for entry in GOLDEN.iterdir()] if GOLDEN.is_dir() else []:
        if tag != ORDERS:
            shutil.rmtree(GOLDEN / tag)
    for name, content in replies(corpus, book):
        path = GOLDEN / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
