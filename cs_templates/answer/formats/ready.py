"""The formats of one locale, ready for many values: each printer knows its table, its style and its words.

They print what `formats` prints, of which they are made, and leave to it whatever is not the usual case.
"""

from __future__ import annotations

from cs_templates.answer import formats

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from cs_templates.answer.formats import Amount, Day

    Table = Mapping[str, Any]
    Usual = tuple[int, int, str, str, str, int, int]

_LIMIT = 10**15
_CYCLE = 1_000
"""Of a number of four digits or more, most plural rules look at the last three."""


def amounts(table: Table) -> Callable[[Amount], str]:
    """`formats.money` of a locale, in the style of replies."""
    if not _is_usual(table, table["money"]):
        return lambda amount: formats.money(table, amount)
    kept: dict[str, Usual] = {}
    group = table["money"]["group"]

    def show(amount: Amount) -> str:
        units, scale, code = amount
        signs = kept.get(code) or kept.setdefault(code, _signs(table, code))
        places, end, before, point, after, least, grouped = signs
        if scale != places or not least <= units < _LIMIT:
            return formats.money(table, amount)
        text = str(units)
        if not places:
            return f"{before}{text if units < grouped else grouping(text)}{after}"
        whole = text[:end] if units < grouped else grouping(text[:end])
        return f"{before}{whole}{point}{text[end:]}{after}"

    def grouping(digits: str) -> str:
        if len(digits) < 7:
            return f"{digits[:-3]}{group}{digits[-3:]}"
        return f"{int(digits):,}".replace(",", group)

    return show


def _is_usual(table: Table, style: Mapping[str, Any]) -> bool:
    """Whether numbers are in Western digits, in groups of three."""
    return not table["number"]["digits"] and list(style["sizes"]) == [3, 3]


def _signs(table: Table, code: str) -> Usual:
    """What an amount that is not negative needs in a currency. Raises FormatError for what is no currency.

    That is how many decimals, where in the digits they begin, what stands before the number, its decimal separator,
    what stands after it, from how many units on it needs no zeros in front, and from how many it is grouped.
    """
    style, places = table["money"], formats.decimals(table, code)
    zero = "0" + style["decimal"] + "0" * places if places else "0"
    before, _, after = formats.money(table, (0, 0, code)).partition(zero)
    least, grouped = 10**places, 10 ** (2 + style["least"] + places)
    return places, -places, before, style["decimal"], after, least, grouped


def days(table: Table, style: str, today: Day) -> Callable[[Day], str]:
    """`formats.date` of a locale in one of the styles that need no words: short, day, long, weekday."""
    styles = table["dates"]["styles"]
    if style != "day":
        return _pattern(table, styles[style])
    near, far = _pattern(table, styles["day"]), _pattern(table, styles["long"])
    first, last = formats.add_days(today, -formats.NEAR), formats.add_days(today, formats.NEAR)
    return lambda day: near(day) if first <= day <= last else far(day)


def _pattern(table: Table, pieces: list[str]) -> Callable[[Day], str]:
    """`formats.write` in a pattern: for each month a %-format of the day and the year."""
    for month in range(1, 13):
        formats.write(table, pieces, (2026, month, 1))
    forms, year_first, weekdays, own = formats.PATTERNS[id(pieces)][1:]
    if weekdays or own:
        return lambda day: formats.write(table, pieces, day)
    if year_first:
        return lambda day: forms[day[1]] % (day[0], day[2])
    return lambda day: forms[day[1]] % (day[2], day[0])


def integers(table: Table) -> Callable[[int], str]:
    """`formats.integer` of a locale."""
    style, integer, short = table["number"], formats.integer, _ungrouped(table)
    if not short:
        return lambda n: integer(table, n)
    group = style["group"]

    def show(n: int) -> str:
        if 0 <= n < short:
            return str(n)
        return f"{n:,}".replace(",", group) if 0 < n < _LIMIT else integer(table, n)

    return show


def _ungrouped(table: Table) -> int:
    """Below what number Python writes it as the locale does; 0 where it never does."""
    style = table["number"]
    usual = _is_usual(table, style) and formats.integer(table, 0) == "0"
    return int(10 ** (2 + style["least"])) if usual else 0


def counts(
    table: Table, rules: Mapping[str, Any], around: Callable[[str], list[str]]
) -> Callable[[int], str]:
    """A number in the midst of its plural form; `around` says what stands around one of a category."""
    limit = _recurring(rules)
    written, short = integers(table), _ungrouped(table)
    kept: dict[int, list[str]] = {}

    def show(n: int) -> str:
        if not 0 <= n < limit:
            return written(n).join(around(formats.decide(rules, n, 0)))
        seen = n if n < _CYCLE else _CYCLE + n % _CYCLE
        form = kept.get(seen)
        if form is None:
            form = kept[seen] = around(formats.decide(rules, n, 0))
        return (str(n) if n < short else written(n)).join(form)

    return show


def _recurring(rules: Mapping[str, Any]) -> int:
    """Up to what number the last three digits of one beyond 999 tell its category."""
    limit = _LIMIT
    for relation in [each for cases in rules.values() for case in cases for each in case]:
        _, modulus, _, bounds = relation
        if not modulus or _CYCLE % modulus:
            limit = min(limit, modulus or limit if max(bounds) < _CYCLE else _CYCLE)
    return limit
