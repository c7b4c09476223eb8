"""Plural forms as a locale needs them: of counted nouns, and of what a text counts itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cs_templates.compiler.reach import Reach
from cs_templates.model import Corpus, Locale, Text, Variable
from cs_templates.syntax import Filter, Print, parse, walk

COUNTED = (0, 9999)
"""How far a count goes of which the dictionary says nothing."""

Range = tuple[int, int]


def range_of(variable: Variable | None) -> Range:
    """The numbers that a count can be."""
    low, high = COUNTED
    if variable is None:
        return COUNTED
    return (low if variable.min is None else variable.min, high if variable.max is None else variable.max)


def ranges(corpus: Corpus, locale: Locale) -> dict[str, Range]:
    """The numbers with which each counted noun is said in a locale's texts."""
    found: dict[str, Range] = {}
    for text in _texts(locale):
        if "plural(" not in text.text:
            continue
        for node in walk(parse(text).nodes):
            for noun in _nouns(node):
                low, high = range_of(corpus.variables.get(node.name if isinstance(node, Print) else ""))
                before = found.get(noun, (low, high))
                found[noun] = (min(low, before[0]), max(high, before[1]))
    return found


def forms(reach: Reach, said: Mapping[str, str], numbers: Range, *, ordinal: bool = False) -> dict[str, str]:
    """The forms that a locale needs for these numbers, each with the source's nearest text."""
    categories = reach.categories(*numbers, ordinal=ordinal)
    last = said.get("other") or list(said.values())[-1]
    return {category: _text(category, said, last, reach, numbers, ordinal) for category in categories}


def _text(
    category: str, said: Mapping[str, str], last: str, reach: Reach, numbers: Range, ordinal: bool
) -> str:
    """The source's text for a form: one that prints the number where the form stands for several."""
    own = said.get(category, last)
    several = reach.covers_many(category, *numbers, ordinal=ordinal)
    return last if several and "#" not in own.replace("##", "") else own


def in_text(text: Text, variables: Mapping[str, Variable], reach: Reach) -> str:
    """A source's text with the plural forms that a locale needs in place of the source's own."""
    said = text.text
    counted = [
        (part, node.name)
        for node in walk(parse(text).nodes)
        if isinstance(node, Print)
        for part in node.filters
        if part.name in ("plural", "ordinal") and part.named
    ]
    for part, name in sorted(counted, key=lambda found: -found[0].start):
        needed = forms(reach, part.named, range_of(variables.get(name)), ordinal=part.name == "ordinal")
        said = said[: part.start] + _call(part, needed) + said[part.stop :]
    return said


def _call(part: Filter, needed: Mapping[str, str]) -> str:
    return f"{part.name}({', '.join(f'{name}={_quoted(text)}' for name, text in needed.items())})"


def _quoted(text: str) -> str:
    return f"'{text}'" if '"' in text else f'"{text}"'


def _nouns(node: object) -> Iterator[str]:
    for part in node.filters if isinstance(node, Print) else ():
        if part.name == "plural" and part.args:
            yield part.args[0]


def _texts(locale: Locale) -> Iterator[Text]:
    for template in locale.templates.values():
        for said in template.channels.values():
            yield from (text for text in (said.subject, said.body) if text is not None)
    for wordings in locale.phrases.values():
        for texts in wordings.tones.values():
            yield from texts
    for options in locale.words.choices.values():
        for option in options.values():
            yield from option.values()
