"""`cst status`: how far every translation is, what to do next, and thresholds."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cs_templates.cli import screen

Cst = Callable[..., Any]
TAGS = ("de", "es", "es-MX", "fr", "it", "ja", "ko", "pl", "pt-BR", "ru", "zh-Hant")
ROOT = Path(__file__).resolve().parents[3]


def states(ran: Any) -> dict[str, dict[str, str]]:
    said = json.loads(ran.out)
    return {
        entry["scenario"]: {tag: cell["state"] for tag, cell in entry["locales"].items()}
        for entry in said["scenarios"]
    }


def change(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_each_scenario_stands_in_each_locale_as_it_is(cst: Cst) -> None:
    assert states(cst("status", "--json")) == {
        "dispatched": {"en": "done", "es": "done", "es-MX": "done", "ru": "done"},
        "refunded": {"en": "done", "es": "missing", "es-MX": "missing", "ru": "draft"},
    }


def test_it_changes_with_what_is_written(cst: Cst, root: Path) -> None:
    change(root, "en/shipping/dispatched.yaml", "is on its way.", "is with the carrier.")
    change(root, "ru/after-sale/refunded.yaml", "state: draft", "state: reviewed")
    change(root, "en/after-sale/refunded.yaml", "{{ order.number }}", "{{ order.nummer }}")
    found = states(cst("status", "--json"))
    assert found["dispatched"] == {"en": "done", "es": "stale", "es-MX": "stale", "ru": "stale"}
    assert found["refunded"] == {"en": "problems", "es": "missing", "es-MX": "missing", "ru": "done"}
    (root / "ru/shipping/dispatched.yaml").write_text("title: [", encoding="utf-8")
    assert states(cst("status", "--json"))["dispatched"]["ru"] != "done"


def test_a_text_that_lacks_a_channel_is_not_done_even_in_a_locale_in_the_making(cst: Cst, root: Path) -> None:
    path = root / "es/shipping/dispatched.yaml"
    path.write_text(path.read_text(encoding="utf-8").partition("  email:")[0], encoding="utf-8")
    change(root, "es/_locale.yaml", "name: español", "name: español\nsupported: false")
    assert states(cst("status", "--json"))["dispatched"]["es"] == "problems"


def test_what_a_country_inherits_is_its_languages_work(cst: Cst) -> None:
    said = json.loads(cst("status", "--json").out)
    cell = said["scenarios"][0]["locales"]["es-MX"]
    assert cell == {"state": "done", "problems": 0, "reviewed": False, "inherited": "es"}
    assert all("es-MX" not in task["locales"] for task in said["next"])


def test_phrases_and_words_are_counted(cst: Cst, root: Path) -> None:
    change(root, "en/_phrases.yaml", "Thank you for your order.", "Thanks for your order!")
    change(root, "en/_words.yaml", "# days", "# full days")
    said = {each["locale"]: each for each in json.loads(cst("status", "--json").out)["locales"]}
    assert said["ru"]["phrases"] == {"done": 1, "stale": 1, "missing": 0}
    assert said["ru"]["words"] == {"done": 2, "stale": 1, "missing": 0}
    assert said["es"]["words"] == {"done": 1, "stale": 0, "missing": 2}
    assert said["en"]["words"] is None


def test_what_a_new_locale_has_from_the_source_is_not_written_yet(cst: Cst, root: Path) -> None:
    assert cst("locale", "add", "pl").code == 0
    said = {each["locale"]: each for each in json.loads(cst("status", "--json").out)["locales"]}["pl"]
    assert said["phrases"] == {"done": 0, "stale": 0, "missing": 2}
    assert said["words"] == {"done": 0, "stale": 0, "missing": 3}
    change(root, "pl/_phrases.yaml", '"Hello,"', '"Dzień dobry,"')
    change(root, "pl/_words.yaml", 'name: "balance"', 'name: "saldo"')
    change(root, "pl/_words.yaml", 'to: "to your balance"', 'to: "na saldo"')
    assert cst("accept", "plurals.day", "-l", "pl").code == 0
    said = {each["locale"]: each for each in json.loads(cst("status", "--json").out)["locales"]}["pl"]
    assert (said["phrases"]["done"], said["words"]["done"]) == (1, 2)
    change(root, "pl/_locale.yaml", "supported: false", "supported: true")
    said = {each["locale"]: each for each in json.loads(cst("status", "--json").out)["locales"]}["pl"]
    assert (said["phrases"]["missing"], said["words"]["missing"]) == (0, 0)


def test_what_to_do_next_is_most_valuable_first(cst: Cst, root: Path) -> None:
    change(root, "en/shipping/dispatched.yaml", "is on its way.", "is with the carrier.")
    change(root, "en/_phrases.yaml", "Thank you for your order.", "Thanks for your order!")
    said = json.loads(cst("status", "--json").out)["next"]
    assert [
        (each["priority"], each["state"], each["what"], each["name"], each["locales"]) for each in said
    ] == [
        ("shared", "stale", "phrases", "", ["ru"]),
        ("shared", "missing", "words", "", ["es"]),
        ("required", "stale", "template", "dispatched", ["es", "ru"]),
        ("usable", "draft", "template", "refunded", ["ru"]),
        ("usable", "missing", "template", "refunded", ["es"]),
    ]
    shown = " ".join(cst("status").out.split())
    assert " 3. required · stale · dispatched · es,ru · cst stale dispatched -l es,ru " in shown
    assert "finish ru/after-sale/refunded.yaml, then cst accept refunded -l ru --state reviewed 5." in shown
    assert shown.endswith("write es/after-sale/refunded.yaml, which cst locale add es begins")


def test_locales_stages_and_priorities_can_be_chosen(cst: Cst) -> None:
    assert states(cst("status", "--json", "-l", "ru", "--stage", "shipping")) == {
        "dispatched": {"ru": "done"}
    }
    assert states(cst("status", "--json", "-l", "ru", "-l", "es", "--priority", "usable")) == {
        "refunded": {"es": "missing", "ru": "draft"}
    }
    assert list(states(cst("status", "--json", "-l", "ru,es"))["refunded"]) == ["es", "ru"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("ru=required:100", 0, ""),
        ("ru=all:50", 0, ""),
        ("ru=all:51", 1, "ru: 50 % of all is done (1 of 2), and 51 % is required\n"),
        ("es=usable:1", 1, "es: 0 % of usable is done (0 of 1), and 1 % is required\n"),
        ("ru=extra:100", 0, ""),
        ("all=required:100", 0, ""),
        ("all=usable:100", 1, "es: 0 % of usable is done (0 of 1), and 100 % is required\n"),
    ],
)
def test_a_missed_threshold_is_named_and_ends_in_1(cst: Cst, words: str, code: int, said: str) -> None:
    ran = cst("status", "--require", words)
    assert ran.code == code
    assert said in ran.err
    assert bool(ran.err) == bool(said)
    assert "done" in ran.out


def test_thresholds_are_in_the_json(cst: Cst) -> None:
    ran = cst("status", "--json", "--require", "ru=required:100", "--require", "es=usable:80")
    assert ran.code == 1
    assert json.loads(ran.out)["required"] == [
        {"locale": "ru", "priority": "required", "percent": 100, "done": 1, "total": 1, "met": True},
        {"locale": "es", "priority": "usable", "percent": 80, "done": 0, "total": 1, "met": False},
    ]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["--require", "ru"], "--require ru=required:100"),
        (["--require", "ru=required:120"], "--require ru=required:100"),
        (["--require", "ru=required:٥"], "--require ru=required:100"),
        (["--require", "rus=required:10"], "did you mean ru?"),
        (["--require", "ru=requierd:10"], "did you mean required?"),
        (["-l", "xx"], "--locale xx"),
        (["--stage", "shiping"], "did you mean shipping?"),
        (["--priority", "usabel"], "did you mean usable?"),
        (["--json", "--markdown"], "leave one out"),
    ],
)
def test_what_cannot_be_used_is_refused(cst: Cst, words: list[str], hint: str) -> None:
    ran = cst("status", *words)
    assert (ran.code, ran.out) == (2, "")
    assert hint in ran.err


def test_markdown_has_both_tables_and_the_work(cst: Cst) -> None:
    assert cst("status", "--markdown", "-l", "ru,es").out == (
        "| done | es | ru |\n"
        "| --- | ---: | ---: |\n"
        "| required | 1/1 | 1/1 |\n"
        "| usable | 0/1 | 0/1 |\n"
        "| shipping | 1/1 | 1/1 |\n"
        "| after-sale | 0/1 | 0/1 |\n"
        "| all | 1/2 | 1/2 |\n"
        "\n"
        "| scenario | es | ru |\n"
        "| --- | ---: | ---: |\n"
        "| `dispatched` | ✓ | ✓ |\n"
        "| `refunded` | – | draft |\n"
        "\n"
        "1. in every reply · missing · 2 words · es · write es/_words.yaml\n"
        "2. usable · draft · refunded · ru · "
        "finish ru/after-sale/refunded.yaml, then cst accept refunded -l ru --state reviewed\n"
        "3. usable · missing · refunded · es · write es/after-sale/refunded.yaml, which cst locale add es begins\n"
    )


GOLDEN = """\
             en es es ru
                   MX
shipping
  dispatched  +  +  +  +
after-sale
  refunded    +  -  -  d

+ done  d draft  s stale  ! problems  - missing

                  en  es  es  ru
                          MX
done, in %
  required (1)   100 100 100 100
  usable (1)     100   0   0   0
  shipping (1)   100 100 100 100
  after-sale (1) 100   0   0   0
  all (2)        100  50  50  50
  phrases            100 100 100
  words               33  33 100
scenarios
  done             2   1   1   1
  draft            0   0   0   1
  stale            0   0   0   0
  problems         0   0   0   0
  missing          0   1   1   0

Next
 1. in every reply · missing · 2 words · es · write es/_words.yaml
 2. usable · draft · refunded · ru · finish ru/after-sale/refunded.yaml, then
      cst accept refunded -l ru --state reviewed
 3. usable · missing · refunded · es · write es/after-sale/refunded.yaml, which
      cst locale add es begins
"""


def test_it_is_one_page(process: Cst) -> None:
    ran = process("status")
    assert (ran.code, ran.out, ran.err) == (0, GOLDEN, "")


def test_it_speaks_chinese(cst: Cst) -> None:
    ran = cst("status", "--ui", "zh")
    assert "草稿" in ran.out
    assert "done" not in ran.out


@pytest.fixture
def large(root: Path) -> Path:
    """105 scenarios in 12 locales, some of them drafts, some missing."""
    for at in range(2, 105):
        stage = ("shipping", "after-sale")[at % 2]
        name = f"a-scenario-with-a-long-name-{at:03}"
        contract = (root / "_scenarios/after-sale/refunded.yaml").read_text(encoding="utf-8")
        priority = ("required", "usable", "extra")[at % 3]
        target = root / f"_scenarios/{stage}/{name}.yaml"
        target.write_text(contract.replace("usable", priority), encoding="utf-8")
        text = (root / "en/after-sale/refunded.yaml").read_text(encoding="utf-8")
        (root / f"en/{stage}/{name}.yaml").write_text(text, encoding="utf-8")
    for number, tag in enumerate(TAGS):
        for name in ("_locale.yaml", "_phrases.yaml"):
            if not (root / tag / name).exists():
                (root / tag).mkdir(exist_ok=True)
                shutil.copy(root / "ru" / name, root / tag / name)
        for at, path in enumerate(sorted((root / "en").glob("*/a-*.yaml"))):
            if at % (number + 2):
                text = path.read_text(encoding="utf-8")
                state = "state: draft" if at % 5 == 0 else "state: reviewed"
                (root / tag / path.parent.name).mkdir(exist_ok=True)
                (root / tag / path.parent.name / path.name).write_text(
                    text.replace("state: reviewed", state), encoding="utf-8"
                )
    return root


def test_105_scenarios_in_12_locales_are_readable_at_80_columns(large: Path, cst: Cst) -> None:
    ran = cst("status")
    lines = ran.out.splitlines()
    assert max(map(screen.width, lines)) <= 80
    rows = [line for line in lines if line.startswith("  a-scenario")]
    assert len(rows) == 103
    assert {len(row.split()) for row in rows} == {13}  # the whole id, and a mark for each locale, on one line
    heads = [line.split() for line in lines[:2]]
    assert heads == [
        ["en", "de", "es", "es", "fr", "it", "ja", "ko", "pl", "pt", "ru", "zh"],
        ["MX", "BR", "Hant"],
    ]
    said = json.loads(cst("status", "--json").out)
    for each in said["locales"]:
        column = said["locales"].index(each)
        marks = [row.split()[column + 1] for row in rows]
        wanted = [
            {"done": "+", "draft": "d", "problems": "!", "missing": "-"}[
                entry["locales"][each["locale"]]["state"]
            ]
            for entry in said["scenarios"]
            if entry["scenario"].startswith("a-")
        ]
        assert marks == wanted
        assert sum(each["totals"].values()) == 105
    tail = lines[lines.index("Next") + 1 :]
    assert sum(line[:4].strip().endswith(".") for line in tail) == 10
    assert tail[-1].strip() == f"and {len(said['next']) - 10} more; --json has all"


def test_on_a_narrow_screen_the_locales_stand_in_blocks(
    large: Path, cst: Cst, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = cst("status").out.splitlines()
    grid = lines[: next(at for at, line in enumerate(lines) if line.startswith("+ done"))]
    assert max(map(screen.width, lines)) <= 60
    assert sum(line.startswith("  a-scenario") for line in grid) == 2 * 103
    tags = [word for line in grid if line.startswith(" " * 20) for word in line.split()]
    assert sorted(tags) == sorted([part for tag in ("en", *TAGS) for part in tag.split("-")])


def test_lint_counts_what_only_lint_finds(cst: Cst, root: Path) -> None:
    change(
        root,
        "es/shipping/dispatched.yaml",
        "subject: Su pedido está en camino",
        "subject: Call 4111 1111 1111 1111",
    )
    assert states(cst("status", "--json"))["dispatched"]["es"] == "done"
    assert states(cst("status", "--json", "--lint"))["dispatched"]["es"] == "problems"


def test_the_shipped_corpus_is_done(cst: Cst) -> None:
    ran = cst("status", "--corpus", str(ROOT / "templates"), "--require", "all=all:100")
    assert (ran.code, ran.err) == (0, "")
    assert "Nothing is left to do." in ran.out
