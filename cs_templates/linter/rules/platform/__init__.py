"""Marketplaces, and channels with limits."""

from cs_templates.linter.rules.platform import (
    abuse,
    asks_for_secret,
    flips_to_unicode,
    forbidden_on_platform,
    markup,
    phrase_forbidden,
    sent_unasked,
    spelled_number,
    subject_lines,
    too_long,
    unbounded_value,
)

MODULES = (
    forbidden_on_platform,
    phrase_forbidden,
    abuse,
    asks_for_secret,
    too_long,
    flips_to_unicode,
    unbounded_value,
    subject_lines,
    markup,
    sent_unasked,
    spelled_number,
)
