"""The lines of a text, what follows them on the page, and prose without links: what rules of typography read."""

from __future__ import annotations

from pathlib import Path

from cs_templates import cldr, corpus
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.reading.lines import PHRASE, lines_of
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.reading.siblings import beside
from tests.lint.corpora import changed

BODY = """Order {{ order.number }} is late.
{% if item.name is known %}
We packed it
{% else %}
We did not pack it
{% endif %}
{{ phrase.closing }}

See https://a.example/x?y=1, page.pdf or write."""


def bench(folder: Path) -> Bench:
    root = changed(folder, "en", BODY, {})
    return Bench(corpus.load(root, canonical=cldr.canonical, chain=cldr.chain))


def body(folder: Path) -> Piece:
    return next(
        piece
        for piece in bench(folder).pieces()
        if (piece.language.tag, piece.role, piece.name) == ("en", "body", "message")
    )


def test_of_two_branches_one_does_not_follow_the_other(tmp_path: Path) -> None:
    after = {line.said: line.after for line in lines_of(body(tmp_path))}
    assert after["We packed it"] == PHRASE
    assert after["We did not pack it"] == PHRASE


def test_a_paragraph_begins_behind_an_empty_line(tmp_path: Path) -> None:
    last = list(lines_of(body(tmp_path)))[-1]
    assert (last.before, last.after) == ("", "")
    assert last.said.startswith("See ")


def test_prose_hides_links_and_file_names_and_keeps_every_place(tmp_path: Path) -> None:
    piece = body(tmp_path)
    text = prose(piece)
    assert len(text) == len(piece.text.text)
    assert text.count("\n") == piece.text.text.count("\n")
    assert text.split("\n")[-2].replace(VALUE, "") == "See ,  or write."


def test_what_stands_beside_a_text_is_of_the_same_form(tmp_path: Path) -> None:
    pieces = {(piece.language.tag, piece.role, piece.name): piece for piece in bench(tmp_path).pieces()}
    assert beside(pieces["en", "form", "refund.method/card/to"]) == ["to your balance"]
    assert beside(pieces["en", "noun", "day/one"]) == ["# days"]
    assert beside(pieces["en", "body", "message"]) == []


def test_a_language_knows_the_kinds_of_variables(tmp_path: Path) -> None:
    language = bench(tmp_path).languages["ru"]
    assert language.variables["refund.amount"].kind == "money"
