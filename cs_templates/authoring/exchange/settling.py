"""What an import says of states and stamps: a template whose texts all came back finished is finished."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from cs_templates.authoring.exchange.came import Came
from cs_templates.authoring.exchange.judging import Judged, Units, is_current
from cs_templates.authoring.exchange.unit import (
    DRAFT,
    MISSING,
    STALE,
    STATES,
    TRANSLATED,
    UNSURE,
    Owner,
    Unit,
)


class Settled(NamedTuple):
    """What has another state now, and whether it is true to today's source."""

    locale: str
    owner: Owner
    state: str
    is_true: bool
    path: str


def settled(judged: Judged, units: Units, source: str) -> Iterator[Settled]:
    """The templates, phrases and words that get another state or stamp."""
    came = {(one.locale, one.key): one for _, one in _taken(judged)}
    groups: dict[tuple[str, Owner], list[Unit]] = defaultdict(list)
    for (locale, _), unit in units.items():
        if unit.text is not None:
            groups[locale, unit.owner].append(unit)
    for (locale, owner), members in groups.items():
        ones = [came.get((locale, unit.key)) for unit in members]
        whole = [one for one in ones if one is not None]
        if len(whole) == len(members):
            state = _least(owner, members, whole)
            if state != owner.state and state not in (STALE, MISSING):
                is_true = state not in UNSURE and locale != source
                path = members[0].text.at.path if members[0].text else ""
                yield Settled(locale, owner, state, is_true, path)


def _taken(judged: Judged) -> Iterator[tuple[Unit, Came]]:
    yield from ((change.unit, change.came) for change in judged.changes)
    yield from judged.same


def _least(owner: Owner, members: list[Unit], came: list[Came]) -> str:
    states = [_state(owner, unit, one) for unit, one in zip(members, came, strict=True)]
    return min(states, key=STATES.index)


def _state(owner: Owner, unit: Unit, one: Came) -> str:
    """How far a text is by what came in; as far as it was where that says nothing, or is of another source."""
    if not one.target:
        return MISSING
    if not is_current(one, unit) or one.state in (MISSING, STALE):
        return owner.state
    if one.state:
        return one.state if owner.kind == "template" or one.state != DRAFT else owner.state
    return TRANSLATED if one.sure and owner.state in (DRAFT, STALE) else owner.state
