"""The facts of the order that --order names: where to look for it, and in which locale its buyer is answered.

Above the wall: it is loaded only where an order is asked for.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from cs_templates.answer.book import checked
from cs_templates.cli import screen
from cs_templates.errors import UsageError
from cs_templates.orders import Mappings, Order, Source, find
from cs_templates.orders.source import is_url
from cs_templates.speech import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cs_templates.answer.book import Book
    from cs_templates.cli.commands import Session
    from cs_templates.cli.commands.fill import Asked, Layer

LOCALE = "customer.locale"
KEYS = ("file", "url", "query", "system", "encoding")
"""What a source in the settings may say."""


def order_layer(asked: Asked, session: Session, doubts: dict[str, str]) -> Layer:
    """An order's facts and where they were found; `doubts` takes why a variable is left out of them.

    Raises UsageError where there is nowhere to look, a source cannot be read, or the order is in none of them.
    """
    number = str(asked.order)
    settings = session.settings
    named = asked.orders if asked.orders is not None else settings.values.get("orders")
    sources = _sources(named)
    if not sources:
        message = say("there is nowhere to look for order {order}", order=number)
        raise UsageError(message, say("add --orders FILE"))
    mappings = session.answer(lambda book: mappings_of(book, str(settings.values.get("shop.timezone", ""))))
    order = find(sources, number, mappings).order
    values = dict(order.values)
    doubts.update(order.doubts)
    told = [_origin(order, mappings)]
    if not asked.locales and not order.locale:
        told += _choose_locale(values, order, settings.values.get("locales"), mappings)
    if not (asked.quiet or asked.as_json):
        for line in told:
            screen.note(line, "dim")
    for notice in order.notices:
        screen.note(f"! {notice}")
    return say("{path}, order {order}", path=order.place, order=number), values


def _sources(named: object) -> list[Source]:
    """The sources that a setting or an option names: paths, URLs, or groups of `KEYS`. Raises UsageError."""
    if isinstance(named, list | tuple):
        return [source for one in named for source in _sources(one)]
    if isinstance(named, str):
        return [Source(named if is_url(named) else os.path.expanduser(named))] if named else []
    if not isinstance(named, dict):
        return []
    other = [name for name in named if name not in KEYS]
    where = named.get("url") or named.get("file")
    if other or not isinstance(where, str):
        message = say(
            "settings: a source of orders has a file or a url, and may have query, system and encoding"
        )
        raise UsageError(message, say("as in {example}", example="orders: {file: orders.csv, encoding: gbk}"))
    rest = {name: str(named[name]) for name in KEYS[2:] if name in named}
    return [source._replace(**rest) for source in _sources(where)]


def mappings_of(book: Book, timezone: str) -> Mappings:
    """How orders are read, as the book knows it."""
    index = checked(book, "orders")
    return Mappings(index, {name: checked(book, f"orders/{name}") for name in index["systems"]}, timezone)


def _origin(order: Order, mappings: Mappings) -> str:
    """Where the order stands, what it was read as, and whose days it is told in."""
    if not order.system:
        return say("order {order}: {place}", order=order.number, place=order.place)
    facts = {"order": order.number, "place": order.place, "system": order.system}
    found = say("order {order}: {place}, read as {system}", **facts)
    days = order.clock.shown or order.clock.at
    if days is None:  # as the shop's own clock says
        return found
    zone = {"zone": days.key, "where": "shop.timezone" if mappings.timezone else order.system}
    return say("{found}; its days are those of {zone} ({where})", found=found, **zone)


def _choose_locale(values: dict[str, object], order: Order, table: object, mappings: Mappings) -> list[str]:
    """Set the locale that orders from the buyer's country are answered in; what to say of it."""
    own: Mapping[str, Any] = table if isinstance(table, dict) else {}
    corpus: Mapping[str, str] = mappings.known["locales"]
    country = order.country
    locale = own.get(country) or corpus.get(country)
    if not locale:
        return []
    values[LOCALE] = str(locale)
    where = say("settings") if country in own else "_corpus.yaml"
    return [say("{country} is answered in {locale} ({where})", country=country, locale=locale, where=where)]
