"""`cst locale add`: a new locale laid out to be written, or what a locale still lacks."""

from __future__ import annotations

import os

from cs_templates.cli import screen
from cs_templates.cli.commands import Session, one_of
from cs_templates.errors import DONE, UsageError
from cs_templates.speech import say, say_count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from cs_templates.authoring.scaffold.locale import Plan

SHOWN = 12
"""So many new files are named one by one."""


def run(
    adding: Sequence[str] = (),
    *,
    priority: str | None = None,
    ui: str | None = None,
    corpus: str | None = None,
) -> int:
    """Add a locale, or to a locale what it lacks. Raises UsageError and CorpusError."""
    tag = added(adding, "cst locale add pl")
    root = Session(corpus, ui).root
    from cs_templates.authoring.scaffold import locale
    from cs_templates.authoring.scaffold.corpora import open_corpus

    chosen = [word.strip() for word in (priority or ",".join(locale.PRIORITIES)).split(",")]
    for word in chosen:
        one_of(locale.PRIORITIES, word, "--priority")
    plan = locale.plan(open_corpus(root), tag, chosen)
    plan.changes.write()
    _report(plan, root)
    return DONE


def added(words: Sequence[str], example: str) -> str:
    """The name behind `add`. Raises UsageError for anything else."""
    if len(words) != 2 or words[0] != "add":
        raise UsageError(say("say what to add"), say("as in {example}", example=example))
    return words[1]


def tell_files(paths: Sequence[str]) -> None:
    """Name new files on stdout, the first of them where they are many."""
    screen.table([screen.safe(os.path.relpath(path)) for path in paths[:SHOWN]])
    if len(paths) > SHOWN:
        screen.note(say("… and {count} files more", count=len(paths) - SHOWN))


def _report(plan: Plan, root: str) -> None:
    tell_files([*plan.changes.new, *(document.path for document, _ in plan.changes.grown)])
    head = f"{plan.tag} · {plan.name}: "
    drafts = say_count("1 draft", "{count} drafts", len(plan.drafts))
    texts = say_count(
        "1 text to write in words and phrases", "{count} texts to write in words and phrases", plan.texts
    )
    if plan.changes.new or plan.changes.grown:
        screen.note(f"{head}{drafts}, {texts}", "bold")
        if not plan.parent:
            directory = os.path.relpath(os.path.join(root, plan.tag))
            screen.note(say("this lists what is still to be translated:"))
            command = f"  cst lint {directory} --profile draft{_corpus(root)}"
            screen.note(command)
    else:
        screen.note(head + say("nothing is missing"))
    if plan.parent:
        screen.note(
            say(
                "it takes from {parent} what it does not say itself: write there only what differs",
                parent=plan.parent,
            )
        )
    if plan.left:
        said = say_count(
            "{locale} is in use and lacks 1 word or phrase: write it by hand",
            "{locale} is in use and lacks {count} words and phrases: write them by hand",
            plan.left, locale=plan.tag,
        )  # fmt: skip
        screen.note(said, "bold")


def _corpus(root: str) -> str:
    """What a command needs besides to find the same corpus again."""
    from cs_templates.answer.book import find_corpus

    same = find_corpus(None, os.environ, os.getcwd()) == root
    return "" if same else f" --corpus {os.path.relpath(root)}"
