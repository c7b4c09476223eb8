"""`cst scenario add`: a new scenario, its contract first, then drafts to be written."""

from __future__ import annotations

import os

from cs_templates.cli import screen
from cs_templates.cli.commands import Session, one_of
from cs_templates.cli.commands.locale import added, tell_files
from cs_templates.errors import DONE, UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cs_templates.model import Corpus

EXAMPLE = "cst scenario add parcel-returned --stage shipping"


def run(
    adding: Sequence[str] = (), *, stage: str | None = None, title: str | None = None, about: str | None = None,
    priority: str = "usable", direction: str = "reactive", mood: str = "calm", tone: str = "neutral",
    channels: Sequence[str] = (), must_state: Sequence[str] = (), may_state: Sequence[str] = (),
    if_known: Sequence[str] = (), decides: Sequence[str] = (), locale: str | None = None,
    ui: str | None = None, corpus: str | None = None,
) -> int:  # fmt: skip
    """Write the contract and the drafts; nothing is asked. Raises UsageError and CorpusError."""
    from cs_templates.authoring.scaffold import scenario
    from cs_templates.authoring.scaffold.corpora import open_corpus

    name = added(adding, EXAMPLE)
    root = Session(corpus, ui).root
    found = open_corpus(root)
    if stage is None:
        message = say("--stage is missing: there is {names}", names=", ".join(found.settings.stages))
        raise UsageError(message, say("as in {example}", example=EXAMPLE))
    one_of(("required", "usable", "extra"), priority, "--priority")
    one_of(("proactive", "reactive"), direction, "--direction")
    one_of(("calm", "upset"), mood, "--mood")
    lists = zip(scenario.LISTS, (must_state, may_state, if_known, decides), strict=True)
    asked = scenario.Asked(
        name, stage, title or "", about or "", priority, direction, mood, tone,
        tuple(_names(channels)), {field: tuple(_names(given)) for field, given in lists},
    )  # fmt: skip
    tags = list(_names([locale] if locale else []))
    _refuse_locales(found, tags)
    changes = scenario.contract(found, asked)
    changes.write()
    tell_files([*changes.new, *_translations(root, name, tags)])
    screen.note(say("{name} is there: write its text, then let lint read it:", name=name), "bold")
    path = os.path.relpath(next(path for path in reversed(changes.new)))
    command = f"  cst lint {path} --profile draft"
    screen.note(command)
    return DONE


def _names(given: Iterable[str]) -> Iterable[str]:
    """Names from words that may each hold several, with commas between."""
    return (name.strip() for word in given for name in word.split(",") if name.strip())


def _refuse_locales(corpus: Corpus, tags: Sequence[str]) -> None:
    for tag in tags:
        one_of(tuple(corpus.locales), tag, "--locale")


def _translations(root: str, name: str, tags: Sequence[str]) -> list[str]:
    """The files of drafts in other locales, made from the source's."""
    from cs_templates.authoring.scaffold import locale
    from cs_templates.authoring.scaffold.corpora import open_corpus

    paths: list[str] = []
    found = open_corpus(root) if tags else None
    for tag in tags:
        if found is not None and tag != found.settings.source:
            changes = locale.plan(found, tag, scenarios=[name]).changes
            changes.write()
            paths += changes.new
    return paths
