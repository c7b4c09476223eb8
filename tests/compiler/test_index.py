"""The index holds what a search needs, the same every time, and little of it is read for a query."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from cs_templates import model
from cs_templates.answer import jsontext, letters
from cs_templates.answer.book import Book
from cs_templates.answer.search import search
from cs_templates.compiler import beginnings, index, postings
from cs_templates.errors import CorpusError
from tests.answer.search_corpus import SCENARIOS, book_of, corpus_of, text

CORPUS = corpus_of(SCENARIOS)
RECORDS = dict(index.records(CORPUS))
FACTS: Any = RECORDS["search/scenarios"]


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


def test_every_key_is_on_the_page_that_a_query_reads() -> None:
    pages = FACTS["pages"]
    keys = {key: number for number in range(pages) for key in RECORDS.get(f"words/{number}", {})}
    assert {"refund", "возврат", "退款", "退", "#refund issued"} <= keys.keys()
    assert all(letters.place(key, pages) == number for key, number in keys.items())


def test_an_inherited_text_is_indexed_once() -> None:
    assert FACTS["languages"]["es-MX"] == {"scenarios": 0, "chain": ["es-MX", "es"]}
    mexican = CORPUS.locales["es"].templates["size-advice"]._replace(title=text("Ayuda con tu talla"))
    overlay = CORPUS.locales["es-MX"]._replace(templates={"size-advice": mexican})
    found = dict(index.records(CORPUS._replace(locales={**CORPUS.locales, "es-MX": overlay})))
    assert found["search/scenarios"]["languages"]["es-MX"]["scenarios"] == 1  # type: ignore[index]
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
    assert dict(index.records(corpus_of([])))["search/scenarios"]


def test_too_many_scenarios_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "MOST", 15)
    with pytest.raises(CorpusError, match="too many"):
        list(index.records(CORPUS))


def _numbers(text: str) -> list[int]:
    return [ord(char) - letters.FIRST for char in text]


def _text(records: dict[str, Any], key: str, language: str) -> list[int]:
    """What a page says of a key in one language, its number left out."""
    number = list(FACTS["languages"]).index(language)
    page = records[f"words/{letters.place(key, records['search/scenarios']['pages'])}"]
    return next(found[1:] for found in map(_numbers, page[key]) if found[0] % letters.CUT == number)


def test_a_key_says_who_has_it_best_first() -> None:
    titled, said = sorted(corpus_of(SCENARIOS).scenarios).index("refund-issued"), "refund"
    weight, count, number = _text(RECORDS, said, "en")
    assert (count, number) == (1, titled)
    assert 300 < weight <= postings.WHOLE
    weights, at, found = [], 0, _text(RECORDS, "my", "en")
    while at < len(found):
        weights.append(found[at])
        at += 2 + found[at + 1]
    assert weights == sorted(weights, reverse=True)
    assert len(weights) > 1


def test_a_common_key_keeps_its_best_and_says_how_many_there_were(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "CHAMPIONS", 3)
    found = dict(index.records(CORPUS))
    count, common, *tiers = _text(found, "my", "en")
    assert (count, len(_text(RECORDS, "my", "en")) > len(tiers)) == (5, True)
    cut = [_numbers(str(record["common"])) for key, record in found.items() if key.startswith("common/")]
    assert sum(numbers[::2].count(common) for numbers in cut) == 5 - 3


def test_what_begins_alike_is_listed_most_had_first(monkeypatch: pytest.MonkeyPatch) -> None:
    words = {"refund": 9, "refunds": 2, "refuse": 5, "return": 7, "red": 1, "re": 1, "退款": 3}
    spaced = {word: count for word, count in words.items() if word.isascii()}
    found = dict(beginnings.records("", spaced, {"refund*": 4, "退款": 6}))
    assert found["near/re"] == {"words": "re refund return refuse refunds red", "entries": {"refund*": 4}}
    assert found["near/<dn"] == {"words": "refund"}
    assert found["near/退"] == {"entries": {"退款": 6}}
    monkeypatch.setattr(beginnings, "LISTED", 3)
    cut = dict(beginnings.records("", spaced, {}))
    assert cut["near/re"] == {"words": "re refund return", "more": True}
    assert cut["near/ref"] == {"words": "refund refuse refunds"}
    assert cut["near/red"] == {"words": "red"}


def test_a_rare_word_is_listed_under_more_letters_and_found_mistyped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beginnings, "LISTED", 2)
    book = book_of(SCENARIOS)
    for typed, scenario in (
        ("trackng", "tracking-number"),
        ("replacment", "replacement-sent"),
        ("retur", "return-accepted"),
    ):
        assert search(book, typed, "en")[0]["scenario"] == scenario


def test_numbers_survive_being_written_as_text() -> None:
    numbers = [0, 1, 999, 1000, 25_000, letters.MOST - 1]
    written = jsontext.write({"key": postings.as_text(numbers)})
    assert _numbers(jsontext.parse(written)["key"]) == numbers
    assert "\\" not in written
