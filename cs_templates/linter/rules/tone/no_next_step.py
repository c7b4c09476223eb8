"""A reply neither asks nor offers anything, nor says what happens next.

A customer who wrote to us reads such a reply and does not know whether to wait, to answer or to do something. It is a
hint only where the reply says something of the matter: some are an answer and no more. A reply of courtesies alone is a
warning. The words are in the list `next_step` of each `_locale.yaml`.

Fails (en):

    {{ phrase.greeting }}

    The color of order {{ order.number }} is blue.

    {{ phrase.closing }}

Passes (en):

    {{ phrase.greeting }}

    The color of order {{ order.number }} is blue. Would you like another one?

    {{ phrase.closing }}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Outlet, Reply

CODE = "G123"
SEVERITY = "info"
SCOPE = "reply"
LACKS = ("next_step", "?", "？")
_SAYING = ("date", "dates", "time", "choices", "url", "money", "count")
"""A reply that prints a value of these kinds says when, how much, what can be chosen, or where to look."""
_COURTESY = ("customer.name", "customer.mood", "agent.", "shop.")
"""What a greeting and a signature print."""


def concerns(outlet: Outlet) -> bool:
    """Whether customers who read it have asked something, or are upset."""
    scenario = outlet.page.scenario
    waits = scenario.direction == "reactive" or scenario.mood == "upset"
    return waits and not outlet.is_sms and outlet.page.language.has_list("next_step")


def find(reply: Reply) -> Iterator[Finding]:
    """A reply after which the customer does not know what comes."""
    if "?" in reply.body or "？" in reply.body or reply.said("next_step"):
        return
    printed, kinds = reply.outlet.printed, reply.language.kinds
    told = {name for name in printed if kinds.get(name) in _SAYING}
    if not told & reply.values.keys():
        empty = all(name.startswith(_COURTESY) for name in printed & reply.values.keys())
        message = "this reply does not say what happens next"
        found = reply.whole(message, "ask, offer, or say who does what by when")
        yield found._replace(severity="warning") if empty else found
