"""One template beside what it must be true to: its contract and its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cs_templates.compiler.texts import Pair, resolve
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pieces import Piece
from cs_templates.model import Channel, Corpus, Location, Platform, Scenario, Template, Text

Field = tuple[str, str]
"""A channel, and `body` or `subject`."""


class Page:
    """A template of a locale: the pieces that it writes itself, what each channel prints, and the source's page.

    `source` is None for the source locale itself, and where the source has no text. `platforms` are those on which
    the contract may be used.
    """

    def __init__(
        self,
        language: Language,
        scenario: Scenario,
        template: Template,
        pieces: dict[Field, Piece],
        pairs: dict[str, Pair],
        source: Page | None,
        platforms: tuple[Platform, ...],
    ) -> None:
        self.language = language
        self.scenario = scenario
        self.template = template
        self.pieces = pieces
        self.pairs = pairs
        self.source = source
        self.platforms = platforms


def page_of(
    corpus: Corpus, language: Language, scenario: Scenario, template: Template, source: Page | None
) -> Page:
    """The page of a template."""
    channels = {name: corpus.settings.channels[name] for name in scenario.channels}
    pairs = {
        name: pair
        for name, channel in channels.items()
        if (pair := resolve(template, scenario, channel)) is not None
    }
    pieces = {
        (name, field): Piece(
            text, field, name, language, template, scenario, _printing(text.at, pairs, channels)
        )
        for name, field, text in _own(template)
    }
    platforms = tuple(each for name, each in corpus.platforms.items() if name not in scenario.not_on)
    return Page(language, scenario, template, pieces, pairs, source, platforms)


def _own(template: Template) -> Iterator[tuple[str, str, Text]]:
    for name, text in template.channels.items():
        if text.subject is not None:
            yield name, "subject", text.subject
        if text.body is not None:
            yield name, "body", text.body


def _printing(at: Location, pairs: dict[str, Pair], channels: dict[str, Channel]) -> tuple[Channel, ...]:
    """The channels that print the text at a place."""
    return tuple(
        channels[name]
        for name, pair in pairs.items()
        if any(text is not None and text.at == at for text in (pair.body, pair.subject))
    )


def sent_on(page: Page, channels: Iterable[Channel]) -> list[Platform]:
    """The platforms to which a text goes: its own channel there, or another that is no mail and no SMS."""
    return [
        platform
        for platform in page.platforms
        if any(channel.name == str(platform.channel) or _within(channel) for channel in channels)
    ]


def _within(channel: Channel) -> bool:
    return not channel.has_subject and (channel.body is None or channel.body.unit != "sms")
