"""The schemas for editors: up to date, sound in themselves, and no stricter than the reader."""

from __future__ import annotations

import json
import re
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from cs_templates.corpus.decode.schema import FILES, schema, shape_of
from tools.schemas import FOLDER, written

ROOT = Path(__file__).resolve().parent.parent.parent
CORPORA = (ROOT / "templates", ROOT / "tests/lint/base", *sorted((ROOT / "tests/lint/sound").iterdir()))
PATHS = [
    pytest.param(corpus, path, id=str(path.relative_to(ROOT)))
    for corpus in CORPORA
    for path in sorted(corpus.rglob("*.yaml"))
]
PAGE = (FOLDER / "README.md").read_text(encoding="utf-8")


class Core(yaml.SafeLoader):
    """YAML 1.2, as the language server of editors reads it: `on` and `no` are texts, days are."""


Core.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
    for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), ["t", "f"])


def validator(inside: str) -> Draft7Validator:
    shape = shape_of(inside)
    return Draft7Validator(schema(next(sort for sort, (_, other) in FILES.items() if other is shape)))


def faults(inside: str, text: str) -> list[str]:
    return [error.message for error in validator(inside).iter_errors(yaml.load(text, Core))]  # noqa: S506 - a safe loader


@pytest.mark.parametrize("sort", FILES)
def test_a_schema_is_what_the_tool_writes_and_one_of_draft_7(sort: str) -> None:
    text = (FOLDER / f"{sort}.json").read_text(encoding="utf-8")
    assert text == written(sort), "run python tools/schemas.py"
    Draft7Validator.check_schema(json.loads(text))


def test_nothing_else_stands_in_the_folder() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == {*FILES}


@pytest.mark.parametrize(("corpus", "path"), PATHS)
def test_a_sound_file_is_sound_to_an_editor(corpus: Path, path: Path) -> None:
    assert faults(path.relative_to(corpus).as_posix(), path.read_text(encoding="utf-8")) == []


REFUSED = {
    "a mistyped field": ("en/order/late.yaml", "titel: Late\n"),
    "a missing field": ("_phrases.yaml", "greeting: {place: line}\n"),
    "a kind that is none": ("_variables.yaml", "order.number: {kind: codes, about: x}\n"),
    "a list for a text": ("en/order/late.yaml", "title: [Late]\n"),
    "a text for a list": ("en/order/late.yaml", "keywords: late\n"),
    "an empty text": ("en/order/late.yaml", 'title: ""\n'),
    "another format": ("_corpus.yaml", "format: 2\n"),
    "a name in capitals": ("_phrases.yaml", "Greeting: {about: x, place: line}\n"),
    "a category that is none": ("en/_words.yaml", "plurals: {day: {some: x}}\n"),
    "a mood that is none": ("_scenarios/order/late.yaml", "mood: happy\n"),
    "a stamp that is none": ("en/order/late.yaml", "true_to: last week\n"),
}


@pytest.mark.parametrize(("inside", "text"), REFUSED.values(), ids=REFUSED)
def test_a_fault_shows_in_the_editor(inside: str, text: str) -> None:
    assert faults(inside, text)


ACCEPTED = {
    "a number for a title": ("en/order/late.yaml", "title: 404\nkeywords: [404, 12.5, true]\n"),
    "a stamp of digits": ("en/order/late.yaml", "true_to: 123456789012\n"),
    "a stamp that looks like a number": ("en/order/late.yaml", "true_to: 12345678901e\n"),
    "a form called no": ("en/_words.yaml", "choices: {x.y: {no: {name: no, on: off}}}\n"),
    "dates": ("en/_words.yaml", 'dates: {on: {weekday: "on {weekday}"}}\n'),
}


@pytest.mark.parametrize(("inside", "text"), ACCEPTED.values(), ids=ACCEPTED)
def test_what_the_reader_takes_for_a_text_is_one_to_the_editor(inside: str, text: str) -> None:
    assert faults(inside, text) == []


def test_the_page_names_every_schema_with_its_files() -> None:
    rows = dict(re.findall(r"\| \[(\w+)\.json\]\(\w+\.json\) \| `([^`]+)`", PAGE))
    assert rows == {sort: pattern for sort, (pattern, _) in FILES.items()}


def test_the_settings_of_the_page_give_each_file_one_schema() -> None:
    block = re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert block is not None
    settings: dict[str, Any] = json.loads(block[1])["yaml.schemas"]
    assert {Path(schema).stem for schema in settings} == {*FILES}
    for path in (ROOT / "templates").rglob("*.yaml"):
        shown = path.relative_to(ROOT).as_posix()
        fitting = [
            schema
            for schema, glob in settings.items()
            if glob.count("/") == shown.count("/")
            and all(map(fnmatchcase, shown.split("/"), glob.split("/")))
        ]
        assert len(fitting) == 1, (shown, fitting)
        shape = shape_of(path.relative_to(ROOT / "templates").as_posix())
        assert FILES[Path(fitting[0]).stem][1] is shape
