"""Thresholds: how much of a locale has to be done, as in `ru=required:100`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from cs_templates.answer.near import did_you_mean
from cs_templates.authoring.status.board import PRIORITIES, Board
from cs_templates.errors import UsageError
from cs_templates.speech import say

EVERY = "all"
"""In place of a locale or a priority."""


class Demand(NamedTuple):
    """So many percent of a locale's scenarios of one priority, or of all."""

    locale: str
    priority: str
    percent: int


class Measured(NamedTuple):
    """A demand, and what there is."""

    demand: Demand
    done: int
    total: int

    @property
    def met(self) -> bool:
        """Whether enough is done; of nothing, nothing is asked."""
        return self.done * 100 >= self.demand.percent * self.total

    @property
    def percent(self) -> int:
        """How much is done, rounded down: 100 is all of it."""
        return 100 if not self.total else self.done * 100 // self.total


def demands_of(words: Sequence[str], locales: Collection[str]) -> list[Demand]:
    """The demands that are written so; `all` names every locale. Raises UsageError for one that cannot be read."""
    found = [_demand(word, locales) for word in words]
    every = [
        [demand._replace(locale=tag) for tag in locales] if demand.locale == EVERY else [demand]
        for demand in found
    ]
    return [demand for demands in every for demand in demands]


def measured(board: Board, demands: Sequence[Demand]) -> list[Measured]:
    """What a board has of each."""
    return [_measured(board, demand) for demand in demands]


def _measured(board: Board, demand: Demand) -> Measured:
    chosen = [each for each in board.scenarios if demand.priority in (EVERY, each.priority)]
    return Measured(demand, board.tally(demand.locale, chosen)["done"], len(chosen))


def _demand(word: str, locales: Collection[str]) -> Demand:
    locale, equals, rest = word.partition("=")
    priority, colon, number = rest.partition(":")
    if not (equals and colon and number.isascii() and number.isdigit() and int(number) <= 100):
        message = say("--require {word}: it is a locale, a priority and a percentage", word=word)
        raise UsageError(message, say("as in {example}", example="--require ru=required:100"))
    _known(word, locale, (*locales, EVERY))
    _known(word, priority, (*PRIORITIES, EVERY))
    return Demand(locale, priority, int(number))


def _known(word: str, name: str, known: Sequence[str]) -> None:
    if name not in known:
        message = say("--require {word}: there is no {name}", word=word, name=name)
        raise UsageError(message, did_you_mean(name, known))
