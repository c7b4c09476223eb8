"""What every text of a corpus is filled with to be read: the examples of its contract, by the corpus's own clock."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs_templates.answer.draft import Request
from cs_templates.compiler.examples import examples
from cs_templates.compiler.texts import resolve
from cs_templates.model import Corpus, Scenario


class Case(NamedTuple):
    """A channel's text and an example to fill it with. The fullest example comes in every tone."""

    channel: str
    example: str
    request: Request


def cases(corpus: Corpus, scenario: Scenario, tag: str) -> Iterator[Case]:
    """Everything that a scenario can be read with in one locale; nothing where the locale has no text of it."""
    template = corpus.locales[tag].templates.get(scenario.id)
    if template is None:
        return
    year, month, day = (int(part) for part in corpus.settings.today.split("-"))
    for channel in scenario.channels:
        if resolve(template, scenario, corpus.settings.channels[channel]) is None:
            continue
        for name, values in examples(corpus, scenario, corpus.locales[tag]).items():
            for tone in corpus.settings.tones if name == "most" else (None,):
                request = Request(
                    scenario.id,
                    tag,
                    values,
                    channel=channel,
                    tone=tone,
                    today=(year, month, day),
                    allow_draft=True,
                )
                yield Case(channel, f"{name}, {tone}" if tone else name, request)
