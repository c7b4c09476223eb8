"""A wording is that of another phrase.

It was entered under the wrong name, and a customer who waits for a parcel reads that we are sorry for the damage. A
phrase's `part` and `matter` in `_phrases.yaml` say what it is for: two phrases that differ in them share no wording.
Words of sympathy are alike for many matters, and those that the phrase's other wordings have in common with it.

Fails (en):

    # _phrases.yaml
    greeting:       {about: Opens the reply, place: line}
    apology_delay:  {about: Says sorry for lateness, place: sentence, part: apology, matter: delay}
    apology_damage: {about: Says sorry for damage, place: sentence, part: apology, matter: damage}
    closing:        {about: Ends the reply, place: line}
    # en/_phrases.yaml
    greeting:
      neutral: ["Hello,"]
    apology_delay:
      neutral: ["We are sorry for the delay.", "We are sorry for the damage."]
    apology_damage:
      neutral: ["We are sorry for the damage.", "We apologize for the damage."]
    closing:
      neutral: ["Kind regards,"]

Passes (en):

    # _phrases.yaml
    greeting:       {about: Opens the reply, place: line}
    apology_delay:  {about: Says sorry for lateness, place: sentence, part: apology, matter: delay}
    apology_damage: {about: Says sorry for damage, place: sentence, part: apology, matter: damage}
    closing:        {about: Ends the reply, place: line}
    # en/_phrases.yaml
    greeting:
      neutral: ["Hello,"]
    apology_delay:
      neutral: ["We are sorry for the delay.", "We apologize for the delay."]
    apology_damage:
      neutral: ["We are sorry for the damage.", "We apologize for the damage."]
    closing:
      neutral: ["Kind regards,"]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.languages import Language
from cs_templates.model import Location, Phrase, Text, Wordings

CODE = "S805"
SEVERITY = "warning"
SCOPE = "corpus"
Entry = tuple[str, Text]
"""A phrase, and one of its wordings."""


def find(bench: Bench) -> Iterator[Finding]:
    """Each wording that two phrases for different things have, at the one that it fits less."""
    phrases, seen = bench.corpus.phrases, set[Location]()
    for language in bench.languages.values():
        book = language.locale.phrases
        for entries in _alike(book):
            worst = min(entries, key=lambda entry: _likeness(language, book, *entry))
            others = [name for name, _ in entries if _differ(phrases.get(name), phrases.get(worst[0]))]
            if others and worst[1].at not in seen:
                seen.add(worst[1].at)
                message = f"this is a wording of {others[0]}, and here it stands under {worst[0]}"
                yield Finding(worst[1].at, worst[1].end, message, "word what this phrase is for")


def _alike(book: Mapping[str, Wordings]) -> Iterator[list[Entry]]:
    """The wordings that several phrases have, one entry for each phrase."""
    found: dict[str, dict[str, Text]] = {}
    for name, wordings in book.items():
        for texts in wordings.tones.values():
            for text in texts:
                found.setdefault(" ".join(text.text.split()), {}).setdefault(name, text)
    return ([*each.items()] for each in found.values() if len(each) > 1)


def _differ(one: Phrase | None, other: Phrase | None) -> bool:
    """Whether two phrases are for different things, as far as the phrasebook says."""
    if one is None or other is None or one == other:
        return False
    if one.part == other.part:
        return one.part != "empathy" and one.matter != other.matter
    return bool({one.part, other.part} & {"apology", "empathy", "next_step"})


def _likeness(language: Language, book: Mapping[str, Wordings], name: str, text: Text) -> float:
    """How much a wording has in common with the others of a phrase."""
    others = [each.text for texts in book[name].tones.values() for each in texts if each.text != text.text]
    said = Counter(pair for other in others for pair in {*_bits(language, other)})
    own = {*_bits(language, text.text)}
    return sum(said[pair] for pair in own) / max(len(others) * len(own), 1)


def _bits(language: Language, text: str) -> Iterator[str]:
    """Its words, or in Chinese its pairs of characters."""
    if language.cjk:
        return map("".join, pairwise(text))
    return iter(text.casefold().split())
