"""One locale of a corpus, with what rules ask of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import Any

from cs_templates import cldr
from cs_templates.answer import policy
from cs_templates.answer.finders import Span, folded
from cs_templates.compiler.reach import Reach
from cs_templates.model import NOTHING, Locale


class Language:
    """A locale: its tag, language, scripts, formats, and the word lists of its profile.

    `kinds` are those of the corpus's variables, by name.
    """

    def __init__(self, locale: Locale, source: str, kinds: Mapping[str, str] = NOTHING) -> None:
        self.locale = locale
        self.kinds = kinds
        self.tag = locale.tag
        self.language = locale.tag.partition("-")[0]
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
    def _lists(self) -> dict[str, list[tuple[str, str]]]:
        """The entries of each word list, and what a text that says them has in it."""
        return {
            name: [(str(entry.say), folded(str(entry.say).removesuffix("*"))) for entry in entries]
            for name, entries in self.locale.profile.words.items()
        }

    def has_list(self, name: str) -> bool:
        """Whether its profile has a word list of this name."""
        return name in self._lists

    def said(self, name: str, text: str) -> list[Span]:
        """Where a text says something from one of its word lists (none where there is no such list)."""
        entries = self._lists.get(name)
        if not entries:
            return []
        plain = _folded(text)
        there = [{"say": say} for say, sought in entries if sought in plain]
        return policy.find_words(text, there) if there else []


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    """A text as word lists see it: many rules ask about the same one."""
    return folded(text)
