"""Two plural forms of a noun are the same words.

A form that was copied and not changed prints “1 days” or «2 день». Words that have one form for all numbers, such
as units and loanwords, are left alone, and so is what stands before another noun in English: “our 30-day guarantee”.
Spanish adjectives go with their noun: “2 días laborables”.

Fails (en):

    # en/_words.yaml
    plurals:
      day: {one: "# days", other: "# days"}

Fails (ru):

    # ru/_words.yaml
    plurals:
      day: {one: "# день", few: "# день", many: "# дней"}

Fails (ru):

    # ru/_words.yaml
    plurals:
      parcel: {one: "# посылка", few: "# посылок", many: "# посылок"}

Fails (es):

    # es/_words.yaml
    plurals:
      workday: {one: "# día laborable", other: "# días laborable"}

Passes (en):

    # en/_words.yaml
    plurals:
      day_of: {one: "#-day", other: "#-day"}

Passes (ru):

    # ru/_words.yaml
    plurals:
      day: {one: "# день", few: "# дня", many: "# дней"}
      within_days: {one: "# дня", few: "# дней", many: "# дней"}
      euro: {one: "# евро", few: "# евро", many: "# евро"}

Passes (es):

    # es/_words.yaml
    plurals:
      day: {one: "# día", other: "# días"}
      monday: {one: "# lunes", other: "# lunes"}
      pair: {one: "# par de zapatos nuevo", other: "# pares de zapatos nuevos"}
      most: {one: "# día como máximo", other: "# días como máximo"}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.reading.counted import Counted, counted
from cs_templates.linter.regex import regex

CODE = "P105"
SEVERITY = "warning"
SCOPE = "kin"
_ONE_FORM = {
    "en": regex(r"^-|\b(?:series|species|sheep|fish|aircraft|yen|yuan|means|headquarters)$", re.IGNORECASE),
    "es": regex(r"\b(?:lunes|martes|miércoles|jueves|viernes|crisis|paraguas|virus|\w+[xX])$"),
    "ru": regex(r"(?:[оеиуюэ]|[A-Za-z])$"),
}
"""Nouns with one form for all numbers: how their only form ends."""
_ADJECTIVE = regex(
    r"(?!(?:para|como|hasta|hacia|contra|ahora|fuera|cada|extra|rosa|naranja|violeta)$)\w{3,}(?:ble|al|il|ar|[oa]|nte|dor)"
)
"""How a Spanish adjective for one ends; the words before it are none, or never change."""
_NAMES = regex(r"[бвгджзклмнпрстфхцчшщйью]$")
"""How a Russian noun for one ends that is named, not governed by a preposition: час, день, неделю."""
_IN_KA = regex(r"[бвгдзлмнпрстфхцчшщй]ка$")
_OF_KA = regex(r"[оеё]к$")
_PAIRS = {"en": ("one", "other"), "es": ("one", "other"), "ru": ("one", "few")}
"""The forms that are never the same in a noun that has several."""


def find(bench: Bench) -> Iterator[Finding]:
    """Each noun of which two forms are the same that never are."""
    for noun in counted(bench):
        pair = _pair(noun)
        if pair and not noun.ordinal and not _has_one_form(noun, noun.forms[pair[0]]):
            first, second = (noun.places[name] for name in pair)
            message = f"the forms {' and '.join(pair)} are the same: “{noun.forms[pair[0]]}”"
            yield Finding(first.at, second.end, message, "write the form that each number takes")
        elif noun.language.language == "es" and (same := _unagreed(noun.forms)):
            message = f"“{same}” does not go with the plural before it"
            yield Finding(
                noun.places["other"].at, noun.places["other"].end, message, f"write “{same}s” or “{same}es”"
            )


def _unagreed(forms: Mapping[str, str]) -> str:
    """The adjective right behind a Spanish noun that is the same for one and for several."""
    one, other = (forms.get(name, "").split() for name in ("one", "other"))
    at = one.index("#") + 1 if "#" in one else 0
    if len(one) != len(other) or not 0 < at < len(one) - 1 or one[at] == other[at]:
        return ""
    same = one[at + 1]
    return same if same == other[at + 1] and _ADJECTIVE.fullmatch(same) else ""


def _pair(noun: Counted) -> tuple[str, str] | None:
    """The two forms of a noun that are the same and should not be."""
    pair = _PAIRS.get(noun.language.language)
    if pair and _same(noun, *pair):
        return pair
    named = noun.language.language == "ru" and _is_named(noun)
    return ("few", "many") if named and _same(noun, "few", "many") else None


def _is_named(noun: Counted) -> bool:
    """Whether a Russian noun is named: час, день, неделю; and посылка, of which the genitive of many is посылок."""
    one, many = noun.forms.get("one", ""), noun.forms.get("many", "")
    return _NAMES.search(one) is not None or bool(_IN_KA.search(one) and _OF_KA.search(many))


def _same(noun: Counted, first: str, second: str) -> bool:
    return first in noun.forms and noun.forms[first] == noun.forms.get(second)


def _has_one_form(noun: Counted, form: str) -> bool:
    """Whether all forms are one, and the noun may be a unit or a word that never changes."""
    said = form.replace("#", "").strip().rstrip(".")
    every = {text for category, text in noun.forms.items() if category != "other" or len(noun.forms) <= 2}
    short = max(map(len, re.findall(r"[^\W\d_]+", said)), default=0) <= 2
    return len(every) == 1 and (short or _ONE_FORM[noun.language.language].search(said) is not None)
