"""The corpora of the benchmarks: the same every time, without a problem, and as varied as real ones."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
import yaml

import cs_templates
from benchmarks import corpora
from benchmarks.calls import FOUR
from benchmarks.queries import queries
from benchmarks.vocabulary import Vocabulary, words
from cs_templates.compiler import make
from cs_templates.compiler.whole import compile_corpus

SIZE = 800


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpora") / "made"
    corpora.make(folder, SIZE)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.yaml")}


def templates(folder: Path, locale: str) -> dict[str, dict[str, str]]:
    return {path.stem: yaml.safe_load(path.read_bytes()) for path in folder.glob(f"{locale}/*/*.yaml")}


def test_the_same_size_gives_the_same_bytes(made: Path, tmp_path: Path) -> None:
    corpora.make(tmp_path / "again", SIZE)
    assert files(tmp_path / "again") == files(made)


def test_a_template_is_a_scenario_in_a_locale(made: Path) -> None:
    assert len(list(made.glob("_scenarios/*/*.yaml"))) == SIZE / 4
    assert [len(templates(made, locale)) for locale in corpora.LOCALES] == [SIZE / 4] * 4


def test_it_compiles_without_a_problem(made: Path) -> None:
    corpus, _ = make.read(str(made))
    assert compile_corpus(corpus).problems == ()


def test_no_two_titles_or_bodies_are_the_same(made: Path) -> None:
    for locale in corpora.LOCALES:
        said = templates(made, locale).values()
        assert max(Counter(template["title"] for template in said).values()) == 1
        assert max(Counter(str(template["channels"]) for template in said).values()) == 1


def test_a_made_reply_is_as_long_as_a_real_one(made: Path) -> None:
    packaged = templates(corpora.PACKAGED, "en")
    bodies = [
        next(iter(template["channels"].values()))["body"]  # type: ignore[attr-defined]
        for locale in corpora.LOCALES
        for name, template in templates(made, locale).items()
        if name not in packaged
    ]
    assert bodies
    assert 550 < sum(len(body.encode()) for body in bodies) / len(bodies) < 750


@pytest.mark.parametrize("locale", corpora.LOCALES)
def test_a_real_scenario_fills_with_four_values_at_any_size(locale: str, tmp_path: Path) -> None:
    corpora.make(tmp_path / "small", 100)
    values = dict(pair.split("=") for pair in FOUR[1::2])
    full = {"number": "order.number", "delay_days": "shipment.delay_days", "new_eta": "shipment.new_eta"}
    given = {full.get(name, name): value for name, value in values.items()}
    cache = pytest.MonkeyPatch()
    cache.setenv("XDG_CACHE_HOME", str(tmp_path))
    with cache.context():
        reply = cs_templates.fill("shipping-delay", locale, given, corpus=str(tmp_path / "small"))
    cache.undo()
    assert "A-10293" in reply.body


def test_common_words_are_common() -> None:
    vocabulary = Vocabulary(["late late late parcel parcel stuck"])
    assert vocabulary.words[:3] == ["late", "parcel", "stuck"]
    counted = Counter(vocabulary.some(random.Random(0), 50_000))
    assert counted["late"] / counted["parcel"] == pytest.approx(2, rel=0.1)


def test_a_rare_word_is_made_of_two() -> None:
    assert {"lauck", "stute"} <= set(Vocabulary(["late stuck"]).words)


def test_words_are_cut_as_their_language_writes_them() -> None:
    assert words("Can’t find {{ order.number }} ёлку") == ["can’t", "find", "ёлку"]
    assert words("我的包裹在哪里") == ["我的", "包裹", "在哪"]


def test_the_queries_are_many_and_in_four_languages() -> None:
    asked = queries()
    assert asked == queries()
    assert len(set(asked)) == 200
    assert sum(any("а" <= sign <= "я" for sign in query) for query in asked) >= 45
    assert sum(any("\u4e00" <= sign <= "\u9fff" for sign in query) for query in asked) >= 45
