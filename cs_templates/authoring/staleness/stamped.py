"""Everything that is made from a text of the source locale, with its stamp and the source's."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Literal, NamedTuple

from cs_templates.corpus import is_stale, template_hash, word_hashes, wordings_hash
from cs_templates.linter.reading.keyed import place_of
from cs_templates.linter.reading.translations import directory
from cs_templates.model import Corpus, Locale, Location, Template

Kind = Literal["template", "phrase", "word"]


class Stamped(NamedTuple):
    """One text of a locale's own, and the stamp of the source's text that it is to say.

    `name` is the scenario, `phrase.closing`, or a key of the words as `plurals.day`. `true_to` is the stamp that it
    has (empty for none), `today` the source's (empty for a text of the source itself). `at` is where it is written.
    """

    locale: str
    kind: Kind
    name: str
    at: Location
    true_to: str
    today: str
    draft: bool = False

    @property
    def stale(self) -> bool:
        """Whether the source has changed since it was made."""
        return is_stale(self.true_to, self.today)


def is_draft(template: Template) -> bool:
    """Whether a template is a draft: it says so, or neither says how far it is nor bears a stamp."""
    return template.state == "draft" and (template.state_at is not None or not template.true_to)


def stamped(corpus: Corpus, tags: Collection[str] = ()) -> Iterator[Stamped]:
    """What the locales (all but the source, where none are named) have of their own that the source has too.

    Of the source itself, where it is named, the templates: they have a state, and no stamp.
    """
    source = corpus.locales.get(corpus.settings.source)
    if source is None:
        return
    if source.tag in tags:
        yield from (item._replace(true_to="", today="") for item in _templates(source, source))
    words = word_hashes(source.words)
    for tag, locale in corpus.locales.items():
        if tag != source.tag and (not tags or tag in tags):
            yield from _templates(locale, source)
            yield from _phrases(locale, source)
            yield from _words(locale, words)


def home(template: Template) -> Location:
    """The place in the file whose stamp and state count: the nearest that words anything."""
    texts = (text.at for text in template.channels.values())
    return template.stamp_at or template.state_at or next(texts, template.at)


def _templates(locale: Locale, source: Locale) -> Iterator[Stamped]:
    for name, template in locale.templates.items():
        original, at = source.templates.get(name), home(template)
        if original is not None and directory(at, 2) == locale.tag:
            today, draft = template_hash(original), is_draft(template)
            yield Stamped(locale.tag, "template", name, at, template.true_to, today, draft)


def _phrases(locale: Locale, source: Locale) -> Iterator[Stamped]:
    for name, wordings in locale.phrases.items():
        original = source.phrases.get(name)
        if original is not None and directory(wordings.at, 1) == locale.tag:
            today = wordings_hash(original)
            yield Stamped(locale.tag, "phrase", f"phrase.{name}", wordings.at, wordings.true_to, today)


def _words(locale: Locale, hashes: dict[str, str]) -> Iterator[Stamped]:
    for key, today in hashes.items():
        at = place_of(locale.words, key)
        if at is not None and directory(at, 1) == locale.tag:
            yield Stamped(locale.tag, "word", key, at, locale.words.true_to.get(key, ""), today)
