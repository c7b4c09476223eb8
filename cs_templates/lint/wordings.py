"""Which wordings of phrases a draft prints for a customer's values."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

from cs_templates.answer.book import Book, phrase_record
from cs_templates.answer.draft import Draft
from cs_templates.answer.reply import seed_of, take_turn, usable
from cs_templates.errors import CsTemplatesError
from cs_templates.lint import branches

Open = dict[str, tuple[str, Any]]
"""For each phrase that is printed: the tone it takes, and the wordings that can be used, as `reply.usable` has them."""


class Wordings:
    """The phrases of one draft."""

    def __init__(self, book: Book, draft: Draft) -> None:
        self._turn = draft.request.turn
        self._tone = draft.tone
        self._body = draft.text["body"]
        self._phrases = {
            name: phrase_record(book, draft.record["locale"], name) for name in draft.text["phrases"]
        }

    def open_to(self, values: Mapping[str, object]) -> Open:
        """What the phrases that are printed in a case can say."""
        found: Open = {}
        for name in dict.fromkeys(branches.phrases(self._body, values)):
            try:
                found[name] = usable(self._phrases[name], self._tone, values, name)
            except CsTemplatesError:
                continue  # no wording for what is known: a fill refuses
        return found

    @staticmethod
    def key(there: Open) -> frozenset[Any]:
        """What is the same of two cases that can say the same."""
        return frozenset(
            (name, tone, tuple(index for group in groups for index, _ in group))
            for name, (tone, groups) in there.items()
        )

    def taken(self, values: Mapping[str, object], there: Open) -> set[tuple[str, str, int]]:
        """The wordings whose turn it is: each phrase's id, tone and number."""
        seed = seed_of(values)
        return {
            (name, tone, take_turn(groups, self._turn, zlib.crc32(f"{seed}\0{name}".encode()))[0])
            for name, (tone, groups) in there.items()
        }
