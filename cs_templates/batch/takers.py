"""From raw values to typed ones for many orders: each variable's check, with what was found of values that repeat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cs_templates.answer import values as checking
from cs_templates.batch import quick
from cs_templates.speech import say

if TYPE_CHECKING:
    from cs_templates.answer.draft import Draft

REPEATING = ("text", "person")
KEPT = 1_000
"""Values of one variable that are kept with what was found of them."""


class Unlike(Exception):
    """An order that is filled by itself, because something about it is not plain."""


class Taker(dict[str, Any]):
    """Raw texts of one variable and the values they are: typed, None for one that is blank or not known.

    What it has not seen it checks as a fill does, and what an agent would be told of it goes into `notices`. Raises
    Unlike for a value that cannot be used. `quick` tells plain values without the check, and `glance` is the same for
    kinds whose values seldom repeat, so that nothing is kept of them; they answer None for what is not plain.
    """

    def __init__(self, name: str, draft: Draft, notices: list[str]) -> None:
        super().__init__()
        self.name = name
        self.quick = quick.reader(draft.specs[name], draft.locale["table"])
        self.glance = None if draft.specs[name]["kind"] in REPEATING else self.quick
        self._many = quick.column(draft.specs[name], draft.locale["table"])
        self._draft = draft
        self._notices = notices
        self._noted: dict[str, tuple[Any, list[str]]] = {}

    def __missing__(self, raw: str) -> Any:
        found = self._noted.get(raw)
        if found is None:
            if len(self) + len(self._noted) >= KEPT:
                self.clear()
                self._noted.clear()
            if not raw.strip():
                self[raw] = None
                return None
            found = (self.quick(raw), []) if self.quick else (None, [])
            found = self.check(raw) if found[0] is None else found
            if not found[1]:
                self[raw] = found[0]
                return found[0]
            self._noted[raw] = found
        self._notices += found[1]
        return found[0]

    def column(self, cells: Sequence[str], amiss: set[int]) -> list[Any]:
        """The values of many texts; into `amiss` go the places of those that are not plain, or have notices."""
        plain = self._many(cells) if self._many else None
        if plain is not None:
            return plain
        try:
            found = self._all(cells)
        except Unlike:
            found = []
        if found and not self._notices:
            return found
        self._notices.clear()
        return [self._or_amiss(raw, place, amiss) for place, raw in enumerate(cells)]

    def _all(self, cells: Sequence[str]) -> list[Any]:
        glance = self.glance
        if glance is None:
            return list(map(self.__getitem__, cells))
        return [glance(raw) or self[raw] if raw else None for raw in cells]

    def _or_amiss(self, raw: str, place: int, amiss: set[int]) -> Any:
        try:
            (value,) = self._all((raw,))
        except Unlike:
            value = None
            amiss.add(place)
        if self._notices:
            amiss.add(place)
            self._notices.clear()
        return value

    def take(self, raw: object) -> Any:
        """The value of anything raw, None where it is not known. Raises Unlike, also for a blank text."""
        if type(raw) is not str:
            value, notices = self.check(raw)
            self._notices += notices
            return value
        if not raw.strip():
            raise Unlike
        return self[raw]

    def check(self, raw: object) -> tuple[Any, list[str]]:
        """What a fill makes of a raw value, and what it says of it. Raises Unlike."""
        draft = self._draft
        spec = draft.specs[self.name]
        try:
            value, notices = checking.check(self.name, spec, raw, today=draft.today, locale=draft.locale)
        except checking.Invalid:
            raise Unlike from None
        except checking.Unknown as unknown:
            value, notices = None, [unknown.notice]
        return value, [say("{what}: {reasons}", what=self.name, reasons=notice) for notice in notices]
