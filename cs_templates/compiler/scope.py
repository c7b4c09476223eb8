"""What the linker knows while it turns one text into a program."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol

from cs_templates.compiler.reach import Reach
from cs_templates.corpus import did_you_mean, nearest
from cs_templates.model import Location, Problem, Text, Variable, Words

Form = tuple[list[object], tuple[Problem, ...]]
"""The program of an option's words, and their faults."""
Complaint = tuple[str, str, str]
"""A rule, what is wrong, and what to do."""


class Somewhere(Protocol):
    """Anything that has a place; asked for it only when there is a fault to tell."""

    @property
    def at(self) -> Location:
        """The place of its first character."""

    @property
    def end(self) -> Location:
        """The place just after its last character."""


class Stretch(NamedTuple):
    """Some characters of a file."""

    at: Location
    end: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkScope:
    """One locale's words and one scenario's variables, and where the faults go.

    `allowed` are the names the contract lets a text use, `options` the options
    of each choice that make sense here (narrowed). `role` says what is being
    linked: a channel text, a wording of a phrase, or a form of an option; `inside`
    are the choices whose forms it is part of. `forms` keeps the forms that were
    linked for another text of the locale.
    """

    tag: str
    source: str
    variables: Mapping[str, Variable]
    allowed: frozenset[str]
    options: Mapping[str, tuple[str, ...]]
    words: Words
    reach: Reach
    phrases: frozenset[str]
    line_phrases: frozenset[str] = frozenset()
    role: str = "text"
    inside: frozenset[str] = frozenset()
    problems: list[Problem] = field(default_factory=list)
    forms: dict[object, Form] = field(default_factory=dict)

    def afresh(self) -> LinkScope:
        """The same scope with no fault noted yet."""
        return replace(self, problems=[])

    def complain(self, rule: str, where: Somewhere, message: str, hint: str = "") -> None:
        """Note a fault; linking goes on to find the others."""
        self.problems.append(Problem(rule=rule, at=where.at, message=message, hint=hint, end=where.end))

    def variable(self, name: str, where: Somewhere) -> Variable | None:
        """The dictionary's entry for `name`, or None and a problem at its place."""
        variable = self.variables.get(name)
        if variable is None:
            rule, message, hint = _unknown(name, self.variables)
            self.complain(rule, where, message, hint)
            return None
        if name not in self.allowed:
            self._not_allowed(name, where)
            return None
        return variable

    def _not_allowed(self, name: str, where: Somewhere) -> None:
        if self.role == "form":
            rule, message, hint = _not_needed(name)
            self.complain(rule, where, message, hint)
        else:
            message = f"the contract of this scenario does not name {name}"
            near = nearest(name, self.allowed)
            hint = "add it to the contract, or say it without it"
            hint = f"did you mean {near}? Otherwise {hint}" if near else hint
            self.complain("not-in-contract", where, message, hint)

    def form(self, variable: str, option: str, form: str) -> Text | None:
        """The words of an option for one place in a sentence, where the locale has them."""
        return self.words.choices.get(variable, {}).get(option, {}).get(form)


def of_form(name: str, variables: Mapping[str, Variable], needs: Collection[str]) -> Complaint | None:
    """What is wrong with a variable that the words of an option print: its rule, the message and a hint."""
    if name not in variables:
        return _unknown(name, variables)
    return None if name in needs else _not_needed(name)


def _unknown(name: str, variables: Collection[str]) -> Complaint:
    message = f"there is no variable {name} in _variables.yaml"
    return "unknown-variable", message, did_you_mean(name, variables)


def _not_needed(name: str) -> Complaint:
    message = f"the words of an option may print only what the option needs, and {name} is not among it"
    return "not-needed", message, "add it to the option's needs in _variables.yaml"
