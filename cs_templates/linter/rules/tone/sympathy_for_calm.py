"""Words for an upset customer are sent to a calm one.

A customer who only asks a question reads that we understand how upset they are. A phrase that has `mood: upset` in
`_phrases.yaml` stands under `customer.mood == "upset"`. Where the scenario itself is one that upsets, a text may leave
the question out, unless the same words have it elsewhere: then it was lost.

Fails (en):

    # _phrases.yaml
    greeting:      {about: Opens the reply, place: line}
    apology_delay: {about: Says sorry for lateness, place: sentence}
    comfort:       {about: Comforts an upset buyer, place: sentence, mood: upset}
    closing:       {about: Ends the reply, place: line}
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          {{ phrase.comfort }}
          Your order {{ order.number }} is on its way.

Fails (en):

    # _phrases.yaml
    greeting:      {about: Opens the reply, place: line}
    apology_delay: {about: Says sorry for lateness, place: sentence}
    comfort:       {about: Comforts an upset buyer, place: sentence, mood: upset}
    closing:       {about: Ends the reply, place: line}
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.
          {% if customer.mood is known and customer.mood != "upset" %}
          {{ phrase.comfort }}
          {% endif %}

Passes (en):

    # _phrases.yaml
    greeting:      {about: Opens the reply, place: line}
    apology_delay: {about: Says sorry for lateness, place: sentence}
    comfort:       {about: Comforts an upset buyer, place: sentence, mood: upset}
    closing:       {about: Ends the reply, place: line}
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.
          {% if customer.mood is known and customer.mood == "upset" %}
          {{ phrase.comfort }}
          {% endif %}
      email:
        body: |
          Your order {{ order.number }} is on its way.
      sms:
        body: |
          Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pages import Page
from cs_templates.linter.reading.placed import MOOD, UPSET, Said, asks, moods, phrases_of
from cs_templates.model import Phrase

CODE = "G801"
SEVERITY = "warning"
SCOPE = "kin"
HINT = 'put it under {% if customer.mood is known and customer.mood == "upset" %}'


def find(bench: Bench) -> Iterator[Finding]:
    """Each phrase for upset customers that others read too."""
    phrases = {name: phrase for name, phrase in bench.corpus.phrases.items() if phrase.mood == UPSET}
    for page in bench.pages.values() if phrases else ():
        for said in phrases_of(phrases, page):
            reached = moods(said.under, page.language.variables, page.scenario)
            if reached is not None and reached - {UPSET}:
                yield _asked_wrongly(said)
            elif reached is None and (page.scenario.mood != UPSET or _asked_elsewhere(phrases, said, page)):
                message = f"customers who are not upset read the phrase {said.ref.id} too"
                yield said.piece.finding(said.ref.start, said.ref.stop, message, HINT)


def _asked_wrongly(said: Said) -> Finding:
    """A finding at the tag that asks about the mood."""
    condition = next(condition for condition, _ in reversed(said.under) if asks(condition, MOOD))
    start, stop = said.piece.tag(condition.start, condition.stop)
    message = f"the phrase {said.ref.id} is for upset customers, and here others read it"
    return said.piece.finding(start, stop, message, HINT)


def _asked_elsewhere(phrases: dict[str, Phrase], said: Said, page: Page) -> bool:
    """Whether another text of the template, or its source, says the phrase to upset customers only."""
    pages = [page] if page.source is None else [page, page.source]
    return any(
        other.ref.id == said.ref.id and moods(other.under, page.language.variables, page.scenario)
        for each in pages
        for other in phrases_of(phrases, each)
    )
