"""The text says what a marketplace forbids.

A marketplace that finds contact details, advertising or pressure in a message takes the shop's account away. The rule
holds on every platform on which the contract may be used; `cst fill --platform` refuses the reply too.

Fails (en):

    Your order {{ order.number }} is on its way. Questions? Write to anna@lumen.example.

Fails (en):

    Your order {{ order.number }} is on its way. Add us: WhatsApp +86 138 0013 8000.

Passes (en):

    Your order {{ order.number }} is on its way. Questions? Reply to this message.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Outlet, Reply
from cs_templates.linter.reading.forbidden import Place, Sought, places, sought_by
from cs_templates.linter.reading.rendered import given

CODE = "C101"
SEVERITY = "error"
SCOPE = "reply"
_HINT = "say it without this; or name the platform under not_on in the contract"


def concerns(outlet: Outlet) -> bool:
    """Whether a platform sends it."""
    return bool(outlet.platforms)


def find(reply: Reply) -> Iterator[Finding]:
    """Each place of the subject and the body that a platform's rule forbids."""
    language, subject = reply.language, reply.subject or ""
    if not language.holds_any((subject, *reply.paragraphs)):
        return
    for text, paragraphs in ((subject, (subject,)), (reply.body, reply.paragraphs)):
        if text and language.holds_any(paragraphs):
            for place in places(language, _sought(reply.outlet), text, _codes(reply)):
                if not _is_value(reply, text[place.start : place.stop], place):
                    yield _finding(reply, text, place)


@lru_cache(maxsize=1)
def _sought(outlet: Outlet) -> Sought:
    return sought_by(outlet.platforms)


def _finding(reply: Reply, text: str, place: Place) -> Finding:
    said, rule = text[place.start : place.stop], place.rule
    forbid = "forbids" if " and " not in place.platforms else "forbid"
    message = f"{place.platforms} {forbid} “{said}”: {rule.about} (source: {rule.source})"
    found = reply.finding(text, place.start, place.stop, message, _HINT)
    return found._replace(message=message, severity=rule.severity)


def _codes(reply: Reply) -> list[str]:
    """Order and tracking numbers are nobody's phone."""
    return [str(value) for name, value in reply.values.items() if name.endswith((".number", ".tracking"))]


def _is_value(reply: Reply, said: str, place: Place) -> bool:
    """Whether it is a customer's value and not the text's own; a link that is always printed is the text's own."""
    if not given(reply, said):
        return False
    always = {str(name) for name in reply.page.scenario.must_state}
    links = [name for name, value in reply.values.items() if isinstance(value, str) and said in value]
    return not (place.rule.severity == "error" and "://" in said and always & {*links})
