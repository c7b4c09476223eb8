"""The texts of a locale, each with the source's for the same place. What it inherits is its parent's, and left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cs_templates.authoring.exchange.unit import DRAFT, MISSING, STALE, TRANSLATED, Key, Owner
from cs_templates.corpus import is_stale, template_hash, word_hashes, wordings_hash
from cs_templates.linter.files import Files
from cs_templates.model import Corpus, Locale, Template, Text, Wordings

LABELS = ("variables", "stages", "phrases")


class Pair(NamedTuple):
    """A text's name, the source's text, the locale's own (None where it is missing), and whose it is."""

    key: Key
    source: Text
    target: Text | None
    owner: Owner


class Side(NamedTuple):
    """A locale beside its source."""

    corpus: Corpus
    source: Locale
    locale: Locale
    files: Files

    @property
    def stands_alone(self) -> bool:
        """Whether it inherits from no other, so that what it lacks is missing."""
        return len(self.locale.chain) == 1

    def pair(self, key: Key, source: Text | None, target: Text | None, owner: Owner) -> Iterator[Pair]:
        """The two texts, where the locale writes its own, or should."""
        original = source or target
        if original is None or not original.text.strip():
            return
        if target is None:
            if self.stands_alone and source is not None:
                yield Pair(key, source, None, owner)
        elif self.files.is_own(target.at.path) and self.files.locale(target.at.path) == self.locale.tag:
            yield Pair(key, original, target, owner)


def pairs(side: Side) -> Iterator[Pair]:
    """Templates in the order of their contracts, then phrases, then words."""
    for name in side.corpus.scenarios:
        yield from _template(side, name)
    for name in side.corpus.phrases:
        yield from _phrase(side, name)
    yield from _words(side)


def _state(side: Side, stamp: str, today: str, state: str) -> str:
    is_source = side.source is side.locale
    return STALE if not is_source and is_stale(stamp, today) else state


def _template(side: Side, name: str) -> Iterator[Pair]:
    source, target = side.source.templates.get(name), side.locale.templates.get(name)
    if source is None:
        return
    today = template_hash(source)
    state = _state(side, target.true_to, today, target.state or DRAFT) if target else MISSING
    owner = Owner("template", name, state, today)
    for channel in dict.fromkeys((*source.channels, *(target.channels if target else ()))):
        said = target.channels.get(channel) if target else None
        if said is not None and said.same_as is not None:
            continue
        theirs = source.channels.get(channel)
        if said is None and (theirs is None or theirs.same_as is not None):
            continue
        for field in ("subject", "body"):
            yield from side.pair(
                Key(name, f"{channel}.{field}"),
                _said(source, channel, field), getattr(said, field) if said else None, owner,
            )  # fmt: skip
    yield from side.pair(
        Key(name, "title"), source.title, target.title if target else None, owner
    )  # a line of its own at the end shows where a file is cut off


def _said(template: Template, channel: str, field: str) -> Text | None:
    """What a template says on a channel, whoever's text that is."""
    for _ in template.channels:
        said = template.channels.get(channel)
        if said is None:
            return None
        if said.same_as is None:
            text: Text | None = getattr(said, field)
            return text
        channel = said.same_as.text
    return None


def _phrase(side: Side, name: str) -> Iterator[Pair]:
    source, target = side.source.phrases.get(name), side.locale.phrases.get(name)
    today = wordings_hash(source) if source else ""
    state = _state(side, target.true_to, today, TRANSLATED) if target else MISSING
    owner = Owner("phrase", name, state, today)
    ours = target or source
    for tone, texts in ours.tones.items() if ours else ():
        for at, text in enumerate(texts):
            original = _wording(source, tone, at)
            own = text if target else None
            yield from side.pair(Key(f"phrase.{name}", f"{tone}.{at + 1}"), original, own, owner)


def _wording(wordings: Wordings | None, tone: str, at: int) -> Text | None:
    """The source's wording at a position; where it has fewer its last, and where it lacks the tone its first tone's."""
    if wordings is None or not wordings.tones:
        return None
    texts = wordings.tones.get(tone) or next(iter(wordings.tones.values()))
    return texts[min(at, len(texts) - 1)] if texts else None


def _words(side: Side) -> Iterator[Pair]:
    hashes = word_hashes(side.source.words)
    stamps = side.locale.words.true_to

    def owner(key: str, *, there: bool) -> Owner:
        state = _state(side, stamps.get(key, ""), hashes.get(key, ""), TRANSLATED) if there else MISSING
        return Owner("words", key, state, hashes.get(key, ""))

    ours, theirs = side.locale.words, side.source.words
    for variable in {**theirs.choices, **ours.choices}:
        mine, other = ours.choices.get(variable, {}), theirs.choices.get(variable, {})
        for option in {**other, **mine}:
            key = f"choices.{variable}.{option}"
            whose = owner(key, there=option in mine)
            yield from _forms(side, key, other.get(option, {}), mine.get(option), whose)
    for noun in {**theirs.plurals, **ours.plurals}:
        key = f"plurals.{noun}"
        whose = owner(key, there=noun in ours.plurals)
        yield from _forms(side, key, theirs.plurals.get(noun, {}), ours.plurals.get(noun), whose)
    for section in LABELS:
        other, mine = getattr(theirs, section), getattr(ours, section)
        for name in {**other, **mine}:
            key = f"{section}.{name}"
            whose = owner(key, there=name in mine)
            yield from side.pair(Key(key, "name"), other.get(name), mine.get(name), whose)


def _forms(
    side: Side, key: str, source: Mapping[str, Text], target: Mapping[str, Text] | None, owner: Owner
) -> Iterator[Pair]:
    """Each form; where the source has not the same, beside its usual one."""
    usual = source.get("name") or source.get("other") or next(iter(source.values()), None)
    for form in target if target is not None else source:
        name = Key(key, "form", form) if key.startswith("plurals.") else Key(key, form)
        yield from side.pair(name, source.get(form, usual), target.get(form) if target else None, owner)
