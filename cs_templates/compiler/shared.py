"""The records that all replies share: the corpus, its scenarios, a locale."""

from __future__ import annotations

from cs_templates import cldr
from cs_templates.answer.finders.entries import is_pattern, near
from cs_templates.compiler.hits import drafts
from cs_templates.compiler.texts import file_fault
from cs_templates.model import Channel, Corpus, Limit, Locale, Platform, PolicyRule, Profile, Words

Record = dict[str, object]


def corpus_record(corpus: Corpus) -> Record:
    """What holds for the whole corpus: locales, channels, platforms, kinds of variables."""
    settings = corpus.settings
    return {
        "source": settings.source,
        "today": [int(part) for part in settings.today.split("-")],
        "stages": list(settings.stages),
        "tones": list(settings.tones),
        "locales": {tag: _locale_line(corpus, tag) for tag in sorted(corpus.locales)},
        "channels": {name: _channel(channel) for name, channel in settings.channels.items()},
        "platforms": {
            name: _platform(platform) | {"fault": file_fault(corpus, [f"_platforms/{name}.yaml"])}
            for name, platform in corpus.platforms.items()
        },
        "fault": file_fault(corpus, ["_corpus.yaml"]),
        "variables": {name: variable.kind for name, variable in corpus.variables.items()},
    }


def _locale_line(corpus: Corpus, tag: str) -> Record:
    locale = corpus.locales[tag]
    return {"chain": list(locale.chain), "name": locale.profile.name, "supported": locale.profile.supported}


def _limit(limit: Limit | None) -> Record | None:
    return None if limit is None else {"limit": limit.limit, "unit": limit.unit}


def _channel(channel: Channel) -> Record:
    return {
        "body": _limit(channel.body),
        "subject": _limit(channel.subject),
        "has_subject": channel.has_subject,
        "plain": channel.plain,
        "no_personal": channel.no_personal,
        "must_state": [str(name) for name in channel.must_state],
    }


def _platform(platform: Platform) -> Record:
    return {
        "title": str(platform.title),
        "channel": str(platform.channel),
        "limits": {name: _limit(limit) for name, limit in platform.limits.items()},
        "newlines": platform.newlines,
        "plain_spaces": platform.plain_spaces,
        "rules": [_rule(rule) for rule in platform.rules.values()],
    }


def _rule(rule: PolicyRule) -> Record:
    return {
        "name": rule.name,
        "find": [str(name) for name in rule.find],
        "severity": rule.severity,
        "about": str(rule.about),
        "source": str(rule.source),
        "checked": str(rule.checked),
    }


def scenarios_record(corpus: Corpus) -> Record:
    """Every scenario in stage order, and what each locale calls the stages: what `list` shows."""
    order = {stage: place for place, stage in enumerate(corpus.settings.stages)}
    ordered = sorted(corpus.scenarios.values(), key=lambda s: (order.get(s.stage, len(order)), s.stage, s.id))
    return {
        "scenarios": [scenario_line(corpus, scenario.id) for scenario in ordered],
        "stages": _stages(corpus),
    }


def _stages(corpus: Corpus) -> dict[str, dict[str, str]]:
    """The names of each stage, by locale; a stage that nobody names is not there."""
    names: dict[str, dict[str, str]] = {}
    for tag, locale in sorted(corpus.locales.items()):
        for stage, name in locale.words.stages.items():
            names.setdefault(stage, {})[tag] = str(name)
    return names


def scenario_line(corpus: Corpus, scenario: str) -> Record:
    """What `list` shows of one scenario."""
    contract = corpus.scenarios[scenario]
    titles = {
        tag: str(locale.templates[scenario].title)
        for tag, locale in sorted(corpus.locales.items())
        if scenario in locale.templates
    }
    return {
        "scenario": scenario,
        "stage": contract.stage,
        "titles": titles,
        "drafts": drafts(corpus, scenario),
        "needs": [str(name) for name in (*contract.must_state, *contract.decides)],
    }


def locale_record(corpus: Corpus, tag: str) -> Record:
    """A locale's formats; a tag without a directory takes what its nearest parent says of it."""
    locale = _nearest(corpus, tag)
    profile = locale.profile if locale else None
    return {
        "tag": tag,
        "chain": list(cldr.chain(tag)),
        "name": profile.name if profile else tag,
        "table": cldr.table(tag),
        "dates": _dates(locale.words) if locale else {},
        "scripts": list(cldr.scripts(tag)),
        "cjk": cldr.is_cjk(tag),
        "rtl": cldr.is_rtl(tag),
        "quotes": list(profile.quotes) if profile else [],
    }


def lexicon_record(corpus: Corpus, tag: str) -> Record:
    """The words that platforms' rules look for in a locale, or its nearest parent."""
    locale = _nearest(corpus, tag)
    return {"words": _word_lists(corpus, locale.profile) if locale else {}}


def _nearest(corpus: Corpus, tag: str) -> Locale | None:
    """The locale of a tag, else of its nearest parent that the corpus has."""
    parent = next((link for link in cldr.chain(tag) if link in corpus.locales), None)
    return corpus.locales[parent] if parent else None


def _dates(words: Words) -> Record:
    return {
        style: {name: text.text for name, text in patterns.items()} for style, patterns in words.dates.items()
    }


def _entry(say: str) -> Record:
    """An entry of a list; with a pattern goes what a text that says it has in it."""
    return {"say": say, "near": near(say)} if is_pattern(say) else {"say": say}


def _word_lists(corpus: Corpus, profile: Profile) -> Record:
    """The lists that some platform looks for: the others are lint's, and no reply has to load them."""
    sought = {
        str(what)
        for platform in corpus.platforms.values()
        for rule in platform.rules.values()
        for what in rule.find
    }
    return {
        name: [_entry(str(entry.say)) for entry in entries]
        for name, entries in profile.words.items()
        if name in sought
    }
