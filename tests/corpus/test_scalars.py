"""Where each character of a text stands, and texts that YAML would change unseen."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cs_templates.corpus.decode.shapes import Prose
from cs_templates.corpus.edits import written
from cs_templates.corpus.located.nodes import Scalar, find
from cs_templates.corpus.located.scalars import as_text
from cs_templates.model import Text
from tests.corpus.yamls import read


def text_of(data: str, *keys: str | int) -> Text:
    source, root, problems = read(data)
    assert source is not None
    assert problems == []
    node = find(root, keys)
    assert isinstance(node, Scalar)
    return as_text(node, source)


def places(text: Text) -> list[tuple[int, int]]:
    return [(text.locate(offset).line, text.locate(offset).column) for offset in range(len(text.text) + 1)]


def check_every_character(data: str, text: Text) -> None:
    """Each character but line breaks and escaped ones is where the text says it is."""
    lines = data.split("\n")
    for offset, character in enumerate(text.text):
        place = text.locate(offset)
        if character != "\n":
            found = lines[place.line - 1][place.column - 1]
            assert found == character or found in {"\\", "'"}, (offset, character, place)


@pytest.mark.parametrize(
    ("data", "keys", "expected"),
    [
        ("a: плюс", ("a",), [(1, 4), (1, 5), (1, 6), (1, 7), (1, 8)]),
        ('a: "xy"', ("a",), [(1, 5), (1, 6), (1, 7)]),
        (r'a: "x\"y\\z"', ("a",), [(1, 5), (1, 6), (1, 8), (1, 9), (1, 11), (1, 12)]),
        (r'a: "\u00e9\x41\U0001F600!"', ("a",), [(1, 5), (1, 11), (1, 15), (1, 25), (1, 26)]),
        ("a: 'it''s'", ("a",), [(1, 5), (1, 6), (1, 7), (1, 9), (1, 10)]),
        ("a: [b, 'c']", ("a", 1), [(1, 9), (1, 10)]),
        (
            "a:\n  - b: |\n      x\n\n      y\n",
            ("a", 0, "b"),
            [(3, 7), (3, 8), (4, 7), (5, 7), (5, 8), (6, 7)],
        ),
        ("a: |\n\n  x\n", ("a",), [(2, 3), (3, 3), (3, 4), (4, 3)]),
        ("a: |2\n    x\n  y\n", ("a",), [(2, 3), (2, 4), (2, 5), (2, 6), (3, 3), (3, 4), (4, 3)]),
        ("a: |-\r\n  x\r\n  y\r\n", ("a",), [(2, 3), (2, 4), (3, 3), (3, 4)]),
        ("\ufeffa: b\n", ("a",), [(1, 4), (1, 5)]),
    ],
)
def test_places(data: str, keys: tuple[str | int, ...], expected: list[tuple[int, int]]) -> None:
    assert places(text_of(data, *keys)) == expected


LINES = st.text(st.sampled_from("aя {}%#:-'\"\\，🎁"), min_size=0, max_size=12)


@settings(max_examples=80, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=6), st.integers(1, 6), st.sampled_from(["", "-", "+"]))
@example(["  x", "y"], 2, "")
def test_every_character_of_a_block_has_its_place(lines: list[str], indent: int, chomping: str) -> None:
    lines = [line if line.strip() else "" for line in lines]
    written_lines = [" " * indent + line if line else "" for line in lines]
    if not any(lines):
        return
    first = next(line for line in lines if line)
    header = f"{indent if first.startswith(' ') else ''}{chomping}"
    data = "\n".join([f"a: |{header}", *written_lines, ""])
    text = text_of(data, "a")
    assert text.text.rstrip("\n") == "\n".join(lines).rstrip("\n")
    check_every_character(data, text)


@settings(max_examples=80, deadline=None)
@given(
    st.text(st.sampled_from("aя {}%#:-'\"\\，🎁é\t"), min_size=1, max_size=20),
    st.sampled_from(["'", '"', ""]),
)
def test_every_character_of_a_quoted_text_has_its_place(value: str, style: str) -> None:
    data = f"key: [{written(value, style)}]"
    text = text_of(data, "key", 0)
    assert text.text == value
    check_every_character(data, text)


def prose(data: str, *, one_line: bool = False) -> list[str]:
    source, root, problems = read(data)
    assert source is not None
    assert root is not None
    Prose(one_line=one_line).read(root.entries[0][1], source)
    return [f"{problem.at.line}:{problem.at.column} {problem.rule}" for problem in problems]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("a: Order #123\n", ["1:4 text-cut-off"]),
        ("a: Order  # a comment\n", ["1:4 text-cut-off"]),
        ("a: #123\n", ["1:3 text-cut-off", "1:3 empty-text"]),
        ("a: see {{ x }} {# why #}\n", ["1:4 text-cut-off"]),
        ("a: Order#123\n", []),
        ("a: 'Order' # a comment\n", []),
        ("a: | # a comment\n  text # no comment\n", []),
        ("a: >\n  one\n  two\n", ["1:4 scalar-style"]),
        ("a: 'one\n  two'\n", ["1:4 scalar-style"]),
        ("a: one\n  two\n", ["1:4 scalar-style"]),
        ("a: ''\n", ["1:4 empty-text"]),
        ("a: '  '\n", ["1:4 empty-text"]),
        ("a: |\n\nb: 1\n", ["1:4 empty-text"]),
        ("a:\n", ["1:3 empty-text"]),
        ("a: [b]\n", ["1:4 schema"]),
        ("a: {b: c}\n", ["1:4 schema"]),
        ("a: {{ x }}\n", ["1:4 unquoted-jinja"]),
        ("a: {{ x }} # why\n", ["1:4 unquoted-jinja", "1:4 text-cut-off"]),
        ("a: Hello {{ x }}, you\n", []),
    ],
)
def test_texts_that_yaml_changes(data: str, expected: list[str]) -> None:
    assert prose(data) == expected


def test_one_line_is_one_line() -> None:
    assert prose("a: |\n  text\n", one_line=True) == ["1:4 scalar-style"]
    assert prose("a: text\n", one_line=True) == []
