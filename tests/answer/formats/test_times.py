from __future__ import annotations

import pytest

from cs_templates import cldr
from cs_templates.answer.formats import times
from cs_templates.errors import FormatError


@pytest.mark.parametrize(
    ("tag", "value", "text"),
    [
        ("ru", (14, 30, 180), "14:30 (GMT+3)"),
        ("en", (14, 30, 180), "2:30\u00a0PM (GMT+3)"),
        ("en", (0, 5, 330), "12:05\u00a0AM (GMT+5:30)"),
        ("en-GB", (9, 5, -210), "09:05 (GMT-3:30)"),
        ("es", (9, 5, 0), "9:05 (GMT+0)"),
        ("fr", (14, 30, 60), "14:30 (UTC+1)"),
        ("zh", (14, 30, 480), "14:30 (GMT+8)"),
        ("zh-Hant", (14, 30, 480), "下午2:30 (GMT+8)"),
        ("zh-Hant", (4, 59, 480), "凌晨4:59 (GMT+8)"),
        ("zh-Hant", (12, 0, 480), "中午12:00 (GMT+8)"),
        ("ko", (14, 30, 540), "오후 2:30 (GMT+9)"),
        ("ja", (0, 0, 540), "0:00 (GMT+9)"),
    ],
)
def test_times(tag: str, value: tuple[int, int, int], text: str) -> None:
    assert times.time(cldr.table(tag), value) == text


@pytest.mark.parametrize("value", [(24, 0, 0), (12, 60, 0), (-1, 0, 0), (12, 0, 1440), (12, 0, -1440)])
def test_times_that_do_not_exist(value: tuple[int, int, int]) -> None:
    with pytest.raises(FormatError):
        times.time(cldr.table("en"), value)
