"""What a preview shows: scenario by scenario and locale by locale, each different reply once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cs_templates.answer.book import Book, locale_record
from cs_templates.answer.draft import Request, prepare
from cs_templates.answer.reply import finish
from cs_templates.authoring.cases import Case, cases
from cs_templates.authoring.preview.marks import Text, marked
from cs_templates.corpus import is_stale, wordings_hash
from cs_templates.errors import CsTemplatesError
from cs_templates.model import Corpus, Scenario
from cs_templates.speech import say, to_say

STATES = {"draft": to_say("draft"), "translated": to_say("translated"), "reviewed": to_say("reviewed")}


class Asked(NamedTuple):
    """What to show: locales, scenarios, a channel (empty for all), and the locale to set beside ("" for none)."""

    locales: tuple[str, ...]
    scenarios: tuple[str, ...]
    channel: str = ""
    beside: str = ""


class Shown(NamedTuple):
    """A reply, the channels and examples that give it, and the values it used as an agent would give them.

    `text` is None where it cannot be filled, and `why` says why; `beside` is None where that one cannot be. `notes`
    are what is to be known of these values.
    """

    channels: tuple[str, ...]
    examples: tuple[str, ...]
    text: Text | None
    why: str
    beside: Text | None
    values: Mapping[str, str]
    notes: tuple[str, ...]


class Language(NamedTuple):
    """A locale: its tag, its own name, and whether it is written from right to left."""

    tag: str
    name: str
    is_rtl: bool


class Sheet(NamedTuple):
    """A scenario in a locale, beside the same in another one. `notes` hold for all of its replies."""

    scenario: str
    stage: str
    title: str
    about: str
    language: Language
    beside: Language | None
    beside_title: str
    state: str
    is_stale: bool
    notes: tuple[str, ...]
    replies: tuple[Shown, ...]

    @property
    def said_state(self) -> str:
        """How far its text is, in words."""
        state = say(STATES[self.state])
        return say("{state}, older than its source", state=state) if self.is_stale else state


class Preview(NamedTuple):
    """All of it. `lacking` are the templates that are not written, as locale and scenario; `today` is the clock."""

    sheets: tuple[Sheet, ...]
    lacking: tuple[tuple[str, str], ...]
    today: str

    @property
    def size(self) -> int:
        """How many replies there are."""
        return sum(len(sheet.replies) for sheet in self.sheets)


def preview(corpus: Corpus, book: Book, asked: Asked) -> Preview:
    """Every reply that was asked for."""
    pairs = [(name, tag) for name in asked.scenarios for tag in asked.locales]
    written = [(name, tag) for name, tag in pairs if name in corpus.locales[tag].templates]
    sheets = [_sheet(corpus, book, corpus.scenarios[name], tag, asked) for name, tag in written]
    lacking = [(tag, name) for name, tag in pairs if (name, tag) not in written]
    return Preview(tuple(sheet for sheet in sheets if sheet.replies), tuple(lacking), corpus.settings.today)


def _sheet(corpus: Corpus, book: Book, scenario: Scenario, tag: str, asked: Asked) -> Sheet:
    beside = asked.beside if asked.beside != tag else ""
    other = corpus.locales[beside].templates.get(scenario.id) if beside else None
    twins = (
        {(twin.channel, twin.example): twin.request for twin in cases(corpus, scenario, beside)}
        if other
        else {}
    )
    made = [
        _Made(book, case, twins.get((case.channel, case.example)))
        for case in cases(corpus, scenario, tag)
        if asked.channel in ("", case.channel)
    ]
    common = _common([one.notes for one in made if one.text is not None])
    template = corpus.locales[tag].templates[scenario.id]
    record = book.get(f"{tag}/{scenario.id}") or {}
    return Sheet(
        scenario.id, scenario.stage, str(template.title), str(scenario.about),
        _language(corpus, book, tag), _language(corpus, book, beside) if other else None,
        str(other.title) if other else "", template.state, bool(record.get("stale")),
        (*common, *_older_phrases(corpus, tag, made)), tuple(_distinct(made, common)),
    )  # fmt: skip


def _language(corpus: Corpus, book: Book, tag: str) -> Language:
    return Language(tag, corpus.locales[tag].profile.name, bool(locale_record(book, tag)["rtl"]))


class _Made:
    """What came of a case."""

    def __init__(self, book: Book, case: Case, twin: Request | None) -> None:
        self.case = case
        self.text: Text | None = None
        self.why = ""
        self.notes: list[str] = []
        self.phrases: tuple[str, ...] = ()
        self.values: Mapping[str, str] = {}
        try:
            draft = prepare(book, case.request)
            self.phrases = tuple(draft.text["phrases"])
            reply = finish(draft)
            self.text, self.notes, self.values = marked(reply, draft), reply.warnings, reply.used
        except CsTemplatesError as error:
            self.why = ": ".join(part for part in (error.message, error.hint) if part)
        self.beside = _beside(book, twin) if twin else None

    @property
    def said(self) -> tuple[object, ...]:
        """What a reader sees of it."""
        return self.text, self.why, self.beside


def _beside(book: Book, request: Request) -> Text | None:
    """The same example in another locale, with that one's own samples; None where it cannot be filled."""
    try:
        draft = prepare(book, request)
        return marked(finish(draft), draft)
    except CsTemplatesError:
        return None


def _older_phrases(corpus: Corpus, tag: str, made: list[_Made]) -> Iterator[str]:
    """A note where what the source says in a phrase has changed since this locale worded it."""
    ours, source = corpus.locales[tag].phrases, corpus.locales[corpus.settings.source].phrases
    used = dict.fromkeys(name for one in made for name in one.phrases if name in ours and name in source)
    older = [name for name in used if is_stale(ours[name].true_to, wordings_hash(source[name]))]
    if older:
        yield say("older than their source: the phrases {names}", names=", ".join(older))


def _common(notes: list[list[str]]) -> list[str]:
    """What is noted of every reply: the state of its text."""
    return [note for note in notes[0] if all(note in each for each in notes)] if notes else []


def _distinct(made: list[_Made], common: list[str]) -> Iterator[Shown]:
    """Each different reply once, with the examples that give it; channels that read alike are one."""
    by_channel: dict[str, list[_Made]] = {}
    for one in made:
        by_channel.setdefault(one.case.channel, []).append(one)
    alike: dict[tuple[object, ...], list[str]] = {}
    for channel, found in by_channel.items():
        alike.setdefault(tuple((one.case.example, *one.said) for one in found), []).append(channel)
    for channels in alike.values():
        groups: dict[tuple[object, ...], list[_Made]] = {}
        for one in by_channel[channels[0]]:
            groups.setdefault(one.said, []).append(one)
        for group in groups.values():
            yield _shown(channels, group, common)


def _shown(channels: list[str], group: list[_Made], common: list[str]) -> Shown:
    first = group[0]
    notes = dict.fromkeys(note for one in group for note in one.notes if note not in common)
    examples = tuple(one.case.example for one in group)
    return Shown(tuple(channels), examples, first.text, first.why, first.beside, first.values, tuple(notes))
