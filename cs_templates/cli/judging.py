"""Whether a setting can do what it is for: its name, and its value against the corpus."""

from __future__ import annotations

import os

from cs_templates.answer import values as checking
from cs_templates.answer.book import checked, locale_record, tidy
from cs_templates.answer.intake import clean
from cs_templates.answer.near import did_you_mean
from cs_templates.cli import OWN
from cs_templates.cli.settings import KNOWN
from cs_templates.errors import UsageError
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from cs_templates.answer.book import Book

LONGEST_WAIT = 60
_LISTED = {
    "channel": ("channels", to_say("the corpus has no channel {name}; it has {names}")),
    "platform": ("platforms", to_say("the corpus has no platform {name}; it has {names}")),
    "tone": ("tones", to_say("the corpus has no tone {name}; it has {names}")),
}


def names(book: Book) -> list[str]:
    """Every name that a setting can have with this corpus."""
    own = [name for name in checked(book, "corpus")["variables"] if name.partition(".")[0] in OWN]
    return [*KNOWN, *own]


def refuse_name(name: str, book: Book) -> None:
    """Refuse a name that no setting has. Raises UsageError, naming the nearest."""
    known = names(book)
    if name not in known:
        raise UsageError(say("there is no setting {name}", name=name), did_you_mean(name, known))


def clean_value(name: str, value: str) -> str:
    """A value to be written: one line of text. Raises UsageError."""
    try:
        text, removed = clean(value)
    except checking.Invalid as invalid:
        raise UsageError(_of(name, invalid.why)) from None
    if not text or removed:
        why = say("it holds control or hidden characters") if removed else say("it is blank")
        raise UsageError(_of(name, why), say("{command} takes it out", command=f"cst config --unset {name}"))
    return text


def refuse_value(name: str, value: object, book: Book) -> None:
    """Refuse a value that the setting cannot do anything with. Raises UsageError."""
    why = why_not(name, value, book)
    if why:
        raise UsageError(_of(name, why))


def _of(name: str, why: str) -> str:
    return say("{what}: {reasons}", what=name, reasons=why)


def why_not(name: str, value: object, book: Book) -> str:
    """Why a setting's value is of no use with this corpus; empty where it is."""
    corpus = checked(book, "corpus")
    if name.partition(".")[0] in OWN:
        return _why_not_own(name, value, book)
    if not isinstance(value, str):
        return ""
    if name in _LISTED:
        key, lacking = _LISTED[name]
        known = list(corpus[key])
        return "" if value in known else say(lacking, name=value, names=", ".join(known))
    judge = _JUDGES.get(name)
    return judge(value, corpus) if judge else ""


def _locale(value: str, corpus: dict[str, Any]) -> str:
    language = tidy(value).partition("-")[0]
    known = corpus["locales"]
    if language in [tag.partition("-")[0] for tag in known]:
        return ""
    return say(
        "nothing in the corpus is written in {locale}; it has {names}", locale=value, names=", ".join(known)
    )


def _gloss(value: str, corpus: dict[str, Any]) -> str:
    return "" if value == "none" else _locale(value, corpus)


def _remember(value: str, _corpus: dict[str, Any]) -> str:
    return "" if value in ("true", "false") else say("it is true or false, not {value}", value=value)


def _wait(value: str, _corpus: dict[str, Any]) -> str:
    try:
        good = 0 < float(value) <= LONGEST_WAIT
    except ValueError:
        good = False
    return "" if good else say("it is a number of seconds, at most {most}", most=LONGEST_WAIT)


def _orders(value: str, _corpus: dict[str, Any]) -> str:
    if "://" in value:
        return ""
    there = os.path.isfile(os.path.expanduser(value))
    return "" if there else say("there is no file {path}", path=value)


def _root(value: str, _corpus: dict[str, Any]) -> str:
    from cs_templates.answer.book import find_corpus

    try:
        find_corpus(None, {}, None, value)
    except UsageError as error:
        what = error.message.removeprefix(say("the settings' corpus")).lstrip(":： ")
        return say("; ").join([part for part in (what, error.hint) if part])
    return ""


_JUDGES: dict[str, Callable[[str, dict[str, Any]], str]] = {
    "locale": _locale,
    "gloss": _gloss,
    "remember": _remember,
    "clipboard_timeout": _wait,
    "orders": _orders,
    "corpus": _root,
}


def _why_not_own(name: str, value: object, book: Book) -> str:
    """Why a value for replies cannot be used, judged as a reply in the corpus's source language would."""
    corpus = checked(book, "corpus")
    spec = _spec(name, book)
    if spec is None:
        return "" if name in corpus["variables"] else say("the corpus has no variable {name}", name=name)
    try:
        checking.check(name, spec, value, today=(2026, 1, 1), locale=locale_record(book, corpus["source"]))
    except checking.Invalid as invalid:
        return invalid.why
    except checking.Unknown:  # a name that this locale's customers cannot read may be right for others
        return ""
    return ""


def _spec(name: str, book: Book) -> dict[str, Any] | None:
    """What a variable must be, from the first scenario that uses it; prose may be in any script."""
    source = checked(book, "corpus")["source"]
    for entry in checked(book, "scenarios")["scenarios"]:
        record = book.get(f"{source}/{entry['scenario']}")
        if record is not None and name in (record.get("variables") or {}):
            found: dict[str, Any] = record["variables"][name]
            return found | {"reply_language": False}
    return None
