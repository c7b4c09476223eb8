"""The replies of one locale and platform, prepared once: an order's raw values in, its outcome out.

Nearly every order takes the quick way: its values are told at a glance or known from an order before, and a prepared
reply prints them. Whatever is not plain there (a value that is missing, invalid or too long, a text over its limit, a
platform's objection) is filled by itself, as `cst fill` fills it, and has its reply or its error from there.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING, Any

from cs_templates.answer.draft import MOOD, links_left_out, prepare
from cs_templates.answer.prepared import Prepared
from cs_templates.answer.reply import findings, finish, limits, measure, rules_of
from cs_templates.batch.columns import Columns
from cs_templates.batch.outcome import OK, Outcome
from cs_templates.batch.takers import Taker, Unlike
from cs_templates.errors import CsTemplatesError
from cs_templates.speech import say

if TYPE_CHECKING:
    from cs_templates.answer.book import Book
    from cs_templates.batch.asked import Asked
    from cs_templates.orders import Order, Stretch

    Said = tuple[str, ...]
    Values = dict[str, Any]


_outcome = partial(tuple.__new__, Outcome)
"""Quicker than by name."""


class Way:
    """How orders of one locale and marketplace are answered. Raises what `draft.prepare` raises."""

    def __init__(self, book: Book, asked: Asked, locale: str, marketplace: str) -> None:
        self._book = book
        self._asked = asked
        self._locale, self._marketplace = locale, marketplace
        draft = self._draft = prepare(book, asked.request(locale, marketplace, {}))
        self.specs: Mapping[str, Any] = draft.specs
        self.locale: str = draft.locale["tag"]
        self.channel, self.platform = draft.channel, draft.platform
        self._said = list(draft.warnings)
        self._needs = _needs_of(draft)
        self._required: list[str] = list(draft.text["requires"])
        self._links = links_left_out(draft)
        self._limits = limits(draft), draft.corpus["channels"][draft.channel]["subject"]
        self._counted = (
            all(limit["unit"] == "characters" for limit in self._limits[0]) and not self._limits[1]
        )
        self._most = min([int(limit["limit"]) for limit in self._limits[0]], default=0)
        self._has_rules = bool(self._needs or self._limits[0] or self._limits[1] or self.platform)
        self._rules = rules_of(draft) if self.platform else None
        self._notices: list[str] = []
        self._takers = self._made_takers()
        self._fixed: Values = {}
        self._prepared = Prepared(draft) if not asked.add and self._fix() else None
        self._header: Mapping[str, int] | None = None
        self._columns: Columns | None = None

    def _made_takers(self) -> dict[str, Taker]:
        """What takes each variable that an order may give a value for."""
        public = self._draft.corpus["channels"][self.channel]["no_personal"]
        asked = self._asked
        return {
            name: Taker(name, self._draft, self._notices)
            for name, spec in self.specs.items()
            if name not in asked.without and not (public and spec.get("personal"))
        }

    def _fix(self) -> bool:
        """Take the values that all orders share; False where one of them is not plain."""
        shared = {**self._asked.own, **self._asked.told}
        if MOOD in self._takers:
            shared.setdefault(MOOD, self._draft.values.get(MOOD))
        try:
            values = {
                name: self._takers[name].take(raw) for name, raw in shared.items() if name in self._takers
            }
        except Unlike:
            return False
        self._fixed = {name: value for name, value in values.items() if value is not None}
        return not self._take_notices()

    def _take_notices(self) -> list[str]:
        notices = self._notices.copy()
        self._notices.clear()
        return notices

    # An order

    def of_rows(
        self, stretch: Stretch, numbers: Sequence[str], places: Sequence[int]
    ) -> list[Outcome | None]:
        """The outcomes of plain rows of a table in our own names; None for one that has to be answered by itself."""
        if self._header is not stretch.columns:
            self._look_at(stretch.columns)
        if self._columns is None or self._prepared is None:
            return [None] * len(places)
        table, amiss = self._columns.table([stretch.rows[place] for place in places])
        subjects, bodies = self._prepared.many(table)
        warnings: list[Said | None] = [tuple(self._said)] * table.count
        if self._has_rules:
            warnings = list(map(self._warned, table.rows(), subjects, bodies))
        facts = map(repeat, (OK, self.locale, self.channel, self.platform))
        where = [numbers[place] for place in places], [stretch.numbered[place] for place in places]
        made = zip(*where, *facts, subjects, bodies, repeat(None), repeat(()), warnings, strict=False)
        outcomes: list[Outcome | None] = list(map(_outcome, made))
        for at in itertools.chain(amiss, _without(bodies), _without(warnings)):
            outcomes[at] = None
        return outcomes

    def _warned(self, values: Values, subject: str | None, body: str | None) -> Said | None:
        """What an agent would be told of a text; None where something is against it, or it is not there."""
        try:
            return None if body is None else (*self._said, *self._against(values, subject, body))
        except (Unlike, CsTemplatesError):
            return None

    def of_values(self, order: Order, raw: Values, doubts: Mapping[str, str]) -> Outcome:
        """The outcome of an order with these raw values; `doubts` say of some why they are left out."""
        if self._prepared is not None:
            told = [why for name, why in doubts.items() if name not in raw]
            try:
                return self._shortly(order, self._taken(raw), told)
            except (Unlike, CsTemplatesError):
                self._notices.clear()
        return self.at_length(order, raw, doubts)

    def _look_at(self, header: Mapping[str, int]) -> None:
        """Find out in which columns the values are, where no other value stands behind them and no link goes."""
        self._header = header
        takers = [taker for name, taker in self._takers.items() if name not in self._asked.told]
        mixed = any(name in self._asked.own for name in header)
        self._columns = None if mixed or self._links else Columns(header, takers, self._fixed)

    def _taken(self, raw: Values) -> Values:
        values = self._fixed.copy()
        for name, taker in self._takers.items():
            if name in raw and name not in self._asked.told:
                if name in self._asked.own:
                    raise Unlike  # one that counts as not known must not leave the shared one
                value = taker.take(raw[name])
                if value is not None:
                    values[name] = value
        return values

    def _shortly(self, order: Order, values: Values, told: Sequence[str] = ()) -> Outcome:
        """The outcome by the prepared reply. Raises Unlike, or what its texts raise, where it has none."""
        if self._prepared is None or not all(map(values.__contains__, self._required)):
            raise Unlike
        warnings = self._warnings(values, told)
        texts = self._prepared.texts(values)
        if self._has_rules:
            warnings += self._against(values, *texts)
        made_for = self.locale, self.channel, self.platform
        return _outcome((order.number, order.row, OK, *made_for, *texts, None, (), tuple(warnings)))

    def _against(self, values: Values, subject: str | None, body: str) -> list[str]:
        """What the platform has to say. Raises Unlike or RefusedError where there is something against the texts."""
        if self._needs:
            self._refuse_without(values)
        if not self._counted:
            measure(self._draft, subject, body)
        elif self._most and len(body) > self._most:
            raise Unlike
        return [] if self.platform is None else self._findings(values, subject, body)

    def _warnings(self, values: Values, told: Sequence[str]) -> list[str]:
        """All that an agent would be told before the text is made; links that go are taken out of the values."""
        warnings = [*self._take_notices(), *told]
        for name, notice in self._links.items():
            if values.pop(name, None) is not None:
                warnings.append(say("{what}: {reasons}", what=name, reasons=notice))
        return warnings + self._said

    def _refuse_without(self, values: Values) -> None:
        """Raises Unlike where a chosen option needs a value that is missing."""
        for name, needs in self._needs:
            chosen = values.get(name, ())
            for option in (chosen,) if isinstance(chosen, str) else chosen:
                if not all(needed in values for needed in needs.get(option, ())):
                    raise Unlike

    def _findings(self, values: Values, subject: str | None, body: str) -> list[str]:
        """What the platform has to say of the texts. Raises RefusedError."""
        draft = self._draft
        draft.values = values
        draft.needed = list(values)
        return findings(draft, [text for text in (subject, body) if text], self._rules)

    def at_length(self, order: Order, raw: Values, doubts: Mapping[str, str]) -> Outcome:
        """The outcome as one fill has it. Raises what a fill raises."""
        asked = self._asked
        values = {**asked.own, **raw, **asked.told}
        draft = prepare(self._book, asked.request(self._locale, self._marketplace, values))
        told = [why for name, why in doubts.items() if name in draft.specs and name not in values]
        try:
            reply = finish(draft)
        except CsTemplatesError as error:
            error.warnings = (*error.warnings, *draft.warnings, *told)
            raise
        return Outcome(
            order.number, order.row, OK, reply.locale, reply.channel, reply.platform, reply.subject, reply.body, None, (),
            (*reply.warnings, *told),
        )  # fmt: skip


def _without(column: Sequence[object]) -> Iterable[int]:
    return [at for at, value in enumerate(column) if value is None] if None in column else ()


def _needs_of(draft: Any) -> list[tuple[str, Mapping[str, list[str]]]]:
    """What the options of a choice need besides, by the choice."""
    names = dict.fromkeys((*draft.text["requires"], *draft.text["optional"]))
    found = ((name, draft.specs.get(name, {}).get("needs")) for name in names)
    return [(name, needs) for name, needs in found if needs]
