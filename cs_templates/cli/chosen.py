"""What a trainer's command is about: the corpus, read; one scenario or all; some locales or all."""

from __future__ import annotations

from cs_templates.answer.book import checked, refuse_fault
from cs_templates.cli.finding import find_scenario
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from cs_templates.answer.book import Book
    from cs_templates.cli.commands import Session
    from cs_templates.model import Corpus

    T = TypeVar("T")


class Chosen:
    """One call: `corpus` as it was read; `scenario` is empty and `locales` are none where all are meant.

    Raises UsageError for a scenario or a locale that is none, CorpusError where the corpus cannot be read.
    """

    def __init__(self, session: Session, scenario: str | None, locale: str | None, *, may_ask: bool) -> None:
        from cs_templates import api

        self._session = session
        self.corpus: Corpus = api.load_corpus(session.root)
        self.scenario = ""
        if scenario is not None:
            self.scenario = session.answer(lambda book: find_scenario(book, scenario, session.ui, may_ask))
        self.locales = tuple(tag.strip() for tag in (locale or "").split(",") if tag.strip())
        self._refuse_unknown()

    def answer(self, action: Callable[[Book], T]) -> T:
        """What `action` makes of the corpus's book as it is now, whose files are looked at once for all its replies.

        It may run again. Raises CorpusError where no reply can be filled at all.
        """

        def ask(book: Book) -> T:
            book.check_all()
            book.trust_from_now()
            refuse_fault(checked(book, "corpus")["fault"])
            return action(book)

        return self._session.answer(ask)

    def _refuse_unknown(self) -> None:
        from cs_templates.answer.near import did_you_mean

        known = tuple(self.corpus.locales)
        for tag in self.locales:
            if tag not in known:
                message = say("there is no locale {tag} in the corpus", tag=tag)
                hint = did_you_mean(tag, known) or say("there is {names}", names=", ".join(known))
                raise UsageError(message, hint)
