"""Asking the agent for what a draft lacks, each answer checked as it is typed."""

from __future__ import annotations

import sys

from cs_templates.answer import values as checking
from cs_templates.answer.draft import agents, missing_in
from cs_templates.answer.gaps import agent_spec, fields
from cs_templates.answer.render import print_value, scope_of
from cs_templates.cli import ask as asking
from cs_templates.cli import screen
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cs_templates.answer.draft import Draft


LASTING = ("agent.name", "shop.name")
"""What is the same in every reply of an agent."""


def has_terminal() -> bool:
    """Whether there is an agent to ask: a terminal to type at, and messages that reach one."""
    return sys.stderr is not None and sys.stderr.isatty() and asking.is_there()


def ask_for(drafts: Sequence[Draft], optional: bool, answers: dict[str, object]) -> bool:
    """Ask for what drafts of one scenario lack; whether the agent answered it all.

    Each raw answer is put into `answers` as soon as it was typed, and stays there
    whatever ends the questions. `optional` asks for what can be left out too.
    """
    extra = [name for draft in drafts for name in draft.optional] if optional else []
    names = list(dict.fromkeys([*missing_in(drafts), *extra]))
    locales = ", ".join([draft.locale["name"] for draft in drafts])
    answered = asking.ask(
        fields(drafts[0], names),
        lambda name, raw: _judge(drafts, name, raw),
        optional=extra,
        title=f"{agents(drafts[0])['title']} · {locales}",
        answers=answers,
    )
    return answered is not None


def say_how_to_keep(answers: Mapping[str, object]) -> None:
    """Say once how the settings spare the agent a question that has one answer all day."""
    asked = [name for name in LASTING if name in answers]
    if asked:
        import shlex  # a person has just been typing: time enough

        calls = [f"cst config {name} {shlex.quote(str(answers[name]))}" for name in asked]
        screen.note("  " + say("not to be asked again: {commands}", commands="; ".join(calls)), "dim")


def _judge(drafts: Sequence[Draft], name: str, raw: str) -> tuple[bool, str]:
    """Whether an answer can be used in every reply, with what each prints or why not."""
    said: list[str] = []
    try:
        for draft in drafts:
            said += _printed(draft, name, raw)
    except checking.Invalid as invalid:
        return False, invalid.why
    except checking.Unknown as unknown:
        return False, unknown.notice
    return True, "; ".join(dict.fromkeys(said))


def _printed(draft: Draft, name: str, raw: str) -> list[str]:
    """An answer as the draft's reply prints it, and what there is to know about it."""
    spec = agent_spec(draft, name)
    value, notices = checking.check(name, spec, raw, today=draft.today, locale=draft.locale)
    scope = scope_of(draft, {})
    scope.values = {**draft.values, name: value}
    return [print_value(name, scope).replace("\v", " ").strip(), *notices]
