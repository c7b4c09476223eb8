"""The form of an option is only its name, where every other option has words of its own.

The name was copied to where a case or a preposition belongs: «вернули деньги банковская карта».

Fails (ru):

    # _variables.yaml
    order.number: {kind: code, sample: A-10293, about: The number the buyer sees}
    solutions:    {kind: choices, options: [card, wait, coupon], sample: [card], about: What to choose from}
    # ru/_words.yaml
    choices:
      solutions:
        card:   {name: банковская карта, to: банковская карта}
        wait:   {name: баланс, to: на баланс}
        coupon: {name: купон, to: на купон}

Passes (ru):

    # _variables.yaml
    order.number: {kind: code, sample: A-10293, about: The number the buyer sees}
    solutions:    {kind: choices, options: [card, wait, coupon], sample: [card], about: What to choose from}
    # ru/_words.yaml
    choices:
      solutions:
        card:   {name: банковская карта, to: на банковскую карту}
        wait:   {name: баланс, to: на баланс}
        coupon: {name: купон, to: на купон}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.model import Text

CODE = "P803"
SEVERITY = "warning"
SCOPE = "language"
_FEWEST = 2
"""So many other options make a rule of it."""
_SHORT, _SHORT_CJK = 1, 2
"""A name of so many words, or characters, is no clause that may stand in a sentence."""
_ARTICLES = frozenset(["a", "an", "the", "el", "la", "los", "las", "un", "una"])
_PREPOSITION = 3
_ENDS = ".!?。！？"
Options = Mapping[str, Mapping[str, Text]]


def find(language: Language) -> Iterator[Finding]:
    """Each form that is the option's name, where no other option's is."""
    for variable, options in language.locale.words.choices.items():
        alike = [(option, form) for option in options for form in _copied(options[option])]
        for option, form in alike:
            if sum(one == option or other == form for one, other in alike) > 1:
                continue  # names do as forms here
            others = [forms[form].text for name, forms in options.items() if form in forms and name != option]
            text = options[option][form]
            if len(others) >= _FEWEST and (_is_short(text.text, language) or _has_lead(text.text, others)):
                message = f"the form {form} of {option} ({variable}) is only its name"
                yield Finding(text.at, text.end, message, f"write what the others have, as in “{others[0]}”")


def _copied(forms: Mapping[str, Text]) -> list[str]:
    name = forms.get("name")
    return [form for form, text in forms.items() if form != "name" and name and text.text == name.text]


def _is_short(said: str, language: Language) -> bool:
    return len(said) <= _SHORT_CJK if language.cjk else len(said.split()) <= _SHORT


def _has_lead(said: str, others: list[str]) -> bool:
    """Whether all others begin with a short word that this one does not, or end as sentences do."""
    if said[-1:] not in _ENDS and all(other[-1:] in _ENDS for other in others):
        return True
    leads = {re.split(r"[ \u00a0]", other)[0].lower() for other in others}
    return (
        len(leads) < len(others)
        and all(len(lead) <= _PREPOSITION for lead in leads - _ARTICLES)
        and not leads <= _ARTICLES
        and said.split(" ", maxsplit=1)[0].lower() not in leads
    )
