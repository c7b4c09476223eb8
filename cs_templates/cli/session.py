"""What every command begins with: the settings, the agent's language, the corpus."""

from __future__ import annotations

import os

from cs_templates import api
from cs_templates.answer import places, settings
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any, TypeVar

    from cs_templates.answer.book import Book
    from cs_templates.answer.settings import Settings
    from cs_templates.model import Raw

    T = TypeVar("T")


NO_GLOSS = "none"


class Session:
    """One call: `settings` as loaded, `ui` the agent's language, `root` the directory of the corpus."""

    __slots__ = ("root", "settings", "ui")

    def __init__(self, corpus: str | None = None, ui: str | None = None) -> None:
        self.settings = load_settings()
        self.ui = settings.ui_locale(self.settings, ui)
        own = self.settings.values.get("corpus")
        self.root = places.find_corpus(corpus, os.environ, os.getcwd(), own if isinstance(own, str) else None)

    def language(self, facts: Mapping[str, Any], gloss: str | None, reads: object = None) -> str:
        """The language of gloss and labels: `gloss`, else the one the agent reads, where the corpus has it.

        `reads` says that more nearly than the session does; `facts` is the record `corpus`.
        """
        if gloss and gloss != NO_GLOSS:
            return gloss
        tag = reads if isinstance(reads, str) and reads else self.ui
        found = [known for known in (tag, tag.partition("-")[0]) if known in facts["locales"]]
        return found[0] if found else str(facts["source"])

    def answer(self, action: Callable[[Book], T]) -> T:
        """What `action` makes of the corpus's book, made anew where it is stale: it may run twice."""
        return api.answer(action, self.root)


def load_settings() -> Settings:
    """The user's settings. Raises UsageError or CorpusError where their file cannot be read."""
    return settings.load(_parse)


def _parse(data: bytes, path: str) -> Raw:
    from cs_templates import corpus  # YAML is read above the wall, and only when the settings changed

    return corpus.read_data(data, path)


def at_least(least: int, number: int, option: str) -> int:
    """The number, where it is `least` or more. Raises UsageError."""
    if number < least:
        raise UsageError(say("{option}: the least is {least}", option=f"{option} {number}", least=least))
    return number


def one_of(known: Sequence[str], word: str, option: str) -> str:
    """The word, where it is one of those known. Raises UsageError, naming the nearest."""
    if word not in known:
        from cs_templates.answer.near import did_you_mean  # only for a mistake

        message = say("{option}: it is {names}", option=f"{option} {word}", names=", ".join(known))
        raise UsageError(message, did_you_mean(word, known))
    return word
