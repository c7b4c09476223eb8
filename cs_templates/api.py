"""Ask a corpus: open its book, answer from it, and compile it again when a file has changed.

Light to import: what reads YAML, Jinja2 and CLDR is loaded only where a book
has to be made.
"""

from __future__ import annotations

import os

from cs_templates import speech
from cs_templates.answer.book import (
    Book,
    Lacks,
    Stale,
    Unusable,
    book_path,
    find_corpus,
    locale_record,
    of_corpus,
    packaged_book,
    packaged_corpus,
    tidy,
)  # fmt: skip

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeVar

    from cs_templates.answer.reply import Reply
    from cs_templates.model import Corpus

    T = TypeVar("T")


MENDED = 3
"""So many changed templates are mended one by one in one call; where there are more, all is read again."""


def load_corpus(path: str | None = None) -> Corpus:
    """The corpus at `path` (else the one that would be answered from), read, with its problems.

    Raises CorpusError where there is no readable `_corpus.yaml`, UsageError
    where `path` is no directory.
    """
    from cs_templates import cldr, corpus

    root = find_corpus(path, os.environ, os.getcwd())
    return corpus.load(root, packaged=packaged_corpus(), canonical=cldr.canonical, chain=cldr.chain)


def open_book(corpus: str | None = None) -> Book:
    """The compiled corpus: the sealed book of the package, the one in the cache, or a new one.

    Raises CorpusError where the corpus cannot be read.
    """
    root = _root(corpus)
    try:
        return of_corpus(root)
    except Unusable:
        return _compile(root, None, ())


def answer(action: Callable[[Book], T], corpus: str | None = None) -> T:
    """What `action` makes of the book; where the book is stale or lacks a locale, of a new one."""
    book, found = _answered(action, corpus, MENDED + 3)
    book.close()
    return found


def keep_book(corpus: str | None = None, locales: Sequence[str] = ()) -> Book:
    """A book of the corpus as it is now that has the formats of these locales, for many answers. Close it.

    Raises CorpusError where the corpus cannot be read, UsageError for a locale that is none.
    """

    def look(book: Book) -> None:
        book.check_all()
        for tag in locales:
            locale_record(book, tag)

    return _answered(look, corpus, MENDED + 3 + len(locales))[0]


def _answered(action: Callable[[Book], T], corpus: str | None, tries: int) -> tuple[Book, T]:
    """The book that answered, still open, and what `action` made of it."""
    book = open_book(corpus)
    try:
        for attempt in range(tries):
            try:
                return book, action(book)
            except Stale as stale:
                outdated, book = book, _renewed(book, corpus, stale if attempt < MENDED else None)
            except Unusable:
                outdated, book = book, _compile(_root(corpus), None if book.sealed else book, ())
            except Lacks as lacks:
                outdated, book = book, _with_locale(book, corpus, tidy(lacks.tag))
            if book is not outdated:
                outdated.close()
        return book, action(book)
    except BaseException:
        book.close()
        raise


def _renewed(book: Book, corpus: str | None, stale: Stale | None) -> Book:
    """The book with the one template mended that was changed, else a new one."""
    if stale is not None:
        from cs_templates.compiler.mend import mend  # above the wall, and lighter than all of it

        if mend(book, stale):
            return book
    return _compile(_root(corpus), book, ())


def _with_locale(book: Book, corpus: str | None, tag: str) -> Book:
    """A book that has the formats of `tag`: beside a sealed one, the cache may hold it already."""
    previous = _cached(_root(corpus)) if book.sealed else book
    if previous is not None and previous is not book and previous.get(f"locale/{tag}") is not None:
        return previous
    _refuse_unknown(tag)
    return _compile(_root(corpus), previous, (tag,))


def _cached(root: str) -> Book | None:
    try:
        return Book.open(book_path((root,), os.environ))
    except Unusable:
        return None


def _refuse_unknown(tag: str) -> None:
    from cs_templates import cldr

    cldr.canonical(tag)


def _root(corpus: str | None) -> str:
    return find_corpus(corpus, os.environ, os.getcwd())


def _compile(root: str, previous: Book | None, more: tuple[str, ...]) -> Book:
    from cs_templates.compiler.make import make_book

    return make_book(root, book_path((root,), os.environ), previous, more)


def speak(ui: str) -> None:
    """Have messages in the agent's language from now on, in the whole process; English where none is there."""
    speech.learn(lambda: catalogue(ui))


def catalogue(ui: str) -> Callable[[str], str | None] | None:
    """What translates messages into the language of a locale tag; None where they stay English.

    They are in the package's sealed book. A checkout has none: there they get a book of their own in the cache.
    """
    language = speech.language_of(ui)
    if not language:
        return None
    from cs_templates.answer.catalogue import finder  # English needs none

    try:
        return finder(_book_of_messages(), language)
    except (OSError, ValueError):
        return None


def _book_of_messages() -> Book:
    sealed = packaged_book()
    own = book_path((os.path.dirname(os.path.abspath(__file__)), "ui"), os.environ)
    for path in (sealed, own) if sealed else (own,):
        try:
            book = Book.open(path)
            book.check_all()
        except (Stale, Unusable):
            continue
        return book
    from cs_templates.compiler.make import make_messages

    return make_messages(own)


def fill(
    scenario: str, locale: str | None = None, values: Mapping[str, object] | None = None, *,
    corpus: str | None = None, channel: str | None = None, platform: str | None = None,
    tone: str | None = None, upset: bool = False, turn: int = 1, without: tuple[str, ...] = (),
    today: tuple[int, int, int] | None = None, gloss: str | None = None, allow_fallback: bool = False,
    add: tuple[str, ...] = (), force: bool = False, allow_draft: bool = False,
) -> Reply:  # fmt: skip
    """One finished reply.

    `values` are raw (text, lists, mappings), by full name, `add` phrases to say before
    the closing, by id or unique beginning. `force` sends what the platform's rules
    forbid, and a warning says what; `allow_draft` fills a text that is a draft. Raises FillError where a value is missing or invalid, RefusedError where the text must not be sent,
    UsageError for an unknown name, CorpusError where the corpus cannot be read.
    """
    from cs_templates.answer.draft import Request, prepare
    from cs_templates.answer.reply import finish

    request = Request(
        scenario, locale, values, channel=channel, platform=platform, tone=tone, upset=upset, turn=turn,
        without=without, today=today, gloss=gloss, allow_fallback=allow_fallback, add=add,
        force=force, allow_draft=allow_draft,
    )  # fmt: skip
    return answer(lambda book: finish(prepare(book, request)), corpus)


def phrases(
    locale: str, query: str = "", *, corpus: str | None = None, gloss: str | None = None,
    tone: str | None = None, limit: int | None = None,
) -> list[dict[str, object]]:  # fmt: skip
    """The phrases that a locale words: all, in the phrasebook's order, or those a query finds, best first.

    Each has phrase, about, place (line or sentence), wordings (lists of texts by
    tone, ‹name› for each value) and gloss (locale and wordings of the language
    `gloss`, in which values are named; None without one). Raises NothingFound
    where there is none.
    """
    from cs_templates.answer.phrasebook import look_up

    def found(book: Book) -> list[dict[str, object]]:
        return look_up(book, query, locale, gloss=gloss, tone=tone, limit=limit, reads=gloss or "en")

    return answer(found, corpus)


def search(
    query: str, *, corpus: str | None = None, locale: str = "en", limit: int = 10
) -> list[dict[str, object]]:
    """Scenarios that match `query` in any language of the corpus, best first.

    Each has scenario, title (in `locale` where there is one), stage, score (0 to 1),
    matched, locales and needs. Raises NothingFound where none does.
    """
    from cs_templates.answer.search import search as find

    return answer(lambda book: find(book, query, locale, limit), corpus)
