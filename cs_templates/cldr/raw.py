"""What CLDR says of a locale, as Babel carries it: one plain shape, before anything is made of it.

The shape is also what the supplement is made from, so that both are derived
by the same code. Keys and patterns are CLDR's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from babel import Locale, localedata
from babel.core import get_global
from babel.numbers import get_currency_precision

Raw = dict[str, Any]

ZEROS = {"arab": 0x660, "arabext": 0x6F0, "beng": 0x9E6, "deva": 0x966, "mymr": 0x1040, "tibt": 0xF20}
ZEROS |= {"adlm": 0x1E950, "cakm": 0x11136, "mtei": 0xABF0, "hmnp": 0x1E140, "nkoo": 0x7C0, "olck": 0x1C50}
"""The digit zero of the numbering systems, western ones apart, that some locale writes by default."""

SYMBOLS = {"decimal": "decimal", "group": "group", "minus": "minusSign", "percent": "percentSign"}
SYMBOLS |= {"currency_decimal": "currencyDecimal", "currency_group": "currencyGroup"}
_WIDTHS = {"": "abbreviated", "M": "wide", "MM": "narrow"}
NAMES = {f"MMM{more}": ("format", width) for more, width in _WIDTHS.items()}
NAMES |= {field.replace("M", "L"): ("stand-alone", width) for field, (_, width) in NAMES.items()}
_HOUR = 3600
DAY_NAMES = {"E": NAMES["MMM"], "EEEE": NAMES["MMMM"], "c": NAMES["LLL"], "cccc": NAMES["LLLL"]}


def raw(babel_id: str) -> Raw:
    """Everything a table is made of, from Babel's data for one locale.

    Locales share what they inherit, and Babel resolves root's aliases in place:
    after a locale without months of its own (`ann`), Arabic would have root's
    M01. So each is read as if it were the first.
    """
    localedata._cache.clear()  # noqa: SLF001 - nothing public forgets what was loaded
    locale = Locale.parse(babel_id)
    return {
        "numbers": _numbers(locale),
        "symbols": dict(locale.currency_symbols),
        "lists": {
            kind: dict(locale.list_patterns[name]) for kind, name in (("and", "standard"), ("or", "or"))
        },
        "names": _names(locale),
        "formats": _formats(locale),
        "intervals": _intervals(locale),
        "fallback": locale.interval_formats[None],
        "appends": {},
        "time": locale.time_formats["short"].pattern,
        "offset": _offset(locale.zone_formats["gmt"].replace("%s", "{0}")),
        "plural": locale.plural_form.rules,
        "ordinal": locale.ordinal_form.rules,
        "territories": {code: name for code, name in locale.territories.items() if len(code) == 2},
    }


def currencies() -> dict[str, int]:
    """The currencies that are legal tender somewhere today, and how many decimals each has.

    UTS #35 Numbers, Supplemental Currency Data.
    """
    used = {code for codes in _in_use().values() for code in codes}
    return {code: get_currency_precision(code) for code in sorted(used)}


def own_currencies() -> dict[str, str]:
    """The currency of each region, the newest where it has several."""
    return {region: codes[-1] for region, codes in _in_use().items() if codes}


def _in_use() -> dict[str, list[str]]:
    return {
        region: [
            code
            for code, _, end, tender in sorted(periods, key=lambda of: of[1] or (0,))
            if tender and not end
        ]
        for region, periods in get_global("territory_currencies").items()
    }


def _offset(pattern: str) -> dict[str, str]:
    """Babel has the pattern alone; the rest is as in root (UTS #35 Dates, Time Zone Format Terminology)."""
    return {"format": pattern, "hours": "+HH:mm;-HH:mm"}


def _numbers(locale: Locale) -> Raw:
    system = locale.default_numbering_system
    found = {**locale.number_symbols["latn"], **locale.number_symbols.get(system, {})}
    return {
        "system": system,
        "symbols": {ours: found[theirs] for ours, theirs in SYMBOLS.items() if theirs in found},
        "least": 1,
        "decimal": locale.decimal_formats[None].pattern,
        "percent": locale.percent_formats[None].pattern,
        "currency": locale.currency_formats["standard"].pattern,
    }


def _names(locale: Locale) -> dict[str, list[str]]:
    names = {
        field: [locale.months[context][width][n] for n in range(1, 13)]
        for field, (context, width) in NAMES.items()
    }
    names |= {
        field: [locale.days[context][width][n] for n in range(7)]
        for field, (context, width) in DAY_NAMES.items()
    }
    names["G"] = [locale.eras["abbreviated"][1]]
    periods = locale.day_periods["format"]["abbreviated"]
    spans = {
        name: (times[0]["from"] // _HOUR, times[0]["before"] // _HOUR)
        for name, times in locale.day_period_rules.get(None, {}).items()
        if "from" in times[0]
    }
    return names | {"a": [periods["am"], periods["pm"]], "B": by_hour(spans, periods)}


def by_hour(spans: Mapping[str, tuple[int, int]], names: Mapping[str, str]) -> list[str]:
    """For each hour the name of its part of the day, 凌晨 or 上午 (UTS #35 Dates, Day Period Rule Sets).

    A span runs from an hour to before another, past midnight too.
    """
    found = [names["am"]] * 12 + [names["pm"]] * 12
    for name, (start, end) in spans.items():
        for hour in range(start, end if end > start else end + 24):
            found[hour % 24] = names.get(name, found[hour % 24])
    return found


def _formats(locale: Locale) -> dict[str, str]:
    """Skeleton → pattern, the dates by style included under their own skeletons by the deriving code."""
    styles = {
        f"={style}": locale.date_formats[style].pattern for style in ("full", "long", "medium", "short")
    }
    return styles | {skeleton: value.pattern for skeleton, value in locale.datetime_skeletons.items()}


def _intervals(locale: Locale) -> dict[str, Mapping[str, str]]:
    """Babel cuts interval patterns in two; here they are whole again."""
    return {
        skeleton: {field: "".join(parts) for field, parts in fields.items()}
        for skeleton, fields in locale.interval_formats.items()
        if skeleton is not None
    }
