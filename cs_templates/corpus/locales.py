"""The locale directories of a corpus, read and merged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cs_templates.corpus.build.locales import (
    build_concepts,
    build_glossary,
    build_profile,
    build_wordings,
    build_words,
    check_concepts,
    check_wordings,
    check_words,
)
from cs_templates.corpus.build.templates import TemplateCheck, build_template, check_place, doubts
from cs_templates.corpus.decode.declarations import CONCEPTS, GLOSSARY, PHRASEBOOK, PROFILE, TEMPLATE, WORDS
from cs_templates.corpus.inherit import Layer, inherited, links, shortened
from cs_templates.corpus.places import visible
from cs_templates.errors import CsTemplatesError
from cs_templates.model import Locale, Location

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cs_templates.corpus.decode.shapes import Shape
    from cs_templates.corpus.reading import Reading
    from cs_templates.corpus.walk import Found, Walk
    from cs_templates.model import Scenario, Settings, Severity, Template

_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|[0-9]{3}))?")
_FILES: Mapping[str, Shape] = {
    "profile": PROFILE,
    "words": WORDS,
    "wordings": PHRASEBOOK,
    "concepts": CONCEPTS,
    "glossary": GLOSSARY,
}


class LocaleReader:
    """Reads the locales once the dictionary and the contracts are known."""

    def __init__(
        self, reading: Reading, walks: list[Walk], settings: Settings, scenarios: Mapping[str, Scenario]
    ) -> None:
        self.reading = reading
        self.walks = walks
        self.settings = settings
        self.scenarios = scenarios
        self.places: dict[str, Location] = {}
        self.own: dict[str, set[str]] = {}
        self.hidden: set[tuple[str, str]] = set()
        self.doubts: dict[tuple[str, str], set[str]] = {}

    def locales(
        self, canonical: Callable[[str], str] | None, chain: Callable[[str], tuple[str, ...]] | None
    ) -> dict[str, Locale]:
        """Every locale that has a directory, by tag, with what it inherits."""
        for walk in self.walks:
            for tag, path in walk.locales:
                if self._valid(tag, path, canonical):
                    self.places.setdefault(tag, Location(path=self.reading.shown(path)))
        layers = self._layers()
        chains = {tag: links(tag, layers, chain or shortened) for tag in sorted(layers)}
        found = {}
        for tag in sorted(layers, key=lambda tag: len(chains[tag])):
            found[tag] = self._locale(tag, chains[tag], inherited(tag, chains[tag], layers))
        return {tag: found[tag] for tag in chains}

    def _valid(self, tag: str, path: str, canonical: Callable[[str], str] | None) -> bool:
        """Whether a directory's name is a language tag in its canonical spelling; said where not."""
        at = Location(path=self.reading.shown(path))
        parts = _TAG.fullmatch(tag)
        if not parts:
            message = f"{visible(tag)} is no language tag, and directories here are locales"
            self.reading.report(
                "locale-tag", at, message, "name it as in es, es-MX or zh-Hant, or begin it with _"
            )
            return False
        language, script, region = (part or "" for part in parts.groups())
        right = "-".join(filter(None, (language.lower(), script.title(), region.upper())))
        hint = "the directory's name is the language tag, as in es, es-MX or zh-Hant"
        try:
            right = canonical(right) if canonical else right
        except CsTemplatesError as error:
            self.reading.report("locale-tag", at, error.message, error.hint or hint)
            return False
        if right != tag:
            self.reading.report(
                "locale-tag", at, f"the language tag {tag} is written {right}", f"rename it to {right}"
            )
        return right == tag

    def _layers(self) -> dict[str, Layer]:
        """What each locale's own directories say, the nearer roots over the farther."""
        layers: dict[str, Layer] = {}
        for walk in reversed(self.walks):
            for tag, layer in self._read(walk).items():
                layers[tag] = layer.over(layers[tag]) if tag in layers else layer
        return {tag: layers.get(tag, Layer()) for tag in self.places}

    def _read(self, walk: Walk) -> dict[str, Layer]:
        layers: dict[str, Layer] = {}
        for found in walk.files:
            if found.locale not in self.places:
                continue
            layer = layers.setdefault(found.locale, Layer())
            if found.role == "template":
                self._template(found, layer)
            else:
                self._file(found, layer)
        return layers

    def _file(self, found: Found, layer: Layer) -> None:
        said: dict[str, Any] | None = self.reading.decode(found.path, _FILES[found.role])
        if said is None:
            return
        setattr(layer, found.role, said)
        if found.role == "concepts":
            check_concepts(said, self.reading)

    def _template(self, found: Found, layer: Layer) -> None:
        said = self.reading.decode(found.path, TEMPLATE) or {}
        template = build_template(found, said, self.reading.shown(found.path))
        if not check_place(template, self.scenarios, self.reading):
            return
        other = layer.templates.get(template.scenario)
        if other is not None:
            message = f"{found.locale} has another template for {template.scenario}: {other.at.path}"
            self.reading.report("id-clash", template.at, message, "keep one of the two")
            return
        layer.templates[template.scenario] = template
        self.own.setdefault(found.locale, set()).add(template.scenario)
        self.doubts.setdefault((found.locale, template.scenario), set()).update(doubts(said))
        if template.at.path in self.reading.broken:
            self.hidden.add((found.locale, template.scenario))

    def _locale(self, tag: str, chain: tuple[str, ...], layer: Layer) -> Locale:
        profile = build_profile(layer.profile, tag, self.places[tag], self.reading)
        words, wordings = build_words(layer.words), build_wordings(layer.wordings)
        gap: Severity = "error" if profile.supported else "warning"
        check_words(words, gap, self.reading)
        check_wordings(layer.wordings, wordings, gap, self.reading)
        self._check_templates(tag, chain, layer.templates, gap)
        concepts, courtesies = build_concepts(layer.concepts)
        return Locale(
            tag=tag,
            chain=chain,
            profile=profile,
            words=words,
            phrases=wordings,
            templates=layer.templates,
            concepts=concepts,
            courtesies=courtesies,
            glossary=build_glossary(layer.glossary),
        )

    def _check_templates(
        self, tag: str, chain: tuple[str, ...], templates: Mapping[str, Template], gap: Severity
    ) -> None:
        """The templates that the locale has a file for; what it only inherits is its parent's business."""
        check = TemplateCheck(self.settings.channels, gap, self.reading)
        for scenario in self.own.get(tag, ()):
            contract = self.scenarios[scenario]
            hidden = any((parent, scenario) in self.hidden for parent in chain)
            if not hidden and contract.at.path not in self.reading.broken:
                check.check(templates[scenario], contract, self.doubts[tag, scenario])
