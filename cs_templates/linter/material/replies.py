"""Every channel text as a customer would read it, in each of its cases; and the way back to what a trainer wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from cs_templates.answer.book import Book, Lacks, Unusable, locale_record
from cs_templates.answer.draft import Draft, Request, prepare
from cs_templates.answer.finders import Span
from cs_templates.answer.render import Scope
from cs_templates.errors import CsTemplatesError
from cs_templates.linter.finding import Finding
from cs_templates.linter.material import branches
from cs_templates.linter.material.cases import Case, Samples, Values, cover
from cs_templates.linter.material.languages import Language, Spoken
from cs_templates.linter.material.pages import Page, sent_on
from cs_templates.linter.material.pieces import Piece, sent_as_sms
from cs_templates.linter.material.segments import EMPTY_LINE, Segments, Shared
from cs_templates.linter.material.wordings import Phrasebook, Said
from cs_templates.model import Channel, Corpus, Location, Platform
from cs_templates.syntax import Print

Printed = tuple[str, Values, str | None, tuple[str, ...]]
"""A case, its values, and the subject and the paragraphs that they give."""
Covering = tuple[dict[str, list[object]], list[Scope], list[Case]]
"""Values of variables; and cases that cover them, as conditions look at them, and as they are called."""
Chunk = tuple[int, int, str]
"""What stands in a line of a piece between its tags, with its offsets."""


class Outlet:
    """What the replies of one text have in common: its page, the channels that print it alike, and what may go into it.

    `pieces` are the texts that may have gone into a reply, `platforms` those on which it is sent.
    """

    def __init__(
        self,
        page: Page,
        channels: tuple[Channel, ...],
        pieces: tuple[Piece, ...],
        platforms: tuple[Platform, ...],
    ) -> None:
        self.page = page
        self.channels = channels
        self.pieces = pieces
        self.platforms = platforms

    @cached_property
    def is_sms(self) -> bool:
        """Whether it goes out as short messages, which have no room for courtesies."""
        return sent_as_sms(self.channels)

    @cached_property
    def own(self) -> list[Piece]:
        """What its template writes for its channels."""
        return [piece for piece in self.page.pieces.values() if {*piece.channels} & {*self.channels}]

    @cached_property
    def printed(self) -> frozenset[str]:
        """The variables that its template prints there."""
        return frozenset(
            node.name for piece in self.own for node, _, _ in piece.prints if isinstance(node, Print)
        )


class Reply:
    """A finished text: what a customer reads who wrote in this case."""

    def __init__(
        self, outlet: Outlet, case: str, values: Values, subject: str | None, paragraphs: tuple[str, ...]
    ) -> None:
        self.outlet = outlet
        self.language = outlet.page.language
        self.case = case
        self.values = values
        self.subject = subject
        self.paragraphs = paragraphs
        self.body = EMPTY_LINE.join(paragraphs)

    @property
    def page(self) -> Page:
        """Its template."""
        return self.outlet.page

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The channels that it is for."""
        return self.outlet.channels

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What may have gone into it."""
        return self.outlet.pieces

    def said(self, name: str) -> list[Span]:
        """Where its body says something from a word list."""
        return Spoken(self.paragraphs, self.language).said(name)

    @property
    def texts(self) -> list[str]:
        """The values that it may print as they are, longest first."""
        return sorted(_texts(self.values.values()), key=len, reverse=True)

    def whole(self, message: str, hint: str = "") -> Finding:
        """A finding about the reply as a whole, or what it lacks: at the first line of its body."""
        piece = next(piece for piece in self.outlet.own if piece.role == "body")
        text = piece.text.text
        start = len(text) - len(text.lstrip())
        return piece.finding(*piece.line(start), message, hint)

    def finding(self, text: str, start: int, stop: int, message: str, hint: str = "") -> Finding:
        """A finding about some characters of a text of the reply, at the place that a trainer can mend."""
        at, end = _source(self.pieces, text, start, stop)
        return Finding(at, end, f"{message} ({self.case})" if self.case else message, hint)


class Paragraph:
    """A paragraph of a reply's body, or its subject. Each text occurs once, in the first case that gives it."""

    def __init__(self, text: str, field: str, reply: Reply) -> None:
        self.text = text
        self.field = field
        self.reply = reply
        self.language = reply.language
        self.paragraphs = (text,)

    @cached_property
    def lines(self) -> list[str]:
        """Its lines."""
        return self.text.split("\n")

    def finding(self, start: int, stop: int, message: str, hint: str = "") -> Finding:
        """A finding about some characters of the paragraph."""
        return self.reply.finding(self.text, start, stop, message, hint)


class Renderer:
    """Renders the pages of one locale from a book in memory."""

    def __init__(
        self, corpus: Corpus, book: Book, language: Language, pieces: Mapping[str, tuple[Piece, ...]]
    ) -> None:
        self._corpus = corpus
        self._book = book
        self._language = language
        self._pieces = pieces
        self._phrases = Phrasebook()
        self._shared = Shared()
        self._covers: dict[tuple[str, ...], Covering] = {}
        self._samples = Samples(corpus, language, locale_record(book, language.tag))

    def replies(self, page: Page) -> Iterator[Reply]:
        """The replies of a template, each distinct text once; none of a text that has a fault."""
        groups: dict[tuple[Any, ...], list[Channel]] = {}
        for name, pair in page.pairs.items():
            channel = self._corpus.settings.channels[name]
            places = [text and text.at for text in (pair.subject, pair.body)]
            groups.setdefault((*places, channel.plain, channel.no_personal), []).append(channel)
        for channels in groups.values():
            yield from self._texts(page, tuple(channels))

    def _texts(self, page: Page, channels: tuple[Channel, ...]) -> Iterator[Reply]:
        draft = self._draft(page, channels[0])
        if draft is None:
            return
        pieces, platforms = self._parts(page, channels[0], draft), tuple(sent_on(page, channels))
        outlet = Outlet(page, channels, pieces, platforms)
        seen: set[tuple[str | None, tuple[str, ...]]] = set()
        for case, values, subject, paragraphs in self._printed(draft):
            if (subject, paragraphs) not in seen:
                seen.add((subject, paragraphs))
                yield Reply(outlet, case, values, subject, paragraphs)

    def _draft(self, page: Page, channel: Channel) -> Draft | None:
        request = Request(
            page.scenario.id,
            page.language.tag,
            {},
            channel=channel.name,
            today=self._samples.today,
            allow_draft=True,
        )
        try:
            return prepare(self._book, request)
        except (CsTemplatesError, Unusable, Lacks):
            return None

    def _printed(self, draft: Draft) -> Iterator[Printed]:
        """Every case, with wordings that take turns; then cases again, for the wordings that no case has printed."""
        wordings, segments = self._phrases.wordings(draft), Segments(draft, self._shared)
        seen: set[int] = set()
        first: dict[tuple[frozenset[str], frozenset[str]], Case] = {}
        for turn, (name, plain) in enumerate(self._plain(draft)):
            values = _with_needs(plain, draft.specs, self._samples)
            known, asked = wordings.known(values), set[str]()
            said = wordings.said(draft.tone, known, turn)
            yield from _text(segments, name, values, said, asked)
            seen.update(id(said[phrase]) for phrase in asked)
            first.setdefault((frozenset(asked), known), (name, values))
        for tone in self._corpus.settings.tones:
            for (phrases, known), (name, values) in first.items():
                for said in wordings.unseen(phrases, tone, known, seen):
                    yield from _text(segments, f"{name}, {tone}", values, said, set())

    def _plain(self, draft: Draft) -> list[Case]:
        """What covers each value and each way through the text."""
        values, scopes, cases = self._covering(draft)
        programs = [draft.text["body"], draft.text["subject"] or []]
        for way in (way for program in programs for way in branches.ways(program)):
            if not any(branches.goes(way, scope) for scope in scopes):
                found = branches.find(way, cases[0][1], values, draft.text["optional"])
                if found is not None:
                    cases.append((_told(cases[0][1], found), found))
                    scopes.append(branches.scope(found))
        return cases

    def _covering(self, draft: Draft) -> Covering:
        """What values there are, and what covers each: most texts of a template need the same."""
        needed, optional = draft.text["requires"], draft.text["optional"]
        key = (draft.record["scenario"], *needed, "", *optional)
        if key not in self._covers:
            values = {name: self._samples.of(name, draft.specs[name]) for name in (*needed, *optional)}
            cases = cover(needed, optional, values)
            self._covers[key] = values, [branches.scope(case) for _, case in cases], cases
        values, scopes, cases = self._covers[key]
        return values, [*scopes], [*cases]

    def _parts(self, page: Page, channel: Channel, draft: Draft) -> tuple[Piece, ...]:
        own = [piece for piece in page.pieces.values() if channel in piece.channels]
        words = [
            piece for name in (*draft.text["phrases"], *draft.specs) for piece in self._pieces.get(name, ())
        ]
        return (*own, *words)


def _text(segments: Segments, case: str, values: Values, said: Said, asked: set[str]) -> Iterator[Printed]:
    """A text for some values, said in some words; none where a fill would refuse it."""
    try:
        subject, paragraphs = segments.texts(values, said, asked)
    except CsTemplatesError:
        return  # it never reaches a customer
    yield case, values, subject, paragraphs


def _told(base: Values, values: Values) -> str:
    """A case named by what is different in it."""
    changed = [f"{name} {_shown(value)}" for name, value in values.items() if base.get(name) != value]
    return ", ".join([*changed, *(f"without {name}" for name in base if name not in values)])


def _shown(value: object) -> str:
    return "+".join(map(str, value)) if isinstance(value, tuple | list) else str(value)


def _texts(values: Iterable[object]) -> Iterator[str]:
    """The strings in values of any kind."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple | list):
            yield from _texts(value)


def _with_needs(values: Values, specs: Mapping[str, Any], samples: Samples) -> Values:
    """The values, and those that the chosen options need."""
    more: Values = {}
    for name, needs in ((name, specs[name].get("needs")) for name in values):
        chosen: Any = values[name] if isinstance(values[name], tuple) else (values[name],)
        for need in (need for option in chosen for need in needs.get(option, ())) if needs else ():
            if need not in values and need in specs:
                more[need] = samples.of(need, specs[need])[0]
    return values | more if more else values


def _source(pieces: Iterable[Piece], text: str, start: int, stop: int) -> tuple[Location, Location]:
    """The place of what was written nearest to some characters of a text that was made of pieces."""
    least = (len(text), 0)
    found: list[tuple[int, Piece, list[Chunk], int]] = []
    for piece in pieces:
        chunks = list(_chunks(piece))
        for number, (_, _, said) in enumerate(chunks):
            at = text.find(said)
            while at >= 0:
                away = max(at - stop + 1, start - at - len(said) + 1, 0)  # none where they overlap
                if (away, -len(said)) < least:
                    least, found = (away, -len(said)), []
                if (away, -len(said)) == least:
                    found.append((at, piece, chunks, number))
                at = text.find(said, at + 1)
    if not found:
        piece = next(iter(pieces))
        first, stop = piece.line()
        return piece.at(first), piece.at(stop)
    at, piece, chunks, number = min(found, key=lambda one: _gap(text, one[0], one[2][: one[3]]))
    first, last, said = chunks[number]
    inner = first + min(max(start - at, 0), len(said))
    begin, end = _one_at_least(inner, min(max(first + stop - at, inner), last), first, last)
    return piece.at(begin), piece.at(end)


def _gap(text: str, at: int, before: Sequence[Chunk]) -> int:
    """How far what was written before stands from a place: of several full stops the one is meant that follows soon."""
    for _, _, said in reversed(before):
        found = text.rfind(said, 0, at)
        if found >= 0:
            return at - found - len(said)
    return at


def _one_at_least(start: int, stop: int, first: int, last: int) -> tuple[int, int]:
    """A span within a chunk that holds a character: what is beside a chunk is shown by its nearest one."""
    if start < stop:
        return start, stop
    return (start, start + 1) if start < last else (max(last - 1, first), last)


def _chunks(piece: Piece) -> Iterator[Chunk]:
    """What a piece says between its tags, line by line, with its offsets."""
    for literal in piece.literals:
        at = literal.start
        for line in piece.text.text[literal.start : literal.stop].split("\n"):
            said = line.strip()
            if said:
                first = at + line.index(said)
                yield first, first + len(said), said
            at += len(line) + 1
