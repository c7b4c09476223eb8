"""`cst __complete`: what a shell may put in the place of the last word. Called at each TAB.

Commands, options, ids, locales, names and their values.
"""

from __future__ import annotations

from cs_templates import cli
from cs_templates.answer.book import checked, variables_of
from cs_templates.cli import OWN, screen
from cs_templates.cli.commands import Session
from cs_templates.cli.titles import called, title, wider
from cs_templates.errors import DONE, CsTemplatesError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    from cs_templates.answer.book import Book

    Pair = tuple[str, str]

SHELLS = ("bash", "zsh", "fish")
MOST_TITLED = 60
"""More scenarios than these are listed without their titles, which nobody would read."""


def run(words: Sequence[str] = ()) -> int:
    """Print the candidates for the last word, one a line, what each means behind a tab.

    Nothing where it is a file's name, or where there is no corpus to ask: a
    shell that is completing has nobody to complain to.
    """
    *before, word = words or [""]
    try:
        found = _found(Place(before), word)
    except CsTemplatesError:
        return DONE
    lines = {name: about for name, about in found if name.startswith(word)}
    screen.out("".join([f"{screen.safe(name)}\t{screen.fit(about, 60)}\n" for name, about in lines.items()]))
    return DONE


def _found(place: Place, word: str) -> Iterable[tuple[str, str]]:
    if not place.option and (word.startswith("-") or not place.command):
        return [(name, "") for name in of_words(place)]
    session = Session(place.corpus, place.ui)

    def ask(book: Book) -> list[tuple[str, str]]:
        return list(of_values(book, place, word, session.ui))

    return session.answer(ask)


class Place:
    """Where in a command line the next word stands.

    `command` is empty before there is one, `option` names the argument whose
    value comes next, `words` are the positional words so far, `corpus` is the
    directory that was named.
    """

    __slots__ = ("command", "corpus", "option", "ui", "words")

    def __init__(self, before: Sequence[str]) -> None:
        words = cli.command_first(before)
        known = bool(words) and words[0] in cli.COMMANDS
        self.command = words[0] if known else ""
        self.option = ""
        self.words: list[str] = []
        self.corpus: str | None = None
        self.ui: str | None = None
        options = cli.COMMANDS[self.command][1] if known else cli.EVERYWHERE
        for word in words[1:] if known else words:
            self._read(word, options)

    def _read(self, word: str, options: cli.Options) -> None:
        spelling, equals, value = word.partition("=")
        name, arity = options.get(spelling, ("", cli.FLAG))
        if self.option:
            self._keep(self.option, word)
            self.option = ""
        elif not name and not word.startswith("-"):
            self.words.append(word)
        elif equals:
            self._keep(name, value)
        elif arity != cli.FLAG:
            self.option = name

    def _keep(self, name: str, value: str) -> None:
        if name == "corpus":
            self.corpus = value
        elif name == "ui":
            self.ui = value

    def argument(self) -> str:
        """The name of the argument that the next word is a value of; empty where none can follow."""
        if self.option or not self.command:
            return self.option
        argument = cli.COMMANDS[self.command][0]
        if argument is None or (argument[1] == cli.ONE and self.words):
            return ""
        return argument[0]


def of_words(place: Place) -> list[str]:
    """The commands before there is one, and the options of the one there is."""
    if place.words and not place.command:
        return []
    if not place.command:
        return [*(name for name in cli.COMMANDS if not name.startswith("_")), *cli.EVERYWHERE, "--help"]
    return [*cli.COMMANDS[place.command][1], "--help"]


def of_values(book: Book, place: Place, word: str, ui: str) -> Iterable[Pair]:
    """The values that the argument at `place` can take, each with a word about it."""
    find = _VALUES.get(place.argument())
    return () if find is None else find(book, place, word, ui)


def _scenarios(book: Book, _place: Place, word: str, ui: str) -> Iterator[Pair]:
    """Every id; once there is a letter, those on the list of ids that begin alike."""
    source = checked(book, "corpus")["source"]
    if not word:
        for entry in checked(book, "scenarios")["scenarios"]:
            yield entry["scenario"], title(entry["titles"], ui, source)
        return
    ids: dict[str, int] = (book.get(f"search/ids/{word[:4] if len(word) > 3 else word[:2]}") or {"ids": {}})[
        "ids"
    ]
    found = [scenario for scenario in ids if scenario.startswith(word)]
    for scenario in found:
        hit = book.get(f"search/hit/{ids[scenario]}") if len(found) <= MOST_TITLED else None
        yield scenario, title(hit["titles"], ui, source) if hit else ""


def _locales(book: Book, _place: Place, word: str, _ui: str) -> Iterator[Pair]:
    """Every locale; behind `ru,` those that can follow."""
    before, comma, _ = word.rpartition(",")
    for tag, locale in checked(book, "corpus")["locales"].items():
        if tag not in before.split(","):
            yield f"{before}{comma}{tag}", locale["name"]


def _phrases(book: Book, _place: Place, _word: str, ui: str) -> Iterator[Pair]:
    """Every phrase, with what it is for."""
    records = (book.get(f"phrases/{tag}") for tag in wider(ui))
    named: dict[str, str] = next((record["names"] for record in records if record), {})
    for phrase, entry in checked(book, "phrases")["phrases"].items():
        yield phrase, named.get(phrase) or entry["about"]


def _queries(book: Book, place: Place, word: str, ui: str) -> Iterable[Pair]:
    """Ids, where a query looks phrases up."""
    return _phrases(book, place, word, ui) if place.command == "phrases" else ()


def _sentences(book: Book, place: Place, word: str, ui: str) -> Iterator[Pair]:
    """The phrases that can be added to a reply."""
    every = checked(book, "phrases")["phrases"]
    return (pair for pair in _phrases(book, place, word, ui) if every[pair[0]]["place"] == "sentence")


def _stages(book: Book, _place: Place, _word: str, ui: str) -> Iterator[Pair]:
    """Every stage, with what it is called."""
    facts, names = checked(book, "corpus"), checked(book, "scenarios")["stages"]
    for stage in facts["stages"]:
        yield stage, called(names.get(stage, {}), ui, facts["source"])


def _keys(name: str) -> Callable[[Book, Place, str, str], Iterator[Pair]]:
    def found(book: Book, _place: Place, _word: str, _ui: str) -> Iterator[Pair]:
        entries = checked(book, "corpus")[name]
        for key in entries:
            yield key, entries[key].get("title", "") if isinstance(entries, dict) else ""

    return found


def _fixed(words: Sequence[str]) -> Callable[[Book, Place, str, str], Iterator[Pair]]:
    def found(_book: Book, _place: Place, _word: str, _ui: str) -> Iterator[Pair]:
        return iter([(word, "") for word in words])

    return found


def _settings(book: Book, place: Place, _word: str, _ui: str) -> Iterator[Pair]:
    if place.words:
        return
    from cs_templates.cli.settings import KNOWN  # only `config` names them

    own = [name for name in checked(book, "corpus")["variables"] if name.partition(".")[0] in OWN]
    yield from [(name, "") for name in (*KNOWN, *own)]


def _adding(book: Book, place: Place, _word: str, _ui: str) -> Iterator[Pair]:
    from cs_templates.cli import bench_candidates  # a trainer's commands, and rare

    return bench_candidates.added(book, place.command, place.words)


def _renaming(book: Book, place: Place, word: str, ui: str) -> Iterator[Pair]:
    from cs_templates.cli import bench_candidates

    return bench_candidates.renamed(book, place.words, word, ui)


def _several(name: str) -> Callable[[Book, Place, str, str], Iterator[Pair]]:
    """Keys of the corpus; behind `a,` those that can follow."""

    def found(book: Book, _place: Place, word: str, _ui: str) -> Iterator[Pair]:
        before, comma, _ = word.rpartition(",")
        for key in checked(book, "corpus")[name]:
            if key not in before.split(","):
                yield f"{before}{comma}{key}", ""

    return found


def _pairs(book: Book, place: Place, word: str, ui: str) -> Iterator[Pair]:
    """NAME= for the scenario's variables, or NAME=OPTION where one is a choice."""
    specs = _specs(book, place, ui)
    said, equals, _ = word.partition("=")
    if equals:
        for name, spec in specs.items():
            if name == said or name.endswith(f".{said}"):
                yield from [
                    (f"{said}={option}", about) for option, about in (spec.get("options") or {}).items()
                ]
        return
    shorter = not any(name.startswith(said) for name in specs)
    for name, spec in specs.items():
        yield f"{name.rpartition('.')[2] if shorter else name}=", str(spec.get("label", ""))


def _names(book: Book, place: Place, _word: str, ui: str) -> Iterator[Pair]:
    for name, spec in _specs(book, place, ui).items():
        yield name, str(spec.get("label", ""))


def _specs(book: Book, place: Place, ui: str) -> dict[str, dict[str, Any]]:
    """The variables of the scenario that was typed, as the agent's language calls them; else the dictionary."""
    scenario = place.words[0] if place.words else ""
    for tag in wider(ui):
        record = book.get(f"{tag}/{scenario}")
        if record is not None and not record["fault"]:
            book.check(record)
            specs: dict[str, dict[str, Any]] = record["variables"]
            return specs
    names = variables_of(book, scenario)
    if isinstance(names, dict):
        return names
    return {name: {} for name in checked(book, "corpus")["variables"]}


_VALUES = {
    "scenario": _scenarios,
    "query": _queries,
    "add": _sentences,
    "locale": _locales,
    "gloss": _locales,
    "ui": _locales,
    "channel": _keys("channels"),
    "platform": _keys("platforms"),
    "tone": _keys("tones"),
    "stage": _stages,
    "names": _scenarios,
    "adding": _adding,
    "renaming": _renaming,
    "channels": _several("channels"),
    "must_state": _several("variables"),
    "may_state": _several("variables"),
    "if_known": _several("variables"),
    "decides": _several("variables"),
    "direction": _fixed(("proactive", "reactive")),
    "mood": _fixed(("calm", "upset")),
    "priority": _fixed(("required", "usable", "extra")),
    "state": _fixed(("translated", "reviewed")),
    "part": _fixed(cli.PARTS),
    "format": _fixed(("text", "json", "github", "gitlab", "sarif")),
    "fail_on": _fixed(("error", "warning", "info")),
    "profile": _fixed(("draft", "default", "release")),
    "shell": _fixed(SHELLS),
    "pairs": _pairs,
    "without": _names,
    "setting": _settings,
    "unset": _settings,
}
