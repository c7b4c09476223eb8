"""Settings are read once, win over nothing that was said, and hold no order's facts."""

from __future__ import annotations

import os
from pathlib import Path
from unittest import mock

import pytest

from cs_templates.answer import book, jsontext
from cs_templates.cli.commands import Settings, load_settings, ui_locale
from cs_templates.corpus import read_data
from cs_templates.errors import CorpusError, CsTemplatesError
from cs_templates.model import Raw

TEXT = """\
locale: ru
ui: zh
clipboard_timeout: 2.50
agent: {name: Ольга, gender: female}
shop.name: Северный дом
policy:
  returns: {days: 014}
orders: [~/orders.csv, ./today.json]
tone: ""
"""


class Parser:
    """The corpus's reader of YAML, counting how often it is called."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, data: bytes, path: str) -> Raw:
        self.calls += 1
        read: Raw = read_data(data, path)
        return read


def load(parser: Parser, env: dict[str, str]) -> Settings:
    with mock.patch("cs_templates.corpus.read_data", parser):
        return load_settings(env)


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_CACHE_HOME": str(tmp_path / "cache")}


def write(env: dict[str, str], text: str, at: int = 10**18) -> str:
    path = os.path.join(book.config_dir(env), "settings.yaml")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    os.utime(path, ns=(at, at))
    return path


def test_without_a_file_there_are_none(env: dict[str, str]) -> None:
    parser = Parser()
    settings = load(parser, env)
    assert (settings.values, settings.warnings, parser.calls) == ({}, [], 0)
    assert settings.path == os.path.join(env["XDG_CONFIG_HOME"], "cst", "settings.yaml")
    assert not os.path.exists(env["XDG_CACHE_HOME"])


EXPECTED = {
    "locale": "ru",
    "ui": "zh",
    "clipboard_timeout": "2.50",
    "agent.name": "Ольга",
    "agent.gender": "female",
    "shop.name": "Северный дом",
    "policy.returns.days": "014",
    "orders": ["~/orders.csv", "./today.json"],
}


def test_nested_and_dotted_names_are_the_same_and_values_stay_as_written(env: dict[str, str]) -> None:
    write(env, TEXT)
    settings = load(Parser(), env)
    assert settings.values == EXPECTED
    assert settings.warnings == []
    assert settings.own() == {
        "agent.name": "Ольга",
        "agent.gender": "female",
        "shop.name": "Северный дом",
        "policy.returns.days": "014",
    }


def test_the_file_is_read_again_only_when_it_changed(env: dict[str, str]) -> None:
    write(env, TEXT + "no_such: 1\n")
    parser = Parser()
    first, second = load(parser, env), load(parser, env)
    assert parser.calls == 1
    assert (first.values, first.warnings) == (second.values, second.warnings)
    write(env, "locale: es\n", at=10**18 + 1)
    assert load(parser, env).values == {"locale": "es"}
    assert parser.calls == 2
    write(env, "locale: en\n", at=10**18 + 1)
    write(env, "locale: es\n", at=10**18 + 2)
    assert load(parser, env).values == {"locale": "es"}
    assert parser.calls == 2


def test_what_is_kept_is_private(env: dict[str, str]) -> None:
    write(env, TEXT)
    load(Parser(), env)
    kept = os.path.join(book.cache_dir(env), "settings.json")
    assert os.stat(kept).st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b"{}", b"\xff", b'{"tool": "0.0.0", "inputs": []}', b"null"]
)
def test_a_damaged_record_is_made_again(env: dict[str, str], damage: bytes) -> None:
    write(env, TEXT)
    parser = Parser()
    load(parser, env)
    kept = Path(book.cache_dir(env), "settings.json")
    kept.write_bytes(damage)
    assert load(parser, env).values == EXPECTED
    assert load(parser, env).values == EXPECTED
    assert parser.calls == 2


def test_another_users_record_is_not_believed(env: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(env, TEXT)
    parser = Parser()
    load(parser, env)
    monkeypatch.setattr(os, "geteuid", lambda: os.stat(path).st_uid + 1)
    assert load(parser, env).values == EXPECTED
    assert parser.calls == 2


def test_another_versions_record_is_not_believed(env: dict[str, str]) -> None:
    write(env, TEXT)
    parser = Parser()
    load(parser, env)
    kept = Path(book.cache_dir(env), "settings.json")
    record = jsontext.parse(kept.read_text(encoding="utf-8")) | {"tool": "0.0.0", "values": {"locale": "xx"}}
    kept.write_text(jsontext.write(record), encoding="utf-8")
    assert load(parser, env).values == EXPECTED


def test_where_nothing_can_be_kept_the_file_is_read_each_time(env: dict[str, str]) -> None:
    write(env, TEXT)
    parser = Parser()
    for _ in range(2):
        assert load(parser, env | {"XDG_CACHE_HOME": "/dev/null"}).values == EXPECTED
    assert parser.calls == 2


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("chanel: email", "no setting chanel; did you mean channel?"),
        ("order.number: A-1", "order.number is an order's"),
        ("customer: {name: Anna}", "customer is an order's"),
        ("locale: [ru, en]", "locale takes one value"),
    ],
)
def test_what_does_not_belong_there_is_left_aside_with_a_warning(
    env: dict[str, str], text: str, warning: str
) -> None:
    write(env, f"{text}\nui: ru\n")
    settings = load(Parser(), env)
    assert settings.values == {"ui": "ru"}
    assert len(settings.warnings) == 1
    assert warning in settings.warnings[0]


def test_a_broken_file_is_said_with_its_place(env: dict[str, str]) -> None:
    write(env, "locale: ru\nlocale: en\n")
    with pytest.raises(CorpusError) as caught:
        load(Parser(), env)
    assert "settings.yaml:2" in caught.value.message


def test_a_file_that_cannot_be_read_is_said(env: dict[str, str]) -> None:
    os.makedirs(os.path.join(book.config_dir(env), "settings.yaml"))
    with pytest.raises(CsTemplatesError, match="cannot be read"):
        load(Parser(), env)


SETTINGS = Settings("/c/settings.yaml", {"ui": "zh", "corpus": "/mine", "locale": "ru", "orders": ["a"]}, [])


@pytest.mark.parametrize(
    ("name", "flag", "env", "found"),
    [
        ("ui", "es", {"CST_UI": "ru"}, ("es", "--ui")),
        ("ui", None, {"CST_UI": "ru"}, ("ru", "CST_UI")),
        ("ui", None, {"CST_UI": ""}, ("zh", "/c/settings.yaml")),
        ("corpus", None, {"CST_CORPUS": "/env"}, ("/env", "CST_CORPUS")),
        ("clipboard", None, {"CST_CLIPBOARD": "osc52"}, ("osc52", "CST_CLIPBOARD")),
        ("locale", None, {"CST_LOCALE": "en"}, ("ru", "/c/settings.yaml")),
        ("clipboard_timeout", "2", {}, ("2", "--clipboard-timeout")),
        ("tone", None, {}, (None, "")),
        ("orders", None, {}, (["a"], "/c/settings.yaml")),
    ],
)
def test_a_flag_wins_over_the_environment_and_that_over_the_file(
    name: str, flag: str | None, env: dict[str, str], found: tuple[object, str]
) -> None:
    assert SETTINGS.found(name, flag, env) == found


def test_a_setting_that_is_no_text_is_not_given_as_one() -> None:
    assert SETTINGS.text("locale", env={}) == "ru"
    assert SETTINGS.text("orders", env={}) is None


@pytest.mark.parametrize(
    ("env", "locale"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"), ({"LANG": "zh_TW.UTF-8"}, "zh-Hant"), ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "es_MX"}, "es"), ({"LANG": "sr_RS@latin"}, "sr"), ({"LANG": "de"}, "de"),
        ({"LANG": "C"}, "en"), ({"LANG": "C.UTF-8"}, "en"), ({"LANG": "POSIX"}, "en"), ({}, "en"), ({"LANG": ""}, "en"),
        ({"LC_ALL": "ru_RU", "LC_MESSAGES": "es_ES", "LANG": "zh_CN"}, "ru"),
        ({"LC_ALL": "", "LC_MESSAGES": "es_ES", "LANG": "zh_CN"}, "es"),
        ({"LC_ALL": "C", "LANG": "zh_CN"}, "en"), ({"LANG": "/etc/x"}, "en"),
        ({"CST_UI": "zh_CN", "LC_ALL": "ru_RU"}, "zh-CN"), ({"CST_UI": "", "LANG": "ru_RU"}, "ru"),
    ],
)  # fmt: skip
def test_the_agents_language_is_the_systems(env: dict[str, str], locale: str) -> None:
    assert ui_locale(Settings("", {}, []), env=env) == locale


def test_the_agents_language_is_what_they_set() -> None:
    assert ui_locale(SETTINGS, env={"LANG": "ru_RU"}) == "zh"
    assert ui_locale(SETTINGS, env={"CST_UI": "es", "LANG": "ru_RU"}) == "es"
    assert ui_locale(SETTINGS, "en", {"CST_UI": "es"}) == "en"
