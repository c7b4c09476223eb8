"""`cst list`: the scenarios by stage, in the order of a sale."""

from __future__ import annotations

from cs_templates.answer.book import checked
from cs_templates.answer.near import did_you_mean
from cs_templates.cli import screen
from cs_templates.cli.commands import Session, told
from cs_templates.cli.titles import called, title
from cs_templates.errors import DONE, NothingFound, UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from cs_templates.answer.book import Book

    Entry = dict[str, Any]


def run(
    *, stage: str | None = None, ui: str | None = None, as_json: bool = False, corpus: str | None = None
) -> int:
    """Print every scenario, or those of one stage."""
    session = Session(corpus, ui)
    entries = session.answer(lambda book: _entries(book, stage, session.ui))
    if as_json:
        screen.write_json({"results": entries})
    else:
        screen.table(_lines(entries, session.answer(lambda book: _headings(book, session.ui))))
    return DONE


def _headings(book: Book, ui: str) -> dict[str, str]:
    """What the agent's language calls the stages, where a locale of the corpus says."""
    source = checked(book, "corpus")["source"]
    return {stage: called(names, ui, source) for stage, names in checked(book, "scenarios")["stages"].items()}


def _entries(book: Book, stage: str | None, ui: str) -> list[Entry]:
    """The scenarios as `list --json` has them."""
    facts, record = checked(book, "corpus"), checked(book, "scenarios")
    book.check(record, listings=True)
    if stage is not None and stage not in facts["stages"]:
        raise UsageError(say("there is no stage {stage}", stage=stage), did_you_mean(stage, facts["stages"]))
    found = [entry for entry in record["scenarios"] if stage in (None, entry["stage"])]
    if not found:
        if stage is not None:
            raise NothingFound(say("the corpus has no scenario of stage {stage}", stage=stage))
        raise NothingFound(say("the corpus has no scenario"))
    return [
        {
            "scenario": entry["scenario"],
            "title": title(entry["titles"], ui, facts["source"]),
            "stage": entry["stage"],
            "locales": [tag for tag in entry["titles"] if tag not in entry["drafts"]],
            "drafts": entry["drafts"],
            "needs": entry["needs"],
        }
        for entry in found
    ]


def _lines(entries: list[Entry], headings: dict[str, str]) -> list[str]:
    """The scenarios under the headings of their stages, one column of ids for all."""
    rows = screen.rows([(entry["scenario"], told(entry)) for entry in entries], indent="  ")
    wide = screen.columns() if screen.is_terminal() else 0
    lines: list[str] = []
    stage = ""
    for entry, row in zip(entries, rows, strict=True):
        if entry["stage"] != stage:
            stage = entry["stage"]
            lines += [""] if lines else []
            heading = _heading(stage, headings.get(stage, ""))
            lines.append(screen.fit(heading, wide) if wide else screen.safe(heading))
        lines.append(row)
    return lines


def _heading(stage: str, name: str) -> str:
    """A stage's name, and its id, which `--stage` takes, where the name is another."""
    return f"{name} · {stage}" if name and name.lower() != stage else name or stage
