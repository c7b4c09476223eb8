"""Every text of a corpus that a customer may read, as it is written, with its places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from cs_templates.answer import policy
from cs_templates.answer.finders import Span
from cs_templates.linter.finding import Change, Finding, Fix
from cs_templates.linter.material.languages import Language, Spoken
from cs_templates.model import Channel, Location, Problem, Scenario, Template, Text
from cs_templates.syntax import Condition, Filter, Literal, Node, Parsed, PhraseRef, Print, parse, walk

VALUE, GAP = "\ufffc", "\ufff9"
"""What stands in `plain` for each character of a tag that prints, and of one that prints nothing."""
ROLES = ("body", "subject", "wording", "form", "noun", "choice")
"""A template's body and subject, a phrase's wording, an option's form, a counted noun's form, a text inside a tag."""
FINDERS = ("email", "phone", "link", "emoji", "card")
"""Those that rules of written texts ask."""


def sent_as_sms(channels: Iterable[Channel]) -> bool:
    """Whether one of the channels counts in text messages."""
    return any(channel.body is not None and channel.body.unit == "sms" for channel in channels)


class Piece:
    """One text: where it is from, what it is for, and what it says.

    `role` is one of ROLES; `name` says which (`email`, `greeting`, `refund.method/card/to`, `day/few`). `template`
    and `scenario` are None for words and phrases; `channels` are those that print it.
    """

    def __init__(
        self,
        text: Text,
        role: str,
        name: str,
        language: Language,
        template: Template | None = None,
        scenario: Scenario | None = None,
        channels: tuple[Channel, ...] = (),
    ) -> None:
        self.text = text
        self.role = role
        self.name = name
        self.language = language
        self.template = template
        self.scenario = scenario
        self.channels = channels

    @cached_property
    def _parsed(self) -> Parsed:
        if self.role in ("noun", "choice"):
            return Parsed((Literal(self.text.text, source=self.text, start=0, stop=len(self.text.text)),))
        return parse(self.text, forms=self.role == "form")

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The text as a tree."""
        return self._parsed.nodes

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What cannot be read of it; where there is something, `plain` is what could be."""
        return self._parsed.problems

    @cached_property
    def walked(self) -> list[Node | Condition | Filter]:
        """Every node, condition and filter, in the order in which they are written."""
        return list(walk(self.nodes))

    @cached_property
    def literals(self) -> list[Literal]:
        """What it says outside of tags."""
        return [node for node in self.walked if isinstance(node, Literal)]

    @cached_property
    def plain(self) -> str:
        """The text with every tag hidden: as long as the text, so that places in it are places in the text.

        A tag that prints is VALUE throughout, one that prints nothing (conditions, comments) GAP.
        """
        text = self.text.text
        if [(literal.start, literal.stop) for literal in self.literals] == [(0, len(text))]:
            return text
        signs = [GAP] * len(text)
        for _, start, stop in self.prints:
            signs[start:stop] = VALUE * (stop - start)
        for literal in self.literals:
            signs[literal.start : literal.stop] = text[literal.start : literal.stop]
        return "".join(signs)

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs of `plain`."""
        return tuple(self.plain.split("\n\n"))

    @cached_property
    def prints(self) -> list[tuple[Print | PhraseRef, int, int]]:
        """Every tag that prints, with the offsets of its braces."""
        return list(self._printed())

    def _printed(self) -> Iterator[tuple[Print | PhraseRef, int, int]]:
        for node in self.walked:
            if isinstance(node, Print | PhraseRef):
                start = self.text.text.rfind("{{", 0, node.start)
                stop = self.text.text.find("}}", node.stop)
                yield node, start, stop + 2 if stop >= 0 else node.stop

    def tag(self, start: int, stop: int | None = None) -> tuple[int, int]:
        """Where the tag that begins or goes on at `start`, and goes on to `stop`, begins and ends.

        Where its braces are missing, which is a fault of its own, it is `start` or the end of the line.
        """
        text = self.text.text
        first, last = text.rfind("{%", 0, start + 2), text.find("%}", start if stop is None else stop)
        return (first if first >= 0 else start), (last + 2 if last >= 0 else self.line(start)[1])

    @cached_property
    def filters(self) -> list[tuple[Print, Filter]]:
        """Every filter, with what it is for."""
        return [(node, found) for node in self.walked if isinstance(node, Print) for found in node.filters]

    @cached_property
    def _spoken(self) -> Spoken:
        return Spoken(self.paragraphs, self.language)

    def said(self, name: str) -> list[Span]:
        """Where it says something from one of the locale's word lists."""
        return self._spoken.said(name)

    def meant(self, name: str) -> list[Span]:
        """`said`, but for what stands in a phrase that is harmless."""
        return self._spoken.meant(name)

    @cached_property
    def found(self) -> dict[str, list[Span]]:
        """What FINDERS find in it, by their names."""
        return policy.find_each(self.plain, FINDERS)

    @property
    def is_sms(self) -> bool:
        """Whether it is sent as a text message."""
        return sent_as_sms(self.channels)

    def line(self, start: int = 0) -> tuple[int, int]:
        """From a place to the end of its line; the first line is where a text is said to lack something."""
        stop = self.text.text.find("\n", start)
        return start, stop if stop >= 0 else len(self.text.text)

    def at(self, offset: int) -> Location:
        """The place of a character."""
        return self.text.locate(offset)

    def finding(
        self,
        start: int,
        stop: int,
        message: str,
        hint: str = "",
        fix: str | None = None,
        *,
        safe: bool = True,
    ) -> Finding:
        """A finding about some characters of the text; `fix` is what should stand there instead."""
        at, end = self.at(start), self.at(stop)
        mend = None if fix is None else Fix((Change(at, end, fix),), safe)
        return Finding(at, end, message, hint, mend)
