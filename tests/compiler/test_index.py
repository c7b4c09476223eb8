"""The index holds what a search needs, the same every time, and little of it is read for a query."""

from __future__ import annotations

import subprocess
import sys

import pytest

from cs_templates import model
from cs_templates.answer import grams, jsontext
from cs_templates.answer.book import Book
from cs_templates.answer.search import search
from cs_templates.compiler import index
from cs_templates.errors import CorpusError
from tests.answer.search_corpus import SCENARIOS, Texts, corpus_of, text

CORPUS = corpus_of(SCENARIOS)
RECORDS = dict(index.records(CORPUS))


def test_the_records_are_the_same_every_time() -> None:
    code = (
        "from tests.answer.search_corpus import *\nfrom cs_templates.answer import jsontext\nimport zlib\n"
        "print(zlib.crc32(jsontext.write(list(index.records(corpus_of(SCENARIOS)))).encode()))"
    )
    sums = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(sums) == 1


def test_the_order_of_the_corpus_makes_no_difference() -> None:
    turned = CORPUS._replace(scenarios=dict(reversed(list(CORPUS.scenarios.items()))))
    assert dict(index.records(turned)) == RECORDS


def test_every_gram_is_in_the_bucket_that_a_query_reads() -> None:
    languages = RECORDS["search/languages"]["languages"]
    assert isinstance(languages, dict)
    for tag, facts in languages.items():
        for number in range(sum(facts["buckets"])):
            for key in RECORDS.get(f"gram/{tag}/{number}", {}):
                kind, hashed = grams.place(key)
                assert number == sum(facts["buckets"][:kind]) + hashed % facts["buckets"][kind]


def test_an_inherited_text_is_indexed_once() -> None:
    languages = RECORDS["search/languages"]["languages"]
    assert isinstance(languages, dict)
    assert languages["es-MX"] == {"buckets": [0, 0, 0], "scenarios": 0, "chain": ["es-MX", "es"]}
    mexican = CORPUS.locales["es"].templates["size-advice"]._replace(title=text("Ayuda con tu talla"))
    overlay = CORPUS.locales["es-MX"]._replace(templates={"size-advice": mexican})
    found = dict(index.records(CORPUS._replace(locales={**CORPUS.locales, "es-MX": overlay})))
    assert found["search/languages"]["languages"]["es-MX"]["scenarios"] == 1  # type: ignore[index]
    assert search(Book.from_records(found.items()), "ayuda", "es-MX")[0]["title"] == "Ayuda con tu talla"


def test_a_hit_names_the_files_it_is_made_of() -> None:
    contract = "/shop/templates/_scenarios/after-sale/refund-issued.yaml"
    wording = "/shop/templates/ru/after-sale/refund-issued.yaml"
    stamp = model.Stamp(size=3, mtime_ns=4, inode=5, checksum=6)
    files = {contract: stamp, wording: stamp, "/shop/templates/_corpus.yaml": stamp}
    found = dict(index.records(CORPUS._replace(files=files)))
    hit = next(record for record in found.values() if record.get("scenario") == "refund-issued")
    assert hit["inputs"] == [[contract, 3, 4, 5, 6], [wording, 3, 4, 5, 6]]


def test_an_empty_corpus_has_an_index_in_which_nothing_is_found() -> None:
    assert dict(index.records(corpus_of([])))["search/languages"]


def test_too_many_scenarios_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grams, "MOST", 15)
    with pytest.raises(CorpusError, match="too many"):
        list(index.records(CORPUS))


def _many(times: int) -> list[tuple[str, str, Texts]]:
    return [
        (
            f"{name}-{number}",
            stage,
            {tag: (title, f"{keywords}; n{number}", says) for tag, (title, keywords, says) in by.items()},
        )
        for number in range(times)
        for name, stage, by in SCENARIOS
    ]


def test_a_query_reads_little_of_it_however_large_the_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    raw = Book.raw

    def counted(book: Book, key: str) -> bytes | None:
        found = raw(book, key)
        read.append(len(found or b""))
        return found

    small, large = (dict(index.records(corpus_of(_many(times)))) for times in (5, 25))
    monkeypatch.setattr(Book, "raw", counted)
    for query in ("refund", "退款", "таможня", "where is my order", "refnd"):
        sizes = []
        for records in (small, large):
            read.clear()
            assert search(Book.from_records(records.items()), query, "en")
            sizes.append(sum(read))
        assert sizes[1] < min(100_000, 3 * sizes[0])


def test_a_common_key_keeps_its_best_and_says_how_many_there_were(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "CHAMPIONS", 3)
    found = dict(index.records(CORPUS))
    buckets = [record for key, record in found.items() if key.startswith("gram/en/")]
    cut = next(str(bucket["=my"]) for bucket in buckets if "=my" in bucket)
    numbers = grams.as_numbers(cut)
    assert len(numbers) == 1 + 2 * 3
    assert numbers[0] == 5
    assert sorted(numbers[2::2], reverse=True) == numbers[2::2]


def test_numbers_survive_being_written_as_text() -> None:
    numbers = [0, 1, 999, 1000, 25_000, grams.MOST - 1]
    written = jsontext.write({"key": grams.as_text(numbers)})
    assert grams.as_numbers(jsontext.parse(written)["key"]) == numbers
    assert "\\" not in written
