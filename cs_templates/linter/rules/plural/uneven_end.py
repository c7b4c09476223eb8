"""The words of one option end without the full stop that those of all others have, or with one more.

A text prints whichever was chosen in the same place, so with this option a mark is missing or doubled.

Fails (en):

    # _variables.yaml
    order.number: {kind: code, sample: A-10293, about: The number the buyer sees}
    solutions:    {kind: choices, options: [refund, wait, replace], sample: [refund], about: What to choose from}
    # en/_words.yaml
    choices:
      solutions:
        refund:  {name: full refund, offer: We refund the whole order.}
        wait:    {name: wait, offer: You wait for the package.}
        replace: {name: replacement, offer: We send a new one}

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
from cs_templates.model import Text

CODE = "P209"
SEVERITY = "warning"
SCOPE = "language"
_STOPS = ".!?…。！？"
_FEWEST = 3


def find(language: Language) -> Iterator[Finding]:
    """Each form of an option that alone ends, or does not end, like a sentence."""
    for variable, options in language.locale.words.choices.items():
        for form in dict.fromkeys(form for forms in options.values() for form in forms):
            texts = {option: forms[form] for option, forms in options.items() if form in forms}
            ends = [option for option, text in texts.items() if _ends(text)]
            others = [option for option in texts if option not in ends]
            alone = next((each for each in (ends, others) if len(each) == 1), None)
            if alone and len(texts) >= _FEWEST:
                text = texts[alone[0]]
                what = "has" if alone is ends else "lacks"
                message = (
                    f"{alone[0]} of {variable} {what} the full stop at its end, unlike all others ({form})"
                )
                yield Finding(text.at, text.end, message, "end it as the others do")


def _ends(text: Text) -> bool:
    return text.text.rstrip(" \n»”\"'")[-1:] in _STOPS
