"""The replies of one locale and platform, prepared once: an order's raw values in, its outcome out.

Nearly every order takes the quick way: its values are told at a glance or known from an order before, and a prepared
reply prints them. Whatever is not plain there (a value that is missing, invalid or too long, a text over its limit, a
platform's objection) is filled by itself, as `cst fill` fills it, and has its reply or its error from there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cs_templates.answer.draft import MOOD, links_left_out, prepare
from cs_templates.answer.prepared import Prepared
from cs_templates.answer.reply import findings, finish, limits, measure
from cs_templates.batch.outcome import OK, Outcome
from cs_templates.batch.takers import Noted, Take, Unlike, taker
from cs_templates.errors import CsTemplatesError
from cs_templates.speech import say

if TYPE_CHECKING:
    from cs_templates.answer.book import Book
    from cs_templates.batch.asked import Asked
    from cs_templates.orders import Order

    Values = dict[str, Any]
    Plan = list[tuple[str, int, Take]]


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
        self._links = links_left_out(draft)
        self._limits = limits(draft), draft.corpus["channels"][draft.channel]["subject"]
        self._counted = (
            all(limit["unit"] == "characters" for limit in self._limits[0]) and not self._limits[1]
        )
        self._most = min([int(limit["limit"]) for limit in self._limits[0]], default=0)
        self._takers = self._made_takers()
        self._fixed: list[tuple[str, Any]] = []
        self._quick = not asked.add and self._fix()
        self._prepared = Prepared(draft) if self._quick else None
        self._flat: tuple[Mapping[str, int], Plan] | None = None

    def _made_takers(self) -> dict[str, Take]:
        """What takes each variable that an order may give a value for."""
        public = self._draft.corpus["channels"][self.channel]["no_personal"]
        asked = self._asked
        return {
            name: taker(name, self._draft)
            for name, spec in self.specs.items()
            if name not in asked.without and not (public and spec.get("personal"))
        }

    def _fix(self) -> bool:
        """Take the values that all orders share; False where one of them is not plain."""
        shared = {**self._asked.own, **self._asked.told}
        if MOOD in self._takers:
            shared.setdefault(MOOD, self._draft.values.get(MOOD))
        try:
            self._fixed = [
                (name, take(shared[name])) for name, take in self._takers.items() if name in shared
            ]
        except Unlike:
            return False
        return all(value is not None for _, value in self._fixed)

    # An order

    def of_row(self, order: Order, columns: Mapping[str, int], cells: list[str]) -> Outcome:
        """The outcome of an order that is a row of a table in our own names."""
        if self._prepared is not None:
            if self._flat is None or self._flat[0] is not columns:
                self._flat = columns, self._plan(columns)
            try:
                return self._shortly(order, self._row_values(cells, self._flat[1]))
            except (Unlike, CsTemplatesError):
                pass
        return self.at_length(order, dict(order.rows[0]), {})

    def of_values(self, order: Order, raw: Values, doubts: Mapping[str, str]) -> Outcome:
        """The outcome of an order with these raw values; `doubts` say of some why they are left out."""
        if self._prepared is not None:
            told = [why for name, why in doubts.items() if name not in raw]
            try:
                return self._shortly(order, self._taken(raw), told)
            except (Unlike, CsTemplatesError):
                pass
        return self.at_length(order, raw, doubts)

    def _plan(self, columns: Mapping[str, int]) -> Plan:
        """The columns that are looked at, where they are, and what takes them."""
        takers = self._takers.items()
        return [
            (name, columns[name], take)
            for name, take in takers
            if name in columns and name not in self._asked.told
        ]

    def _row_values(self, cells: list[str], plan: Plan) -> Values:
        values = dict(self._fixed)
        for name, at, take in plan:
            value = take(cells[at])
            if value is not None:
                values[name] = value
        return values

    def _taken(self, raw: Values) -> Values:
        values = dict(self._fixed)
        for name, take in self._takers.items():
            if name in raw and name not in self._asked.told:
                value = take(raw[name])
                if value is None:
                    raise Unlike
                values[name] = value
        return values

    def _shortly(self, order: Order, values: Values, told: Sequence[str] = ()) -> Outcome:
        """The outcome by the prepared reply. Raises Unlike, or what its texts raise, where it has none."""
        warnings = self._clear(values)
        for name, needs in self._needs:
            self._refuse_without(needs, values.get(name, ()), values)
        prepared = self._prepared
        if prepared is None:
            raise Unlike
        subject, body = prepared.texts(values)
        if not self._counted:
            measure(self._draft, subject, body)
        elif self._most and len(body) > self._most:
            raise Unlike
        if self.platform is not None:
            warnings += self._findings(values, subject, body)
        warnings += told
        return Outcome(
            order.number,
            order.row,
            OK,
            self.locale,
            self.channel,
            self.platform,
            subject,
            body,
            None,
            (),
            tuple(warnings),
        )

    def _clear(self, values: Values) -> list[str]:
        """Take notices out of the values, and links that go; all that an agent would be told."""
        warnings = self._said.copy()
        for name in [name for name, value in values.items() if value.__class__ is Noted]:
            noted: Noted = values.pop(name)
            warnings += noted.notices
            if noted.value is not None:
                values[name] = noted.value
        for name, notice in self._links.items():
            if values.pop(name, None) is not None:
                warnings.append(say("{what}: {reasons}", what=name, reasons=notice))
        return warnings

    def _refuse_without(self, needs: Mapping[str, list[str]], chosen: Any, values: Values) -> None:
        for option in (chosen,) if isinstance(chosen, str) else chosen:
            for name in needs.get(option, ()):
                if name not in values:
                    raise Unlike

    def _findings(self, values: Values, subject: str | None, body: str) -> list[str]:
        """What the platform has to say of the texts. Raises RefusedError."""
        draft = self._draft
        draft.values = values
        draft.needed = list(values)
        return findings(draft, [text for text in (subject, body) if text])

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


def _needs_of(draft: Any) -> list[tuple[str, Mapping[str, list[str]]]]:
    """What the options of a choice need besides, by the choice."""
    names = dict.fromkeys((*draft.text["requires"], *draft.text["optional"]))
    found = ((name, draft.specs.get(name, {}).get("needs")) for name in names)
    return [(name, needs) for name, needs in found if needs]
