"""Values of the everyday kinds: each is held to its kind and comes out typed.

`check` is the one door. A value that cannot be used is Invalid (Blank where it
holds nothing), one that had better not be used is Unknown; both say why. The
kinds that few replies have are in `kinds/`, a file each; what is said of a
refused value, where that takes more than a sentence, is in `amiss`.

    text      prose as it stands; in the reply's language, in a script the locale writes
    person    a name as it is printed, never changed, never split; doubtful ones count as unknown
    code      an order number, a coupon: printed as it is, so that the customer finds it again
    tracking  a parcel's number, in the carriers' own spelling: capitals, no spaces or hyphens
    count     how many of something
    choice    one of the options of a closed list, by its id; `choices` some of them
    money     an amount in a currency, read exactly or not at all
    date      a day, written so that nobody can read another one into it; `dates` a first and a last one
"""

from __future__ import annotations

from cs_templates.answer.formats import add_days, is_valid, ordinal
from cs_templates.answer.intake import (
    Blank,
    Intake,
    Invalid,
    Scene,
    Unknown,
    bare,
    decimal,
    fields_of,
    foreign_script,
    parts_of,
    quoted,
    script_name,
    text_of,
    whole,
)  # fmt: skip
from cs_templates.speech import say, say_count, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

Money = tuple[int, int, str]
Day = tuple[int, int, int]
Days = tuple[Day, Day]

__all__ = ["KINDS", "Blank", "Invalid", "Unknown", "canonical", "check", "codes"]

KINDS = (
    "text", "person", "code", "tracking", "url", "count", "percent", "money",
    "date", "dates", "time", "choice", "choices", "country", "items", "parcels", "list",
)  # fmt: skip
_ON_LINES = ("items", "parcels", "list")
_LIMITS = {"url": 2_000}


def check(
    name: str,
    spec: Mapping[str, Any],
    raw: object,
    *,
    today: tuple[int, int, int],
    locale: Mapping[str, Any],
    optional: bool = False,
) -> tuple[object, list[str]]:
    """The typed value of variable `name` and what the agent should know about it.

    `spec` is the variable's SPEC, `raw` a str, an int, or a list or dict of them,
    `locale` the record of the customer's locale; `optional` says that the reply can
    do without it. Raises Invalid (Blank for a value
    that holds nothing) and Unknown for a person who cannot be addressed by that name.
    """
    kind = spec["kind"]
    multiline = bool(spec.get("multiline")) or kind in _ON_LINES
    without = say("it is blank; leave it out with {option}", option=f"--without {name}") if optional else ""
    intake = Intake(multiline=multiline, limit=_LIMITS.get(kind), if_blank=without)
    scene = Scene(spec, today, locale)
    value = _reader(kind, name)(intake.take(raw), scene)
    if intake.removed:
        scene.notices.append(
            say_count(
                "a control or hidden character was removed",
                "{count} control or hidden characters were removed",
                intake.removed,
            )
        )
    return value, scene.notices


def _reader(kind: str, name: str) -> Callable[[object, Scene], object]:
    """What reads a kind; a module is loaded for the rare ones alone."""
    if kind in _EVERYDAY:
        return _EVERYDAY[kind]
    if kind not in KINDS:
        raise Invalid(say("{name} is of kind {kind}, which this version does not know", name=name, kind=kind))
    read: Callable[[object, Scene], object] = _rare(kind).check
    return read


def _rare(name: str) -> Any:
    """A module of `kinds/`, which few replies need."""
    return __import__(f"{__package__}.kinds.{name}", fromlist=(name,))


def canonical(value: object, kind: str) -> str:
    """The one spelling of a typed value that `check` reads back as the same value."""
    spelled: str = _rare("spelling").of(value, kind)
    return spelled


def codes(value: Any, kind: str) -> list[str]:
    """The codes that a value prints on purpose: the numbers of orders and parcels."""
    if kind in ("code", "tracking"):
        return [value]
    return [number for _, number, _ in value if number] if kind == "parcels" else []


# Text and names


def text(raw: object, scene: Scene) -> str:
    """The text itself. Raises Invalid for the reply's language written in a foreign script."""
    given = text_of(raw, "Blue mug, 300 ml")
    if scene.spec.get("reply_language"):
        from cs_templates.answer import prose  # few values are prose for the customer

        prose.refuse_foreign(given, scene)
    return given


_LONGEST_NAME = 60
_INSIDE = frozenset(" -'’ʼ‘.·・&‐\u200c\u200d")
_NO_NAMES = frozenset(("None", "Null", "NaN", "Undefined", "Unknown", "Guest", "Customer", "Buyer", "Test"))
_NAME_EXAMPLE = '{"given": "Anna", "family": "Lee"}'


def person(raw: object, scene: Scene) -> str:
    """The name to print: the given name of two, else the name as it stands.

    Raises Unknown for what is not a name a customer wants to read.
    """
    given = _printed(raw)
    name = _without_punctuation(" ".join(given.split()))
    doubt = _no_name(name) or _letter_case(name) or _unreadable(name, scene)
    if doubt:
        raise Unknown(say("{name} {doubt}, so it is left out", name=quoted(given), doubt=doubt))
    return name


def _printed(raw: object) -> str:
    if type(raw) is not dict:
        return text_of(raw, "Anna Lee")
    given = fields_of(raw, ("given", "family"), _NAME_EXAMPLE).get("given", "")
    if type(given) is not str:
        raise Invalid(say("a given name is one text, as in {example}", example=_NAME_EXAMPLE))
    if not given:
        raise Unknown(say("there is no given name, so it is left out"))
    return given


def _without_punctuation(name: str) -> str:
    """`name` without what was copied along with it; the point of an initial or a short title stays."""
    name = name.strip(",;:!?，；：！？、。·- ").lstrip(".")
    word = name.split(" ")[-1].rstrip(".")
    return name.rstrip(".") if len(word) > 2 and "." not in word else name


def _no_name(name: str) -> str:
    """Why `name` is a login, a hole in an export or a decoration; empty where it is none of them."""
    if name in _NO_NAMES:
        return say("is what an export writes for no name")
    if len(name) > _LONGEST_NAME:
        return say("is too long for a name")
    if any(char.isdigit() or char in "@_" for char in name) or _dotted(name):
        return say("looks like a login")
    if not all(char.isalpha() or char in _INSIDE or _is_mark(char) for char in name):
        return say("has characters that no name has")
    return "" if any(map(str.isalpha, name)) else say("is not a name")


def _is_mark(char: str) -> bool:
    """Whether it belongs to the letter before it, as marks in Hindi or Thai do, or steers how letters join."""
    from unicodedata import category

    return category(char) in ("Mn", "Mc", "Cf")


def _dotted(name: str) -> bool:
    """Whether words are strung together by points, as in anna.smith; initials are not."""
    words = name.split(".")
    return any(len(a.split(" ")[-1]) > 2 and b[:1].isalpha() for a, b in zip(words, words[1:], strict=False))  # noqa: RUF007 - one module less


def _letter_case(name: str) -> str:
    """Why a name's capitals make it look typed in haste or printed by a machine."""
    words = "".join([char if _is_cased(char) else " " for char in name]).split()
    letters = "".join(words)
    if letters and letters == letters.lower():
        return say("is written without a capital")
    if letters == letters.upper() and any(len(word) > 2 for word in words):
        return say("is written in capitals only")
    return ""


def _is_cased(char: str) -> bool:
    """Whether it is a letter that has a capital; Georgian ones have, but no name begins with one."""
    georgian = "\u10a0" <= char <= "\u10ff" or "\u1c90" <= char <= "\u1cbf"
    return char.lower() != char.upper() and not georgian


def _unreadable(name: str, scene: Scene) -> str:
    if name.isascii():
        return ""
    found = foreign_script(name, (*scene.locale["scripts"], "Latn"))
    if not found:
        return ""
    return say(
        "has {script}, which a reader of {language} may not read",
        script=script_name(found), language=scene.locale["name"],
    )  # fmt: skip


# Codes


_LONGEST_CODE = 100
_NO_CODES = frozenset(
    ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#NULL!", "null", "None", "NaN", "undefined", "TBD", "?", "-")
)
"""What exports, spreadsheets and hasty people write for no value."""
PARCEL = "RB123456785CN"
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def code(raw: object, scene: Scene) -> str:  # noqa: ARG001 - every kind is called alike
    """The code itself. Raises Invalid for one that a spreadsheet has damaged."""
    given = bare(raw, "A-10293")
    if len(given) > _LONGEST_CODE:
        raise Invalid(
            say(
                "a code has at most {most} characters, as in {example}", most=_LONGEST_CODE, example="A-10293"
            )
        )
    refuse_damaged(given)
    if given in _NO_CODES or any(char in given for char in "{}‹›"):
        raise Invalid(say("{value} is no code but what stands where one is missing", value=quoted(given)))
    return given


def refuse_damaged(code: str) -> None:
    """Refuse what a spreadsheet made of a long number: 8.1E+15, or digits rounded off to zeros."""
    if _scientific(code) or _rounded(code):
        raise Invalid(
            say(
                "a spreadsheet has damaged {value}; copy the number again from where it came from",
                value=quoted(code),
            )
        )


def _scientific(code: str) -> bool:
    """Whether it is a number in scientific notation, as in 8.1E+15, 8,1E+15 or 8.1e15."""
    mantissa, exponent, power = code.upper().replace(",", ".").partition("E")
    is_one = bool(exponent) and ("." in mantissa or power[:1] == "+") and power.removeprefix("+").isdigit()
    return is_one and mantissa.replace(".", "", 1).isdigit()


def _rounded(code: str) -> bool:
    """Whether it is a number with nothing but zeros where a spreadsheet's 15 digits of memory end."""
    if not (code.isascii() and code.isdigit()):
        return False
    zeros = len(code) - len(code.rstrip("0"))
    return (len(code) >= 18 and zeros >= len(code) - 15) or (len(code) >= 12 and zeros >= 8)


def tracking(raw: object, scene: Scene) -> str:
    """The number; a notice where its check digit (UPU S10) does not fit.

    Raises Invalid for anything but letters and digits, and for what a spreadsheet damaged.
    """
    given = bare(raw, PARCEL)
    refuse_damaged(given)
    number = given.upper().replace(" ", "").replace("-", "")
    if not (number.isascii() and number.isalnum()):
        raise Invalid(
            say(
                "a tracking number is Latin letters and digits, one number alone, as in {example}",
                example=PARCEL,
            )
        )
    if not 6 <= len(number) <= 40 or not any(map(str.isdigit, number)):
        raise Invalid(
            say("a tracking number has 6 to 40 letters and digits, as in {example}", example=PARCEL)
        )
    if is_postal(number) and int(number[10]) != check_digit(number[2:10]):
        scene.notices.append(
            say("the check digit of {value} does not fit; compare it with the label", value=quoted(number))
        )
    return number


def is_postal(number: str) -> bool:
    """Whether it has the form of a postal item's number (UPU S10): two letters, nine digits, two letters."""
    letters = number[:2] + number[11:]
    return len(number) == 13 and letters.isalpha() and number[2:11].isdigit()


def check_digit(serial: str) -> int:
    """The ninth digit of an S10 number from the eight before it (UPU standard S10)."""
    total = sum([weight * int(digit) for weight, digit in zip(_WEIGHTS, serial, strict=True)])
    found = 11 - total % 11
    return {10: 0, 11: 5}.get(found, found)


# Numbers and choices


MOST = 9_999


def count(raw: object, scene: Scene) -> int:
    """The number, from the spec's `min` (0) to its `max` (9,999). Raises Invalid for anything else."""
    least, most = scene.least(0), scene.most(MOST)
    number = whole(bare(raw, "3"))
    if number is None or not least <= number <= most:
        example = min(max(3, least), most)
        raise Invalid(
            say(
                "it has to be a whole number from {least} to {most}, as in {example}",
                least=least, most=most, example=example,
            )
        )  # fmt: skip
    return number


def choice(raw: object, scene: Scene) -> str:
    """The option's id. Raises Invalid for any other text, naming the nearest option or all of them."""
    options = scene.spec.get("options", {})
    return option(bare(raw, next(iter(options))), options)


def option(given: str, options: Mapping[str, str]) -> str:
    """One of `options` (id → name) as it was typed, whatever its capitals."""
    if given in options:
        return given
    if given.lower() in options:
        return given.lower()
    from cs_templates.answer import amiss

    raise Invalid(amiss.unlisted(given, options))


def choices(raw: object, scene: Scene) -> tuple[str, ...]:
    """The options' ids in the order given, each once: `refund,wait` or a list. Raises Invalid as `choice` does."""
    options = scene.spec.get("options", {})
    given = parts_of(raw, ",;，、；", ",".join(list(options)[:2]))
    return tuple(dict.fromkeys(option(part, options) for part in given))


# Money


SIGNS = {
    "€": "EUR",
    "£": "GBP",
    "₽": "RUB",
    "₴": "UAH",
    "₸": "KZT",
    "₹": "INR",
    "₺": "TRY",
    "₪": "ILS",
    "₫": "VND",
}
"""Signs that stand for one currency wherever an amount in it is written. $ and ¥ are those of several."""


def money(raw: object, scene: Scene) -> Money:
    """(units, digits after the point as given, currency code).

    `12.50 EUR`, `EUR 12.50` or an object with amount and currency; the `.00` that
    systems add where a currency has no decimals goes. Raises Invalid without a
    currency in use, for signs, separators, more decimals than the currency has,
    and for zero unless the spec's `min` is 0.
    """
    number, currency = _parts(raw)
    places = _places(currency, scene)
    amount = None if places is None else decimal(number if places else _without_zeros(number))
    if places is None or amount is None or amount[1] > places:
        from cs_templates.answer import amiss

        raise Invalid(amiss.no_money(number, currency, scene))
    _check_range(*amount, currency, scene)
    return *amount, currency


def _places(currency: str, scene: Scene) -> int | None:
    """How many decimals a currency in use has; None where the code is none."""
    listed = scene.locale["table"]["money"]["currencies"]
    return next((int(places) for places, codes in listed.items() if currency in codes.split()), None)


def _without_zeros(number: str) -> str:
    """`number` without `.0` or `.00`: three zeros may be thousands."""
    return number.removesuffix(".00").removesuffix(".0")


def _parts(raw: object) -> tuple[str, str]:
    """Number and currency code, both as given but for capitals; the code is empty where there is none."""
    example = "12.50 EUR"
    if type(raw) is dict:
        fields = fields_of(raw, ("amount", "currency"), '{"amount": "12.50", "currency": "EUR"}')
        return bare(fields.get("amount", ""), example), bare(fields.get("currency", ""), example).upper()
    given = _signs_spelled(bare(raw, example).replace("。", "."))
    for code, rest, beside in ((given[:3], given[3:], 0), (given[-3:], given[:-3], -1)):
        if code.isascii() and code.isalpha() and not (rest and rest[beside].isalpha()):
            return rest.strip(), code.upper()
    return given, ""


def _signs_spelled(given: str) -> str:
    """`12.50 €` as `12.50 EUR`: the one sign at either end, where it is nobody else's."""
    for sign, code in SIGNS.items():
        if given.startswith(sign):
            return f"{code} {given.removeprefix(sign).strip()}"
        if given.endswith(sign):
            return f"{given.removesuffix(sign).strip()} {code}"
    return given


def _check_range(units: int, scale: int, currency: str, scene: Scene) -> None:
    least, most = scene.least(0), scene.most(10**15)
    if not units and scene.spec.get("min") != 0:
        raise Invalid(
            say(
                "an amount is more than nothing, as in {example}; leave it out if there is none",
                example=f"12.50 {currency}",
            )
        )
    if not least * 10**scale <= units <= most * 10**scale:
        raise Invalid(
            say(
                "it has to be from {least} to {most} {currency}, as in {example}",
                least=least, most=most, currency=currency, example=f"{max(least, 1)} {currency}",
            )
        )  # fmt: skip


# Days


HOW = to_say("write a day as 2026-03-14 (year, month, day), 03-14 or +5d")
FIRST_YEAR, LAST_YEAR = 2000, 2099
_PAST, _FAR = 30, 183
_NAMED = {
    "yesterday": -1, "today": 0, "tomorrow": 1,
    "昨天": -1, "今天": 0, "明天": 1, "后天": 2,
    "вчера": -1, "сегодня": 0, "завтра": 1, "послезавтра": 2,
    "ayer": -1, "hoy": 0, "mañana": 1,
}  # fmt: skip
_STEPS = {"d": 1, "w": 7}
_SPAN = "2026-03-14..2026-03-20"
_DAY_SIGNS = ("日", "号")


def date(raw: object, scene: Scene) -> Day:
    """(year, month, day) of `2026-03-14`, `03-14`, `3月14日`, `+5d`, `-1w`, `today`, `明天` and the like.

    `03-14` is the day of that name from 30 days ago to 11 months ahead. Of a
    timestamp, which must have its zone, it is the day as written. Raises Invalid
    for days that do not exist and for every other spelling.
    """
    given = bare(raw, "2026-03-14")
    day = read(given, scene.today)
    if plain(given).count("-") == 1 and given[0].isdigit() and ordinal(day) - ordinal(scene.today) > _FAR:
        scene.notices.append(say("read as {day}; write the year if another was meant", day=iso(day)))
    return day


def read(given: str, today: Day) -> Day:
    """The day that one text names, seen from `today`."""
    text = given.lower()
    if text in _NAMED:
        return add_days(today, _NAMED[text])
    if text[:1] in ("+", "-"):
        return _relative(text, today)
    text = plain(text)
    if len(text) > 10 and text[10] in "t ":
        from cs_templates.answer import timestamp  # people type days; systems write them

        text = timestamp.day_of(text)
    parts = numbers(text)
    if len(parts) == 3:
        return day_of(parts[0], parts[1], parts[2])
    if len(parts) == 2:
        return from_day(parts[0], parts[1], add_days(today, -_PAST))
    raise Invalid(say(HOW))


def plain(text: str) -> str:
    """`2026年3月14日`, `3月14号`, `2026/3/14` and `2026.3.14` with hyphens: the same order, and nothing else."""
    for sign in "/.":
        if text.count(sign) == 2 and text.find(sign) == 4:  # the year first leaves one reading
            text = text.replace(sign, "-")
    if text[-1:] in _DAY_SIGNS and "月" in text:
        text = text[:-1].replace("年", "-", 1).replace("月", "-", 1).replace(" ", "")
    return text


def numbers(text: str) -> tuple[int, ...]:
    """Year, month and day, or month and day, of `2026-03-14` and `3-14`; nothing of anything else."""
    parts = text.split("-")
    lengths = [len(part) for part in parts]
    if not all(part.isascii() and part.isdigit() for part in parts) or lengths[:-2] not in ([], [4]):
        return ()
    return tuple(map(int, parts)) if len(parts) > 1 and max(lengths[-2:]) < 3 else ()


def day_of(year: int, month: int, day: int) -> Day:
    """A day that exists, in a year that an order can have."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        years = say("the year is not between {first} and {last}", first=FIRST_YEAR, last=LAST_YEAR)
        raise Invalid(_and_how(years))
    if not 1 <= month <= 12:
        raise Invalid(_and_how(say("there is no month {month}", month=month)))
    if not is_valid(year, month, day):
        raise Invalid(_and_how(say("there is no day {day}", day=iso((year, month, day)))))
    return year, month, day


def _and_how(fault: str) -> str:
    return say("{fault}; {how}", fault=fault, how=say(HOW))


def from_day(month: int, day: int, start: Day) -> Day:
    """The first day of that name from `start` on, within a year."""
    year = start[0] if (month, day) >= start[1:] else start[0] + 1
    return day_of(year, month, day)


def _relative(text: str, today: Day) -> Day:
    number = whole(text[1:-1])
    if number is None or number > 999 or text[-1] not in _STEPS:
        raise Invalid(say("write days or weeks from today as +5d, -2d or +1w"))
    distance = number * _STEPS[text[-1]]
    return add_days(today, distance if text[0] == "+" else -distance)


def iso(day: Day) -> str:
    """The day as 2026-03-14 (ISO 8601)."""
    return f"{day[0]:04}-{day[1]:02}-{day[2]:02}"


def dates(raw: object, scene: Scene) -> Days:
    """(first, last) of `2026-03-14..20`, `03-28..04-02`, `+3d..+6d`, an object with from and to, or one day.

    `3月14日至20日` and `3月14日-20日` are read too.

    Raises Invalid where a day is (see `date`), and where the last comes before the first.
    """
    start, end = _ends(raw)
    first = read(start, scene.today)
    last = _last_day(end, first, scene.today) if end else first
    if ordinal(last) < ordinal(first):
        first_day, last_day = iso(first), iso(last)
        raise Invalid(
            say(
                "it ends on {last}, before it begins on {first}; write {last}..{first}",
                first=first_day, last=last_day,
            )
        )  # fmt: skip
    return first, last


def _ends(raw: object) -> tuple[str, str]:
    if type(raw) is dict:
        fields = fields_of(raw, ("from", "to"), '{"from": "2026-03-14", "to": "2026-03-20"}')
        start, end = (bare(fields.get(name, ""), _SPAN) for name in ("from", "to"))
    else:
        start, dots, end = (part.strip() for part in _with_dots(bare(raw, _SPAN)).partition(".."))
        end = end or (start if not dots else "")
    if not start or not end:
        raise Invalid(say("it needs its first and its last day, as in {example}", example=_SPAN))
    return start, "" if start == end else end


def _with_dots(text: str) -> str:
    """`text` with two dots where a range is written in another unmistakable way."""
    if text.isascii():
        return text
    for sign in ("。。", "…", "～", "~", "至", "到", "–", "—"):
        text = text.replace(sign, "..", 1)
    for day in "日号":
        text = text.replace(f"{day}-", f"{day}..", 1)
    return text


def _last_day(end: str, first: Day, today: Day) -> Day:
    """The last day: a bare `20` is in the first day's month, `04-02` the next one after the first day."""
    bare_day = end.rstrip("日号")
    if len(bare_day) <= 2 and bare_day.isascii() and bare_day.isdigit():
        return day_of(first[0], first[1], int(bare_day))
    parts = numbers(plain(end))
    if len(parts) == 2:
        last = from_day(parts[0], parts[1], first)
        if ordinal(last) - ordinal(first) > _FAR:
            raise Invalid(
                say(
                    "it ends before it begins, or lasts over half a year; write both years, as in {example}",
                    example=_SPAN,
                )
            )
        return last
    return read(end, today)


_EVERYDAY: Mapping[str, Callable[[Any, Scene], object]] = {
    "text": text, "person": person, "code": code, "tracking": tracking, "count": count, "choice": choice,
    "choices": choices, "money": money, "date": date, "dates": dates,
}  # fmt: skip
