"""Faults of a locale's words and of the platforms that only the rest of the tool can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates import cldr
from cs_templates.answer.policy import FINDERS
from cs_templates.compiler.scope import of_form
from cs_templates.corpus import did_you_mean
from cs_templates.model import Corpus, Locale, Problem, Severity, Text
from cs_templates.syntax import Print, parse, walk


def check_words(locale: Locale) -> Iterator[Problem]:
    """What is wrong with the words for days in sentences, each at the pattern (or the style) it is about."""
    for style, forms in locale.words.dates.items():
        for complaint in cldr.complaints({style: {name: text.text for name, text in forms.items()}}):
            if not (complaint.startswith("dates.between needs") and "on" in locale.words.dates):
                text = next(
                    (forms[name] for name in re.findall(r"\w+", complaint) if name in forms),
                    next(iter(forms.values()), None),
                )
                at, end = (text.at, text.end) if text else (locale.profile.at, None)
                yield Problem(rule="date-words", at=at, end=end, message=complaint)


def check_forms(corpus: Corpus, locale: Locale) -> Iterator[Problem]:
    """Variables that the words of an option print and may not, whether a text asks for these words or not."""
    for choice, options in locale.words.choices.items():
        needed = corpus.variables[choice].needs if choice in corpus.variables else {}
        for option, forms in options.items():
            needs = {name.text for name in needed.get(option, ())}
            for text in forms.values():
                for printed in _printed(text):
                    complaint = of_form(printed.name, corpus.variables, needs)
                    if complaint:
                        rule, message, hint = complaint
                        yield Problem(rule=rule, at=printed.at, end=printed.end, message=message, hint=hint)


def _printed(text: Text) -> Iterator[Print]:
    if "{{" in text.text:
        yield from (node for node in walk(parse(text, forms=True).nodes) if isinstance(node, Print))


def check_coverage(corpus: Corpus) -> Iterator[Problem]:
    """Contracts that the source locale, or another supported one that inherits from none, does not word."""
    for tag, locale in corpus.locales.items():
        if not locale.profile.supported or len(locale.chain) > 1:
            continue
        severity: Severity = "error" if tag == corpus.settings.source else "warning"
        for scenario in corpus.scenarios.values():
            if scenario.id not in locale.templates:
                message = f"{tag} has no template for this scenario"
                hint = f"write {tag}/{scenario.stage}/{scenario.id}.yaml"
                yield Problem(
                    rule="missing-template", at=scenario.at, message=message, hint=hint, severity=severity
                )


def check_platforms(corpus: Corpus) -> Iterator[Problem]:
    """Rules that look for what is neither a finder nor a word list of every supported locale."""
    for platform in corpus.platforms.values():
        for rule in platform.rules.values():
            for find in rule.find:
                if find.text not in FINDERS:
                    yield from _check_list(corpus, find)


def _check_list(corpus: Corpus, find: Text) -> Iterator[Problem]:
    having = {tag for tag, locale in corpus.locales.items() if find.text in locale.profile.words}
    lists = {name for locale in corpus.locales.values() for name in locale.profile.words}
    if not having:
        message = f"there is no finder and no word list {find.text}"
        hint = did_you_mean(find.text, {*FINDERS, *lists})
        yield Problem(rule="unknown-finder", at=find.at, end=find.end, message=message, hint=hint)
        return
    lacking = [
        tag for tag, locale in corpus.locales.items() if locale.profile.supported and tag not in having
    ]
    if lacking:
        message = f"{', '.join(lacking)} has no word list {find.text}"
        hint = "add it to _locale.yaml"
        yield Problem(rule="missing-word-list", at=find.at, end=find.end, message=message, hint=hint)
