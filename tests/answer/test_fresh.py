"""An edit is seen, and what only looks like one is not."""

from __future__ import annotations

import os
from pathlib import Path
from zlib import crc32

import pytest

from cs_templates.answer.book import Book, Stale, changed
from cs_templates.answer.fresh import checksum_of

MADE = 1_800_000_000 * 10**9
LONG_AGO = MADE - 3600 * 10**9
JUST_BEFORE = MADE - 10**9


def settle(path: Path, at: int = LONG_AGO) -> list[object]:
    """Give a file a time, and take its stamp."""
    os.utime(path, ns=(at, at))
    info = path.stat()
    return [str(path), info.st_size, info.st_mtime_ns, info.st_ino, crc32(path.read_bytes())]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "shipping-delay.yaml"
    path.write_text("title: Late\n")
    return path


def test_an_untouched_file_is_unchanged(file: Path) -> None:
    assert changed([settle(file)], MADE) is None


def test_other_bytes_are_a_change(file: Path) -> None:
    stamp = settle(file)
    file.write_text("title: Fast\n")
    assert changed([stamp], MADE) == str(file)


def test_another_size_is_a_change_whatever_the_times_say(file: Path) -> None:
    stamp = settle(file)
    file.write_text("title: Later\n")
    settle(file)
    assert changed([stamp], MADE) == str(file)


def test_another_time_over_the_same_bytes_is_none(file: Path) -> None:
    stamp = settle(file)
    settle(file, LONG_AGO + 5)
    assert changed([stamp], MADE) is None


def test_another_inode_over_the_same_bytes_is_none(file: Path) -> None:
    stamp = settle(file)
    copy = file.with_suffix(".new")
    copy.write_bytes(file.read_bytes())
    os.replace(copy, file)
    settle(file)
    assert file.stat().st_ino != stamp[3]
    assert changed([stamp], MADE) is None


@pytest.mark.parametrize("at", [JUST_BEFORE, MADE, MADE + 10**9])
def test_within_a_tick_of_the_clock_only_the_bytes_tell(file: Path, at: int) -> None:
    stamp = settle(file, at)
    assert changed([stamp], MADE) is None
    file.write_text("title: Fast\n")
    settle(file, at)
    assert changed([stamp], MADE) == str(file)


def test_an_old_file_is_not_read(file: Path) -> None:
    stamp = settle(file)
    file.write_text("title: Fast\n")
    settle(file)
    assert changed([stamp], MADE) is None


def test_a_file_that_vanished_or_appeared_is_a_change(file: Path) -> None:
    absent = [str(file), -1, 0, 0, 0]
    stamp = settle(file)
    assert changed([absent], MADE) == str(file)
    file.unlink()
    assert changed([absent], MADE) is None
    assert changed([stamp], MADE) == str(file)


def test_the_first_change_is_named(file: Path, tmp_path: Path) -> None:
    gone = [str(tmp_path / "gone.yaml"), 3, LONG_AGO, 1, 1]
    assert changed([settle(file), gone], MADE) == str(tmp_path / "gone.yaml")


class Tree:
    """A locale's directory with one template, long untouched."""

    def __init__(self, root: Path) -> None:
        self.top, self.stage = root / "ru", root / "ru" / "shipping"
        self.stage.mkdir(parents=True)
        file = self.stage / "shipping-delay.yaml"
        file.write_text("title: x\n")
        for path in (self.top, self.stage):
            os.utime(path, ns=(LONG_AGO, LONG_AGO))
        self.directories = [
            [str(path), LONG_AGO, path.stat().st_ino, checksum_of(entry.name for entry in path.iterdir())]
            for path in (self.top, self.stage)
        ]

    def changed(self, made: int = MADE) -> str | None:
        facts = {"sealed": False, "made": made, "directories": self.directories}
        try:
            Book.from_records([("book", facts)]).check(listings=True)
        except Stale as stale:
            return stale.path
        return None


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


def test_an_untouched_directory_is_unchanged_and_not_listed(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "scandir", lambda _path: pytest.fail("listed"))
    assert tree.changed() is None


def test_a_new_template_is_a_change(tree: Tree) -> None:
    (tree.stage / "delivered.yaml").write_text("title: y\n")
    assert tree.changed() == str(tree.stage)


def test_a_new_directory_is_a_change_once_it_holds_a_template(tree: Tree) -> None:
    (tree.top / "review").mkdir()
    assert tree.changed() is None
    (tree.top / "review" / "review-request.yaml").write_text("title: y\n")
    assert tree.changed() == str(tree.top)


def test_a_vanished_template_or_directory_is_a_change(tree: Tree) -> None:
    (tree.stage / "shipping-delay.yaml").unlink()
    assert tree.changed() == str(tree.stage)
    tree.stage.rmdir()
    assert tree.changed() == str(tree.top)


@pytest.mark.parametrize(
    "name", [".shipping-delay.yaml.swp", ".#x.yaml", "notes.txt", "shipping-delay.yaml~"]
)
def test_what_an_editor_leaves_there_is_none(tree: Tree, name: str) -> None:
    (tree.stage / name).write_text("x")
    assert tree.changed() is None


def test_a_link_is_none(tree: Tree) -> None:
    (tree.stage / "linked.yaml").symlink_to("shipping-delay.yaml")
    assert tree.changed() is None


def test_a_template_that_came_within_a_tick_of_the_clock_is_seen(tree: Tree) -> None:
    (tree.stage / "delivered.yaml").write_text("title: y\n")
    os.utime(tree.stage, ns=(LONG_AGO, LONG_AGO))
    assert tree.changed() is None
    assert tree.changed(made=LONG_AGO + 10**9) == str(tree.stage)


def test_a_directory_that_was_never_there_is_unchanged(tree: Tree, tmp_path: Path) -> None:
    tree.directories = [[str(tmp_path / "none"), 0, 0, -1]]
    assert tree.changed() is None
