"""Every rule there is, in the order of its code. A new rule is a module and a line here."""

from __future__ import annotations

from cs_templates.lint.rule import rule_of
from cs_templates.lint.rules.facts import (
    card_number,
    leftover,
    literal_amount,
    literal_date,
    literal_email,
    literal_link,
    literal_number,
    literal_percent,
    literal_phone,
    literal_time,
    policy_figure,
    postal_address,
    relative_day,
    sample_typed_in,
    typed_weekday,
)
from cs_templates.lint.rules.parity import (
    channel_missing,
    condition_lost,
    duplicate_sentence,
    duplicate_title,
    foreign_letters,
    inconsistent_subject,
    link_drift,
    list_drift,
    missing_template,
    mixed_address,
    number_drift,
    passage_lost,
    phrase_lost,
    redundant_text,
    sentence_lost,
    small_address,
    stale_translation,
    stale_wording,
    steps_lost,
    unreviewed_text,
    unstamped_translation,
    untranslated_name,
    untranslated_text,
    untranslated_title,
    variable_added,
    variable_lost,
    wrong_language,
)
from cs_templates.lint.rules.typography import inverted_marks

MODULES = (
    literal_date, literal_time, literal_amount, literal_percent, literal_link, literal_email, literal_phone,
    postal_address, literal_number, card_number, policy_figure, sample_typed_in, relative_day, typed_weekday, leftover,
    missing_template, channel_missing, stale_translation, stale_wording, unstamped_translation, unreviewed_text,
    wrong_language, foreign_letters, untranslated_text, untranslated_title, untranslated_name, variable_lost,
    variable_added, condition_lost, list_drift, number_drift, link_drift, passage_lost, phrase_lost, steps_lost, sentence_lost,
    mixed_address, small_address, duplicate_title, duplicate_sentence, redundant_text, inconsistent_subject,
    inverted_marks,
)  # fmt: skip
RULES = tuple(sorted(map(rule_of, MODULES)))
BY_NAME = {rule.name: rule for rule in RULES}
