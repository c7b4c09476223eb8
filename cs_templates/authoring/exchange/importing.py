"""An import from beginning to end: everything is read and checked before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cs_templates.authoring.exchange import formats
from cs_templates.authoring.exchange.came import Came
from cs_templates.authoring.exchange.judging import Change, Judged, Refusal, Units, judge, whole_nouns
from cs_templates.authoring.exchange.proving import proven
from cs_templates.authoring.exchange.settling import Settled, settled
from cs_templates.authoring.exchange.units import units
from cs_templates.authoring.exchange.writing import drafted, write
from cs_templates.errors import UsageError
from cs_templates.linter import load
from cs_templates.linter.files import Files
from cs_templates.model import Corpus
from cs_templates.speech import reason, say

MOST = 100_000_000
"""Bytes of a file that is read."""


class Plan(NamedTuple):
    """What an import will do: texts that change, states and stamps that do, what is refused, how many stay."""

    corpus: Corpus
    changes: list[Change]
    settled: list[Settled]
    refused: list[Refusal]
    same: int


def planned(root: str, paths: Sequence[str], *, force: bool = False) -> Plan:
    """Read files and check everything in them. Raises UsageError where one cannot be read, and then nothing is done."""
    came = [one for path in paths for one in _read(path)]
    corpus = load(root)
    judged = judge(came, _units(corpus, came), force=force)
    good, failed = proven(root, corpus, judged.changes)
    refused = [*judged.refused, *(Refusal(change.came, why) for change, why in failed)]
    known = _units(corpus, came)
    whole = whole_nouns(Judged(good, judged.same, refused), known)
    states = list(settled(whole, known, corpus.settings.source))
    return Plan(corpus, whole.changes, states, whole.refused, len(judged.same))


def carried_out(plan: Plan) -> dict[str, str]:
    """Write the files of a plan, each whole or not at all; those that were not written, and why.

    The source's come last: where a run is killed, the translations that are left are still of today's source.
    """
    drafts = drafted(Files(plan.corpus), plan.changes, plan.settled).files
    source = plan.corpus.settings.source
    written_last = {
        one.unit.text.at.path for one in plan.changes if one.unit.text and one.unit.locale == source
    }
    files = Files(plan.corpus).absolute
    last = {files[shown] for shown in written_last}
    left: dict[str, str] = {}
    for path in sorted(drafts, key=lambda path: (path in last, path)):
        why = write(path, drafts[path], plan.corpus.files)
        if why:
            left[path] = why
    return left


def _units(corpus: Corpus, came: Iterable[Came]) -> Units:
    """The units of the locales that came in; of all where none of them is known."""
    tags = [tag for tag in dict.fromkeys(one.locale for one in came) if tag in corpus.locales]
    return {(tag, unit.key): unit for tag in tags or corpus.locales for unit in units(corpus, tag)}


def _read(path: str) -> list[Came]:
    kind = formats.format_of(path)
    try:
        with open(path, "rb") as file:
            data = file.read(MOST + 1)
    except OSError as error:
        raise UsageError(say("{path} cannot be read: {reason}", path=path, reason=reason(error))) from None
    if len(data) > MOST:
        raise UsageError(say("{path} is too large", path=path))
    return formats.read(kind, data, path)
