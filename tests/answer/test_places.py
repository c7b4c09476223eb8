"""Directories are those that platformdirs names; the corpus is the one that product says."""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path

import platformdirs
import pytest
from platformdirs.api import PlatformDirsABC
from platformdirs.macos import MacOS
from platformdirs.unix import Unix
from platformdirs.windows import Windows

from cs_templates.answer import book, places
from cs_templates.errors import UsageError

KINDS = ("config", "cache", "state", "runtime")
VARIABLES = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")


def ours() -> list[str]:
    return [getattr(book if kind in ("config", "cache") else places, f"{kind}_dir")() for kind in KINDS]


def theirs(system: type[PlatformDirsABC]) -> list[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        dirs = system("cst", appauthor=False)
        return [getattr(dirs, f"user_{kind}_dir") for kind in KINDS]


@pytest.fixture(params=["unset", "set", "empty", "relative", "missing", "public"])
def environment(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Every way in which the XDG variables can be set."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in VARIABLES:
        path = tmp_path / name
        if request.param in ("set", "public"):
            path.mkdir(mode=0o700 if request.param == "set" else 0o755)
        value = {"empty": "", "relative": "some/where"}.get(request.param, str(path))
        if request.param == "unset":
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    return str(request.param)


def test_this_systems_directories_are_those_of_platformdirs(environment: str) -> None:
    assert ours() == theirs(platformdirs.PlatformDirs)


def test_linux(environment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert ours() == theirs(Unix)


def test_macos(environment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert ours() == theirs(MacOS)


def test_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    local = r"C:\Users\ana\AppData\Local"
    monkeypatch.setenv("LOCALAPPDATA", local)
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", local)
    monkeypatch.setenv("XDG_CACHE_HOME", "/elsewhere")
    assert ours() == theirs(Windows)


@pytest.mark.parametrize("home", ["relative", ""])
def test_a_home_that_is_no_directory_gives_way_to_the_systems(
    home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", home)
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    assert book.cache_dir() == platformdirs.user_cache_dir("cst", appauthor=False)


def test_a_user_without_a_home_has_directories_that_cannot_be_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 3_999_999)
    assert book.cache_dir({}) == "/nonexistent/.cache/cst"


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A shop's checkout with a corpus in `templates/`, and a directory deep below."""
    (tmp_path / "templates" / "ru").mkdir(parents=True)
    (tmp_path / "templates" / "_corpus.yaml").write_text("format: 1\n")
    (tmp_path / "orders" / "march").mkdir(parents=True)
    (tmp_path / "orders" / "templates").mkdir()
    return tmp_path


def test_the_nearest_corpus_at_or_above_the_working_directory(shop: Path) -> None:
    for below in (shop, shop / "orders" / "march", shop / "templates" / "ru", shop / "not" / "there"):
        assert book.find_corpus(None, {}, str(below)) == str(shop / "templates")


def test_one_that_is_named_wins_over_the_nearest(
    shop: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "_corpus.yaml").write_text("format: 1\n")
    env = {"CST_CORPUS": str(other)}
    assert book.find_corpus(None, env, str(shop)) == str(other)
    assert book.find_corpus(str(shop / "templates"), env, "/") == str(shop / "templates")
    assert book.find_corpus(None, {"CST_CORPUS": ""}, str(shop)) == str(shop / "templates")


def test_the_settings_name_one_for_where_there_is_none(
    shop: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    corpus, elsewhere = str(shop / "templates"), str(tmp_path_factory.mktemp("elsewhere"))
    assert book.find_corpus(None, {}, elsewhere, corpus) == corpus
    assert book.find_corpus(None, {}, str(shop), "/nowhere") == corpus


def test_else_the_packaged_one(tmp_path: Path) -> None:
    assert book.find_corpus(None, {}, str(tmp_path)) == book.packaged_corpus()
    assert book.find_corpus(None, {}, None) == book.packaged_corpus()


def test_a_path_is_made_absolute(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(shop)
    monkeypatch.setenv("HOME", str(shop))
    assert book.find_corpus("templates", {}) == str(shop / "templates")
    assert book.find_corpus(None, {"CST_CORPUS": "~/templates/"}) == str(shop / "templates")


@pytest.mark.parametrize(
    ("named", "message", "hint"),
    [
        ("nowhere", "--corpus: nowhere is no directory", "_corpus.yaml"),
        ("orders", "there is no _corpus.yaml in orders", "name the directory"),
        (".", "there is no _corpus.yaml in .", "did you mean"),
    ],
)
def test_a_bad_one_is_refused(
    shop: Path, monkeypatch: pytest.MonkeyPatch, named: str, message: str, hint: str
) -> None:
    monkeypatch.chdir(shop)
    with pytest.raises(UsageError) as caught:
        book.find_corpus(named, {})
    assert message in caught.value.message
    assert hint in caught.value.hint
    with pytest.raises(UsageError, match="CST_CORPUS"):
        book.find_corpus(None, {"CST_CORPUS": named})


def test_the_packaged_corpus_is_inside_a_wheel_and_beside_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "cs_templates"
    package.mkdir()
    monkeypatch.setattr(book, "_PACKAGE", str(package))
    assert book.packaged_corpus() == str(tmp_path / "templates")
    assert book.packaged_book() is None
    (package / "templates").mkdir()
    (package / "templates.cdb").write_bytes(b"")
    assert book.packaged_corpus() == str(package / "templates")
    assert book.packaged_book() == str(package / "templates.cdb")


def test_every_corpus_has_a_book_of_its_own() -> None:
    env = {"XDG_CACHE_HOME": "/cache"}
    roots = [("/a",), ("/b",), ("/a", "/b"), ("/b", "/a"), ("/a/b",), ("/a\n/b",), ("/магазин",), ()]
    paths = {book.book_path(given, env) for given in roots}
    assert len(paths) == len(roots)
    assert {os.path.dirname(path) for path in paths} == {book.cache_dir(env)}
    assert all(path.endswith(".cdb") for path in paths)


def test_a_books_name_stays() -> None:
    """FNV-1a with 128 bits, the published value for `a`."""
    name = os.path.basename(book.book_path(("a",)))
    assert name == "d228cb696f1a8caf78912b704e4a8964.cdb"
