"""One locale of a corpus, with what rules ask of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from cs_templates import cldr
from cs_templates.answer import policy
from cs_templates.answer.finders import Span
from cs_templates.compiler.reach import Reach
from cs_templates.linter.material.wordlists import Known, WordLists, in_sentences
from cs_templates.model import Locale, Variable

HARMLESS = "harmless"
"""The word list with phrases in which words of the others are fine."""
OF_REPLIES = ("greeting", "closing", "apology", "regret", "next_step", "sentence_start", HARMLESS)
"""The word lists that rules ask of every finished reply, besides those of the platforms' rules."""
FIELD = 32
"""How many bits of a number say how often one sign, or something from one word list, stands in a text."""
OTHER_TERMS = "other_terms"
"""The word list of all that the glossary avoids."""
NONE = WordLists({})


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
        self._found = Known(lambda paragraph: self._look(paragraph, ()))
        self._has: dict[tuple[str, ...], _Has] = {}
        self._counts: dict[tuple[str, ...], _Counted] = {}
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
    def _lists(self) -> dict[str, WordLists]:
        """Its word lists, each with its lot: those that are asked of every reply are looked for by themselves.

        So are those that have to be looked for in whole paragraphs.
        """
        words = {
            name: [str(entry.say) for entry in found] for name, found in self.locale.profile.words.items()
        }
        words[OTHER_TERMS] = [str(say) for term in self.locale.glossary.values() for say in term.avoid]
        often = {*OF_REPLIES, *self._sought_lists}
        lots: dict[tuple[bool, bool], dict[str, list[str]]] = {}
        for name, entries in words.items():
            lots.setdefault((name in often, in_sentences(entries)), {})[name] = entries
        return {name: lot for lot in map(WordLists, lots.values()) for name in lot.names}

    @cached_property
    def _sought(self) -> list[tuple[WordLists, frozenset[str]]]:
        """What rules of platforms look for in each lot of word lists."""
        names = frozenset(self._sought_lists)
        return [
            (lists, names & lists.names)
            for lists in dict.fromkeys(self._lists.values())
            if names & lists.names
        ]

    @cached_property
    def _avoided(self) -> WordLists:
        """What each term of the glossary avoids, by the term's name."""
        terms = self.locale.glossary.items()
        return WordLists({name: [str(say) for say in term.avoid] for name, term in terms})

    def term(self, said: str) -> str:
        """What the glossary says in place of what it avoids."""
        heard = self._avoided.heard[said]
        return next(str(term.say) for name, term in self.locale.glossary.items() if heard.times(name))

    def has_list(self, name: str) -> bool:
        """Whether its profile has a word list of this name."""
        return name in self._lists

    def lists(self, name: str) -> WordLists:
        """The lot of word lists that one of them belongs to; without any where there is no such list."""
        return self._lists.get(name, NONE)

    def has(self, needs: tuple[str, ...]) -> Mapping[str, int]:
        """A paragraph → which of some signs stand there, and from which word lists it may say something: a bit for each."""
        if needs not in self._has:
            self._has[needs] = _Has(needs, self)
        return self._has[needs]

    def counts(self, needs: tuple[str, ...]) -> Mapping[str, int]:
        """A paragraph → how often some signs stand there, and it says something from some word lists: a FIELD for each."""
        if needs not in self._counts:
            self._counts[needs] = _Counted(needs, self)
        return self._counts[needs]

    def said(self, name: str, text: str) -> list[Span]:
        """Where a text says something from one of its word lists (none where there is no such list)."""
        return Spoken(text.split("\n\n"), self).said(name)

    def meant(self, name: str, text: str) -> list[Span]:
        """What a text says from one of its word lists, but for what stands in a phrase of the list `harmless`."""
        return Spoken(text.split("\n\n"), self).meant(name)

    def found(self, paragraph: str, known: tuple[str, ...] = ()) -> dict[str, list[Span]]:
        """Where a paragraph holds what rules of platforms look for: finders and word lists, by name.

        `known` are codes that are printed on purpose. Each paragraph is looked at once.
        """
        found = self._found[paragraph]
        codes = tuple(code for code in known if code in paragraph) if found else ()
        if not codes:
            return found
        key = (paragraph, codes)
        if key not in self._but_known:
            self._but_known[key] = self._look(*key)
        return self._but_known[key]

    def holds_any(self, paragraphs: Iterable[str]) -> bool:
        """Whether one of some paragraphs holds what rules of platforms look for."""
        return any(map(self._found.__getitem__, paragraphs))

    def _look(self, paragraph: str, known: tuple[str, ...]) -> dict[str, list[Span]]:
        found = policy.find_each(paragraph, self._finders, known)
        for lists, names in self._sought:
            for what in sorted(names & lists.heard[paragraph].may):
                if spans := Spoken((paragraph,), self).meant(what):
                    found[what] = spans
        return found


class _Has(dict[str, int]):
    """A paragraph → a bit for each of some signs and word lists that it has, found out once."""

    def __init__(self, needs: Sequence[str], language: Language) -> None:
        super().__init__()
        bits = {need: 1 << at for at, need in enumerate(needs)}
        self._bits = bits
        self._others: set[str] = set()  # characters that are none of the signs
        self._lists = [
            (lists, {need: bit for need, bit in bits.items() if need in lists.names})
            for lists in {language.lists(need) for need in needs}
        ]

    def __missing__(self, paragraph: str) -> int:
        has = 0
        for char in set(paragraph) - self._others:
            bit = self._bits.get("0" if char.isdigit() else char, 0)
            if bit:
                has |= bit
            else:
                self._others.add(char)
        for lists, bits in self._lists:
            for name in bits.keys() & lists.heard[paragraph].may:
                has |= bits[name]
        self[paragraph] = has
        return has


class _Counted(dict[str, int]):
    """A paragraph → how often it has some signs and something from some word lists, found out once."""

    def __init__(self, needs: Sequence[str], language: Language) -> None:
        super().__init__()
        shifts = {need: FIELD * at for at, need in enumerate(needs)}
        self._signs = [(need, shift) for need, shift in shifts.items() if len(need) == 1]
        self._lists = [
            (language.lists(need).heard, need, shift) for need, shift in shifts.items() if len(need) > 1
        ]

    def __missing__(self, paragraph: str) -> int:
        counts = sum(_times(sign, paragraph) << shift for sign, shift in self._signs)
        for heard, name, shift in self._lists:
            counts += heard[paragraph].times(name) << shift
        self[paragraph] = counts
        return counts


def _times(sign: str, text: str) -> int:
    return sum(map(str.isdigit, text)) if sign == "0" else text.count(sign)


class Spoken:
    """Paragraphs beside the word lists of their language. Each is looked at once, whoever says it."""

    __slots__ = ("_language", "_paragraphs")

    def __init__(self, paragraphs: Sequence[str], language: Language) -> None:
        self._paragraphs = paragraphs
        self._language = language

    def said(self, name: str) -> list[Span]:
        """Where it says something from a list, in order."""
        heards = map(self._language.lists(name).heard.__getitem__, self._paragraphs)
        found: list[Span] = []
        at = 0
        for paragraph, heard in zip(self._paragraphs, heards, strict=True):
            if name in heard.may:
                found += [(at + start, at + stop) for start, stop in heard.says(name)]
            at += len(paragraph) + 2
        return found

    def meant(self, name: str) -> list[Span]:
        """`said`, but for what stands in a phrase of the list `harmless`."""
        spans = self.said(name)
        harmless = self.said(HARMLESS) if spans else []
        return [
            (start, stop)
            for start, stop in spans
            if not any(first <= start and stop <= last for first, last in harmless)
        ]
