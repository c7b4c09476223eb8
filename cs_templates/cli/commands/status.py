"""`cst status`: how far every translation is, and what to do next."""

from __future__ import annotations

import sys

from cs_templates.answer.near import did_you_mean
from cs_templates.cli import screen
from cs_templates.cli.commands import Session, one_of
from cs_templates.errors import DONE, FAILED, UsageError
from cs_templates.speech import say, say_count, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cs_templates.authoring.status.board import Board
    from cs_templates.authoring.status.demands import Measured
    from cs_templates.authoring.status.tasks import Task
    from cs_templates.cli.grid import Row
    from cs_templates.model import Corpus, Problem

PRIORITIES = ("required", "usable", "extra")
MARKS = {"done": "+", "draft": "d", "stale": "s", "problems": "!", "missing": "-"}
STATES = {
    "done": to_say("done"), "draft": to_say("draft"), "stale": to_say("stale"),
    "problems": to_say("problems"), "missing": to_say("missing"),
}  # fmt: skip
NAMES = {
    "required": to_say("required"), "usable": to_say("usable"), "extra": to_say("extra"), "all": to_say("all"),
    "shared": to_say("in every reply"),
}  # fmt: skip
SHOWN = 10
"""So many pieces of work are shown; `--json` has all."""


def run(
    *, locale: Sequence[str] = (), stage: str | None = None, priority: str | None = None,
    require: Sequence[str] = (), lint: bool = False, markdown: bool = False, ui: str | None = None,
    as_json: bool = False, corpus: str | None = None,
) -> int:  # fmt: skip
    """Show the board; exit code 1 where a threshold of `require` is missed.

    Raises CorpusError where the corpus cannot be read, UsageError for a locale, stage, priority or threshold that is none.
    """
    from cs_templates.authoring.status import board, demands, report, tasks  # above the wall

    if as_json and markdown:
        raise UsageError(say("--json and --markdown cannot be had at once"), say("leave one out"))
    if priority is not None:
        one_of(PRIORITIES, priority, "--priority")
    whole, problems = _looked_at(Session(corpus, ui).root, lint=lint)
    if stage is not None and stage not in whole.settings.stages:
        raise UsageError(
            say("there is no stage {stage}", stage=stage), did_you_mean(stage, whole.settings.stages)
        )
    shown = board.board_of(whole, problems, stage=stage, priority=priority)
    tags = chosen(locale, shown.locales)
    asked = demands.measured(shown, demands.demands_of(require, shown.locales))
    work = tasks.tasks(shown, tags)
    if as_json:
        screen.write_json(report.as_data(shown, tags, work, asked))
    elif markdown:
        screen.out(report.markdown(shown, tags, map(_task, work[:SHOWN])))
    else:
        screen.table(list(_lines(shown, tags, work)))
    return _judge(asked)


def chosen(words: Sequence[str], locales: Sequence[str]) -> list[str]:
    """The locales that -l names, with commas between or each after its own; all, where none are named. Raises UsageError."""
    named = [tag.strip() for word in words for tag in word.split(",") if tag.strip()]
    for tag in named:
        one_of(locales, tag, "--locale")
    return [tag for tag in locales if not named or tag in named]


def _looked_at(root: str, *, lint: bool) -> tuple[Corpus, Sequence[Problem]]:
    """The corpus, and the problems of it that count: those of compiling, or with `lint` all that lint finds."""
    from cs_templates.linter import load  # above the wall
    from cs_templates.linter.material.bench import Bench

    whole = load(root)
    bench = Bench(whole)
    if not lint:
        return whole, bench.problems
    from cs_templates.linter.check import check
    from cs_templates.linter.silence.known import baseline_of

    report = check(bench, baseline=baseline_of(whole), remember=True)
    return whole, [entry.problem() for entry in report.counted]


def _judge(asked: Sequence[Measured]) -> int:
    """Name each threshold that is missed; the exit code."""
    for each in asked:
        if not each.met:
            facts = each.demand._asdict() | {"found": each.percent, "done": each.done, "total": each.total}
            facts["priority"] = say(NAMES[each.demand.priority])
            screen.note(
                say(
                    "{locale}: {found} % of {priority} is done ({done} of {total}), and {percent} % is required",
                    **facts,
                ),
                "bold",
            )
    return DONE if all(each.met for each in asked) else FAILED


def _lines(board: Board, tags: Sequence[str], work: Sequence[Task]) -> Iterator[str]:
    from cs_templates.cli.grid import grid

    wide = screen.columns()
    legend = "  ".join(f"{MARKS[state]} {say(name)}" for state, name in STATES.items())
    yield from grid(tags, list(_matrix(board, tags)), wide)
    yield from ("", screen.fit(legend, wide), "")
    yield from grid(tags, list(_totals(board, tags)), wide)
    yield ""
    if not work:
        yield say("Nothing is left to do.")
        return
    yield screen.styled(say("Next"), "bold", sys.stdout)
    for number, task in enumerate(work[:SHOWN], 1):
        yield from screen.wrap(f"{number:2}. {_task(task)}", wide, " " * 6)
    if len(work) > SHOWN:
        yield "    " + say_count("and 1 more", "and {count} more; --json has all", len(work) - SHOWN)


def _matrix(board: Board, tags: Sequence[str]) -> Iterator[Row]:
    stage = ""
    for each in board.scenarios:
        if each.stage != stage:
            stage = each.stage
            yield stage, ()
        yield f"  {each.id}", [MARKS[board.cells[tag, each.id].state] for tag in tags]


def _totals(board: Board, tags: Sequence[str]) -> Iterator[Row]:
    """How much is done in percent, by priority, by stage, of phrases and words; then how many scenarios are how far."""
    yield say("done, in %"), ()
    for _, name, scenarios in board.groups():
        if scenarios:
            done = [board.tally(tag, scenarios)["done"] * 100 // len(scenarios) for tag in tags]
            label = say(NAMES[name]) if name in NAMES else name
            yield f"  {label} ({len(scenarios)})", list(map(str, done))
    for label, counts in ((say("phrases"), board.phrases), (say("words"), board.words)):
        found = [counts.get(tag) for tag in tags]
        yield f"  {label}", [_share(each.done, each.total) if each else "" for each in found]
    yield say("scenarios"), ()
    for state, name in STATES.items():
        yield f"  {say(name)}", [str(board.tally(tag)[state]) for tag in tags]  # type: ignore[index]


def _share(done: int, total: int) -> str:
    return str(done * 100 // total) if total else ""


def _task(task: Task) -> str:
    """A piece of work in a line: how urgent, what, in which locales, and how."""
    tags = ",".join(task.locales)
    about = task.name if task.what == "template" else f"{task.number} {_things(task.what)}"
    return " · ".join([say(NAMES[task.priority]), say(STATES[task.state]), about, tags, _how(task, tags)])


def _things(what: str) -> str:
    return say("phrases") if what == "phrases" else say("words")


def _how(task: Task, tags: str) -> str:
    """The command that helps, or the file to write."""
    if task.state == "problems":
        return f"cst lint -l {tags}"
    if task.state == "stale":
        return f"cst stale{f' {task.name}' if task.name else ''} -l {tags}"
    if task.state == "draft":
        command = f"cst accept {task.name} -l {tags} --state reviewed"
        return say("finish {path}, then {command}", path=_file(task), command=command)
    if task.what == "template":
        command = f"cst locale add {task.locales[0]}"
        return say("write {path}, which {command} begins", path=_file(task), command=command)
    return say("write {path}", path=_file(task))


def _file(task: Task) -> str:
    """The file to write; of several locales the first one's."""
    inside = f"{task.stage}/{task.name}.yaml" if task.what == "template" else f"_{task.what}.yaml"
    return f"{task.locales[0]}/{inside}"
