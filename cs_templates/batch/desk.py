"""Where orders are answered: each in its buyer's locale and by its marketplace's rules, and none of them twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
from cs_templates.orders.readers.table import Cells
from cs_templates.speech import say

if TYPE_CHECKING:
    from cs_templates.answer.book import Book
    from cs_templates.batch.asked import Asked
    from cs_templates.orders import Mappings, Order
    from cs_templates.orders.order import Reading

LACKING = 50
"""So many locales that a book has no formats for are made in one run."""


class Desk:
    """Answers orders as `asked`, by the corpus at `root`. Close it.

    `dictionary` are the variables with their kinds, `unknown` the names that orders in our own names have and no variable has. Raises CorpusError where the corpus
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
        self.dictionary: Mapping[str, str] = checked(self.book, "corpus")["variables"]
        self._told = str(asked.locale or asked.told.get(LOCALE) or "")
        self._reading: Reading | None = None
        self._is_flat = False
        self._at: int | None = None
        self._flat: dict[str, Way] = {}
        self._ways: dict[tuple[str, str], Way | CsTemplatesError] = {}
        self._is_new: Callable[[str], bool] = Seen().add if once else _always

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
            number = order.number
            is_new = not number or self._is_new(number)
            begins = number[:1]  # what a spreadsheet takes for a number begins with a digit
            if not is_new or order.fault is not None or not (begins.isalpha() or begins == "#"):
                self._refuse(order, is_new)
            if order.reading is not self._reading:
                self._look_at(order.reading, order.rows[0])
            if not self._is_flat:
                locale = self._locale(order)
                way = self._way(locale, order.reading.platform)
                return self._of_values(way, order)
            row: Any = order.rows[0]
            locale = (row.cells[self._at].strip() if self._at is not None else "") or self._locale(order)
            way = self._flat.get(locale)
            if way is None:
                way = self._flat[locale] = self._way(locale, "")
            return way.of_row(order, row)
        except Exception as error:  # one order never stops the others
            return _failed(order, error, locale, way)

    def _look_at(self, reading: Reading, row: object) -> None:
        """Find out whether these are rows of a table in our own names, where they have the locale, and what else."""
        self._reading = reading
        self._is_flat = reading.layout is None and isinstance(row, Cells)
        if isinstance(row, Cells) and reading.layout is None:
            self._at = None if self._told else row.columns.get(LOCALE)
            self.unknown = dict.fromkeys([name for name in row.columns if name not in self.dictionary])

    def know(self, order: Order) -> None:
        """Know an order again that was answered before."""
        if order.number:
            self._is_new(order.number)

    def _refuse(self, order: Order, is_new: bool) -> None:
        """Refuse an order that was answered already, could not be read, or whose number is spoilt."""
        if not is_new:
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
        if self._told:
            return self._told
        found = order.says(LOCALE) or answered_in(order, asked.locales, self.mappings)[0]
        return found or asked.usual_locale or ""

    def _way(self, locale: str, marketplace: str) -> Way:
        key = locale, marketplace
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

    def _of_values(self, way: Way, order: Order) -> Outcome:
        if order.reading.layout is not None:
            return way.of_values(order, *order.read(way.specs))
        raw, unknown = flatten(order.rows[0], self.dictionary)
        if unknown and len(self.unknown) < LACKING:
            self.unknown |= dict.fromkeys(unknown)
        return way.of_values(order, raw, {})


def _always(_number: str) -> bool:
    return True


def _language(tag: str) -> str:
    return tidy(tag).partition("-")[0]


def _spoilt(order: Order, why: str) -> FillError:
    message = say("{place}: {why}", place=order.place, why=why)
    return FillError(message, "", (), ({"name": NUMBER, "value": order.number, "why": why},))


def _failed(order: Order, error: Exception, locale: str, way: Way | None) -> Outcome:
    channel, platform = (None, None) if way is None else (way.channel, way.platform)
    tag = (locale or None) if way is None else way.locale
    warnings = tuple(error.warnings) if isinstance(error, CsTemplatesError) else ()
    why, names = said_of(error), names_of(error)
    return Outcome(order.number, order.row, FAILED, tag, channel, platform, None, None, why, names, warnings)
