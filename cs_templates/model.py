"""What a corpus is made of: frozen records with their places, and problems as data.

Text never travels without its place: a `Text` knows the file, line and column of each of its
characters. Every record here is immutable; `corpus` makes them, everything above reads them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""The worst first."""
PROFILES = ("draft", "default", "release")
"""How strict lint is."""
Raw = str | tuple["Raw", ...] | Mapping[str, "Raw"]
"""A YAML value as read: scalars are text, whatever they look like."""
KINDS = (
    "text", "person", "code", "tracking", "url", "count", "percent", "money",
    "date", "dates", "time", "choice", "choices", "country", "items", "parcels", "list",
)  # fmt: skip
NOTHING: Mapping[str, Any] = MappingProxyType({})
PARTS = ("greeting", "apology", "empathy", "next_step", "closing", "signature")
"""What a phrase may be in a reply."""
LIST_KINDS = ("choices", "items", "parcels", "list")


class Location(NamedTuple):
    """A place in a file: the path as the reader was given it, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Text(NamedTuple):
    """A piece of text and where each of its characters stands.

    `at` is the place of the first character. In a block (`|`), every further line starts in column
    `indent` + 1. Where characters do not stand side by side (escapes), `columns` has each one's.
    """

    text: str
    at: Location
    indent: int = 0
    columns: tuple[int, ...] = ()

    def __str__(self) -> str:
        return self.text

    @property
    def end(self) -> Location:
        """The place just after its last character that is not blank."""
        return self.locate(len(self.text.rstrip()))

    def locate(self, offset: int) -> Location:
        """The place of the character at `offset` (0 to the length of the text)."""
        if self.columns:
            column = (*self.columns, self.columns[-1] + 1)[min(offset, len(self.columns))]
            return Location(path=self.at.path, line=self.at.line, column=column)
        before = self.text[:offset]
        lines = before.count("\n")
        start = self.indent + 1 if lines else self.at.column
        column = start + offset - (before.rfind("\n") + 1)
        return Location(path=self.at.path, line=self.at.line + lines, column=column)


class Problem(NamedTuple):
    """One fault of a corpus: what was found, where, and what to do about it.

    `rule` is the rule's name in kebab-case, `hint` may be empty.
    """

    rule: str
    at: Location
    message: str
    hint: str = ""
    severity: Severity = "error"
    end: Location | None = None

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.at}: {self.severity}: {self.message}{hint} [{self.rule}]"


class Given(NamedTuple):
    """A value written in the corpus (a sample, an example), not yet checked against its kind."""

    value: Raw
    at: Location
    end: Location | None = None


class Variable(NamedTuple):
    """An entry of the data dictionary."""

    name: str
    kind: str
    about: Text
    at: Location
    sample: Given | None = None
    options: tuple[Text, ...] = ()
    min: int | None = None
    max: int | None = None
    multiline: bool = False
    reply_language: bool = False
    personal: bool = False
    needs: Mapping[str, tuple[Text, ...]] = NOTHING


class Limit(NamedTuple):
    """How long a text may be: `unit` is characters, utf16, bytes or sms (message segments)."""

    limit: int
    unit: str = "characters"


class Channel(NamedTuple):
    """A kind of text with limits. `subject` is None where the channel has no subject line."""

    name: str
    at: Location
    body: Limit | None = None
    subject: Limit | None = None
    has_subject: bool = False
    plain: bool = False
    no_personal: bool = False
    must_state: tuple[Text, ...] = ()


class PolicyRule(NamedTuple):
    """A marketplace's rule: what to find, how bad it is, who says so, when that was checked.

    `unasked` are the stages of which nothing may be sent to a buyer who has not asked.
    """

    name: str
    find: tuple[Text, ...]
    severity: Severity
    about: Text
    source: Text
    checked: Text
    confidence: str
    at: Location
    unasked: tuple[Text, ...] = ()


class Platform(NamedTuple):
    """A marketplace with its channel, limits, way of printing and rules."""

    name: str
    title: Text
    channel: Text
    limits: Mapping[str, Limit]
    newlines: str
    plain_spaces: bool
    rules: Mapping[str, PolicyRule]
    at: Location


class ChannelContract(NamedTuple):
    """What a contract says of one channel: shared text, or its own list of what must be stated."""

    channel: Text
    same_as: Text | None = None
    must_state: tuple[Text, ...] | None = None


class FollowUp(NamedTuple):
    """What to do after the reply: which scenario, how many days later."""

    scenario: Text
    after_days: int


class Scenario(NamedTuple):
    """A contract: what every locale's reply must state, may state, and decides upon; `always` is merged in."""

    id: str
    stage: str
    title: Text
    about: Text
    at: Location
    priority: str
    direction: str
    mood: str
    tone: str
    must_state: tuple[Text, ...] = ()
    may_state: tuple[Text, ...] = ()
    if_known: tuple[Text, ...] = ()
    decides: tuple[Text, ...] = ()
    narrow: Mapping[str, tuple[Text, ...]] = NOTHING
    matters: tuple[Text, ...] | None = None
    """What it may be about; None where nobody said."""
    channels: Mapping[str, ChannelContract] = NOTHING
    not_on: Mapping[str, Text] = NOTHING
    follow_up: FollowUp | None = None
    valid: tuple[str, str] | None = None
    examples: Mapping[str, Mapping[str, Given]] = NOTHING

    def named(self) -> tuple[Text, ...]:
        """Every variable the contract names, in its own order."""
        return (*self.must_state, *self.decides, *self.may_state, *self.if_known)


class ChannelText(NamedTuple):
    """A template's text for one channel: its own body (and subject), or another channel's."""

    channel: str
    at: Location
    body: Text | None = None
    subject: Text | None = None
    same_as: Text | None = None


class Template(NamedTuple):
    """One locale's wording of a scenario. `true_to` is empty for a draft.

    `stamp_at` and `state_at` are the places of `true_to` and `state`, where they are written.
    """

    scenario: str
    stage: str
    locale: str
    at: Location
    title: Text
    keywords: tuple[Text, ...] = ()
    customer_says: tuple[Text, ...] = ()
    true_to: str = ""
    state: str = "draft"
    channels: Mapping[str, ChannelText] = NOTHING
    stamp_at: Location | None = None
    state_at: Location | None = None


class Phrase(NamedTuple):
    """A reusable short text's id: what it is for, and whether it stands on a line of its own."""

    id: str
    about: Text
    place: Literal["line", "sentence"]
    at: Location
    part: str = ""
    """One of PARTS, or nothing."""
    matter: str = ""
    mood: str = ""
    """`upset` where it is for upset buyers only."""
    channels: tuple[str, ...] = ()
    """Those that it fits; none where it fits all."""


class Wordings(NamedTuple):
    """A phrase's texts in one locale, by tone."""

    phrase: str
    at: Location
    tones: Mapping[str, tuple[Text, ...]]
    true_to: str = ""


class WordEntry(NamedTuple):
    """A lint word: `say` (folded; `*` ends a beginning), what it must hit and must miss."""

    say: Text
    hit: Text | None = None
    miss: Text | None = None


class Profile(NamedTuple):
    """A locale's own facts: its name, form of address, quotes, culture, samples, word lists."""

    name: str
    at: Location
    address: Mapping[str, str] = NOTHING
    quotes: tuple[str, ...] = ()
    supported: bool = True
    culture: Mapping[str, str] = NOTHING
    samples: Mapping[str, Given] = NOTHING
    words: Mapping[str, tuple[WordEntry, ...]] = NOTHING


class Words(NamedTuple):
    """What a locale calls things: variables, stages, phrases, options and their forms, counted nouns, dates.

    `choices` is variable → option → form → text (`name` is the option's own); `dates` is style → name → pattern.
    """

    variables: Mapping[str, Text] = NOTHING
    stages: Mapping[str, Text] = NOTHING
    phrases: Mapping[str, Text] = NOTHING
    choices: Mapping[str, Mapping[str, Mapping[str, Text]]] = NOTHING
    plurals: Mapping[str, Mapping[str, Text]] = NOTHING
    dates: Mapping[str, Mapping[str, Text]] = NOTHING
    true_to: Mapping[str, str] = NOTHING


class Term(NamedTuple):
    """What a locale calls a thing, what it never calls it (entries as in word lists), and the options called so."""

    say: Text
    avoid: tuple[Text, ...] = ()
    options: tuple[Text, ...] = ()


class Locale(NamedTuple):
    """A locale of the corpus with what it inherits already merged in.

    `chain` is the tag and its parents that have a directory, nearest first, never another language.
    `concepts` is what one thing is called when searching; `courtesies` are greetings, thanks, goodbyes.
    `glossary` is what one thing is called in replies.
    """

    tag: str
    chain: tuple[str, ...]
    profile: Profile
    words: Words
    phrases: Mapping[str, Wordings]
    templates: Mapping[str, Template]
    concepts: Mapping[str, tuple[Text, ...]] = NOTHING
    courtesies: frozenset[str] = frozenset()
    glossary: Mapping[str, Term] = NOTHING


class Stamp(NamedTuple):
    """A file as it was read: size in bytes, times in nanoseconds, inode, CRC-32 of its bytes."""

    size: int
    mtime_ns: int
    inode: int
    checksum: int


class LintSettings(NamedTuple):
    """What `_corpus.yaml` says of lint; rules are named by a name, a code or a code's beginning, not checked yet.

    `select` is None where the usual rules run; `severity` has the rule with its place, and how bad it is.
    """

    profile: str | None = None
    fail_on: Severity | None = None
    select: tuple[Text, ...] | None = None
    ignore: tuple[Text, ...] = ()
    extend_select: tuple[Text, ...] = ()
    severity: Mapping[str, tuple[Text, Severity]] = NOTHING
    baseline: str | None = None


class OrderMapping(NamedTuple):
    """How a shop system's orders become values, as plain data that goes into the book.

    `platform` is the marketplace whose rules hold for replies to its orders, `zone` the zone of clock times that do
    not name one, `days` the one whose days are printed; all three may be empty. `layouts` are the shapes in which the system gives its orders, by name.
    """

    name: str
    title: str
    platform: str
    zone: str
    days: str
    layouts: Mapping[str, Mapping[str, Any]]
    at: Location


class Settings(NamedTuple):
    """What `_corpus.yaml` says of the corpus as a whole. `today` is an ISO date.

    `locales` are the locales in which orders are answered that say no more than a country.
    """

    source: str
    today: str
    stages: tuple[str, ...]
    tones: tuple[str, ...]
    channels: Mapping[str, Channel]
    always: Mapping[str, tuple[Text, ...]] = NOTHING
    lint: LintSettings = LintSettings()
    locales: Mapping[str, str] = NOTHING


class Corpus(NamedTuple):
    """A whole `templates/` tree, read: what is in it, which files it came from, what is wrong.

    `roots` are absolute directories, nearest first (a shop's own, then what it extends). `files` are those read,
    by absolute path, `directories` those listed. Of a file with faults, what could be read is here.
    """

    roots: tuple[str, ...]
    settings: Settings
    variables: Mapping[str, Variable]
    phrases: Mapping[str, Phrase]
    platforms: Mapping[str, Platform]
    scenarios: Mapping[str, Scenario]
    locales: Mapping[str, Locale]
    problems: tuple[Problem, ...]
    files: Mapping[str, Stamp]
    directories: tuple[str, ...]
    orders: Mapping[str, OrderMapping] = NOTHING
