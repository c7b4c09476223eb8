"""Letters of different scripts that look the same."""

from __future__ import annotations

from cs_templates.linter.regex import regex

LATIN = regex("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]")
CYRILLIC = regex("[\u0400-\u052f]")
TO_LATIN = {
    ord(cyrillic): latin
    for cyrillic, latin in zip("асеорхуіАВЕКМНОРСТХУІЅѕЈјԁһ", "aceopxyiABEKMHOPCTXYISsJjdh", strict=True)
}
"""Cyrillic letters by what they look like in Latin."""
TO_CYRILLIC = {
    ord(latin): cyrillic
    for latin, cyrillic in zip("aceopxykmABEKMHOPCTXYëË", "асеорхукмАВЕКМНОРСТХУёЁ", strict=True)
}
"""Latin letters by what they look like in Russian."""
