"""What agents type and what customers write finds the reply that is meant.

`queries/agents.yaml` and `queries/customers.yaml` were written from the titles
alone, by somebody who had seen neither keywords nor concepts, after these were
finished. A quarter of them is misspelt.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cs_templates.answer.search import search
from cs_templates.errors import NothingFound

QUERIES = Path(__file__).parent / "queries"
LANGUAGES = ("en", "es", "ru", "zh")

Entry = dict[str, Any]


def asked(name: str) -> list[Entry]:
    entries: list[Entry] = yaml.safe_load((QUERIES / name).read_text(encoding="utf-8"))
    return entries


AGENTS, CUSTOMERS = asked("agents.yaml"), asked("customers.yaml")


def place(book: Any, entry: Entry, text: str) -> int:
    """Where the first scenario that is meant stands, counted from 1; 99 where it is not found."""
    try:
        hits = [hit["scenario"] for hit in search(book, text, entry["language"])]
    except NothingFound:
        return 99
    return min([hits.index(wanted) + 1 for wanted in entry["want"] if wanted in hits], default=99)


def among(places: list[int], first: int) -> float:
    """How many of a hundred stand among the first so many."""
    return 100 * sum(1 for place in places if place <= first) / len(places)


def test_the_sets_are_whole() -> None:
    for entries, each in ((AGENTS, 50), (CUSTOMERS, 50)):
        assert {tag: sum(1 for e in entries if e["language"] == tag) for tag in LANGUAGES} == dict.fromkeys(
            LANGUAGES, each
        )
        assert sum(1 for entry in entries if entry["misspelt"]) >= len(entries) // 4


def test_an_agents_query_finds_the_scenario(book: Any) -> None:
    places = {entry["query"]: place(book, entry, entry["query"]) for entry in AGENTS}
    missed = {query: at for query, at in places.items() if at > 1}
    assert among([*places.values()], 1) >= 85, missed
    assert among([*places.values()], 3) >= 97, missed


def test_a_customers_message_finds_the_scenario(book: Any) -> None:
    places = {entry["message"]: place(book, entry, entry["message"]) for entry in CUSTOMERS}
    missed = {message: at for message, at in places.items() if at > 5}
    assert among([*places.values()], 5) >= 90, missed


@pytest.mark.parametrize("tag", LANGUAGES)
def test_no_language_is_left_behind(book: Any, tag: str) -> None:
    queries = [place(book, entry, entry["query"]) for entry in AGENTS if entry["language"] == tag]
    messages = [place(book, entry, entry["message"]) for entry in CUSTOMERS if entry["language"] == tag]
    assert among(queries, 1) >= 75
    assert among(queries, 3) >= 90
    assert among(messages, 5) >= 80
