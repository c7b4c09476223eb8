"""What a variable should say."""

from cs_templates.linter.rules.facts import (
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

MODULES = (
    literal_date,
    literal_time,
    literal_amount,
    literal_percent,
    literal_link,
    literal_email,
    literal_phone,
    postal_address,
    literal_number,
    card_number,
    policy_figure,
    sample_typed_in,
    relative_day,
    typed_weekday,
    leftover,
)
