"""One locale of a corpus, with what rules ask of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from cs_templates import cldr
from cs_templates.answer import policy
from cs_templates.answer.finders import Span
from cs_templates.compiler.reach import Reach
from cs_templates.linter.material.wordlists import WordLists
from cs_templates.model import Locale, Variable

HARMLESS = "harmless"
"""The word list with phrases in which words of the others are fine."""
_NOTHING = {"severity": "error", "about": "", "source": ""}


class Language:
    """A locale: its tag, language, scripts, formats, and the word lists of its profile; the dictionary's variables.

    `sought` are the finders and word lists that rules of platforms name.
    """

    def __init__(
        self, locale: Locale, source: str, variables: Mapping[str, Variable], sought: Iterable[str] = ()
    ) -> None:
        self.locale = locale
        self.variables = variables
        self.tag = locale.tag
        self.language = locale.tag.partition("-")[0]
        self.is_source = locale.tag == source
        self.cjk = cldr.is_cjk(locale.tag)
        self.rtl = cldr.is_rtl(locale.tag)
        self.scripts = cldr.scripts(locale.tag)
        self._sought = tuple(dict.fromkeys(sought))
        self._looked: dict[tuple[str, tuple[str, ...]], dict[str, list[Span]]] = {}

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The kind of each variable."""
        return {name: variable.kind for name, variable in self.variables.items()}

    @cached_property
    def table(self) -> Mapping[str, Any]:
        """Its formats, as `cldr.table` gives them."""
        return cldr.table(self.tag)

    @cached_property
    def reach(self) -> Reach:
        """Its plural rules."""
        return Reach(self.table)

    @cached_property
    def _lists(self) -> WordLists:
        words = self.locale.profile.words
        return WordLists({name: [str(entry.say) for entry in entries] for name, entries in words.items()})

    def has_list(self, name: str) -> bool:
        """Whether its profile has a word list of this name."""
        return name in self._lists.names

    def said(self, name: str, text: str) -> list[Span]:
        """Where a text says something from one of its word lists (none where there is no such list).

        Replies share most of their paragraphs: each is looked at once.
        """
        if name not in self._lists.names:
            return []
        spans: list[Span] = []
        at = 0
        for paragraph in text.split("\n\n"):
            spans += [(at + start, at + stop) for start, stop in self._lists.said(name, paragraph)]
            at += len(paragraph) + 2
        return spans

    def meant(self, name: str, text: str) -> list[Span]:
        """What a text says from one of its word lists, but for what stands in a phrase of the list `harmless`."""
        spans = self.said(name, text)
        harmless = self.said(HARMLESS, text) if spans else []
        return [
            (start, stop)
            for start, stop in spans
            if not any(first <= start and stop <= last for first, last in harmless)
        ]

    def found(self, paragraph: str, known: tuple[str, ...] = ()) -> dict[str, list[Span]]:
        """Where a paragraph holds what rules of platforms look for: finders and word lists, by name.

        `known` are codes that are printed on purpose. Each paragraph is looked at once.
        """
        found = self._remembered(paragraph, ())
        if not (found and known):
            return found
        return self._remembered(paragraph, tuple(code for code in known if code in paragraph))

    def _remembered(self, paragraph: str, known: tuple[str, ...]) -> dict[str, list[Span]]:
        key = (paragraph, known)
        if key not in self._looked:
            self._looked[key] = self._look(*key)
        return self._looked[key]

    def _look(self, paragraph: str, known: tuple[str, ...]) -> dict[str, list[Span]]:
        rules = [_NOTHING | {"name": what, "find": [what]} for what in self._sought if what in policy.FINDERS]
        found: dict[str, list[Span]] = {}
        for one in policy.check({"title": "", "rules": rules}, {}, [paragraph], known):
            found.setdefault(one["rule"], []).append(one["span"])
        for what in self._sought:
            spans = self.meant(what, paragraph)
            if spans and what not in policy.FINDERS:
                found[what] = spans
        return found
