"""The commands, one a file, and what each begins with: the settings, the agent's language, the corpus.

A command's `run` takes only what was given on the command line, by name, and
gives an exit code; every default lives there. Both parsers end in `call`.

The settings are a YAML file read once (`settings`), kept as data until it
changes. Flags win over the environment, the environment over the settings. An
order's facts never come from there: only what is true of every reply of this
agent, this shop and its policies.
"""

from __future__ import annotations

import os
import sys

from cs_templates import __version__
from cs_templates.answer import book
from cs_templates.cli import OWN
from cs_templates.errors import CsTemplatesError, UsageError
from cs_templates.speech import language_of, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any, TypeVar

    from cs_templates.answer.book import Book

    T = TypeVar("T")
    Value = str | list[Any] | dict[str, Any]

NO_GLOSS = "none"
_OTHERWISE = {"list": "listing", "import": "importing"}
FILE = "settings.yaml"
KEPT = "settings.json"
ENVIRONMENT = {"corpus": "CST_CORPUS", "ui": "CST_UI", "clipboard": "CST_CLIPBOARD"}


def module_of(command: str) -> str:
    """The module of a command: its own name, but where that means something to Python."""
    return f"{__name__}.{_OTHERWISE.get(command) or command.strip('_')}"


def call(command: str, given: Mapping[str, object]) -> int:
    """Run `command` with the arguments that were given; its exit code.

    Only that command's module is loaded. `debug` is left to the error
    boundary, which must know it even where the call cannot be read.
    """
    name = module_of(command)
    __import__(name)
    arguments = {key: value for key, value in given.items() if key != "debug"}
    code: int = sys.modules[name].run(**arguments)
    return code


class Session:
    """One call: `settings` as loaded, `ui` the agent's language, `root` the directory of the corpus."""

    __slots__ = ("root", "settings", "ui")

    def __init__(self, corpus: str | None = None, ui: str | None = None) -> None:
        self.settings = load_settings()
        self.ui = ui_locale(self.settings, ui)
        own = self.settings.values.get("corpus")
        self.root = book.find_corpus(corpus, os.environ, os.getcwd(), own if isinstance(own, str) else None)

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
        """What `action` makes of the corpus's book, made anew where it is stale: it may run again."""
        try:
            found = book.of_corpus(self.root)
            try:
                return action(found)
            finally:
                found.close()
        except (book.Stale, book.Unusable, book.Lacks):
            from cs_templates import api  # what makes books stands above the wall

            return api.answer(action, self.root)


class Settings:
    """What the user set, by dotted name, and what had to be left aside (`left`: name and why).

    `path` is where the file is, or would be. `orders`, `locales` and the values of
    `agent.*`, `shop.*`, `policy.*` are as the file gives them; all else is text.
    """

    __slots__ = ("left", "path", "values")

    def __init__(self, path: str, values: Mapping[str, Value], left: list[list[str]]) -> None:
        self.path = path
        self.values = dict(values)
        self.left = left

    @property
    def warnings(self) -> list[str]:
        """A sentence about each setting that had to be left aside."""
        if not self.left:
            return []
        from cs_templates.cli.settings import warning  # only for a mistake

        return [warning(name, why) for name, why in self.left]

    def found(
        self, name: str, flag: str | None = None, env: Mapping[str, str] = os.environ
    ) -> tuple[Value | None, str]:
        """The value that holds for a setting, and where it comes from: a flag, a variable or the file."""
        variable = ENVIRONMENT.get(name, "")
        if flag is not None:
            return flag, f"--{name.replace('_', '-')}"
        if env.get(variable):
            return env[variable], variable
        return (self.values[name], self.path) if name in self.values else (None, "")

    def text(self, name: str, flag: str | None = None, env: Mapping[str, str] = os.environ) -> str | None:
        """The value that holds for a setting that is one text, None where nothing sets it."""
        value, _ = self.found(name, flag, env)
        return value if isinstance(value, str) else None

    def remembers(self) -> bool:
        """Whether the last values may be kept for `--again`."""
        return self.text("remember") == "true"

    def own(self) -> dict[str, Value]:
        """The values for replies: what the file says of the agent, the shop and its policies."""
        return {name: value for name, value in self.values.items() if name.partition(".")[0] in OWN}


def load_settings(env: Mapping[str, str] = os.environ) -> Settings:
    """The user's settings; empty where there is no file, which is read only when it changed since the last time.

    Raises UsageError or CorpusError where it cannot be read.
    """
    path = os.path.join(book.config_dir(env), FILE)
    if not os.path.lexists(path):
        return Settings(path, {}, [])
    kept = os.path.join(book.cache_dir(env), KEPT)
    recalled = _recall(kept, path)
    if recalled is None:
        from cs_templates.cli import settings  # YAML is read above the wall

        recalled = settings.read(kept, path)
    return Settings(path, *recalled)


def _recall(kept: str, path: str) -> tuple[dict[str, Value], list[list[str]]] | None:
    """The values as they were last read, and what was left aside; None where that has to be done anew."""
    try:
        with open(kept, "rb") as file:
            if hasattr(os, "geteuid") and os.fstat(file.fileno()).st_uid != os.geteuid():
                return None
            record = book.parse(file.read().decode())
        same = record["tool"] == __version__ and record["inputs"][0][0] == path
        if not same or book.changed(record["inputs"], record["made"]):
            return None
        return record["values"], record["left"]
    except (OSError, ValueError, LookupError, TypeError):
        return None


def ui_locale(settings: Settings, flag: str | None = None, env: Mapping[str, str] = os.environ) -> str:
    """The language of the agent: `--ui`, CST_UI, the settings, else the system's, else English."""
    chosen = settings.text("ui", flag, env)
    if chosen:
        return chosen.replace("_", "-")
    system = next((env[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if env.get(name)), "")
    language, _, rest = system.partition("_")
    language = language.partition(".")[0].partition("@")[0].lower()
    if not language.isalpha() or language in ("c", "posix"):
        return "en"
    return "zh-Hant" if language == "zh" and rest[:2] in ("TW", "HK", "MO") else language


def tongue(words: Sequence[str]) -> Callable[[str], str | None] | None:
    """What translates messages into the language that a command line, or else the settings, ask for."""
    flag = asked_for(words)
    settings = Settings("", {}, [])
    if not flag:
        try:  # noqa: SIM105 - contextlib is not loaded here
            settings = load_settings()
        except CsTemplatesError:  # somebody else says so
            pass
    ui = ui_locale(settings, flag)
    if not language_of(ui):
        return None
    from cs_templates import api  # English needs none

    return api.catalogue(ui)


def asked_for(words: Sequence[str]) -> str | None:
    """What stands behind --ui, wherever that is; the words need not be a call that can be read."""
    for at, word in enumerate(words):
        if word == "--":
            break
        name, equals, value = word.partition("=")
        if name == "--ui":
            return value if equals else "".join(words[at + 1 : at + 2])
    return None


def told(entry: Mapping[str, Any]) -> str:
    """A scenario's title; where no text of it is ready to be sent, that it is a draft."""
    return str(entry["title"]) if entry["locales"] else f"{entry['title']} · {say('draft')}"


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
