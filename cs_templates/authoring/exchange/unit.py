"""A text as it is exchanged: where it belongs, what the source says, what the translation says."""

from __future__ import annotations

from typing import NamedTuple

from cs_templates.authoring.exchange.tokens import Legend
from cs_templates.model import Text

MISSING, DRAFT, STALE, TRANSLATED, REVIEWED = "missing", "draft", "stale", "translated", "reviewed"
STATES = (MISSING, STALE, DRAFT, TRANSLATED, REVIEWED)
"""How far a text is, the least first. `stale`: its source has changed since it was translated."""
UNSURE = (MISSING, STALE, DRAFT)


class Key(NamedTuple):
    """What a text is called: `shipping-delay`, `email.body`; `plurals.day`, `form`, `few`."""

    id: str
    field: str
    variant: str = ""

    def __str__(self) -> str:
        plural = f"/plural={self.variant}" if self.variant else ""
        return f"{self.id}/{self.field}{plural}"


class Owner(NamedTuple):
    """What has one state and one stamp: a template, a phrase, the words of one key. `stamp` is the source's today."""

    kind: str
    name: str
    state: str
    stamp: str


class Unit(NamedTuple):
    """One text of a locale beside its source's.

    `source` and `target` have placeholders for tags; `legend` says what they
    stand for. `text` is the target as the corpus has it, None where it is
    missing. `wording` is the source's text, with tags; `previous` what it said when it was translated.
    """

    key: Key
    locale: str
    source: str
    target: str
    state: str
    source_hash: str
    target_hash: str
    limit: str
    note: str
    legend: Legend
    owner: Owner
    text: Text | None
    wording: str
    previous: str = ""

    @property
    def lines(self) -> bool:
        """Whether it may have several lines."""
        return self.key.field.endswith("body")
