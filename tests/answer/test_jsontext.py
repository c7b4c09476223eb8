"""JSON is read and written as `json` does, and without loading it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates.answer import jsontext
from cs_templates.errors import UsageError

DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(DATA)
@settings(max_examples=150)
def test_what_is_written_is_read_back_and_json_reads_the_same(value: object) -> None:
    text = jsontext.write(value)
    assert jsontext.parse(text) == value == json.loads(text)
    assert text == json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def test_the_order_of_keys_stays() -> None:
    assert list(jsontext.parse('{"wait": 1, "card": 2, "apple": 3}')) == ["wait", "card", "apple"]


def test_a_file_that_somebody_wrote_keeps_its_numbers_as_written() -> None:
    text = '\ufeff {"refund.amount": 1.10, "order.number": 12345678901234567890, "days": 3, "late": true} '
    assert jsontext.read(text.encode(), "order.json") == {
        "refund.amount": "1.10",
        "order.number": "12345678901234567890",
        "days": "3",
        "late": True,
    }


NOT_JSON = [
    "", " ", "[1,]", "{", '{"a":1', "{'a': 1}", '"\x01"', '"open', "[1] x", "NaN", "-Infinity", "tru",
    "[" * 100_000, '"\\ud8', "007",
]  # fmt: skip


@pytest.mark.parametrize("text", [*NOT_JSON, "\ufeff1", "1" * 5000])
def test_what_is_not_json_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        jsontext.parse(text)


@pytest.mark.parametrize("text", [*NOT_JSON, '{"order": {"number": "A-1", "number": "A-2"}}'])
def test_what_is_not_json_in_a_file_names_the_file(text: str) -> None:
    with pytest.raises(UsageError, match=r"^order\.json: [-\w]"):
        jsontext.read(text.encode(), "order.json")


def test_a_file_in_another_encoding_is_refused_with_the_byte() -> None:
    with pytest.raises(UsageError, match="is not UTF-8: byte 11"):
        jsontext.read('{"name": "Анна"}'.encode("cp1251"), "order.json")


def test_the_place_of_a_fault_is_said() -> None:
    with pytest.raises(UsageError, match="line 2 column 9"):
        jsontext.read(b'{"order.number": "A-1",\n "name" "Anna"}', "order.json")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, b"x", object()])
def test_what_json_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        jsontext.write(value)


PROBE = """
from cs_templates.answer import jsontext
print(jsontext.write(jsontext.parse('{"цена": [1.5, null]}')), jsontext.read(b'[1.10]', 'order.json'))
print('json' in sys.modules)
for bad in ('NaN', '[1', '1 2', '[' * 100000):
    try: jsontext.parse(bad)
    except ValueError: print('refused')
"""


@pytest.mark.parametrize("c_code", [True, False])
def test_with_and_without_the_c_code(c_code: bool) -> None:
    start = "import sys\n" if c_code else "import sys\nsys.modules['_json'] = None\n"
    command = [sys.executable, "-X", "utf8", "-c", start + PROBE]
    run = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    said = [*run.stdout.splitlines()]
    assert said == ["{\"цена\":[1.5,null]} ['1.10']", str(not c_code), *["refused"] * 4]
