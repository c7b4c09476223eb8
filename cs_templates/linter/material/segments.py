"""A text rendered in many cases: what stands between two empty lines is rendered once for the values it prints."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from cs_templates.answer.draft import Draft
from cs_templates.answer.render import lay_out, run, scope_of
from cs_templates.answer.reply import fit, one_line
from cs_templates.linter.material.wordings import Said

Program = list[Any]
Values = dict[str, Any]
Rendered = tuple[tuple[str, ...], frozenset[str]]
"""Paragraphs, and the phrases that they say."""
EMPTY_LINE = "\n\n"


class Segments:
    """The subject and the body of a draft, in segments that the texts of a locale share."""

    def __init__(self, draft: Draft, shared: Shared) -> None:
        self._draft = draft
        subject = draft.text["subject"]
        self._subject = None if subject is None else _segment(subject, draft, shared)
        self._body = [_segment(program, draft, shared) for program in _apart(draft.text["body"])]

    def texts(self, values: Values, said: Said, asked: set[str]) -> tuple[str | None, tuple[str, ...]]:
        """The subject (None where the channel has none) and the paragraphs of the body, as `reply.texts` has them.

        `asked` is told the phrases that they say. Raises FillError or FormatError where a fill would refuse the values.
        """
        self._draft.values = values
        subject = None
        if self._subject:
            lines, phrases = self._subject.read(self._draft, said)
            asked |= phrases
            subject = fit(one_line(EMPTY_LINE.join(lines)), self._draft)
        body: list[str] = []
        for part in self._body:
            paragraphs, phrases = part.read(self._draft, said)
            body += paragraphs
            asked |= phrases
        return subject, tuple(body)


class _Question(NamedTuple):
    """A name whose value, or wording, a text asks for, and what follows from each answer, which is known by its id."""

    name: str
    of_phrase: bool
    ways: Ways


Ways = dict[int | None, _Question | Rendered]
_FIRST = None
"""What leads to the first question."""


class _Segment:
    """A part of a text that nothing else in the text can change: what it once read like it reads like again.

    What it asks for, it asks for in one order, as long as the answers are the same: this makes a tree of questions,
    with what it reads like at the end of each way.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._ways: Ways = {}
        self._kept: list[object] = []  # answers, so that no other gets the id of one

    def read(self, draft: Draft, said: Said) -> Rendered:
        """What it reads like with a draft's values and these wordings."""
        values, asked, ways, last = draft.values, 0, self._ways, _FIRST
        found = ways.get(_FIRST)
        while isinstance(found, _Question):
            name, of_phrase, ways = found
            last = id(said.get(name) if of_phrase else values.get(name))
            found = ways.get(last)
            asked += 1
        if found is not None:
            return found
        rendered, questions = self._rendered(draft, said)
        for name, of_phrase in questions[asked:]:
            answer = said.get(name) if of_phrase else values.get(name)
            self._kept.append(answer)
            question = ways[last] = _Question(name, of_phrase, {})
            ways, last = question.ways, id(answer)
        ways[last] = rendered
        return rendered

    def _rendered(self, draft: Draft, said: Said) -> tuple[Rendered, list[tuple[str, bool]]]:
        """What it reads like, and its questions: names, and whether they are phrases'."""
        asked: dict[tuple[str, bool], None] = {}
        scope = scope_of(draft, _Read(said, asked, of_phrase=True))
        scope.values = _Read(draft.values, asked, of_phrase=False)
        text = fit(lay_out(run(self._program, scope), scope.locale["cjk"]), draft)
        phrases = frozenset(name for name, of_phrase in asked if of_phrase)
        return ((tuple(text.split(EMPTY_LINE)) if text else ()), phrases), list(asked)


Shared = dict[tuple[bool, str], _Segment]
"""Segments by their program: the same in every text of a locale, but for plain characters."""


class _Read(dict[str, Any]):
    """Values or wordings; `asked` is told the names that were asked for, each once, in their order."""

    def __init__(
        self, given: Mapping[str, Any], asked: dict[tuple[str, bool], None], *, of_phrase: bool
    ) -> None:
        super().__init__(given)
        self._asked = asked
        self._of_phrase = of_phrase

    def __getitem__(self, name: str) -> Any:
        self._asked[name, self._of_phrase] = None
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        self._asked[str(name), self._of_phrase] = None
        return super().__contains__(name)


def _segment(program: Program, draft: Draft, shared: Shared) -> _Segment:
    key = (draft.corpus["channels"][draft.channel]["plain"], json.dumps(program))
    if key not in shared:
        shared[key] = _Segment(program)
    return shared[key]


def _apart(program: Program) -> Iterator[Program]:
    """The parts of a program between the empty lines that it always prints."""
    part: Program = []
    for node in program:
        first, *others = node.split(EMPTY_LINE) if isinstance(node, str) else [node]
        part.append(first)
        for text in others:
            yield part
            part = [text]
    yield part
