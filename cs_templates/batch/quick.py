"""Values of the plainest sort, told at a glance: what `answer.values.check` would give for them, without a notice.

Each function answers None for whatever is not plain, and the real check has it. Some look at many texts at once, by
one expression over all of them; they answer None where one of them is not plain. A test holds them to that check over
random texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Any

from cs_templates.answer.kinds.url import SHORTENERS

if TYPE_CHECKING:
    from cs_templates.answer.values import Money

Quick = Callable[[str], object]
Many = Callable[[Sequence[str]], "list[Any] | None"]
_LINE, _CODE, _NAME, _DIGITS = 500, 100, 60, 15
_NO_NAMES = frozenset(("None", "Null", "Undefined", "Unknown", "Guest", "Customer", "Buyer", "Test"))
_IN_PATHS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/?&=")
_IN_HOSTS = frozenset("abcdefghijklmnopqrstuvwxyz.")
_HTTPS = "https://"


def text(raw: str) -> str | None:
    """One line of ASCII."""
    return raw.strip() or None if raw.isascii() and len(raw) <= _LINE and raw.isprintable() else None


def code(raw: str) -> str | None:
    """A letter or # first and a digit last: nothing that a spreadsheet makes of a number, nor a word for no code."""
    plain = raw.isascii() and raw.isprintable() and raw[-1:].isdigit() and len(raw) <= _CODE
    begins = plain and (raw[0].isalpha() or raw[0] == "#")
    return raw if begins and "{" not in raw and "}" not in raw else None


_CODES = re.compile(r"(?:[A-Za-z#][ -z|~]{0,98}[0-9]\n)*")


def codes(raws: Sequence[str]) -> list[str] | None:
    """Many codes."""
    return list(raws) if _all_are(_CODES, raws) else None


def _all_are(lines: re.Pattern[str], raws: Sequence[str]) -> bool:
    """Whether each text is a line as the expression has them."""
    joined = "\n".join([*raws, ""])
    return joined.count("\n") == len(raws) and lines.fullmatch(joined) is not None


def tracking() -> Quick:
    """What tells a postal item's number (UPU S10) whose check digit fits."""
    letters: dict[str, bool] = {}
    first, second, third, fourth = (
        {f"{pair:02}": _weighed(f"{pair:02}", at) for pair in range(100)} for at in (0, 2, 4, 6)
    )

    def read(raw: str) -> str | None:
        ends = raw[:2] + raw[11:]
        known = letters.get(ends)
        if known is None:
            if len(letters) > _LINE:
                letters.clear()
            known = letters[ends] = len(ends) == 4 and ends.isascii() and ends.isalpha() and ends.isupper()
        try:
            total = first[raw[2:4]] + second[raw[4:6]] + third[raw[6:8]] + fourth[raw[8:10]]
        except KeyError:
            return None
        return raw if known and len(raw) == 13 and raw[10] == _CHECKS[total % 11] else None

    return read


_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_CHECKS = "50987654321"
"""The check digit by what the weighted digits leave when divided by 11 (`values.check_digit`)."""


_POSTAL = re.compile(r"(?:[A-Z]{2}[0-9]{9}[A-Z]{2}\n)*")
_WEIGHED = [bytes([(char - 48) * weight % 11 for char in range(256)]) for weight in _WEIGHTS]
_CHECKED = bytes([ord(_CHECKS[total % 11]) for total in range(256)])


def postal(raws: Sequence[str]) -> list[str | None] | None:
    """Many postal items' numbers, and blanks."""
    there = [raw for raw in raws if raw]
    if not _all_are(_POSTAL, there) or not _are_checked("".join(there).encode()):
        return None
    return [raw or None for raw in raws]


def _are_checked(numbers: bytes) -> bool:
    """Whether the check digits of numbers of 13 characters fit: a byte a number, each sum is less than 256."""
    weighed = [numbers[at + 2 :: 13].translate(table) for at, table in enumerate(_WEIGHED)]
    total = sum([int.from_bytes(digits, "big") for digits in weighed])
    return total.to_bytes(len(numbers) // 13, "big").translate(_CHECKED) == numbers[10::13]


def _weighed(pair: str, at: int) -> int:
    return int(pair[0]) * _WEIGHTS[at] + int(pair[1]) * _WEIGHTS[at + 1]


def person(raw: str) -> str | None:
    """One word of Latin letters with one capital, the first."""
    plain = raw.isascii() and raw.isalpha() and raw.istitle() and len(raw) <= _NAME
    return raw if plain and raw not in _NO_NAMES else None


def url(hosts: dict[str, bool]) -> Quick:
    """A plain https address; `hosts` keeps the names of sites that were looked at."""

    def read(raw: str) -> str | None:
        if not raw.startswith(_HTTPS):
            return None
        host, _, path = raw[8:].partition("/")
        known = hosts.get(host)
        if known is None:
            if len(hosts) > _LINE:
                hosts.clear()
            known = hosts[host] = _is_site(host)
        return raw if known and len(raw) <= _LINE and _IN_PATHS.issuperset(path) else None

    return read


def _is_site(host: str) -> bool:
    labels = host.split(".")
    plain = _IN_HOSTS.issuperset(host) and len(labels) > 1 and all(0 < len(label) < 64 for label in labels)
    return plain and len(host) < 254 and host.removeprefix("www.") not in SHORTENERS


def money(spec: Mapping[str, Any], table: Mapping[str, Any]) -> Quick | None:
    """Amounts as `12.50 EUR`, in currencies whose decimals are two; None where the spec has bounds of its own."""
    if spec.keys() & {"min", "max"}:
        return None
    currencies = frozenset(table["money"]["currencies"].get("2", "").split())

    def read(raw: str) -> Money | None:
        whole, _, cents = raw[:-4].partition(".")
        digits = whole + cents
        if len(cents) != 2 or not digits.isdigit() or not raw.isascii() or raw[-4] != " ":
            return None
        currency = raw[-3:]
        if (
            currency not in currencies
            or len(digits) > _DIGITS
            or not whole
            or (whole[0] == "0" and len(whole) > 1)
        ):
            return None
        units = int(digits)
        return (units, 2, currency) if units else None

    return read


_AMOUNTS = re.compile(r"(?:(?:0|[1-9][0-9]{0,12})\.[0-9]{2} [A-Z]{3}\n)*")


def amounts(table: Mapping[str, Any]) -> Many:
    """Many amounts, as `money` reads them."""
    currencies = frozenset(table["money"]["currencies"].get("2", "").split())

    def read(raws: Sequence[str]) -> list[Money] | None:
        if not raws or not _all_are(_AMOUNTS, raws):
            return None
        words = " ".join(raws).replace(".", "").split(" ")
        units, codes = list(map(int, words[::2])), words[1::2]
        if 0 in units or not currencies.issuperset(codes):
            return None
        return list(zip(units, repeat(2), codes))

    return read


def reader(spec: Mapping[str, Any], table: Mapping[str, Any]) -> Quick | None:
    """What tells the plain values of a variable at a glance, for kinds whose values seldom repeat; else None."""
    kind = spec["kind"]
    if kind == "text":
        return None if spec.get("reply_language") or spec.get("multiline") else text
    if kind == "url":
        return url({})
    if kind == "tracking":
        return tracking()
    return money(spec, table) if kind == "money" else _PLAIN.get(kind)


def column(spec: Mapping[str, Any], table: Mapping[str, Any]) -> Many | None:
    """What tells many plain values of a variable at once; None where nothing does."""
    if spec["kind"] == "money":
        return amounts(table) if money(spec, table) else None
    return _COLUMNS.get(spec["kind"])


_PLAIN: Mapping[str, Quick] = {"code": code, "person": person}
_COLUMNS: Mapping[str, Many] = {"code": codes, "tracking": postal}
