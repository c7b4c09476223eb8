"""A whole corpus, read in one pass: what is in it, and everything that is wrong with it."""

from __future__ import annotations

import gc
import os
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from cs_templates.corpus.build.contracts import build_scenario, check_scenario
from cs_templates.corpus.build.dictionary import build_phrases, build_variables
from cs_templates.corpus.build.orders import build_mapping
from cs_templates.corpus.build.settings import build_platform, build_settings
from cs_templates.corpus.decode.containers import AT, DOUBT
from cs_templates.corpus.decode.declarations import CONTRACT, DICTIONARY, PHRASES, PLATFORM
from cs_templates.corpus.decode.orders import ORDERS
from cs_templates.corpus.locales import LocaleReader
from cs_templates.corpus.merge import ORDERS as ORDERS_DEPTHS
from cs_templates.corpus.merge import PLATFORM as PLATFORM_DEPTHS
from cs_templates.corpus.merge import merge
from cs_templates.corpus.names import did_you_mean
from cs_templates.corpus.reading import Reading
from cs_templates.corpus.roots import DECLARED, Roots, open_roots
from cs_templates.corpus.walk import Walk
from cs_templates.model import Corpus, Location, OrderMapping, Platform, Scenario

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from cs_templates.corpus.walk import Found, Part
    from cs_templates.model import Locale, Settings, Text, Variable

_WORD_LISTS = re.compile(rb"^words:[^\n]*\n(?:(?:[ #][^\n]*)?\n)*", re.MULTILINE)
"""The word lists of a `_locale.yaml`: by far the most of it, and no reply is made of them."""


def load(
    path: str | os.PathLike[str],
    *,
    packaged: str | os.PathLike[str] | None = None,
    canonical: Callable[[str], str] | None = None,
    chain: Callable[[str], tuple[str, ...]] | None = None,
    instead: Mapping[str, bytes] | None = None,
    moved: Mapping[str, str] | None = None,
) -> Corpus:
    """The corpus at `path`, with every fault of its files as a problem, sorted by place.

    `packaged` is the directory that `extends: packaged` means. `canonical`
    gives a language tag's canonical spelling (raising CsTemplatesError where
    it is none), `chain` a tag and its parents, nearest first; without them
    tags are only looked at for their form and shortened from the end. `instead` has bytes
    by absolute path that are read in place of what a file holds; `moved` has contracts and templates that are taken
    for being at another path, from which they are read.

    What refers to something that nobody declares is reported and left out of
    the corpus; a file of which a fault hides a part leaves what could be read.
    An error reported in a contract's or template's own file concerns that
    scenario or reply; the others can be used.

    Raises CorpusError where there is no such directory or no readable
    `_corpus.yaml`; its problems are in `detail["problems"]`.
    """
    with without_gc():
        reading = Reading(instead)
        base = os.path.abspath(packaged) if packaged is not None else None
        roots = open_roots(os.path.abspath(path), base, reading)
        loading = _Loading(reading, roots)
        for walk in loading.walks if moved else ():
            walk.files = [_moved(found, moved or {}) for found in walk.files]
        return loading.corpus(canonical, chain)


def load_part(
    path: str, part: Part, *, packaged: str, chain: Callable[[str], tuple[str, ...]] | None = None
) -> Corpus:
    """As much of the corpus at `path` as `part` says, read as `load` reads the whole.

    The scenario and its template are what they are in the whole corpus; phrases
    have no wordings, locales no word lists, and whether other scenarios exist is not asked. Raises
    CorpusError as `load` does.
    """
    with without_gc():
        reading = Reading(without={"_locale.yaml": _WORD_LISTS})
        reading.names.unsure.add("scenario")
        roots = open_roots(path, packaged, reading)
        return _Loading(reading, roots, part).corpus(None, chain)


@contextmanager
def without_gc() -> Iterator[None]:
    """Reading and compiling make thousands of records and no cycles: the collector would only walk them."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _moved(found: Found, moved: Mapping[str, str]) -> Found:
    path = moved.get(found.path)
    name = os.path.splitext(os.path.basename(path))[0] if path else ""
    return found._replace(path=path, name=name) if path else found


class _Loading:
    """The parts of a corpus in the order in which they refer to each other."""

    def __init__(self, reading: Reading, roots: Roots, part: Part | None = None) -> None:
        self.reading = reading
        self.roots = roots
        self.walks = [Walk(root, reading.shown, reading.problems, part) for root in roots.directories]

    def corpus(
        self, canonical: Callable[[str], str] | None, chain: Callable[[str], tuple[str, ...]] | None
    ) -> Corpus:
        names = self.reading.names
        settings = self._settings()
        variables = build_variables(self._merged("variables", DICTIONARY, "variable"), self.reading)
        names.learn("variable", variables)
        names.options = {
            name: tuple(option.text for option in variable.options)
            for name, variable in variables.items()
            if variable.options or variable.kind in {"choice", "choices"}
        }
        phrases = build_phrases(self._merged("phrases", PHRASES, "phrase", "matter"))
        names.learn("phrase", phrases)
        names.learn("matter", dict.fromkeys(phrase.matter for phrase in phrases.values() if phrase.matter))
        settings = self._with_known_variables(settings)
        platforms = self._platforms()
        scenarios = self._scenarios(settings, platforms)
        for scenario in scenarios.values():
            if scenario.at.path not in self.reading.broken:
                check_scenario(scenario, variables, self.reading)
        orders = self._orders(variables)
        locales = LocaleReader(self.reading, self.walks, settings, scenarios).locales(canonical, chain)
        self._check_source(settings, locales)
        return Corpus(
            roots=self.roots.directories,
            settings=settings,
            variables=variables,
            phrases=phrases,
            platforms=platforms,
            scenarios=scenarios,
            locales=locales,
            problems=tuple(sorted(self.reading.problems, key=lambda problem: problem.at)),
            files=self.reading.files,
            directories=tuple(directory for walk in self.walks for directory in walk.directories),
            orders=orders,
        )

    def _settings(self) -> Settings:
        settings = build_settings(self.roots.settings, self.roots.at, self.reading)
        names = self.reading.names
        names.learn("channel", settings.channels)
        names.learn("channel or default", (*settings.channels, "default"))
        names.learn("tone", settings.tones)
        names.learn("stage", settings.stages)
        doubt = self.roots.settings.get(DOUBT, ())
        names.unsure.update(what for field in doubt for what in DECLARED.get(field, ()))
        for stage, path in (found for walk in self.walks for found in walk.stages):
            if stage not in settings.stages and "stage" not in names.unsure:
                at = Location(path=self.reading.shown(path))
                hint = did_you_mean(stage, settings.stages) or "add it to stages in _corpus.yaml"
                self.reading.report("unknown-name", at, f"there is no stage {stage}", hint)
        return settings

    def _with_known_variables(self, settings: Settings) -> Settings:
        """The variables that settings name were not known yet when the settings were read."""
        return settings._replace(
            always={name: self._known(variables) for name, variables in settings.always.items()},
            channels={
                name: channel._replace(must_state=self._known(channel.must_state))
                for name, channel in settings.channels.items()
            },
        )

    def _known(self, variables: tuple[Text, ...]) -> tuple[Text, ...]:
        known = self.reading.names.known["variable"]
        for variable in variables:
            if variable.text not in known and "variable" not in self.reading.names.unsure:
                message = f"there is no variable {variable.text}"
                self.reading.report("unknown-name", variable, message, did_you_mean(variable.text, known))
        return tuple(variable for variable in variables if variable.text in known)

    def _check_source(self, settings: Settings, locales: dict[str, Locale]) -> None:
        source = self.roots.settings.get("source")
        if source is not None and settings.source not in locales:
            message = f"there is no directory for the source locale {settings.source}"
            self.reading.report("locale-tag", source, message, did_you_mean(settings.source, locales))

    def _merged(self, role: str, shape: Any, *declares: str) -> dict[str, Any]:
        """The entries of a file that every root may have, those of the nearest win."""
        merged: dict[str, Any] = {}
        for walk in reversed(self.walks):
            for found in walk.of(role):
                merged.update(self.reading.decode(found.path, shape, *declares) or {})
        return merged

    def _platforms(self) -> dict[str, Platform]:
        merged: dict[str, dict[str, Any]] = {}
        for walk in reversed(self.walks):
            for found in walk.of("platform"):
                said = self.reading.decode(found.path, PLATFORM, "platform") or {}
                merged[found.name] = merge(said, merged.get(found.name, {}), PLATFORM_DEPTHS)
        platforms = {
            name: build_platform(name, said, said[AT], self.reading)
            for name, said in merged.items()
            if AT in said
        }
        self.reading.names.learn("platform", platforms)
        return platforms

    def _scenarios(self, settings: Settings, platforms: dict[str, Platform]) -> dict[str, Scenario]:
        """The contracts in the order of the stages; those of what is extended cannot be overlaid."""
        first: dict[str, Found] = {}
        for found in (found for walk in reversed(self.walks) for found in walk.of("contract")):
            known = first.setdefault(found.name, found)
            if known is not found:
                self._clash(found, known)
        self.reading.names.learn("scenario", first)
        order = {stage: position for position, stage in enumerate(settings.stages)}
        scenarios = {}
        in_order = sorted(first.values(), key=lambda found: (order.get(found.stage, len(order)), found.name))
        for found in in_order:
            said = self.reading.decode(found.path, CONTRACT) or {}
            scenarios[found.name] = build_scenario(found, said, settings.always, platforms, self.reading)
        return scenarios

    def _clash(self, found: Found, known: Found) -> None:
        at = Location(path=self.reading.shown(found.path))
        where = self.reading.shown(known.path)
        if os.path.dirname(os.path.dirname(found.path)) == os.path.dirname(os.path.dirname(known.path)):
            message = f"the scenario {found.name} has a contract in {known.stage} too ({where})"
            self.reading.report("id-clash", at, message, "give one of them another name")
            return
        message = f"a contract cannot be changed by a corpus that extends another ({where} counts)"
        self.reading.report("overlay", at, message, "delete it, or give it another name")

    def _orders(self, variables: Mapping[str, Variable]) -> dict[str, OrderMapping]:
        """The mappings of orders by name; what is nearer says differently layout by layout, field by field."""
        merged: dict[str, dict[str, Any]] = {}
        for walk in reversed(self.walks):
            for found in walk.of("orders"):
                said = self.reading.decode(found.path, ORDERS) or {}
                merged[found.name] = merge(said, merged.get(found.name, {}), ORDERS_DEPTHS)
        return {
            name: build_mapping(name, said, variables, self.reading)
            for name, said in merged.items()
            if AT in said
        }
