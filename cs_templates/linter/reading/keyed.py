"""The words of a locale by their stamped keys, as `plurals.day`."""

from __future__ import annotations

from cs_templates.model import Location, Words


def place_of(words: Words, key: str) -> Location | None:
    """Where the words of a stamped key begin; None where the locale has none."""
    section, _, name = key.partition(".")
    if section == "choices":
        variable, _, option = name.rpartition(".")
        forms = words.choices.get(variable, {}).get(option, {})
        return next((text.at for text in forms.values()), None)
    found = getattr(words, section, {}).get(name)
    if section in ("plurals", "dates"):
        return next((text.at for text in (found or {}).values()), None)
    return None if found is None else found.at
