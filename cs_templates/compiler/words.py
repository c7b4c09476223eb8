"""Faults of a locale's words that only its grammar can tell."""

from __future__ import annotations

from cs_templates import cldr
from cs_templates.model import Locale, Problem


def check_words(locale: Locale) -> list[Problem]:
    """What is wrong with the words for days in sentences, with the place of the first."""
    dates = locale.words.dates
    plain = {style: {name: text.text for name, text in forms.items()} for style, forms in dates.items()}
    places = [text.at for forms in dates.values() for text in forms.values()]
    return [
        Problem(rule="date-words", at=places[0], message=complaint) for complaint in cldr.complaints(plain)
    ]
