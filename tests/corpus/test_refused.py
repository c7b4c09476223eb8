"""What a file may not hold: each refusal at its place, in words for trainers."""

from __future__ import annotations

import pytest

from tests.corpus.yamls import faults, read, words

DEEP = "a: " + "[" * 16 + "]" * 16

REFUSED = {
    "a name twice": ("a: 1\nb: 2\na: 3\n", ["3:1 duplicate-key"]),
    "a name twice in another normal form": ("caf\u00e9: 1\ncafe\u0301: 2\n", ["2:1 duplicate-key"]),
    "a name twice in braces": ("a: {b: 1, c: 2, b: 3}\n", ["1:17 duplicate-key"]),
    "an anchor": ("a: &x text\n", ["1:4 yaml-feature"]),
    "an anchor on a list": ("a: &x [1]\n", ["1:4 yaml-feature"]),
    "an alias": ("a: *x\n", ["1:4 yaml-feature"]),
    "an alias in a list": ("a: [b, *x]\n", ["1:8 yaml-feature"]),
    "a merge key": ("a:\n  <<: {b: 1}\n  c: 2\n", ["2:3 yaml-feature"]),
    "a tag": ("a: !!str 1\n", ["1:4 yaml-feature"]),
    "a local tag": ("a: !python/object {b: 1}\n", ["1:4 yaml-feature"]),
    "a directive": ("%YAML 1.1\n---\na: 1\n", ["1:1 yaml-feature"]),
    "a second document": ("a: 1\n---\nb: 2\n", ["2:1 yaml-feature"]),
    "text after the end": ("a: 1\n...\nb: 2\n", ["3:1 yaml-feature"]),
    "a list for a name": ("? [a]\n: 1\n", ["1:3 yaml-feature"]),
    "seventeen levels": (DEEP, ["1:19 too-large"]),
    "a root that is a list": ("- a\n- b\n", ["1:1 yaml-syntax"]),
    "a root that is a text": ("just text\n", ["1:1 yaml-syntax"]),
    "nothing": ("", ["1:1 yaml-syntax"]),
    "only a comment": ("# later\n", ["1:1 yaml-syntax"]),
    "only a document mark": ("---\n", ["1:1 yaml-syntax"]),
    "a control character": ("a: b\x07c\n", ["1:5 control-character"]),
    "a C1 control": ("a: b\x9bc\n", ["1:5 control-character"]),
    "DEL": ("a: b\x7fc\n", ["1:5 control-character"]),
    "NUL": ("a: b\0c\n", ["1:5 control-character"]),
    "a line separator": ("a: 1\nb: x\u2028y\n", ["2:5 control-character"]),
    "a lone carriage return": ("a: 1\rb: 2\r", ["1:5 control-character", "2:5 control-character"]),
    "an override in text": ("a: b\u202ec\n", ["1:5 bidi-override"]),
    "an isolate in text": ("a: 1\nb: x \u2066y\n", ["2:6 bidi-override"]),
    "an override in a comment": ("a: 1 # \u202e\n", ["1:8 bidi-override"]),
    "a byte order mark inside": ("a: 1\nb: \ufeffx\n", ["2:4 encoding"]),
    "an escaped control character": ('a: "x\\x1b[31m"\n', ["1:4 control-character"]),
    "an escaped C1 control": ('a: "\\x9b"\n', ["1:4 control-character"]),
    "an escaped NUL": ('a: "\\0"\n', ["1:4 control-character"]),
    "an escaped override": ('a: "\\u202e"\n', ["1:4 bidi-override"]),
    "an escaped carriage return": ('a: "x\\ry"\n', ["1:4 control-character"]),
    "bytes that are no UTF-8": (b"a: 1\nb: caf\xe9\n", ["2:7 encoding"]),
    "half a character at the end": ("a: ы".encode()[:-1], ["1:4 encoding"]),
    "UTF-16 with its mark": ("a: 1\n".encode("utf-16"), ["1:1 encoding"]),
    "UTF-16 without": ("a: 1, b: 2\n".encode("utf-16-le"), ["1:1 encoding"]),
    "a merge conflict": ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n", ["2:1 conflict-marker"]),
    "a tab that indents": ("a:\n\tb: 1\n", ["2:1 tab"]),
    "a tab after spaces": ("a:\n  \tb: 1\n", ["2:3 tab"]),
    "a tab after a colon": ("a:\tb\n", ["1:3 tab"]),
    "a tab in an unquoted text": ("a: b\tc\n", ["1:5 tab"]),
    "a tab after a text": ("a: b\t\n", ["1:5 tab"]),
    "a tab in a list": ("a: [b,\tc]\n", ["1:7 tab"]),
    "unquoted Jinja": ("a: {{ order.number }}\nb: 1\n", ["1:4 unquoted-jinja"]),
    "unquoted Jinja and more": ("a: {{ order.number }} is here\nb: 1\n", ["1:4 unquoted-jinja"]),
    "unquoted Jinja in a list": ("a:\n  - {{ x }}, hello\n", ["2:5 unquoted-jinja"]),
    "an unquoted tag": ("a: {% if x %}\n", ["1:5 unquoted-jinja"]),
    "a text at @": ("a: @home\n", ["1:4 unquoted-text"]),
    "a text at %": ("a: 5\nb: %off\n", ["2:4 unquoted-text"]),
    "a text at a backtick": ("a: `code`\n", ["1:4 unquoted-text"]),
    "a text at & and a space": ("a: & more\n", ["1:5 unquoted-text"]),
    "a text at * and a space": ("a: * note\n", ["1:5 unquoted-text"]),
    "two names of the same text": ("a: *b\nc: *d\n", ["1:4 yaml-feature", "2:4 yaml-feature"]),
}


@pytest.mark.parametrize(("data", "expected"), REFUSED.values(), ids=REFUSED)
def test_refused(data: str | bytes, expected: list[str]) -> None:
    assert faults(data) == expected


ALLOWED = {
    "sixteen levels": "a: " + "[" * 15 + "]" * 15,
    "CRLF": "a: 1\r\nb: |\r\n  x\r\n  y\r\n",
    "a byte order mark at the beginning": "\ufeffa: 1\n",
    "a document mark": "---\na: 1\n",
    "an end mark": "a: 1\n...\n",
    "a tab in quotes": 'a: "b\tc"\n',
    "a tab in a block": "a: |\n  b\tc\n",
    "a tab in a comment": "a: b # c\td\n#\te\n",
    "quoted signs": "a: ['&x', '*x', '!x', '@x', '%x', '{{ x }}', '<<']\n",
    "a quoted merge key": "'<<': 1\n",
    "marks of right-to-left writing": "a: b\u200e\u200f\u061cc\n",
    "joiners, no-break spaces, emoji": "a: \u0915\u094d\u200d\u0937 \u00a0\u202f👨\u200d👩\u200d👧 🏴\n",
    "a division in a block": "a: |\n  =======\n  x <<<<<<< y\n",
    "words that look like something": "a: no\nb: 012\nc: 12:30\nd: 1.10\ne: ~\nf: 2024-13-45\n",
    "an empty value": "a:\nb: 1\n",
    "a sharp inside": "a: b#c\n",
    "questions in brackets": "a: [¿qué?, why? because, where?]\n",
}


@pytest.mark.parametrize("data", ALLOWED.values(), ids=ALLOWED)
def test_allowed(data: str) -> None:
    assert faults(data) == []


def test_every_scalar_is_text() -> None:
    _, root, _ = read("a: no\nb: 012\nc: 12:30\nd: 1.10\ne: ~\nf: 2024-13-45\ng: null\nh: 1e3\n")
    assert root is not None
    assert [key.value for key, _ in root.entries] == list("abcdefgh")
    values = [getattr(value, "value", None) for _, value in root.entries]
    assert values == ["no", "012", "12:30", "1.10", "~", "2024-13-45", "null", "1e3"]


def test_what_is_refused_and_can_be_guessed_is_read_as_it_was_meant() -> None:
    _, root, _ = read("a: {{ order.number }}\nb: *star\nc: &and tea\n")
    assert root is not None
    assert [getattr(value, "value", None) for _, value in root.entries] == [
        "{{ order.number }}",
        "*star",
        "tea",
    ]


def test_both_places_of_a_name_that_stands_twice_are_said() -> None:
    assert words("a: 1\nb: 2\na: 3\n") == "a stands twice: here and in line 1 (keep one of the two)"


def test_bad_bytes_are_counted_from_the_beginning_of_the_file() -> None:
    assert words(b"a: 1\nb: caf\xe9\n").startswith("byte 11 (0xe9) is not UTF-8")


@pytest.mark.parametrize(
    ("size", "expected"), [(1_000_000, []), (1_000_001, ["1:1 too-large"])], ids=["at the limit", "above"]
)
def test_a_file_has_a_largest_size(size: int, expected: list[str]) -> None:
    assert faults(b"a: 1\n#" + b"x" * (size - 7) + b"\n") == expected


def test_a_text_has_a_largest_length() -> None:
    assert faults(f"a: {'x' * 65_536}\n") == []
    assert faults(f"a: {'x' * 65_537}\n") == ["1:4 too-large"]


def test_a_file_has_a_largest_number_of_entries() -> None:
    assert faults("a:\n" + "- x\n" * 49_997) == []
    assert faults("a:\n" + "- x\n" * 60_000) == ["49999:3 too-large"]


def test_one_sort_of_fault_is_reported_so_often_and_no_more() -> None:
    assert len(faults("a: 1\n" * 5_000)) == 50
    assert len(faults("a: '" + "\u202e" * 5_000 + "'\n")) == 50


SYNTAX = {
    "no space after the colon": (
        "title:Delay\nkeywords: [a]\n",
        "a space is missing after this colon (write title: Delay",
    ),
    "no space, further down": (
        "a: 1\ntitle:Delay\nb: 2\n",
        "a space is missing after this colon (write title: Delay",
    ),
    "a colon in the text": (
        "title: Order: late\n",
        "a text that holds a colon and a space has to stand in quotes",
    ),
    "indented too far": ("title: x\n  keywords: y\n", "this line does not fit the one above it"),
    "indented too little": ("a:\n    b: 1\n  c: 2\n", "the indentation of this line fits no line above it"),
    "a quote left open": ("a: 'it\nb: 1\n", "the quote that opens here is never closed"),
    "a double quote left open": ('a: "it\nb: 1\n', "the quote that opens here is never closed"),
    "a quote closed too late": (
        'a:\n  - "one\n  - two\nb: "three"\n',
        "the quote that opens here is closed only in line 4",
    ),
    "text after the quote": ('a: "Order" late\n', "text stands here after the end of a quote or bracket"),
    "a bracket left open": ("a: [b, c\nd: 1\n", "a list in [brackets] is not closed"),
    "a brace left open": ("a: {b: c\nd: 1\n", "a group in {braces} is not closed"),
    "a bracket too many": ("a: [b]]\n", "text stands here after the end of a quote or bracket"),
    "a brace from nowhere": ("a: }\n", "a bracket, brace or comma stands here without a beginning"),
    "text after |": ("a: | text\n  more\n", "after | the line has to end"),
    "a strange escape": ('a: "C:\\path"\n', "inside double quotes a backslash begins a special character"),
    "an escape cut short": ('a: "\\x4"\n', "this escape is not complete"),
    "an escape of nothing": ('a: "\\U00110000"\n', "names no character"),
    "a colon before a comma": ("a: [b:, c]\n", "a colon stands here directly before a comma or bracket"),
    "a name without its colon": ("a: 1\nb\nc: 2\n", "a name without its colon stands here or just above"),
    "an entry in the wrong place": ("a: - b\n", "a list entry (-) cannot begin here"),
    "a name among entries": ("a:\n  - b\n  c: 1\n", "this line is not part of the list above it"),
}


@pytest.mark.parametrize(("data", "expected"), SYNTAX.values(), ids=SYNTAX)
def test_what_the_parser_cannot_read_is_said_in_plain_words(data: str, expected: str) -> None:
    assert expected in words(data)


def test_what_stands_before_a_syntax_fault_is_kept() -> None:
    source, root, problems = read("a: 1\nb: [2, 3\nc: 4\n")
    assert root is not None
    assert source is not None
    assert source.partial
    assert [key.value for key, _ in root.entries] == ["a", "b"]
    assert len(problems) == 1
