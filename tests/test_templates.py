"""The corpus that ships is sound: no faults, nothing stale, every locale says everything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from cs_templates.compiler.whole import compile_corpus

ROOT = Path(__file__).resolve().parent.parent


def test_it_has_no_problems(corpus: Any) -> None:
    assert [str(problem) for problem in compile_corpus(corpus).problems] == []


def test_every_supported_locale_has_every_scenario_in_every_channel(corpus: Any, book: Any) -> None:
    assert {"en", "ru", "es", "es-MX", "zh"} <= set(corpus.locales)
    for tag in corpus.locales:
        for scenario in corpus.scenarios.values():
            record = book.get(f"{tag}/{scenario.id}")
            assert record["fault"] is None
            assert set(record["channels"]) == set(scenario.channels), (tag, scenario.id)
            assert not [name for name, text in record["channels"].items() if text["fault"]], (
                tag,
                scenario.id,
            )


def test_no_translation_is_older_than_its_source(corpus: Any, book: Any) -> None:
    stale = [
        f"{tag}/{scenario}"
        for tag in corpus.locales
        for scenario in corpus.scenarios
        if book.get(f"{tag}/{scenario}")["stale"]
    ]
    assert stale == []


def test_each_tone_has_wordings_that_need_no_variable(corpus: Any) -> None:
    for tag, locale in corpus.locales.items():
        for wordings in locale.phrases.values():
            for tone in wordings.tones:
                assert any("{{" not in text.text for text in wordings.tones[tone]), (
                    tag,
                    wordings.phrase,
                    tone,
                )


def test_any_yaml_reader_reads_it() -> None:
    for path in sorted((ROOT / "templates").rglob("*.yaml")):
        assert yaml.safe_load(path.read_text(encoding="utf-8")) is not None, path


@pytest.mark.parametrize("tag", ["en", "es", "es-MX", "ru", "zh"])
def test_every_phrase_has_several_wordings_in_every_tone(corpus: Any, tag: str) -> None:
    assert len(corpus.phrases) >= 80
    for phrase in corpus.phrases:
        tones = corpus.locales[tag].phrases[phrase].tones
        counts = tuple(len(tones[tone]) for tone in ("neutral", "warm", "formal"))
        assert counts >= (3, 2, 2), (phrase, counts)
        assert min(counts[1:]) >= 2, (phrase, counts)


def cst(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    """The command, run beside the shipped corpus, with a home of its own."""
    return subprocess.run(
        [Path(sys.executable).with_name("cst"), *arguments, "--corpus", "templates"],
        cwd=ROOT,
        env={"HOME": str(home), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_is_whole(tmp_path: Path) -> None:
    require = [word for tag in ("en", "es", "es-MX", "ru", "zh") for word in ("--require", f"{tag}=all:100")]
    done = cst("status", *require, home=tmp_path)
    assert done.returncode == 0, done.stdout
    assert "Nothing is left to do." in done.stdout


def test_lint_has_nothing_to_say_and_each_sentence_stands_once_and_is_short(tmp_path: Path) -> None:
    strict = ("--severity", "shared-sentence=error", "--severity", "long-sentence=error")
    release = ("--profile", "release", "--fail-on", "warning", "--extend-select", "shared-sentence")
    done = cst("lint", *release, *strict, home=tmp_path)
    assert done.returncode == 0, done.stdout
