"""The golden replies of a corpus as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from cs_templates.answer.book import Book
from cs_templates.answer.draft import prepare
from cs_templates.answer.reply import finish
from cs_templates.authoring.cases import Case, cases
from cs_templates.authoring.goldens.reference import by_jinja2
from cs_templates.errors import CsTemplatesError
from cs_templates.model import Corpus, Scenario

HEADING = "=== "
"""What stands before the name of an example."""


class Page(NamedTuple):
    """A golden file: its path below the goldens' directory, and the reply of each example.

    `failed` says why an example gives no reply, `other` has what the reference makes of one where that differs.
    """

    path: str
    replies: dict[str, str]
    failed: dict[str, str]
    other: dict[str, str]

    @property
    def text(self) -> str:
        """What is written."""
        return "\n".join(f"{HEADING}{example}\n{reply}\n" for example, reply in self.replies.items())


def pages(
    corpus: Corpus, book: Book, locales: tuple[str, ...] = (), scenario: str = "", *, reference: bool = False
) -> Iterator[Page]:
    """Every golden file of a corpus; of some locales and of one scenario where they are named.

    With `reference` Jinja2 renders each reply besides.
    """
    for tag in locales or corpus.locales:
        for contract in corpus.scenarios.values():
            if scenario in ("", contract.id):
                yield from _of(corpus, book, contract, tag, reference=reference)


def _of(corpus: Corpus, book: Book, scenario: Scenario, tag: str, *, reference: bool) -> Iterator[Page]:
    for channel, found in groupby(cases(corpus, scenario, tag), attrgetter("channel")):
        page = Page(f"{tag}/{scenario.stage}/{scenario.id}.{channel}.txt", {}, {}, {})
        for case in found:
            try:
                _add(page, corpus, book, case, reference=reference)
            except CsTemplatesError as error:
                page.failed[case.example] = ": ".join(part for part in (error.message, error.hint) if part)
        yield page


def _add(page: Page, corpus: Corpus, book: Book, case: Case, *, reference: bool) -> None:
    reply = finish(prepare(book, case.request))
    text = page.replies[case.example] = _whole(reply.subject, reply.body)
    if reference:
        other = _whole(*by_jinja2(corpus, prepare(book, case.request)))
        if other != text:
            page.other[case.example] = other


def _whole(subject: str | None, body: str) -> str:
    return body if subject is None else f"Subject: {subject}\n\n{body}"
