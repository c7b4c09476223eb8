"""Writing back: the bytes that were asked for and no others, or nothing at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cs_templates.corpus.edits import open_document
from cs_templates.corpus.located.nodes import MapNode, Scalar, scalars
from cs_templates.corpus.splice import Edit, splice, spliced_bytes
from cs_templates.errors import CorpusError
from cs_templates.model import Location
from tests.corpus.trees import SHOP, TEMPLATE

FILE = b"""\
# kept
title:   Shipping delay     # as it is
state: 'reviewed'

channels: {email:   {body: "x"},
   sms: {body: y}}   # odd, and kept
"""


def put(root: Path, data: bytes = FILE) -> str:
    path = root / "x.yaml"
    path.write_bytes(data)
    return str(path)


def replaced(path: str, keys: tuple[str, ...], value: str) -> Edit:
    document = open_document(path)
    node = document.find(*keys)
    assert isinstance(node, Scalar)
    return document.replace(node, value)


@pytest.mark.parametrize("name", SHOP)
@pytest.mark.parametrize("style", ["LF", "CRLF", "BOM"])
def test_no_edits_no_change(name: str, style: str, tmp_path: Path) -> None:
    data = SHOP[name].encode()
    data = (
        data.replace(b"\n", b"\r\n")
        if style == "CRLF"
        else b"\xef\xbb\xbf" + data
        if style == "BOM"
        else data
    )
    path = put(tmp_path, data)
    before = os.stat(path)
    document = open_document(path)
    assert splice(path, [], document.stamp) == document.stamp
    assert Path(path).read_bytes() == data
    assert os.stat(path).st_mtime_ns == before.st_mtime_ns
    assert os.listdir(tmp_path) == ["x.yaml"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), newline=st.sampled_from(["\n", "\r\n"]), mark=st.sampled_from(["", "\ufeff"]))
def test_only_the_touched_span_changes(data: st.DataObject, newline: str, mark: str, tmp_path: Path) -> None:
    text = mark + SHOP[TEMPLATE].replace("\n", newline)
    path = put(tmp_path, text.encode())
    document = open_document(path)
    nodes = [node for node in scalars(document.root) if node.style != "|"]
    node = data.draw(st.sampled_from(nodes))
    value = data.draw(st.text(st.sampled_from("abя {}'\"#:\\，"), min_size=1, max_size=9))
    start, end = node.start_mark.index + len(mark), node.end_mark.index + len(mark)
    edit = document.replace(node, value)
    result = spliced_bytes(text.encode(), [edit], path).decode()
    assert result.startswith(text[:start])
    assert result.endswith(text[end:])
    assert result[start : len(result) - len(text) + end] == edit.text


def test_values_and_comments_stay_where_they_are(tmp_path: Path) -> None:
    path = put(tmp_path)
    document = open_document(path)
    edits = [replaced(path, ("title",), 'Late "parcel"'), replaced(path, ("state",), "translated"),
             replaced(path, ("channels", "email", "body"), 'say "hi"')]  # fmt: skip
    splice(path, edits, document.stamp)
    assert (
        Path(path).read_bytes()
        == b"""\
# kept
title:   'Late "parcel"'     # as it is
state: 'translated'

channels: {email:   {body: "say \\"hi\\""},
   sms: {body: y}}   # odd, and kept
"""
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_new_lines_end_as_the_file_does(newline: str, tmp_path: Path) -> None:
    data = SHOP[TEMPLATE].replace("\n", newline).encode()
    path = put(tmp_path, data)
    document = open_document(path)
    splice(
        path, [document.set(document.root, "true_to", "9c41f0d2a1b3", after="customer_says")], document.stamp
    )
    added = f'15 days"]{newline}true_to: 9c41f0d2a1b3{newline}state'.encode()
    assert added in Path(path).read_bytes()
    assert len(Path(path).read_bytes()) == len(data) + len(f"true_to: 9c41f0d2a1b3{newline}")


INSERTS = {
    "after a text": ("title", "title: Shipping delay\nnew: x\nkeywords"),
    "after a list": ("keywords", "late parcel]\nnew: x\ncustomer_says"),
    "after everything": ("channels", "    same_as: email\nnew: x\n"),
}


@pytest.mark.parametrize(("after", "expected"), INSERTS.values(), ids=INSERTS)
def test_a_line_is_inserted_after_another_entry(after: str, expected: str, tmp_path: Path) -> None:
    path = put(tmp_path, SHOP[TEMPLATE].encode())
    document = open_document(path)
    splice(path, [document.insert_after(document.root, after, "new", "x")], document.stamp)
    assert expected in Path(path).read_text(encoding="utf-8")


def test_a_line_is_inserted_after_a_block_and_before_what_follows_it(tmp_path: Path) -> None:
    path = put(tmp_path, b"a:\n  b: |\n    one\n    two\n\n# about c\nc: 1")
    document = open_document(path)
    group = document.find("a")
    assert isinstance(group, MapNode)
    edits = [
        document.insert_after(group, "b", "d", "x"),
        document.insert_after(document.root, "c", "e", "y: z"),
    ]
    splice(path, edits, document.stamp)
    assert Path(path).read_bytes() == b'a:\n  b: |\n    one\n    two\n  d: x\n\n# about c\nc: 1\ne: "y: z"'


def test_inside_braces_a_name_goes_after_a_comma(tmp_path: Path) -> None:
    path = put(tmp_path)
    document = open_document(path)
    group = document.find("channels", "sms")
    assert isinstance(group, MapNode)
    splice(path, [document.set(group, "subject", "a, b", after="body")], document.stamp)
    assert b'sms: {body: y, subject: "a, b"}}   # odd' in Path(path).read_bytes()


def test_a_block_is_replaced_line_by_line(tmp_path: Path) -> None:
    path = put(tmp_path, b"a: |  # why\n   one\n\n   two\n\n# about b\nb: 1\n")
    document = open_document(path)
    splice(path, [replaced(path, ("a",), "1\n\n  2\n3\n")], document.stamp)
    assert Path(path).read_bytes() == b"a: |  # why\n   1\n\n     2\n   3\n\n# about b\nb: 1\n"


def test_a_file_that_has_changed_is_not_overwritten(tmp_path: Path) -> None:
    path = put(tmp_path)
    edit, stamp = replaced(path, ("title",), "Late"), open_document(path).stamp
    Path(path).write_bytes(FILE + b"# later\n")
    with pytest.raises(CorpusError, match="has changed since it was read; nothing was written"):
        splice(path, [edit], stamp)
    assert Path(path).read_bytes() == FILE + b"# later\n"


def test_a_file_that_changes_while_it_is_written_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path)
    edit, stamp = replaced(path, ("title",), "Late"), open_document(path).stamp
    fsync = os.fsync

    def editor(handle: int) -> None:
        Path(path).write_bytes(b"saved: by an editor\n")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", editor)
    with pytest.raises(CorpusError, match="was changed meanwhile; nothing was written"):
        splice(path, [edit], stamp)
    assert Path(path).read_bytes() == b"saved: by an editor\n"
    assert os.listdir(tmp_path) == ["x.yaml"]


@pytest.mark.parametrize("name", ["open", "write", "fsync", "replace", "chmod"])
def test_what_the_system_refuses_leaves_the_old_file(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path)
    edit, stamp = replaced(path, ("title",), "Late"), open_document(path).stamp
    real = getattr(os, name)

    def failing(*arguments: object, **options: object) -> object:
        if name != "open" or ".tmp" in str(arguments[0]):
            raise OSError(28, "No space left on device")
        return real(*arguments, **options)

    monkeypatch.setattr(os, name, failing)
    with pytest.raises(CorpusError, match="was not written: No space left on device") as caught:
        splice(path, [edit], stamp)
    monkeypatch.undo()
    assert caught.value.detail["written"] is False
    assert Path(path).read_bytes() == FILE
    assert os.listdir(tmp_path) == ["x.yaml"]


def test_written_but_not_certain_to_last_is_said_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path)
    edit, stamp = replaced(path, ("title",), "Late"), open_document(path).stamp
    fsync = os.fsync

    def failing(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(5, "Input/output error")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(CorpusError, match="was written, but it is not certain") as caught:
        splice(path, [edit], stamp)
    assert caught.value.detail["written"] is True
    assert b"Late" in Path(path).read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="modes and links of POSIX")
def test_mode_and_link_stay(tmp_path: Path) -> None:
    path = put(tmp_path)
    os.chmod(path, 0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to("x.yaml")
    document = open_document(str(link))
    stamp = splice(str(link), [replaced(path, ("title",), "Late")], document.stamp)
    assert link.is_symlink()
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o640
    assert b"Late" in Path(path).read_bytes()
    assert stamp == open_document(path).stamp


def test_what_a_killed_run_left_is_swept_up_after_an_hour(tmp_path: Path) -> None:
    path = put(tmp_path)
    old, new, other = (tmp_path / name for name in ("x.yaml.0badcafe.tmp", "x.yaml.600df00d.tmp", "y.tmp"))
    for file in (old, new, other):
        file.write_bytes(b"")
    for file in (old, other):
        os.utime(file, (1, 1))
    splice(path, [replaced(path, ("title",), "Late")], open_document(path).stamp)
    assert sorted(os.listdir(tmp_path)) == ["x.yaml", "x.yaml.600df00d.tmp", "y.tmp"]


def place(line: int, column: int) -> Location:
    return Location(path="x.yaml", line=line, column=column)


def edit(start: tuple[int, int], end: tuple[int, int], text: str) -> Edit:
    return Edit(at=place(*start), end=place(*end), text=text)


REFUSED = {
    "overlapping": ([edit((2, 1), (2, 6), "a"), edit((2, 5), (2, 7), "b")], "overlap"),
    "backwards": ([edit((2, 6), (2, 1), "a")], "overlap"),
    "beyond the line": ([edit((1, 1), (1, 99), "a")], "has no place 1:99"),
    "beyond the file": ([edit((99, 1), (99, 1), "a")], "has no place 99:1"),
    "breaking the file": ([edit((3, 17), (3, 18), "")], "would not read as YAML afterwards"),
    "a name twice": ([edit((3, 1), (3, 6), "title")], "would not read as YAML afterwards"),
    "half a character": ([edit((3, 9), (3, 10), "\ud800")], "cannot be edited"),
    "a tab": ([edit((3, 7), (3, 8), "\t")], "would not read as YAML afterwards"),
}


@pytest.mark.parametrize(("edits", "words"), REFUSED.values(), ids=REFUSED)
def test_edits_that_are_refused(edits: list[Edit], words: str, tmp_path: Path) -> None:
    path = put(tmp_path)
    stamp = open_document(path).stamp
    with pytest.raises(CorpusError, match=words):
        splice(path, edits, stamp)
    assert Path(path).read_bytes() == FILE


def test_edits_that_touch_do_not_overlap() -> None:
    edits = [edit((3, 1), (3, 6), "b"), edit((3, 6), (3, 6), "c"), edit((1, 1), (1, 2), "##")]
    assert spliced_bytes(FILE, edits, "x").startswith(
        b"## kept\ntitle:   Shipping delay     # as it is\nbc: 'reviewed'"
    )


def test_a_file_with_a_fault_is_not_opened_for_editing(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"x\.yaml:2:1: a stands twice"):
        open_document(put(tmp_path, b"a: 1\na: 2\n"))
    with pytest.raises(CorpusError, match="cannot be read: No such file"):
        open_document(str(tmp_path / "none.yaml"))


def test_a_document_names_what_is_not_there(tmp_path: Path) -> None:
    document = open_document(put(tmp_path))
    assert document.find("channels", "email", 0) is None
    with pytest.raises(CorpusError, match="has no tone to write x after"):
        document.insert_after(document.root, "tone", "x", "y")
    with pytest.raises(CorpusError, match=r"channels in .* is no text"):
        document.set(document.root, "channels", "x", after="title")
