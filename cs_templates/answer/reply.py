"""From a draft to a finished reply, or to a clear refusal: nothing in between; and the text that goes out.

Platforms' rules (`policy`), glosses (`gloss`) and replies in several locales (`several`) are
loaded where there are any.
"""

from __future__ import annotations

from cs_templates.answer import values as checking
from cs_templates.answer.book import tidy
from cs_templates.answer.compose import choose_phrases, measure, texts
from cs_templates.answer.draft import agent_specs
from cs_templates.answer.render import print_value, scope_of
from cs_templates.errors import FormatError, RefusedError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from cs_templates.answer.draft import Draft

    Record = dict[str, Any]


class Reply:
    """A finished reply: the text for the customer, its gloss for the agent, and what it was made of.

    `subject` is None where the channel has none. `gloss` is None or an object with
    locale, subject and body. `used` maps names to their canonical values, `left_out`
    names what the text could have said, `wordings` the phrases chosen as tone/index.
    """

    __slots__ = (
        "body", "channel", "echo", "for_whom", "gloss", "left_out", "length", "locale", "platform",
        "scenario", "subject", "tone", "turn", "used", "warnings", "wordings",
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
        self.used = used_values(draft)
        self.left_out = list(draft.text["optional"])
        self.left_out = [name for name in self.left_out if name not in draft.values]
        self.wordings = wordings
        self.length: dict[str, object] = {}
        self.warnings: list[str] = list(draft.warnings)
        self.echo = echo(draft)
        self.for_whom = for_whom(draft)

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


def used_values(draft: Draft) -> dict[str, str]:
    """The values this text used, by name, in their canonical spelling."""
    kinds = {name: draft.specs[name]["kind"] for name in used_names(draft)}
    return {name: checking.canonical(draft.values[name], kind) for name, kind in kinds.items()}


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
        from cs_templates.answer.gloss import gloss

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


def findings(draft: Draft, texts: list[str]) -> list[str]:
    """Hold finished texts to their platform's rules: RefusedError on an error, warnings returned.

    The codes that the reply prints on purpose are nobody's phone number or account.
    """
    if draft.platform is None:
        return []
    from cs_templates.answer import policy  # most replies name no platform

    platform = draft.corpus["platforms"][draft.platform]
    warnings = []
    for found in policy.check(platform, draft.locale["words"], texts, codes_of(draft)):
        facts = {name: found[name] for name in ("about", "found", "source")}
        message = say("{platform}: {about} — found “{found}” ({source})", platform=platform["title"], **facts)
        if found["severity"] == "error":
            raise RefusedError(message, say("change the value or the text"), rule=found["rule"])
        warnings.append(message)
    return warnings


# What goes out.


class Outgoing:
    """Replies in the order asked for, and the text made of them.

    `subject` (None where the channel has none) and `body` are what is pasted,
    `length` is theirs. `again` names the values that were taken from the last
    call, `edited` says that a person changed the text. Raises RefusedError where
    the joined text is over a limit of its channel or platform.
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
        if len(replies) > 1:
            from cs_templates.answer import several  # most customers read one language

            several.join(self)
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
