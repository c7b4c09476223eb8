"""What comes in: the units of a translator's file, each with its place there."""

from __future__ import annotations

from typing import NamedTuple

from cs_templates.authoring.exchange.unit import Key
from cs_templates.errors import UsageError
from cs_templates.speech import say


class Came(NamedTuple):
    """A unit as it stands in the file at `place`.

    `source` is its source with placeholders, where the format says it in place of its hash. `sure` is False where
    the translator marks it as unfinished. `state` and the hashes are empty where the file does not
    say. `fault` says why it cannot be read, empty where it can.
    """

    place: str
    key: Key
    locale: str
    target: str
    source: str = ""
    source_hash: str = ""
    target_hash: str = ""
    state: str = ""
    sure: bool = True
    fault: str = ""


def plain(text: str) -> str:
    """A text with the corpus's line ends, and none at its end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")


def key_of(name: str) -> Key:
    """The key that `shipping-delay/email.body` or `plurals.day/form/plural=few` writes out."""
    rest, _, variant = name.partition("/plural=")
    id_, _, field = rest.rpartition("/")
    return Key(id_, field, variant)


def refuse_part(count: int, said: str, end: str, hint: str) -> None:
    """Refuse a file with fewer units than it says that it has; `hint` tells where it says so."""
    if count < int(said):
        facts = {"place": end, "count": count, "all": said}
        raise UsageError(say("{place}: the file is cut off: it has {count} of {all} units", **facts), hint)
