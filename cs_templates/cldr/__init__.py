"""CLDR as plain data: the table of a locale, its countries, its tag and parents.

The one place that imports Babel. Babel's data are brought up to CLDR_VERSION by
`supplement.json`.
"""

from __future__ import annotations

from cs_templates import CLDR_VERSION
from cs_templates.cldr.profile import native_name, plural_examples, quotation_marks
from cs_templates.cldr.table import countries, table
from cs_templates.cldr.tags import canonical, chain, is_cjk, is_rtl, known_tags, scripts
from cs_templates.cldr.words import complaints

__all__ = [
    "CLDR_VERSION",
    "canonical",
    "chain",
    "complaints",
    "countries",
    "is_cjk",
    "is_rtl",
    "known_tags",
    "native_name",
    "plural_examples",
    "quotation_marks",
    "scripts",
    "table",
]
