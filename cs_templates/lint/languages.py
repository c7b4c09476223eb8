"""One locale of a corpus, with what rules ask of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from cs_templates import cldr
from cs_templates.answer import policy
from cs_templates.answer.finders import Span
from cs_templates.compiler.reach import Reach
from cs_templates.model import NOTHING, Locale, Variable


class Language:
    """A locale: its tag, language, scripts, formats, and the word lists of its profile."""

    def __init__(self, locale: Locale, source: str, variables: Mapping[str, Variable] = NOTHING) -> None:
        self.locale = locale
        self.tag = locale.tag
        self.language = locale.tag.partition("-")[0]
        self.variables = variables
        self.is_source = locale.tag == source
        self.cjk = cldr.is_cjk(locale.tag)
        self.rtl = cldr.is_rtl(locale.tag)
        self.scripts = cldr.scripts(locale.tag)

    @cached_property
    def table(self) -> Mapping[str, Any]:
        """Its formats, as `cldr.table` gives them."""
        return cldr.table(self.tag)

    @cached_property
    def reach(self) -> Reach:
        """Its plural rules."""
        return Reach(self.table)

    @cached_property
    def _lists(self) -> dict[str, list[dict[str, str]]]:
        lists = self.locale.profile.words
        return {name: [{"say": str(entry.say)} for entry in entries] for name, entries in lists.items()}

    def has_list(self, name: str) -> bool:
        """Whether its profile has a word list of this name."""
        return name in self._lists

    def said(self, name: str, text: str) -> list[Span]:
        """Where a text says something from one of its word lists (none where there is no such list)."""
        entries = self._lists.get(name)
        return policy.find_words(text, entries) if entries else []
