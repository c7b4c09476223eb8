"""Mends: byte-exact outside of them, written as the text's style wants it, and never for the worse."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates.corpus.outline import outline
from cs_templates.linter import load
from cs_templates.linter.finding import Change
from cs_templates.linter.mending import fixing
from cs_templates.linter.mending.mending import File
from cs_templates.linter.mending.mending import changed as written
from cs_templates.linter.rule import Rule
from cs_templates.model import Location
from tests.lint.corpora import changed
from tests.lint.madeup import LOUD, META, SPACES, mended, names, replaces, report_on

SAMPLE = "en/order/sample.yaml"
HEAD = "title: Sample\nkeywords: [sample]\nchannels:\n"
REST = '  email: {subject: Order, body: "Order {{ order.number }}"}\n  sms: {body: "{{ order.number }}"}\n'
QUOTE = replaces("X900", "backquote", "`", '"')
APOSTROPHE = replaces("X901", "acute", "´", "'")
BREAK = replaces("X902", "bars", r" \|\| ", "\n\n")
COLON = replaces("X903", "arrow", " ->", ": ")
HASH = replaces("X904", "number-sign", "№", "#")
WORD = replaces("X905", "teh", "teh", "the")
BACK = replaces("X906", "back", "slash", "\\", safe=False)
CUT = replaces("X907", "open", "OPEN", "{{", safe=False)


def of(text: str, tmp_path: Path, *rules: Rule) -> tuple[bytes, dict[str, str]]:
    """A template's bytes after mending, and why files were left alone."""
    root = changed(tmp_path, "en", "", {SAMPLE: HEAD + text + REST})
    result = mended(root, *rules)
    path = str(root / SAMPLE)
    return result.files.get(path, (root / SAMPLE).read_bytes()), dict(result.left)


BODY = "{{ order.number }}"


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        (f'  message: {{body: "A  {BODY}  b"}}', f'  message: {{body: "A {BODY} b"}}', SPACES),
        (f'  message: {{body: "A\\u00e9  {BODY} `"}}', f'  message: {{body: "A\\u00e9  {BODY} \\""}}', QUOTE),
        (f"  message: {{body: 'A `{BODY}` ''b'''}}", f"  message: {{body: 'A \"{BODY}\" ''b'''}}", QUOTE),
        (f"  message: {{body: 'It''s ´{BODY}'}}", f"  message: {{body: 'It''s ''{BODY}'}}", APOSTROPHE),
        (f"  message:\n    body: A `{BODY}`", f'  message:\n    body: A "{BODY}"', QUOTE),
        (f"  message:\n    body: A -> {BODY}", f'  message:\n    body: "A:  {BODY}"', COLON),
        (f"  message:\n    body: A № {BODY}", f'  message:\n    body: "A # {BODY}"', HASH),
        (f"  message:\n    body: '№ ''{BODY}'''", f"  message:\n    body: '# ''{BODY}'''", HASH),
        (f"  message:\n    body: '{BODY} || b'", f'  message:\n    body: "{BODY}\\n\\nb"', BREAK),
        (f'  message:\n    body: "{BODY} || b"', f'  message:\n    body: "{BODY}\\n\\nb"', BREAK),
        (
            f"  message:\n    body: |\n      A  {BODY} || b\n\n      c",
            f"  message:\n    body: |\n      A  {BODY}\n\n      b\n\n      c",
            BREAK,
        ),
        (f'  message: {{body: "{BODY} slash"}}', f'  message: {{body: "{BODY} \\\\"}}', BACK),
        (f"  message: {{body: '{BODY} slash'}}", f"  message: {{body: '{BODY} \\'}}", BACK),
    ],
)
def test_a_mend_is_written_as_the_style_of_its_text_wants_it(
    tmp_path: Path, before: str, after: str, rule: Rule
) -> None:
    data, left = of(before + "\n", tmp_path, rule)
    assert left == {}
    assert data.decode() == HEAD + after + "\n" + REST


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_every_other_byte_stays(tmp_path: Path, newline: str, bom: str) -> None:
    text = (
        f"{bom}# a  comment\ntitle:   Sample  # more\nkeywords: [ sample ,  two ]\nchannels:\n"
        f"  message:\n    body: |\n      A  {BODY}\n\n       b  c\t\n{REST}# the  end"
    ).replace("\n", newline)
    root = changed(tmp_path, "en", "", {SAMPLE: text})
    result = mended(root, SPACES)
    expected = text.replace("A  {{", "A {{").replace("b  c", "b c")
    assert result.files[str(root / SAMPLE)].decode() == expected
    assert result.mended == 2


def test_a_safe_mend_that_changes_a_word_is_not_made(tmp_path: Path) -> None:
    _, left = of(f'  message: {{body: "{BODY} teh end"}}\n', tmp_path, WORD)
    assert list(left.values()) == ["mending would change words that customers read"]


def test_a_mend_that_brings_an_error_is_not_made(tmp_path: Path) -> None:
    _, left = of(f'  message: {{body: "{BODY} OPEN end"}}\n', tmp_path, CUT)
    (why,) = left.values()
    assert why.startswith("mending would bring a new error: ")


def test_only_the_file_that_would_get_worse_is_left_alone(tmp_path: Path) -> None:
    good, bad = f'  message: {{body: "A  {BODY}"}}\n', f'  message: {{body: "OPEN {BODY}"}}\n'
    files = {SAMPLE: HEAD + good + REST, "ru/order/sample.yaml": HEAD + bad + REST}
    root = changed(tmp_path, "en", "", files)
    result = mended(root, SPACES, CUT)
    assert [Path(path).parts[-3] for path in result.files] == ["en"]
    assert [Path(path).parts[-3] for path in result.left] == ["ru"]
    assert result.mended == 1


def test_mends_that_touch_wait_for_the_next_pass_and_all_are_made(tmp_path: Path) -> None:
    bars = replaces("X910", "two-bars", r"\|\|", "|")
    data, left = of(f'  message: {{body: "{BODY} ||||||||  x  !!!!"}}\n', tmp_path, bars, SPACES, LOUD)
    assert left == {}
    assert f'"{BODY} | x !"' in data.decode()


def test_a_mend_that_another_undoes_ends(tmp_path: Path) -> None:
    there, back = replaces("X911", "plus", r"\+", "="), replaces("X912", "equals", "=", "+")
    _, left = of(f'  message: {{body: "{BODY} +"}}\n', tmp_path, there, back)
    assert list(left.values()) == ["one mend would undo another"]


def test_mending_again_mends_nothing(tmp_path: Path) -> None:
    root = changed(tmp_path, "en", "", {SAMPLE: HEAD + f'  message: {{body: "A  {BODY}  b!!"}}\n' + REST})
    first = mended(root, SPACES, LOUD)
    assert fixing.write(first, load(str(root)).files) == {}
    again = mended(root, SPACES, LOUD)
    assert (again.files, again.mended) == ({}, 0)
    assert names(report_on(root, (SPACES, LOUD))) == []


def test_only_what_is_wanted_is_mended(tmp_path: Path) -> None:
    root = changed(tmp_path, "en", "", {SAMPLE: HEAD + f'  message: {{body: "A  {BODY}  b!!"}}\n' + REST})
    result = mended(root, SPACES, LOUD, wanted=lambda entry: entry.fixable == "safe")
    assert b"b!!" in result.files[str(root / SAMPLE)]
    assert result.mended == 2


def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    root = changed(tmp_path, "en", "", {SAMPLE: HEAD + f'  message: {{body: "A  {BODY}"}}\n' + REST})
    stamps = load(str(root)).files
    result = mended(root, SPACES)
    (root / SAMPLE).write_text("title: other\n", encoding="utf-8")
    (why,) = fixing.write(result, stamps).values()
    assert "has changed since it was read" in why
    assert (root / SAMPLE).read_text(encoding="utf-8") == "title: other\n"


def test_a_comment_that_silences_nothing_goes_with_its_line(tmp_path: Path) -> None:
    text = f'  # cst: ignore[loud] no\n  message: {{body: "A {BODY}"}}  # cst: ignore[two-spaces] no\n'
    data, _ = of(text, tmp_path, *META, SPACES, LOUD)
    assert data.decode() == HEAD + f'  message: {{body: "A {BODY}"}}\n' + REST


def test_a_diff_is_what_patch_applies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = changed(
        tmp_path, "en", "", {SAMPLE: HEAD + f'  message: {{body: "A  {BODY}"}}\n' + REST.rstrip("\n")}
    )
    monkeypatch.chdir(tmp_path)
    result = mended(root, SPACES)
    said = fixing.diff(result)
    assert said.startswith(f"--- a/templates/{SAMPLE}\n+++ b/templates/{SAMPLE}\n")
    subprocess.run(["git", "apply", "-"], input=said.encode(), check=True, cwd=tmp_path)
    assert (root / SAMPLE).read_bytes() == result.files[str(root / SAMPLE)]


STYLES = ('"', "'", "")
WORDS = st.text(st.sampled_from(list("ab '\"\\:#,é中-{}[]|>%@`&*!?~")), max_size=6)


@settings(max_examples=300, deadline=None)
@given(
    style=st.sampled_from(STYLES),
    new=WORDS,
    before=st.sampled_from(["", "it", "a b "]),
    after=st.sampled_from(["", " x", "''s"]),
)
def test_whatever_is_put_into_a_text_is_what_it_says_then(
    style: str, new: str, before: str, after: str
) -> None:
    inner = before + "_" + (after if style == "'" else after.replace("''", "'"))
    data = f"title: {style}{inner}{style}\nother: {{a: 1}}\n".encode()
    start = 8 + len(style) + len(before)
    change = Change(Location("f.yaml", 1, start), Location("f.yaml", 1, start + 1), new)
    result = outline("f.yaml", "f.yaml", written(File("f.yaml", "f.yaml", data), [change]))
    assert result is not None
    said = before + new + after.replace("''", "'")
    assert [one.value for one in result.scalars] == ["title", said, "other", "a", "1"]


def test_files_of_what_a_corpus_extends_are_never_written(tmp_path: Path) -> None:
    root = changed(tmp_path, "en", "", {SAMPLE: HEAD + f'  message: {{body: "A  {BODY}"}}\n' + REST})
    own = tmp_path / "own"
    (own / "ru" / "order").mkdir(parents=True)
    (own / "_corpus.yaml").write_text("format: 1\nextends: ../templates\n", encoding="utf-8")
    (own / "ru" / "order" / "sample.yaml").write_text(
        f'channels:\n  message: {{body: "A  {BODY}"}}\n', encoding="utf-8"
    )
    assert names(report_on(own, (SPACES,))) == ["two-spaces", "two-spaces"]
    result = mended(own, SPACES)
    assert [*result.files] == [str(own / "ru" / "order" / "sample.yaml")]
    assert str(root / SAMPLE) not in result.files
