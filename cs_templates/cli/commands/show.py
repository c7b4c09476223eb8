"""`cst show`: a scenario's wording, what it needs, and a second locale beside it."""

from __future__ import annotations

from cs_templates.answer.book import phrase_record
from cs_templates.answer.draft import Draft, Request, prepare
from cs_templates.answer.gaps import fields
from cs_templates.answer.render import lay_out
from cs_templates.cli import kinds, screen
from cs_templates.cli.beside import beside
from cs_templates.cli.commands import Session
from cs_templates.cli.finding import find_scenario
from cs_templates.cli.wording import worded
from cs_templates.errors import DONE, UsageError
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from cs_templates.answer.book import Book

    Text = dict[str, Any]

LISTS = ("must_state", "decides", "may_state", "if_known")
HEADINGS = (to_say("must state"), to_say("decides on"), to_say("may state"), to_say("if known"))

STATES = {"draft": to_say("draft"), "translated": to_say("translated"), "reviewed": to_say("reviewed")}


def run(
    scenario: str, *, locale: str | None = None, gloss: str | None = None, channel: str | None = None,
    ui: str | None = None, as_json: bool = False, corpus: str | None = None,
) -> int:  # fmt: skip
    """Print the wording of one channel's text, with the gloss's beside it; with `as_json` as data."""
    session = Session(corpus, ui)
    locale = locale or session.settings.text("locale")
    if locale is None:
        raise UsageError(say("no locale given"), say("say which language to show, as in -l ru"))
    found = session.answer(lambda book: find_scenario(book, scenario, session.ui, may_ask=not as_json))
    shown = session.answer(lambda book: _shown(book, found, (locale, gloss), channel, session.ui))
    if as_json:
        screen.write_json(shown)
    else:
        screen.table(_lines(shown))
    return DONE


def _shown(
    book: Book, scenario: str, locales: tuple[str, str | None], channel: str | None, ui: str
) -> dict[str, Any]:
    """What `show --json` prints: the text of a channel, its needs, and the gloss."""
    locale, gloss = locales
    draft = prepare(book, Request(scenario, locale, channel=channel, reads=ui, allow_draft=True))
    record = draft.record
    facts = {name: record[name] for name in ("scenario", "title", "stage", "state", "stale")}
    second = (
        prepare(book, Request(scenario, gloss, channel=draft.channel, allow_draft=True)) if gloss else None
    )
    return {
        **facts,
        **_text(draft),
        "channels": list(record["channels"]),
        **{name: fields(draft, record[name]) for name in LISTS},
        "gloss": _text(second) if second else None,
    }


def _text(draft: Draft) -> Text:
    tone, cjk, tag = draft.tone, draft.locale["cjk"], draft.record["locale"]
    phrases = {name: phrase_record(draft.book, tag, name) for name in draft.text["phrases"]}
    subject, body = draft.text["subject"], draft.text["body"]
    return {
        "locale": draft.locale["tag"],
        "channel": draft.channel,
        "subject": None if subject is None else lay_out(worded(subject, phrases, tone), cjk),
        "body": lay_out(worded(body, phrases, tone), cjk),
    }


def _lines(shown: dict[str, Any]) -> list[str]:
    state = say(STATES[shown["state"]])
    if shown["stale"]:
        state = say("{state}, older than its source", state=state)
    others = [name for name in shown["channels"] if name != shown["channel"]]
    channel = shown["channel"]
    if others:
        channel = say("{channel} (also {others})", channel=channel, others=", ".join(others))
    head = f"{shown['scenario']} · {shown['title']} · {shown['locale']} · {channel} · {state}"
    wide = screen.columns() if screen.is_terminal() else 0
    lines = [*(screen.wrap(head, wide) if wide else [screen.safe(head)]), "", *_texts(shown)]
    for name, heading in zip(LISTS, HEADINGS, strict=True):
        if shown[name]:
            needs = screen.rows([(field["name"], _need(field)) for field in shown[name]], "  ", whole=True)
            lines += ["", say(heading), *needs]
    return lines


def _need(field: dict[str, Any]) -> str:
    need = f"{kinds.name(field['kind'])} · {field['label']}"
    options = field["options"]
    return say("{what}: {reasons}", what=need, reasons=", ".join(options)) if options else need


def _texts(shown: dict[str, Any]) -> list[str]:
    """The wording, with its gloss beside it where the screen is wide enough for two."""
    left, second = _whole(shown), shown["gloss"]
    wide = screen.columns() if screen.is_terminal() else 0
    if second is None:
        return screen.wrap(left, wide) if wide else screen.safe(left).split("\n")
    return beside((shown["locale"], left), (second["locale"], _whole(second)), wide)


def _whole(text: Text) -> str:
    if not text["subject"]:
        return str(text["body"])
    return f"{say('Subject: {subject}', subject=text['subject'])}\n\n{text['body']}"
