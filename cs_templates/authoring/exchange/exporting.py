"""An export: a locale's units, the stale ones with what their source said before, as a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from cs_templates.authoring.exchange.tokens import named
from cs_templates.authoring.exchange.unit import STALE, UNSURE, Key, Unit
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
        said = _said(before, unit.key).rstrip("\n")
        other = said and said != unit.wording
        yield unit._replace(previous=named(said, unit.wording).source) if other else unit


def _older(corpus: Corpus, tag: str) -> dict[tuple[str, str], dict[str, str]]:
    """What the source said when the stale texts were translated, by whose they are, then by field."""
    stale = [item for item in stamped(corpus, (tag,)) if item.stale]
    older = Originals(corpus).find(stale)
    return {
        (_OWNERS.get(item.kind, item.kind), item.name.removeprefix("phrase.")): {
            _FIELDS[item.kind](*key): text for key, text in older[item.name, item.true_to].texts.items()
        }
        for item in stale
        if (item.name, item.true_to) in older
    }


def _said(before: Mapping[str, str], key: Key) -> str:
    """The older text of a unit; of a form that the source lacks, what stands beside it: its usual one."""
    fields = (
        (key.variant or key.field, *_USUAL)
        if key.variant or key.id.startswith("choices.")
        else (key.field, "")
    )
    return next((before[field] for field in fields if field in before), "")


_OWNERS = {"word": "words"}
_USUAL = ("name", "other")
_FIELDS: dict[str, Callable[[str, str], str]] = {
    "template": lambda channel, field: f"{channel}.{field}",
    "phrase": lambda tone, position: f"{tone}.{int(position) + 1}",
    "word": lambda _, form: form,
}
"""What a unit calls a text of the source."""
