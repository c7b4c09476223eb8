"""The words of a locale by their stamped keys, as `plurals.day`."""

from __future__ import annotations

from cs_templates.model import Location, Text, Words


def place_of(words: Words, key: str) -> Location | None:
    """Where the words of a stamped key begin; None where the locale has none."""
    return next((text.at for text in texts_of(words, key)), None)


def texts_of(words: Words, key: str) -> tuple[Text, ...]:
    """The words of a stamped key: one text, or its forms."""
    section, _, name = key.partition(".")
    if section == "choices":
        variable, _, option = name.rpartition(".")
        return tuple(words.choices.get(variable, {}).get(option, {}).values())
    found = getattr(words, section, {}).get(name)
    if section in ("plurals", "dates"):
        return tuple((found or {}).values())
    return () if found is None else (found,)
