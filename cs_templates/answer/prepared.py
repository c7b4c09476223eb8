r"""One reply made ready for many customers: validated values in, text out, much quicker than a fill.

A text differs from customer to customer in two ways: in the values it prints, and in what it decides by
them (conditions, options, wordings of phrases). So each part of a text is a tree of decisions with pages
at its leaves. A page is what the renderer and the layout themselves make of the part when every value
prints as a mark: where the marks were, the values go. Pages are made when they are first needed. There is
no second renderer: what a page cannot say (a value with lines of its own, a layout that depends on a
value's letters, a value that is missing) is rendered as one fill is, with the same text or the same error.
"""

from __future__ import annotations

from itertools import pairwise

from cs_templates.answer.marking import Marking
from cs_templates.answer.page import Page, UnlikeAPage
from cs_templates.answer.render import scope_of
from cs_templates.answer.reply import choose_phrases, fit, one_line, texts
from cs_templates.errors import CsTemplatesError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from cs_templates.answer.draft import Draft
    from cs_templates.answer.marking import Test, Values
    from cs_templates.answer.table import Table

    Answers = Callable[[Table], Sequence[Any]]
    Program = list[Any]
    Texts = tuple[str | None, str]

_SAMPLE = "x\xa0…\u2068\n\nx"
"""What channels and platforms that want plain text do not leave as it is."""
MOST = 2_000
"""Pages of one part of a text; where values decide more, they are made anew."""


class Prepared:
    """A draft's texts, ready for the values of many customers.

    What the draft fixes stays: scenario, locale, channel, platform, tone, turn,
    today. The draft is the prepared reply's from now on: its values are those
    of the last customer. For one thread at a time.
    """

    __slots__ = ("_as_laid_out", "_body", "_draft", "_one_by_one", "_only", "_scope", "_subject")

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._scope = scope = Marking(draft)
        subject, body = draft.text["subject"], draft.text["body"]
        self._subject = None if subject is None else _Part(subject, scope)
        self._body = [_Part(program, scope) for program in _parts(body, draft.specs)]
        self._as_laid_out = fit(_SAMPLE, draft) == _SAMPLE
        self._one_by_one = bool(draft.added) or not scope.has_words()
        simple = subject is None and len(self._body) == 1 and self._as_laid_out and not self._one_by_one
        self._only = self._body[0] if simple else None

    def text(self, values: Values) -> str:
        """The body for these values: typed and checked, by name, as a draft's are.

        Raises what `reply.finish` raises of texts: FillError for a value that is
        missing, RefusedError and FormatError for what cannot be printed.
        """
        if self._only is None:
            return self.texts(values)[1]
        self._scope.begin(values)
        try:
            return self._only.text(values)
        except (CsTemplatesError, KeyError, UnlikeAPage):
            return self._filled(values)[1]

    def texts(self, values: Values) -> tuple[str | None, str]:
        """Subject (None where the channel has none) and body for these values, as `text`."""
        if self._one_by_one:
            return self._filled(values)
        self._scope.begin(values)
        try:
            subject = None if self._subject is None else one_line(self._subject.text(values))
            return self._fit(subject, [part.text(values) for part in self._body])
        except (CsTemplatesError, KeyError, UnlikeAPage):
            return self._filled(values)

    def many(self, table: Table) -> tuple[list[str | None], list[str | None]]:
        """Subjects and bodies for the values of each customer; no body where only `texts` can say what there is."""
        none: list[str | None] = [None] * table.count
        if self._one_by_one:
            return none, none.copy()
        if self._only is not None:
            return none, self._only.many(table)
        parts = self._body if self._subject is None else [self._subject, *self._body]
        texts = [self._joined(texts) for texts in zip(*[part.many(table) for part in parts], strict=True)]
        return [subject for subject, _ in texts], [body for _, body in texts]

    def _joined(self, texts: Sequence[Any]) -> tuple[str | None, str | None]:
        """The texts of the parts as subject and body."""
        if None in texts:
            return None, None
        if self._subject is None:
            return self._fit(None, texts)
        try:
            return self._fit(one_line(texts[0]), texts[1:])
        except CsTemplatesError:
            return None, None

    def _fit(self, subject: str | None, parts: Sequence[str]) -> Texts:
        body = "\n\n".join([text for text in parts if text])
        if self._as_laid_out:
            return subject, body
        return subject if subject is None else fit(subject, self._draft), fit(body, self._draft)

    def _filled(self, values: Values) -> tuple[str | None, str]:
        """The texts as one fill makes them."""
        draft = self._draft
        draft.values = dict(values)
        if draft.added:
            from cs_templates.answer import adding

            draft.text = draft.text | {"body": adding.body_of(draft)[0]}
        chosen, _ = choose_phrases(draft)
        return texts(draft.text, scope_of(draft, chosen), draft)


def _parts(program: Program, specs: Values) -> list[Program]:
    """A program cut between paragraphs that decide something, so that what each decides does not multiply."""
    found: list[Program] = [[]]
    decided = False
    for paragraph in _paragraphs(program):
        decides = any(_decides(node, specs) for node in paragraph)
        if decides and decided:
            found.append(paragraph)
        else:
            found[-1] += ["\n\n", *paragraph] if found[-1] else paragraph
        decided = decided or decides
    return found


def _paragraphs(program: Program) -> list[Program]:
    """A program cut where it always ends a paragraph: at each empty line outside of conditions."""
    found: list[Program] = [[]]
    for node in program:
        if type(node) is not str:
            found[-1].append(node)
            continue
        ends = "\n" if node[:1] == "\n" and _ends_line(found[-1]) else ""
        first, *rest = (ends + node).split("\n\n")
        found[-1].append(first)
        found += [[literal] for literal in rest]
    return found


def _ends_line(program: Program) -> bool:
    """Whether a program ends in a line break, whatever it decides."""
    if not program or program[-1] == "":
        return len(program) > 1 and _ends_line(program[:-1])
    last = program[-1]
    if type(last) is str:
        return last[-1] == "\n"
    if last[0] != "if":
        return False
    ways = [way for _, way in last[1]] + [last[2]]
    return all(_ends_line(way or program[:-1]) for way in ways)


def _decides(node: Any, specs: Values) -> bool:
    if type(node) is str:
        return False
    return node[0] != "print" or specs[node[1]]["kind"] in ("choice", "choices")


class _Fork:
    """A decision: what is asked of the values, and where each answer leads (a fork or a page)."""

    __slots__ = ("answers", "next", "test")

    def __init__(self, test: Test, answers: Answers | None) -> None:
        self.test = test
        self.answers = answers
        self.next: dict[Any, Any] = {}


def _fork(decision: tuple[Test, Any, Answers | None]) -> _Fork:
    return _Fork(decision[0], decision[2])


_NO_PAGE = (CsTemplatesError, KeyError, UnlikeAPage)
"""Raised where a customer's text is made by itself."""


class _Part:
    """A part of a text: its decisions, and a page for each way through them."""

    __slots__ = ("_pages", "_program", "_scope", "_top")

    def __init__(self, program: Program, scope: Marking) -> None:
        self._program = program
        self._scope = scope
        self._top: _Fork | Page | None = None
        self._pages = 0

    def text(self, values: Values) -> str:
        """The part's text. Raises UnlikeAPage, or KeyError for a value that is missing."""
        step: Any = self._top
        while step.__class__ is _Fork:
            step = step.next.get(step.test(values))
        literals, get, shown = (step or self._grown()).one
        pieces = literals[:]
        pieces[1::2] = get(values)
        for at, printer in shown:
            pieces[at] = printer(pieces[at])
        return "".join(pieces)

    def many(self, table: Table) -> list[str | None]:
        """The part's text for each customer; None for one who has no page."""
        texts: list[str | None] = [None] * table.count
        for page, places in self._led_to(table):
            try:
                there = table.having(page.names, places)
                made = self._each(table, there) if page.is_open else page.many(table, there)
            except _NO_PAGE:
                continue
            for place, text in zip(there, made, strict=True):
                texts[place] = text
        return texts

    def _each(self, table: Table, places: Sequence[int]) -> Iterator[str | None]:
        rows = table.rows()
        for place in places:
            self._scope.begin(rows[place])
            try:
                yield self.text(rows[place])
            except _NO_PAGE:
                yield None

    def _led_to(self, table: Table) -> Iterator[tuple[Page, list[int]]]:
        """The pages of a table's customers; those who lack what they are asked for have none."""
        steps: list[tuple[Any, list[int]]] = [(self._top, list(range(table.count)))]
        while steps:
            step, places = steps.pop()
            if step.__class__ is Page:
                yield step, places
                continue
            try:
                steps += self._led(step, table, places) if step else self._new(table, places)
            except _NO_PAGE:
                continue

    def _led(self, fork: _Fork, table: Table, places: list[int]) -> list[tuple[Any, list[int]]]:
        """Where a fork leads."""
        found: dict[Any, list[int]] = {}
        if fork.answers is None:
            for place, answer in self._asked(fork, table, places):
                found.setdefault(answer, []).append(place)
        else:
            answers = fork.answers(table)
            for place in places:
                found.setdefault(answers[place], []).append(place)
        return [(fork.next.get(answer), some) for answer, some in found.items()]

    def _asked(self, fork: _Fork, table: Table, places: list[int]) -> Iterator[tuple[int, Any]]:
        """What each customer answers; one who cannot has no page."""
        rows = table.rows()
        for place in places:
            self._scope.begin(rows[place])
            try:
                answer = fork.test(rows[place])
            except _NO_PAGE:
                continue
            yield place, answer

    def _new(self, table: Table, places: list[int]) -> list[tuple[Any, list[int]]]:
        """A page for the first of the places; the others begin again."""
        self._scope.begin(table.rows()[places[0]])
        page = self._grown()
        return [(self._top, places[1:]), (page, places[:1])] if places[1:] else [(page, places)]

    def _grown(self) -> Page:
        """The page of the scope's values, made now, at the end of its decisions."""
        decisions, page = self._scope.page(self._program)
        self._pages += 1
        if not decisions:
            self._top = page
            return page
        if self._top is None or self._pages > MOST:
            self._top, self._pages = _fork(decisions[0]), 1
        step: Any = self._top
        for (_, answer, _), decision in pairwise(decisions):
            step = step.next.setdefault(answer, _fork(decision))
        step.next[decisions[-1][1]] = page
        return page
