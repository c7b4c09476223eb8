"""What renaming changes, file by file; checked as a whole before anything is written."""

from __future__ import annotations

import difflib
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from glob import escape, glob

from cs_templates import cldr
from cs_templates.answer.book import packaged_corpus
from cs_templates.authoring.rename import baseline, mentions
from cs_templates.authoring.rename.names import Renaming
from cs_templates.authoring.rename.same import differences
from cs_templates.authoring.rename.stamps import Stamps, changed
from cs_templates.authoring.rename.stamps import edits as edits_of_stamps
from cs_templates.compiler.whole import Compiled, compile_corpus
from cs_templates.corpus.edits import open_document
from cs_templates.corpus.files import read_file
from cs_templates.corpus.load import load
from cs_templates.corpus.places import Shown
from cs_templates.corpus.splice import spliced_bytes
from cs_templates.corpus.walk import GOLDENS
from cs_templates.errors import CorpusError
from cs_templates.model import Corpus, Stamp
from cs_templates.speech import say


@dataclass(frozen=True, slots=True)
class Change:
    """A file's bytes before and after, and as what it was read."""

    path: str
    before: bytes
    after: bytes
    stamp: Stamp


@dataclass(slots=True)
class Plan:
    """What will be written: files changed, and files that get another name."""

    asked: Renaming
    changes: list[Change] = field(default_factory=list)
    moves: dict[str, str] = field(default_factory=dict)

    @property
    def files(self) -> list[str]:
        """Every file that changes, by its name of today."""
        return sorted({*(change.path for change in self.changes), *self.moves})

    def diff(self) -> Iterator[str]:
        """The lines of a unified diff."""
        shown = Shown()
        changes = {change.path: change for change in self.changes}
        for path in self.files:
            old, new = shown(path), shown(self.moves.get(path, path))
            if old != new:
                yield from (f"rename from {old}\n", f"rename to {new}\n")
            change = changes.get(path)
            if change:
                yield from difflib.unified_diff(_lines(change.before), _lines(change.after), old, new)


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8", "replace").splitlines(keepends=True)


def plan(corpus: Corpus, asked: Renaming) -> Plan:
    """Every file of a corpus that speaks of it, rewritten. Raises CorpusError where one is not the corpus's own."""
    made = Plan(asked)
    for path in sorted(corpus.files):
        target = _target(corpus, path, asked)
        if target:
            made.moves[path] = target
    made.changes = _changes(corpus, asked, {})
    stamps = changed(corpus, _afterwards(corpus, made), asked)
    if stamps:
        made.changes = _changes(corpus, asked, stamps)
    _refuse_others(corpus, made)
    made.moves |= _goldens(corpus, asked)
    known = baseline.change(corpus, asked)
    if known:
        made.changes.append(Change(*known))
    _refuse_taken(made)
    return made


def check(corpus: Corpus, made: Plan) -> None:
    """Raise CorpusError where the corpus would not compile to the same book but for the name."""
    before = compile_corpus(corpus, made=0, searchable=False)
    after = compile_corpus(_afterwards(corpus, made), made=0, searchable=False)
    _refuse_faults(before, after)
    differing = differences(before, after, made.asked)
    if differing:
        message = say("replies would not be the same afterwards: {names}", names=", ".join(differing[:3]))
        raise CorpusError(message, say("nothing was written"))


def _afterwards(corpus: Corpus, made: Plan) -> Corpus:
    """The corpus as it would be read."""
    instead = {made.moves.get(change.path, change.path): change.after for change in made.changes}
    for path, target in made.moves.items():
        if target not in instead and path in corpus.files:
            instead[target] = read_file(path)[0]
    return load(
        corpus.roots[0],
        packaged=packaged_corpus(),
        canonical=cldr.canonical,
        chain=cldr.chain,
        instead=instead,
        moved=made.moves,
    )


def _changes(corpus: Corpus, asked: Renaming, stamps: Stamps) -> list[Change]:
    olds = [asked.old.encode(), *(old.encode() for old, _ in stamps.values())]
    found = (_change(corpus, path, asked, stamps, olds) for path in sorted(corpus.files))
    return [change for change in found if change]


def _change(corpus: Corpus, path: str, asked: Renaming, stamps: Stamps, olds: list[bytes]) -> Change | None:
    data, stamp = read_file(path)
    if not any(old in data for old in olds):
        return None
    document, within = open_document(path), _within(corpus, path)
    edits = [*mentions.edits(document, within, asked), *edits_of_stamps(document, within, stamps)]
    if not edits:
        return None
    return Change(path, data, spliced_bytes(data, edits, path), stamp)


def _within(corpus: Corpus, path: str) -> str:
    root = next(root for root in corpus.roots if path.startswith(os.path.join(root, "")))
    return os.path.relpath(path, root).replace(os.sep, "/")


def _target(corpus: Corpus, path: str, asked: Renaming) -> str:
    """The new path of a contract or a template of the scenario; empty for other files."""
    directory, name = os.path.split(path)
    is_text = _within(corpus, path).count("/") == 2
    if asked.kind == "scenario" and is_text and name == f"{asked.old}.yaml":
        return os.path.join(directory, f"{asked.new}.yaml")
    return ""


def _goldens(corpus: Corpus, asked: Renaming) -> dict[str, str]:
    """The golden replies of the scenario."""
    if asked.kind != "scenario":
        return {}
    stage = corpus.scenarios[asked.old].stage
    pattern = os.path.join(escape(os.path.join(corpus.roots[0], GOLDENS)), "*", stage, f"{asked.old}.*.txt")
    found = {}
    for path in glob(pattern):
        directory, name = os.path.split(path)
        found[path] = os.path.join(directory, asked.new + name.removeprefix(asked.old))
    return found


def _refuse_taken(made: Plan) -> None:
    taken = next((target for target in made.moves.values() if os.path.lexists(target)), None)
    if taken:
        raise CorpusError(say("{path} is there already; nothing was written", path=Shown()(taken)))


def _refuse_others(corpus: Corpus, made: Plan) -> None:
    """What another corpus says too cannot be renamed in this one alone."""
    own = os.path.join(corpus.roots[0], "")
    path = next((path for path in made.files if not path.startswith(own)), None)
    if path is not None:
        name = made.asked.old
        message = say(
            "{name} is named in {path}, which belongs to a corpus that this one extends", name=name, path=path
        )
        raise CorpusError(message, say("rename it there"))


def _refuse_faults(before: Compiled, after: Compiled) -> None:
    known = Counter(problem.rule for problem in before.problems)
    known.subtract(Counter(problem.rule for problem in after.problems))
    new = next((problem for problem in after.problems if known[problem.rule] < 0), None)
    if new is not None:
        where = f"{new.at.path}:{new.at.line}:{new.at.column}"
        raise CorpusError(f"{where}: {new.message}", say("nothing was written"))
