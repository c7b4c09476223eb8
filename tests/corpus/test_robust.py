"""Whatever trainers do to their files: problems, never a crash, and no reference into nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates.corpus import load
from cs_templates.errors import CorpusError
from cs_templates.model import Corpus, Locale, Scenario
from tests.corpus.trees import SHOP, shop

PIECES = ["\t", '"', "'", "{", "}", "[", "]", ":", ": ", "#", " #", "&", "*", "|", ">", "\n", "  ", "- ", "\\x1b",
          "<<: ", "{{ ", "\0", ",", "x", "true", "[]", "{}", "~", "neutral", "order.number"]  # fmt: skip


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A file of the small corpus with some of its text cut out and something else put in."""
    name = draw(st.sampled_from(sorted(SHOP)))
    text = SHOP[name]
    start = draw(st.integers(0, len(text)))
    end = min(start + draw(st.sampled_from([0, 0, 1, 3, 30])), len(text))
    return name, text[:start] + draw(st.sampled_from(PIECES)) + text[end:]


@settings(max_examples=60, deadline=None)
@given(st.lists(slips(), min_size=1, max_size=3))
def test_a_slip_makes_problems_and_nothing_worse(files: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as directory:
        shop(Path(directory), dict(files))
        try:
            corpus = load(directory)
        except CorpusError:
            return
    assert all(problem.message.isprintable() for problem in corpus.problems)
    assert list(corpus.problems) == sorted(corpus.problems, key=lambda problem: problem.at)
    for scenario in corpus.scenarios.values():
        check_scenario(scenario, corpus)
    for locale in corpus.locales.values():
        check_locale(locale, corpus)


def check_scenario(scenario: Scenario, corpus: Corpus) -> None:
    assert {name.text for name in scenario.named()} <= set(corpus.variables)
    assert set(scenario.channels) <= set(corpus.settings.channels)
    assert scenario.tone in corpus.settings.tones
    assert scenario.follow_up is None or scenario.follow_up.scenario.text in corpus.scenarios
    assert all(rule.text in corpus.platforms[name].rules for name, rule in scenario.not_on.items())


def check_locale(locale: Locale, corpus: Corpus) -> None:
    assert set(locale.phrases) <= set(corpus.phrases)
    assert {tone for said in locale.phrases.values() for tone in said.tones} <= set(corpus.settings.tones)
    assert set(locale.templates) <= set(corpus.scenarios)
    assert {template.locale for template in locale.templates.values()} <= {locale.tag}
    for variable, options in locale.words.choices.items():
        assert set(options) <= {option.text for option in corpus.variables[variable].options}
