"""A phrase is about another matter than the reply.

A text was copied, and the apology of the other scenario stayed in it: the customer whose cup arrived broken reads that
we are sorry for the delay. A phrase says in `_phrases.yaml` what it is about (`matter`), a contract what it may be
about (`matters`). Contracts without `matters` are not looked at.

Fails (en):

    # _phrases.yaml
    greeting:      {about: Opens the reply, place: line}
    apology_delay: {about: Says sorry for lateness, place: sentence, matter: delay}
    closing:       {about: Ends the reply, place: line}
    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    matters: []
    channels: {message: {}}
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          {{ phrase.apology_delay }}
          Your order {{ order.number }} is on its way.

Passes (en):

    # _phrases.yaml
    greeting:      {about: Opens the reply, place: line}
    apology_delay: {about: Says sorry for lateness, place: sentence, matter: delay}
    closing:       {about: Ends the reply, place: line}
    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    matters: [delay]
    channels: {message: {}}
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          {{ phrase.apology_delay }}
          Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.reading.placed import phrases_said

CODE = "G803"
SEVERITY = "warning"
SCOPE = "kin"


def find(bench: Bench) -> Iterator[Finding]:
    """Each phrase with a matter that its contract does not have."""
    for said in phrases_said(bench):
        matters, matter = said.page.scenario.matters, said.phrase.matter
        if matter and matters is not None and matter not in {each.text for each in matters}:
            message = f"the phrase {said.ref.id} is about another matter than {said.page.scenario.id}"
            hint = f"take one that fits, or add {matter} to matters of the contract"
            yield said.piece.finding(said.ref.start, said.ref.stop, message, hint)
