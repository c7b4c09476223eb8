"""The event stream of libyaml, or of the pure parser where libyaml is missing.

Events, not nodes: libyaml composes nodes by recursion and dies of a 25 KB
file of brackets; its event parser keeps a stack of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml.events import Event

    NextEvent = Callable[[], Event | None]

_GLUED = frozenset({":,", ":[", ":]", ":{", ":}"})


class PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser, without constructors or resolvers.

    Two differences to libyaml are evened out, both inside brackets: an
    unquoted text may hold a question mark, and may not end in a colon.
    """

    def __init__(self, stream: Any) -> None:
        self._in_text = False
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)

    def peek(self, index: int = 0) -> str:
        """The character so far ahead."""
        found: str = super().peek(index)
        return "x" if self._in_text and found == "?" else found

    def scan_plain(self) -> Any:
        """The unquoted text that begins here."""
        self._in_text = True
        try:
            token = super().scan_plain()
        finally:
            self._in_text = False
        if self.flow_level and (self.prefix(2) in _GLUED or ":?" in token.value):
            raise ScannerError("while scanning a plain scalar", None, "found unexpected ':'", token.end_mark)
        return token


def pure(text: str) -> NextEvent:
    """The events of `text` by the pure parser."""
    get_event: NextEvent = PureParser(text).get_event
    return get_event


try:
    from yaml._yaml import CParser
except ImportError:
    events = pure
else:

    def events(text: str) -> NextEvent:
        """The events of `text`: a call gives the next one, None after the last."""
        return CParser(text).get_event
