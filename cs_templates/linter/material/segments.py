"""A text rendered in many cases: what stands between two empty lines is rendered once for the values it prints."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

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
        self._subject = None if subject is None else shared.segment(subject, draft)
        self._body = [shared.segment(program, draft) for program in _apart(draft.text["body"])]

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
    ways: dict[int | None, Any]


_FIRST = None
"""What leads to the first question."""
Asked = tuple[str, bool]
"""A name, and whether it is a phrase's."""
Result = TypeVar("Result")


class _Part(ABC, Generic[Result]):
    """A part of a text that nothing else in the text can change: what it once gave it gives again.

    What it asks for, it asks for in one order, as long as the answers are the same: this makes a tree of questions,
    with what it gives at the end of each way.
    """

    def __init__(self) -> None:
        self._ways: dict[int | None, Any] = {}
        self._kept: list[object] = []  # answers, so that no other gets the id of one

    def read(self, draft: Draft, said: Said) -> Result:
        """What it gives with a draft's values and these wordings."""
        values, asked, ways, last = draft.values, 0, self._ways, _FIRST
        found = ways.get(_FIRST)
        while type(found) is _Question:
            name, of_phrase, ways = found
            last = id(said.get(name) if of_phrase else values.get(name))
            found = ways.get(last)
            asked += 1
        if found is None:
            found, questions = self._made(draft, said)
            for name, of_phrase in questions[asked:]:
                answer = said.get(name) if of_phrase else values.get(name)
                self._kept.append(answer)
                question = ways[last] = _Question(name, of_phrase, {})
                ways, last = question.ways, id(answer)
            ways[last] = found
        made: Result = found
        return made

    @abstractmethod
    def _made(self, draft: Draft, said: Said) -> tuple[Result, Sequence[Asked]]:
        """What it gives, and what it asked for."""


class _Node(_Part[tuple[str, tuple[Asked, ...]]]):
    """A node of a program: its raw text, and what it asked for."""

    def __init__(self, node: list[Any]) -> None:
        super().__init__()
        self._node = node

    def _made(self, draft: Draft, said: Said) -> tuple[tuple[str, tuple[Asked, ...]], Sequence[Asked]]:
        asked: dict[Asked, None] = {}
        scope = scope_of(draft, _Read(said, asked, of_phrase=True))
        scope.values = _Read(draft.values, asked, of_phrase=False)
        text = run([self._node], scope)
        questions = tuple(asked)
        return (text, questions), questions


class _Segment(_Part[Rendered]):
    """What stands between two empty lines: its paragraphs (a value or a phrase may bring more), and its phrases."""

    def __init__(self, parts: Sequence[str | _Node]) -> None:
        super().__init__()
        self._parts = parts

    def _made(self, draft: Draft, said: Said) -> tuple[Rendered, Sequence[Asked]]:
        raw: list[str] = []
        asked: dict[Asked, None] = {}
        for part in self._parts:
            if isinstance(part, str):
                raw.append(part)
            else:
                text, questions = part.read(draft, said)
                raw.append(text)
                asked |= dict.fromkeys(questions)
        text = fit(lay_out("".join(raw), draft.locale["cjk"]), draft)
        phrases = frozenset(name for name, of_phrase in asked if of_phrase)
        return ((tuple(text.split(EMPTY_LINE)) if text else ()), phrases), list(asked)


class Shared:
    """What the texts of a locale have in common: nodes, and segments where they go out in the same characters."""

    def __init__(self) -> None:
        self._nodes: dict[str, _Node] = {}
        self._segments: dict[tuple[bool, str], _Segment] = {}

    def segment(self, program: Program, draft: Draft) -> _Segment:
        """The segment that a program prints."""
        key = (draft.corpus["channels"][draft.channel]["plain"], str(program))
        if key not in self._segments:
            self._segments[key] = _Segment([*map(self._part, program)])
        return self._segments[key]

    def _part(self, node: str | list[Any]) -> str | _Node:
        return node if isinstance(node, str) else self._nodes.setdefault(str(node), _Node(node))


class _Read(dict[str, Any]):
    """Values or wordings; `asked` is told the names that were asked for, each once, in their order."""

    def __init__(self, given: Mapping[str, Any], asked: dict[Asked, None], *, of_phrase: bool) -> None:
        super().__init__(given)
        self._asked = asked
        self._of_phrase = of_phrase

    def __getitem__(self, name: str) -> Any:
        self._asked[name, self._of_phrase] = None
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        self._asked[str(name), self._of_phrase] = None
        return super().__contains__(name)


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
