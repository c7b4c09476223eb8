"""What a platform forbids, found in finished texts and in templates alike.

`find` is a pure function: what is looked for, and where it stands. What to look
for is data; how to see it is one of a closed set of finders, or a word list of
the locale.
"""

from __future__ import annotations

from cs_templates.answer.finders import COULD, View, folded
from cs_templates.answer.intake import quoted
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from cs_templates.answer.finders import Span

FINDERS = tuple(COULD)


def find(text: str, what: str, known: Iterable[str] = ()) -> list[Span]:
    """Where `text` holds what a finder looks for: offsets of the beginning and the end, in order.

    `known` are codes the text prints on purpose (order numbers, tracking numbers),
    which are nobody's phone, card or account. Raises UsageError for an unknown finder.
    """
    if what not in FINDERS:
        raise UsageError(say("there is no finder {name}", name=what), _meant(what, FINDERS))
    return _spans(View(text, known), what)


def find_each(text: str, names: Iterable[str], known: Iterable[str] = ()) -> dict[str, list[Span]]:
    """What each of some finders finds in `text`, as `find` does; only those that find something."""
    view = View(text, known)
    return {what: spans for what in names if (spans := sorted({*_spans(view, what)}))}


def find_words(text: str, entries: Iterable[Mapping[str, str]]) -> list[Span]:
    """Where `text` says something from a word list, in order."""
    from cs_templates.answer.finders.entries import near

    return _words(View(text), [{"say": entry["say"], "near": near(entry["say"])} for entry in entries])


def _words(view: View, entries: Iterable[Mapping[str, Any]]) -> list[Span]:
    there = [entry["say"] for entry in entries if any(sign in view.folded for sign in _signs(entry))]
    if not there:
        return []
    from cs_templates.answer.finders.words import Folded  # hardly any reply says anything of a list

    text = Folded(view.original)
    return sorted({span for say in there for span in text.spans(say)})


def _signs(entry: Mapping[str, Any]) -> Sequence[str]:
    """Folded texts of which one stands wherever an entry is said; the compiler has noted those of patterns."""
    noted: Sequence[str] | None = entry.get("near")
    return noted or (folded(entry["say"].removesuffix("*")),)


def check(
    platform: Mapping[str, Any],
    words: Mapping[str, Sequence[Mapping[str, str]]],
    texts: Sequence[str],
    known: Iterable[str] = (),
) -> list[dict[str, Any]]:
    """What finished `texts` say against a platform's rules.

    Each finding has rule, severity, about, source, found (what was found, short),
    where (which of `texts`) and span (offsets in it). `words` are the locale's
    word lists, `known` as for `find`. Raises UsageError where a rule looks for
    something that is neither a finder nor a word list.
    """
    known = tuple(known)
    findings: list[dict[str, Any]] = []
    for where, text in enumerate(texts):
        view = View(text, known)
        for rule in platform["rules"]:
            spans = sorted({span for what in rule["find"] for span in _found(view, what, words, platform)})
            findings += [_finding(rule, text, span, where) for span in spans]
    return findings


def _found(view: View, what: str, words: Mapping[str, Any], platform: Mapping[str, Any]) -> list[Span]:
    if what in FINDERS:
        return _spans(view, what)
    if what in words:
        return _words(view, words[what])
    message = say(
        "{platform}: a rule looks for {name}, which is neither a finder nor a word list of the locale",
        platform=platform["title"], name=what,
    )  # fmt: skip
    raise UsageError(message, _meant(what, (*FINDERS, *words)))


def _meant(name: str, known: Iterable[str]) -> str:
    from cs_templates.answer.near import did_you_mean

    return did_you_mean(name, known)


def _spans(view: View, what: str) -> list[Span]:
    """A finder's spans as offsets into the original. Only finders that could find something are imported."""
    if not COULD[what](view):
        return []
    found: list[Span] = __import__(f"{__package__}.finders.{what}", fromlist=("find",)).find(view)
    return found if what == "emoji" else [view.original_span(*span) for span in found]


def _finding(rule: Mapping[str, Any], text: str, span: Span, where: int) -> dict[str, Any]:
    finding = {name: rule[name] for name in ("severity", "about", "source")}
    found = quoted(text[slice(*span)])[1:-1]
    return finding | {"rule": rule["name"], "found": found, "where": where, "span": span}
