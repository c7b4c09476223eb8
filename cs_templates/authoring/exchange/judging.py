"""What may be written of what came in: each unit is compared with the corpus's, and refused with a reason or taken."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cs_templates.authoring.exchange.came import Came
from cs_templates.authoring.exchange.tokens import counts, restored, unpaired
from cs_templates.authoring.exchange.unit import UNSURE, Key, Unit
from cs_templates.corpus import did_you_mean
from cs_templates.speech import say

Units = Mapping[tuple[str, Key], Unit]
"""The corpus's units by locale and key."""


class Change(NamedTuple):
    """A text that becomes another, with its tags again."""

    unit: Unit
    came: Came
    text: str


class Refusal(NamedTuple):
    """A unit of which nothing is written, and why."""

    came: Came
    reason: str


class Judged(NamedTuple):
    """What came of each unit. `same` are those whose text is the corpus's already."""

    changes: list[Change]
    same: list[tuple[Unit, Came]]
    refused: list[Refusal]


def judge(came: Iterable[Came], units: Units, *, force: bool) -> Judged:
    """Every unit that came in, judged for itself, and the forms of a noun together."""
    every = list(came)
    judged = Judged([], [], [])
    often = Counter((one.locale, one.key) for one in every)
    for one in every:
        unit = units.get((one.locale, one.key))
        reason = _twice(often[one.locale, one.key]) or next(_reasons(one, unit, units, force=force), "")
        if reason or unit is None:
            judged.refused.append(Refusal(one, reason))
        elif one.target == unit.target:
            judged.same.append((unit, one))
        else:
            judged.changes.append(Change(unit, one, restored(one.target, unit.legend.tags)))
    return whole_nouns(judged, units)


def _twice(count: int) -> str:
    return say("it stands in the file {count} times", count=count) if count > 1 else ""


def _reasons(one: Came, unit: Unit | None, units: Units, *, force: bool) -> Iterator[str]:
    if one.fault:
        yield one.fault
    if unit is None:
        yield _unknown(one, units)
        return
    if one.target == unit.target:
        return
    if not force:
        yield from _outdated(one, unit)
    yield from _unfit(one, unit)
    yield from _harmed(one.target, unit)


def _unknown(one: Came, units: Units) -> str:
    locales = dict.fromkeys(locale for locale, _ in units)
    if one.locale not in locales:
        return say("the corpus has no locale {locale}", locale=one.locale or "''")
    near = did_you_mean(str(one.key), [str(key) for locale, key in units if locale == one.locale])
    return say("the corpus has no such text; the file may be another corpus's") + (
        f" ({near})" if near else ""
    )


def is_current(one: Came, unit: Unit) -> bool:
    """Whether a unit was made of the source's text of today."""
    return one.source == unit.source if one.source else one.source_hash == unit.source_hash


def _outdated(one: Came, unit: Unit) -> Iterator[str]:
    if not is_current(one, unit):
        yield say("the source is another since it was exported; export it again, or add --force")
    if one.target_hash and one.target_hash != unit.target_hash:
        yield say("the text was changed here since it was exported; export it again, or add --force")


def _unfit(one: Came, unit: Unit) -> Iterator[str]:
    """Reasons why a text cannot stand where it should."""
    if not one.target.strip():
        yield say("the text is empty")
    if unit.text is None:
        yield say("{locale} has no place for it yet; add it to the corpus first", locale=one.locale)
    if "\n" in one.target and not unit.lines:
        yield say("it has to be on one line")
    if not one.sure and unit.state not in UNSURE:
        yield say("it is marked as fuzzy; take the mark away once it is right")


def _harmed(target: str, unit: Unit) -> Iterator[str]:
    """What became of the placeholders. Those of a finished text stay; in others the source's or its own will do."""
    try:
        restored(target, unit.legend.tags)
    except ValueError as error:
        yield str(error)
    now, ours, theirs = counts(target), counts(unit.target), counts(unit.source)
    free = unit.state in UNSURE
    for name in unit.legend.tags:
        few = (
            min(ours[name], theirs[name])
            if free and unit.target
            else ours[name]
            if unit.target
            else theirs[name]
        )
        most = max(ours[name], theirs[name]) if free else ours[name]
        if now[name] < few:
            yield say("the placeholder {name} is missing", name=f"{{{name}}}")
        if now[name] > most:
            yield say("the placeholder {name} stands there too often", name=f"{{{name}}}")
    astray = unpaired(target)
    if astray:
        yield say("the placeholder {name} is not where its pair wants it", name=f"{{{astray}}}")


def whole_nouns(judged: Judged, units: Units) -> Judged:
    """The same without changes to a noun of which a form is missing or refused: its forms go together."""
    forms: dict[tuple[str, str], set[str]] = defaultdict(set)
    for locale, key in units:
        if key.variant:
            forms[locale, key.id].add(key.variant)
    here: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in (*(change.came for change in judged.changes), *(came for _, came in judged.same)):
        if one.target:
            here[one.locale, one.key.id].add(one.key.variant)
    kept: list[Change] = []
    refused = list(judged.refused)
    for change in judged.changes:
        noun = (change.unit.locale, change.unit.key.id)
        missing = sorted(forms[noun] - here[noun]) if noun in forms else []
        if missing:
            reason = say(
                "the form {form} is missing or refused, and the forms go together", form=", ".join(missing)
            )
            refused.append(Refusal(change.came, reason))
        else:
            kept.append(change)
    return Judged(kept, judged.same, refused)
