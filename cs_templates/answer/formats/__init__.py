"""A locale's formats: numbers, amounts of money, days and plural categories, by the locale's table alone.

They are one file because each file costs time at every call; what few replies
print stands beside it and is loaded on first use: days inside a sentence
(`sentences`), times, lists, names of countries, and what makes many replies (`ready`).

A day is (year, month, day) of the Gregorian calendar, years 1 to 9999, without
`datetime`. Its ordinal counts from 1 for 0001-01-01, as `datetime.date.toordinal` does.
"""

from __future__ import annotations

from cs_templates.errors import FormatError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Table = Mapping[str, Any]
    Rules = Mapping[str, Any]
    Words = Mapping[str, Mapping[str, str]]
    Amount = tuple[int, int, str]
    ReadyAmount = tuple[Table, int, Mapping[str, Any], list[str]]
    ReadyDay = tuple[list[str], list[str], bool, list[str], str]

Day = tuple[int, int, int]
KEPT = 2_000
"""So many patterns are kept ready for the next value; then all are made anew."""

# Numbers (UTS #35, Number Patterns): digits, separators, grouping, signs.

_LIMIT = 10**15
_TURNED: dict[str, dict[int, int]] = {}
"""A locale's own digits → Western digit to its own, as `str.translate` takes it."""


def integer(table: Table, n: int) -> str:
    """A whole number: 1234567 is 1,234,567 in English. Raises FormatError beyond 15 digits."""
    return decimal(table, n, 0)


def decimal(table: Table, units: int, scale: int) -> str:
    """`units` / 10**`scale`, with exactly `scale` decimals. Raises FormatError beyond 15 digits."""
    number = table["number"]
    check_digits(units, scale)
    return signed(number["affixes"], units, digits(table, number, units, scale))


def percent(table: Table, units: int, scale: int) -> str:
    """So many percent, 15 being 15 %, with exactly `scale` decimals. Raises FormatError beyond 15 digits."""
    number = table["number"]
    check_digits(units, scale)
    return signed(number["percent"], units, digits(table, number, units, scale))


def check_digits(units: int, scale: int) -> None:
    """Raises FormatError for a number of more than 15 digits, decimals included."""
    if not -_LIMIT < units < _LIMIT or not 0 <= scale <= 15:
        raise FormatError("The number has more than 15 digits")


def signed(affixes: list[str], units: int, text: str) -> str:
    """The digits between the prefix and suffix of their sign."""
    at = 2 if units < 0 else 0
    return affixes[at] + text + affixes[at + 1]


def digits(table: Table, style: Mapping[str, Any], units: int, scale: int) -> str:
    """The unsigned digits, grouped; `style` has the separators: `decimal`, `group`, `sizes`, `least`."""
    text = str(abs(units))
    if scale:
        text = text.rjust(scale + 1, "0")
        text = _grouped(text[:-scale], style) + style["decimal"] + text[-scale:]
    else:
        text = _grouped(text, style)
    return native(table, text) if table["number"]["digits"] else text


def native(table: Table, text: str) -> str:
    """Western digits turned into the locale's own."""
    own = table["number"]["digits"]
    if not own:
        return text
    turned = _TURNED.get(own)
    if turned is None:
        turned = _TURNED[own] = str.maketrans("0123456789", own)
    return text.translate(turned)


def _grouped(whole: str, style: Mapping[str, Any]) -> str:
    """Groups from the right: the first of `sizes[0]` digits, the rest of `sizes[1]`.

    A number whose leading part would be shorter than `least` digits stays
    ungrouped (UTS #35, minimumGroupingDigits): 1234 in Spain, 12.345.
    """
    primary, secondary = style["sizes"]
    if not primary or len(whole) < primary + style["least"]:
        return whole
    if primary == secondary == 3:
        return f"{int(whole):,}".replace(",", style["group"])
    groups = [whole[-primary:]]
    rest = whole[:-primary]
    while rest:
        groups.append(rest[-secondary:])
        rest = rest[:-secondary]
    return str(style["group"]).join(reversed(groups))


# Amounts of money. The table holds, for each currency, how it is signed and where: affixes with `¤` for the symbol,
# spacing already decided (UTS #35, Currency Spacing). The first set of affixes is for the ISO code.

_AMOUNTS: dict[tuple[int, str, str], ReadyAmount] = {}
"""(id of a table, currency, style) → the table (its id is nobody else's while it is here), the currency's decimals,
the separators, and its affixes with the symbol in them."""


def money(table: Table, amount: Amount, style: str = "reply") -> str:
    """An amount (units, scale, ISO 4217 code), padded to the decimals its currency has.

    Style `icu` is Intl.NumberFormat's currency style. Style `reply` differs
    where the symbol alone would leave a buyer in another country in doubt
    (`$`, `¥`, `kr` of several countries): there the ISO code stands, placed as
    the locale places a code. Raises FormatError for a currency that is not in
    use, more decimals than it has, more than 15 digits, an unknown style.
    """
    units, scale, code = amount
    ready = _AMOUNTS.get((id(table), code, style)) or _ready_amount(table, code, style)
    _, places, separators, affixes = ready
    if scale > places:
        raise FormatError(f"{code} has {places} decimals, the amount {scale}", "round the amount first")
    check_digits(units, scale)
    if scale < places:
        units *= 10 ** (places - scale)
    return signed(affixes, units, digits(table, separators, units, places))


def _ready_amount(table: Table, code: str, style: str) -> ReadyAmount:
    """What a currency needs in a locale, kept for the next amount in it."""
    if style not in ("reply", "icu"):
        raise FormatError(f"There is no money style '{style}'", "reply or icu")
    places = decimals(table, code)
    symbol, affixes = _signed_by(table["money"], code, style)
    if len(_AMOUNTS) >= KEPT:
        _AMOUNTS.clear()
    ready = table, places, table["money"], [affix.replace("¤", symbol) for affix in affixes]
    return _AMOUNTS.setdefault((id(table), code, style), ready)


def decimals(table: Table, code: str) -> int:
    """How many decimals a currency has. Raises FormatError where the code is no currency in use."""
    if len(code) != 3 or not code.isalpha():
        raise FormatError("A currency is given by its ISO 4217 code, as in EUR")
    for places, codes in table["money"]["currencies"].items():
        if code in codes:
            return int(places)
    raise FormatError(f"'{code}' is no currency in use", "give the ISO 4217 code, as in EUR")


def _signed_by(style: Mapping[str, Any], code: str, kind: str) -> tuple[str, list[str]]:
    symbol, at = style["symbols"].get(code, (code, 0))
    if kind == "reply" and code in style["doubtful"]:
        symbol, at = code, 0
    return symbol, style["affixes"][at]


# Days and the calendar.

LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The days of each month in a common year."""
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_CYCLE = 146_097
"""Days in 400 years, after which the calendar repeats."""
_LAST = 3_652_059
"""The ordinal of 9999-12-31."""


def ordinal(day: Day) -> int:
    """The number of the day, 1 for 0001-01-01. Raises FormatError where there is no such day."""
    check_day(day)
    year, month, date = day
    return _before_year(year) + _BEFORE[month] + (month > 2 and _is_leap(year)) + date


def from_ordinal(n: int) -> Day:
    """The day with this ordinal. Raises FormatError outside the years 1 to 9999."""
    if not 1 <= n <= _LAST:
        raise FormatError("The day is outside the years 1 to 9999")
    year = (n - 1) * 400 // _CYCLE + 1
    year -= _before_year(year) >= n
    year += _before_year(year + 1) < n
    rest = n - _before_year(year)
    month = 1
    while rest > month_length(year, month):
        rest -= month_length(year, month)
        month += 1
    return year, month, rest


def weekday(day: Day) -> int:
    """0 for Monday to 6 for Sunday."""
    return (ordinal(day) + 6) % 7


def check_day(day: Day) -> None:
    """Raises FormatError where there is no such day."""
    if not is_valid(*day):
        raise FormatError(f"There is no day {day[0]:04}-{day[1]:02}-{day[2]:02}")


def is_valid(year: int, month: int, date: int) -> bool:
    """Whether the calendar has this day."""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= date <= month_length(year, month)


def add_days(day: Day, n: int) -> Day:
    """The day `n` days later (earlier where negative). Raises FormatError outside the years 1 to 9999."""
    return from_ordinal(ordinal(day) + n)


def month_length(year: int, month: int) -> int:
    """How many days a month has."""
    return LENGTHS[month] + (month == 2 and _is_leap(year))


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _before_year(year: int) -> int:
    """Days before the first of January of `year`."""
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400


# Days and ranges of days as the locale writes them (UTS #35 Dates), the year where it is not near.

STYLES = ("short", "day", "long", "weekday", "on")
RANGE_STYLES = ("short", "day", "long", "between")
NEAR = 60
"""Days from today within which a day is written without its year."""
_NEARBY: dict[Day, tuple[Day, Day]] = {}
"""The first and the last day near today."""
_WEEKDAY = "\0"
PATTERNS: dict[int, ReadyDay] = {}
"""The id of a pattern → the pattern (its id is nobody else's while it is here), for each month that was asked for a
%-format of day and year, whether the year comes first, the names of the weekdays if it shows one, and the digits that
are the locale's own."""


def date(table: Table, day: Day, style: str, today: Day, words: Words) -> str:
    """A day (year, month, day of month; years 1 to 9999) in one of STYLES.

    `short` Mar 14, 2026; `day` March 14, with the year where it is not near
    today; `long` with the year; `weekday` Saturday, March 14; `on` as a
    sentence wants it, by the locale's own `words` (the record's `dates`).
    Raises FormatError for another style, no such day, or `on` without words.
    """
    if style == "day" and not is_near(day, today):
        style = "long"
    pieces = table["dates"]["styles"].get(style)
    if pieces is not None:
        return write(table, pieces, day)
    if style not in STYLES:
        raise FormatError(f"There is no date style '{style}'", ", ".join(STYLES))
    from cs_templates.answer.formats import sentences  # few replies name a weekday

    return sentences.on(table, day, today, words)


def date_range(table: Table, first: Day, last: Day, style: str, today: Day, words: Words) -> str:
    """A range of days in one of RANGE_STYLES; one day twice is that day.

    `day` March 14 – 20, with the year where either day is not near today;
    `between` as a sentence wants it, by the locale's own words. Raises
    FormatError for another style, a range that runs backwards, no such day,
    or `between` without words.
    """
    if style not in RANGE_STYLES:
        raise FormatError(f"There is no style '{style}' for a range of days", ", ".join(RANGE_STYLES))
    check_day(first)
    check_day(last)
    if last < first:
        raise FormatError("The range of days ends before it begins", "give the earlier day first")
    if first == last:
        return date(table, first, "on" if style == "between" else style, today, words)
    if style == "between":
        from cs_templates.answer.formats import sentences

        return sentences.between(table, first, last, today, words)
    if style == "day" and not (is_near(first, today) and is_near(last, today)):
        style = "long"
    return write_range(table, style, first, last)


def is_near(day: Day, today: Day) -> bool:
    """Whether a day is so near today that its year goes without saying."""
    if today not in _NEARBY:
        _NEARBY.clear()
        n = ordinal(today)
        _NEARBY[today] = from_ordinal(max(n - NEAR, 1)), from_ordinal(min(n + NEAR, _LAST))
    first, last = _NEARBY[today]
    return first <= day <= last


def write(table: Table, pieces: list[str], day: Day) -> str:
    """A pattern's pieces (literal, field, literal …) with the fields of a day. Raises FormatError for no day."""
    year, month, date = day
    if not (0 < month < 13 and 0 < date <= LENGTHS[month] and 0 < year < 10_000):
        check_day(day)
    ready = PATTERNS.get(id(pieces)) or _ready_pattern(table, pieces)
    _, forms, year_first, weekdays, own = ready
    form = forms[month] or _ready_month(table, ready, month)
    text = form % ((year, date) if year_first else (date, year))
    if weekdays:
        text = text.replace(_WEEKDAY, weekdays[weekday(day)])
    return native(table, text) if own else text


def write_range(table: Table, style: str, first: Day, last: Day) -> str:
    """Two different days in the patterns of short, day or long, the year as the pattern has it."""
    difference = "d"
    if first[:2] != last[:2]:
        difference = "M" if first[0] == last[0] else "y"
    begin, end = table["dates"]["ranges"][style][difference]
    return write(table, begin, first) + write(table, end, last)


def _ready_pattern(table: Table, pieces: list[str]) -> ReadyDay:
    """What days in a pattern need, kept for the next of them."""
    fields = [field[0] for field in pieces[1::2]]
    weekdays = [field for field in pieces[1::2] if field[0] in "Ec"]
    year_first = "y" in fields and ("d" not in fields or fields.index("y") < fields.index("d"))
    if len(PATTERNS) >= KEPT:
        PATTERNS.clear()
    names = table["dates"]["names"][weekdays[0]] if weekdays else []
    ready = pieces, [""] * 13, year_first, names, table["number"]["digits"]
    return PATTERNS.setdefault(id(pieces), ready)


def _ready_month(table: Table, ready: ReadyDay, month: int) -> str:
    """The %-format of a pattern in one month, for the day and the year of the month, kept like its pattern."""
    pieces, forms = ready[:2]
    fields = [field[0] for field in pieces[1::2]]
    unused = "%.0s" * (("d" not in fields) + ("y" not in fields))
    forms[month] = _form(table["dates"]["names"], pieces, month) + unused
    return forms[month]


def _form(names: Mapping[str, list[str]], pieces: list[str], month: int) -> str:
    """The %-format of a pattern in one month, for its day and year."""
    parts = [piece.replace("%", "%%") for piece in pieces]
    for place in range(1, len(pieces), 2):
        field = pieces[place]
        if field[0] in "Ec":
            parts[place] = _WEEKDAY
        elif field in names:
            parts[place] = names[field][month - 1].replace("%", "%%")
        elif field[0] in "ML":
            parts[place] = str(month).rjust(len(field), "0")
        else:
            parts[place] = f"%0{len(field)}d" if len(field) > 1 else "%d"
    return "".join(parts)


# Which plural form a number takes (UTS #35, Language Plural Rules). A rule set is plain data: category →
# alternatives, each a list of relations that must all hold. A relation is `[operand, modulus, wanted, bounds]`:
# the operand (modulo the modulus, 0 for none) lies within one of the `bounds` (low, high, low, high …), or, where
# `wanted` is false, in none of them.


def category(table: Table, units: int, scale: int = 0) -> str:
    """The cardinal category of `units` / 10**`scale`, as written with `scale` decimals."""
    return decide(table["plural"], units, scale)


def ordinal_category(table: Table, n: int) -> str:
    """The ordinal category of a whole number: 1 is `one` in English (1st), 11 is `other` (11th)."""
    return decide(table["ordinal"], n, 0)


def decide(rules: Rules, units: int, scale: int) -> str:
    """The category of `units` / 10**`scale`: the first whose rule holds, else `other`."""
    return chosen(rules, operands(abs(units), scale))


def chosen(rules: Rules, operands: Mapping[str, int]) -> str:
    """The category of a number by its operands (UTS #35, Plural Operand Meanings)."""
    for name, alternatives in rules.items():
        for relations in alternatives:
            for relation in relations:
                if not _holds(relation, operands):
                    break
            else:
                return name
    return "other"


def operands(units: int, scale: int) -> dict[str, int]:
    """The operands i v w f t, and e, which is 0 (no reply writes 1 million); n where it is whole, else -1."""
    if not scale:
        return {"n": units, "i": units, "v": 0, "w": 0, "f": 0, "t": 0, "e": 0}
    whole, fraction = divmod(units, 10**scale)
    trimmed, digits = fraction, scale
    while digits and trimmed % 10 == 0:
        trimmed, digits = trimmed // 10, digits - 1
    n = -1 if trimmed else whole
    return {"n": n, "i": whole, "v": scale, "w": digits, "f": fraction, "t": trimmed, "e": 0}


def _holds(relation: list[Any], operands: Mapping[str, int]) -> bool:
    name, modulus, wanted, bounds = relation
    value = operands[name]
    if modulus and value >= 0:
        value %= modulus
    for at in range(0, len(bounds), 2):
        if bounds[at] <= value <= bounds[at + 1]:
            return bool(wanted)
    return not wanted
