"""What a trainer's command is about: the corpus, read; one scenario or all; some locales or all."""

from __future__ import annotations

from cs_templates.cli.commands import Session, one_of
from cs_templates.cli.finding import find_scenario

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.model import Corpus


class Chosen:
    """One call: `corpus` as it was read; `scenario` is empty and `locales` are none where all are meant.

    Raises UsageError for a scenario or a locale that is none, CorpusError where the corpus cannot be read.
    """

    def __init__(self, session: Session, scenario: str | None, locale: str | None, *, may_ask: bool) -> None:
        from cs_templates import api

        self.session = session
        self.corpus: Corpus = api.load_corpus(session.root)
        self.scenario = ""
        if scenario is not None:
            self.scenario = session.answer(lambda book: find_scenario(book, scenario, session.ui, may_ask))
        named = [tag.strip() for tag in (locale or "").split(",") if tag.strip()]
        self.locales = tuple(one_of(tuple(self.corpus.locales), tag, "--locale") for tag in named)
