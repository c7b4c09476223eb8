"""An option lacks a form that all the other options of its variable have.

A text that asks for the form would have no words for this one. Mostly its name is mistyped, or the option came later.

Fails (en):

    # en/_words.yaml
    choices:
      solutions:
        refund: {name: full refund, ofer: We refund the whole order.}
        wait:   {name: wait, offer: You wait for the package.}

Passes (en):

    # en/_words.yaml
    choices:
      solutions:
        refund: {name: full refund, offer: We refund the whole order.}
        wait:   {name: wait, offer: You wait for the package.}
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.model import Text

CODE = "P206"
SEVERITY = "warning"
SCOPE = "language"


def find(language: Language) -> Iterator[Finding]:
    """Each option without a form of the others, at its first words."""
    for variable, options in language.locale.words.choices.items():
        having = Counter(form for forms in options.values() for form in forms)
        for form, count in having.items():
            if count == len(options) - 1:
                option = next(name for name, forms in options.items() if form not in forms)
                yield from _lacking(variable, option, form, options[option])


def _lacking(variable: str, option: str, form: str, forms: Mapping[str, Text]) -> Iterator[Finding]:
    first = next(iter(forms.values()), None)
    if first is not None:
        message = f"the option {option} of {variable} has no form {form}, which all others have"
        yield Finding(first.at, first.end, message, f"add {form} to it")
