"""Values and settings files: the same care, plain mappings of text."""

from __future__ import annotations

import pytest

from cs_templates.corpus import read_data
from cs_templates.errors import CorpusError


def test_groups_stay_nested_and_scalars_text() -> None:
    data = b"order.number: 0012\norder: {total: 12.50 EUR, gift: no}\nsolutions: [refund, wait]\nnote: |\n  a\n  b\n"
    assert read_data(data, "v.yaml") == {
        "order.number": "0012",
        "order": {"total": "12.50 EUR", "gift": "no"},
        "solutions": ("refund", "wait"),
        "note": "a\nb\n",
    }


@pytest.mark.parametrize("data", [b"", b"# nothing yet\n", b"---\n"])
def test_an_empty_file_says_nothing(data: bytes) -> None:
    assert read_data(data, "v.yaml") == {}


def test_comments_are_comments() -> None:
    assert read_data(b"a: b  # why\n", "v.yaml") == {"a": "b"}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"order.number: #1001\n", "v.yaml:1:14: this text ends before the #: #1001"),
        (b"a: Order #1001\n", "v.yaml:1:4: this text ends before the #"),
        (b"a: 1\nb: *x\n", r"v.yaml:2:4: \*x refers to something elsewhere"),
        (b"a: 1\na: 2\n", "v.yaml:2:1: a stands twice"),
        (b"- a\n", "v.yaml:1:1: a file here consists of lines"),
        (b"a: [\n", "v.yaml:2:1: a bracket or brace was opened above and is never closed"),
        (b"a: \xff\n", "v.yaml:1:4: byte 3"),
        (b"a: \x1b[31m\n", "v.yaml:1:4: here stands an invisible control character"),
    ],
)
def test_any_fault_is_an_error_with_its_place(data: bytes, words: str) -> None:
    with pytest.raises(CorpusError, match=words):
        read_data(data, "v.yaml")


def test_all_faults_are_in_the_detail_as_plain_data() -> None:
    with pytest.raises(CorpusError) as caught:
        read_data(b"a: &x 1\nb: &y 2\n", "v\x1b.yaml")
    problems = caught.value.detail["problems"]
    assert isinstance(problems, list)
    assert [(problem["name"], problem["line"], problem["column"]) for problem in problems] == [
        ("yaml-feature", 1, 4),
        ("yaml-feature", 2, 4),
    ]
    assert caught.value.message.isprintable()
