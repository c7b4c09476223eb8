"""An export: a locale's units, the stale ones with what their source said before, as a file."""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.authoring.exchange.previous import History
from cs_templates.authoring.exchange.tokens import named
from cs_templates.authoring.exchange.unit import STALE, UNSURE, Key, Unit
from cs_templates.authoring.exchange.units import units
from cs_templates.linter.files import Files
from cs_templates.model import Corpus


def exported(corpus: Corpus, tag: str, *, todo: bool = False) -> list[Unit]:
    """The units of a locale; with `todo` only the missing, the stale and the drafts."""
    found = [unit for unit in units(corpus, tag) if not todo or unit.state in UNSURE]
    return list(_with_previous(corpus, tag, found))


def _with_previous(corpus: Corpus, tag: str, found: list[Unit]) -> Iterator[Unit]:
    history, files = History(), Files(corpus)
    for unit in found:
        before = _before(corpus, tag, unit, history, files) if unit.state == STALE else {}
        said = before.get(Key("", unit.key.field), "").rstrip("\n")
        other = said and said != unit.wording
        yield unit._replace(previous=named(said, unit.wording).source) if other else unit


def _before(corpus: Corpus, tag: str, unit: Unit, history: History, files: Files) -> dict[Key, str]:
    """The source's texts that a stale unit was translated from."""
    source, locale, name = corpus.locales[corpus.settings.source], corpus.locales[tag], unit.owner.name
    if unit.owner.kind == "template":
        path = files.absolute.get(source.templates[name].at.path, "")
        return history.template(path, locale.templates[name].true_to)
    if unit.owner.kind == "phrase":
        path = files.absolute.get(source.phrases[name].at.path, "")
        return history.phrase(path, name, locale.phrases[name].true_to)
    return {}
