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

from cs_templates.answer.marking import Marking, UnlikeAPage
from cs_templates.answer.render import scope_of
from cs_templates.answer.reply import choose_phrases, fit, one_line, texts
from cs_templates.errors import CsTemplatesError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from cs_templates.answer.draft import Draft
    from cs_templates.answer.marking import Page, Test, Values

    Program = list[Any]

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
            body = "\n\n".join([text for part in self._body if (text := part.text(values))])
        except (CsTemplatesError, KeyError, UnlikeAPage):
            return self._filled(values)
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

    __slots__ = ("next", "test")

    def __init__(self, test: Test) -> None:
        self.test = test
        self.next: dict[Any, Any] = {}


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
        literals, get, shown = step or self._grown()
        pieces = literals[:]
        pieces[1::2] = get(values)
        for at, printer in shown:
            pieces[at] = printer(pieces[at])
        return "".join(pieces)

    def _grown(self) -> Page:
        """The page of the scope's values, made now, at the end of its decisions."""
        decisions, page = self._scope.page(self._program)
        self._pages += 1
        if not decisions:
            self._top = page
            return page
        if self._top is None or self._pages > MOST:
            self._top, self._pages = _Fork(decisions[0][0]), 1
        step: Any = self._top
        for (_, answer), (test, _) in pairwise(decisions):
            step = step.next.setdefault(answer, _Fork(test))
        step.next[decisions[-1][1]] = page
        return page
