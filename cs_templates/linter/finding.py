"""What a rule finds: a place, a sentence about it, and perhaps a way to mend it."""

from __future__ import annotations

from typing import NamedTuple

from cs_templates.model import Location, Severity


class Change(NamedTuple):
    """The characters of a file from `at` up to (not with) `end` become `text`.

    Within a text (a value or a name) they are what it says, and are written as its quotes want them; elsewhere they
    are YAML as it will stand.
    """

    at: Location
    end: Location
    text: str


class Fix(NamedTuple):
    """A way to mend a finding.

    A safe one cannot change a word that a customer reads; others need a reader's eye.
    """

    changes: tuple[Change, ...]
    safe: bool = True


class Finding(NamedTuple):
    """One fault. `severity` is the rule's own where it is None."""

    at: Location
    end: Location
    message: str
    hint: str = ""
    fix: Fix | None = None
    severity: Severity | None = None
