"""What is wrong with a piece of a text, before its place in a file is known."""

from __future__ import annotations

from typing import NamedTuple, NoReturn, Protocol

from cs_templates.model import Problem, Text

LOGIC = "template-logic"
SYNTAX = "template-syntax"


class Span(Protocol):
    """Anything with offsets."""

    @property
    def start(self) -> int:
        """Offset of the first character."""

    @property
    def stop(self) -> int:
        """Offset after the last character."""


class Fault(NamedTuple):
    """A fault and the offsets it covers: `template-syntax` is unreadable, `template-logic` not allowed."""

    start: int
    stop: int
    message: str
    hint: str = ""
    rule: str = LOGIC

    def moved(self, by: int) -> Fault:
        """The same fault, `by` characters further on."""
        return Fault(self.start + by, self.stop + by, self.message, self.hint, self.rule)

    def problem(self, text: Text) -> Problem:
        """The fault with its place in the file."""
        return Problem(
            rule=self.rule,
            at=text.locate(self.start),
            end=text.locate(self.stop),
            message=self.message,
            hint=self.hint,
        )


class Refusal(Exception):
    """Ends the reading of one tag; it never leaves this package."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def refuse(span: Span, message: str, hint: str = "", rule: str = LOGIC) -> NoReturn:
    """Stop reading the tag: what stands at `span` is the reason."""
    raise Refusal(Fault(span.start, span.stop, message, hint, rule))
