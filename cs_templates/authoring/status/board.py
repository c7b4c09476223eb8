"""The board: every scenario in every locale, how far it is, and what stands in its way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from cs_templates.authoring.staleness.stamped import home, is_draft
from cs_templates.authoring.unwritten import is_unwritten
from cs_templates.corpus import is_stale, template_hash, word_hashes, wordings_hash
from cs_templates.linter.reading.keyed import texts_of
from cs_templates.linter.reading.translations import directory
from cs_templates.model import Corpus, Locale, Problem, Scenario, Template, Text, Wordings

State = Literal["done", "draft", "stale", "problems", "missing"]
STATES: tuple[State, ...] = ("done", "draft", "stale", "problems", "missing")
PRIORITIES = ("required", "usable", "extra")
"""The most valuable first."""
_LABELS = ("plurals", "dates")
"""Words that one language needs and another may do without."""


class Cell(NamedTuple):
    """A scenario in a locale. `of` is the locale whose file it is, `problems` how many keep it from being done."""

    state: State
    problems: int = 0
    reviewed: bool = False
    of: str = ""


class Counts(NamedTuple):
    """How many of the source's phrases, or words, a locale has, and how many of them are as new as the source's."""

    done: int
    stale: int
    missing: int

    @property
    def total(self) -> int:
        """All of the source's."""
        return self.done + self.stale + self.missing


class Board(NamedTuple):
    """The chosen scenarios in the order of the stages, the locales, and the cells by locale and scenario.

    `phrases` and `words` are by locale, and not of the source's own. `heirs` are the locales that take what they lack
    from a parent.
    """

    source: str
    names: Mapping[str, str]
    supported: frozenset[str]
    heirs: frozenset[str]
    scenarios: tuple[Scenario, ...]
    cells: Mapping[tuple[str, str], Cell]
    phrases: Mapping[str, Counts]
    words: Mapping[str, Counts]

    @property
    def locales(self) -> tuple[str, ...]:
        """The tags, the source's first."""
        return tuple(self.names)

    def tally(self, tag: str, scenarios: Iterable[Scenario] | None = None) -> dict[State, int]:
        """How many scenarios (all, where none are named) of a locale are how far."""
        chosen = self.scenarios if scenarios is None else scenarios
        found = Counter(self.cells[tag, scenario.id].state for scenario in chosen)
        return {state: found[state] for state in STATES}

    def groups(self) -> Iterator[tuple[str, str, list[Scenario]]]:
        """The scenarios by priority, by stage, and all: what each group is (`priority`, `stage`, `all`), its name, who is in it."""
        for priority in PRIORITIES:
            yield "priority", priority, [each for each in self.scenarios if each.priority == priority]
        for stage in dict.fromkeys(each.stage for each in self.scenarios):
            yield "stage", stage, [each for each in self.scenarios if each.stage == stage]
        yield "all", "all", list(self.scenarios)


def board_of(
    corpus: Corpus, problems: Iterable[Problem], *, stage: str | None = None, priority: str | None = None
) -> Board:
    """The board of a corpus in which these problems were found; of one stage or priority where one is named."""
    source = corpus.settings.source
    tags = sorted(corpus.locales, key=lambda tag: (tag != source, tag))
    bad = Counter(problem.at.path for problem in problems if _hinders(problem))
    scenarios = tuple(
        each
        for each in corpus.scenarios.values()
        if stage in (None, each.stage) and priority in (None, each.priority)
    )
    originals = corpus.locales[source].templates if source in corpus.locales else {}
    cells = {
        (tag, scenario.id): _cell(corpus.locales[tag], scenario, originals.get(scenario.id), bad)
        for tag in tags
        for scenario in scenarios
    }
    names = {tag: corpus.locales[tag].profile.name for tag in tags}
    supported = frozenset(tag for tag in tags if corpus.locales[tag].profile.supported)
    heirs = frozenset(tag for tag in tags if len(corpus.locales[tag].chain) > 1)
    others = [corpus.locales[tag] for tag in tags if tag != source and source in corpus.locales]
    phrases = {each.tag: _phrases(each, corpus.locales[source]) for each in others}
    words = {each.tag: _words(each, corpus.locales[source]) for each in others}
    return Board(source, names, supported, heirs, scenarios, cells, phrases, words)


def _hinders(problem: Problem) -> bool:
    """Errors; and a text that is not there, which in a locale in the making is a warning."""
    return problem.severity == "error" or problem.rule == "channel-missing"


def _cell(locale: Locale, scenario: Scenario, source: Template | None, bad: Mapping[str, int]) -> Cell:
    template = locale.templates.get(scenario.id)
    if template is None:
        return Cell("missing")
    place = home(template)
    problems = sum(bad.get(path, 0) for path in {scenario.at.path, template.at.path, place.path})
    state = _state(locale, template, source, problems)
    return Cell(state, problems, template.state == "reviewed", directory(place, 2))


def _state(locale: Locale, template: Template, source: Template | None, problems: int) -> State:
    if is_draft(template):
        return "draft"
    if (
        source is not None
        and source.locale != locale.tag
        and is_stale(template.true_to, template_hash(source))
    ):
        return "stale"
    return "problems" if problems else "done"


def _phrases(locale: Locale, source: Locale) -> Counts:
    there = {name: said for name, said in locale.phrases.items() if _is_phrase_written(locale, source, name)}
    stale = sum(is_stale(said.true_to, wordings_hash(source.phrases[name])) for name, said in there.items())
    return Counts(len(there) - stale, stale, len(source.phrases) - len(there))


def _words(locale: Locale, source: Locale) -> Counts:
    hashes = word_hashes(source.words)
    present = {key for key in hashes if texts_of(locale.words, key)}
    needed = present | {key for key in hashes if key.partition(".")[0] not in _LABELS}
    there = {key for key in present if _is_word_written(locale, source, key)}
    stale = sum(is_stale(locale.words.true_to.get(key, ""), hashes[key]) for key in there)
    return Counts(len(there) - stale, stale, len(needed) - len(there))


def _is_phrase_written(locale: Locale, source: Locale, name: str) -> bool:
    """Whether a locale words one of the source's phrases; a stamp says that somebody has seen to it."""
    own, original = locale.phrases[name], source.phrases.get(name)
    if original is None:
        return False
    return bool(own.true_to) or not is_unwritten(locale, source, _texts(own), _texts(original))


def _texts(wordings: Wordings) -> Iterator[Text]:
    return (text for texts in wordings.tones.values() for text in texts)


def _is_word_written(locale: Locale, source: Locale, key: str) -> bool:
    own, original = texts_of(locale.words, key), texts_of(source.words, key)
    return key in locale.words.true_to or not is_unwritten(locale, source, own, original)
