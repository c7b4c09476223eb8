"""Every channel text as a customer would read it, in each of its cases; and the way back to what a trainer wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from cs_templates.answer.book import Book, Lacks, Unusable, locale_record
from cs_templates.answer.draft import Draft, Request, prepare
from cs_templates.answer.prepared import Prepared
from cs_templates.errors import CsTemplatesError
from cs_templates.lint.cases import Case, Samples, Values, cover
from cs_templates.lint.finding import Finding
from cs_templates.lint.languages import Language
from cs_templates.lint.pages import Page
from cs_templates.lint.pieces import Piece
from cs_templates.model import Channel, Corpus, Location

_OPENING = re.compile(r"\{\{-?\s*phrase\.(?:greeting|hello)\s*-?\}\}")
ORDERS = 7
"""With so many order numbers a text is rendered in each tone, so that other wordings take their turn."""


class Reply(NamedTuple):
    """A finished text: what a customer reads who wrote in this case. `channels` are those that print it alike.

    `pieces` are the texts that may have gone into it.
    """

    page: Page
    channels: tuple[Channel, ...]
    case: str
    values: Values
    subject: str | None
    body: str
    pieces: tuple[Piece, ...]

    @property
    def is_sms(self) -> bool:
        """Whether it goes out as short messages, which have no room for courtesies."""
        return any(channel.body is not None and channel.body.unit == "sms" for channel in self.channels)

    @property
    def texts(self) -> list[str]:
        """The values that it may print as they are, longest first."""
        return sorted(_texts(self.values.values()), key=len, reverse=True)

    @property
    def own(self) -> list[Piece]:
        """What its template writes for its channels."""
        return [piece for piece in self.page.pieces.values() if {*piece.channels} & {*self.channels}]

    def whole(self, message: str, hint: str = "") -> Finding:
        """A finding about the reply as a whole: at the first line of its body that is no greeting."""
        piece = next(piece for piece in self.own if piece.role == "body")
        start = 0
        for line in piece.text.text.split("\n"):
            if line.strip() and not _OPENING.fullmatch(line.strip()):
                return piece.finding(start, start + len(line), message, hint)
            start += len(line) + 1
        return piece.finding(0, len(piece.text.text.partition("\n")[0]), message, hint)

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
        self.language = reply.page.language

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
        seen: set[tuple[str | None, str]] = set()
        for tone in self._corpus.settings.tones:
            draft = self._draft(page, channels[0], tone)
            if draft is None:
                return
            pieces = self._parts(page, channels[0], draft)
            prepared = Prepared(draft)
            for case, values in self._cases(draft, tone):
                try:
                    subject, body = prepared.texts(values)
                except CsTemplatesError:
                    continue  # what a fill would refuse never reaches a customer
                if (subject, body) not in seen:
                    seen.add((subject, body))
                    yield Reply(page, channels, case, values, subject, body, pieces)

    def _draft(self, page: Page, channel: Channel, tone: str) -> Draft | None:
        try:
            return prepare(
                self._book,
                Request(
                    page.scenario.id, page.language.tag, {}, channel=channel.name, tone=tone,
                    today=self._samples.today,
                ),
            )  # fmt: skip
        except (CsTemplatesError, Unusable, Lacks):
            return None

    def _cases(self, draft: Draft, tone: str) -> Iterator[Case]:
        needed, optional = draft.text["requires"], draft.text["optional"]
        values = {name: self._samples.of(name, draft.specs[name]) for name in (*needed, *optional)}
        cases = [
            (name, _with_needs(case, draft.specs, self._samples))
            for name, case in cover(needed, optional, values)
        ]
        if tone == draft.record["tone"]:
            yield from cases
        for number in range(ORDERS if draft.text["phrases"] else 0):
            for name, case in cases[:2]:
                yield f"{name}, {tone}", case | _turn(number, draft.specs)

    def _parts(self, page: Page, channel: Channel, draft: Draft) -> tuple[Piece, ...]:
        own = [piece for piece in page.pieces.values() if channel in piece.channels]
        words = [
            piece for name in (*draft.text["phrases"], *draft.specs) for piece in self._pieces.get(name, ())
        ]
        return (*own, *words)


def _texts(values: Iterable[object]) -> Iterator[str]:
    """The strings in values of any kind."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple | list):
            yield from _texts(value)


def _turn(number: int, specs: Mapping[str, Any]) -> Values:
    """What has the wordings of phrases take turns."""
    return {"order.number": f"A-1029{number}"} if "order.number" in specs else {}


def _with_needs(values: Values, specs: Mapping[str, Any], samples: Samples) -> Values:
    """The values, and those that the chosen options need."""
    more: Values = {}
    for name, value in values.items():
        needs = specs[name].get("needs") or {}
        chosen: Any = value if isinstance(value, tuple) else (value,)
        for need in (need for option in chosen for need in needs.get(option, ())):
            if need not in values and need in specs:
                more[need] = samples.of(need, specs[need])[0]
    return values | more


def _source(pieces: Iterable[Piece], text: str, start: int, stop: int) -> tuple[Location, Location]:
    """The place of what was written nearest to some characters of a text that was made of pieces."""
    best: tuple[int, int, Piece, int, int] | None = None
    for piece in pieces:
        for first, last, said in _chunks(piece):
            at = text.find(said)
            while at >= 0:
                away = max(at - stop, start - at - len(said), 0)
                if best is None or (away, -len(said)) < best[:2]:
                    inner = first + min(max(start - at, 0), len(said))
                    best = (away, -len(said), piece, inner, min(max(first + stop - at, inner), last))
                at = text.find(said, at + 1)
    if best is None:
        piece = next(iter(pieces))
        return piece.at(0), piece.at(len(piece.text.text.partition("\n")[0]))
    return best[2].at(best[3]), best[2].at(best[4])


def _chunks(piece: Piece) -> Iterator[tuple[int, int, str]]:
    """What a piece says between its tags, line by line, with its offsets."""
    for literal in piece.literals:
        at = literal.start
        for line in piece.text.text[literal.start : literal.stop].split("\n"):
            said = line.strip()
            if said:
                first = at + line.index(said)
                yield first, first + len(said), said
            at += len(line) + 1
