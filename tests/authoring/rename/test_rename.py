"""`cst rename`: every file that speaks of it, and not a byte more."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from cs_templates.authoring.rename import plan, writing
from cs_templates.authoring.rename.names import renaming
from cs_templates.authoring.scaffold.corpora import open_corpus
from cs_templates.errors import CorpusError
from tests.authoring.shop import Shop

THERE_AND_BACK = [
    ("scenario", "parcel-lost", "package-lost", "package-lost", "parcel-lost"),
    ("variable", "delay.cause", "delay.reason", "delay.reason", "delay.cause"),
    ("variable", "solutions", "ways", "ways", "solutions"),
    ("option", "solutions.refund", "money_back", "solutions.money_back", "refund"),
    ("option", "agent.gender.female", "woman", "agent.gender.woman", "female"),
    ("phrase", "greeting", "welcome", "welcome", "greeting"),
]


def rename(shop: Shop, kind: str, old: str, new: str) -> plan.Plan:
    """What the command does, in this process."""
    corpus = open_corpus(str(shop.templates))
    made = plan.plan(corpus, renaming(corpus, kind, old, new))
    plan.check(corpus, made)
    writing.write(made)
    return made


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> list[tuple[bytes, bytes]]:
    """The lines that differ in files of the same name."""
    return [
        (one, other)
        for name in before.keys() & after.keys()
        if before[name] != after[name]
        for one, other in zip(before[name].split(b"\n"), after[name].split(b"\n"), strict=True)
        if one != other
    ]


@pytest.mark.parametrize(("kind", "old", "new", "renamed", "back"), THERE_AND_BACK)
def test_there_and_back_leaves_not_one_byte_changed(
    shop: Shop, kind: str, old: str, new: str, renamed: str, back: str
) -> None:
    """Half of the files end their lines as Windows does, and one in no line end at all."""
    for at, path in enumerate(sorted(shop.templates.rglob("*.yaml"))):
        if at % 2:
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    last = shop.templates / "ru" / "_words.yaml"
    last.write_bytes(last.read_bytes().rstrip(b"\r\n"))
    before = shop.bytes()
    rename(shop, kind, old, new)
    after = shop.bytes()
    assert before != after
    name = re.compile(
        rf"(?<![\w-]){re.escape(old.rpartition('.')[2] if kind == 'option' else old)}(?![\w-])".encode()
    )
    assert all(name.search(one) or b"true_to" in one for one, _ in changed(before, after))
    rename(shop, kind, renamed, back)
    assert shop.bytes() == before


def test_what_was_true_to_the_source_stays_so_and_what_was_stale_stays_stale(shop: Shop) -> None:
    stale = shop.templates / "es" / "shipping" / "shipping-delay.yaml"
    stale.write_text(
        re.sub("true_to: .*", "true_to: 0123456789ab", stale.read_text(encoding="utf-8")), encoding="utf-8"
    )
    rename(shop, "variable", "delay.cause", "delay.reason")
    assert "true_to: 0123456789ab" in stale.read_text(encoding="utf-8")
    assert shop.cst("lint", "--select", "stale-translation", "templates/ru", "templates/zh").code == 0
    assert [p["path"] for p in shop.lint("--select", "stale-translation", "-l", "es")] == [
        "templates/es/shipping/shipping-delay.yaml"
    ]


def test_comments_follow_where_they_show_a_tag(shop: Shop) -> None:
    path = "en/shipping/shipping-delay.yaml"
    shop.write(
        path, '# Says {{ delay.cause | form("why") }}; delay.cause is the carrier\'s.\n' + shop.text(path)
    )
    rename(shop, "variable", "delay.cause", "delay.reason")
    assert shop.text(path).startswith(
        '# Says {{ delay.reason | form("why") }}; delay.cause is the carrier\'s.\n'
    )


def test_a_dry_run_shows_the_diff_and_writes_nothing(shop: Shop) -> None:
    before = shop.bytes()
    ran = shop.cst("rename", "phrase", "farewell", "goodbye", "--dry-run")
    assert ran.code == 0, ran.err
    assert "-farewell:" in ran.out
    assert "+goodbye:" in ran.out
    assert "farewell would be goodbye in" in ran.err
    assert shop.bytes() == before


def test_a_scenario_takes_its_files_and_what_follows_up_on_it(shop: Shop) -> None:
    contract = "_scenarios/shipping/tracking-stalled.yaml"
    assert "scenario: parcel-lost}" in shop.text(contract)
    shop.write("_goldens/ru/shipping/parcel-lost.email.txt", "=== least\nЗдравствуйте!\n")
    ran = shop.cst("rename", "scenario", "parcel-lost", "package-lost")
    assert ran.code == 0, ran.err
    assert "scenario: package-lost}" in shop.text(contract)
    names = [name for name in shop.bytes() if "parcel-lost" in name]
    assert names == []
    assert "_goldens/ru/shipping/package-lost.email.txt" in shop.bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["scenario", "parcel-lots", "x-y"], "parcel-lost"),
        (["scenario", "parcel-lost", "Parcel Lost"], "cannot be the name of a scenario"),
        (["scenario", "parcel-lost", "dispatched"], "there is a scenario dispatched already"),
        (["variable", "order.number", "order.code"], "the tool itself knows order.number"),
        (["variable", "delay.cause", "order"], "no variable's name is the beginning of another's"),
        (["option", "refund.method", "cash"], "an option is named with its variable"),
        (["phrase", "closing", "the_end"], "the tool itself knows closing"),
        (["locale", "ru", "rus"], "scenario, variable, option, phrase"),
        (["phrase", "greeting"], "say what is to be renamed"),
    ],
)  # fmt: skip
def test_what_cannot_be_renamed_is_refused(shop: Shop, words: list[str], said: str) -> None:
    before = shop.bytes()
    ran = shop.cst("rename", *words)
    assert (ran.code, "Traceback" in ran.err) == (2, False), ran.err
    assert said in ran.err
    assert shop.bytes() == before


def test_a_file_that_cannot_be_written_leaves_the_others_as_they_were(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = open_corpus(str(shop.templates))
    made = plan.plan(corpus, renaming(corpus, "scenario", "parcel-lost", "package-lost"))
    more = plan.plan(corpus, renaming(corpus, "phrase", "farewell", "goodbye"))
    both = plan.Plan(made.asked, more.changes, made.moves)
    before, targets = shop.bytes(), list(made.moves.values())
    rename_file = os.rename

    def refuse(path: str, target: str) -> None:
        if target == targets[-1]:
            raise PermissionError(13, "Permission denied")
        rename_file(path, target)

    monkeypatch.setattr(os, "rename", refuse)
    with pytest.raises(CorpusError, match="Permission denied"):
        writing.write(both)
    assert shop.bytes() == before


def test_what_another_corpus_says_is_not_renamed_from_here(shop: Shop) -> None:
    own = shop.path / "own"
    own.mkdir()
    (own / "_corpus.yaml").write_text("format: 1\nextends: ../templates\n", encoding="utf-8")
    before = shop.bytes()
    ran = shop.cst("rename", "phrase", "farewell", "goodbye", "--corpus", "own")
    assert ran.code == 2
    assert "which belongs to a corpus that this one extends" in ran.err
    assert shop.bytes() == before
    assert [path.name for path in Path(own).iterdir()] == ["_corpus.yaml"]
