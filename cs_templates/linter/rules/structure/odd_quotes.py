"""A locale's quotation marks are typewriter marks, or those inside are the same as those outside.

The filter `quoted` puts them around names. A quotation inside a quotation would end where it begins.

Fails (ru):

    # ru/_locale.yaml
    name: русский
    quotes: ["«", "»", "«", "»"]

Fails (en):

    # en/_locale.yaml
    name: English
    quotes: ['"', '"', "'", "'"]

Passes (ru):

    # ru/_locale.yaml
    name: русский
    quotes: ["«", "»", "„", "“"]
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.raw import file_of

CODE = "S062"
SEVERITY = "warning"
SCOPE = "language"
_STRAIGHT = frozenset("\"'`")


def find(language: Language) -> Iterator[Finding]:
    """One finding for a locale, at its `quotes`."""
    profile = language.locale.profile
    why = _why(profile.quotes)
    if not why:
        return
    file = file_of(profile.at)
    entry = file.key("quotes")
    if entry:
        yield Finding(*file.span(entry[1]), why, "as in [“, ”, ‘, ’]: the outer pair, the inner pair")


def _why(quotes: tuple[str, ...]) -> str:
    if _STRAIGHT & {*"".join(quotes)}:
        return "these are typewriter marks"
    if quotes and quotes[:2] == quotes[2:]:
        return "the inner marks are the same as the outer ones"
    return ""
