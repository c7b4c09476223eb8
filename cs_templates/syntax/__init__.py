"""The template language: text to nodes and problems, and the reference environment.

The only importer of jinja2.
"""

from cs_templates.syntax.filters import FILTERS, FilterRule
from cs_templates.syntax.reading import parse, standalone_source
from cs_templates.syntax.tree import (
    And,
    Branch,
    Compare,
    Condition,
    Contains,
    Equals,
    Filter,
    Known,
    Literal,
    Node,
    Not,
    Or,
    Parsed,
    PhraseRef,
    Print,
    Several,
    conditions,
    walk,
)

__all__ = [
    "FILTERS",
    "And",
    "Branch",
    "Compare",
    "Condition",
    "Contains",
    "Equals",
    "Filter",
    "FilterRule",
    "Known",
    "Literal",
    "Node",
    "Not",
    "Or",
    "Parsed",
    "PhraseRef",
    "Print",
    "Several",
    "conditions",
    "parse",
    "standalone_source",
    "walk",
]
