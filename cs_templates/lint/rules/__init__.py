"""Every rule there is, in the order of its code. A new rule is a module and a line here."""

from __future__ import annotations

from cs_templates.lint.rule import rule_of
from cs_templates.lint.rules.tone import (
    brush_off,
    calque,
    customer_blamed,
    emoji_load,
    exclamation_load,
    false_friendliness,
    jargon,
    long_sentence,
    no_next_step,
    no_sympathy,
    over_apology,
    repeated_regret,
    sarcasm,
    shouted_courtesy,
    superlative,
    third_party_accused,
    threat,
    unkeepable_promise,
    unstated_compensation,
    vague_promise,
)
from cs_templates.lint.rules.typography import inverted_marks

MODULES = (
    inverted_marks,
    vague_promise,
    unkeepable_promise,
    superlative,
    unstated_compensation,
    customer_blamed,
    third_party_accused,
    brush_off,
    threat,
    sarcasm,
    no_sympathy,
    over_apology,
    no_next_step,
    repeated_regret,
    long_sentence,
    exclamation_load,
    emoji_load,
    shouted_courtesy,
    jargon,
    calque,
    false_friendliness,
)  # fmt: skip
RULES = tuple(sorted(map(rule_of, MODULES)))
BY_NAME = {rule.name: rule for rule in RULES}
