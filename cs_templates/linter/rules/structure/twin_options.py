"""Two options of a choice have the same words.

An agent cannot tell them apart, or a customer reads the same offer twice. One was copied and never changed.

Fails (es):

    # es/_words.yaml
    choices:
      refund.method:
        card:    {name: tarjeta bancaria, to: a su tarjeta}
        balance: {name: saldo de la tienda, to: a su tarjeta}

Passes (es):

    # es/_words.yaml
    choices:
      refund.method:
        card:    {name: tarjeta bancaria, to: a su tarjeta}
        balance: {name: saldo de la tienda, to: a su saldo}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.model import Text

CODE = "S049"
SEVERITY = "warning"
SCOPE = "language"


def find(language: Language) -> Iterator[Finding]:
    """Each form of an option that an earlier option has, word for word."""
    for options in language.locale.words.choices.values():
        yield from _alike(options)


def _alike(options: Mapping[str, Mapping[str, Text]]) -> Iterator[Finding]:
    first: dict[tuple[str, str], str] = {}
    for option, forms in options.items():
        for form, text in forms.items():
            other = first.setdefault((form, " ".join(text.text.split())), option)
            if other != option:
                message = f"the options {other} and {option} have the same {form}"
                yield Finding(text.at, text.end, message, "say what is different between them")
