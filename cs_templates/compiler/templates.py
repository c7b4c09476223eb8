"""One template as a record: everything a reply in one locale needs, in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cs_templates.compiler.guards import uses
from cs_templates.compiler.link import link
from cs_templates.compiler.scope import LinkScope
from cs_templates.compiler.texts import Record, fault, file_fault, resolve, text_record
from cs_templates.corpus import is_stale, template_hash
from cs_templates.model import Corpus, Locale, Problem, Scenario, Template, Variable, Wordings

NOTHING: Record = {
    "subject": None, "body": [], "must_state": [], "requires": [], "optional": [], "phrases": [],
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """One locale of a corpus, ready for linking; `phrases` keeps what was linked already."""

    corpus: Corpus
    locale: Locale
    phrases: dict[tuple[str, str], tuple[Record, tuple[Problem, ...]]] = field(default_factory=dict)


def template_record(work: Bench, scenario: Scenario) -> tuple[Record, tuple[Problem, ...]] | None:
    """The record of a scenario in the bench's locale and its faults; None where there is no text.

    Where its file is there and cannot be read, the record says so.
    """
    template = work.locale.templates.get(scenario.id)
    where = f"{scenario.stage}/{scenario.id}.yaml"
    unread = file_fault(work.corpus, [f"{tag}/{where}" for tag in work.locale.chain])
    if template is None:
        return ({"scenario": scenario.id, "fault": unread, "channels": {}}, ()) if unread else None
    scope = _scope(work, scenario)
    channels, phrases, problems = _channels(work.corpus, template, scenario, scope, unread)
    wordings = {}
    narrowed = repr(sorted(scenario.narrow.items()))
    for phrase in phrases:
        if (phrase, narrowed) not in work.phrases:
            work.phrases[phrase, narrowed] = _phrase(work, phrase, scope)
        wordings[phrase], faults = work.phrases[phrase, narrowed]
        problems += faults
        _refuse_wordless(work, channels, phrase, wordings[phrase], faults)
    _add_phrase_names(channels, wordings, scenario)
    record = _header(work, template, scenario) | {"fault": file_fault(work.corpus, [f"_scenarios/{where}"])}
    record |= {"variables": specs(work, scenario), "channels": channels, "phrases": wordings}
    return record, tuple(dict.fromkeys(problems))


def _scope(work: Bench, scenario: Scenario) -> LinkScope:
    corpus = work.corpus
    options = {
        variable.name: tuple(map(str, scenario.narrow.get(variable.name, variable.options)))
        for variable in corpus.variables.values()
        if variable.options
    }
    allowed = {str(name) for name in scenario.named()}
    for channel in scenario.channels:
        allowed |= {str(name) for name in corpus.settings.channels[channel].must_state}
    return LinkScope(
        tag=work.locale.tag,
        source=corpus.settings.source,
        variables=corpus.variables,
        allowed=frozenset(allowed),
        options=options,
        words=work.locale.words,
        phrases=frozenset(work.locale.phrases),
        line_phrases=frozenset(name for name, phrase in corpus.phrases.items() if phrase.place == "line"),
    )


def _channels(
    corpus: Corpus, template: Template, scenario: Scenario, scope: LinkScope, unread: Record | None
) -> tuple[dict[str, Record], tuple[str, ...], tuple[Problem, ...]]:
    records: dict[str, Record] = {}
    phrases: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    for name in scenario.channels:
        channel = corpus.settings.channels[name]
        pair = resolve(template, scenario, channel)
        if pair is not None:
            records[name], found, faults = text_record(pair, scenario, channel, scope)
            phrases += found
            problems += faults
        if unread:  # what could be read of a broken file may not be what the trainer wrote
            records[name] = records.get(name, NOTHING) | {"fault": unread}
    return records, tuple(dict.fromkeys(phrases)), problems


def _phrase(work: Bench, phrase: str, scope: LinkScope) -> tuple[Record, tuple[Problem, ...]]:
    """A phrase's wordings, each with the variables it prints; a faulty wording is left out and reported."""
    declared = work.corpus.phrases.get(phrase)
    wordings = work.locale.phrases.get(phrase)
    if declared is None or wordings is None:
        return {"place": "sentence", "wordings": {}}, ()
    tones: dict[str, object] = {}
    problems: tuple[Problem, ...] = ()
    for tone in wordings.tones:
        tones[tone], faults = _tone(wordings, tone, scope)
        problems += faults
    return {"place": declared.place, "wordings": tones}, problems


def _tone(wordings: Wordings, tone: str, scope: LinkScope) -> tuple[list[object], tuple[Problem, ...]]:
    programs: list[object] = []
    problems: tuple[Problem, ...] = ()
    for text in wordings.tones[tone]:
        everything = frozenset(scope.variables)
        inner = replace(scope, role="phrase", allowed=everything, problems=[])
        program, nodes = link(text, inner)
        problems += tuple(inner.problems)
        if fault(inner.problems) is None:
            programs.append([program, sorted({use.name for use in uses(nodes)})])
    return programs, problems


def _wordless(work: Bench, phrase: str) -> Record:
    wordings = work.locale.phrases.get(phrase)
    at = wordings.at if wordings else work.locale.profile.at
    message = f"the phrase {phrase} has no wordings in {work.locale.tag}"
    return {"path": at.path, "line": at.line, "column": at.column, "message": message}


def _refuse_wordless(
    work: Bench, channels: Mapping[str, Record], phrase: str, wordings: Record, faults: tuple[Problem, ...]
) -> None:
    """A text cannot be used when no wording of one of its phrases can."""
    tones = wordings["wordings"]
    if isinstance(tones, dict) and not any(tones.values()):
        for record in channels.values():
            if phrase in _texts(record["phrases"]) and record["fault"] is None:
                record["fault"] = fault(faults) or _wordless(work, phrase)


def _add_phrase_names(
    channels: Mapping[str, Record], phrases: Mapping[str, Record], scenario: Scenario
) -> None:
    """What a text's phrases could print joins what it can use."""
    order = [str(name) for name in scenario.named()]
    for record in channels.values():
        names = {name for phrase in _texts(record["phrases"]) for name in _names(phrases[phrase])}
        known = {*_texts(record["requires"]), *_texts(record["optional"])}
        record["optional"] = [*_texts(record["optional"]), *(n for n in order if n in names - known)]


def _texts(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _names(phrase: Record) -> set[str]:
    tones = phrase["wordings"]
    wordings = [pair for pairs in tones.values() for pair in pairs] if isinstance(tones, dict) else []
    return {name for _, names in wordings for name in names}


def _header(work: Bench, template: Template, scenario: Scenario) -> Record:
    origin = work.corpus.locales.get(work.corpus.settings.source)
    source = origin.templates.get(scenario.id) if origin else None
    return {
        "scenario": scenario.id,
        "stage": scenario.stage,
        "locale": work.locale.tag,
        "title": str(template.title),
        "keywords": [str(word) for word in template.keywords],
        "customer_says": [str(line) for line in template.customer_says],
        "direction": scenario.direction,
        "mood": scenario.mood,
        "tone": scenario.tone,
        "state": template.state,
        "stale": source is not None and is_stale(template.true_to, template_hash(source)),
        "not_on": {platform: str(rule) for platform, rule in scenario.not_on.items()},
        "valid": list(scenario.valid) if scenario.valid else None,
        "must_state": [str(name) for name in scenario.must_state],
        "may_state": [str(name) for name in scenario.may_state],
        "if_known": [str(name) for name in scenario.if_known],
        "decides": [str(name) for name in scenario.decides],
    }


def specs(work: Bench, scenario: Scenario) -> dict[str, Record]:
    """What a value must be, for every variable the scenario names and those that options need."""
    names = [str(name) for name in scenario.named()]
    for channel in scenario.channels:
        names += [str(name) for name in work.corpus.settings.channels[channel].must_state]
    for name in tuple(names):
        variable = work.corpus.variables.get(name)
        for option in _options(variable, scenario):
            names += [str(need) for need in variable.needs.get(option, ())] if variable else []
    known = work.corpus.variables
    return {name: _spec(work, known[name], scenario) for name in dict.fromkeys(names) if name in known}


def _options(variable: Variable | None, scenario: Scenario) -> tuple[str, ...]:
    if variable is None:
        return ()
    return tuple(str(option) for option in scenario.narrow.get(variable.name, variable.options))


def _spec(work: Bench, variable: Variable, scenario: Scenario) -> Record:
    words = work.locale.words
    label = words.variables.get(variable.name)
    record: Record = {
        "kind": variable.kind,
        "label": str(label) if label else str(variable.about),
        "about": str(variable.about),
    }
    options = _options(variable, scenario)
    if options:
        record["options"] = {option: _option_name(work, variable.name, option) for option in options}
    needs = {o: [str(n) for n in variable.needs[o]] for o in options if variable.needs.get(o)}
    extra = {"min": variable.min, "max": variable.max, "needs": needs or None}
    extra |= {flag: True for flag in ("multiline", "reply_language", "personal") if getattr(variable, flag)}
    return record | {key: value for key, value in extra.items() if value is not None}


def _option_name(work: Bench, variable: str, option: str) -> str:
    name = work.locale.words.choices.get(variable, {}).get(option, {}).get("name")
    return str(name) if name else option
