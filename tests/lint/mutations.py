"""How many of the mistakes that people make lint reports at the right line.

    python -m tests.lint.mutations [--each N] [--operator ID …] [--locale TAG] [--jobs N] [--misses]

Each mutant is linted in a corpus of what its mistake can reach: the shared files, and a few scenarios in its locale
and the source. It is found where a problem (a warning at least) that the sound corpus does not have stands on one of
the lines that lead straight to the mistake.
"""

from __future__ import annotations

import argparse
import functools
import multiprocessing
import os
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from cs_templates import cldr, corpus
from cs_templates.corpus.load import without_gc
from cs_templates.errors import CorpusError
from cs_templates.linter import lint
from cs_templates.model import Location, Problem
from tests.mutation import OPERATORS, Mutant, mutants

ROOT = Path(__file__).resolve().parents[2] / "templates"
SOURCE = "en"
OPTIONAL = ("misspelt-word",)
"""Rules that a careful corpus chooses, and this one too."""
FEW = 3
"""So many scenarios stand for all those that a shared text reaches."""
USUAL = ("shipping-delay", "refund-issued", "damaged-item")
"""They stand for all where a mistake reaches every reply."""


class Outcome(NamedTuple):
    """One mutant: whether lint found its mistake, and what lint said that it does not say of the sound corpus."""

    mutant: Mutant
    found: bool
    said: tuple[str, ...]


def judged(mutant: Mutant) -> Outcome:
    """Lint one mutant."""
    scenarios = _reached(mutant)
    tags = (SOURCE, mutant.locale)
    known = _known(scenarios, tags)
    new = dict([(mutant.path, mutant.text), *mutant.others])
    try:
        problems = _linted(scenarios, tags, new, mutant.removed)
    except Exception as error:  # a rule that breaks off has found nothing, and the others are to be measured
        return Outcome(mutant, False, (f"broke off: {error!r}",))
    count = Counter(map(_key, problems))
    fresh = [problem for problem in problems if count[_key(problem)] > known[_key(problem)]]
    hits = [problem for problem in fresh if _place(problem) in mutant.lines]
    return Outcome(mutant, bool(hits), tuple(map(str, fresh)))


def _key(problem: Problem) -> tuple[str, str, str]:
    return problem.rule, _place(problem)[0], re.sub(r" \([^()]*\)$", "", problem.message)


def _place(problem: Problem) -> tuple[str, int]:
    return problem.at.path.rpartition("templates/")[2], problem.at.line


@functools.cache
def _known(scenarios: tuple[str, ...], tags: tuple[str, ...]) -> Counter[tuple[str, str, str]]:
    return Counter(map(_key, _linted(scenarios, tags, {}, ())))


def _linted(
    scenarios: tuple[str, ...], tags: tuple[str, ...], new: dict[str, str], removed: Iterable[str]
) -> list[Problem]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "templates"
        for path in _files(scenarios, tags):
            if path not in new and path not in removed:
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                os.link(ROOT / path, root / path) if _same_device(folder) else _copy(ROOT / path, root / path)
        for path, text in new.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8", newline="")
        try:
            with without_gc():
                loaded = corpus.load(root, canonical=cldr.canonical, chain=cldr.chain)
                found = lint(loaded, extend_select=OPTIONAL)
                return [problem for problem in found if problem.severity != "info"]
        except CorpusError as error:
            faults: Any = error.detail.get("problems", ())
            return [
                Problem(fault["name"], Location(fault["path"], fault["line"]), fault["message"])
                for fault in faults
            ]


def _copy(source: Path, target: Path) -> None:
    target.write_bytes(source.read_bytes())


@functools.cache
def _same_device(folder: str) -> bool:
    return os.stat(folder).st_dev == os.stat(ROOT).st_dev


@functools.cache
def _files(scenarios: tuple[str, ...], tags: tuple[str, ...]) -> list[str]:
    """What stands in the small corpus: of the scenarios that follow up on another one only the contracts."""
    found, followed = [], _followed(scenarios)
    for path in sorted(ROOT.rglob("*.yaml")):
        name = path.relative_to(ROOT)
        top = name.parts[0]
        held = followed if top == "_scenarios" else scenarios
        own = len(name.parts) == 3 and path.stem in held and top in ("_scenarios", *tags)
        shared = len(name.parts) < 3 and (top in tags or top.startswith("_"))
        if own or shared:
            found.append(name.as_posix())
    return found


def _followed(scenarios: Iterable[str]) -> set[str]:
    """Scenarios, and those that follow up on them, and so on."""
    found: set[str] = set()
    new = set(scenarios)
    while new:
        found |= new
        named = "".join(_contract(scenario) for scenario in new)
        new = set(re.findall(r"(?m)^follow_up: .*\bscenario: ([\w-]+)", named)) - found
    return found


@functools.cache
def _contract(scenario: str) -> str:
    return "".join(
        file.read_text(encoding="utf-8") for file in (ROOT / "_scenarios").glob(f"*/{scenario}.yaml")
    )


def _reached(mutant: Mutant) -> tuple[str, ...]:
    """The scenarios that a mutant's mistake may show in: its own, or a few that say the changed word or phrase.

    Its own are also those that it points to: what a text was copied from.
    """
    places = (path for path, _ in (*mutant.others, *sorted(mutant.lines)))
    paths = (mutant.path, *places, *mutant.removed)
    own = {Path(path).stem for path in paths if path.count("/") == 2}
    own |= _originals(mutant)
    if own:
        return tuple(sorted(own & set(_scenarios()) or own))
    names, inner = _changed_names(mutant)
    saying = [name for name in _scenarios() if any(word in _said(mutant.locale, name) for word in names)]
    saying.sort(key=lambda name: -sum(_surely(word, _said(mutant.locale, name)) for word in inner))
    return tuple(sorted(saying[:FEW] or USUAL))


def _originals(mutant: Mutant) -> set[str]:
    """The scenarios whose contracts have the description that a contract was given."""
    if not mutant.path.startswith("_scenarios/"):
        return set()
    lines = mutant.text.split("\n")
    said = [lines[line - 1] for path, line in mutant.lines if path == mutant.path and line <= len(lines)]
    new = [line for line in said if line.startswith(("about: ", "title: "))]
    return {name for name in _scenarios() if any(f"{line}\n" in _contract(name) for line in new)}


@functools.cache
def _scenarios() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in (ROOT / "_scenarios").rglob("*.yaml")))


@functools.cache
def _said(locale: str, scenario: str) -> str:
    """A scenario's template and contract."""
    files = (ROOT / locale).glob(f"*/{scenario}.yaml")
    return _contract(scenario) + "".join(file.read_text(encoding="utf-8") for file in files)


def _surely(word: str, said: str) -> bool:
    """Whether an option is in the list that a contract narrows, or a form is printed."""
    return re.search(rf'"{word}"|[\[,]\s*{word}\s*[\],]', said) is not None


def _changed_names(mutant: Mutant) -> tuple[set[str], set[str]]:
    """The keys above the changed lines: a phrase's id, a variable, a noun; and those within them: an option, a form."""
    lines = mutant.text.split("\n")
    found = {key for _, line in mutant.lines for key in _keys_above(lines, line)}
    return {name for indent, name in found if indent <= 2}, {name for indent, name in found if indent > 2}


def _keys_above(lines: list[str], line: int) -> Iterator[tuple[int, str]]:
    deepest = 99
    for text in reversed(lines[:line]):
        key = re.match(r"( *)([a-z_][\w.]*):", text)
        if key and len(key[1]) < deepest:
            deepest = len(key[1])
            yield deepest, key[2]


def chosen(each: int | None, operators: Iterable[str], locale: str | None) -> list[Mutant]:
    """The mutants, or `each` of every operator and locale."""
    wanted = set(operators)
    found: dict[tuple[str, str], list[Mutant]] = defaultdict(list)
    for mutant in mutants(ROOT):
        if (not wanted or mutant.operator in wanted) and locale in (None, mutant.locale):
            found[mutant.operator, mutant.locale].append(mutant)
    return [mutant for group in found.values() for mutant in group[:each]]


def outcomes(chosen: list[Mutant], jobs: int | None = None) -> list[Outcome]:
    """What lint says of each, in their order; mutants of the same scenarios one after another."""
    order = sorted(range(len(chosen)), key=lambda at: (chosen[at].locale, _reached(chosen[at])))
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        found = []
        for outcome in pool.imap(judged, [chosen[at] for at in order], chunksize=20):
            found.append(outcome)
            _progress(found, len(chosen))
    return [outcome for _, outcome in sorted(zip(order, found, strict=True), key=lambda pair: pair[0])]


def _progress(found: list[Outcome], of: int) -> None:
    if len(found) % 100 == 0:
        hits = sum(outcome.found for outcome in found)
        print(f"{len(found)} of {of} linted, {hits} found", file=sys.stderr, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.lint.mutations", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--each", type=int, help="so many mutants of each operator and locale")
    parser.add_argument("--operator", nargs="*", default=[])
    parser.add_argument("--locale")
    parser.add_argument("--jobs", type=int)
    parser.add_argument(
        "--misses", action="store_true", help="show what was missed, and what was said instead"
    )
    asked = parser.parse_args()
    found = outcomes(chosen(asked.each, asked.operator, asked.locale), asked.jobs)
    by_operator: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in found:
        by_operator[outcome.mutant.operator].append(outcome)
    for name, group in sorted(by_operator.items(), key=lambda pair: OPERATORS[pair[0]].family):
        hit = sum(outcome.found for outcome in group)
        if hit < len(group):
            print(f"{hit:>4} of {len(group):<4} {OPERATORS[name].family}: {name}: {OPERATORS[name].about}")
            for outcome in group if asked.misses else ():
                if not outcome.found:
                    _show(outcome)
    hits = sum(outcome.found for outcome in found)
    print(f"{hits} of {len(found)} mutants found at the right line: {100 * hits / max(len(found), 1):.1f} %")
    return 0


def _show(outcome: Outcome) -> None:
    lines = outcome.mutant.text.split("\n")
    for path, line in sorted(outcome.mutant.lines)[:2]:
        text = lines[line - 1] if path == outcome.mutant.path and line <= len(lines) else ""
        print(f"        {path}:{line}: {text.strip()[:150]}")
    for said in outcome.said[:3]:
        print(f"            said: {said[:200]}")


if __name__ == "__main__":
    sys.exit(main())
