"""What differs between the replies that were approved and those of today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from cs_templates.authoring.goldens.replies import HEADING, Page

What = Literal["changed", "new", "gone", "failed", "reference"]


class Difference(NamedTuple):
    """A reply that is not as it was approved: changed, new, gone, not to be filled, or other by the reference.

    `before` and `after` are its texts, empty where there is none; of `reference`, ours and Jinja2's. Of one that
    `failed`, `after` says why.
    """

    what: What
    path: str
    example: str
    before: str
    after: str


def differences(pages: Iterable[Page], approved: Mapping[str, str]) -> Iterator[Difference]:
    """Every reply that is not as it was approved, file by file; `approved` are the golden files by path."""
    seen = set()
    for page in pages:
        seen.add(page.path)
        yield from _of_page(page, approved.get(page.path, ""))
    for path, text in approved.items():
        if path not in seen:
            yield from (
                Difference("gone", path, example, reply, "") for example, reply in _replies(text).items()
            )


def _of_page(page: Page, approved: str) -> Iterator[Difference]:
    before = page.replies.copy() if approved == page.text else _replies(approved)
    for example, why in page.failed.items():
        yield Difference("failed", page.path, example, before.pop(example, ""), why)
    for example, reply in page.replies.items():
        old = before.pop(example, None)
        if old is None:
            yield Difference("new", page.path, example, "", reply)
        elif old != reply:
            yield Difference("changed", page.path, example, old, reply)
    for example, reply in before.items():
        yield Difference("gone", page.path, example, reply, "")
    for example, other in page.other.items():
        yield Difference("reference", page.path, example, page.replies[example], other)


def _replies(text: str) -> dict[str, str]:
    """The replies of a golden file by example."""
    found = {}
    for section in f"\n{text}".split(f"\n{HEADING}")[1:]:
        example, _, reply = section.partition("\n")
        found[example] = reply.removesuffix("\n")
    return found
