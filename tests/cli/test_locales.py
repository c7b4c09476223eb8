"""Two languages in one text: `-l ru,en`, for a customer who reads one of them, or both."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import DELAY, Ran
from tests.cli.test_fill import EN, RU

Here = Callable[..., Ran]
BOTH = ["fill", "shipping-delay", "-l", "ru,en", *DELAY]


def test_both_replies_are_one_text_with_one_line_between(here: Here) -> None:
    ran = here(*BOTH)
    ru = RU.replace(", Анна!", "!")
    assert (ran.code, ran.out) == (0, f"{ru}\n----------\n\n{EN}")
    assert here("fill", "shipping-delay", "-l", " en ，ru", *DELAY).out == f"{EN}\n----------\n\n{ru}"


def test_the_values_stand_under_a_line_for_each_as_each_prints_them(here: Here) -> None:
    lines = here(*BOTH, "--ui", "zh").err.splitlines()
    assert [line for line in lines if line.startswith("→")] == ["→ A-10293 · ru", "→ A-10293 · en"]
    assert lines.index("  新的送达日期  14 марта") < lines.index("→ A-10293 · en")
    assert lines.index("→ A-10293 · en") < lines.index("  新的送达日期  March 14")


def test_there_is_one_gloss_and_none_where_the_agent_reads_one_of_them(here: Here) -> None:
    assert here(*BOTH, "--ui", "zh").err.count("zh │") == 1
    assert "│" not in here(*BOTH, "--ui", "en").err


def test_json_has_each_reply_and_the_text_of_both(here: Here) -> None:
    said = json.loads(here(*BOTH, "--json").out)
    assert list(said) == ["version", "replies", "subject", "body", "length", "warnings"]
    assert [reply["locale"] for reply in said["replies"]] == ["ru", "en"]
    assert said["body"] == f"\n\n{'-' * 10}\n\n".join(reply["body"] for reply in said["replies"])
    assert said["length"]["characters"] == len(said["body"])
    alone = json.loads(here("fill", "shipping-delay", "-l", "ru", *DELAY, "--json").out)
    assert said["replies"][0] | {"gloss": None} == {
        name: value for name, value in alone.items() if name != "version"
    } | {"gloss": None}


def test_the_subjects_share_their_line_where_there_is_room(here: Here) -> None:
    subject = here(*BOTH, "--channel", "email", "--part", "subject")
    assert subject.out == "Заказ A-10293 придёт позже / Order A-10293 arrives later\n"
    long = [word.replace("A-10293", "A-10293-10293") for word in BOTH]
    ran = here(*long, "--channel", "email", "--part", "all")
    assert ran.out.startswith("Заказ A-10293-10293 придёт позже\n\nЗдравствуйте!\n")
    assert "! the subject is in ru alone: there is no room for more" in ran.err


def test_what_is_missing_is_named_once(here: Here) -> None:
    ran = here("fill", "refund-issued", "-l", "ru,en", "-s", "refund.amount=2.50")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("order.number is missing") == 1
    assert ran.err.count("an amount needs a currency") == 1
    assert "  cst fill refund-issued -l ru,en -s number=…" in ran.err


def test_what_one_locale_cannot_print_refuses_both_and_says_which(here: Here) -> None:
    ran = here(*BOTH, "-s", "note=我们会联系您")
    assert (ran.code, ran.out) == (2, "")
    assert "note" in ran.err


def test_the_joined_text_is_held_to_the_limit_of_one_message(here: Here) -> None:
    words = ["fill", "shipping-delay", *DELAY, "-s", f"note={'1, ' * 60}1"]
    assert here(*words, "-l", "en").code == 0
    ran = here(*words, "-l", "en,ru")
    assert (ran.code, ran.out) == (2, "")
    assert "the joined text is " in ran.err


def test_each_text_is_held_to_its_platforms_rules(here: Here) -> None:
    ran = here(*BOTH, "--platform", "amazon", "-s", "note=+49 151 12345678")
    assert (ran.code, ran.out) == (2, "")
    assert "ru: Amazon: No contact details" in ran.err


@pytest.mark.parametrize(
    ("locales", "said"),
    [
        ("ru,", "a locale is missing"),
        (",", "a locale is missing"),
        ("ru,,en", "a locale is missing"),
        ("ru,ru", "ru stands there twice"),
        ("es_mx,es-MX", "es-MX stands there twice"),
        ("ru en", "as in -l ru,en"),
        ("ru,xx", "'xx' is no locale we know"),
        ("ru,ru-RU", "two of the replies say the same"),
        ("ru,de", "is not written in de"),
    ],
)
def test_locales_that_cannot_be_are_refused(here: Here, locales: str, said: str) -> None:
    ran = here("fill", "shipping-delay", "-l", locales, *DELAY)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_locale_of_the_values_is_one_locale(here: Here) -> None:
    ran = here("fill", "shipping-delay", *DELAY, "-s", "customer.locale=ru,en")
    assert (ran.code, ran.out) == (2, "")


def test_the_same_language_twice_after_a_fallback_is_refused(here: Here) -> None:
    ran = here("fill", "shipping-delay", "-l", "en,de", *DELAY, "--allow-fallback")
    assert ran.code == 2
    assert "two of the replies would be in en" in ran.err


def test_the_clipboard_holds_both(here: Here, tmp_path: Path) -> None:
    held = tmp_path / "held"
    ran = here("copy", *BOTH[1:], "--clipboard", f"cat > {held}")
    assert ran.code == 0
    assert held.read_text(encoding="utf-8") + "\n" == ran.out


def test_json_says_where_a_copy_went(here: Here, tmp_path: Path) -> None:
    ran = here("copy", *BOTH[1:], "--json", "--clipboard", f"cat > {tmp_path}/held")
    said = json.loads(ran.out)
    assert ran.code == 0
    assert list(said["copied"]) == ["backend", "certain", "said"]
    assert said["copied"]["said"]
    assert ran.err == ""
    failed = here("copy", *BOTH[1:], "--json", "--clipboard", "exit 3")
    assert failed.code == 1
    assert json.loads(failed.out)["copied"] is None
    assert json.loads(failed.err)["error"] == "clipboard"


def test_unknown_names_of_a_file_are_told_where_the_reply_is_refused_too(here: Here, tmp_path: Path) -> None:
    path = tmp_path / "v.json"
    path.write_text('{"order.numbre": "A-2"}')
    words = ["fill", "refund-refused", "-l", "en", "--values", str(path)]
    ran = here(*words)
    assert ran.code == 2
    assert ran.err.startswith(f"! {path}: there is no variable order.numbre; it is left aside\ncst: ")
    assert json.loads(here(*words, "--json").err)["warnings"] == [
        f"{path}: there is no variable order.numbre; it is left aside"
    ]


def test_options_are_named_in_the_agents_language_where_one_is_refused(here: Here) -> None:
    words = [
        "fill",
        "refund-issued",
        "-l",
        "ru",
        "-s",
        "number=1",
        "-s",
        "refund.amount=1 EUR",
        "-s",
        "method=x",
    ]
    assert "card (银行卡)" in here(*words, "--ui", "zh").err
    assert "карт" not in here(*words, "--ui", "zh").err
