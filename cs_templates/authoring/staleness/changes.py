"""What changed in the source since each stale text was made from it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from cs_templates.authoring.staleness.older import Older, Originals
from cs_templates.authoring.staleness.originals import Texts
from cs_templates.authoring.staleness.stamped import Stamped, stamped
from cs_templates.authoring.words import Line, Piece, diff, pieces
from cs_templates.model import Corpus


class Change(NamedTuple):
    """One text of the source: its name (`email.subject`), and its lines. Where no older text is known, all of it is the same."""

    field: str
    lines: list[Line]


class Outdated(NamedTuple):
    """A stale text, what changed in its source, and the source's text that it was made from (None where unknown)."""

    item: Stamped
    changes: list[Change]
    older: Older | None


def outdated(
    corpus: Corpus, tags: Collection[str] = (), names: Collection[str] = ()
) -> tuple[list[Outdated], str]:
    """Everything stale (of some locales and names), and why older texts cannot be found, where that is so."""
    items = [item for item in stamped(corpus, tags) if item.stale and (not names or item.name in names)]
    originals = Originals(corpus)
    older = originals.find(items)
    found = [_outdated(item, originals.today(item), older.get((item.name, item.true_to))) for item in items]
    return found, originals.why


def _outdated(item: Stamped, today: Texts, older: Older | None) -> Outdated:
    if older is None:
        return Outdated(
            item, [Change(_name(key), [(Piece("same", text),)]) for key, text in today.items()], None
        )
    keys = [*today, *(key for key in older.texts if key not in today)]
    pairs = ((key, older.texts.get(key, ""), today.get(key, "")) for key in keys)
    changes = [Change(_name(key), diff(before, after)) for key, before, after in pairs if before != after]
    return Outdated(item, changes, older)


def _name(key: tuple[str, str]) -> str:
    return ".".join(part for part in key if part)


def as_data(found: Iterable[Outdated]) -> list[dict[str, Any]]:
    """All of it, for `--json`; the pieces of a text are pairs of what became of them and the words."""
    return [
        {
            "locale": each.item.locale, "kind": each.item.kind, "name": each.item.name, "draft": each.item.draft,
            "path": each.item.at.path, "line": each.item.at.line, "true_to": each.item.true_to,
            "today": each.item.today,
            "since": None if each.older is None else {"commit": each.older.commit, "date": each.older.date},
            "source": [
                {"field": change.field, "pieces": [list(piece) for piece in pieces(change.lines)]}
                for change in each.changes
            ],
        }
        for each in found
    ]  # fmt: skip
