"""A draft's texts: phrases chosen, programs run, lines laid out, fit for where they go, and measured.

Which of a phrase's wordings a reply takes is the same on every machine and every
day for one order, differs between orders, and moves on with every turn of a conversation.
"""

from __future__ import annotations

import zlib

from cs_templates.answer.lookup import phrase_record
from cs_templates.answer.render import lay_out, run
from cs_templates.errors import CorpusError, RefusedError
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from typing import Any

    from cs_templates.answer.draft import Draft
    from cs_templates.answer.render import Scope

    Record = dict[str, Any]
    Chosen = dict[str, tuple[str, list[Any]]]
    Groups = list[list["Wording"]]

Wording = tuple[int, "list[Any]"]
"""Its index among the tone's wordings, and its program."""


def choose_phrases(draft: Draft) -> tuple[Chosen, dict[str, str]]:
    """The phrases of the draft's text, chosen by tone, turn and what is known; and which wording each took."""
    known = draft.values
    seed = seed_of(known)
    chosen: Chosen = {}
    wordings: dict[str, str] = {}
    for name in draft.text["phrases"]:
        phrase = phrase_record(draft.book, draft.record["locale"], name)
        tone, index, program = choose(phrase, draft.tone, known, draft.request.turn, name, seed)
        chosen[name] = (phrase["place"], program)
        wordings[name] = f"{tone}/{index}"
    return chosen, wordings


def seed_of(values: Mapping[str, object]) -> str:
    """What wordings are chosen by: the order's number, else the customer's name, else nothing."""
    return str(values.get("order.number") or values.get("customer.name") or "")


def choose(
    phrase: Mapping[str, Any], tone: str, known: Collection[str], turn: int, phrase_id: str, seed: str
) -> tuple[str, int, list[Any]]:
    """The tone used, the wording's index in it, and its program.

    A tone without usable wordings falls back to `neutral`. Wordings that print
    most variables come first; equals take turns, beginning where the hash of
    `seed` and `phrase_id` says. `turn` counts from 1. Raises CorpusError where
    no wording is usable.
    """
    name, groups = usable(phrase, tone, known, phrase_id)
    index, program = take_turn(groups, turn, zlib.crc32(f"{seed}\0{phrase_id}".encode()))
    return name, index, program


def usable(
    phrase: Mapping[str, Any], tone: str, known: Collection[str], phrase_id: str
) -> tuple[str, Groups]:
    """The tone used, and its wordings whose variables are all known, grouped by how many they print, most first."""
    for name in (tone, "neutral"):
        groups = _usable(phrase["wordings"].get(name, ()), known)
        if groups:
            return name, groups
    message = say("the phrase {phrase} has no wording for what is known", phrase=phrase_id)
    raise CorpusError(message, say("give each tone a wording without variables"))


def _usable(wordings: Collection[list[Any]], known: Collection[str]) -> Groups:
    groups: dict[int, list[Wording]] = {}
    for index, (program, names) in enumerate(wordings):
        if all(name in known for name in names):
            groups.setdefault(len(set(names)), []).append((index, program))
    return [groups[count] for count in sorted(groups, reverse=True)]


def take_turn(groups: Groups, turn: int, start: int) -> Wording:
    """The wording of a turn: the best ones in turn; where the best is alone, the next best after it."""
    ring = _turned(groups[0], start)
    if len(ring) == 1 and len(groups) > 1:
        ring += _turned(groups[1], start)
    return ring[(turn - 1) % len(ring)]


def _turned(group: list[Wording], start: int) -> list[Wording]:
    cut = start % len(group)
    return group[cut:] + group[:cut]


# Where a text goes: what its channel and platform take.

SPACES = {"\xa0": " ", "\u202f": " ", "\u2009": " ", "\u2068": "", "\u2069": ""}
PLAIN = SPACES | {
    "\u200b": "", "…": "...", "–": "-", "—": "-", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'",
}  # fmt: skip
"""What stands for a character where spaces, or all characters, have to be plain."""


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
        text = _replaced(text, PLAIN)
    elif platform.get("plain_spaces"):
        text = _replaced(text, SPACES)
    if platform.get("newlines") == "space":
        return " ".join([line for line in text.split("\n") if line])
    return text


def _replaced(text: str, plain: Mapping[str, str]) -> str:
    if not text.isascii():
        for char, instead in plain.items():
            text = text.replace(char, instead)
    return text


def texts(text: Record, scope: Scope, draft: Draft) -> tuple[str | None, str]:
    """Subject (None where the channel has none) and body, laid out and fit for where they go."""
    cjk = scope.locale["cjk"]
    subject = None if text["subject"] is None else lay_out(run(text["subject"], scope), cjk)
    body = lay_out(run(text["body"], scope), cjk)
    return subject if subject is None else fit(one_line(subject), draft), fit(body, draft)


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
    result: dict[str, object] = {"characters": len(body), "limit": None}
    if tightest:
        unit = tightest["unit"]
        result |= {"limit": tightest["limit"], "unit": unit, unit: _size(body, unit)}
    return result


def has_room(draft: Draft, subject: str) -> bool:
    """Whether a subject is one that the channel takes."""
    limit = draft.corpus["channels"][draft.channel]["subject"]
    return not limit or _size(subject, limit["unit"]) <= limit["limit"]


def _size(text: str, unit: str) -> int:
    """How long a text is in one of the units that a channel may count in."""
    if unit == "characters":
        return len(text)
    from cs_templates.answer import length  # bytes, UTF-16, messages of a phone: few channels count so

    return length.measure(text)[unit]


def _refuse_over(over: str, draft: Draft, text: str, limit: Record | None) -> None:
    if limit and _size(text, limit["unit"]) > limit["limit"]:
        size = say(SIZES[limit["unit"]], count=_size(text, limit["unit"]))
        message = say(over, size=size, where=draft.platform or draft.channel, limit=limit["limit"])
        raise RefusedError(message, say("leave something out with --without, or shorten a value"))
