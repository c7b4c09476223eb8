"""An upset customer gets a reply with no apology and no word of understanding.

Facts alone read as indifference when something has gone wrong. The reply to an upset customer, in a scenario whose
`mood` is `upset`, needs one sentence of either; a phrase such as `phrase.apology_delay` counts, and so does a branch
for `customer.mood == "upset"`. It is only a hint in a chat, where an apology is enough. The words are in the lists
`apology` and `empathy` of each `_locale.yaml`.

Fails (en):

    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: reactive
    mood: upset
    tone: neutral
    must_state: [order.number]
    channels: {message: {}, email: {same_as: message}, sms: {}}

Passes (en):

    {{ phrase.apology_delay }}
    Order {{ order.number }} is on its way.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Outlet, Reply

CODE = "G121"
SEVERITY = "warning"
SCOPE = "reply"
MOOD = "customer.mood"
BRIEF = ("chat",)
"""Channels in which one line answers another, and sympathy may have gone before."""


def concerns(outlet: Outlet) -> bool:
    """Whether customers who read it are upset, and it does not ask for their mood."""
    if outlet.page.scenario.mood != "upset" or outlet.is_sms or not outlet.page.language.has_list("empathy"):
        return False
    return not any(MOOD in piece.text.text for piece in outlet.own)


def find(reply: Reply) -> Iterator[Finding]:
    """A reply to an upset customer that has neither, or only an apology where nobody asks for the mood."""
    if reply.said("empathy"):
        return
    sorry = bool(reply.said("apology"))
    brief = all(channel.name in BRIEF for channel in reply.channels)
    if not (sorry and brief):
        missing = "no word of understanding" if sorry else "no apology and no word of understanding"
        message = f"a customer who is upset reads {missing} here"
        hint = 'add a sentence for customer.mood == "upset", or a phrase such as phrase.empathy'
        mild = brief or sorry or bool(reply.said("regret"))
        yield reply.whole(message, hint)._replace(severity="info" if mild else None)
