"""`cst import`: translators' files back into the corpus, all of them checked before a byte is written."""

from __future__ import annotations

import os
import sys

from cs_templates.cli import screen
from cs_templates.cli.commands import Session
from cs_templates.errors import DONE, FAILED
from cs_templates.speech import say, say_count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from cs_templates.authoring.exchange.importing import Plan
    from cs_templates.authoring.exchange.judging import Change


def run(
    paths: Sequence[str], *, dry_run: bool = False, force: bool = False, ui: str | None = None,
    as_json: bool = False, corpus: str | None = None,
) -> int:  # fmt: skip
    """Import files; exit code 1 where a unit was refused or a file could not be written.

    Raises UsageError where a file cannot be read, CorpusError where the corpus cannot; nothing is written then.
    """
    from cs_templates.authoring.exchange.importing import carried_out, planned

    plan = planned(Session(corpus, ui).root, paths, force=force)
    left = {} if dry_run else carried_out(plan)
    left = {os.path.relpath(path): why for path, why in left.items()}
    if as_json:
        screen.write_json(_as_data(plan, left, dry=dry_run))
    else:
        _show(plan, left, dry=dry_run)
    return FAILED if plan.refused or left else DONE


def _show(plan: Plan, left: Mapping[str, str], *, dry: bool) -> None:
    for change in plan.changes:
        screen.out("".join(f"{line}\n" for line in _change(change)))
    for line in _states(plan):
        screen.out(f"{screen.safe(line)}\n")
    for refusal in plan.refused:
        screen.note(f"{refusal.came.place}: {refusal.came.key}: {refusal.reason}", "bold")
    for path, why in left.items():
        screen.note(say("{path} is left as it is: {reason}", path=path, reason=why), "bold")
    screen.note(", ".join(_summary(plan, left, dry=dry)))


def _change(change: Change) -> Iterator[str]:
    """A change's place and name, and below it the lines that go and those that come."""
    from difflib import ndiff

    place = change.unit.text.at if change.unit.text else ""
    yield screen.styled(f"{place}: {change.unit.key}", "bold", sys.stdout)
    for line in ndiff(change.unit.target.split("\n"), change.came.target.split("\n")):
        if line[:1] in "+-":
            yield screen.safe(f"  {line}")


def _states(plan: Plan) -> Iterator[str]:
    for one in plan.settled:
        facts = {"path": one.path, "name": one.owner.name, "old": one.owner.state, "new": one.state}
        yield say("{path}: {name} was {old} and is {new}", **facts)


def _summary(plan: Plan, left: Mapping[str, str], *, dry: bool) -> Iterator[str]:
    lost = {os.path.relpath(path) for path in left}
    places = [change.unit.text.at.path for change in plan.changes if change.unit.text]
    count = sum(os.path.relpath(path) not in lost for path in places)
    if dry:
        yield say_count("1 text would change", "{count} texts would change", count)
    else:
        yield say_count("1 text changed", "{count} texts changed", count)
    yield say_count("1 was refused", "{count} were refused", len(plan.refused))
    yield say_count("1 stays as it is", "{count} stay as they are", plan.same)


def _as_data(plan: Plan, left: Mapping[str, str], *, dry: bool) -> dict[str, Any]:
    return {
        "dry_run": dry,
        "changes": [_changed(change) for change in plan.changes],
        "states": [
            {"locale": one.locale, "path": one.path, "name": one.owner.name, "old": one.owner.state, "new": one.state}
            for one in plan.settled
        ],
        "refused": [
            {"place": one.came.place, "locale": one.came.locale, "unit": str(one.came.key), "reason": one.reason}
            for one in plan.refused
        ],
        "same": plan.same,
        "not_written": [{"path": path, "reason": why} for path, why in left.items()],
    }  # fmt: skip


def _changed(change: Change) -> dict[str, Any]:
    unit, at = change.unit, change.unit.text.at if change.unit.text else None
    return {
        "locale": unit.locale, "unit": str(unit.key), "path": at.path if at else "", "line": at.line if at else 0,
        "old": unit.target, "new": change.came.target,
    }  # fmt: skip
