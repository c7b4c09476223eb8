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
    """What each of some finders finds in `text`, as `find` does; only those that find something.

    It is for very many texts: a first look at their words passes over nearly all of them.
    """
    from cs_templates.answer.finders import glance

    weight = glance.weight(text)
    if weight < glance.FEWEST:
        return {}
    if weight < glance.ANY:
        names = [what for what in names if what in glance.OF_DIGITS]
    view = View(text, known)
    return {what: sorted({*spans}) for what in names if (spans := _spans(view, what))}


def find_words(text: str, entries: Iterable[Mapping[str, Any]]) -> list[Span]:
    """Where `text` says something from a word list, in order."""
    from cs_templates.answer.finders.entries import near

    return WordList([{"say": entry["say"], "near": near(entry["say"])} for entry in entries]).find(View(text))


class WordList:
    """What a locale's word list looks for, ready for many texts.

    Of each entry it has folded texts of which one stands wherever the entry is said; the compiler has noted those of
    patterns.
    """

    __slots__ = ("_signs",)

    def __init__(self, entries: Iterable[Mapping[str, Any]]) -> None:
        self._signs = [(sign, entry["say"]) for entry in entries for sign in _signs(entry)]

    def find(self, view: View) -> list[Span]:
        """Where a text says something of the list, in order."""
        seen = view.folded
        there = {say for sign, say in self._signs if sign in seen}
        return sorted({span for say in there for span in view.words.spans(say)}) if there else []


def _signs(entry: Mapping[str, Any]) -> Sequence[str]:
    noted: Sequence[str] | None = entry.get("near")
    return noted or (folded(entry["say"].removesuffix("*")),)


class Rules:
    """A platform's rules, ready for many texts. `words` are the locale's word lists."""

    __slots__ = ("_lists", "_platform", "_words")

    def __init__(self, platform: Mapping[str, Any], words: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
        sought = {what for rule in platform["rules"] for what in rule["find"]}
        self._platform, self._words = platform, words
        self._lists = {what: WordList(entries) for what, entries in words.items() if what in sought}

    def check(self, texts: Sequence[str], known: Iterable[str] = ()) -> list[dict[str, Any]]:
        """What finished `texts` say against the rules; `known` as for `find`.

        Each finding has rule, severity, about, source, found (what was found, short), where (which of `texts`) and
        span (offsets in it). Raises UsageError where a rule looks for something that is neither a finder nor a word
        list.
        """
        known = tuple(known)
        findings: list[dict[str, Any]] = []
        for where, text in enumerate(texts):
            view = View(text, known)
            for rule in self._platform["rules"]:
                spans = sorted({span for what in rule["find"] for span in self._found(view, what)})
                findings += [_finding(rule, text, span, where) for span in spans]
        return findings

    def _found(self, view: View, what: str) -> list[Span]:
        if what in FINDERS:
            return _spans(view, what)
        if what in self._lists:
            return self._lists[what].find(view)
        message = say(
            "{platform}: a rule looks for {name}, which is neither a finder nor a word list of the locale",
            platform=self._platform["title"], name=what,
        )  # fmt: skip
        raise UsageError(message, _meant(what, (*FINDERS, *self._words)))


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
