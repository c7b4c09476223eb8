"""The families of rules, by the letter that their codes begin with."""

from __future__ import annotations

from collections.abc import Mapping

from cs_templates.speech import to_say

FAMILIES: Mapping[str, str] = {
    "S": to_say("Files, names and places"),
    "V": to_say("Variables, filters and the language of templates"),
    "P": to_say("Plurals, and words for every choice"),
    "R": to_say("What a reply looks like when it is filled"),
    "L": to_say("A translation beside its source"),
    "T": to_say("How a language is written"),
    "G": to_say("How a customer is spoken to"),
    "C": to_say("Marketplaces, and channels with limits"),
    "H": to_say("What a variable should say"),
    "M": to_say("Lint about lint"),
}
