"""`--again`: the values of the last fill once more, never under another customer's order."""

from __future__ import annotations

from cs_templates.cli import memory, screen
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from cs_templates.cli.commands import Session
    from cs_templates.cli.commands.fill import Asked, Given


_NUMBER = "order.number"


def last_values(asked: Asked, session: Session) -> dict[str, object]:
    """The values of the last fill; said for whom they were, so that nobody is answered with another's.

    Raises UsageError where nothing is remembered, and beside --order.
    """
    if not session.settings.remembers():
        raise UsageError(say("--again: nothing is remembered"), memory.how())
    if asked.order is not None:
        message = say("--again and --order would mix the facts of two orders")
        raise UsageError(message, say("give one of them"))
    found = memory.recall(session.root)
    if not asked.as_json:
        named = [str(found[name]) for name in ("customer.name", _NUMBER) if name in found]
        screen.note(say("again: {values}", values=" · ".join(named) or ", ".join(found)), "bold")
    return found


def refuse_swapped(given: Given, last: Mapping[str, object]) -> None:
    """Refuse one customer's values under another's order number, and remember nothing of the two.

    `last` are the values that were taken again. Raises UsageError.
    """
    before = last.get(_NUMBER)
    if before and given.told.get(_NUMBER) != before:
        given.told = {}
        message = say(
            "what would be taken again is order {order}'s, and this reply is about another", order=before
        )
        raise UsageError(message, say("leave out --again, and give what this order needs"))
