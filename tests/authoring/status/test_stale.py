"""`cst stale`: what changed in the source since a translation was made, from git's history."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cst = Callable[..., Any]
Git = Callable[..., str]


def change(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_what_changed_stands_word_by_word_with_the_place_of_the_translation(
    cst: Cst, root: Path, git: Git
) -> None:
    change(
        root, "en/shipping/dispatched.yaml", "is on its way.\n", "is with the carrier.\n      Thank you!\n"
    )
    change(root, "en/shipping/dispatched.yaml", "subject: Your order", "subject: Order")
    git("commit", "-qam", "the carrier")
    commit = git("rev-parse", "HEAD^").strip()[:10]
    day = git("log", "-1", "--format=%cs", "HEAD^").strip()
    ran = cst("stale", "-l", "ru")
    assert (ran.code, ran.err) == (0, "1 text is stale\n")
    assert ran.out == (
        "ru · dispatched · templates/ru/shipping/dispatched.yaml:4:10\n"
        f"  made from en as of {day}, {commit}\n"
        "  message.body\n"
        "    …\n"
        "    Your order {{ order.number }} is [-on its way-]{+with the carrier+}.\n"
        "    {+Thank you!+}\n"
        "    …\n"
        "  email.subject\n"
        "    [-Your order-]{+Order+} is on its way\n"
        "  once it is right: cst accept dispatched -l ru\n"
        "\n"
    )


def test_the_text_of_the_stamp_is_found_behind_later_ones_and_under_an_older_name(
    cst: Cst, root: Path, git: Git
) -> None:
    git("mv", "templates/en/shipping/dispatched.yaml", "templates/en/shipping/x.yaml")
    git("commit", "-qm", "away")
    git("mv", "templates/en/shipping/x.yaml", "templates/en/shipping/dispatched.yaml")
    git("commit", "-qm", "back")
    for word in ("near", "far", "late"):
        change(root, "en/shipping/dispatched.yaml", "on its way.\n", f"{word}, on its way.\n")
        git("commit", "-qam", word)
    (found,) = json.loads(cst("stale", "dispatched", "-l", "ru", "--json").out)["stale"]
    assert found["since"] is not None
    assert found["source"] == [
        {
            "field": "message.body",
            "pieces": [
                ["same", "{{ phrase.greeting }}\n\nYour order {{ order.number }} is "],
                ["added", "near, far, late, "],
                ["same", 'on its way.\nIt arrives in {{ parcel.days | plural("day") }}.\n'],
            ],
        }
    ]


def test_phrases_and_words_go_stale_as_well(cst: Cst, root: Path, git: Git) -> None:
    change(root, "en/_phrases.yaml", "Thank you for your order.", "Thanks for your order.")
    change(root, "en/_words.yaml", "# days", "# full days")
    said = json.loads(cst("stale", "--json").out)
    assert said["history"] is None
    found = {each["name"]: each for each in said["stale"]}
    assert list(found) == ["phrase.thanks", "plurals.day"]
    assert found["phrase.thanks"]["source"][0]["pieces"][:2] == [
        ["removed", "Thank you"],
        ["added", "Thanks"],
    ]
    assert found["plurals.day"]["source"] == [
        {"field": "other", "pieces": [["same", "# "], ["added", "full "], ["same", "days"]]}
    ]
    assert "phrase.thanks" in cst("stale", "phrase.thanks").out


def test_without_git_it_says_so_and_shows_todays_text(cst: Cst, root: Path) -> None:
    change(root, "en/shipping/dispatched.yaml", "is on its way.\n", "is with the carrier.\n")
    ran = cst("stale", "-l", "ru")
    assert ran.code == 0
    assert "  the en text that it was made from is not in git; today's is\n" in ran.out
    assert "    Your order {{ order.number }} is with the carrier.\n" in ran.out
    assert "! older texts of the source cannot be shown: the corpus is in no git work tree\n" in ran.err
    said = json.loads(cst("stale", "-l", "ru", "--json").out)
    assert (said["version"], said["history"]) == (1, "the corpus is in no git work tree")
    assert said["stale"][0]["since"] is None


def test_where_git_is_not_installed_too(cst: Cst, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(root, "en/shipping/dispatched.yaml", "is on its way.\n", "is with the carrier.\n")
    monkeypatch.setenv("PATH", str(root))
    assert "git is not installed" in cst("stale", "-l", "ru").err


def test_a_stamp_of_a_text_that_was_never_committed_is_not_found(cst: Cst, root: Path, git: Git) -> None:
    change(root, "en/shipping/dispatched.yaml", "is on its way.\n", "is with the carrier.\n")
    cst("accept", "dispatched", "-l", "ru")
    change(root, "en/shipping/dispatched.yaml", "is with the carrier.\n", "has left.\n")
    ran = cst("stale", "-l", "ru")
    assert "is not in git; today's is" in ran.out
    assert ran.err == "1 text is stale\n"


def test_a_shallow_clone_is_told_what_it_lacks(cst: Cst, root: Path, git: Git, tmp_path: Path) -> None:
    change(root, "en/shipping/dispatched.yaml", "is on its way.\n", "is with the carrier.\n")
    git("commit", "-qam", "the carrier")
    git("clone", "-q", "--depth=1", f"file://{root.parent}", str(tmp_path / "clone"))
    ran = cst("stale", "--corpus", str(tmp_path / "clone" / "templates"))
    assert "git fetch --unshallow" in ran.err


def test_a_country_has_its_languages_text_once(cst: Cst, root: Path) -> None:
    change(root, "en/shipping/dispatched.yaml", "is on its way.\n", "is with the carrier.\n")
    assert [each["locale"] for each in json.loads(cst("stale", "--json").out)["stale"]] == ["es", "ru"]


def test_a_corpus_that_extends_another_is_compared_with_what_both_say(
    cst: Cst, root: Path, git: Git, tmp_path: Path
) -> None:
    own = root.parent / "own"
    (own / "en/shipping").mkdir(parents=True)
    (own / "_corpus.yaml").write_text("format: 1\nextends: ../templates\n", encoding="utf-8")
    text = 'channels: {message: {body: "Order {{ order.number }}: {{ parcel.days }} days."}}\n'
    (own / "en/shipping/dispatched.yaml").write_text(text, encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "our own")
    (own / "ru/shipping").mkdir(parents=True)
    mine = (root / "ru/shipping/dispatched.yaml").read_text(encoding="utf-8")
    (own / "ru/shipping/dispatched.yaml").write_text(mine, encoding="utf-8")
    assert cst("accept", "dispatched", "-l", "ru", "--corpus", "own").code == 0
    (own / "en/shipping/dispatched.yaml").write_text(text.replace("days.", "days or so."), encoding="utf-8")
    (found, *_) = json.loads(cst("stale", "-l", "ru", "--corpus", "own", "--json").out)["stale"]
    assert found["since"] is not None
    assert [each["field"] for each in found["source"]] == ["message.body"]
    assert ["added", " or so"] in found["source"][0]["pieces"]


def test_nothing_stale_is_said(cst: Cst) -> None:
    ran = cst("stale")
    assert (ran.code, ran.out, ran.err) == (0, "Nothing is stale.\n", "")


def test_an_unknown_name_is_refused_with_the_nearest(cst: Cst) -> None:
    ran = cst("stale", "dispached")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean dispatched?" in ran.err
    assert cst("stale", "-l", "xx").code == 2


def test_nothing_of_a_text_steers_the_terminal(cst: Cst, root: Path, git: Git) -> None:
    path = root / "en/shipping/dispatched.yaml"
    clean = path.read_text(encoding="utf-8")
    path.write_text(clean.replace("is on its way.\n", "is \u202eno\u202c way.\n"), encoding="utf-8")
    git("commit", "-qam", "hostile")
    assert "\u202e" not in cst("stale").out


def test_nothing_that_a_clone_is_set_to_run_is_run(cst: Cst, root: Path, git: Git) -> None:
    change(root, "en/shipping/dispatched.yaml", "is on its way.\n", "is with the carrier.\n")
    git("commit", "-qam", "the carrier")
    marker = root.parent / "ran"
    program = root.parent / "program.sh"
    program.write_text(f"#!/bin/sh\ntouch '{marker}'\n", encoding="utf-8")
    program.chmod(0o700)
    (root.parent / ".gitattributes").write_text("*.yaml diff=x filter=x\n", encoding="utf-8")
    for name in ("core.fsmonitor", "diff.external", "diff.x.textconv", "diff.x.command", "core.pager",
                 "gpg.program", "filter.x.smudge"):  # fmt: skip
        git("config", name, str(program))
    git("config", "log.showSignature", "true")
    assert "[-on its way-]" in cst("stale", "-l", "ru").out
    assert not marker.exists()


def test_it_runs_within_a_hook(process: Cst, root: Path, git: Git) -> None:
    change(root, "en/shipping/dispatched.yaml", "is on its way.\n", "is with the carrier.\n")
    ran = process("stale", "-l", "ru", GIT_DIR="/nowhere", GIT_INDEX_FILE="/nowhere/index")
    assert (ran.code, "[-on its way-]{+with the carrier+}" in ran.out) == (0, True)


def test_at_80_columns_no_line_is_longer(cst: Cst, root: Path, git: Git) -> None:
    change(root, "en/shipping/dispatched.yaml", "is on its way.\n", f"is {'very ' * 30}late.\n")
    assert max(map(len, cst("stale").out.splitlines())) <= 80


def test_the_shipped_corpus_reads_its_own_stamps(corpus: Any) -> None:
    """What a plain reading of the files makes of the source is what its stamps were made from."""
    from cs_templates.authoring.staleness.older import Originals
    from cs_templates.authoring.staleness.originals import stamp_of
    from cs_templates.authoring.staleness.stamped import stamped

    originals = Originals(corpus)
    items = list(stamped(corpus))
    assert {item.kind for item in items} == {"template", "phrase", "word"}
    assert [item.name for item in items if stamp_of(originals.today(item)) != item.today] == []


def test_every_version_of_the_shipped_sources_can_be_asked_for() -> None:
    """Where this is a work tree: git lists versions of a file that it holds, and gives their bytes."""
    from cs_templates.authoring.staleness.git import Git, NoHistory

    here = Path(__file__).resolve().parents[3]
    try:
        asked = Git(str(here))
    except NoHistory:
        pytest.skip("no work tree")
    versions = asked.versions(str(here / "README.md"))
    if not versions:
        pytest.skip("README.md is not in the history")
    newest, data = next(asked.contents(str(here / "README.md")))
    shown = subprocess.run(
        ["git", "cat-file", "blob", newest.blob], cwd=here, capture_output=True, check=True
    )
    assert data == shown.stdout
