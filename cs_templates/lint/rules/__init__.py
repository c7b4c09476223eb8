"""Every rule there is, in the order of its code. A new rule is a module and a line here."""

from __future__ import annotations

from cs_templates.lint.rule import rule_of
from cs_templates.lint.rules.typography import (
    decomposed_letter,
    dots_for_ellipsis,
    doubled_mark,
    doubled_space,
    foreign_quotes,
    full_width_character,
    half_width_mark,
    html_entity,
    hyphen_for_dash,
    inverted_marks,
    invisible_character,
    missing_end_mark,
    missing_space,
    odd_space,
    one_sided_dash,
    repeated_word,
    space_before_mark,
    space_inside_brackets,
    straight_quotes,
    trailing_space,
    uneven_ending,
    unpaired_marks,
)

MODULES = (
    doubled_space,
    trailing_space,
    space_before_mark,
    missing_space,
    inverted_marks,
    space_inside_brackets,
    doubled_mark,
    missing_end_mark,
    uneven_ending,
    dots_for_ellipsis,
    hyphen_for_dash,
    one_sided_dash,
    unpaired_marks,
    foreign_quotes,
    straight_quotes,
    half_width_mark,
    full_width_character,
    repeated_word,
    html_entity,
    invisible_character,
    odd_space,
    decomposed_letter,
)  # fmt: skip
RULES = tuple(sorted(map(rule_of, MODULES)))
BY_NAME = {rule.name: rule for rule in RULES}
