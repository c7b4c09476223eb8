"""`cst accept`: a new stamp, and not a byte besides."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cst = Callable[..., Any]
Git = Callable[..., str]
ROOT = Path(__file__).resolve().parents[3]


def change(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new).encode())


def stale(cst: Cst, *words: str) -> list[tuple[str, str]]:
    return [
        (each["locale"], each["name"]) for each in json.loads(cst("stale", "--json", *words).out)["stale"]
    ]


def edited(git: Git) -> list[str]:
    """The lines that `git diff` shows, without context."""
    lines = git("diff", "-U0").splitlines()
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


@pytest.fixture
def outdated(root: Path, git: Git) -> Path:
    """The source of a template, of a phrase and of a counted noun has changed."""
    change(root, "en/shipping/dispatched.yaml", "is on its way.", "is with the carrier.")
    change(root, "en/_phrases.yaml", "Thank you for your order.", "Thanks for your order.")
    change(root, "en/_words.yaml", "# days", "# full days")
    git("commit", "-qam", "the source")
    return root


def test_one_scenario_in_one_locale(cst: Cst, outdated: Path, git: Git) -> None:
    ran = cst("accept", "dispatched", "-l", "ru")
    assert (ran.code, ran.err) == (0, "1 text is accepted\n")
    assert ran.out == "ru · dispatched · templates/ru/shipping/dispatched.yaml\n"
    old, new = edited(git)
    assert re.fullmatch(r"-true_to: [0-9a-f]{12}", old)
    assert re.fullmatch(r"\+true_to: [0-9a-f]{12}", new)
    assert old[1:] != new[1:]
    assert stale(cst) == [("es", "dispatched"), ("ru", "phrase.thanks"), ("ru", "plurals.day")]


def test_all_of_a_locale(cst: Cst, outdated: Path, git: Git) -> None:
    assert cst("accept", "--all", "-l", "ru").code == 0
    assert len(edited(git)) == 6
    assert stale(cst, "-l", "ru") == []
    assert stale(cst, "-l", "es") == [("es", "dispatched")]


def test_a_phrase_and_a_word_by_name_keep_what_stands_around_their_stamps(
    cst: Cst, outdated: Path, git: Git
) -> None:
    assert cst("accept", "phrase.thanks", "plurals.day", "phrase.greeting", "-l", "ru").code == 0
    lines = edited(git)
    assert len(lines) == 4
    assert any(re.fullmatch(r"\+  plurals\.day: [0-9a-f]{12}   # the count", line) for line in lines)


def test_what_bears_no_stamp_gets_one_where_tools_write_it(cst: Cst, root: Path, git: Git) -> None:
    assert cst("accept", "refunded", "-l", "ru").code == 0
    (line,) = edited(git)
    text = (root / "ru/after-sale/refunded.yaml").read_text(encoding="utf-8")
    assert f"state: draft\n{line[1:]}\nchannels:\n" in text
    git("checkout", ".")
    assert cst("accept", "phrase.greeting", "phrase.thanks", "plurals.day", "-l", "es").code == 0
    assert stale(cst) == []
    assert (root / "es/_phrases.yaml").read_text(encoding="utf-8").count("{true_to: ") == 2
    words = (root / "es/_words.yaml").read_text(encoding="utf-8")
    assert re.search(r"\}\ntrue_to:\n  plurals\.day: [0-9a-f]{12}\n$", words)
    change(root, "en/_words.yaml", "# days", "# full days")
    change(root, "en/_phrases.yaml", "Hello,", "Hi,")
    assert stale(cst, "-l", "es") == [("es", "phrase.greeting"), ("es", "plurals.day")]


def test_a_draft_becomes_what_is_asked_for(cst: Cst, root: Path, git: Git) -> None:
    assert "still a draft" in cst("accept", "refunded", "-l", "ru").out
    git("checkout", ".")
    assert cst("accept", "refunded", "-l", "ru", "--state", "reviewed").code == 0
    assert [line for line in edited(git) if "true_to" not in line] == ["-state: draft", "+state: reviewed"]
    assert cst("fill", "refunded", "-l", "ru", "-s", "number=A-1", "-s", "method=card", "-q").err == ""


def test_a_state_is_written_where_there_is_none(cst: Cst, root: Path, git: Git) -> None:
    change(root, "ru/after-sale/refunded.yaml", "state: draft\n", "")
    git("commit", "-qam", "no state")
    assert cst("accept", "refunded", "-l", "ru", "--state", "translated").code == 0
    text = (root / "ru/after-sale/refunded.yaml").read_text(encoding="utf-8")
    assert re.match(r"title: Возврат\nstate: translated\ntrue_to: [0-9a-f]{12}\nchannels:\n", text)


def test_a_draft_of_the_source_gets_its_state_and_no_stamp(cst: Cst, root: Path, git: Git) -> None:
    change(root, "en/after-sale/refunded.yaml", "state: reviewed", "state: draft")
    git("commit", "-qam", "a draft")
    assert cst("accept", "refunded", "-l", "en", "--state", "reviewed").code == 0
    assert edited(git) == ["-state: draft", "+state: reviewed"]
    git("checkout", ".")
    assert cst("accept", "refunded", "-l", "en,ru", "--state", "reviewed").code == 0
    assert [line for line in edited(git) if "true_to" not in line] == [
        "-state: draft",
        "+state: reviewed",
    ] * 2


def test_programs_are_told_the_same(cst: Cst, outdated: Path, git: Git) -> None:
    said = json.loads(cst("accept", "dispatched", "refunded", "-l", "ru", "--json").out)
    stamp = re.search(
        r"\ntrue_to: (\w+)", (outdated / "ru/shipping/dispatched.yaml").read_text(encoding="utf-8")
    )
    assert stamp is not None
    path = "templates/ru/shipping/dispatched.yaml"
    first = {"locale": "ru", "kind": "template", "name": "dispatched", "path": path}
    assert said["version"] == 1
    assert said["accepted"][0] == {**first, "true_to": stamp[1], "was_true": False, "draft": False}
    assert (said["accepted"][1]["name"], said["accepted"][1]["draft"]) == ("refunded", True)
    git("commit", "-qam", "ru is right, es is not")
    change(outdated, "en/shipping/dispatched.yaml", "the carrier.", "the carrier!")
    ran = cst("accept", "dispatched", "--cosmetic", "--reason", "a mark", "--json")
    left = {"locale": "es", "kind": "template", "name": "dispatched", "path": path.replace("ru", "es")}
    assert (ran.code, json.loads(ran.out)["left"], ran.err) == (1, [left], "")


def test_all_leaves_drafts_and_takes_finished_texts_without_a_stamp(cst: Cst, root: Path, git: Git) -> None:
    change(root, "es/shipping/dispatched.yaml", "true_to: ", "# true_to: ")
    git("commit", "-qam", "no stamp")
    assert (
        cst("accept", "--all", "-l", "es,ru").out
        == "es · dispatched · templates/es/shipping/dispatched.yaml\n"
    )
    assert len(edited(git)) == 1


def test_what_is_true_already_is_not_written(cst: Cst, root: Path, git: Git) -> None:
    ran = cst("accept", "dispatched", "-l", "ru")
    assert (ran.code, "was true already" in ran.out, edited(git)) == (0, True, [])


def test_a_cosmetic_change_stamps_every_locale_and_says_why(cst: Cst, root: Path, git: Git) -> None:
    change(root, "en/shipping/dispatched.yaml", "is on its way.", "is on its way!")
    ran = cst("accept", "dispatched", "--cosmetic", "--reason", "a mark")
    assert (ran.code, stale(cst)) == (0, [])
    assert [line.partition(" ")[0] for line in edited(git) if "en" not in line].count("+true_to:") == 2
    text = (root / "ru/shipping/dispatched.yaml").read_text(encoding="utf-8")
    assert "state: reviewed\n# cosmetic: a mark\ntrue_to: " in text
    git("commit", "-qam", "a mark")
    change(root, "en/shipping/dispatched.yaml", "way!", "way!!")
    assert cst("accept", "dispatched", "--cosmetic", "--reason", "another", "-l", "ru").code == 0
    assert "# cosmetic: another\ntrue_to: " in (root / "ru/shipping/dispatched.yaml").read_text(
        encoding="utf-8"
    )
    change(root, "en/shipping/dispatched.yaml", "way!!", "route.")
    assert cst("accept", "dispatched", "-l", "ru").code == 0
    assert "# cosmetic" not in (root / "ru/shipping/dispatched.yaml").read_text(encoding="utf-8")


def test_what_was_stale_before_a_cosmetic_change_stays_stale(cst: Cst, outdated: Path, git: Git) -> None:
    assert cst("accept", "dispatched", "-l", "ru").code == 0
    git("commit", "-qam", "ru is right, es is not yet")
    change(outdated, "en/shipping/dispatched.yaml", "the carrier.", "the carrier!")
    ran = cst("accept", "dispatched", "--cosmetic", "--reason", "a mark")
    assert ran.code == 1
    assert "! es: dispatched was stale before; it is left as it is\n" in ran.err
    assert ("es", "dispatched") in stale(cst)
    assert ("ru", "dispatched") not in stale(cst)


def test_all_that_a_cosmetic_change_made_stale(cst: Cst, root: Path, git: Git) -> None:
    change(root, "en/shipping/dispatched.yaml", "is on its way.", "is on its way!")
    change(root, "en/_phrases.yaml", "Thank you for your order.", "Thank you for your order!")
    assert cst("accept", "--all", "--cosmetic", "--reason", "marks").code == 0
    assert stale(cst) == []
    text = (root / "ru/_phrases.yaml").read_text(encoding="utf-8")
    assert "thanks:\n  # cosmetic: marks\n  true_to: " in text


def test_without_git_a_cosmetic_change_needs_its_locales_named(cst: Cst, root: Path) -> None:
    change(root, "en/shipping/dispatched.yaml", "is on its way.", "is on its way!")
    ran = cst("accept", "dispatched", "--cosmetic", "--reason", "a mark")
    assert (ran.code, "name them with -l" in ran.err) == (2, True)
    assert cst("accept", "dispatched", "--cosmetic", "--reason", "a mark", "-l", "ru").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "say --all"),
        (["dispatched"], "no locale given"),
        (["dispatched", "--all", "-l", "ru"], "exclude each other"),
        (["dispatched", "-l", "en"], "en is the source"),
        (["--all", "-l", "en,ru"], "its drafts are ready with --state reviewed"),
        (["dispatched", "-l", "xx"], "--locale xx"),
        (["dispached", "-l", "ru"], "did you mean dispatched?"),
        (["refunded", "-l", "es"], "no text of its own in es"),
        (["dispatched", "-l", "es-MX"], "no text of its own in es-MX"),
        (["dispatched", "-l", "ru", "--state", "draft"], "--state draft"),
        (["dispatched", "phrase.thanks", "-l", "ru", "--state", "reviewed"], "phrase.thanks is none"),
        (["dispatched", "--cosmetic"], "go together"),
        (["dispatched", "-l", "ru", "--reason", "x"], "go together"),
        (["dispatched", "--cosmetic", "--reason", "a\nb: c"], "one line"),
        (["dispatched", "--cosmetic", "--reason", " "], "one line"),
        (["dispatched", "--cosmetic", "--reason", "x" * 300], "one line"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_is_written(
    cst: Cst, root: Path, git: Git, words: list[str], said: str
) -> None:
    ran = cst("accept", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert edited(git) == []


def test_a_file_that_cannot_be_read_stops_all_before_anything_is_written(
    cst: Cst, outdated: Path, git: Git
) -> None:
    change(outdated, "es/shipping/dispatched.yaml", "channels:\n", "channels:\n  title: a: b\n")
    git("commit", "-qam", "broken")
    ran = cst("accept", "--all", "-l", "ru,es")
    assert ran.code == 2
    assert "templates/es/shipping/dispatched.yaml:5:" in ran.err
    assert edited(git) == []


def test_what_belongs_to_the_extended_corpus_is_not_written_to(cst: Cst, outdated: Path, git: Git) -> None:
    own = outdated.parent / "own"
    own.mkdir()
    (own / "_corpus.yaml").write_text("format: 1\nextends: ../templates\n", encoding="utf-8")
    ran = cst("accept", "dispatched", "-l", "ru", "--corpus", "own")
    assert (ran.code, edited(git)) == (2, [])
    assert "this one extends" in ran.err


@pytest.mark.parametrize("way", ["crlf", "bom", "no end", "flow", "quoted", "comments", "block first"])
def test_every_way_to_write_a_file_keeps_its_bytes(cst: Cst, outdated: Path, git: Git, way: str) -> None:
    path = outdated / "ru/shipping/dispatched.yaml"
    text = path.read_text(encoding="utf-8")
    stamp = re.search(r"true_to: ([0-9a-f]{12})", text)
    assert stamp is not None
    ways = {
        "crlf": text.replace("\n", "\r\n"),
        "bom": "\ufeff" + text,
        "no end": text.rstrip("\n"),
        "flow": f'{{title: Отправлен, true_to: {stamp[1]}, channels: {{message: {{body: "{{{{ order.number }}}}"}}}}}}',
        "quoted": text.replace(stamp[0], f'true_to: "{stamp[1]}"'),
        "comments": text.replace(stamp[0], f"true_to:    {stamp[1]}   # written by tools"),
        "block first": text.replace(f"{stamp[0]}\n", "").rstrip("\n") + f"\n{stamp[0]}",
    }
    before = ways[way].encode()
    path.write_bytes(before)
    assert cst("accept", "dispatched", "-l", "ru").code == 0
    after = path.read_bytes()
    new = re.search(rb"true_to: *\"?([0-9a-f]{12})", after)
    assert new is not None
    assert after == before.replace(stamp[1].encode(), new[1])
    assert stale(cst, "dispatched", "-l", "ru") == []


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_over_the_whole_corpus_only_stamps_change(cst: Cst, root: Path, git: Git, ends: str) -> None:
    """Every source text changes, every translation is accepted: a line for each, in files of both kinds of line ends."""
    shutil.rmtree(root)
    shutil.copytree(ROOT / "templates", root)
    for path in root.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", ends.encode()))
    for path in (root / "en").glob("*/*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"order", b"order ,"))
    (root.parent / ".gitattributes").write_text("* -text\n")
    git("add", ".")
    git("commit", "-qm", "the whole")
    tags = "es,es-MX,ru,zh"
    many = len(stale(cst, "-l", tags))
    assert many > 60
    assert cst("accept", "--all", "-l", tags).code == 0
    lines = edited(git)
    assert len(lines) == 2 * many
    assert all(re.fullmatch(r"[+-]true_to: [0-9a-f]{12}\r?", line) for line in lines)
    assert stale(cst, "-l", tags) == []


def test_it_runs_as_its_users_run_it(process: Cst, outdated: Path) -> None:
    ran = process("accept", "dispatched", "-l", "ru", "--ui", "zh")
    assert (ran.code, ran.err) == (0, "已认可 1 条文本\n")
