"""Every rule there is, in the order of its code. A new rule is a module and a line here."""

from __future__ import annotations

from cs_templates.lint.rule import rule_of
from cs_templates.lint.rules.plural import (
    choose_not_total,
    endless_form,
    missing_form,
    missing_plural,
    plural_without_number,
    unknown_option,
    unknown_plural,
)
from cs_templates.lint.rules.typography import inverted_marks
from cs_templates.lint.rules.variables import (
    bare_list,
    concept_entry,
    condition_kind,
    date_words,
    filter_kind,
    foreign_placeholder,
    line_in_subject,
    missing_subject,
    missing_template,
    missing_word_list,
    not_in_contract,
    not_needed,
    not_stated,
    personal_in_public,
    phrase_in_phrase,
    prints_decider,
    sample_kind,
    template_logic,
    template_syntax,
    unguarded,
    unknown_date_style,
    unknown_finder,
    unknown_phrase,
    unknown_variable,
)

MODULES = (
    template_syntax,
    template_logic,
    foreign_placeholder,
    unknown_variable,
    not_in_contract,
    not_needed,
    unguarded,
    prints_decider,
    personal_in_public,
    not_stated,
    missing_subject,
    sample_kind,
    missing_template,
    bare_list,
    filter_kind,
    condition_kind,
    unknown_date_style,
    date_words,
    unknown_phrase,
    phrase_in_phrase,
    line_in_subject,
    unknown_finder,
    missing_word_list,
    concept_entry,
    missing_plural,
    plural_without_number,
    unknown_plural,
    missing_form,
    endless_form,
    unknown_option,
    choose_not_total,
    inverted_marks,
)  # fmt: skip
RULES = tuple(sorted(map(rule_of, MODULES)))
BY_NAME = {rule.name: rule for rule in RULES}
