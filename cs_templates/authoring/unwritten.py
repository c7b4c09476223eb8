"""What a scaffold put into a new locale and nobody has written over yet: the source's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cs_templates.model import Locale, Text

_TAGS = re.compile(r"{{.*?}}|{%.*?%}|{#.*?#}", re.DOTALL)


def is_unwritten(locale: Locale, source: Locale, own: Iterable[Text], originals: Iterable[Text]) -> bool:
    """Whether one of a locale's texts is the source's, word for word, while the locale is in the making.

    What has no words of its own, such as a name between tags, is the same in every language.
    """
    ours, theirs = (each.tag.partition("-")[0] for each in (locale, source))
    if locale.profile.supported or ours == theirs:
        return False
    said = {text.text for text in originals}
    return any(text.text in said and _has_words(text.text) for text in own)


def _has_words(text: str) -> bool:
    return any(letter.isalpha() for letter in _TAGS.sub("", text))
