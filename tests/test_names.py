"""Whatever stands where a name should: the reply greets the customer well, or greets nobody by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from cs_templates.answer.draft import Request, prepare
from cs_templates.answer.reply import Reply, finish
from cs_templates.authoring.cases import cases

NO_NAMES = ["us100001", "GARCIA LOPEZ MARIA", "🎁", "Anna 🌸", "None", "-", "anna.smith", "Guest"]
FOREIGN = {"en": "王小明", "ru": "王小明", "es": "Анна", "es-MX": "王小明", "zh": "Анна"}
NAMES = {
    "en": ["José Álvarez", "Anne-Marie", "O'Neill"],
    "ru": ["Наталья Юрьевна", "Ёлка", "Anna"],
    "es": ["María José", "Íñigo", "Ñusta"],
    "es-MX": ["Lupita", "José Ángel"],
    "zh": ["王小明", "欧阳娜娜", "Anna"],
}


def requests(corpus: Any, tag: str) -> Iterator[Request]:
    """Every text of each third scenario of a locale, with all that can be known but a name."""
    for scenario in [*corpus.scenarios.values()][::3]:
        for _, label, request in cases(corpus, scenario, tag):
            if label.startswith("most") and request.channel != "public":  # it names nobody
                request.values.pop("customer.name", None)
                yield request


def filled(book: Any, request: Request, name: str | None) -> Reply:
    named = {} if name is None else {"customer.name": name}
    again = Request(
        request.scenario, request.locale, request.values | named, channel=request.channel,
        tone=request.tone, today=request.today,
    )  # fmt: skip
    return finish(prepare(book, again))


@pytest.mark.parametrize("tag", NAMES)
def test_what_is_no_name_here_changes_nothing(corpus: Any, book: Any, tag: str) -> None:
    for request in requests(corpus, tag):
        nameless = filled(book, request, None)
        for name in [*NO_NAMES, FOREIGN[tag]]:
            reply = filled(book, request, name)
            assert (reply.subject, reply.body) == (nameless.subject, nameless.body), (request.scenario, name)
            assert any("customer.name" in warning for warning in reply.warnings)


@pytest.mark.parametrize("tag", NAMES)
def test_a_name_stands_once_and_in_the_first_line(corpus: Any, book: Any, tag: str) -> None:
    for request in requests(corpus, tag):
        if request.channel in ("sms", "dispute"):
            continue
        for name in NAMES[tag]:
            first, _, rest = filled(book, request, name).body.partition("\n")
            assert first.count(name) == 1, (request.scenario, request.channel, name)
            assert name not in rest, (request.scenario, request.channel, name)
