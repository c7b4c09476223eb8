"""`cst preview`: every reply of a scenario or a locale, on the screen, as data, or as one page to send to a reviewer."""

from __future__ import annotations

from cs_templates.cli import previewing, screen
from cs_templates.cli.chosen import Chosen
from cs_templates.cli.commands import NO_GLOSS, Session, one_of
from cs_templates.errors import DONE, NothingFound, UsageError
from cs_templates.speech import language_of, reason, say, say_count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.book import Book
    from cs_templates.authoring.preview.marks import Text
    from cs_templates.authoring.preview.replies import Asked, Preview, Sheet, Shown


def run(
    scenario: str | None = None, *, locale: str | None = None, gloss: str | None = None,
    channel: str | None = None, html: str | None = None, ui: str | None = None, as_json: bool = False,
    corpus: str | None = None,
) -> int:  # fmt: skip
    """Show the replies, or with `html` write them into that file.

    Raises UsageError where neither a scenario nor a locale is named, for a name that is none, and for a file that
    cannot be written; CorpusError where the corpus cannot be read; NothingFound where there is no reply.
    """
    from cs_templates.authoring.preview.replies import preview  # above the wall

    session = Session(corpus, ui)
    locale = locale or (None if scenario else session.settings.text("locale"))
    if scenario is None and locale is None:
        message = say("neither a scenario nor a locale is named")
        raise UsageError(message, say("say which to show, as in {example}", example="cst preview -l ru"))
    chosen = Chosen(session, scenario, locale, may_ask=not as_json)
    asked = _asked(chosen, gloss, channel)
    found = chosen.answer(lambda book: preview(chosen.corpus, book, asked))
    if not found.sheets:
        raise NothingFound(say("there is no reply to show"), _lacking(found))
    if html is not None:
        _write(html, found, session)
    elif as_json:
        screen.write_json(_data(found))
    else:
        _show(found)
    return DONE


def _show(found: Preview) -> None:
    wide = screen.columns() if screen.is_terminal() else 0
    for at, sheet in enumerate(found.sheets):
        screen.table([*([""] if at else []), *previewing.lines(sheet, wide)])
    screen.note(_counted(found))
    if found.lacking:
        screen.note(_lacking(found))


def _asked(chosen: Chosen, gloss: str | None, channel: str | None) -> Asked:
    from cs_templates.authoring.preview.replies import Asked

    corpus = chosen.corpus
    if channel is not None:
        one_of(tuple(corpus.settings.channels), channel, "--channel")
    beside = gloss or corpus.settings.source
    beside = "" if beside == NO_GLOSS else one_of((*corpus.locales, NO_GLOSS), beside, "--gloss")
    scenarios = (chosen.scenario,) if chosen.scenario else tuple(_in_order(chosen))
    return Asked(chosen.locales or tuple(corpus.locales), scenarios, channel or "", beside)


def _in_order(chosen: Chosen) -> list[str]:
    """The scenarios by stage, in the order of a sale."""
    stages = {stage: at for at, stage in enumerate(chosen.corpus.settings.stages)}
    scenarios = chosen.corpus.scenarios.values()
    return [one.id for one in sorted(scenarios, key=lambda one: stages.get(one.stage, len(stages)))]


def _write(path: str, found: Preview, session: Session) -> None:
    from cs_templates.authoring.preview.page import page

    stages = session.answer(lambda book: _stages(book, session.ui))
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(page(found, language_of(session.ui) or "en", stages))
    except OSError as error:
        raise UsageError(say("{path} cannot be written: {reason}", path=path, reason=reason(error))) from None
    screen.note(f"{path}: {_counted(found)}")
    if found.lacking:
        screen.note(_lacking(found))


def _stages(book: Book, ui: str) -> dict[str, str]:
    """What the stages are called in the language of who reads the page."""
    from cs_templates.answer.book import checked
    from cs_templates.cli.titles import called

    source = checked(book, "corpus")["source"]
    named = checked(book, "scenarios")["stages"]
    return {stage: called(names, ui, source) or stage for stage, names in named.items()}


def _counted(found: Preview) -> str:
    replies = say_count("1 reply", "{count} replies", found.size)
    return f"{replies}, {say_count('1 template', '{count} templates', len(found.sheets))}"


def _lacking(found: Preview) -> str:
    """Which templates are not written, locale by locale."""
    by_locale: dict[str, list[str]] = {}
    for tag, scenario in found.lacking:
        by_locale.setdefault(tag, []).append(scenario)
    lines = [
        say("not written in {locale}: {names}", locale=tag, names=", ".join(names))
        for tag, names in by_locale.items()
    ]
    return "\n".join(lines)


# As data


def _data(found: Preview) -> dict[str, object]:
    lacking = [{"locale": tag, "scenario": scenario} for tag, scenario in found.lacking]
    return {
        "today": found.today,
        "templates": [_sheet(sheet) for sheet in found.sheets],
        "not_written": lacking,
    }


def _sheet(sheet: Sheet) -> dict[str, object]:
    names = ("scenario", "stage", "title", "state")
    return {
        **{name: getattr(sheet, name) for name in names},
        "stale": sheet.is_stale,
        "locale": sheet.language.tag,
        "beside": sheet.beside.tag if sheet.beside else None,
        "notes": list(sheet.notes),
        "replies": [_reply(shown) for shown in sheet.replies],
    }


def _reply(shown: Shown) -> dict[str, object]:
    return {
        "channels": list(shown.channels),
        "examples": list(shown.examples),
        "values": dict(shown.values),
        **_text(shown.text),
        "refused": shown.why or None,
        "notes": list(shown.notes),
        "beside": _text(shown.beside) if shown.beside else None,
    }


def _text(text: Text | None) -> dict[str, object]:
    """Subject and body, and in `marks` the pieces of the body: what each says, and the variable that it came from."""
    from cs_templates.authoring.preview.marks import plain

    if text is None:
        return {"subject": None, "body": None}
    subject = None if text.subject is None else plain(text.subject)
    marks = [[piece.text, piece.name or None] for piece in text.body]
    return {"subject": subject, "body": plain(text.body), "marks": marks}
