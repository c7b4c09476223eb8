"""What stands around the matter of a message is not looked for; the matter always is."""

from __future__ import annotations

import pytest

from cs_templates.answer.message import matter

HELLO, THANKS, REFUND = 1, 3, 4
ENTRIES = [
    ("hello", HELLO), ("hi", HELLO), ("dear", HELLO), ("здравствуите", HELLO), ("你好", HELLO), ("best regards", THANKS),
    ("thank you", THANKS), ("thanks", THANKS), ("спасибо", THANKS), ("谢谢", THANKS), ("refund*", REFUND), ("退款", REFUND),
]  # fmt: skip


def left(message: str, most: int = 2000) -> str:
    def entries(start: str) -> list[tuple[str, int]]:
        return [entry for entry in ENTRIES if entry[0].startswith(start.strip())]

    return " | ".join(" ".join(runs) for runs in matter(message, entries, most))


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("Hello Anna, where is my refund? Thank you! Best regards, Tom Miller", "where is my refund"),
        ("Hi, refund order #A-10293 please. Tel +44 20 7946 0958, tom@mail.com", "refund order please | tel"),
        ("Здравствуйте, Ольга! Верните деньги. Спасибо, Иван", "верните деньги"),
        ("你好，王先生，订单A10293还没退款，谢谢", "订单 a 还没退款"),
        ("Hello hello refund it", "refund it"),
        ("See https://shop.example/x?id=1 and www.x.com, it broke", "see and | it broke"),
        ("Paid 25,00 € on 2026-03-08!! 😡😡 Not here...", "paid on | not here"),
        ("<p>It&nbsp;broke</p><br>after one day", "it broke | after one day"),
        ("2 < 3 & 4; it broke", "it broke"),
        ("It broke\n> Hello, how is it?\n> Regards", "it broke"),
        ("It broke\nOn Monday Anna wrote:\n> all is well", "it broke"),
        ("> It broke", "it broke"),
        ("Hello", ""),
        ("12345 67890", ""),
        ("", ""),
    ],
)
def test_the_matter_is_kept(message: str, kept: str) -> None:
    assert left(message).replace(" | ", " ").split() == kept.replace(" | ", " ").split()


def test_sentences_stay_apart() -> None:
    assert left("It broke. Refund me, please\nor else") == "it broke | refund me please | or else"


def test_only_the_beginning_of_a_long_message_is_kept_after_what_is_quoted() -> None:
    assert left("> old\n" * 5000 + "It broke. " + "blah " * 5000, 100).startswith("it broke | blah")


@pytest.mark.parametrize("message", ["<" * 3000, "&" * 3000, "<a" * 3000, ">" * 3000, "<>" * 2000])
def test_markup_that_never_ends_is_read_in_time(message: str) -> None:
    assert set(left(message)) <= {"a", " ", "|"}
