"""From raw values to typed ones for many orders: each variable's checks, with what was found of values that repeat."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cs_templates.answer import values as checking
from cs_templates.batch import quick
from cs_templates.speech import say

if TYPE_CHECKING:
    from cs_templates.answer.draft import Draft

Take = Callable[[Any], Any]
KEPT = 1_000
"""Values of one variable that are kept with what was found of them."""


class Unlike(Exception):
    """An order that is filled by itself, because something about it is not plain."""


class Noted:
    """A value with what an agent is told of it; `value` is None where it counts as not known."""

    __slots__ = ("notices", "value")

    def __init__(self, value: object, notices: list[str]) -> None:
        self.value = value
        self.notices = notices


def taker(name: str, draft: Draft) -> Take:
    """What takes a raw value of the variable: typed, None where the text is blank, Noted with a notice.

    What it makes raises Unlike for a value that cannot be used.
    """
    take = _kept(_checked(name, draft))
    glance = quick.reader(draft.specs[name], draft.locale["table"])
    return take if glance is None else _at_a_glance(glance, take)


def _checked(name: str, draft: Draft) -> Take:
    """The check of a fill."""
    spec, locale, today = draft.specs[name], draft.locale, draft.today

    def take(raw: Any) -> Any:
        try:
            value, notices = checking.check(name, spec, raw, today=today, locale=locale)
        except checking.Invalid:
            raise Unlike from None
        except checking.Unknown as unknown:
            value, notices = None, [unknown.notice]
        if not notices:
            return value
        return Noted(value, [say("{what}: {reasons}", what=name, reasons=notice) for notice in notices])

    return take


def _kept(check: Take) -> Take:
    """The same for texts that repeat, with what was found of them before."""
    known: dict[str, Any] = {}

    def take(raw: Any) -> Any:
        if type(raw) is not str:
            return check(raw)
        if raw in known:
            return known[raw]
        if len(known) >= KEPT:
            known.clear()
        found = known[raw] = check(raw) if raw.strip() else None
        return found

    return take


def _at_a_glance(glance: quick.Quick, otherwise: Take) -> Take:
    def take(raw: Any) -> Any:
        found = glance(raw) if type(raw) is str else None
        return otherwise(raw) if found is None else found

    return take
