"""Every approved sentence goes into every text, in every tone, and nothing is left over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cs_templates.answer import reply
from cs_templates.answer.book import Book
from cs_templates.answer.draft import Draft, Request, prepare
from cs_templates.answer.render import lay_out, run, scope_of
from cs_templates.answer.reply import finish
from cs_templates.api import fill
from cs_templates.authoring.cases import cases
from cs_templates.compiler.make import read
from cs_templates.compiler.whole import compile_corpus
from cs_templates.errors import RefusedError, UsageError
from cs_templates.model import Corpus
from tests.corpus.trees import Files, shop

REFUND = {
    "order.number": "A-10293", "refund.amount": "12.50 EUR", "refund.method": "card",
    "refund.date": "2026-03-07", "refund.days": "5", "shop.name": "Lumen Home", "agent.name": "Olga",
}  # fmt: skip
LEFTOVERS = ("{{", "}}", "{%", "‹", "\v", "None", "  ", " \n", "\n\n\n")


def sentences(corpus: Corpus) -> tuple[str, ...]:
    return tuple(name for name, phrase in corpus.phrases.items() if phrase.place == "sentence")


def fullest(corpus: Corpus, tag: str, add: tuple[str, ...]) -> Iterator[Request]:
    """Each channel text of a locale, all values given, in every tone, with phrases added."""
    for scenario in corpus.scenarios.values():
        for _, label, request in cases(corpus, scenario, tag):
            if label.startswith("most"):
                request.add = add
                yield request


def spoken(draft: Draft) -> tuple[str, dict[str, str]]:
    """The body, without a look at its length, and the added phrases as they read."""
    chosen, _ = reply.choose_phrases(draft)
    scope = scope_of(draft, chosen)
    added = {name: lay_out(run(chosen[name][1], scope), draft.locale["cjk"]) for name in draft.added}
    return lay_out(run(draft.text["body"], scope), draft.locale["cjk"]), added


@pytest.mark.parametrize("tag", ["en", "es", "es-MX", "ru", "zh"])
def test_every_sentence_goes_into_every_text(corpus: Corpus, book: Book, tag: str) -> None:
    every = sentences(corpus)
    seen = 0
    for request in fullest(corpus, tag, every):
        draft = prepare(book, request)
        body, added = spoken(draft)
        assert not [mark for mark in LEFTOVERS if mark in body], body
        assert [name for name, text in added.items() if text not in body] == []
        noted = [warning.partition(" ")[0] for warning in draft.warnings if "said twice" in warning]
        new = [added[name] for name in every if name not in noted]
        gap = "" if draft.locale["cjk"] else " "
        assert body.split("\n\n").count(gap.join(new)) == 1, (draft.record["scenario"], draft.channel)
        seen += 1
    assert seen >= 3 * len(corpus.scenarios)


def test_a_letter_still_ends_in_its_closing_and_a_chat_in_what_was_added(corpus: Corpus, book: Book) -> None:
    for tag in corpus.locales:
        for request in fullest(corpus, tag, (sentences(corpus)[-1],)):
            draft = prepare(book, request)
            body, added = spoken(draft)
            plain, _ = spoken(prepare(book, _without_add(request)))
            last = plain.split("\n\n")[-1]
            if "closing" in draft.text["phrases"]:
                assert body.split("\n\n")[-1] == last
            elif added and body != plain:
                assert body.split("\n\n")[-1] == next(iter(added.values()))


def _without_add(request: Request) -> Request:
    return Request(
        request.scenario, request.locale, request.values, channel=request.channel, tone=request.tone, today=request.today
    )  # fmt: skip


def test_one_order_and_turn_always_read_the_same_and_the_next_turn_otherwise(book: Book) -> None:

    def said(turn: int) -> str:
        request = Request(
            "refund-issued", "ru", REFUND, turn=turn, add=("thanks_contact",), today=(2026, 3, 8)
        )
        return finish(prepare(book, request)).wordings["thanks_contact"]

    assert said(1) == said(1)
    assert said(1) != said(2)


def test_the_api_adds_too(home: Path) -> None:
    reply = fill("refund-issued", "es-MX", REFUND, add=("thanks_r",), gloss="en", today=(2026, 3, 8))
    assert reply.wordings["thanks_report"].startswith(f"{reply.tone}/")
    assert reply.gloss is not None
    plain = fill("refund-issued", "es-MX", REFUND, gloss="en", today=(2026, 3, 8))
    assert (
        len(str(reply.gloss["body"]).split("\n\n")) == len(str((plain.gloss or {})["body"]).split("\n\n")) + 1
    )


def small(root: Path, files: Files) -> tuple[Corpus, Book]:
    shop(root, files)
    corpus = read(str(root))[0]
    return corpus, Book.from_records(compile_corpus(corpus).records.items())


GIVEN = {"order.number": "A-1", "shipment.new_eta": "2026-03-14", "shipment.delay_days": "3"}


def test_a_locale_without_wordings_of_it_refuses_it(tmp_path: Path) -> None:
    phrases = "greeting: {neutral: [Hello.]}\n"
    _, book = small(tmp_path, {"en/_phrases.yaml": phrases})
    with pytest.raises(UsageError, match="apology_delay has no wordings in en"):
        prepare(book, Request("shipping-delay", "en", GIVEN, add=("apology_delay",)))


def test_a_policy_looks_at_what_was_added(tmp_path: Path) -> None:
    wording = 'apology_delay:\n  neutral: ["We are sorry: write to help@shop.example."]\n'
    text = "greeting:\n  neutral: [Hello.]\n" + wording
    _, book = small(tmp_path, {"en/_phrases.yaml": text})
    finish(prepare(book, Request("shipping-delay", "en", GIVEN, add=("apology_delay",))))
    rules = Request("shipping-delay", "en", GIVEN, platform="ebay", add=("apology_delay",))
    with pytest.raises(RefusedError):
        finish(prepare(book, rules))
