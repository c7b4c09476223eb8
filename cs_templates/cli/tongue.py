"""The language a command line is answered in, where something is said at all."""

from __future__ import annotations

from cs_templates import api
from cs_templates.answer import settings
from cs_templates.cli.session import load_settings
from cs_templates.errors import CsTemplatesError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cs_templates.answer.settings import Settings


def of(words: Sequence[str]) -> Callable[[str], str | None] | None:
    """What translates messages into the language that the words, or else the settings, ask for."""
    flag = asked(words)
    return api.catalogue(settings.ui_locale(_settings(flag), flag))


def asked(words: Sequence[str]) -> str | None:
    """What stands behind --ui, wherever that is; the words need not be a call that can be read."""
    for at, word in enumerate(words):
        if word == "--":
            break
        name, equals, value = word.partition("=")
        if name == "--ui":
            return value if equals else "".join(words[at + 1 : at + 2])
    return None


def _settings(flag: str | None) -> Settings:
    """The settings; empty where they do not matter, or cannot be read: somebody else says so."""
    if not flag:
        try:
            return load_settings()
        except CsTemplatesError:
            pass
    return settings.Settings("", {}, [])
