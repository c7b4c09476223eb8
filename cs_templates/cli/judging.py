"""Whether a setting can do what it is for: its name, and its value against the corpus."""

from __future__ import annotations

import os

from cs_templates.answer import values as checking
from cs_templates.answer.clean import clean
from cs_templates.answer.lookup import checked, locale_record, tidy
from cs_templates.answer.near import did_you_mean
from cs_templates.answer.settings import KNOWN, OWN
from cs_templates.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from cs_templates.answer.book import Book

LONGEST_WAIT = 60
_LISTED = {"channel": "channels", "platform": "platforms", "tone": "tones"}


def names(book: Book) -> list[str]:
    """Every name that a setting can have with this corpus."""
    own = [name for name in checked(book, "corpus")["variables"] if name.partition(".")[0] in OWN]
    return [*KNOWN, *own]


def refuse_name(name: str, book: Book) -> None:
    """Refuse a name that no setting has. Raises UsageError, naming the nearest."""
    known = names(book)
    if name not in known:
        raise UsageError(
            f"there is no setting {name}", did_you_mean(name, known) or f"there are {', '.join(known)}"
        )


def clean_value(name: str, value: str) -> str:
    """A value to be written: one line of text. Raises UsageError."""
    try:
        text, removed = clean(value)
    except checking.Invalid as invalid:
        raise UsageError(f"{name}: {invalid.why}") from None
    if not text or removed:
        why = "it holds control or hidden characters" if removed else "it is blank"
        raise UsageError(f"{name}: {why}", f"cst config --unset {name} takes it out")
    return text


def refuse_value(name: str, value: object, book: Book) -> None:
    """Refuse a value that the setting cannot do anything with. Raises UsageError."""
    why = why_not(name, value, book)
    if why:
        raise UsageError(f"{name}: {why}")


def why_not(name: str, value: object, book: Book) -> str:
    """Why a setting's value is of no use with this corpus; empty where it is."""
    corpus = checked(book, "corpus")
    if name.partition(".")[0] in OWN:
        return _why_not_own(name, value, book)
    if not isinstance(value, str):
        return ""
    if name in _LISTED:
        known = list(corpus[_LISTED[name]])
        return "" if value in known else f"the corpus has no {name} {value}; it has {', '.join(known)}"
    judge = _JUDGES.get(name)
    return judge(value, corpus) if judge else ""


def _locale(value: str, corpus: dict[str, Any]) -> str:
    language = tidy(value).partition("-")[0]
    known = corpus["locales"]
    if language in [tag.partition("-")[0] for tag in known]:
        return ""
    return f"nothing in the corpus is written in {value}; it has {', '.join(known)}"


def _gloss(value: str, corpus: dict[str, Any]) -> str:
    return "" if value == "none" else _locale(value, corpus)


def _remember(value: str, _corpus: dict[str, Any]) -> str:
    return "" if value in ("true", "false") else f"it is true or false, not {value}"


def _wait(value: str, _corpus: dict[str, Any]) -> str:
    try:
        good = 0 < float(value) <= LONGEST_WAIT
    except ValueError:
        good = False
    return "" if good else f"it is a number of seconds, at most {LONGEST_WAIT}"


def _orders(value: str, _corpus: dict[str, Any]) -> str:
    return "" if os.path.isfile(os.path.expanduser(value)) else f"there is no file {value}"


def _root(value: str, _corpus: dict[str, Any]) -> str:
    from cs_templates.answer import places

    try:
        places.find_corpus(None, {}, None, value)
    except UsageError as error:
        return f"{error.message.partition(': ')[2]} {error.hint}".strip()
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
        return "" if name in corpus["variables"] else f"the corpus has no variable {name}"
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
