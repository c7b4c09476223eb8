"""What a reply looks like when it is filled."""

from cs_templates.linter.rules.rendering import (
    blank_before_mark,
    colliding_marks,
    doubled_blank,
    empty_brackets,
    empty_reply,
    glued_greeting,
    label_without_value,
    leading_mark,
    missing_greeting,
    nothing_said,
    phrase_without_stop,
    repeated_sentence,
    run_on_sentence,
    second_closing,
    second_greeting,
    template_leftover,
)

MODULES = (
    template_leftover,
    empty_brackets,
    colliding_marks,
    leading_mark,
    label_without_value,
    blank_before_mark,
    doubled_blank,
    empty_reply,
    nothing_said,
    glued_greeting,
    second_greeting,
    second_closing,
    repeated_sentence,
    run_on_sentence,
    phrase_without_stop,
    missing_greeting,
)
