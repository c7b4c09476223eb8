"""An export: a locale's units, the stale ones with what their source said before, as a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cs_templates.authoring.exchange.tokens import named
from cs_templates.authoring.exchange.unit import STALE, UNSURE, Unit
from cs_templates.authoring.exchange.units import units
from cs_templates.authoring.staleness.older import Originals
from cs_templates.authoring.staleness.stamped import stamped
from cs_templates.model import Corpus


def exported(corpus: Corpus, tag: str, *, todo: bool = False) -> list[Unit]:
    """The units of a locale; with `todo` only the missing, the stale and the drafts."""
    found = [unit for unit in units(corpus, tag) if not todo or unit.state in UNSURE]
    return list(_with_previous(corpus, tag, found))


def _with_previous(corpus: Corpus, tag: str, found: list[Unit]) -> Iterator[Unit]:
    older = _older(corpus, tag) if any(unit.state == STALE for unit in found) else {}
    for unit in found:
        before = older.get((unit.owner.kind, unit.owner.name), {}) if unit.state == STALE else {}
        said = before.get(unit.key.field, "").rstrip("\n")
        other = said and said != unit.wording
        yield unit._replace(previous=named(said, unit.wording).source) if other else unit


def _older(corpus: Corpus, tag: str) -> dict[tuple[str, str], dict[str, str]]:
    """What the source said when the stale templates and phrases were translated, by kind and name, then by field."""
    stale = [item for item in stamped(corpus, (tag,)) if item.stale and item.kind in _FIELDS]
    older = Originals(corpus).find(stale)
    return {
        (item.kind, item.name.removeprefix("phrase.")): {
            _FIELDS[item.kind](*key): text for key, text in older[item.name, item.true_to].texts.items()
        }
        for item in stale
        if (item.name, item.true_to) in older
    }


_FIELDS: dict[str, Callable[[str, str], str]] = {
    "template": lambda channel, field: f"{channel}.{field}",
    "phrase": lambda tone, position: f"{tone}.{int(position) + 1}",
}
"""What a unit calls a text of the source."""
