"""The renderer with marks for values: what a page of `prepared` is made of.

A program runs as it always does, with the values of one customer. What it prints of a value is a mark,
which the layout takes for a word; what it decides by values is noted, so that the page serves every
customer of whom the same holds.
"""

from __future__ import annotations

import zlib
from itertools import repeat
from operator import itemgetter

from cs_templates.answer.book import phrase_record
from cs_templates.answer.formats import ready
from cs_templates.answer.kept import Kept
from cs_templates.answer.page import UNLIKE, Page, UnlikeAPage
from cs_templates.answer.render import (
    PRINTERS,
    Scope,
    block,
    counted,
    holds,
    lay_out,
    print_node,
    run,
    scope_of,
)  # fmt: skip
from cs_templates.answer.reply import seed_of, take_turn, usable
from cs_templates.errors import CsTemplatesError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from cs_templates.answer.draft import Draft
    from cs_templates.answer.table import Table

    Program = list[Any]
    Values = Mapping[str, Any]
    Test = Callable[[Values], Any]
    Printer = Callable[[Any], str]
    Answers = Callable[[Table], Sequence[Any]]
    Decisions = list[tuple[Test, Any, Answers | None]]

MARK, LINK = "\0", "\1"
"""A value, and one that is a link; no text of a corpus can hold them."""
_LINK = f"://{LINK}"
"""A link as the layout sees it."""
_WORDS = (MARK, f"中{MARK}中", f"x {MARK}", f"://{MARK}")
"""What a value may be to the layout of Chinese and Japanese, which joins lines by what stands at their ends."""


class Marking(Scope):
    """A scope in which values print as marks and decisions are noted."""

    __slots__ = ("_choosers", "_decisions", "_is_open", "_printed", "_seed", "draft", "plain")

    def __init__(self, draft: Draft) -> None:
        self.plain = scope_of(draft, {})
        super().__init__(draft.values, draft.specs, draft.locale, draft.today, countries=self.plain.countries)
        self.nodes = _NODES
        self.draft = draft
        self._choosers = {name: _Chooser(draft, name) for name in draft.text["phrases"]}
        self._seed = -1
        self._decisions: Decisions = []
        self._printed: list[tuple[str, Printer | None]] = []
        self._is_open = False

    def has_words(self) -> bool:
        """Whether each phrase has a wording whatever is known; a fill refuses a text before it comes to the phrase."""
        try:
            for chooser in self._choosers.values():
                chooser.choose({}, 0)
        except CsTemplatesError:
            return False
        return True

    def begin(self, values: Values) -> None:
        """From now on it is about these values."""
        self.values = self.plain.values = values
        self._seed = -1

    def page(self, program: Program) -> tuple[Decisions, Page]:
        """What was decided on the way to the page of these values, and the page."""
        self._decisions, self._printed, self._is_open = [], [], False
        try:
            text = self._laid_out(run(program, self))
        except UnlikeAPage:
            return self._decisions, UNLIKE
        literals: list[str] = []
        for literal in text.split(MARK):
            literals += [literal, ""]
        names = [name for name, _ in self._printed]
        shown = [(2 * at + 1, printer) for at, (_, printer) in enumerate(self._printed) if printer]
        return self._decisions, Page(literals[:-1], names, shown, is_open=self._is_open)

    def _laid_out(self, raw: str) -> str:
        """The text with its marks. Raises UnlikeAPage where the layout depends on what a value looks like."""
        raw = raw.replace(LINK, _LINK)
        cjk = self.locale["cjk"]
        ways = {
            lay_out(raw.replace(MARK, way), cjk).replace(way, MARK)
            for way in _WORDS[: len(_WORDS) if cjk else 1]
        }
        if len(ways) > 1:
            raise UnlikeAPage
        return ways.pop().replace(_LINK, MARK)

    def decide(self, test: Test, answer: Any, answers: Answers | None = None) -> None:
        """Note what the values were asked, and what they answered; `answers` asks those of many at once."""
        self._decisions.append((test, answer, answers))

    def mark(self, name: str, printer: Printer | None, sign: str = MARK) -> str:
        """A mark for a value, which prints as it is or as the printer has it. Raises KeyError where it is missing."""
        self.values[name]
        self._printed.append((name, printer))
        return sign

    def opened(self) -> Scope:
        """The scope of the plain renderer, for what prints a value by looking at it."""
        self._is_open = True
        return self.plain

    def wording(self, phrase: str) -> tuple[str, Program]:
        """Where the phrase stands, and its program in the wording that these values take."""
        chooser = self._choosers[phrase]

        def which(values: Values) -> str:
            return chooser.choose(values, self._hash())[0]

        which_one, program = chooser.choose(self.values, self._hash())
        self.decide(which, which_one, chooser.each)
        return chooser.place, program

    def _hash(self) -> int:
        """What the hashes that wordings are chosen by begin with."""
        if self._seed < 0:
            self._seed = zlib.crc32(seed_of(self.plain.values).encode())
        return self._seed


class _Chooser:
    """Chooses the wordings of one phrase as `compose.choose` does, for whatever is known."""

    __slots__ = ("_draft", "_id", "_kept", "_names", "_record", "_salt", "place")

    def __init__(self, draft: Draft, phrase: str) -> None:
        self._draft, self._id = draft, phrase
        self._record = phrase_record(draft.book, draft.record["locale"], phrase)
        self._salt = f"\0{phrase}".encode()
        every = [self._record["wordings"].get(tone, ()) for tone in (draft.tone, "neutral")]
        self._names = list(dict.fromkeys([name for tone in every for _, names in tone for name in names]))
        self._kept: dict[tuple[bool, ...], list[tuple[str, Program]]] = {}
        self.place: str = self._record["place"]

    def choose(self, values: Values, seed: int) -> tuple[str, Program]:
        """The wording (tone/index) and its program; `seed` is the hash of the order's number or customer's name."""
        known = tuple([name in values for name in self._names])
        ring = self._kept.get(known) or self._ring(known)
        return ring[zlib.crc32(self._salt, seed) % len(ring)]

    def each(self, table: Table) -> list[str]:
        """The wordings of many customers."""
        rows = table.rows() if self._names else repeat({}, table.count)
        return [self.choose(values, seed)[0] for values, seed in zip(rows, table.seeds(), strict=True)]

    def _ring(self, known: tuple[bool, ...]) -> list[tuple[str, Program]]:
        """The wordings of this turn by the remainder of their hash."""
        names = {name for name, is_known in zip(self._names, known, strict=True) if is_known}
        tone, groups = usable(self._record, self._draft.tone, names, self._id)
        most = len(groups[0]) if len(groups[0]) > 1 else len(groups[min(1, len(groups) - 1)])
        taken = [take_turn(groups, self._draft.request.turn, start) for start in range(most)]
        ring = self._kept[known] = [(f"{tone}/{index}", program) for index, program in taken]
        return ring


# Nodes: as the renderer's, with marks for values.


def _print(node: list[Any], scope: Marking) -> str:
    _, name, filters = node
    kind = scope.specs[name]["kind"]
    if kind in ("choice", "choices"):
        return _option(node, scope)
    if kind in ("items", "parcels", "list") and [each[0] for each in filters] in _ON_LINES:
        return f"\v{scope.mark(name, _of_lines(node, scope.opened()))}\v\v"
    return scope.mark(name, _printer(node, kind, scope), LINK if kind == "url" else MARK)


_ON_LINES = (["bullets"], ["numbered"])


def _option(node: list[Any], scope: Marking) -> str:
    """What is chosen is decided by, and printed; its words may print other values."""
    _, name, filters = node
    scope.decide(itemgetter(name), scope.values[name], lambda table: table.column(name))
    text = print_node(node, scope)
    if (MARK in text or LINK in text) and [each[0] for each in filters] not in (["form"], *_ON_LINES):
        raise UnlikeAPage
    return text


def _phrase(node: list[Any], scope: Marking) -> str:
    place, program = scope.wording(node[1])
    text = run(program, scope)
    return block(text) if place == "line" else text


def _branch(node: list[Any], scope: Marking) -> str:
    _, cases, otherwise = node
    for condition, program in cases:
        answer = holds(condition, scope)
        scope.decide(_test(condition, scope.plain), answer, _answers(condition))
        if answer:
            return run(program, scope)
    return run(otherwise, scope)


def _test(condition: list[Any], scope: Scope) -> Test:
    if condition[0] == "known":
        name = condition[1]
        return lambda values: name in values
    return lambda _: holds(condition, scope)


def _answers(condition: list[Any]) -> Answers | None:
    return (lambda table: table.known(condition[1])) if condition[0] == "known" else None


_NODES: dict[str, Callable[[list[Any], Any], str]] = {"print": _print, "phrase": _phrase, "if": _branch}

# What prints where a mark was. A value is what its kind's check made of it: no blanks around it, nothing empty.


def _printer(node: list[Any], kind: str, scope: Marking) -> Printer | None:
    """What prints a value; None where it prints as it is."""
    _, name, filters = node
    how, argument = (filters[0][0], filters[0][-1]) if filters else (kind, None)
    maker = _MAKERS.get(how) if len(filters) < 2 else None
    made = maker(argument, name, scope) if maker else None
    if made or kind in PRINTERS or filters or scope.locale.get("rtl"):
        return made or _of_line(node, scope.opened())
    return _single if scope.specs[name].get("multiline") else None


def _single(value: str) -> str:
    if "\n" in value:
        raise UnlikeAPage
    return value


def _of_line(node: list[Any], scope: Scope) -> Printer:
    def show(_value: Any) -> str:
        text = print_node(node, scope)
        if not _is_word(text):
            raise UnlikeAPage
        return text

    return show


def _of_lines(node: list[Any], scope: Scope) -> Printer:
    def show(_value: Any) -> str:
        found = print_node(node, scope)[1:-2].split("\v")
        if not all(map(_is_word, found)):
            raise UnlikeAPage
        return "\n".join(found)

    return show


def _is_word(text: str) -> bool:
    """Whether the layout leaves a text as it is, wherever it stands."""
    return bool(text) and "\n" not in text and "\v" not in text and text == text.strip()


def _money(_: object, _name: str, scope: Marking) -> Printer | None:
    return None if scope.locale.get("rtl") else ready.amounts(scope.locale["table"])


def _date(style: str | None, _name: str, scope: Marking) -> Printer | None:
    style, table = style or "day", scope.locale["table"]
    return _kept(ready.days(table, style, scope.today)) if style in table["dates"]["styles"] else None


def _plural(forms: dict[str, str], name: str, scope: Marking) -> Printer | None:
    return _counted("plural", forms, name, scope)


def _ordinal(forms: dict[str, str], name: str, scope: Marking) -> Printer | None:
    return _counted("ordinal", forms, name, scope)


def _counted(which: str, forms: dict[str, str], name: str, scope: Marking) -> Printer | None:
    if not all(map(_is_word, forms.values())):
        return None
    table = scope.locale["table"]
    return _kept(ready.counts(table, table[which], lambda category: counted(category, forms, name)))


def _kept(printer: Printer | None) -> Printer | None:
    """The printer, which keeps what it made of values that repeat: days, counts."""
    return None if printer is None else Kept(printer).__getitem__


_MAKERS: dict[str, Callable[[Any, str, Marking], Printer | None]] = {
    "count": lambda _, _name, scope: _kept(ready.integers(scope.locale["table"])),
    "money": _money,
    "date": _date,
    "plural": _plural,
    "ordinal": _ordinal,
}
"""Kinds and filters with a printer of their own: argument, name, scope → printer, or None where it is not for this."""
