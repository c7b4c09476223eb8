"""What is to be renamed into what: names that are there and free, in their spelling, and the corpus's own."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from cs_templates.answer.near import did_you_mean
from cs_templates.corpus.decode.shapes import DOTTED, KEBAB, WORD
from cs_templates.errors import UsageError
from cs_templates.model import Corpus
from cs_templates.speech import say, to_say

KINDS = (to_say("scenario"), to_say("variable"), to_say("option"), to_say("phrase"))
_SPELLING = {"scenario": KEBAB, "variable": DOTTED, "option": WORD, "phrase": WORD}
_EXAMPLE = {
    "scenario": "late-parcel",
    "variable": "order.code",
    "option": "parcel_box",
    "phrase": "thanks_again",
}
FIXED: Mapping[str, Collection[str]] = {
    "variable": ("order.number", "customer.name", "customer.mood", "customer.locale", "customer.country",
                 "agent.locale", "shop.timezone"),
    "phrase": ("closing",),
}  # fmt: skip
"""Names by which the tool itself knows what they are."""
FIXED_OPTIONS = ("customer.mood",)
"""Variables whose options the tool knows."""


class Renaming(NamedTuple):
    """A kind, the old name and the new; `variable` is whose option it is."""

    kind: str
    old: str
    new: str
    variable: str = ""

    @property
    def back(self) -> Renaming:
        """The way back."""
        return self._replace(old=self.new, new=self.old)


def renaming(corpus: Corpus, kind: str, old: str, new: str) -> Renaming:
    """What is asked for, checked against the corpus. Raises UsageError.

    An option is named with its variable, as in pickup.place.locker; its new
    name may leave the variable out.
    """
    asked = _option(corpus, old, new) if kind == "option" else Renaming(kind, old, new)
    known = _known(corpus, asked)
    if asked.old not in known:
        message = say("there is no {kind} {name}", kind=say(kind), name=old)
        raise UsageError(message, did_you_mean(asked.old, list(known)))
    if not re.fullmatch(_SPELLING[kind], asked.new):
        message = say("{name} cannot be the name of a {kind}", name=new, kind=say(kind))
        raise UsageError(message, say("as in {example}", example=_EXAMPLE[kind]))
    if asked.new in known:
        raise UsageError(say("there is a {kind} {name} already", kind=say(kind), name=asked.new))
    _refuse_fixed(asked)
    _refuse_beginnings(asked, known)
    return asked


def _option(corpus: Corpus, old: str, new: str) -> Renaming:
    variable, _, name = old.rpartition(".")
    if variable not in corpus.variables or not corpus.variables[variable].options:
        message = say("{name}: an option is named with its variable", name=old)
        raise UsageError(
            message, say("as in {example}", example="cst rename option pickup.place.locker parcel_box")
        )
    return Renaming("option", name, new.removeprefix(f"{variable}."), variable)


def _known(corpus: Corpus, asked: Renaming) -> Collection[str]:
    if asked.kind == "option":
        return [str(option) for option in corpus.variables[asked.variable].options]
    tables: dict[str, Collection[str]] = {
        "scenario": corpus.scenarios, "variable": corpus.variables, "phrase": corpus.phrases
    }  # fmt: skip
    return tables[asked.kind]


def _refuse_fixed(asked: Renaming) -> None:
    fixed = asked.old in FIXED.get(asked.kind, ()) or (
        asked.kind == "option" and asked.variable in FIXED_OPTIONS
    )
    if fixed:
        name = f"{asked.variable}.{asked.old}" if asked.variable else asked.old
        raise UsageError(say("the tool itself knows {name} by this name: it cannot be renamed", name=name))


def _refuse_beginnings(asked: Renaming, known: Collection[str]) -> None:
    """No variable's name is the beginning of another's."""
    if asked.kind != "variable":
        return
    for other in known:
        if other != asked.old and (
            f"{other}.".startswith(f"{asked.new}.") or f"{asked.new}.".startswith(f"{other}.")
        ):
            message = say(
                "{name} and {other}: no variable's name is the beginning of another's",
                name=asked.new,
                other=other,
            )
            raise UsageError(message)
