"""A reply is longer than its channel or a platform takes.

It is measured as it goes out, in the channel's own unit, with the longest values: what is over the limit is refused
when an agent fills it, or cut off on the way.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}
      email:
        subject: "Your order {{ order.number }} is on its way, and it will be with you before the end of the week"
        body: |
          Your order {{ order.number }} is on its way.
      sms: {same_as: message}

Passes (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}
      email:
        subject: "Order {{ order.number }} is on its way"
        body: |
          Your order {{ order.number }} is on its way.
      sms: {same_as: message}
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cs_templates.answer import length
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Outlet, Reply
from cs_templates.model import Limit

CODE = "C201"
SEVERITY = "error"
SCOPE = "reply"
_UNITS = {"characters": "characters", "utf16": "UTF-16 units", "bytes": "bytes", "sms": "text messages"}
_RARE = ("values", "longest")
"""How cases with extreme values are called: few customers have them, and the reply is good for the others."""


def find(reply: Reply) -> Iterator[Finding]:
    """Each limit that the subject or the body is over."""
    longest = max(len(reply.body), len(reply.subject or ""))
    for role, where, limit, fits in _limits(reply.outlet) if longest > _least(reply.outlet) else ():
        text = reply.subject if role == "subject" else reply.body
        if text and len(text) > fits:
            size = length.measure(text)[limit.unit]
            if size > limit.limit:
                yield _finding(reply, role, where, f"{size} {_UNITS[limit.unit]} instead of {limit.limit}")


@lru_cache(maxsize=1)
def _least(outlet: Outlet) -> int:
    """How many characters fit wherever it is."""
    return min((fits for _, _, _, fits in _limits(outlet)), default=0)


@lru_cache(maxsize=1)
def _limits(outlet: Outlet) -> list[tuple[str, str, Limit, int]]:
    """The limits of subjects and bodies, and how many characters certainly fit: most texts are far below."""
    return [(role, where, limit, _fits(limit)) for role, where, limit in _stated(outlet)]


def _stated(outlet: Outlet) -> Iterator[tuple[str, str, Limit]]:
    for channel in outlet.channels:
        if channel.body:
            yield "body", channel.name, channel.body
        if channel.subject:
            yield "subject", channel.name, channel.subject
        for platform in outlet.page.platforms:
            if channel.name in platform.limits:
                yield "body", str(platform.title), platform.limits[channel.name]


def _fits(limit: Limit) -> int:
    """A character is four bytes at most, and a message of a phone holds 67 characters at least."""
    most = {"characters": 1, "utf16": 2, "bytes": 4}.get(limit.unit)
    return limit.limit // most if most else 67 * limit.limit


def _finding(reply: Reply, role: str, where: str, size: str) -> Finding:
    piece = next(piece for piece in reply.pieces if piece.role == role)
    message = f"the {role} is longer than {where} takes ({size}: {reply.case})"
    found = piece.finding(*piece.line(), message, "shorten it, or leave out what can be left out")
    return found._replace(severity="info") if reply.case.startswith(_RARE) else found
