"""One locale of a corpus, with what rules ask of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from cs_templates import cldr
from cs_templates.answer import policy
from cs_templates.answer.finders import Span
from cs_templates.compiler.reach import Reach
from cs_templates.linter.material.wordlists import Heard, WordLists
from cs_templates.model import Locale, Variable

HARMLESS = "harmless"
"""The word list with phrases in which words of the others are fine."""


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
        names = dict.fromkeys(sought)
        self._finders = tuple(what for what in names if what in policy.FINDERS)
        self._sought_lists = tuple(what for what in names if what not in policy.FINDERS)
        self._found: dict[str, dict[str, list[Span]]] = {}
        self._but_known: dict[tuple[str, tuple[str, ...]], dict[str, list[Span]]] = {}

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

    def heard(self, text: str) -> list[tuple[int, Heard]]:
        """The paragraphs of a text, each with its beginning, beside its word lists.

        Replies share most of their paragraphs: each is looked at once.
        """
        paragraphs: list[tuple[int, Heard]] = []
        at = 0
        for paragraph in text.split("\n\n"):
            paragraphs.append((at, self._lists.heard(paragraph)))
            at += len(paragraph) + 2
        return paragraphs

    def said(self, name: str, text: str) -> list[Span]:
        """Where a text says something from one of its word lists (none where there is no such list)."""
        return said_in(self.heard(text), name) if name in self._lists.names else []

    def meant(self, name: str, text: str) -> list[Span]:
        """What a text says from one of its word lists, but for what stands in a phrase of the list `harmless`."""
        return meant_in(self.heard(text), name)

    def found(self, paragraph: str, known: tuple[str, ...] = ()) -> dict[str, list[Span]]:
        """Where a paragraph holds what rules of platforms look for: finders and word lists, by name.

        `known` are codes that are printed on purpose. Each paragraph is looked at once.
        """
        found = self._found.get(paragraph)
        if found is None:
            found = self._found[paragraph] = self._look(paragraph, ())
        codes = tuple(code for code in known if code in paragraph) if found else ()
        if not codes:
            return found
        key = (paragraph, codes)
        if key not in self._but_known:
            self._but_known[key] = self._look(*key)
        return self._but_known[key]

    def _look(self, paragraph: str, known: tuple[str, ...]) -> dict[str, list[Span]]:
        found = policy.find_each(paragraph, self._finders, known)
        heard = self.heard(paragraph)
        for what in self._sought_lists:
            spans = meant_in(heard, what)
            if spans:
                found[what] = spans
        return found


def said_in(heard: Iterable[tuple[int, Heard]], name: str) -> list[Span]:
    """Where paragraphs of a text say something from a word list."""
    there = [(at, each.says(name)) for at, each in heard if name in each.may]
    return [(at + start, at + stop) for at, spans in there for start, stop in spans]


def meant_in(heard: Sequence[tuple[int, Heard]], name: str) -> list[Span]:
    """What paragraphs of a text say from a word list, but for what stands in a phrase of the list `harmless`."""
    spans = said_in(heard, name)
    harmless = said_in(heard, HARMLESS) if spans else []
    return [
        (start, stop)
        for start, stop in spans
        if not any(first <= start and stop <= last for first, last in harmless)
    ]
