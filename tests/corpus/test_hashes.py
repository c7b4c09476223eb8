"""What a translation is true to."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates.corpus import is_stale, template_hash, text_hash, word_hashes, wordings_hash
from cs_templates.model import Template
from tests.corpus.trees import TEMPLATE, Files, changed, read

RECORDS = st.lists(st.tuples(*[st.text(st.sampled_from("ab é"), max_size=4)] * 3), max_size=4)


def english(root: Path, changes: Files | None = None) -> Template:
    return read(root, changes).locales["en"].templates["shipping-delay"]


def test_the_hash_is_the_one_that_is_written_down() -> None:
    records = [("message", "body", "B"), ("email", "subject", "S"), ("email", "body", "A  b")]
    joined = "email\0body\0A b\0email\0subject\0S\0message\0body\0B"
    assert text_hash(records) == hashlib.sha256(joined.encode()).hexdigest()[:12]


@settings(max_examples=50)
@given(RECORDS, st.randoms(use_true_random=False))
def test_order_does_not_matter(records: list[tuple[str, str, str]], random: st.DataObject) -> None:
    shuffled = list(records)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert text_hash(records) == text_hash(shuffled)


SAME = {
    "spaces": ("will arrive on", "will   arrive on"),
    "the title": ("title: Shipping delay", "title: Late"),
    "the keywords": ("[delay, late parcel]", "[delay]"),
    "a comment": ("state: reviewed", "state: reviewed  # by Ann"),
    "the state": ("state: reviewed", "state: draft"),
    "quotes": ('"Order {{ order.number }}: new date"', "'Order {{ order.number }}: new date'"),
    "the shared channel": ("  message:\n    same_as: email\n", ""),
}
OTHER = {
    "a word": ("will arrive", "arrives"),
    "the subject": (": new date", ": a new date"),
    "a channel of its own": ("    same_as: email", "    body: Late."),
    "a new paragraph": ("{{ phrase.greeting }}\n\n", "{{ phrase.greeting }}\n"),
}


@pytest.mark.parametrize(("old", "new"), SAME.values(), ids=SAME)
def test_what_a_translation_need_not_follow(old: str, new: str, tmp_path: Path) -> None:
    before = template_hash(english(tmp_path))
    assert template_hash(english(tmp_path, changed(TEMPLATE, old, new))) == before


@pytest.mark.parametrize(("old", "new"), OTHER.values(), ids=OTHER)
def test_what_a_translation_has_to_follow(old: str, new: str, tmp_path: Path) -> None:
    before = template_hash(english(tmp_path))
    assert template_hash(english(tmp_path, changed(TEMPLATE, old, new))) != before


def test_normal_forms_are_the_same_text() -> None:
    assert text_hash([("", "", "caf\u00e9")]) == text_hash([("", "", "cafe\u0301")])


def test_each_word_and_phrase_has_a_hash_of_its_own(tmp_path: Path) -> None:
    before, after = (
        read(tmp_path / name, files).locales["en"]
        for name, files in (("a", None), ("b", changed("en/_words.yaml", '"# days"', '"# whole days"')))
    )
    old, new = word_hashes(before.words), word_hashes(after.words)
    assert {key for key in old if old[key] != new[key]} == {"plurals.day"}
    assert set(old) == {
        "variables.shipment.new_eta", "choices.refund.method.card", "choices.refund.method.coupon",
        "plurals.day", "dates.on",
    }  # fmt: skip
    greeting = wordings_hash(before.phrases["greeting"])
    assert greeting != wordings_hash(before.phrases["apology_delay"])
    moved = changed(
        "en/_phrases.yaml",
        '["Hi {{ customer.name }}!", "Hi there!"]',
        '["Hi there!", "Hi {{ customer.name }}!"]',
    )
    assert wordings_hash(read(tmp_path / "c", moved).locales["en"].phrases["greeting"]) != greeting


def test_stale_is_another_hash_and_a_draft_is_never_stale() -> None:
    assert is_stale("111111111111", "222222222222")
    assert not is_stale("111111111111", "111111111111")
    assert not is_stale("", "111111111111")
