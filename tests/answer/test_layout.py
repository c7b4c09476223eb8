"""Raw text laid out: paragraphs, joined lines, hard breaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.answer.render import is_cjk, joined, lay_out


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", ""),
        ("\n\n\n", ""),
        ("\v\v", ""),
        ("One.", "One."),
        ("One.\nTwo.", "One. Two."),
        ("One.\nTwo.\n", "One. Two."),
        ("One.\n\nTwo.", "One.\n\nTwo."),
        ("One.\n\n\n\nTwo.", "One.\n\nTwo."),
        ("\n\nOne.\n\n", "One."),
        ("One. \n  Two.\t", "One. Two."),
        ("One.\n \nTwo.", "One. Two."),
        ("One.\n \n\n \nTwo.", "One.\n\nTwo."),
        ("a  b", "a  b"),
        ("To do:\n\v- a\v- b\v\v\nThanks.", "To do:\n- a\n- b\nThanks."),
        ("To do: \v- a\v\v Thanks.", "To do:\n- a\nThanks."),
        ("\v- a\v\v\n\nThanks.", "- a\n\nThanks."),
        ("\vHello,\v\v\n\vThank you.\v\v", "Hello,\nThank you."),
        ("\vHello,\v\v\vThank you.\v\v\n\n", "Hello,\nThank you."),
        ("At\n12 Road\v  Back door\vBerlin\nplease.", "At 12 Road\n  Back door\nBerlin please."),
        ("a \u00a0\nb\u3000\n\nc\u00a0", "a b\n\nc"),
        ("a\u00a0b", "a\u00a0b"),
    ],
)
def test_lines_and_paragraphs(raw: str, expected: str) -> None:
    assert lay_out(raw, cjk=False) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("您好。\n您的包裹延误了。", "您好。您的包裹延误了。"),
        ("我们会退款\n5 欧元。", "我们会退款5 欧元。"),
        ("感谢您选择 Teahouse\n祝好", "感谢您选择 Teahouse祝好"),
        ("Teahouse\nAnna", "Teahouse Anna"),
        ("他说“好”\nAnna", "他说“好”Anna"),
        ("请看：https://track.example/A-1\n谢谢。", "请看：https://track.example/A-1 谢谢。"),
        ("请看 https://track.example/A-1 。\n谢谢。", "请看 https://track.example/A-1 。谢谢。"),
        ("こんにちは。\nアンナ様", "こんにちは。アンナ様"),
        ("「はい」\n（了解）", "「はい」（了解）"),
        ("　　您好。\n\n　　谢谢。", "　　您好。\n\n　　谢谢。"),
        ("选项：\n\v- 退款\v- 等待\v\v\n请告诉我们。", "选项：\n- 退款\n- 等待\n请告诉我们。"),
    ],
)
def test_chinese_and_japanese_lines_join_without_a_space(raw: str, expected: str) -> None:
    assert lay_out(raw, cjk=True) == expected


def test_elsewhere_chinese_words_are_guests() -> None:
    assert lay_out("Mug 杯子\n盘子 plate", cjk=False) == "Mug 杯子 盘子 plate"


@pytest.mark.parametrize("char", "您。，、「」（）《》ーアｱ々〇㐀𠀀“”…—")
def test_what_is_chinese_or_japanese(char: str) -> None:
    assert is_cjk(char)


@pytest.mark.parametrize("char", ["", "a", "я", "한", "1", ".", ":", "😊", "é", "\u00a0", "ع"])
def test_what_is_not(char: str) -> None:
    assert not is_cjk(char)


def test_korean_writes_spaces() -> None:
    assert joined("안녕하세요.", "감사합니다.", cjk=False) == "안녕하세요. 감사합니다."


RAW = st.text(st.sampled_from("ab您。 \t\n\n\v\u00a0\u3000"), max_size=40)


@given(RAW, st.booleans())
def test_no_line_ends_in_a_blank_and_paragraphs_stand_apart_by_one_line(raw: str, cjk: bool) -> None:
    reply = lay_out(raw, cjk)
    assert all(line == line.rstrip() for line in reply.split("\n"))
    assert "\n\n\n" not in reply
    assert reply == reply.strip("\n")
    assert "\v" not in reply


@given(RAW, st.booleans())
def test_no_character_is_lost_or_made(raw: str, cjk: bool) -> None:
    assert "".join(lay_out(raw, cjk).split()) == "".join(raw.split())


@given(RAW)
def test_hard_lines_never_flow_together(raw: str) -> None:
    broken = "\v".join(char for char in raw if not char.isspace())
    assert lay_out(broken, cjk=True).split("\n") == broken.split("\v")
