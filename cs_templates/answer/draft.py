"""From a request to a draft: which text, which values, what is missing, what was wrong.

A draft is where an agent and the tool meet: the command line shows it, asks for
what is missing, and prepares it again.
"""

from __future__ import annotations

import time

from cs_templates.answer import values as checking
from cs_templates.answer.book import checked, locale_record, refuse_fault, tidy
from cs_templates.errors import RefusedError, UsageError
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from cs_templates.answer.book import Book

    Record = dict[str, Any]
    Day = tuple[int, int, int]

MOOD = "customer.mood"
"""The one variable that has a value where none is given: the contract's mood."""
OVERRIDDEN = to_say("--force overrides: {message}")
UNKNOWN = {
    "tone": to_say("there is no tone {name}"),
    "channel": to_say("there is no channel {name}"),
    "platform": to_say("there is no platform {name}"),
}


class Request:
    """The plain facts of one call to fill.

    `values` are raw, by full name; `locale` may be left out when they carry
    `customer.locale`. `reads` is the locale the agent reads (labels, questions),
    `gloss` the one to show the reply in besides, `add` the phrases to say besides, `today` the clock (the system's
    where None), `turn` 1 for the first reply of a conversation. `force` overrides the platform's rules,
    `allow_draft` takes a text that nobody has called ready.
    """

    __slots__ = (
        "add", "allow_draft", "allow_fallback", "channel", "force", "gloss", "locale", "platform", "reads", "scenario",
        "today", "tone", "turn", "upset", "values", "without",
    )  # fmt: skip

    def __init__(
        self,
        scenario: str,
        locale: str | None = None,
        values: Mapping[str, object] | None = None,
        *,
        channel: str | None = None,
        platform: str | None = None,
        tone: str | None = None,
        upset: bool = False,
        turn: int = 1,
        without: tuple[str, ...] = (),
        today: Day | None = None,
        gloss: str | None = None,
        reads: str | None = None,
        allow_fallback: bool = False,
        add: tuple[str, ...] = (),
        force: bool = False,
        allow_draft: bool = False,
    ) -> None:
        self.scenario = scenario
        self.locale = locale
        self.values: dict[str, object] = dict(values or {})
        self.channel = channel
        self.platform = platform
        self.tone = tone
        self.upset = upset
        self.turn = turn
        self.without = without
        self.today = today
        self.gloss = gloss
        self.reads = reads
        self.allow_fallback = allow_fallback
        self.add = add
        self.force = force
        self.allow_draft = allow_draft


class Draft:
    """A reply on its way: its text, its values so far, and what stands between it and the customer.

    `values` are typed, `missing` and `optional` name what is not given yet, `unknown`
    what counts as not known and why, `invalid` holds what was given and cannot be
    used, `warnings` is for the agent. `specs` say what a value must be, by variable;
    `added` are the phrases that the agent adds.
    """

    __slots__ = (
        "added", "book", "channel", "corpus", "invalid", "locale", "missing", "needed", "optional", "platform",
        "record", "request", "specs", "text", "today", "tone", "unknown", "values", "warnings",
    )  # fmt: skip

    def __init__(self, book: Book, request: Request, corpus: Record, locale: Record, record: Record) -> None:
        self.book = book
        self.request = request
        self.corpus = corpus
        self.locale = locale
        self.record = record
        self.today: Day = request.today or time.localtime()[:3]
        self.tone: str = _one_of(request.tone or record["tone"], corpus["tones"], "tone")
        self.platform: str | None = request.platform
        self.channel: str = ""
        self.text: Record = {}
        self.specs: Record = record["variables"]
        self.added: tuple[str, ...] = ()
        self.values: dict[str, object] = {}
        self.unknown: dict[str, str] = {}
        self.invalid: list[dict[str, str]] = []
        self.needed: list[str] = []
        self.missing: list[str] = []
        self.optional: list[str] = []
        self.warnings: list[str] = []


def _one_of(name: str, known: Iterable[str], what: str) -> str:
    names = list(known)
    if name not in names:
        from cs_templates.answer.near import did_you_mean  # only for a mistake

        raise UsageError(say(UNKNOWN[what], name=name), did_you_mean(name, names))
    return name


def prepare(book: Book, request: Request) -> Draft:
    """The draft of a reply: the text chosen, the values checked, what is missing named.

    Raises UsageError for an unknown scenario, locale, channel, platform or tone,
    RefusedError where the text itself cannot be used, `Lacks` where the book has
    no formats for the locale yet, and the book's `Stale` where a file changed.
    """
    corpus = checked(book, "corpus")
    refuse_fault(corpus["fault"])
    tag = _wanted_locale(request)
    locale = locale_record(book, tag)
    record, notice = _template(book, corpus, locale, request)
    if notice:
        locale = locale_record(book, record["locale"])
    draft = Draft(book, request, corpus, locale, record)
    if notice:
        draft.warnings.append(notice)
    _choose_text(draft)
    if not request.add:
        _take_values(draft)
    else:
        from cs_templates.answer import adding  # most replies say what their text says

        adding.admit(draft)
        _take_values(draft)
        adding.put_in(draft)
    _look_for_gaps(draft)
    _mark_state(draft)
    return draft


def _wanted_locale(request: Request) -> str:
    tag = request.locale or request.values.get("customer.locale")
    if not isinstance(tag, str) or not tag.strip():
        raise UsageError(say("no locale given"), say("say which language the customer reads, as in -l ru"))
    return tag.strip()


def _template(book: Book, corpus: Record, locale: Record, request: Request) -> tuple[Record, str]:
    """The template record for a locale or its nearest parent, and a notice where it is another language."""
    for tag in locale["chain"]:
        record = book.get(f"{tag}/{request.scenario}")
        if record is not None:
            book.check(record)
            if request.allow_draft or not record["draft"]:
                refuse_fault(record["fault"])
                return record, ""
    from cs_templates.answer import fallback  # most scenarios are written in the customer's language

    record, notice = fallback.template(book, corpus, locale, request)
    book.check(record)
    refuse_fault(record["fault"])
    return record, notice


def _choose_text(draft: Draft) -> None:
    platforms = draft.corpus["platforms"]
    if draft.platform is not None:
        _one_of(draft.platform, platforms, "platform")
        refuse_fault(platforms[draft.platform]["fault"])
        _refuse_forbidden(draft, platforms[draft.platform])
    channels = draft.record["channels"]
    asked = draft.request.channel
    if asked is not None:
        _one_of(asked, draft.corpus["channels"], "channel")
    usual = platforms[draft.platform]["channel"] if draft.platform else "message"
    draft.channel = asked or (usual if usual in channels else next(iter(channels), usual))
    if draft.channel not in channels:
        facts = {
            "scenario": draft.record["scenario"],
            "channel": draft.channel,
            "locale": draft.record["locale"],
        }
        message = say("{scenario} has no {channel} text in {locale}", **facts)
        raise UsageError(message, say("there is {names}", names=", ".join(channels)) if channels else "")
    draft.text = channels[draft.channel]
    refuse_fault(draft.text["fault"])


def _refuse_forbidden(draft: Draft, platform: Record) -> None:
    rule = draft.record["not_on"].get(draft.platform)
    if rule is None:
        return
    about = next((r["about"] for r in platform["rules"] if r["name"] == rule), rule)
    facts = {"platform": platform["title"], "scenario": draft.record["scenario"], "about": about}
    message = say("{platform} does not allow {scenario}: {about}", **facts)
    if not draft.request.force:
        raise RefusedError(message, "", platform=draft.platform, rule=rule)
    draft.warnings.append(say(OVERRIDDEN, message=message))


def _take_values(draft: Draft) -> None:
    raw = dict(draft.request.values)
    _drop_left_out(draft, raw)
    if MOOD in draft.specs and MOOD not in draft.request.without:
        raw.setdefault(MOOD, "upset" if draft.request.upset else draft.record["mood"])
    public = draft.corpus["channels"][draft.channel]["no_personal"]
    for name, spec in draft.specs.items():
        if name in raw and not (public and spec.get("personal")):
            _take(draft, name, spec, raw[name])
    for name, notice in links_left_out(draft).items() if draft.platform is not None else ():
        if draft.values.pop(name, None) is not None:
            draft.unknown[name] = notice
            draft.warnings.append(say("{what}: {reasons}", what=name, reasons=notice))


def links_left_out(draft: Draft) -> dict[str, str]:
    """The links that the text can do without and its platform refuses, and why they count as not known."""
    if draft.platform is None or draft.request.force:
        return {}
    platform = draft.corpus["platforms"][draft.platform]
    rules = [rule for rule in platform["rules"] if rule["severity"] == "error" and "link" in rule["find"]]
    names = (
        [
            name
            for name in draft.record["if_known"]
            if name in draft.specs and draft.specs[name]["kind"] == "url"
        ]
        if rules
        else []
    )
    return {
        name: say(
            "counts as not known: {platform}: {about}", platform=platform["title"], about=rules[0]["about"]
        )
        for name in names
    }


def _drop_left_out(draft: Draft, raw: dict[str, object]) -> None:
    for name in draft.request.without:
        if name not in draft.record["if_known"] and name not in draft.text["optional"]:
            why = (
                say("{name} cannot be left out: the reply has to state it", name=name)
                if name in draft.specs
                else say("{name} cannot be left out: the scenario does not name it", name=name)
            )
            raise UsageError(why, _can_leave(draft))
        raw.pop(name, None)


def _can_leave(draft: Draft) -> str:
    names = ", ".join(draft.record["if_known"])
    if not names:
        return say("nothing of this scenario can be left out")
    return say("--without is for {names}", names=names)


def _take(draft: Draft, name: str, spec: Record, raw: object) -> None:
    optional = name in draft.record["if_known"] or name not in draft.record["variables"]
    try:
        value, notices = checking.check(
            name, spec, raw, today=draft.today, locale=draft.locale, optional=optional
        )
    except checking.Invalid as invalid:
        from cs_templates.answer.amiss import shown

        draft.invalid.append({"name": name, "value": shown(raw), "why": invalid.why})
    except checking.Unknown as unknown:
        draft.unknown[name] = unknown.notice
        draft.warnings.append(say("{what}: {reasons}", what=name, reasons=unknown.notice))
    else:
        draft.values[name] = value
        draft.warnings += [say("{what}: {reasons}", what=name, reasons=notice) for notice in notices]


def _look_for_gaps(draft: Draft) -> None:
    bad = {entry["name"] for entry in draft.invalid}
    draft.needed = _needed_by_choices(draft)
    needed = list(dict.fromkeys([*draft.text["requires"], *draft.needed]))
    draft.missing = [name for name in needed if name not in draft.values and name not in bad]
    out = {*draft.request.without, *bad, *needed}
    draft.optional = [n for n in draft.text["optional"] if _is_open(draft, n) and n not in out]


def _is_open(draft: Draft, name: str) -> bool:
    """Whether nobody has said a value: of the mood, the contract's own is nobody's word."""
    asked = draft.request
    return name not in draft.values or (name == MOOD and MOOD not in asked.values and not asked.upset)


def _needed_by_choices(draft: Draft) -> list[str]:
    """What the chosen options need: a partial refund its amount, a wait its new date."""
    names: list[str] = []
    for name in (*draft.text["requires"], *draft.text["optional"]):
        needs = draft.specs.get(name, {}).get("needs") or {}
        chosen: Any = draft.values.get(name, ())
        for option, wanted in needs.items():
            if option == chosen if isinstance(chosen, str) else option in chosen:
                names += wanted
    return names


def _mark_state(draft: Draft) -> None:
    record = draft.record
    tag = record["locale"]
    if record["stale"]:
        older = say("the {locale} text is older than its source; check it before sending", locale=tag)
        draft.warnings.append(older)
    if record["state"] == "draft":
        draft.warnings.append(say("the {locale} text is a draft", locale=tag))
    nearest = draft.locale["chain"][0]
    if tag != nearest and draft.book.get(f"{nearest}/{record['scenario']}") is not None:
        passed = say("the {locale} text is a draft: this reply is the {other} one", locale=nearest, other=tag)
        draft.warnings.append(passed)
    if record["valid"]:
        from cs_templates.answer.values import iso  # few texts are for a season

        first, last = record["valid"]
        if not first <= iso(draft.today) <= last:
            draft.warnings.append(say("this text is meant for {first} to {last}", first=first, last=last))


def agents(draft: Draft) -> Record:
    """The scenario's record in the language the agent reads, else in the source locale, else the draft's own."""
    reads = tidy(draft.request.reads or draft.request.gloss or "")
    for tag in (reads, reads.partition("-")[0], draft.corpus["source"]):
        record = draft.book.get(f"{tag}/{draft.record['scenario']}") if tag else None
        if record is not None and not record["fault"]:
            return record
    return draft.record


def agent_specs(draft: Draft) -> Record:
    """The scenario's variables as the agent's language calls them."""
    record = agents(draft)
    specs: Record = record["variables"]
    more = [name for name in draft.specs if name not in specs]  # those of phrases that were added
    if more:
        named = checked(draft.book, f"phrases/{record['locale']}")["variables"]
        specs = specs | {name: named[name] for name in more}
    return specs


def missing_in(drafts: Sequence[Draft]) -> list[str]:
    """What any of the drafts still needs, each name once."""
    return list(dict.fromkeys([name for draft in drafts for name in draft.missing]))
