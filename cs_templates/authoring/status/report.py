"""A board as plain data and as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from cs_templates.authoring.status.board import Board, Cell, Counts
from cs_templates.authoring.status.demands import Measured
from cs_templates.authoring.status.tasks import Task

MARKS = {"done": "✓", "draft": "draft", "stale": "stale", "problems": "!", "missing": "–"}


def as_data(
    board: Board, tags: Sequence[str], tasks: Iterable[Task], found: Iterable[Measured]
) -> dict[str, Any]:
    """All of it, for `--json`."""
    return {
        "source": board.source,
        "locales": [_locale(board, tag) for tag in tags],
        "scenarios": [
            {
                "scenario": each.id, "title": each.title.text, "stage": each.stage, "priority": each.priority,
                "locales": {tag: _cell(board.cells[tag, each.id], tag) for tag in tags},
            }
            for each in board.scenarios
        ],
        "next": [task._asdict() | {"locales": list(task.locales)} for task in tasks],
        "required": [
            {**each.demand._asdict(), "done": each.done, "total": each.total, "met": each.met} for each in found
        ],
    }  # fmt: skip


def _locale(board: Board, tag: str) -> dict[str, Any]:
    groups = list(board.groups())
    return {
        "locale": tag,
        "name": board.names[tag],
        "supported": tag in board.supported,
        "totals": board.tally(tag),
        "priorities": {name: board.tally(tag, each) for what, name, each in groups if what == "priority"},
        "stages": {name: board.tally(tag, each) for what, name, each in groups if what == "stage"},
        "phrases": _counts(board.phrases.get(tag)),
        "words": _counts(board.words.get(tag)),
    }


def _counts(counts: Counts | None) -> dict[str, int] | None:
    return None if counts is None else counts._asdict()


def _cell(cell: Cell, tag: str) -> dict[str, Any]:
    inherited = cell.of if cell.of != tag else ""
    return {
        "state": cell.state, "problems": cell.problems, "reviewed": cell.reviewed, "inherited": inherited or None
    }  # fmt: skip


def markdown(board: Board, tags: Sequence[str], next_lines: Iterable[str]) -> str:
    """Two tables, how much is done and every scenario, and what to do next: for a pull request or a wiki."""
    lines = [*_table(["done", *tags], _shares(board, tags))]
    lines += ["", *_table(["scenario", *tags], _rows(board, tags))]
    steps = [f"{number}. {line}" for number, line in enumerate(next_lines, 1)]
    return "\n".join([*lines, *(["", *steps] if steps else [])]) + "\n"


def _shares(board: Board, tags: Sequence[str]) -> Iterable[list[str]]:
    for _, name, scenarios in board.groups():
        if scenarios:
            done = [board.tally(tag, scenarios)["done"] for tag in tags]
            yield [name, *(f"{count}/{len(scenarios)}" for count in done)]


def _rows(board: Board, tags: Sequence[str]) -> Iterable[list[str]]:
    for each in board.scenarios:
        yield [f"`{each.id}`", *(MARKS[board.cells[tag, each.id].state] for tag in tags)]


def _table(head: list[str], rows: Iterable[list[str]]) -> Iterable[str]:
    yield _line(head)
    yield _line(["---", *("---:" for _ in head[1:])])
    yield from map(_line, rows)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
