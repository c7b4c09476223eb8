"""A channel is declared that no contract and no platform uses.

No reply can be asked for by it. Often it is a mistyped or an old name.

Fails (en):

    # _corpus.yaml
    format: 1
    source: en
    today: 2026-03-08
    stages: [order]
    tones: [neutral, warm]
    always: {may_state: [agent.name, shop.name], if_known: [customer.name, customer.mood]}
    channels: {message: {}, email: {subject: {}}, sms: {}, public: {no_personal: true}, fax: {}}

Passes (en):

    # _corpus.yaml
    format: 1
    source: en
    today: 2026-03-08
    stages: [order]
    tones: [neutral, warm]
    always: {may_state: [agent.name, shop.name], if_known: [customer.name, customer.mood]}
    channels: {message: {}, email: {subject: {}}, sms: {}}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.model import Text

CODE = "S055"
SEVERITY = "info"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Each channel that nothing names, where there are contracts to name one."""
    corpus = bench.corpus
    used = {name for scenario in corpus.scenarios.values() for name in scenario.channels}
    for platform in corpus.platforms.values():
        used |= {platform.channel.text, *platform.limits}
    for name, channel in corpus.settings.channels.items():
        if name not in used and corpus.scenarios:
            key = Text(text=name, at=channel.at)
            message = f"no contract and no platform uses the channel {name}"
            yield Finding(key.at, key.end, message, "name it in the channels of a contract, or delete it")
