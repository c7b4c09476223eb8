"""A text rendered in many cases: what stands between two empty lines is rendered once for the values it prints."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from cs_templates.answer.draft import Draft
from cs_templates.answer.render import lay_out, run, scope_of
from cs_templates.answer.reply import fit, one_line
from cs_templates.linter.material.wordings import Said, Wording

Program = list[Any]
Values = dict[str, Any]
Question = tuple[str, bool]
"""A name, and whether it is a phrase's."""
Answer = int | Wording | None
"""Which value it is (its id), or which wording."""
FIRST: Answer = None
Rendered = tuple[tuple[str, ...], set[str]]
"""Paragraphs, and the phrases that they say."""
EMPTY_LINE = "\n\n"


class Segments:
    """The subject and the body of a draft, in segments that the texts of a locale share."""

    def __init__(self, draft: Draft, shared: Shared) -> None:
        self._draft = draft
        subject = draft.text["subject"]
        self._subject = None if subject is None else _segment(subject, draft, shared)
        self._body = [_segment(program, draft, shared) for program in _apart(draft.text["body"])]

    def texts(self, values: Values, said: Said) -> tuple[str | None, tuple[str, ...]]:
        """The subject (None where the channel has none) and the paragraphs of the body, as `reply.texts` has them.

        Raises FillError or FormatError where a fill would refuse the values.
        """
        self._draft.values = values
        subject = None
        if self._subject:
            lines = self._subject.paragraphs(self._draft, said)
            subject = fit(one_line(EMPTY_LINE.join(lines)), self._draft)
        body: list[str] = []
        for part in self._body:
            body += part.paragraphs(self._draft, said)
        return subject, tuple(body)


class _Segment:
    """A part of a text that nothing else in the text can change: what it once read like it reads like again.

    What it asks for, it asks for in one order, as long as the answers are the same: this makes a tree of questions,
    with what it reads like at the end of each way.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._ways: Ways = {}
        self._kept: list[object] = []  # values, so that no other gets the id of one

    def paragraphs(self, draft: Draft, said: Said) -> tuple[str, ...]:
        """What it reads like with a draft's values and these wordings."""
        values, wordings, known = draft.values, said.wordings, self._ways.get(FIRST)
        while isinstance(known, _Question):
            name, of_phrase, ways = known
            known = ways.get(wordings.get(name) if of_phrase else id(values.get(name)))
        if known is None:
            known = self._rendered(draft, said)
        said.asked |= known[1]
        return known[0]

    def _rendered(self, draft: Draft, said: Said) -> Rendered:
        asked: dict[Question, None] = {}
        scope = scope_of(draft, _Read(said, asked, of_phrase=True))
        scope.values = _Read(draft.values, asked, of_phrase=False)
        text = fit(lay_out(run(self._program, scope), scope.locale["cjk"]), draft)
        phrases = {name for name, of_phrase in asked if of_phrase}
        rendered = (tuple(text.split(EMPTY_LINE)) if text else ()), phrases
        self._remember(asked, draft.values, said.wordings, rendered)
        return rendered

    def _remember(
        self, asked: Iterable[Question], values: Values, wordings: Mapping[str, Wording], rendered: Rendered
    ) -> None:
        """Put what was rendered at the end of the way that its questions and answers make."""
        ways, last = self._ways, FIRST
        for name, of_phrase in asked:
            question = ways.get(last)
            if not isinstance(question, _Question):
                question = ways[last] = _Question(name, of_phrase, {})
            ways, last = question.ways, wordings.get(name) if of_phrase else id(values.get(name))
            self._kept.append(values.get(name))
        ways[last] = rendered


Ways = dict[Answer, "_Question | Rendered"]
Shared = dict[tuple[bool, str], _Segment]
"""Segments by their program: the same in every text of a locale, but for plain characters."""


class _Question(NamedTuple):
    """A name whose value, or wording, a text asks for, and what follows from each answer."""

    name: str
    of_phrase: bool
    ways: Ways


class _Read(dict[str, Any]):
    """Values or wordings; `asked` is told the names that were asked for, each once, in their order."""

    def __init__(self, given: Mapping[str, Any], asked: dict[Question, None], *, of_phrase: bool) -> None:
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
