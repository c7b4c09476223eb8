"""The filters of the template language: their one table, and the check of their arguments.

What a filter prints is the renderer's business; whether a variable's kind suits
it, and whether a word or form exists in a locale, the compiler's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
DATE_STYLES = ("short", "day", "long", "weekday", "on")
DATES_STYLES = ("day", "between")
ANY = "any"
NAME = re.compile(r"[a-z][a-z0-9_]*")


class FilterRule(NamedTuple):
    """What a filter takes.

    `usage` shows it in messages. `word` says whether it takes one argument in
    quotes, which is one of `words` unless that is empty; `named` are the names
    it takes, or ANY. `one_of_both` wants exactly one of the two ways. `first`
    marks a filter of the variable's own value, not of what another printed;
    `last` one that no other can follow; `form` one whose word names a form.
    """

    usage: str
    word: Literal["no", "may", "must"] = "no"
    words: tuple[str, ...] = ()
    named: tuple[str, ...] | str = ()
    one_of_both: bool = False
    first: bool = True
    last: bool = False
    form: bool = False

    def fault(self, args: tuple[str, ...], named: Mapping[str, str]) -> str:
        """What is wrong with the arguments, or nothing."""
        if len(args) > (self.word != "no") or (self.word == "must" and not args):
            return f"takes {'one text in quotes' if self.word != 'no' else 'no text in quotes'}"
        if args and (args[0] not in self.words if self.words else not NAME.fullmatch(args[0])):
            known = f"; there are {', '.join(self.words)}" if self.words else ""
            return f"does not know {_shown(args[0])}{known}"
        wrong = [name for name in named if self.named != ANY and name not in self.named]
        if wrong:
            return f"does not take {wrong[0]}="
        if self.one_of_both and bool(args) == bool(named):
            return "takes either one word in quotes or named texts"
        if self.named and self.word == "no" and not named:
            return "takes named texts"
        return ""


def _shown(word: str) -> str:
    return f'"{word}"' if word.isprintable() and len(word) <= 40 else "this word"


def _listing(name: str, *, last: bool = False) -> FilterRule:
    usage = f'{name} or {name}("offer")'
    return FilterRule(usage=usage, word="may", form=True, last=last)


FILTERS: Mapping[str, FilterRule] = MappingProxyType(
    {
        "plural": FilterRule(
            usage='plural("day") or plural(one="# box", other="# boxes")',
            word="may", named=CATEGORIES, one_of_both=True,
        ),
        "ordinal": FilterRule(usage='ordinal(one="#st", other="#th")', named=CATEGORIES),
        "form": FilterRule(usage='form("to")', word="must", form=True),
        "choose": FilterRule(usage='choose(female="…", other="…")', named=ANY),
        "date": FilterRule(usage='date("weekday")', word="must", words=DATE_STYLES),
        "dates": FilterRule(usage='dates("between")', word="must", words=DATES_STYLES),
        "quoted": FilterRule(usage="quoted", first=False),
        "capital": FilterRule(usage="capital", first=False),
        "bullets": _listing("bullets", last=True),
        "numbered": _listing("numbered", last=True),
        "sentences": _listing("sentences"),
        "all_of": _listing("all_of"),
        "one_of": _listing("one_of"),
    }
)  # fmt: skip

_INSTEAD = {
    "default": "use {% if X is known %} … {% else %} … {% endif %}",
    "d": "use {% if X is known %} … {% else %} … {% endif %}",
    "upper": "there is capital, for the first letter",
    "title": "use capital",
    "capitalize": "use capital",
    "join": "use all_of, one_of or sentences",
    "list": "use bullets or numbered",
    "length": "conditions have: X is several",
    "count": "conditions have: X is several",
    "format": "dates, amounts and numbers print in the locale's format without a filter",
}


def instead_of(name: str) -> str:
    """What to write instead of a filter that does not exist."""
    from difflib import get_close_matches  # costs as much as reading a template

    near = get_close_matches(name[:40], FILTERS, 1)
    known = f"did you mean {near[0]}?" if near else "there are " + ", ".join(FILTERS)
    return _INSTEAD.get(name, known)
