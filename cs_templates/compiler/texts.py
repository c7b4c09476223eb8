"""One channel text of a template: linked, held to its contract, and turned into a record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from cs_templates.compiler.guards import Nodes, Use, phrases_in, printed_always, uses
from cs_templates.compiler.link import Program, link
from cs_templates.compiler.scope import LinkScope, Stretch
from cs_templates.compiler.stating import first_line, lacking
from cs_templates.model import Channel, ChannelText, Corpus, Location, Problem, Scenario, Template, Text

Record = dict[str, object]
UNSURE = {"template-logic", "template-syntax", "unknown-variable"}
"""Faults that may hide a print: what else a text lacks is told once they are mended."""


class Pair(NamedTuple):
    """The body and subject one channel prints, after `same_as` is followed; `own` are those it has itself."""

    channel: str
    body: Text | None
    subject: Text | None
    own: bool = True


def resolve(template: Template, scenario: Scenario, channel: Channel) -> Pair | None:
    """The texts a channel prints: its own, or another's that template or contract point to."""
    found = _follow(template, scenario, channel.name)
    if found is None:
        return None
    subject = found.subject if channel.has_subject else None
    return Pair(channel.name, found.body, subject, own=found is template.channels.get(channel.name))


def _follow(template: Template, scenario: Scenario, channel: str) -> ChannelText | None:
    seen: set[str] = set()
    while channel not in seen:
        seen.add(channel)
        text = template.channels.get(channel)
        if text is not None and text.same_as is None:
            return text
        contract = scenario.channels.get(channel)
        link_to = text.same_as if text is not None else contract and contract.same_as
        if not link_to:
            return None
        channel = str(link_to)
    return None


def stated(scenario: Scenario, channel: Channel) -> tuple[str, ...]:
    """What a channel's text must state: its own list or the scenario's, and what the channel adds."""
    contract = scenario.channels.get(channel.name)
    own = scenario.must_state if contract is None or contract.must_state is None else contract.must_state
    return tuple(dict.fromkeys(name.text for name in (*own, *channel.must_state)))


class Linked(NamedTuple):
    """A text of a template, linked: whichever channels print it, this is found out once."""

    program: Program
    nodes: Nodes
    problems: tuple[Problem, ...]
    uses: tuple[Use, ...]
    printed: frozenset[str]


NOT_THERE = Linked([], (), (), (), frozenset())


class Texts:
    """The texts of one template in one scope, each linked when a channel first asks for it."""

    __slots__ = ("_linked", "scope")

    def __init__(self, scope: LinkScope) -> None:
        self.scope = scope
        self._linked: dict[Location, Linked] = {}

    def linked(self, text: Text | None) -> Linked:
        """What linking a text gives."""
        if text is None:
            return NOT_THERE
        found = self._linked.get(text.at)
        if found is None:
            scope = self.scope.afresh()
            program, nodes = link(text, scope)
            problems = tuple(scope.problems)
            found = Linked(program, nodes, problems, tuple(uses(nodes)), printed_always(nodes))
            self._linked[text.at] = found
        return found


def text_record(
    pair: Pair, scenario: Scenario, channel: Channel, texts: Texts
) -> tuple[Record, tuple[str, ...], tuple[Problem, ...]]:
    """The record of one channel text, the phrases it prints, and its faults."""
    subject, body = texts.linked(pair.subject), texts.linked(pair.body)
    scope = replace(texts.scope, problems=[*subject.problems, *body.problems])
    used = (*subject.uses, *body.uses)
    must = stated(scenario, channel)
    _check_stated(must, subject, body, pair, scope)
    _check_subject(pair, channel, subject.nodes, scope)
    _check_guards(scenario, used, scope)
    _check_personal(channel, used, scope)
    requires, optional = _needs(scenario, must, used)
    phrases = tuple(dict.fromkeys(ref.id for ref in phrases_in((*subject.nodes, *body.nodes))))
    problems = tuple(scope.problems)
    record: Record = {
        "fault": fault(problems),
        "subject": subject.program if pair.subject is not None else None,
        "body": body.program,
        "must_state": list(must),
        "requires": requires,
        "optional": optional,
        "phrases": list(phrases),
    }
    return record, phrases, problems


def fault(problems: Iterable[Problem]) -> Record | None:
    """The first error of a text as plain data, or None: what an agent is told who asks for it."""
    for problem in problems:
        if problem.severity == "error":
            at = problem.at
            return {"path": at.path, "line": at.line, "column": at.column, "message": problem.message}
    return None


def file_fault(corpus: Corpus, files: Iterable[str]) -> Record | None:
    """The first error in reading one of these files (paths below the corpus, in any of its roots)."""
    if not corpus.problems:
        return None
    ends = tuple(f"/{file}" for file in files)
    return fault(p for p in corpus.problems if f"/{p.at.path}".replace("\\", "/").endswith(ends))


def _check_stated(must: tuple[str, ...], subject: Linked, body: Linked, pair: Pair, scope: LinkScope) -> None:
    if (pair.body or pair.subject) is None or UNSURE & {problem.rule for problem in scope.problems}:
        return
    printed = subject.printed | body.printed
    for name in must:
        if name not in printed:
            where, how = lacking(name, body.nodes) or lacking(name, subject.nodes) or _nowhere(pair)
            message = f"{name} must be stated, and {how} (in the {pair.channel} text)"
            scope.complain(
                "not-stated", where, message, f"print {{{{ {name} }}}} there, or outside any condition"
            )


def _nowhere(pair: Pair) -> tuple[Stretch, str]:
    """The first line of a text that does not print something at all."""
    texts = [text for text in (pair.body, pair.subject) if text is not None]
    return first_line(texts[0], 0, len(texts[0].text)), "nothing prints it"


def _check_subject(pair: Pair, channel: Channel, nodes: Nodes, scope: LinkScope) -> None:
    if channel.has_subject and pair.subject is None and pair.body is not None and not pair.own:
        message = f"the {channel.name} text has no subject"
        scope.complain(
            "missing-subject",
            first_line(pair.body, 0, len(pair.body.text)),
            message,
            "give it one beside the body",
        )
    for ref in phrases_in(nodes):
        if ref.id in scope.line_phrases:
            message = f"the phrase {ref.id} stands on a line of its own; a subject is one line"
            scope.complain("line-in-subject", ref, message, "take it out")


def _check_guards(scenario: Scenario, used: tuple[Use, ...], scope: LinkScope) -> None:
    optional = {name.text for name in scenario.if_known}
    decides = {name.text for name in scenario.decides}
    for use in used:
        if use.how == "prints" and use.name in decides:
            scope.complain("prints-decider", use.where, f"{use.name} only decides; a reply never prints it")
        if use.how != "asks" and use.name in optional and use.name not in use.known:
            message = f"{use.name} may be unknown here"
            scope.complain("unguarded", use.where, message, f"put it inside {{% if {use.name} is known %}}")


def _check_personal(channel: Channel, used: tuple[Use, ...], scope: LinkScope) -> None:
    if not channel.no_personal:
        return
    for use in used:
        variable = scope.variables.get(use.name)
        if use.how == "prints" and variable is not None and variable.personal:
            message = f"{use.name} is personal and the {channel.name} channel is public"
            scope.complain("personal-in-public", use.where, message)


def _needs(scenario: Scenario, must: tuple[str, ...], used: tuple[Use, ...]) -> tuple[list[str], list[str]]:
    """What the text cannot do without, and what it can use: contract order, names once."""
    optional = {name.text for name in scenario.if_known}
    needed = {*must, *(name.text for name in scenario.decides)}
    needed |= {use.name for use in used if _requires(use) and use.name not in optional}
    usable = {use.name for use in used} - needed
    order = [name.text for name in scenario.named()]
    order += [name for name in must if name not in order]
    return [name for name in order if name in needed], [name for name in order if name in usable]


def _requires(use: Use) -> bool:
    return use.how != "asks" and use.name not in use.known
