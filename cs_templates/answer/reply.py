"""From a draft to a finished reply, or to a clear refusal: nothing in between; and the text that goes out.

Phrases are chosen, programs run, lines laid out, fit for where they go, and measured. Which of a phrase's
wordings a reply takes is the same on every machine and every day for one order, differs between orders, and
moves on with every turn of a conversation. Platforms' rules (`policy`) and replies in several locales
(`several`) are loaded where there are any.
"""

from __future__ import annotations

import zlib

from cs_templates.answer import values as checking
from cs_templates.answer.book import phrase_record, record_of, tidy
from cs_templates.answer.draft import OVERRIDDEN, Request, agent_specs, prepare
from cs_templates.answer.render import lay_out, print_value, run, scope_of
from cs_templates.errors import CorpusError, CsTemplatesError, FormatError, RefusedError
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from typing import Any

    from cs_templates.answer.draft import Draft
    from cs_templates.answer.policy import Rules
    from cs_templates.answer.render import Scope

    Record = dict[str, Any]
    Chosen = dict[str, tuple[str, list[Any]]]
    Groups = list[list["Wording"]]

Wording = tuple[int, "list[Any]"]
"""Its index among the tone's wordings, and its program."""


class Reply:
    """A finished reply: the text for the customer, its gloss for the agent, and what it was made of.

    `subject` is None where the channel has none. `gloss` is None or an object with
    locale, subject and body. `used` maps names to their canonical values, `left_out`
    names what the text could have said, `wordings` the phrases chosen as tone/index.
    """

    __slots__ = (
        "_draft",
        "body",
        "channel",
        "echo",
        "for_whom",
        "gloss",
        "left_out",
        "length",
        "locale",
        "platform",
        "scenario",
        "subject",
        "tone",
        "turn",
        "warnings",
        "wordings",
    )  # fmt: skip

    def __init__(self, draft: Draft, subject: str | None, body: str, wordings: dict[str, str]) -> None:
        self.scenario: str = draft.record["scenario"]
        self.locale: str = draft.locale["tag"]
        self.channel = draft.channel
        self.platform = draft.platform
        self.tone = draft.tone
        self.turn = draft.request.turn
        self.subject = subject
        self.body = body
        self.gloss: dict[str, object] | None = None
        self._draft = draft
        self.left_out = list(draft.text["optional"])
        self.left_out = [name for name in self.left_out if name not in draft.values]
        self.wordings = wordings
        self.length: dict[str, object] = {}
        self.warnings: list[str] = list(draft.warnings)
        self.echo = echo(draft)
        self.for_whom = for_whom(draft)

    @property
    def used(self) -> dict[str, str]:
        """The values this text used, by name, in their canonical spelling."""
        kinds = {name: self._draft.specs[name]["kind"] for name in used_names(self._draft)}
        return {name: checking.canonical(self._draft.values[name], kind) for name, kind in kinds.items()}

    def to_json(self) -> dict[str, object]:
        """The reply as the plain object that `fill --json` prints."""
        names = ("scenario", "locale", "channel", "platform", "tone", "turn", "subject", "body", "gloss")
        more = ("used", "left_out", "wordings", "length", "warnings")
        return {"version": 1} | {name: getattr(self, name) for name in (*names, *more)}


def used_names(draft: Draft) -> list[str]:
    """The names this text prints or decides on that are known."""
    names = [*draft.text["requires"], *draft.text["optional"]]
    names += [name for name in draft.values if name in draft.needed and name not in names]
    return [name for name in names if name in draft.values]


def echo(draft: Draft) -> list[tuple[str, str, str]]:
    """Name, label in the agent's language, and the value as the reply prints it, for each value given and used.

    Chosen options stand in the agent's language too: 银行卡 → банковская карта.
    """
    scope = scope_of(draft, {})
    labels = agent_specs(draft)
    lines = []
    for name in [name for name in used_names(draft) if name in draft.request.values]:
        agents = labels.get(name) or draft.specs[name]
        shown = print_value(name, scope).replace("\v", " ").replace("\n", " ").strip()
        lines.append((name, str(agents["label"]), _both(shown, _agents_options(draft.values[name], agents))))
    return lines


def _agents_options(value: Any, agents: Record) -> str:
    """The names of chosen options in the agent's language; nothing for other values."""
    names = agents.get("options")
    if not names:
        return ""
    chosen = (value,) if isinstance(value, str) else value
    return ", ".join([str(names.get(option, option)) for option in chosen])


def _both(printed: str, agents: str) -> str:
    return f"{agents} → {printed}" if agents and agents != printed else printed


def for_whom(draft: Draft) -> str:
    """Whose reply this is, on one line: Anna · A-10293 · ru · amazon."""
    named = (draft.values.get("customer.name"), draft.values.get("order.number"))
    return " · ".join(str(part) for part in (*named, draft.locale["tag"], draft.platform) if part)


def finish(draft: Draft) -> Reply:
    """The finished reply of a draft.

    Raises FillError where a value is missing or invalid, RefusedError where the
    finished text breaks a platform's policy or a limit of its channel.
    """
    if draft.missing or draft.invalid:
        from cs_templates.answer.gaps import refuse_gaps  # what to say of them is another matter

        refuse_gaps(draft)
    chosen, wordings = choose_phrases(draft)
    try:
        subject, body = texts(draft.text, scope_of(draft, chosen), draft)
        reply = Reply(draft, subject, body, wordings)
    except FormatError as error:
        raise RefusedError(error.message, error.hint) from error
    reply.length = measure(draft, subject, body)
    if draft.platform is not None:
        reply.warnings += findings(draft, [text for text in (subject, body) if text])
    if not reads_it(draft):
        reply.gloss, warning = gloss(draft)
        reply.warnings += [warning] if warning else []
    return reply


def reads_it(draft: Draft) -> bool:
    """Whether no gloss is wanted, or the agent reads the reply's own language."""
    asked = draft.request.gloss
    return asked is None or tidy(asked).partition("-")[0] == draft.locale["tag"].partition("-")[0]


def codes_of(draft: Draft) -> list[str]:
    """The order and tracking numbers the reply prints on purpose: no finder takes them for a phone number."""
    kinds = {name: draft.specs[name]["kind"] for name in used_names(draft)}
    return [code for name, kind in kinds.items() for code in checking.codes(draft.values[name], kind)]


def rules_of(draft: Draft) -> Rules:
    """The rules of the platform that a draft is for."""
    from cs_templates.answer.policy import Rules  # most replies name no platform

    lexicon = record_of(draft.book, f"lexicon/{draft.locale['tag']}")
    return Rules(draft.corpus["platforms"][draft.platform], lexicon["words"])


def findings(draft: Draft, texts: list[str], rules: Rules | None = None) -> list[str]:
    """Hold finished texts to their platform's rules: RefusedError on an error, warnings returned.

    With `force` an error is a warning that says what was overridden. `rules` are the platform's, where they are at
    hand.

    The codes that the reply prints on purpose are nobody's phone number or account.
    """
    if draft.platform is None:
        return []
    platform = draft.corpus["platforms"][draft.platform]
    warnings = []
    for found in (rules or rules_of(draft)).check(texts, codes_of(draft)):
        facts = {name: found[name] for name in ("about", "found", "source")}
        message = say("{platform}: {about} — found “{found}” ({source})", platform=platform["title"], **facts)
        if found["severity"] == "error" and not draft.request.force:
            raise RefusedError(
                message,
                say("change the value or the text; --force sends it all the same"),
                rule=found["rule"],
            )
        warnings.append(say(OVERRIDDEN, message=message) if found["severity"] == "error" else message)
    return warnings


# Which wordings


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


# Where a text goes: what its channel and platform take

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


# In a language the agent reads


def gloss(draft: Draft) -> tuple[dict[str, object] | None, str]:
    """The same reply in a language the agent reads, which never blocks the reply.

    The gloss that was asked for (locale, subject, body), or None and a warning that says why there is none.

    What is unknown in the gloss's locale shows as ‹name›.
    """
    asked = str(draft.request.gloss)
    if _language(asked) not in map(_language, draft.corpus["locales"]):
        return None, f"no gloss in {asked[:40]}: nothing is written in it"
    try:
        return _gloss(draft, tidy(asked)), ""
    except CsTemplatesError as error:
        return None, f"no gloss in {asked}: {error.message}"


def _language(tag: str) -> str:
    return tidy(tag).partition("-")[0]


def _gloss(draft: Draft, tag: str) -> dict[str, object]:
    asked = draft.request
    raw = asked.values if draft.added else {}  # checked already; what is added asks what is known
    values = {name: raw[name] for name in raw if name in draft.values}
    request = Request(
        asked.scenario, tag, values, channel=draft.channel, tone=draft.tone, upset=asked.upset,
        turn=asked.turn, today=draft.today, allow_fallback=False, allow_draft=True,
        add=draft.added,
    )  # fmt: skip
    twin = prepare(draft.book, request)
    twin.values = draft.values
    labels = twin.specs
    chosen, _ = choose_phrases(twin)
    scope = scope_of(twin, chosen, lambda name: f"‹{labels[name]['label'] if name in labels else name}›")
    subject, body = texts(twin.text, scope, twin)
    return {"locale": twin.record["locale"], "subject": subject, "body": body}


# What goes out


class Outgoing:
    """Replies in the order asked for, and the text made of them: the first one's, until `several` joins them.

    `subject` (None where the channel has none) and `body` are what is pasted,
    `length` is theirs. `again` names the values that were taken from the last
    call, `edited` says that a person changed the text.
    """

    __slots__ = ("again", "body", "drafts", "edited", "length", "replies", "subject", "warnings")

    def __init__(self, drafts: Sequence[Draft], replies: Sequence[Reply], warnings: Sequence[str]) -> None:
        said = [warning for reply in replies for warning in reply.warnings]
        self.drafts = drafts
        self.replies = replies
        self.warnings = list(dict.fromkeys([*warnings, *said]))
        self.subject = replies[0].subject
        self.body = replies[0].body
        self.length = replies[0].length
        self.again: list[str] = []
        self.edited = False

    def part(self, part: str) -> str | None:
        """The subject, the body, or (`all`) both with an empty line between; None where there is no subject."""
        if part == "subject":
            return self.subject
        if part == "all" and self.subject is not None:
            return f"{self.subject}\n\n{self.body}"
        return self.body

    def left_out(self) -> list[str]:
        """What the replies could have said besides."""
        return list(dict.fromkeys([name for reply in self.replies for name in reply.left_out]))

    def to_json(self) -> dict[str, object]:
        """One reply as `Reply.to_json` has it; several under `replies`, with the joined text beside them."""
        whole: dict[str, object] = {"subject": self.subject, "body": self.body, "length": self.length}
        if len(self.replies) == 1:
            said = self.replies[0].to_json() | whole
        else:
            said = {"version": 1, "replies": [_bare(reply.to_json()) for reply in self.replies]} | whole
        said["warnings"] = self.warnings
        more = {"again": self.again, "edited": self.edited}
        return said | {name: value for name, value in more.items() if value}


def _bare(said: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in said.items() if name != "version"}
