"""A phrase stands in a text of a channel that it is not for.

An email that opens like a chat looks careless, and a chat that opens like a letter looks stiff. A phrase says in
`_phrases.yaml` which `channels` it fits.

Fails (en):

    # _phrases.yaml
    greeting:      {about: Opens a letter, place: line, channels: [message, email]}
    apology_delay: {about: Says sorry for lateness, place: sentence}
    closing:       {about: Ends the reply, place: line}
    # en/order/sample.yaml
    title: Sample
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}
      sms:
        body: |
          {{ phrase.greeting }}
          Your order {{ order.number }} is on its way.

Passes (en):

    # _phrases.yaml
    greeting:      {about: Opens a letter, place: line, channels: [message, email]}
    apology_delay: {about: Says sorry for lateness, place: sentence}
    closing:       {about: Ends the reply, place: line}
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          {{ phrase.greeting }}

          Your order {{ order.number }} is on its way.
      email: {body: "Your order {{ order.number }} is on its way."}
      sms: {body: "Your order {{ order.number }} is on its way."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.reading.placed import phrases_said

CODE = "G804"
SEVERITY = "warning"
SCOPE = "kin"


def find(bench: Bench) -> Iterator[Finding]:
    """Each phrase in a text that only channels print which it does not fit."""
    for said in phrases_said(bench):
        fits, channels = said.phrase.channels, [channel.name for channel in said.piece.channels]
        if fits and channels and not {*fits} & {*channels}:
            others = [
                name
                for name, phrase in bench.corpus.phrases.items()
                if phrase.part == said.phrase.part != "" and {*phrase.channels} & {*channels}
            ]
            hint = f"use phrase.{others[0]}" if others else "leave it out"
            message = f"the phrase {said.ref.id} is not for the channel {channels[0]}"
            yield said.piece.finding(said.ref.start, said.ref.stop, message, hint)
