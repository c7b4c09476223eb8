"""The severities of profiles: what is worse or milder than its rule says, and where.

`draft` is for a corpus in the making, `release` for what goes out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cs_templates.model import Severity


class Severities(NamedTuple):
    """Severities by rule: everywhere, and in the files of locales that are `supported: false`."""

    everywhere: Mapping[str, Severity]
    unfinished: Mapping[str, Severity]


GAPS = (
    "channel-missing", "missing-address", "missing-form", "missing-plural", "missing-search-words",
    "missing-template", "missing-word-list", "option-name", "phrase-fallback", "subject-missing",
    "unstamped-translation", "untranslated-text", "untranslated-title",
)  # fmt: skip
"""What a locale in the making lacks."""
UNTRUE = (
    "channel-missing", "missing-template", "stale-translation", "stale-wording", "unreviewed-text",
    "unstamped-translation",
)  # fmt: skip
"""What must not go out."""

TABLE: Mapping[str, Severities] = {
    "draft": Severities(everywhere={}, unfinished=dict.fromkeys(GAPS, "info")),
    "default": Severities(everywhere={}, unfinished={}),
    "release": Severities(everywhere=dict.fromkeys(UNTRUE, "error"), unfinished={}),
}
