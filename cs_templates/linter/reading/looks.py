"""What rules look for in each line of a text, before they read the whole: a line that many texts have is looked at once.

A rule that finds something only where a line has some sign, or where a pattern finds something within a line, has a
`Look` and asks first whether it `is_in` the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from cs_templates.linter.material.kept import kept
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pieces import GAP, VALUE, Piece
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.regex import regex

Test = Callable[[str, Language], object]
_LONG = 4
"""No tag in a line is longer than this."""
_TAGS = regex(f"{VALUE}{{{_LONG},}}|{GAP}{{{_LONG},}}")


class Look:
    """Something that stands in a line of each text in which a rule finds something.

    Lines are those of a piece's `plain`, and of its `prose`, without the tags of conditions at their ends. `test` tells
    whether one has it; it must not ask how long a tag is, nor what stands in the lines around.
    """

    def __init__(self, test: Test) -> None:
        self.test = test
        _LOOKS.append(self)

    def is_in(self, piece: Piece) -> bool:
        """Whether a line of a text has it."""
        return self in _seen_in(piece)


_LOOKS: list[Look] = []
_NONE = frozenset[Look]()


def found_by(patterns: Mapping[str, re.Pattern[str]]) -> Look:
    """A look for what the pattern of a line's language finds in it."""

    def test(line: str, language: Language) -> object:
        pattern = patterns.get(language.language)
        return pattern and pattern.search(line)

    return Look(test)


def signs(said: Iterable[str]) -> Look:
    """A look for one of some signs, in small letters."""
    said = tuple(said)
    return Look(lambda line, _: any(map(line.lower().__contains__, said)))


@lru_cache(maxsize=1)
def _seen_in(piece: Piece) -> frozenset[Look]:
    """What the lines of a text have: all rules ask for it, one text after the other."""
    lines = {line for text in {piece.plain, prose(piece)} for line in _short(text).split("\n")}
    return _NONE.union(*(_seen(piece.language, line) for line in {line.strip(GAP) for line in lines}))


def _short(text: str) -> str:
    """A text with short tags: lines that differ in nothing else are one."""
    return _TAGS.sub(lambda found: found[0][:_LONG], text)


@kept
def _seen(language: Language, line: str) -> frozenset[Look]:
    return frozenset(look for look in _LOOKS if look.test(line, language))
