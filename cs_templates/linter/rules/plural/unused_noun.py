"""A counted noun is listed and no text counts with it.

Its name is not the one that texts use, or the last text that used it has gone. Nouns that other languages list too
are a stock to write from, and are left alone.

Fails (en):

    # en/_words.yaml
    choices:
      customer.mood: {calm: calm, upset: upset}
    plurals:
      week: {one: "# week", other: "# weeks"}

Passes (ru):

    # ru/_words.yaml
    plurals:
      day: {one: "# день", few: "# дня", many: "# дней"}
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.reading.said import is_own, only_here, said_in
from cs_templates.model import Location, Text, Words

CODE = "P109"
SEVERITY = "warning"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Each noun that no other language has, and that no text of a locale which has it counts with."""
    said = said_in(bench)
    used: set[Location] = set()
    idle: dict[Location, tuple[str, Text]] = {}
    for tag, language in bench.languages.items():
        for noun, forms in language.locale.words.plurals.items():
            for first in islice(forms.values(), 1):
                if noun in said[tag].nouns:
                    used.add(first.at)
                elif is_own(bench, first.at) and only_here(bench, language, partial(_has, noun)):
                    idle[first.at] = (noun, first)
    for at, (noun, text) in idle.items():
        if at not in used:
            yield Finding(at, text.end, f"no text counts with {noun}", "delete it, or use it with plural")


def _has(noun: str, words: Words) -> bool:
    return noun in words.plurals
