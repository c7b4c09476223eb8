from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.answer.reply import choose
from cs_templates.errors import CorpusError

NAME = [["print", "customer.name", []]]
GREETING: dict[str, Any] = {
    "place": "line",
    "wordings": {
        "neutral": [[["Hello ", *NAME, ","], ["customer.name"]], [["Hello,"], []]],
        "warm": [[["Hi ", *NAME, "!"], ["customer.name"]], [["Hey ", *NAME, "!"], ["customer.name"]], [["Hi there!"], []]],
    },
}  # fmt: skip
APOLOGY: dict[str, Any] = {
    "place": "sentence",
    "wordings": {"neutral": [[[f"We are sorry, {n}."], []] for n in range(4)]},
}


def test_the_choice_is_frozen() -> None:
    """The same order reads the same on every machine, and in every version that does not say otherwise."""
    orders = ("A-10293", "A-10294", "#1001", "Анна", "")
    chosen = [choose(APOLOGY, "neutral", (), 1, "apology_delay", order)[1] for order in orders]
    assert chosen == [1, 3, 2, 2, 3]


def test_wordings_that_say_most_come_first() -> None:
    assert choose(GREETING, "neutral", {"customer.name"}, 1, "greeting", "A-1")[1] == 0
    assert choose(GREETING, "neutral", set(), 1, "greeting", "A-1") == ("neutral", 1, ["Hello,"])


def test_a_tone_without_wordings_is_neutral() -> None:
    assert choose(GREETING, "formal", set(), 1, "greeting", "A-1")[0] == "neutral"
    assert choose(GREETING, "warm", set(), 1, "greeting", "A-1") == ("warm", 2, ["Hi there!"])


def test_a_tone_whose_wordings_cannot_be_used_is_neutral() -> None:
    phrase = {"wordings": {"warm": [[["Hi ", *NAME], ["customer.name"]]], "neutral": [[["Hello,"], []]]}}
    assert choose(phrase, "warm", set(), 1, "greeting", "A-1") == ("neutral", 0, ["Hello,"])


def test_the_second_reply_greets_otherwise_even_where_one_wording_is_best() -> None:
    first = choose(GREETING, "neutral", {"customer.name"}, 1, "greeting", "A-1")
    second = choose(GREETING, "neutral", {"customer.name"}, 2, "greeting", "A-1")
    assert (first[1], second[1]) == (0, 1)


def test_one_wording_is_every_turns_wording() -> None:
    phrase = {"wordings": {"neutral": [[["Hello,"], []]]}}
    assert {choose(phrase, "neutral", (), turn, "greeting", "A-1")[1] for turn in range(1, 5)} == {0}


def test_nothing_usable_is_said_plainly() -> None:
    phrase = {"wordings": {"neutral": [[NAME, ["customer.name"]]]}}
    with pytest.raises(CorpusError, match=r"phrase greeting has no wording"):
        choose(phrase, "neutral", (), 1, "greeting", "A-1")


@given(
    seed=st.text(max_size=12),
    phrase=st.sampled_from(["greeting", "apology_delay", "closing"]),
    turn=st.integers(1, 9),
)
def test_a_turn_never_reads_as_the_one_before(seed: str, phrase: str, turn: int) -> None:
    now, then = (choose(APOLOGY, "neutral", (), t, phrase, seed) for t in (turn, turn + 1))
    assert now[1] != then[1]
    assert now == choose(APOLOGY, "neutral", (), turn, phrase, seed)
    assert now[2] == APOLOGY["wordings"]["neutral"][now[1]][0]


def test_orders_share_the_wordings_out() -> None:
    counts = [0] * 4
    for number in range(400):
        counts[choose(APOLOGY, "neutral", (), 1, "apology_delay", f"A-{number}")[1]] += 1
    assert min(counts) > 70
