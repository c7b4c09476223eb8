"""Where orders are answered: each in its buyer's locale and by its marketplace's rules, and none of them twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

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
from cs_templates.orders.order import COUNTRY, LOCALE, NUMBER
from cs_templates.speech import say

if TYPE_CHECKING:
    from cs_templates.answer.book import Book
    from cs_templates.batch.asked import Asked
    from cs_templates.orders import Mappings, Order, Stretch
    from cs_templates.orders.order import Reading

    Block = list[Order] | Stretch

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
        self._ways: dict[tuple[str, str], Way | CsTemplatesError] = {}
        self._are_new: Callable[[list[str]], list[bool]] = self._begin_to_see if once else _always

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

    def answer_all(self, block: Block) -> list[Outcome]:
        """What comes of each order of a block. Nothing that is wrong with one is raised."""
        numbers = _numbers(block)
        new = self._are_new(numbers)
        if isinstance(block, list):
            return list(map(self._answer, block, new))
        found: list[Outcome | None] = [None] * len(numbers)
        plain = [place for place, number in enumerate(numbers) if new[place] and _is_plain(number)]
        for places in self._of_one_locale(block, plain):
            for place, outcome in zip(places, self._at_once(block, numbers, places), strict=True):
                found[place] = outcome
        return [
            outcome or self._answer(block.order(place), new[place]) for place, outcome in enumerate(found)
        ]

    def _at_once(self, stretch: Stretch, numbers: list[str], places: list[int]) -> Sequence[Outcome | None]:
        """The outcomes of orders of one locale, as far as they are plain."""
        if stretch.reading is not self._reading:
            self.look_at(stretch.reading, stretch.columns)
        try:
            return self._way(self._locale(stretch.order(places[0])), "").of_rows(stretch, numbers, places)
        except Exception:  # whatever it is, it is said of the order whose it is
            return [None] * len(places)

    def _of_one_locale(self, stretch: Stretch, plain: list[int]) -> Iterable[list[int]]:
        """The plain orders, those together whose locale and country are the same."""
        names = () if self._told else (LOCALE, COUNTRY)
        columns = [stretch.columns[name] for name in names if name in stretch.columns]
        if not (columns and plain):
            return [plain] if plain else []
        key = itemgetter(*columns)
        found: dict[object, list[int]] = {}
        for place in plain:
            found.setdefault(key(stretch.rows[place]), []).append(place)
        return found.values()

    def _answer(self, order: Order, is_new: bool) -> Outcome:
        """What comes of an order. Nothing that is wrong with it is raised."""
        locale, way = "", None
        try:
            if not is_new or order.fault is not None or not _is_plain(order.number):
                self._refuse(order, is_new)
            if order.reading is not self._reading:
                self.look_at(order.reading, getattr(order.rows[0], "columns", None))
            locale = self._locale(order)
            way = self._way(locale, order.reading.platform)
            return self._of_values(way, order)
        except Exception as error:  # one order never stops the others
            return _failed(order, error, locale, way)

    def look_at(self, reading: Reading, columns: Iterable[str] | None) -> None:
        """Find out whether these are rows of a table in our own names, and what columns are no variable's."""
        self._reading = reading
        self._is_flat = reading.layout is None and columns is not None
        if self._is_flat and columns is not None:
            self.unknown = dict.fromkeys([name for name in columns if name not in self.dictionary])

    def _begin_to_see(self, numbers: list[str]) -> list[bool]:
        self._are_new = Seen().add  # megabytes, where nobody else looks for doubles
        return self._are_new(numbers)

    def leave_doubles(self) -> None:
        """Take every order for a new one from now on: somebody else looks for doubles."""
        self._are_new = _always

    def know(self, block: Block) -> None:
        """Know orders again that were answered before."""
        self._are_new(_numbers(block))

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
        if self._is_flat:
            return way.of_values(order, dict(order.rows[0]), {})
        raw, unknown = flatten(order.rows[0], self.dictionary)
        if unknown and len(self.unknown) < LACKING:
            self.unknown |= dict.fromkeys(unknown)
        return way.of_values(order, raw, {})


def _numbers(block: Block) -> list[str]:
    return [order.number for order in block] if isinstance(block, list) else block.numbers()


def _is_plain(number: str) -> bool:
    """Whether no spreadsheet takes it for a number: those begin with a digit."""
    begins = number[:1]
    return begins.isalpha() or begins == "#"


def _always(numbers: list[str]) -> list[bool]:
    return [True] * len(numbers)


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
