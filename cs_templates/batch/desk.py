"""Where orders are answered: each in its buyer's locale and by its marketplace's rules, and none of them twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cs_templates import api
from cs_templates.answer.book import Lacks, checked, locale_record, tidy
from cs_templates.answer.fallback import template
from cs_templates.answer.intake import Invalid
from cs_templates.answer.nested import flatten
from cs_templates.answer.values import refuse_damaged
from cs_templates.batch.outcome import FAILED, Outcome, names_of, said_of
from cs_templates.batch.seen import Seen
from cs_templates.batch.way import Way
from cs_templates.errors import CsTemplatesError, FillError, UsageError
from cs_templates.orders import answered_in, mappings_of
from cs_templates.orders.order import LOCALE, NUMBER
from cs_templates.speech import say

if TYPE_CHECKING:
    from cs_templates.answer.book import Book
    from cs_templates.batch.asked import Asked
    from cs_templates.orders import Mappings, Order

LACKING = 50
"""So many locales that a book has no formats for are made in one run."""


class Desk:
    """Answers orders as `asked`, by the corpus at `root`. Close it.

    `unknown` are the names that orders in our own names have and no variable has. Raises CorpusError where the corpus
    cannot be read.
    """

    def __init__(self, asked: Asked, root: str | None, timezone: str = "", *, once: bool = True) -> None:
        self._asked = asked
        self._root = root
        self._books: list[Book] = []
        self._tags: list[str] = []
        self._open()
        self.mappings: Mappings = mappings_of(self.book, timezone)
        self.unknown: dict[str, None] = {}
        self._dictionary: Mapping[str, str] = checked(self.book, "corpus")["variables"]
        self._ways: dict[tuple[str, str], Way | CsTemplatesError] = {}
        self._seen = Seen() if once else None

    @property
    def book(self) -> Book:
        """The book that answers; no file of its corpus is looked at again."""
        return self._books[-1]

    def close(self) -> None:
        """Close the book."""
        for book in self._books:
            book.close()

    def _open(self) -> None:
        book = api.keep_book(self._root, self._tags)
        book.trust_from_now()
        self._books.append(book)

    def probe(self) -> None:
        """Refuse at once what every order would fail by: a channel, a tone, a locale that is none. Raises UsageError."""
        asked = self._asked
        source = str(checked(self.book, "corpus")["source"])
        if asked.locale or self.book.raw(f"{source}/{asked.scenario}") is not None:
            way = self._made(asked.locale or source, "")
            if isinstance(way, UsageError):
                raise way

    def answer(self, order: Order) -> Outcome:
        """What comes of an order. Nothing that is wrong with it is raised."""
        locale, way = "", None
        try:
            self._admit(order)
            locale = self._locale(order)
            way = self._way(locale, order)
            return self._by(way, order)
        except Exception as error:  # one order never stops the others
            return _failed(order, error, locale, way)

    def know(self, order: Order) -> None:
        """Know an order again that was answered before."""
        if self._seen is not None and order.number and order.fault is None:
            self._seen.add(order.number)

    def _admit(self, order: Order) -> None:
        """Refuse an order that could not be read, whose number is spoilt, or that was answered already."""
        if order.number and self._seen is not None and not self._seen.add(order.number):
            message = say(
                "order {order} stands in the file twice, and the first was answered", order=order.number
            )
            raise UsageError(message)
        if order.fault is not None:
            raise order.fault
        try:
            refuse_damaged(order.number)
        except Invalid as invalid:
            raise _spoilt(order, invalid.why) from None

    def _locale(self, order: Order) -> str:
        """The locale asked for, else the order's own, its country's, the usual one; empty where there is none."""
        asked = self._asked
        told = asked.locale or asked.told.get(LOCALE)
        if told:
            return str(told)
        found = order.says(LOCALE) or answered_in(order, asked.locales, self.mappings)[0]
        return found or asked.usual_locale or ""

    def _way(self, locale: str, order: Order) -> Way:
        key = locale, order.reading.platform
        way = self._ways.get(key)
        if way is None:
            way = self._ways[key] = self._made(*key)
        if isinstance(way, CsTemplatesError):
            raise way
        return way

    def _made(self, locale: str, marketplace: str) -> Way | CsTemplatesError:
        """The way of a locale and a marketplace, or why there is none."""
        try:
            self._learn(locale, marketplace)
            return Way(self.book, self._asked, locale, marketplace)
        except CsTemplatesError as error:
            return error

    def _learn(self, locale: str, marketplace: str) -> None:
        """Have a book made that has the formats of a locale, where the corpus is written in its language."""
        if not locale:
            return
        try:
            locale_record(self.book, locale)
        except Lacks:
            corpus = checked(self.book, "corpus")
            languages = {_language(tag) for tag in corpus["locales"]}
            if _language(locale) not in languages and not self._asked.allow_fallback:
                request = self._asked.request(locale, marketplace, {})
                template(self.book, corpus, {"tag": tidy(locale)}, request)
            if len(self._tags) >= LACKING:
                raise UsageError(
                    say("there are too many locales; {locale} is left out", locale=locale)
                ) from None
            self._tags.append(locale)
            try:
                self._open()
            except CsTemplatesError:
                self._tags.pop()
                raise

    def _by(self, way: Way, order: Order) -> Outcome:
        if order.reading.layout is not None:
            return way.of_values(order, *order.read(way.specs))
        row = order.rows[0]
        cells = getattr(row, "cells", None)
        if cells is not None:
            self._note_columns(row)
            return way.of_row(order, row.columns, cells)  # type: ignore[attr-defined]
        raw, unknown = flatten(row, self._dictionary)
        if len(self.unknown) < LACKING:
            self.unknown |= dict.fromkeys(unknown)
        return way.of_values(order, raw, {})

    def _note_columns(self, row: Any) -> None:
        if not self.unknown:
            self.unknown = dict.fromkeys([name for name in row.columns if name not in self._dictionary])


def _language(tag: str) -> str:
    return tidy(tag).partition("-")[0]


def _spoilt(order: Order, why: str) -> FillError:
    message = say("{place}: {why}", place=order.place, why=why)
    return FillError(message, "", (), ({"name": NUMBER, "value": order.number, "why": why},))


def _failed(order: Order, error: Exception, locale: str, way: Way | None) -> Outcome:
    where = (way.locale, way.channel, way.platform) if way is not None else (locale or None, None, None)
    warnings = tuple(error.warnings) if isinstance(error, CsTemplatesError) else ()
    return Outcome(
        order.number, order.row, FAILED, *where, None, None, said_of(error), names_of(error), warnings
    )
