"""One template as a record: everything a reply in one locale needs, in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cs_templates.compiler.phrases import Linked, names_printed, wordless
from cs_templates.compiler.reach import Reach
from cs_templates.compiler.scope import LinkScope
from cs_templates.compiler.specs import specs
from cs_templates.compiler.texts import Record, Texts, fault, file_fault, resolve, text_record
from cs_templates.corpus import is_stale, template_hash
from cs_templates.model import Corpus, Locale, Problem, Scenario, Template

NOTHING: Record = {
    "subject": None, "body": [], "must_state": [], "requires": [], "optional": [], "phrases": [],
}  # fmt: skip
NO_PHRASE: Record = {"place": "sentence", "wordings": {}}


class Bench:
    """One locale of a corpus, ready for linking: its phrases are linked already.

    What linking a scenario needs and no scenario changes is found out once.
    """

    def __init__(self, corpus: Corpus, locale: Locale, phrases: Mapping[str, Linked], reach: Reach) -> None:
        self.corpus = corpus
        self.locale = locale
        self.phrases = phrases
        self.options = {
            variable.name: tuple(option.text for option in variable.options)
            for variable in corpus.variables.values()
            if variable.options
        }
        self.scope = LinkScope(
            tag=locale.tag,
            source=corpus.settings.source,
            variables=corpus.variables,
            allowed=frozenset(),
            options=self.options,
            words=locale.words,
            reach=reach,
            phrases=frozenset(phrases),
            line_phrases=frozenset(name for name, phrase in corpus.phrases.items() if phrase.place == "line"),
        )


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
    for phrase in phrases:
        _refuse_wordless(work, channels, phrase)
    _add_phrase_names(work, channels, scenario)
    record = _header(work, template, scenario) | {"fault": file_fault(work.corpus, [f"_scenarios/{where}"])}
    record |= {"variables": specs(work.corpus, work.locale, scenario), "channels": channels}
    return record, tuple(dict.fromkeys(problems))


def _scope(work: Bench, scenario: Scenario) -> LinkScope:
    narrow = {name: tuple(map(str, options)) for name, options in scenario.narrow.items()}
    allowed = {name.text for name in scenario.named()}
    for channel in scenario.channels:
        allowed |= {name.text for name in work.corpus.settings.channels[channel].must_state}
    options = (
        {name: narrow.get(name, every) for name, every in work.options.items()} if narrow else work.options
    )
    return replace(work.scope, allowed=frozenset(allowed), options=options)


def _channels(
    corpus: Corpus, template: Template, scenario: Scenario, scope: LinkScope, unread: Record | None
) -> tuple[dict[str, Record], tuple[str, ...], tuple[Problem, ...]]:
    texts = Texts(scope)
    records: dict[str, Record] = {}
    phrases: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    for name in scenario.channels:
        channel = corpus.settings.channels[name]
        pair = resolve(template, scenario, channel)
        if pair is not None:
            records[name], found, faults = text_record(pair, scenario, channel, texts)
            phrases += found
            problems += faults
        if unread:  # what could be read of a broken file may not be what the trainer wrote
            records[name] = records.get(name, NOTHING) | {"fault": unread}
    return records, tuple(dict.fromkeys(phrases)), problems


def _wordless(work: Bench, phrase: str) -> Record:
    wordings = work.locale.phrases.get(phrase)
    at = wordings.at if wordings else work.locale.profile.at
    message = f"the phrase {phrase} has no wordings in {work.locale.tag}"
    return {"path": at.path, "line": at.line, "column": at.column, "message": message}


def _refuse_wordless(work: Bench, channels: Mapping[str, Record], phrase: str) -> None:
    """A text cannot be used when no wording of one of its phrases can."""
    record, faults = work.phrases.get(phrase, (NO_PHRASE, ()))
    if wordless(record):
        for text in channels.values():
            if phrase in _texts(text["phrases"]) and text["fault"] is None:
                text["fault"] = fault(faults) or _wordless(work, phrase)


def _add_phrase_names(work: Bench, channels: Mapping[str, Record], scenario: Scenario) -> None:
    """What a text's phrases could print joins what it can use."""
    order = [name.text for name in scenario.named()]
    for text in channels.values():
        said = [work.phrases.get(phrase, (NO_PHRASE, ()))[0] for phrase in _texts(text["phrases"])]
        names = {name for record in said for name in names_printed(record)}
        known = {*_texts(text["requires"]), *_texts(text["optional"])}
        text["optional"] = [*_texts(text["optional"]), *(n for n in order if n in names - known)]


def _texts(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _header(work: Bench, template: Template, scenario: Scenario) -> Record:
    origin = work.corpus.locales.get(work.corpus.settings.source)
    source = origin.templates.get(scenario.id) if origin else None
    return {
        "scenario": scenario.id,
        "stage": scenario.stage,
        "locale": work.locale.tag,
        "title": str(template.title),
        "keywords": [word.text for word in template.keywords],
        "customer_says": [line.text for line in template.customer_says],
        "direction": scenario.direction,
        "mood": scenario.mood,
        "tone": scenario.tone,
        "state": template.state,
        "draft": template.state == "draft" and template.state_at is not None,
        "stale": source is not None and is_stale(template.true_to, template_hash(source)),
        "not_on": {platform: str(rule) for platform, rule in scenario.not_on.items()},
        "valid": list(scenario.valid) if scenario.valid else None,
        "must_state": [name.text for name in scenario.must_state],
        "may_state": [name.text for name in scenario.may_state],
        "if_known": [name.text for name in scenario.if_known],
        "decides": [name.text for name in scenario.decides],
    }
