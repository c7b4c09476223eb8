"""One locale of a corpus, with what rules ask of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from typing import Any

from cs_templates import cldr
from cs_templates.answer import policy
from cs_templates.answer.finders import Span, folded
from cs_templates.answer.finders.entries import near
from cs_templates.answer.finders.words import Folded
from cs_templates.compiler.reach import Reach
from cs_templates.model import Locale, Variable

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
        self._memory: dict[tuple[str, str], list[Span]] = {}

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
    def _lists(self) -> dict[str, list[tuple[str, str]]]:
        """By word list, texts of which one stands wherever an entry is said, each with the entry."""
        return {
            name: [(sign, str(entry.say)) for entry in entries for sign in near(str(entry.say))]
            for name, entries in self.locale.profile.words.items()
        }

    def has_list(self, name: str) -> bool:
        """Whether its profile has a word list of this name."""
        return name in self._lists

    def said(self, name: str, text: str) -> list[Span]:
        """Where a text says something from one of its word lists (none where there is no such list).

        Replies share most of their paragraphs: each is looked at once.
        """
        if name not in self._lists:
            return []
        spans: list[Span] = []
        at = 0
        for paragraph in text.split("\n\n"):
            spans += [(at + start, at + stop) for start, stop in self._said(name, paragraph)]
            at += len(paragraph) + 2
        return spans

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
            spans = self._said(what, paragraph) if what in self._lists and what not in policy.FINDERS else []
            if spans:
                found[what] = spans
        return found

    def _said(self, name: str, paragraph: str) -> list[Span]:
        key = (name, paragraph)
        if key not in self._memory:
            plain = _folded(paragraph)
            there = {say for sign, say in self._lists[name] if sign in plain}
            found = {span for say in there for span in _readable(paragraph).spans(say)} if there else ()
            self._memory[key] = sorted(found)
        return self._memory[key]


@lru_cache(maxsize=4096)
def _readable(text: str) -> Folded:
    """A text in which entries can be found."""
    return Folded(text)


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """A text as word lists see it: many rules ask about the same one."""
    return folded(text)
