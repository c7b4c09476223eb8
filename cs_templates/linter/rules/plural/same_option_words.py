"""Two options of a variable read the same.

The buyer, and the agent who picks one, cannot tell them apart: a line was copied and not changed.

Fails (en):

    # en/_words.yaml
    choices:
      solutions:
        refund: {name: full refund, offer: We refund the whole order.}
        wait:   {name: wait, offer: We refund the whole order.}

Passes (en):

    # en/_words.yaml
    choices:
      solutions:
        refund: {name: full refund, offer: We refund the whole order.}
        wait:   {name: wait, offer: You wait for the package.}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language

CODE = "P208"
SEVERITY = "warning"
SCOPE = "language"


def find(language: Language) -> Iterator[Finding]:
    """Each option whose name, or whose whole sentence, is that of an earlier one."""
    for variable, options in language.locale.words.choices.items():
        seen: dict[tuple[str, str], str] = {}
        for option, forms in options.items():
            for form, text in forms.items():
                first = seen.setdefault((form, text.text.strip().casefold()), option)
                if first != option and (form == "name" or text.text.rstrip()[-1:] in ".!?。！？"):
                    message = f"{option} and {first} of {variable} read the same"
                    yield Finding(text.at, text.end, message, "say what is different about it")
