"""`cst accept`: translations are true to the source as it is today, and bear its stamp from now on."""

from __future__ import annotations

from cs_templates.cli import screen
from cs_templates.cli.commands import Session, one_of
from cs_templates.cli.commands.status import chosen
from cs_templates.errors import DONE, FAILED, UsageError
from cs_templates.speech import say, say_count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from cs_templates.authoring.staleness.choosing import Chosen
    from cs_templates.authoring.staleness.stamped import Stamped
    from cs_templates.model import Corpus

STATES = ("translated", "reviewed")
LONGEST = 200
"""A reason is a line."""


def run(
    names: Sequence[str] = (), *, locale: Sequence[str] = (), every: bool = False, state: str | None = None,
    cosmetic: bool = False, reason: str | None = None, ui: str | None = None, as_json: bool = False,
    corpus: str | None = None,
) -> int:  # fmt: skip
    """Stamp what is named, or everything stale; exit code 1 where a cosmetic change leaves something stale.

    Raises UsageError for a name, a locale, a state or a reason that cannot be used, CorpusError where a file cannot
    be read or written.
    """
    from cs_templates.authoring.staleness.stamping import accept  # above the wall
    from cs_templates.linter import load

    _refuse_unclear(names, locale, every=every, cosmetic=cosmetic)
    if state is not None:
        one_of(STATES, state, "--state")
    why = _reason(reason, cosmetic=cosmetic)
    whole = load(Session(corpus, ui).root)
    tags = _tags(whole, locale, state) if locale else []
    found = _chosen(whole, names, tags, every=every, cosmetic=cosmetic)
    if state is not None and not every:
        _refuse_stateless(found.items)
    accept(whole, found.items, state=state or "", reason=why)
    if as_json:
        screen.write_json(_as_data(found, state))
    else:
        _tell(found, state)
    return FAILED if found.left else DONE


def _refuse_unclear(names: Sequence[str], locale: Sequence[str], *, every: bool, cosmetic: bool) -> None:
    """Raise UsageError where it is not said what to accept, or of which locale."""
    if bool(names) == every:
        message = (
            say("name what to accept, or say --all")
            if not names
            else say("names and --all exclude each other")
        )
        raise UsageError(message, say("as in {example}", example="cst accept shipping-delay -l ru"))
    if not locale and not cosmetic:
        raise UsageError(
            say("no locale given"), say("say which translations are right, as in {example}", example="-l ru")
        )


def _reason(reason: str | None, *, cosmetic: bool) -> str:
    """The reason as one line. Raises UsageError where it is missing, without use, or no line."""
    if reason is None and not cosmetic:
        return ""
    if reason is None or not cosmetic:
        message = say("--cosmetic and --reason go together")
        raise UsageError(
            message, say("as in {example}", example='--cosmetic --reason "a comma in the source"')
        )
    line = reason.strip()
    if not line or not line.isprintable() or len(line) > LONGEST:
        raise UsageError(say("--reason is one line of at most {count} characters", count=LONGEST))
    return line


def _tags(corpus: Corpus, locale: Sequence[str], state: str | None) -> list[str]:
    """The locales. Raises UsageError for the source, where nothing can be said of it."""
    source = corpus.settings.source
    tags = chosen(locale, tuple(corpus.locales))
    if source in tags and state is None:
        message = say("{locale} is the source: it is true to itself", locale=source)
        raise UsageError(message, say("its drafts are ready with {option}", option="--state reviewed"))
    return tags


def _chosen(corpus: Corpus, names: Sequence[str], tags: list[str], *, every: bool, cosmetic: bool) -> Chosen:
    from cs_templates.authoring.staleness import choosing

    items = choosing.everything(corpus, tags) if every else choosing.by_name(corpus, names, tags)
    return choosing.cosmetic(corpus, items, named=bool(tags)) if cosmetic else choosing.Chosen(items, [])


def _refuse_stateless(items: Sequence[Stamped]) -> None:
    """Raise UsageError where something has no state: phrases and words."""
    for item in items:
        if item.kind != "template":
            message = say("--state is for templates, and {name} is none", name=item.name)
            raise UsageError(message, say("accept it by itself"))


def _tell(found: Chosen, state: str | None) -> None:
    screen.table([_line(item, state) for item in found.items])
    screen.note(say_count("1 text is accepted", "{count} texts are accepted", len(found.items)))
    for item in found.left:
        facts = {"locale": item.locale, "name": item.name}
        screen.note("! " + say("{locale}: {name} was stale before; it is left as it is", **facts), "bold")


def _line(item: Stamped, state: str | None) -> str:
    """What became of a text: its place, and what it is now."""
    told = f"{item.locale} · {item.name} · {item.at.path}"
    if item.today and item.true_to == item.today:
        told += f" · {say('was true already')}"
    if item.draft and state is None:
        told += f" · {say('still a draft: --state reviewed says that it is ready')}"
    return screen.safe(told)


def _as_data(found: Chosen, state: str | None) -> dict[str, Any]:
    """The same for programs: what was accepted, and what was stale before and stays so."""
    accepted = [
        _text(item)
        | {
            "true_to": item.today or None,
            "was_true": item.true_to == item.today,
            "draft": item.draft and state is None,
        }
        for item in found.items
    ]
    return {"accepted": accepted, "left": [_text(item) for item in found.left]}


def _text(item: Stamped) -> dict[str, Any]:
    return {"locale": item.locale, "kind": item.kind, "name": item.name, "path": item.at.path}
