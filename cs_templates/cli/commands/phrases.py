"""`cst phrases`: the phrasebook, its wordings beside those of a language the agent reads."""

from __future__ import annotations

from cs_templates.answer.book import checked, tidy
from cs_templates.answer.phrasebook import fault_in, look_up
from cs_templates.cli import beside, screen
from cs_templates.cli.commands import NO_GLOSS, Session, at_least
from cs_templates.errors import DONE, FAILED, NothingFound, UsageError
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from cs_templates.answer.book import Book

    Entry = dict[str, Any]

PLACES = {"line": to_say("line"), "sentence": to_say("sentence")}
LEAST = 40
"""The narrowest column in which wordings are read at ease; below it the gloss stands under them."""


def run(
    query: Sequence[str] = (), *, locale: str | None = None, gloss: str | None = None,
    tone: str | None = None, limit: int | None = None, ui: str | None = None, as_json: bool = False,
    corpus: str | None = None,
) -> int:  # fmt: skip
    """Print the phrases of a locale, or those a query finds; exit code 1 where there is none."""
    if limit is not None:
        at_least(1, limit, "--limit")
    session = Session(corpus, ui)
    locale = locale or session.settings.text("locale")
    if locale is None:
        raise UsageError(say("no locale given"), say("say whose wordings to show, as in -l ru"))
    words, wanted = " ".join(query), (locale, session.settings.text("gloss", gloss))
    try:
        found = session.answer(lambda book: _found(book, session, words, wanted, (tone, limit)))
    except NothingFound:
        if not as_json:
            raise
        found = []
    fault = session.answer(lambda book: fault_in(book, locale))
    if fault:
        screen.note("! " + say("{fault}; cst compile shows every fault", fault=fault))
    if as_json:
        screen.write_json({"query": words, "locale": tidy(locale), "phrases": found})
    else:
        screen.table(list(_lines(found, screen.columns() if screen.is_terminal() else 0)))
    return DONE if found else FAILED


def _found(
    book: Book,
    session: Session,
    query: str,
    wanted: tuple[str, str | None],
    cut: tuple[str | None, int | None],
) -> list[Entry]:
    (locale, gloss), (tone, limit) = wanted, cut
    reads = session.language(checked(book, "corpus"), gloss)
    same = _language(reads) == _language(locale)
    second = None if same or gloss == NO_GLOSS else reads
    return look_up(book, query, locale, gloss=second, tone=tone, limit=limit, reads=reads)


def _language(tag: str) -> str:
    return tidy(tag).partition("-")[0]


def _lines(found: list[Entry], wide: int) -> Iterator[str]:
    """Each phrase under its id and what it is for; `wide` is the screen's width, 0 where there is none."""
    widest = max(screen.width(text) for entry in found for text in _texts(entry))
    for number, entry in enumerate(found):
        if number:
            yield ""
        head = f"{entry['phrase']} · {entry['about']} · {say(PLACES[entry['place']])}"
        yield from screen.wrap(head, wide, "  ") if wide else [screen.safe(head)]
        yield from _tones(entry, wide, widest)


def _texts(entry: Entry) -> Iterator[str]:
    for side in (entry, entry["gloss"] or {"wordings": {}}):
        for texts in side["wordings"].values():
            yield from texts


def _tones(entry: Entry, wide: int, widest: int) -> Iterator[str]:
    """The wordings of each tone, with the gloss's beside them where both fit, else under them."""
    gloss = entry["gloss"] or {"locale": "", "wordings": {}}
    mark = f"[{gloss['locale']}]"
    tones = dict.fromkeys([*entry["wordings"], *gloss["wordings"]])
    edge = 4 + max(map(screen.width, [*tones, mark]))
    column = (wide - edge - len(beside.GAP)) // 2
    for tone in tones:
        own, other = entry["wordings"].get(tone, []), gloss["wordings"].get(tone, [])
        if column >= LEAST and gloss["locale"]:
            yield from _marked(tone, _abreast(own, other, min(column, widest)), edge)
        else:
            room = wide - edge if wide else 0
            yield from _marked(tone, _wrapped(own, room), edge)
            yield from _marked(mark, _wrapped(other, room), edge)


def _marked(mark: str, lines: list[str], edge: int) -> Iterator[str]:
    """Lines behind a margin `edge` wide, in which the first has its mark."""
    for number, line in enumerate(lines):
        yield f"{screen.pad('' if number else f'  {mark}', edge)}{line}".rstrip()


def _wrapped(wordings: list[str], room: int) -> list[str]:
    wide = max(room, screen.NARROWEST) if room else 10**9  # into a pipe go whole lines
    return [line for wording in wordings for line in screen.wrap(wording, wide, "  ")]


def _abreast(left: list[str], right: list[str], column: int) -> list[str]:
    length = max(len(left), len(right))
    both = zip(left + [""] * (length - len(left)), right + [""] * (length - len(right)), strict=True)
    return [line for one, other in both for line in beside.abreast(one, other, column, "  ")]
