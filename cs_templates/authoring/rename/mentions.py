"""The places of one file that name what is renamed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.authoring.rename import tags
from cs_templates.authoring.rename.leaves import Leaf, leaves
from cs_templates.authoring.rename.names import Renaming
from cs_templates.corpus.decode import declarations as d
from cs_templates.corpus.decode.orders import ORDERS
from cs_templates.corpus.decode.schema import shape_of
from cs_templates.corpus.decode.shapes import DOTTED_NAME, Prose, Ref, Shape
from cs_templates.corpus.decode.special import Option, Value
from cs_templates.corpus.edits import Document
from cs_templates.corpus.located.scalars import as_text
from cs_templates.corpus.located.source import Spot
from cs_templates.corpus.splice import Edit
from cs_templates.errors import CorpusError
from cs_templates.model import Location, Text
from cs_templates.speech import say

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#.*$", re.MULTILINE)


def edits(document: Document, within: str, asked: Renaming) -> list[Edit]:
    """The edits that rename it in a file, at a path below the corpus. Raises CorpusError where a place is no plain name."""
    shape = shape_of(within)
    if shape is None or asked.old not in document.source.text:
        return []
    finder = _Finder(document, shape, asked)
    places = dict.fromkeys([*finder.in_values(), *finder.in_comments()])
    return [_edit(document, place, asked) for place in places]


class _Finder:
    def __init__(self, document: Document, shape: Shape, asked: Renaming) -> None:
        self.document = document
        self.shape = shape
        self.asked = asked
        self.leaves = list(leaves(shape, document.root))

    def in_values(self) -> Iterator[Location]:
        """What the file says."""
        for leaf in self.leaves:
            if self.asked.old in leaf.node.value:
                text = as_text(leaf.node, self.document.source)
                for at in self._offsets(leaf, text):
                    yield text.locate(at)

    def in_comments(self) -> Iterator[Location]:
        """The tags in its comments."""
        source = self.document.source
        inside = [(leaf.node.start_mark.index, leaf.node.end_mark.index) for leaf in self.leaves]
        for found in _COMMENT.finditer(source.text):
            if any(
                start <= found.start() < stop and not _heads(source.text, start, found.start())
                for start, stop in inside
            ):
                continue
            for at in tags.in_note(found.group(), self.asked, found.start()):
                yield source.place(Spot.at(source.text, at))

    def _offsets(self, leaf: Leaf, text: Text) -> Iterator[int]:
        if self._is_text(leaf):
            yield from tags.in_text(text, self.asked)
        elif self._is_stamped(leaf):
            yield from _stamped(leaf.node.value, self.asked)
        elif self.asked.kind == "option":
            yield from self._option(leaf)
        elif leaf.node.value == self.asked.old and self._names(leaf):
            yield 0

    def _is_text(self, leaf: Leaf) -> bool:
        """Whether a value holds tags."""
        if leaf.is_name or not isinstance(leaf.shape, Prose):
            return False
        first = leaf.keys[0] if leaf.keys else ""
        if self.shape is d.TEMPLATE:
            return first == "channels"
        return self.shape is d.PHRASEBOOK or (self.shape is d.WORDS and first == "choices")

    def _is_stamped(self, leaf: Leaf) -> bool:
        return self.shape is d.WORDS and leaf.is_name and len(leaf.keys) == 2 and leaf.keys[0] == "true_to"

    def _names(self, leaf: Leaf) -> bool:
        """Whether a value or a name that is the old one names what is renamed."""
        if self.asked.kind == "variable" and leaf.shape is DOTTED_NAME:
            return True
        if self.asked.kind == "phrase" and self.shape is d.PHRASES:
            return leaf.is_name and len(leaf.keys) == 1
        return isinstance(leaf.shape, Ref) and leaf.shape.what == self.asked.kind

    def _option(self, leaf: Leaf) -> Iterator[int]:
        """Where a name, or a value of the variable, is the option."""
        said, asked = leaf.node.value, self.asked
        if isinstance(leaf.shape, Option):
            if leaf.shape.variable == asked.variable and said == asked.old:
                yield 0
        elif self._is_value(leaf):
            yield from _in_list(said, asked.old)
        elif self.shape is d.DICTIONARY and leaf.keys[0] == asked.variable and said == asked.old:
            options = len(leaf.keys) == 2 and leaf.keys[1] == "options"
            needs = len(leaf.keys) == 3 and leaf.keys[1] == "needs" and leaf.is_name
            if options or needs:
                yield 0

    def _is_value(self, leaf: Leaf) -> bool:
        keys = leaf.keys
        if isinstance(leaf.shape, Value):
            named = keys[0] if self.shape is d.DICTIONARY else keys[-1]
            return named == self.asked.variable and not leaf.is_name
        at_field = (
            self.shape is ORDERS and not leaf.is_name and len(keys) > 4 and keys[3] == self.asked.variable
        )
        return at_field and (keys[4] == "is" or (keys[4] == "words" and len(keys) == 6))


def _heads(text: str, start: int, at: int) -> bool:
    """Whether a place is on the line that opens a block, as in `body: |  # note`."""
    return text[start] in "|>" and "\n" not in text[start:at]


def _in_list(said: str, option: str) -> Iterator[int]:
    """Where an option stands in a value: alone, or between commas."""
    for found in re.finditer(rf"(?:^|(?<=[,;，、\s])){re.escape(option)}(?=$|[,;，、\s])", said):
        yield found.start()


def _stamped(key: str, asked: Renaming) -> Iterator[int]:
    """Where the key of a stamp names it: variables.order.number, choices.refund.method.card, phrases.closing."""
    section, _, name = key.partition(".")
    start = len(section) + 1
    of_an_option = section == "choices" and asked.kind == "variable" and name.startswith(f"{asked.old}.")
    if of_an_option or (section == f"{asked.kind}s" and name == asked.old):
        yield start
    elif section == "choices" and asked.kind == "option" and name == f"{asked.variable}.{asked.old}":
        yield start + len(asked.variable) + 1


def _edit(document: Document, at: Location, asked: Renaming) -> Edit:
    line = document.source.line(at.line - 1)
    if not line.startswith(asked.old, at.column - 1):
        message = say("{place}: this name is not written plainly", place=str(at))
        raise CorpusError(message, say("write {name} there, letter by letter", name=asked.old))
    end = at._replace(column=at.column + len(asked.old))
    return Edit(at=at, end=end, text=asked.new)
