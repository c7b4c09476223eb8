"""All of a plan's files or none of them."""

from __future__ import annotations

import os

from cs_templates.authoring.rename.plan import Plan
from cs_templates.corpus.places import Shown
from cs_templates.corpus.splice import put
from cs_templates.errors import CorpusError
from cs_templates.model import Stamp
from cs_templates.speech import reason, say


def write(made: Plan) -> None:
    """Write a plan's files, each in one step; where one cannot be written, the others are as they were.

    Raises CorpusError then.
    """
    done: list[tuple[str, bytes, Stamp]] = []
    moved: list[tuple[str, str]] = []
    try:
        for change in made.changes:
            stamp = put(change.path, change.after, change.stamp)
            done.append((change.path, change.before, stamp))
        for path, target in made.moves.items():
            _move(path, target)
            moved.append((path, target))
    except BaseException:
        _take_back(done, moved)
        raise


def _move(path: str, target: str) -> None:
    try:
        if os.path.lexists(target):
            raise CorpusError(say("{path} is there already; nothing was written", path=Shown()(target)))
        os.rename(path, target)
    except OSError as error:
        message = say("{path} cannot be written: {reason}", path=Shown()(target), reason=reason(error))
        raise CorpusError(message) from error


def _take_back(done: list[tuple[str, bytes, Stamp]], moved: list[tuple[str, str]]) -> None:
    for path, target in reversed(moved):
        os.rename(target, path)
    for path, before, stamp in reversed(done):
        put(path, before, stamp)
