"""`cst preview`: every reply of a scenario or a locale, on the screen, as data, or as one page to send to a reviewer."""

from __future__ import annotations

from cs_templates.cli import screen
from cs_templates.cli.chosen import Chosen
from cs_templates.cli.commands import NO_GLOSS, Session, one_of
from cs_templates.cli.painting import painted
from cs_templates.errors import DONE, NothingFound, UsageError
from cs_templates.speech import language_of, reason, say, say_count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from cs_templates.answer.book import Book
    from cs_templates.authoring.preview.marks import Text
    from cs_templates.authoring.preview.replies import Asked, Preview, Sheet, Shown

    Lines = list[tuple[int, str]]

LEAST, GAP = 72, "  │ "
"""Two texts stand side by side on a screen that is at least so wide."""


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
    found = session.answer(lambda book: preview(chosen.corpus, book, asked))
    if not found.sheets:
        raise NothingFound(say("there is no reply to show"), _lacking(found))
    if html is not None:
        _write(html, found, session)
    elif as_json:
        screen.write_json(_data(found))
    else:
        _show(found)
    return DONE


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
    replies = say_count("1 reply", "{count} replies", found.count)
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
    return {"today": found.today, "templates": [_sheet(sheet) for sheet in found.sheets], "not_written": lacking}


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


# On the screen


def _show(found: Preview) -> None:
    wide = screen.columns() if screen.is_terminal() else 0
    for at, sheet in enumerate(found.sheets):
        screen.table([*([""] if at else []), *_sheet_lines(sheet, wide)])
    screen.note(_counted(found))
    if found.lacking:
        screen.note(_lacking(found))


def _sheet_lines(sheet: Sheet, wide: int) -> Iterator[str]:
    heading = " · ".join([sheet.scenario, sheet.title, sheet.language.tag, sheet.said_state])
    yield from _printed(heading, "bold", wide)
    for note in sheet.notes:
        yield from _printed(f"! {note}", "red", wide)
    for shown in sheet.replies:
        yield ""
        yield from _printed(f"{', '.join(shown.channels)} · {'; '.join(shown.examples)}", "dim", wide)
        if shown.text is None:
            yield from _printed(say("cannot be filled: {reason}", reason=shown.why), "red", wide)
        else:
            yield from _texts(sheet, shown.text, shown.beside, wide)


def _printed(text: str, style: str, wide: int) -> list[str]:
    return [line for _, line in painted([(text, style)], wide)]


def _texts(sheet: Sheet, text: Text, other: Text | None, wide: int) -> Iterator[str]:
    """A reply, and what stands beside it: in two columns, but not where one of them runs from right to left."""
    if other is None or sheet.beside is None:
        yield from [line for _, line in _lines(text, wide)]
        return
    if wide < LEAST or sheet.language.is_rtl or sheet.beside.is_rtl:
        yield f"[{sheet.language.tag}]"
        yield from [line for _, line in _lines(text, wide)]
        yield from ("", f"[{sheet.beside.tag}]")
        yield from [line for _, line in _lines(other, wide)]
        return
    column = (wide - len(GAP)) // 2
    yield f"{screen.pad(sheet.language.tag, column)}{GAP}{sheet.beside.tag}"
    yield from _abreast(_paragraphs(text, column), _paragraphs(other, column), column)


def _abreast(left: list[Lines], right: list[Lines], column: int) -> Iterator[str]:
    from itertools import zip_longest

    for ours, theirs in zip_longest(left, right, fillvalue=[]):
        for (taken, one), (_, other) in zip_longest(ours, theirs, fillvalue=(0, "")):
            yield f"{one}{' ' * (column - taken)}{GAP}{other}".rstrip()


def _paragraphs(text: Text, column: int) -> list[Lines]:
    """A reply's lines, each paragraph with the empty line before it."""
    found: list[Lines] = [[]]
    for line in _lines(text, column):
        if line == (0, ""):
            found.append([])
        found[-1].append(line)
    return found


def _lines(text: Text, wide: int) -> Lines:
    body = [(piece.text, "underlined" if piece.name else "") for piece in text.body]
    if text.subject is None:
        return painted(body, wide)
    subject = [(piece.text, "underlined" if piece.name else "") for piece in text.subject]
    before, _, after = say("Subject: {subject}", subject="\0").partition("\0")
    return painted([(before, ""), *subject, (f"{after}\n\n", ""), *body], wide)
