"""Asking the agent for what a draft lacks, each answer checked as it is typed."""

from __future__ import annotations

import sys

from cs_templates.answer import values as checking
from cs_templates.answer.compose import scope_of
from cs_templates.answer.gaps import agents, fields
from cs_templates.answer.render import print_value
from cs_templates.cli import ask as asking

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.draft import Draft


def has_terminal() -> bool:
    """Whether there is an agent to ask: a terminal to type at, and messages that reach one."""
    return sys.stderr is not None and sys.stderr.isatty() and asking.is_there()


def ask_for(draft: Draft, optional: bool) -> dict[str, str]:
    """The raw answers by name; empty where the agent gives up. `optional` asks for what can be left out too."""
    extra = draft.optional if optional else []
    answers = asking.ask(
        fields(draft, [*draft.missing, *extra]),
        lambda name, raw: _judge(draft, name, raw),
        optional=extra,
        title=f"{agents(draft)['title']} · {draft.locale['name']}",
    )
    return answers or {}


def _judge(draft: Draft, name: str, raw: str) -> tuple[bool, str]:
    """Whether an answer can be used, with what the reply prints or why not."""
    spec = draft.specs[name]
    try:
        value, notices = checking.check(name, spec, raw, today=draft.today, locale=draft.locale)
    except checking.Invalid as invalid:
        return False, invalid.why
    except checking.Unknown as unknown:
        return False, unknown.notice
    scope = scope_of(draft, {})
    scope.values = {**draft.values, name: value}
    printed = print_value(name, scope).replace("\v", " ").strip()
    return True, "; ".join([printed, *notices])
