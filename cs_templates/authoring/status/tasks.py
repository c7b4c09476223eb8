"""What to do next: the work that a board shows, most valuable first."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from cs_templates.authoring.status.board import PRIORITIES, Board, Counts, State

_ORDER: tuple[State, ...] = ("problems", "stale", "draft", "missing")
"""A reply that is refused or says old things is sent today; a draft is nearer to the customer than nothing."""
SHARED = "shared"
"""The priority of what every scenario uses."""


class Task(NamedTuple):
    """A piece of work: what is how far, in which locales.

    `what` is `template`, `phrases` or `words`, `name` the scenario (empty for the other two), `number` how many
    phrases or words. `priority` is the scenario's, or SHARED.
    """

    priority: str
    state: State
    what: str
    name: str
    stage: str
    locales: tuple[str, ...]
    number: int = 1


def tasks(board: Board, tags: Collection[str] = ()) -> list[Task]:
    """Everything that is to be done in some locales (all, where none are named).

    What all replies share comes first, then by priority; of one priority what is sent wrongly, what is begun, what is
    not there; then what is wanted in most locales, finished ones before those in the making.
    """
    chosen = [tag for tag in board.locales if not tags or tag in tags]
    found = [*_shared(board, chosen), *_templates(board, chosen)]
    return sorted(found, key=lambda task: _rank(board, task))


def _rank(board: Board, task: Task) -> tuple[int, int, int, int]:
    priority = -1 if task.priority == SHARED else PRIORITIES.index(task.priority)
    finished = sum(tag in board.supported for tag in task.locales)
    return priority, _ORDER.index(task.state), -finished, -len(task.locales)


def _templates(board: Board, chosen: list[str]) -> Iterator[Task]:
    for scenario in board.scenarios:
        for state in _ORDER:
            tags = tuple(tag for tag in chosen if _is_work(board, tag, scenario.id, state))
            if tags:
                yield Task(scenario.priority, state, "template", scenario.id, scenario.stage, tags)


def _is_work(board: Board, tag: str, scenario: str, state: State) -> bool:
    """Whether a locale has this to do itself: what it inherits, its parent has to do."""
    cell = board.cells[tag, scenario]
    if cell.state != state:
        return False
    return tag not in board.heirs if state == "missing" else cell.of == tag


def _shared(board: Board, chosen: list[str]) -> Iterator[Task]:
    for what, counts in (("phrases", board.phrases), ("words", board.words)):
        for tag in chosen:
            if tag in counts and tag not in board.heirs:
                yield from _lacking(what, tag, counts[tag])


def _lacking(what: str, tag: str, counts: Counts) -> Iterator[Task]:
    if counts.stale:
        yield Task(SHARED, "stale", what, "", "", (tag,), counts.stale)
    if counts.missing:
        yield Task(SHARED, "missing", what, "", "", (tag,), counts.missing)
