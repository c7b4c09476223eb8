"""From the event stream to located nodes, with what is refused on the way.

Depth and number are checked while the events arrive, so a hostile file costs
no more than its first few kilobytes.
"""

from __future__ import annotations

import unicodedata
from itertools import repeat
from typing import TYPE_CHECKING

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from cs_templates.corpus.located import parser
from cs_templates.corpus.located.characters import check_value
from cs_templates.corpus.located.complaints import JINJA, complain
from cs_templates.corpus.located.nodes import ListNode, MapNode, Node, Scalar
from cs_templates.corpus.located.source import Spot
from cs_templates.corpus.located.tabs import check_tabs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from cs_templates.corpus.located.marks import Mark
    from cs_templates.corpus.located.source import Source

MAX_DEPTH = 16
MAX_NODES = 50_000
MAX_SCALAR = 65_536

_QUOTES = frozenset("'\"")
_STOP = StreamEndEvent()
_ENDS = frozenset((MappingEndEvent, SequenceEndEvent, DocumentEndEvent, StreamEndEvent))


def read_tree(source: Source, *, may_be_empty: bool = False) -> MapNode | None:
    """The root mapping of a file, or None where there is none to speak of.

    After a fault of syntax, what was read before it (and `source.partial`).
    """
    reader = _TreeReader(source)
    root = reader.document()
    if reader.empty:
        if not may_be_empty:
            source.whole("yaml-syntax", "this file is empty", "write it, or delete the file")
        return None
    if "\t" in source.text and not source.partial and root is not None:
        check_tabs(source, root)
    if isinstance(root, Scalar | ListNode):
        if source.partial:
            return None
        message = "a file here consists of lines `name: value`; this one begins with something else"
        source.fault("yaml-syntax", root.start_mark, message, "is a space missing after a colon?")
        return None
    return root


def _stream(source: Source) -> Iterator[Any]:
    """The events; after a fault (reported here) the file reads as if it ended."""
    try:
        yield from iter(parser.events(source.text), None)
    except (YAMLError, ValueError, OverflowError) as error:
        complain(source, error)
    while True:
        yield _STOP


class _TreeReader:
    """Builds nodes from events. Recursion is as deep as the file is nested: at most MAX_DEPTH."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.next: Callable[[], Any] = _stream(source).__next__
        self.count = 0
        self.escapes = "\\" in source.text
        self.empty = False

    def document(self) -> Node | None:
        """The root node of the only document."""
        self.next()
        start = self.next()
        if not isinstance(start, DocumentStartEvent):
            self.empty = not self.source.partial
            return None
        if start.version or start.tags or self.source.text.startswith("%"):
            message = "lines that begin with % are not used here"
            self.source.fault("yaml-feature", Spot(0, 0, 0), message, "delete them")
        root = self.node(self.next(), 0)
        self.empty = isinstance(root, Scalar) and not root.value and not root.style
        self._end()
        return root

    def _end(self) -> None:
        while type(event := self.next()) in {DocumentEndEvent, MappingEndEvent, SequenceEndEvent}:
            pass
        if type(event) is not StreamEndEvent:
            message = "a second document begins here; a file holds one"
            self.source.fault("yaml-feature", event.start_mark, message, "delete the line ---", length=3)

    def node(self, event: Any, depth: int) -> Node | None:
        """The node that begins with `event`; None where the file ends."""
        self.count += 1
        kind = type(event)
        if self.count > MAX_NODES:
            self._stop("too-large", event.start_mark, f"this file has more than {MAX_NODES:,} entries")
            return None
        if kind is ScalarEvent:
            return self.scalar(event)
        if kind is MappingStartEvent:
            return self.mapping(event, depth + 1)
        if kind is SequenceStartEvent:
            return self.sequence(event, depth + 1)
        return self.alias(event) if kind is AliasEvent else None

    def scalar(self, event: Any) -> Scalar:
        """A scalar, checked."""
        if event.anchor is not None or event.tag is not None:
            self._features(event)
        node = Scalar(event.value, event.style or "", event.start_mark, event.end_mark)
        if len(node.value) > MAX_SCALAR:
            message = f"this text is longer than {MAX_SCALAR:,} characters"
            self.source.fault("too-large", node.start_mark, message)
            node.value = node.value[:MAX_SCALAR]
        if node.style in _QUOTES:
            self._quoted(node)
        return node

    def _quoted(self, node: Scalar) -> None:
        if self.escapes and node.style == '"':
            check_value(self.source, node)
        if node.start_mark.line != node.end_mark.line:
            self.source.quoted = node

    def sequence(self, event: Any, depth: int) -> ListNode | None:
        """A list with everything in it."""
        if depth > MAX_DEPTH:
            self._too_deep(event)
            return None
        self._features(event)
        node = ListNode(event.start_mark, flow=bool(event.flow_style))
        while type(inner := self.next()) not in _ENDS:
            item = self.node(inner, depth)
            if item is not None:
                node.items.append(item)
        node.end_mark = inner.end_mark or node.end_mark
        return node

    def mapping(self, event: Any, depth: int) -> Node | None:
        """A mapping with everything in it; `{{ … }}` without quotes is read as the text it should be."""
        if depth > MAX_DEPTH:
            self._too_deep(event)
            return None
        self._features(event)
        node = MapNode(event.start_mark, flow=bool(event.flow_style))
        start = event.start_mark.index
        jinja = node.flow and self.source.text.startswith("{{", start)
        seen: dict[str, Mark] = {}
        while type(inner := self.next()) not in _ENDS:
            key = self.key(inner, depth, seen, quiet=jinja)
            value = self.node(self.next(), depth)
            if key is not None and value is not None:
                node.entries.append((key, value))
        node.end_mark = inner.end_mark or node.end_mark
        return self._as_text(node) if jinja else node

    def key(self, event: Any, depth: int, seen: dict[str, Mark], *, quiet: bool) -> Scalar | None:
        """A key, or None (and a problem) where it is no name, a merge key, or there already."""
        node = self.node(event, depth)
        if not isinstance(node, Scalar):
            if node is not None and not quiet:
                self.source.refuse("yaml-feature", node, "a name has to stand here, not a list or a group")
            return None
        name = node.value if node.value.isascii() else unicodedata.normalize("NFC", node.value)
        if name in seen:
            self._twice(node, seen[name])
            return None
        seen[name] = node.start_mark
        if name == "<<" and not node.style:
            self.source.refuse(
                "yaml-feature", node, "merge keys (<<) are not used here", "write the lines out"
            )
            return None
        return node

    def alias(self, event: Any) -> Scalar:
        """An alias, refused and read as the text that it may have been meant to be."""
        raw = self.source.text[event.start_mark.index : event.end_mark.index]
        message = f"{raw} refers to something elsewhere, and such references (aliases) are not used here"
        self.source.refuse("yaml-feature", event, message, "a text that begins with * goes in quotes")
        return Scalar(raw, "", event.start_mark, event.end_mark)

    def _as_text(self, node: MapNode) -> Scalar:
        rule, message, hint = JINJA
        self.source.refuse(rule, node, message, hint)
        raw = self.source.text[node.start_mark.index : node.end_mark.index]
        return Scalar(raw, "", node.start_mark, node.end_mark)

    def _features(self, event: Any) -> None:
        if event.anchor is not None:
            message = (
                f"&{event.anchor} names a place for others to refer to (an anchor); that is not used here"
            )
            self.source.refuse("yaml-feature", event, message, "a text that begins with & goes in quotes")
        if getattr(event, "tag", None) is not None:
            message = "a text that begins with ! is taken for a type (a tag), and types are not used here"
            self.source.refuse("yaml-feature", event, message, "put the text in quotes, or delete the !word")

    def _twice(self, key: Scalar, first: Mark) -> None:
        self.source.hidden = True
        message = f"{key.value} stands twice: here and in line {first.line + 1}"
        self.source.refuse("duplicate-key", key, message, "keep one of the two")

    def _too_deep(self, event: Any) -> None:
        message = f"brackets or lists are nested deeper than {MAX_DEPTH}"
        self._stop("too-large", event.start_mark, message)

    def _stop(self, rule: str, mark: Mark, message: str) -> None:
        self.source.fault(rule, mark, message)
        self.source.partial = True
        self.next = repeat(_STOP).__next__
