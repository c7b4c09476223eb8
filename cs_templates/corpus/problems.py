"""Problems as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cs_templates.model import Problem


def as_data(problem: Problem) -> dict[str, object]:
    """A problem as plain data, with the keys that `lint --format json` uses."""
    end = problem.end or problem.at
    return {
        "name": problem.rule,
        "severity": problem.severity,
        "path": problem.at.path,
        "line": problem.at.line,
        "column": problem.at.column,
        "end_line": end.line,
        "end_column": end.column,
        "message": problem.message,
        "hint": problem.hint,
    }
