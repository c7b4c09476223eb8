"""The mutants themselves: enough of them, the same each time, different from the corpus, and readable."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from tests.mutation import FAMILIES, MOST, OPERATORS, Mutant, mutants
from tests.mutation.base import LOCALES
from tests.mutation.sound import LOADER

CORPUS = Path(__file__).resolve().parent.parent.parent / "templates"
SYNTAX = (yaml.YAMLError, ValueError)


@pytest.fixture(scope="module")
def made() -> list[Mutant]:
    return list(mutants(CORPUS))


@pytest.fixture(scope="module")
def sound() -> dict[str, str]:
    return {
        path.relative_to(CORPUS).as_posix(): path.read_text(encoding="utf-8")
        for path in CORPUS.rglob("*.yaml")
    }


def test_there_are_enough(made: list[Mutant]) -> None:
    counts = Counter((mutant.operator, mutant.locale) for mutant in made)
    assert len({mutant.operator for mutant in made}) == len(OPERATORS) >= 70
    assert len(made) >= 1800
    assert max(counts.values()) <= MOST
    for tag in LOCALES:
        assert sum(mutant.locale == tag for mutant in made) >= 400


def test_every_operator_finds_something_in_each_of_its_locales(made: list[Mutant]) -> None:
    found = {(mutant.operator, mutant.locale) for mutant in made}
    meant = {(name, tag) for name, operator in OPERATORS.items() for tag in operator.locales}
    assert found == meant


def test_every_family_has_operators() -> None:
    assert {operator.family for operator in OPERATORS.values()} == set(FAMILIES)
    assert all(operator.about.endswith(".") for operator in OPERATORS.values())


def test_they_are_the_same_each_time(made: list[Mutant]) -> None:
    for name in list(OPERATORS)[::12]:
        assert list(mutants(CORPUS, only=name)) == [mutant for mutant in made if mutant.operator == name]


def test_another_seed_makes_others(made: list[Mutant]) -> None:
    name = "variable-mistyped"
    assert list(mutants(CORPUS, 1, only=name)) != [mutant for mutant in made if mutant.operator == name]


def test_each_differs_from_the_sound_corpus(made: list[Mutant], sound: dict[str, str]) -> None:
    for mutant in made:
        for path, text in ((mutant.path, mutant.text), *mutant.others):
            assert sound.get(path) != text, mutant.operator
        assert all(path in sound for path in mutant.removed)


def test_lines_are_where_the_mutant_is(made: list[Mutant], sound: dict[str, str]) -> None:
    for mutant in made:
        texts = {mutant.path: mutant.text, **dict(mutant.others)}
        assert mutant.lines, mutant.operator
        for path, line in mutant.lines:
            text = texts.get(path) or sound[path]
            assert 1 <= line <= text.count("\n"), (mutant.operator, path, line)


def test_an_accepted_line_was_changed_or_is_beside_the_change(
    made: list[Mutant], sound: dict[str, str]
) -> None:
    for mutant in made:
        old = set(sound.get(mutant.path, "").split("\n"))
        new = mutant.text.split("\n")
        seen = {line for path, line in mutant.lines if path == mutant.path}
        changed = {n for n, line in enumerate(new, 1) if line not in old}
        if changed and seen:
            assert min(abs(n - m) for n in changed for m in seen) <= 2, (mutant.operator, mutant.path)


def test_all_but_mistakes_of_yaml_are_readable(made: list[Mutant]) -> None:
    texts = {text for mutant in made if not OPERATORS[mutant.operator].breaks_yaml for text in [mutant.text]}
    for text in texts:
        for _ in yaml.parse(text, Loader=LOADER):
            pass


@pytest.mark.parametrize("name", [name for name, operator in OPERATORS.items() if operator.breaks_yaml])
def test_mistakes_of_yaml_are_refused_or_read_otherwise(
    name: str, made: list[Mutant], sound: dict[str, str]
) -> None:
    for mutant in made:
        if mutant.operator == name:
            try:
                data = yaml.load(mutant.text, Loader=LOADER)  # noqa: S506 - a safe loader
            except SYNTAX:
                continue
            assert data != yaml.load(sound[mutant.path], Loader=LOADER)  # noqa: S506 - a safe loader
