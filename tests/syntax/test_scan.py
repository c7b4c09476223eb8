"""Delimiters pair up the same way whether a text is plain or has to be looked at one by one."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cs_templates.syntax import scan as scanning
from cs_templates.syntax.scan import Piece, scan


def one_by_one(text: str) -> list[Piece]:
    scanner = scanning._Scanner(text)
    for match in scanning._DELIMITER.finditer(text):
        scanner.meet(match.group(), match.start())
    return scanner.finish()[0]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        ("a {b} 5% #c", ["text a {b} 5% #c"]),
        ("a{{ b }}c", ["text a", "print {{ b }}", "text c"]),
        ("{% if x %}{{ y }}{% endif %}", ["block {% if x %}", "print {{ y }}", "block {% endif %}"]),
        ("a{# {{ b }} {% #}c", ["text a", "comment {# {{ b }} {% #}", "text c"]),
        ("{{{ b }}", ["print {{{ b }}"]),
        ("{{ b }}}", ["print {{ b }}", "text }"]),
        ("{{ '%' + '#' }}", ["print {{ '%' + '#' }}"]),
        ("{{ '}}' }}", ["print {{ '}}", "text ' }}"]),
        ("{{ a {{ b }}", ["text {{ a ", "print {{ b }}"]),
        ("{{ a %} b", ["text {{ a %} b"]),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    assert [f"{kind} {text[start:stop]}" for kind, start, stop in scan(text)[0]] == pieces


@settings(max_examples=400)
@given(
    st.lists(
        st.sampled_from(["{", "}", "%", "#", "{{", "}}", "{%", "%}", "a", "\n", "{{ a }}"]), max_size=14
    ).map("".join)
)
@example("{{%}}")
@example("{%{{%}}}")
def test_the_short_way_finds_what_the_long_way_finds(text: str) -> None:
    found = scan(text)[0]
    assert found == one_by_one(text)
    assert "".join(text[start:stop] for _, start, stop in found) == text
