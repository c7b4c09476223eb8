"""Counted nouns: forms missing, empty, without their number, or taken for granted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutation.base import ALPHABETIC, Change, operator, swap
from tests.mutation.names import printed
from tests.mutation.sound import File, Sound, Spot

NOUNS = {
    "en": {"day": "days", "workday": "business days", "workday_in": "business days"},
    "ru": {"day": "дней", "workday": "рабочих дней", "workday_in": "рабочих дней"},
    "es": {"day": "días", "workday": "días laborables", "workday_in": "días laborables"},
    "zh": {"day": "天", "workday": "个工作日", "workday_in": "个工作日"},
}
SINGULAR = {
    "en": {"day": "day", "workday": "business day"},
    "ru": {"day": "день", "workday": "рабочий день", "workday_in": "рабочего дня"},
    "es": {"day": "día", "workday": "día laborable"},
}
SLASHED = {
    "en": {"day": "day/days", "workday": "business day/days"},
    "ru": {"day": "день/дня/дней", "workday": "рабочих дня/дней", "workday_in": "рабочего дня/дней"},
    "es": {"day": "día/días", "workday": "día/días laborable/s"},
}
BRACKETED = {
    "en": {"day": "day(s)", "workday": "business day(s)"},
    "ru": {"day": "день(дней)", "workday": "рабочий(-их) день(дней)", "workday_in": "раб. дн(я/ей)"},
    "es": {"day": "día(s)", "workday": "día(s) laborable(s)"},
}
WRONG = {
    "en": [("# days", "# day"), ("# business days", "# business day"), ("# months", "# month"), ("# items", "# item"),
           ("# packages", "# package"), ("# hours", "# hour")],
    "ru": [("# дня", "# дней"), ("# рабочих дня", "# рабочие дня"), ("# часа", "# часов"), ("# месяца", "# месяцев"),
           ("# товара", "# товаров"), ("# посылки", "# посылок"), ("# рабочих дней", "# рабочие дни")],
    "es": [("# días", "# día"), ("# días laborables", "# días laborable"), ("# horas", "# hora"), ("# meses", "# mes"),
           ("# artículos", "# artículo"), ("# paquetes", "# paquete")],
}  # fmt: skip


def _nouns(sound: Sound, tag: str) -> Iterator[tuple[File, int, str]]:
    """The lines of the counted nouns in the words."""
    file = sound.named(tag, "_words.yaml")
    start = file.lines.index("plurals:") + 1
    for n in range(start + 1, len(file.lines)):
        if not file.line(n).strip():
            return
        yield file, n, file.line(n)


def counted(sound: Sound, tag: str) -> Iterator[tuple[Spot, re.Match[str], str]]:
    """Every place where a number is printed with its noun: the line, the tag, the noun's name."""
    for spot, found in printed(sound, tag):
        if noun := re.search(r'plural\("(\w+)"\)', found[0]):
            yield spot, found, noun[1]


def _instead(sound: Sound, tag: str, text: str, table: dict[str, str] | None = None) -> Iterator[Change]:
    """Another text in place of a number with its noun."""
    nouns = table or NOUNS[tag]
    for spot, found, noun in counted(sound, tag):
        if noun not in nouns:
            continue
        new = text.replace("$", f"{{{{ {found[1]} }}}}").replace("%", nouns[noun]).replace("@", found[0])
        line = spot.file.line(spot.n).replace(found[0], new, 1)
        yield from swap(spot.file, spot.n, line, variant=found[1] + noun)


@operator("plural-form-missing", "A trainer writes only the forms that come to mind.", locales=ALPHABETIC)
def plural_form_missing(sound: Sound, tag: str) -> Iterator[Change]:
    used = {noun for _, _, noun in counted(sound, tag)}
    for file, n, line in _nouns(sound, tag):
        if line.strip().partition(":")[0] not in used:
            continue
        for form in re.findall(r'(\w+): "', line):
            new = re.sub(rf'{form}: "[^"]*"(, )?', "", line).replace(", }", "}")
            yield from swap(file, n, new, variant=form)


@operator("plural-form-empty", "A trainer leaves a plural form to be filled in later.")
def plural_form_empty(sound: Sound, tag: str) -> Iterator[Change]:
    for file, n, line in _nouns(sound, tag):
        for form in re.findall(r'(\w+): "', line):
            yield from swap(file, n, re.sub(rf'{form}: "[^"]*"', f'{form}: ""', line), variant=form)


@operator("plural-without-number", "A trainer writes a form without the sign for its number.")
def plural_without_number(sound: Sound, tag: str) -> Iterator[Change]:
    for file, n, line in _nouns(sound, tag):
        for form in ("few", "many", "other"):
            if f"{form}: " in line:
                yield from swap(file, n, re.sub(rf'{form}: "# ?', f'{form}: "', line), variant=form)


@operator("plural-form-name-wrong", "A trainer calls a plural form by a name of their own.")
def plural_form_name(sound: Sound, tag: str) -> Iterator[Change]:
    wrong = {"one": "singular", "other": "plural", "few": "2-4", "many": "others"}
    for file, n, line in _nouns(sound, tag):
        for form, other in wrong.items():
            yield from swap(file, n, line.replace(f"{form}:", f"{other}:"), variant=form)


@operator(
    "plural-form-wrong", "A trainer gives a number the form that goes with another one.", locales=ALPHABETIC
)
def plural_form_wrong(sound: Sound, tag: str) -> Iterator[Change]:
    for file, n, line in _nouns(sound, tag):
        for right, wrong in WRONG[tag]:
            yield from swap(file, n, line.replace(f'"{right}"', f'"{wrong}"'), variant=right)


@operator("plural-with-a-slash", "A trainer writes both forms with a slash.", locales=ALPHABETIC)
def plural_slash(sound: Sound, tag: str) -> Iterator[Change]:
    return _instead(sound, tag, "$ %", SLASHED[tag])


@operator("plural-in-brackets", "A trainer puts the ending of the plural into brackets.", locales=ALPHABETIC)
def plural_brackets(sound: Sound, tag: str) -> Iterator[Change]:
    return _instead(sound, tag, "$ %", BRACKETED[tag])


@operator(
    "bare-number-before-noun", "A trainer prints the number and types the noun after it.", locales=ALPHABETIC
)
def bare_number(sound: Sound, tag: str) -> Iterator[Change]:
    yield from _instead(sound, tag, "$ %")
    yield from _instead(sound, tag, "$ %", SINGULAR[tag])


@operator("number-twice", "A trainer prints the number before the counted noun, which prints it too.")
def number_twice(sound: Sound, tag: str) -> Iterator[Change]:
    return _instead(sound, tag, "$ @")


@operator("noun-twice", "A trainer types the noun after the counted noun, which has it already.")
def noun_twice(sound: Sound, tag: str) -> Iterator[Change]:
    return _instead(sound, tag, "@%" if tag == "zh" else "@ %")


@operator("number-without-noun", "A trainer prints a number of days without saying that it is days.")
def number_without_noun(sound: Sound, tag: str) -> Iterator[Change]:
    return _instead(sound, tag, "$")


@operator("number-sign-in-text", "A trainer writes the sign for the number into a reply's text.")
def number_sign(sound: Sound, tag: str) -> Iterator[Change]:
    return _instead(sound, tag, "#%" if tag == "zh" else "# %")


@operator(
    "inline-plural-incomplete",
    "A trainer writes a noun's forms into the text, and not all of them.",
    locales=ALPHABETIC,
)
def inline_plural(sound: Sound, tag: str) -> Iterator[Change]:
    form = "one" if tag == "ru" else "other"
    for spot, found, noun in counted(sound, tag):
        if noun not in NOUNS[tag]:
            continue
        new = f'{{{{ {found[1]} | plural({form}="# {NOUNS[tag][noun]}") }}}}'
        if tag == "ru":
            new = f'{{{{ {found[1]} | plural(one="# {SINGULAR[tag][noun]}", many="# {NOUNS[tag][noun]}") }}}}'
        yield from swap(
            spot.file, spot.n, spot.file.line(spot.n).replace(found[0], new, 1), variant=spot.channel
        )
