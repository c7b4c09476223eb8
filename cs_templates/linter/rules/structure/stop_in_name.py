"""A name of a variable, phrase or stage ends with a full stop.

It stands in lists and asks agents for values, where a full stop looks like a slip; mostly a question mark was meant.

Fails (en):

    # en/_words.yaml
    phrases: {greeting: is this right.}

Passes (en):

    # en/_words.yaml
    phrases: {greeting: is this right?, closing: "end etc."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.linter.regex import regex

CODE = "S069"
SEVERITY = "warning"
SCOPE = "language"
_STOP = regex(r"(?<!\w)(?!approx|aprox|incl|excl|макс|прибл|прим|руб)\w{4,}\.$|。$")
"""A full stop behind a whole word: what is shorter may be an abbreviation."""


def find(language: Language) -> Iterator[Finding]:
    """Each such name."""
    words = language.locale.words
    for named in (words.variables, words.phrases, words.stages):
        for name in named.values():
            if _STOP.search(name.text):
                message = f"the name “{name}” ends with a full stop"
                yield Finding(name.at, name.end, message, "leave it out, or write the question mark")
