"""What a trainer's command is about: the corpus, read; one scenario or all; some locales or all."""

from __future__ import annotations

from cs_templates.cli.finding import find_scenario
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.cli.commands import Session
    from cs_templates.model import Corpus


class Chosen:
    """One call: `corpus` as it was read; `scenario` is empty and `locales` are none where all are meant.

    Raises UsageError for a scenario or a locale that is none, CorpusError where the corpus cannot be read.
    """

    def __init__(self, session: Session, scenario: str | None, locale: str | None, *, may_ask: bool) -> None:
        from cs_templates import api

        self.corpus: Corpus = api.load_corpus(session.root)
        self.scenario = ""
        if scenario is not None:
            self.scenario = session.answer(lambda book: find_scenario(book, scenario, session.ui, may_ask))
        self.locales = tuple(tag.strip() for tag in (locale or "").split(",") if tag.strip())
        self._refuse_unknown()

    def _refuse_unknown(self) -> None:
        from cs_templates.answer.near import did_you_mean

        known = tuple(self.corpus.locales)
        for tag in self.locales:
            if tag not in known:
                message = say("there is no locale {tag} in the corpus", tag=tag)
                hint = did_you_mean(tag, known) or say("there is {names}", names=", ".join(known))
                raise UsageError(message, hint)
