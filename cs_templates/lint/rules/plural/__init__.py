"""Plurals, and words for every choice."""

from cs_templates.lint.rules.plural import (
    bare_count,
    choose_not_total,
    doubled_count,
    endless_form,
    gender_assumed,
    missing_form,
    missing_plural,
    open_ending,
    plural_without_number,
    same_plural_forms,
    unknown_option,
    unknown_plural,
    unreachable_plural,
)

MODULES = (
    missing_plural,
    plural_without_number,
    unknown_plural,
    unreachable_plural,
    same_plural_forms,
    bare_count,
    doubled_count,
    open_ending,
    missing_form,
    endless_form,
    unknown_option,
    choose_not_total,
    gender_assumed,
)
