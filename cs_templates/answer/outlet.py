"""Where a reply goes: what its channel and platform take, allow and forbid."""

from __future__ import annotations

from cs_templates.answer import length
from cs_templates.errors import RefusedError
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from cs_templates.answer.draft import Draft

    Record = dict[str, Any]


PLAIN = str.maketrans("\xa0\u202f\u2009“”„‘’–—", '   """\'\'--', "\u200b\u2068\u2069") | {ord("…"): "..."}
SIZES = {
    "characters": to_say("{count} characters"), "utf16": to_say("{count} UTF-16 units"),
    "bytes": to_say("{count} bytes"), "sms": to_say("{count} messages"),
}  # fmt: skip
SUBJECT, TEXT, JOINED = (
    to_say("the subject is {size} long and {where} takes {limit}"),
    to_say("the text is {size} long and {where} takes {limit}"),
    to_say("the joined text is {size} long and {where} takes {limit}"),
)
"""What is too long."""
SPACES = {0xA0: " ", 0x202F: " ", 0x2009: " ", 0x2068: None, 0x2069: None}


def one_line(subject: str) -> str:
    """A subject as the one line that mail takes.

    Raises RefusedError for an encoded word (RFC 2047), which a mail program would
    decode into headers of somebody else's making.
    """
    if "=?" in subject:
        message = say("the subject holds =?, which mail programs read as a header of its own")
        raise RefusedError(message, say("change the value"))
    return " ".join([line for line in subject.splitlines() if line])


def fit(text: str, draft: Draft) -> str:
    """A text as its channel and platform take it: plain characters, plain spaces, no line breaks.

    Directional isolates (`render.direction`) go where characters or spaces have to be plain.
    """
    platform = draft.corpus["platforms"].get(draft.platform) or {}
    if draft.corpus["channels"][draft.channel]["plain"]:
        text = text.translate(PLAIN)
    elif platform.get("plain_spaces"):
        text = text.translate(SPACES)
    if platform.get("newlines") == "space":
        return " ".join([line for line in text.split("\n") if line])
    return text


def limits(draft: Draft) -> list[Record]:
    """The limits that hold for the body: the channel's and the platform's."""
    platform = draft.corpus["platforms"].get(draft.platform) or {"limits": {}}
    found = (draft.corpus["channels"][draft.channel]["body"], platform["limits"].get(draft.channel))
    return [limit for limit in found if limit]


def measure(draft: Draft, subject: str | None, body: str, over: str = TEXT) -> dict[str, object]:
    """The body's length beside its tightest limit; RefusedError where body or subject is over.

    `over` says that the body is; `unit` and the size in it are given where the limit does not count characters.
    """
    for limit in limits(draft):
        _refuse_over(over, draft, body, limit)
    if subject is not None:
        _refuse_over(SUBJECT, draft, subject, draft.corpus["channels"][draft.channel]["subject"])
    tightest = min(limits(draft), key=lambda limit: int(limit["limit"]), default=None)
    sizes = length.measure(body)
    result: dict[str, object] = {"characters": sizes["characters"], "limit": None}
    if tightest:
        unit = tightest["unit"]
        result |= {"limit": tightest["limit"], "unit": unit, unit: sizes[unit]}
    return result


def has_room(draft: Draft, subject: str) -> bool:
    """Whether a subject is one that the channel takes."""
    return not length.over(subject, draft.corpus["channels"][draft.channel]["subject"])


def _refuse_over(over: str, draft: Draft, text: str, limit: Record | None) -> None:
    if limit and length.over(text, limit):
        unit = limit["unit"]
        size = say(SIZES[unit], count=length.measure(text)[unit])
        message = say(over, size=size, where=draft.platform or draft.channel, limit=limit["limit"])
        raise RefusedError(message, say("leave something out with --without, or shorten a value"))


def findings(draft: Draft, texts: list[str], own: list[str]) -> list[str]:
    """Hold finished texts to their platform's rules: RefusedError on an error, warnings returned.

    `own` are codes the reply prints on purpose (order and tracking numbers),
    which no finder takes for a phone number or an account.
    """
    if draft.platform is None:
        return []
    from cs_templates.answer import (
        policy,  # most replies name no platform, and wait for nothing they do not use
    )

    platform = draft.corpus["platforms"][draft.platform]
    warnings = []
    for found in policy.check(platform, draft.locale["words"], texts, own):
        facts = {name: found[name] for name in ("about", "found", "source")}
        message = say("{platform}: {about} — found “{found}” ({source})", platform=platform["title"], **facts)
        if found["severity"] == "error":
            raise RefusedError(message, say("change the value or the text"), rule=found["rule"])
        warnings.append(message)
    return warnings
