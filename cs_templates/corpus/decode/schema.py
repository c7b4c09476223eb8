"""JSON Schemas (draft 7) for editors, made of the declarations that read the files."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from cs_templates.corpus.decode import declarations, orders

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cs_templates.corpus.decode.shapes import Schema, Shape

FILES: Mapping[str, tuple[str, Shape]] = {
    "corpus": ("_corpus.yaml", declarations.SETTINGS),
    "variables": ("_variables.yaml", declarations.DICTIONARY),
    "phrases": ("_phrases.yaml", declarations.PHRASES),
    "platform": ("_platforms/*.yaml", declarations.PLATFORM),
    "orders": ("_orders/*.yaml", orders.ORDERS),
    "contract": ("_scenarios/*/*.yaml", declarations.CONTRACT),
    "locale": ("*/_locale.yaml", declarations.PROFILE),
    "words": ("*/_words.yaml", declarations.WORDS),
    "concepts": ("*/_concepts.yaml", declarations.CONCEPTS),
    "glossary": ("*/_glossary.yaml", declarations.GLOSSARY),
    "wordings": ("*/_phrases.yaml", declarations.PHRASEBOOK),
    "template": ("*/*/*.yaml", declarations.TEMPLATE),
}
"""Each sort of file: which paths below the corpus it has, and its declaration."""


def shape_of(path: str) -> Shape | None:
    """The declaration of the file at a path below the corpus; None where nothing reads such a file."""
    parts = path.replace("\\", "/").split("/")
    for pattern, shape in FILES.values():
        wanted = pattern.split("/")
        if len(wanted) == len(parts) and all(map(fnmatchcase, parts, wanted)):
            return shape
    return None


def schema(sort: str) -> Schema:
    """The schema of one sort of file (a key of FILES), for `yaml.schemas` of an editor."""
    pattern, shape = FILES[sort]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"cs_templates: {pattern}",
        **shape.schema(),
    }
