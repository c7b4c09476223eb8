"""libyaml and the pure parser give the same verdict, and neither crashes nor hangs on hostile files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cs_templates.corpus.located import parser
from tests.corpus.test_refused import ALLOWED, REFUSED, SYNTAX
from tests.corpus.yamls import faults, read

BOTH = pytest.mark.parametrize("events", [parser.events, parser.pure], ids=["libyaml", "pure"])

BOMBS = {
    "brackets": "'[' * 25_097",
    "brackets and braces": "'[{' * 12_500",
    "entries on one line": "'- ' * 12_500",
    "question marks": "'? ' * 12_500",
    "braces with names": "'{a: ' * 6_000",
    "closed brackets": "'a: ' + '[' * 12_000 + ']' * 12_000",
    "a megabyte of brackets": "'[' * 999_000",
    "half a million entries": "'a: [' + 'x,' * 490_000 + ']'",
    "aliases of aliases": "'a: &a [x]\\n' + ''.join(f'b{i}: [' + '*a,' * 9 + ']\\n' for i in range(9_000))",
    "merge keys": "'a: &a {x: 1}\\n' + 'b:\\n' + '  <<: [*a, *a]\\n' * 20_000",
    "many names": "''.join(f'k{i}: 1\\n' for i in range(90_000))",
    "the same name": "'k: 1\\n' * 20_000",
    "one long line": "'a: ' + 'x' * 990_000",
    "a long name": "'x' * 900_000 + ': 1'",
    "quotes": "'a: ' + chr(34) * 900_000",
    "tabs": "'a: 1' + chr(9) * 900_000",
    "comments with tabs": "'a: 1\\n' + '# x\\ty\\n' * 140_000",
    "open blocks": "''.join(' ' * i + f'a{i}:\\n' for i in range(1_200))",
    "a number too long": "'%YAML 1.' + '9' * 9_000 + '\\n---\\na: 1\\n'",
}

ROOT = str(Path(__file__).parents[2])
PROBE = """\
import sys
sys.path.insert(0, {root!r})
from cs_templates.corpus.located import parser
from tests.corpus.yamls import read
parser.events = parser.{events}
print(len(read({bomb})[2]))
"""


@pytest.mark.parametrize("name", BOMBS)
def test_a_hostile_file_neither_crashes_nor_hangs(name: str) -> None:
    script = PROBE.format(root=ROOT, events="events", bomb=BOMBS[name])
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=30, check=False
    )
    assert done.returncode == 0, done.stderr[-500:]
    assert bool(int(done.stdout)) == (name != "comments with tabs")


@pytest.mark.parametrize("name", ["brackets", "brackets and braces", "closed brackets", "question marks"])
def test_the_pure_parser_does_not_crash_either(name: str) -> None:
    script = PROBE.format(root=ROOT, events="pure", bomb=BOMBS[name])
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=30, check=False
    )
    assert done.returncode == 0, done.stderr[-500:]


@pytest.mark.parametrize(
    "data",
    [*(data for data, _ in REFUSED.values()), *(data for data, _ in SYNTAX.values()), *ALLOWED.values()],
)
def test_both_parsers_give_the_same_verdict(data: str | bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    found = faults(data)
    monkeypatch.setattr(parser, "events", parser.pure)
    assert bool(faults(data)) == bool(found)


@BOTH
def test_half_a_character_by_escape_is_refused(
    events: parser.NextEvent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parser, "events", events)
    assert len(faults('a: "\\ud800"\n')) == 1


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["a", "b: ", "- ", ": ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", '"', "'", "| ", "|\n  ",
             "#", " #", "&x", "*x", "!t ", "\\", "\t", "{{ x }}", "я", "? ", "---\n", "...\n", "\r\n", ">\n "]
        ),
        max_size=14,
    ).map("".join)
)  # fmt: skip
@example("b: | \t")
def test_both_parsers_agree_on_anything_near_yaml(text: str) -> None:
    """What one reads without a fault the other does too, with the same values at the same places."""
    _, root, problems = read(text)
    events, parser.events = parser.events, parser.pure
    try:
        _, pure_root, pure_problems = read(text)
    finally:
        parser.events = events
    assert bool(problems) == bool(pure_problems), (problems, pure_problems)
    if not problems:
        assert _shape(root) == _shape(pure_root)


def _shape(node: object) -> object:
    if hasattr(node, "entries"):
        return [(_shape(key), _shape(value)) for key, value in node.entries]
    if hasattr(node, "items"):
        return [_shape(item) for item in node.items]
    return (getattr(node, "value", None), getattr(getattr(node, "start_mark", None), "index", None))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60))
def test_no_bytes_escape_as_anything_but_problems(data: bytes) -> None:
    source, root, problems = read(data)
    assert problems or (source is not None and root is not None)
