"""A name of the samples is typed in: a customer's, an agent's, the shop's or an item's.

Somebody wrote from a filled reply and left the name in it. Every customer would be called so.

Fails (en):

    Hello Anna, your order {{ order.number }} is on its way.

Fails (en):

    Thank you for shopping at Blue Kettle, your order {{ order.number }} is on its way.

Passes (en):

    Thank you for shopping at {{ shop.name }}, your order {{ order.number }} is on its way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.languages import Language
from cs_templates.linter.reading.tongues import in_quotes
from cs_templates.model import Given

CODE = "H040"
SEVERITY = "warning"
SCOPE = "kin"
_NAMES = ("customer.name", "agent.name", "shop.name", "item.name", "item.received")
_FEWEST = 2
_LETTER = r"[^\W\u2e80-\U0010ffff]"
"""A letter of a script that puts spaces between words."""
_EXAMPLE = re.compile(
    r"(?:for example|for instance|e\.\s?g\.|например|por ejemplo|p\.\s?ej\.|例如|比如)[^\n]*\Z", re.IGNORECASE
)


def find(bench: Bench) -> Iterator[Finding]:
    """Each name of the locale's samples, or of the dictionary's."""
    found = {tag: _names(bench, language) for tag, language in bench.languages.items()}
    patterns = {tag: _pattern(names) for tag, names in found.items()}
    for piece in bench.pieces():
        names = found[piece.language.tag]
        if not any(name in piece.plain for name in names):
            continue
        for match in patterns[piece.language.tag].finditer(piece.plain):
            if in_quotes(piece, match.start()) or _EXAMPLE.search(piece.plain, 0, match.start()):
                continue
            name = names[match[0]]
            message = f"{match[0]} is the sample of {name}, typed in"
            yield piece.finding(*match.span(), message, f"print {{{{ {name} }}}}")


def _names(bench: Bench, language: Language) -> dict[str, str]:
    """The samples, and which variable each is of."""
    found: dict[str, str] = {}
    for name in _NAMES:
        variable = bench.corpus.variables.get(name)
        for given in (language.locale.profile.samples.get(name), variable and variable.sample):
            if isinstance(given, Given) and isinstance(given.value, str) and len(given.value) >= _FEWEST:
                found.setdefault(given.value, name)
    return found


def _pattern(names: dict[str, str]) -> re.Pattern[str]:
    """The names as whole words; in scripts without spaces, wherever they stand."""
    said = [re.escape(name) for name in sorted(names, key=len, reverse=True)]
    spaced = "|".join(name for name in said if name[0] < "\u2e80")
    whole = [rf"(?<!{_LETTER})(?:{spaced})(?!{_LETTER})"] if spaced else []
    return re.compile("|".join([*whole, *(name for name in said if name[0] >= "\u2e80")]) or r"(?!)")
