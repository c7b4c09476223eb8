"""Options have a form that no text asks for.

Its name is not the one that texts use, or the last text that used it has gone. Forms that
other languages have too are left alone.

Fails (en):

    # en/_words.yaml
    choices:
      customer.mood: {calm: calm, upset: upset}
      refund.method:
        card:    {name: bank card, from: from your card}
        balance: {name: shop balance, from: from your balance}

Passes (en):

    # en/_words.yaml
    choices:
      customer.mood: {calm: calm, upset: upset}
      refund.method:
        card:    {name: bank card, to: to your card}
        balance: {name: shop balance, to: to your balance}
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.languages import Language
from cs_templates.linter.reading.said import is_own, only_here, said_in
from cs_templates.model import Location, Text, Words

CODE = "P207"
SEVERITY = "warning"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Each form of a variable's options, at its first option, that no locale which has it asks for."""
    said = said_in(bench)
    used: set[Location] = set()
    idle: dict[Location, tuple[str, str, Text]] = {}
    for tag, language in bench.languages.items():
        for variable, form, text in _forms(language):
            if (variable, form) in said[tag].forms:
                used.add(text.at)
            elif is_own(bench, text.at) and only_here(bench, language, partial(_has, variable, form)):
                idle.setdefault(text.at, (variable, form, text))
    told: set[tuple[str, str, str]] = set()
    for at, (variable, form, text) in idle.items():
        if at not in used and (at.path, variable, form) not in told:
            told.add((at.path, variable, form))
            message = f"no text asks for the form {form} of {variable}"
            yield Finding(at, text.end, message, "delete it, or use it with form")


def _forms(language: Language) -> Iterator[tuple[str, str, Text]]:
    """The forms of every option but its name, which stands where no form is asked for."""
    for variable, options in language.locale.words.choices.items():
        for forms in options.values():
            yield from ((variable, form, text) for form, text in forms.items() if form != "name")


def _has(variable: str, form: str, words: Words) -> bool:
    return any(form in forms for forms in words.choices.get(variable, {}).values())
