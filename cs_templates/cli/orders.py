"""The facts of the order that --order names: where to look for it, and in which locale its buyer is answered.

Above the wall: it is loaded only where an order is asked for.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cs_templates.cli import screen
from cs_templates.errors import UsageError
from cs_templates.orders import Mappings, Order, Source, answered_in, find, mappings_of
from cs_templates.orders.source import is_url
from cs_templates.speech import say

if TYPE_CHECKING:
    from cs_templates.cli.commands import Session
    from cs_templates.cli.commands.fill import Asked, Layer

LOCALE = "customer.locale"
KEYS = ("file", "url", "query", "system", "encoding")
"""What a source in the settings may say."""


def order_layer(asked: Asked, session: Session, doubts: dict[str, str]) -> Layer:
    """An order's facts and where they were found; `doubts` takes why a variable is left out of them.

    Where no platform was asked for, the order's marketplace is.

    Raises UsageError where there is nowhere to look, a source cannot be read, or the order is in none of them.
    """
    number = str(asked.order)
    settings = session.settings
    named = asked.orders if asked.orders is not None else settings.values.get("orders")
    places = sources(named)
    if not places:
        message = say("there is nowhere to look for order {order}", order=number)
        raise UsageError(message, say("add --orders FILE"))
    mappings = session.answer(lambda book: mappings_of(book, str(settings.values.get("shop.timezone", ""))))
    order = find(places, number, mappings).order
    values = dict(order.values)
    doubts.update(order.doubts)
    told = [_origin(order, mappings)]
    if not asked.locales and not order.locale:
        told += _choose_locale(values, order, settings.values.get("locales"), mappings)
    if asked.platform is None and order.reading.platform:
        asked.platform = order.reading.platform
        told.append(held_to(asked.platform, order.reading.system))
    if not (asked.quiet or asked.as_json):
        for line in told:
            screen.note(line, "dim")
    for notice in order.reading.notices:
        screen.note(f"! {notice}")
    return say("{path}, order {order}", path=order.place, order=number), values


def sources(named: object) -> list[Source]:
    """The sources that a setting or an option names: paths, URLs, or groups of `KEYS`. Raises UsageError."""
    if isinstance(named, list | tuple):
        return [source for one in named for source in sources(one)]
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
    return [source._replace(**rest) for source in sources(where)]


def held_to(platform: str, system: str) -> str:
    """What to say of a platform that an order's system chose."""
    facts = {"platform": platform, "system": system}
    return say("held to the rules of {platform} ({system}); --platform says another, or none", **facts)


def _origin(order: Order, mappings: Mappings) -> str:
    """Where the order stands, what it was read as, and whose days it is told in."""
    reading = order.reading
    if not reading.system:
        return say("order {order}: {place}", order=order.number, place=order.place)
    facts = {"order": order.number, "place": order.place, "system": reading.system}
    found = say("order {order}: {place}, read as {system}", **facts)
    days = reading.clock.shown or reading.clock.at
    if days is None:  # as the shop's own clock says
        return found
    zone = {"zone": days.key, "where": "shop.timezone" if mappings.timezone else reading.system}
    return say("{found}; its days are those of {zone} ({where})", found=found, **zone)


def _choose_locale(values: dict[str, object], order: Order, table: object, mappings: Mappings) -> list[str]:
    """Set the locale that orders from the buyer's country are answered in; what to say of it."""
    locale, where = answered_in(order, table, mappings)
    if not locale:
        return []
    values[LOCALE] = locale
    return [
        say("{country} is answered in {locale} ({where})", country=order.country, locale=locale, where=where)
    ]
