"""`_locale.yaml`, `_words.yaml`, `_phrases.yaml` of a locale as records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cs_templates.corpus.decode.containers import AT, DOUBT
from cs_templates.model import Profile, Term, Text, WordEntry, Wordings, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cs_templates.corpus.reading import Reading
    from cs_templates.model import Location, Severity

    Decoded = Mapping[str, Any]

_NO_TONES = frozenset({AT, DOUBT, "true_to"})


def build_profile(said: Decoded, tag: str, at: Location, reading: Reading) -> Profile:
    """A locale's own facts; `at` is its directory, for where there is no `_locale.yaml`."""
    place = said.get(AT, at)
    name = said.get("name")
    if name is None and "name" not in said.get(DOUBT, ()) and place.path not in reading.broken:
        reading.report(
            "schema", place, f"{tag} has no name", "say in its _locale.yaml what its speakers call it"
        )
    quotes = said.get("quotes", ())
    if quotes and len(quotes) != 4:
        message = f"quotes are four marks, here are {len(quotes)}"
        reading.report(
            "schema", quotes[0], message, 'as in ["“", "”", "‘", "’"]: the outer pair, the inner pair'
        )
        quotes = ()
    return Profile(
        name=name.text if name else tag,
        at=place,
        address={channel: form.text for channel, form in said.get("address", {}).items()},
        quotes=tuple(mark.text for mark in quotes),
        supported=said.get("supported", True),
        culture=said.get("culture", {}),
        samples=said.get("samples", {}),
        words={name: tuple(_entries(entries)) for name, entries in said.get("words", {}).items()},
    )


def _entries(said: tuple[Decoded, ...]) -> Iterator[WordEntry]:
    return (
        WordEntry(say=entry["say"], hit=entry.get("hit"), miss=entry.get("miss"))
        for entry in said
        if "say" in entry
    )


def build_words(said: Decoded) -> Words:
    """What a locale calls things."""
    return Words(
        variables=said.get("variables", {}),
        stages=said.get("stages", {}),
        phrases=said.get("phrases", {}),
        choices=said.get("choices", {}),
        plurals=said.get("plurals", {}),
        dates=said.get("dates", {}),
        true_to=said.get("true_to", {}),
    )


def build_wordings(said: Decoded) -> dict[str, Wordings]:
    """The phrasebook of a locale."""
    return {
        phrase: Wordings(
            phrase=phrase,
            at=entry[AT],
            tones={tone: texts for tone, texts in entry.items() if tone not in _NO_TONES and texts},
            true_to=entry.get("true_to", ""),
        )
        for phrase, entry in said.items()
    }


def build_concepts(said: Decoded) -> tuple[dict[str, tuple[Text, ...]], frozenset[str]]:
    """What a locale calls the things that are searched for, and which of them are courtesies."""
    concepts = {name: entry["say"] for name, entry in said.items() if entry.get("say")}
    return concepts, frozenset(name for name in concepts if said[name].get("courtesy"))


def build_glossary(said: Decoded) -> dict[str, Term]:
    """What a locale calls things in its replies, and what it does not."""
    return {
        name: Term(say=entry["say"], avoid=entry.get("avoid", ()), options=entry.get("options", ()))
        for name, entry in said.items()
        if "say" in entry
    }


def check_concepts(said: Decoded, reading: Reading) -> None:
    """Every concept of a file is called something."""
    for name, entry in said.items():
        if entry.get("say") == () and entry[AT].path not in reading.broken:
            message, where = f"the concept {name} has no entry", Text(text="[]", at=entry[AT])
            reading.report("empty-text", where, message, "write what it is called, or delete it")


def check_words(words: Words, severity: Severity, reading: Reading) -> None:
    """Every option that has forms has a name: what agents are shown, whatever the sentence needs."""
    for variable, options in words.choices.items():
        for option, forms in options.items():
            first: Text | None = next(iter(forms.values()), None)
            if first is not None and "name" not in forms:
                message = f"the option {option} of {variable} has forms but no name"
                reading.report(
                    "option-name", first, message, "add name: what to call it when asking", severity
                )


def check_wordings(
    said: Decoded, wordings: Mapping[str, Wordings], severity: Severity, reading: Reading
) -> None:
    """A phrase never makes a value required: each tone, and neutral above all, can do without variables."""
    for phrase, worded in wordings.items():
        if worded.at.path in reading.broken:
            continue
        if "neutral" not in worded.tones and "neutral" not in said[phrase].get(DOUBT, ()):
            message = (
                f"the phrase {phrase} has no wordings in the tone neutral, which the others fall back to"
            )
            where = Text(text=phrase, at=worded.at)
            reading.report("phrase-fallback", where, message, 'add neutral: ["…"]', severity)
        for tone, texts in worded.tones.items():
            if all("{{" in text.text for text in texts):
                message = f"every {tone} wording of {phrase} prints a variable"
                hint = "add one without variables, for when none is known"
                reading.report("phrase-fallback", texts[0], message, hint, severity)
