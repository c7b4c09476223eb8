"""Concepts are checked as entries, and the packaged corpus names the same ones in every language."""

from __future__ import annotations

from pathlib import Path

import pytest

from cs_templates import cldr, corpus
from cs_templates.answer.book import Book
from cs_templates.answer.search import search
from cs_templates.compiler.concepts import check_concepts
from cs_templates.compiler.make import make_book, read
from cs_templates.compiler.whole import compile_corpus
from tests.corpus.trees import Files
from tests.corpus.trees import read as read_tree

ROOT = Path(__file__).resolve().parents[2]
PACKAGED = corpus.load(ROOT / "templates", canonical=cldr.canonical, chain=cldr.chain)


@pytest.mark.parametrize(
    ("files", "place", "words"),
    [
        ({"en/_concepts.yaml": "refund: [refund*, ok, ok]\n"}, "1:23", "listed twice, here and in refund (line 1)"),
        ({"en/_concepts.yaml": "refund: [Money back]\nlate: [late, MONEY  back]\n"}, "2:14", "listed twice, here and in refund"),
        ({"es/_concepts.yaml": "late: [tardó, tardo]\n"}, "1:15", "listed twice"),
        ({"en/_concepts.yaml": "refund: ['?!']\n"}, "1:11", "can never be found"),
        ({"en/_concepts.yaml": "refund: [r*]\n"}, "1:10", "can never be found"),
        ({"en/_concepts.yaml": "refund: [re*fund]\n"}, "1:10", "can never be found"),
        ({"en/_concepts.yaml": "refund: [a]\n", "es/_concepts.yaml": "refnd: [b]\n"}, "1:9", "en has no concept refnd"),
        (
            {
                "es/_concepts.yaml": "refund: [reembolso]\n",
                "es-MX/_locale.yaml": "name: español\n",
                "es-MX/_concepts.yaml": "late: [reembolso]\n",
            },
            "1:8",
            "listed twice",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_entries_is_said_where_it_stands(
    tmp_path: Path, files: Files, place: str, words: str
) -> None:
    (problem,) = set(check_concepts(read_tree(tmp_path, files)))
    assert words in problem.message
    assert f"{problem.at.line}:{problem.at.column}" == place


def test_a_source_without_concepts_is_asked_for_none(tmp_path: Path) -> None:
    assert list(check_concepts(read_tree(tmp_path, {"es/_concepts.yaml": "refund: [reembolso]\n"}))) == []


def _size(tag: str) -> int:
    return sum(map(len, PACKAGED.locales[tag].concepts.values()))


@pytest.mark.parametrize("tag", ["en", "ru", "es", "zh"])
def test_every_language_names_the_same_concepts(tag: str) -> None:
    concepts, source = PACKAGED.locales[tag].concepts, PACKAGED.locales["en"].concepts
    assert list(concepts) == list(source)
    assert len(concepts) >= 40
    assert PACKAGED.locales[tag].courtesies == PACKAGED.locales["en"].courtesies
    assert _size(tag) >= 150


def test_the_packaged_concepts_have_no_fault() -> None:
    assert list(check_concepts(PACKAGED)) == []


def test_a_country_takes_its_languages_concepts() -> None:
    assert PACKAGED.locales["es-MX"].concepts == PACKAGED.locales["es"].concepts


def _made(root: Path, home: Path) -> Book:
    return make_book(str(root), str(home / "book.cdb"))


def test_an_edited_concept_is_found_by_the_next_search(tmp_path: Path) -> None:
    tree = tmp_path / "templates"
    read_tree(tree, {"en/_concepts.yaml": "late: [tardy]\n", "es/_concepts.yaml": "late: [tarde]\n"})
    compiled = compile_corpus(read(str(tree))[0])
    book = Book.from_records(compiled.records.items())
    facts = book.get("search/scenarios")
    assert facts is not None
    assert str(tree / "en/_concepts.yaml") in [entry[0] for entry in facts["inputs"]]


def test_a_synonym_in_one_language_finds_what_another_says(tmp_path: Path) -> None:
    files: Files = {
        "en/_concepts.yaml": "lateness: [delay*, tardy]\n",
        "es/_concepts.yaml": "lateness: [retras*, tardón]\n",
    }
    book = _made(_tree(tmp_path, files), tmp_path)
    assert {search(book, word, "en")[0]["scenario"] for word in ("tardy", "tardón")} == {"shipping-delay"}
    book.close()


def _tree(tmp_path: Path, files: Files) -> Path:
    read_tree(tmp_path / "templates", files)
    return tmp_path / "templates"
