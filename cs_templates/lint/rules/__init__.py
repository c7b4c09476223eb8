"""Every rule there is, in the order of its code. A new rule is a module and a line here."""

from __future__ import annotations

from cs_templates.lint.rule import rule_of
from cs_templates.lint.rules.platform import (
    abuse,
    asks_for_secret,
    flips_to_unicode,
    forbidden_on_platform,
    markup,
    phrase_forbidden,
    sent_unasked,
    subject_lines,
    too_long,
    unbounded_value,
)  # fmt: skip
from cs_templates.lint.rules.rendering import (
    blank_before_mark,
    colliding_marks,
    doubled_blank,
    empty_brackets,
    empty_reply,
    glued_greeting,
    label_without_value,
    leading_mark,
    nothing_said,
    phrase_without_stop,
    repeated_sentence,
    run_on_sentence,
    second_apology,
    second_closing,
    second_greeting,
    template_leftover,
)  # fmt: skip
from cs_templates.lint.rules.typography import inverted_marks

MODULES = (
    blank_before_mark, colliding_marks, doubled_blank, empty_brackets, empty_reply, glued_greeting,
    label_without_value, leading_mark, nothing_said, phrase_without_stop, repeated_sentence, run_on_sentence,
    second_apology, second_closing, second_greeting, template_leftover,
    inverted_marks,
    abuse, asks_for_secret, flips_to_unicode, forbidden_on_platform, markup, phrase_forbidden, sent_unasked,
    subject_lines, too_long, unbounded_value,
)  # fmt: skip
RULES = tuple(sorted(map(rule_of, MODULES)))
BY_NAME = {rule.name: rule for rule in RULES}
