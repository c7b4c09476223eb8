"""`phone`: numbers to call: `+7 999 123-45-67`, `8 (800) 555-35-35`, `138 0013 8000`.

Eight to fifteen digits (ITU-T E.164) that are no date, no amount, no postal
code, no part of a longer code or address, and nothing the reply prints on purpose.
"""

from __future__ import annotations

import unicodedata

from cs_templates.answer.finders import COULD, email, link

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from cs_templates.answer.finders import Span, View

_FEWEST, _MOST = 8, 15
_BETWEEN = frozenset((" ", "-", ".", "/", " - ", "- ", " -", "(", " (", ")", ") ", ")-", ") - ", "-(", "  "))
_SHAPES = ("00.00-00.00", "00/00-00/00", "00000-0000", "00000-000")
"""Hours, days without years, postal codes (US, Brazil): a 0 is any digit."""
_LONGEST = max(map(len, _SHAPES))
_DATES = ((4, 2, 2), (2, 2, 4))
"""The most digits that the parts of a date have."""
_LISTED = "ARS CLP COP HUF IDR INR IRR JPY KRW KZT LBP NGN PKR PYG RSD RUB TRY TWD TZS UAH UGX UZS VND"
_CODES = frozenset(_LISTED.split())
_NAMES = ("руб", "р.", "元", "円", "원", "ft", "сум", "peso")
"""Currencies in which amounts of eight digits are paid."""


def find(view: View) -> list[Span]:
    """Spans of `view.text`, in order, without overlaps."""
    if len(view.digits) < _FEWEST:
        return []
    text = _masked(view)
    spans: list[Span] = []
    end = 0
    for at in view.digits:
        if at >= end and text[at].isdigit():
            start, end = _run(text, at)
            if _is_phone(text, start, end):
                spans.append((start, end))
    return spans


def _masked(view: View) -> str:
    """The text with everything blocked out that has digits but is no phone number."""
    text = view.text
    for start, end in (*_links(view), *view.known):
        text = _block(text, start, end)
    last = 0
    for at in view.digits:
        if at < last or not text[at].isdigit() or text[at - 1 : at].isdigit():
            continue
        last = _shape(text, at)
        if last > at:
            text = _block(text, at, last)
    return text


def _links(view: View) -> Iterator[Span]:
    """Where addresses stand."""
    if COULD["link"](view):
        yield from link.find(view)
    if COULD["email"](view):
        yield from email.find(view)


def _block(text: str, start: int, end: int) -> str:
    return text[:start] + "\0" * (end - start) + text[end:]


def _shape(text: str, at: int) -> int:
    """Where a date, a span of hours or a postal code that begins at `at` ends; `at` where none does."""
    said = _pattern(text[at : at + _LONGEST + 1])
    for shape in _SHAPES:
        if said.startswith(shape) and said[len(shape) : len(shape) + 1] != "0":
            return at + len(shape)
    return max(_date(text, at), _years(text, at), _price(text, at))


def _pattern(text: str) -> str:
    return "".join("0" if char.isdigit() else char for char in text)


def _date(text: str, at: int) -> int:
    """Where a date in digits that begins at `at` ends; `at` where none does."""
    first = _digits(text, at)
    if first - at == 8 and text[at : at + 2] == "20" and text[at + 4 : at + 8] <= "1231":
        return first
    sign = text[first : first + 1]
    second = _digits(text, first + 1)
    if not sign or sign not in "-./" or text[second : second + 1] != sign:
        return at
    third = _digits(text, second + 1)
    lengths = (first - at, second - first - 1, third - second - 1)
    for most in _DATES:
        fits = all(0 < length <= limit for length, limit in zip(lengths, most, strict=True))
        if fits and lengths[most.index(4)] == 4:
            return third
    return at


def _years(text: str, at: int) -> int:
    """Where two years, as in 2025-2026, that begin at `at` end; `at` where none do."""
    years = text[at : at + 9]
    between = years[:2] in ("19", "20") and years[4:7] in ("-19", "-20", "/19", "/20")
    return at + 9 if between and _pattern(years).replace("/", "-") == "0000-0000" else at


def _price(text: str, at: int) -> int:
    """Where an amount with two decimals beside the sign or name of a currency ends; `at` where none does."""
    whole = _digits(text, at)
    end = _digits(text, whole + 1)
    if text[whole : whole + 1] not in (".", ",") or end - whole != 3:
        return at
    return end if _has_currency(text[:at].rstrip(), text[end:].lstrip()) else at


def _digits(text: str, at: int) -> int:
    while at < len(text) and text[at].isdigit():
        at += 1
    return at


def _run(text: str, at: int) -> Span:
    """The digits that belong together from `at` on, with what stands between them and before them."""
    end = at
    while end < len(text):
        stop = end
        while stop < len(text) and stop - end < 4 and text[stop] in " -.()/":
            stop += 1
        if not text[stop : stop + 1].isdigit() or (stop > end and text[end:stop] not in _BETWEEN):
            break
        end = stop + 1
    start = at
    while start and at - start < 3 and text[start - 1] in "+(":
        start -= 1
    return start, end


def _is_phone(text: str, start: int, end: int) -> bool:
    groups = _groups(text[start:end])
    digits = sum(map(len, groups))
    if not _FEWEST <= digits <= _MOST or _sticks(text, start, end):
        return False
    if text[start] == "+" or text.startswith("(+", start):
        return True
    return not (_is_amount(text, start, end, groups) or _is_row(groups))


def _groups(run: str) -> list[str]:
    return "".join(char if char.isdigit() else " " for char in run).split()


def _sticks(text: str, start: int, end: int) -> bool:
    """Whether the digits are part of something longer: a code, a fraction, an order's number after a `#`."""
    if text[:start].rstrip().endswith("#"):
        return True
    before = text[max(0, start - 2) : start]
    return _sticks_to(before[-1:], before[:-1]) or _sticks_to(text[end : end + 1], text[end + 1 : end + 2])


def _sticks_to(near: str, far: str) -> bool:
    """Whether the character beside the digits, with the one beyond it, carries them on."""
    if near in tuple("-/"):
        return far.isascii() and far.isalnum()
    if near in tuple(".,:"):
        return far.isdigit()
    return near in tuple("_=&%@*") or (near.isascii() and near.isalpha())


def _is_amount(text: str, start: int, end: int, groups: list[str]) -> bool:
    """Whether it is one number, or thousands grouped by three, beside the name or sign of a currency."""
    if len(groups) > 1 and (len(groups[0]) > 3 or any(len(group) != 3 for group in groups[1:])):
        return False
    return _has_currency(text[:start].rstrip(), text[end:].lstrip())


def _has_currency(before: str, after: str) -> bool:
    """Whether the sign or name of a currency stands on one side of an amount."""
    if before[-3:] in _CODES or after[:3] in _CODES or after.lower().startswith(_NAMES):
        return True
    return any(unicodedata.category(char) == "Sc" for char in before[-1:] + after[:1])


def _is_row(groups: list[str]) -> bool:
    """Whether they are numbers in a row, as sizes are: short ones, and not the five pairs of a French number."""
    return len(groups) > 2 and max(map(len, groups)) < 3 and not (len(groups) == 5 and groups[0][0] == "0")
