"""What `cst` says in Chinese, as processes and at a terminal; and how it knows the agent's language."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cs_templates.cli import commands, helping, screen
from tests.cli.conftest import ROOT, Ran, Terminal
from tests.cli.test_process import ALLOWED, LOADED

Cst = Callable[..., Ran]
ZH = {"CST_UI": "zh"}
DEAF = {**ZH, "TERM": "dumb", "DISPLAY": "", "WAYLAND_DISPLAY": ""}

SAID = {
    "a missing value": (
        ["fill", "refund-refused", "-l", "ru"],
        (
            "cst: 无法填写 refund-refused：\n  缺少 order.number（编号：订单号）\n"
            "  cst fill refund-refused -l ru -s number=…\n"
        ),
    ),
    "a value that cannot be": (
        ["fill", "refund-issued", "-l", "ru", "-s", "number=1", "-s", "amount=5", "-s", "method=card"],
        (
            "cst: 无法填写 refund-issued：\n  refund.amount：金额需要币种，例如 5 EUR\n"
            "  cst fill refund-issued -l ru -s amount=…\n"
        ),
    ),
    "a variable": (
        ["fill", "refund-refused", "-l", "ru", "-s", "nmber=1"],
        "cst: 没有 nmber 这个变量\n  是不是 order.number？\n",
    ),
    "a stage": (["list", "--stage", "shiping"], "cst: 没有 shiping 这个阶段\n  是不是 shipping？\n"),
    "a corpus": (
        ["list", "--corpus", "/dev/null/none"],
        "cst: --corpus：/dev/null/none 不是目录\n  请指定含有 _corpus.yaml 的目录\n",
    ),
    "a file": (
        ["fill", "x", "--values", "/dev/null/none"],
        "cst: 无法读取 /dev/null/none：不是目录\n",
    ),
    "an option": (
        ["search", "--limt", "3", "x"],
        "cst: 没有 --limt 这个选项（是不是 --limit, --ui？）\n  用法见 cst search --help\n",
    ),
    "a command": (["serch", "x"], "cst: 没有 'serch' 这个命令（是不是 'search'？）\n  用法见 cst --help\n"),
    "an argument": (["fill"], "cst: 缺少参数 'SCENARIO'\n  用法见 cst fill --help\n"),
    "an option's value": (["fill", "x", "--locale"], "cst: 选项 '--locale' 需要一个值\n"),
    "a flag's value": (["fill", "x", "--quiet=1"], "cst: 选项 '--quiet' 不带值\n"),
    "a number": (
        ["search", "x", "--limit", "many"],
        "cst: '--limit' 的值应为整数\n  用法见 cst search --help\n",
    ),
    "too much": (["list", "x", "y"], "cst: 多余的参数：x y\n  用法见 cst list --help\n"),
    "a shell": (["config", "lcale"], "cst: 没有 lcale 这一项设置\n  是不是 locale？\n"),
}


@pytest.mark.parametrize("name", SAID)
def test_errors(cst: Cst, name: str) -> None:
    words, said = SAID[name]
    ran = cst(*words, env=ZH)
    assert (ran.code, ran.out, ran.err) == (2, "", said)


def test_a_clipboard_that_cannot_be_reached(cst: Cst) -> None:
    words = ["copy", "refund-refused", "-l", "ru", "-s", "number=1", "-q"]
    ran = cst(*words, "--clipboard", "false", env=ZH)
    assert ran.code == 1
    assert "cst: 内容没有复制到剪贴板：command (false) 退出码为 1\n  cst doctor 会列出检查过的工具" in ran.err
    assert (
        "剪贴板：command (sleep 9) 0.2 秒内没有响应"
        in cst(
            *words,
            "--clipboard",
            "sleep 9",
            env={**ZH, "XDG_CONFIG_HOME": _with_settings("clipboard_timeout: '0.2'")},
        ).err
    )
    assert "已复制（cat > /dev/null）。" in cst(*words, "--clipboard", "cat > /dev/null", env=ZH).err


def _with_settings(text: str) -> str:
    import tempfile

    folder = Path(tempfile.mkdtemp())
    (folder / "cst").mkdir()
    (folder / "cst" / "settings.yaml").write_text(text, encoding="utf-8")
    return str(folder)


HELPED = ("", "search", "list", "show", "fill", "copy", "compile", "doctor", "config", "completion")


@pytest.mark.parametrize("command", HELPED)
def test_help_is_chinese_and_fits_the_screen(here: Cst, command: str) -> None:
    words = [command, "--help"] if command else ["--help"]
    ran = here(*words, env={**ZH, "COLUMNS": "60"})
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].startswith("用法：cst")
    assert "选项：" in lines
    assert "  -h, --help" in ran.out
    assert "显示本帮助。" in ran.out
    for line in lines[1:]:
        if not line.lstrip().startswith("cst "):
            assert screen.width(line) <= 60, line
            assert max(line, default="\u4e00") >= "\u4e00" or line.strip().startswith(("#", "-")), line


def test_help_says_the_same_in_english(here: Cst) -> None:
    ran = here("fill", "--help", env={"COLUMNS": "80"})
    assert ran.out.startswith("Usage: cst fill [OPTIONS] ")
    assert "\n  # values by hand\n  cst fill refund-issued" in ran.out
    assert (
        "  --values FILE         Values as JSON or YAML; - is stdin. Repeatable: the\n"
        "                        later wins.\n"
    ) in ran.out
    assert "[required]" in ran.out


LANGUAGES = [
    (["--ui", "zh"], {}, True),
    (["--ui=zh-CN"], {}, True),
    (["--ui", "zh_CN"], {}, True),
    (["--ui", "en"], {"LANG": "zh_CN.UTF-8"}, False),
    (["--ui", "en"], ZH, False),
    ([], {"LC_ALL": "zh_CN.UTF-8"}, True),
    ([], {"LC_MESSAGES": "zh_CN.UTF-8"}, True),
    ([], {"LANG": "zh_TW.UTF-8"}, True),
    ([], {"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, False),
    ([], {"LANG": "ru_RU.UTF-8"}, False),
    ([], {"LANG": "C"}, False),
    ([], {"CST_UI": "es", "LANG": "zh_CN.UTF-8"}, False),
]


@pytest.mark.parametrize(("words", "env", "chinese"), LANGUAGES)
def test_the_language(here: Cst, words: list[str], env: dict[str, str], chinese: bool) -> None:
    ran = here("list", "--stage", "nowhere", *words, env=env)
    assert ("没有 nowhere 这个阶段" in ran.err) == chinese, ran
    assert ("there is no stage nowhere" in ran.err) != chinese


WRONG = [
    (["doctor", "--corpus", "/nowhere"], "/nowhere 不是目录"),
    (["config", "nonsense"], "没有 nonsense 这一项"),
    (["config", "tone", "rude"], "模板库里没有 rude 这种语气"),
    (["compile", "--corpus", "/nowhere"], "/nowhere 不是目录"),
    (["completion", "tcsh"], "只能是 bash, zsh, fish"),
    (["phrases", "-l", "ru", "--tone", "rude"], "没有 rude 这种语气"),
    (["fill", "refund-refused", "-l", "ru", "--turn", "0"], "最小为 1"),
    (["fill", "refund-refused", "-l", "ru,ru"], "ru 写了两次"),
    (["copy", "refund-refused", "-l", "ru", "--add", "closing"], "它要独占一行"),
]


@pytest.mark.parametrize(("words", "said"), WRONG)
@pytest.mark.parametrize("before", [True, False])
def test_every_command_takes_ui_before_it_or_behind_it(
    here: Cst, words: list[str], said: str, before: bool
) -> None:
    ran = here(*(["--ui", "zh", *words] if before else [*words, "--ui", "zh"]))
    assert ran.code in (1, 2)
    assert said in ran.out + ran.err


def test_every_kind_has_a_name_and_says_how_it_is_typed() -> None:
    from cs_templates.cli import kinds
    from cs_templates.model import KINDS

    assert tuple(kinds.NAMES) == KINDS
    assert set(kinds.HINTS) == set(KINDS) - {"choice", "choices"}


def test_the_settings_name_the_language(here: Cst, tmp_path: Path) -> None:
    (tmp_path / "cst").mkdir()
    path = tmp_path / "cst" / "settings.yaml"
    path.write_text("ui: zh\n", encoding="utf-8")
    env = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert "没有 nowhere 这个阶段" in here("list", "--stage", "nowhere", env=env).err
    path.write_text("ui: [\n", encoding="utf-8")
    assert "settings.yaml:" in here("list", env=env).err  # unreadable, and said in the system's language


def test_a_titles_language_needs_no_catalogue(here: Cst) -> None:
    ran = here("list", "--ui", "ru")
    assert "Задержка доставки" in ran.out
    assert "there is no stage" in here("list", "--stage", "nowhere", "--ui", "ru").err


def test_what_stands_behind_ui() -> None:
    assert commands.asked_for(["fill", "x", "--ui", "zh"]) == "zh"
    assert commands.asked_for(["--ui=zh"]) == "zh"
    assert commands.asked_for(["fill", "--ui"]) == ""
    assert commands.asked_for(["search", "--", "--ui", "zh"]) is None


def test_a_usage_error_that_is_not_known_stays_as_it_is() -> None:
    assert helping.usage_error("Something new.") == "Something new."


def test_json_keeps_its_names(here: Cst) -> None:
    import json

    said = json.loads(here("fill", "refund-issued", "-l", "ru", "-s", "amount=5", "--json", env=ZH).err)
    assert said["error"] == "missing-values"
    assert said["invalid"] == [{"name": "refund.amount", "value": "5", "why": "金额需要币种，例如 5 EUR"}]
    assert said["missing"][0]["name"] == "order.number"


def test_a_prompt_refuses_in_chinese(terminal: Callable[..., Terminal]) -> None:
    agent = terminal("fill", "refund-refused", "-l", "ru", env=ZH)
    agent.sees(" 1  订单号（编号，照原样填）\n")
    agent.sees("回车继续，Ctrl-D 放弃。\n 1  订单号：")
    agent.types("8.1E+15\n")
    agent.sees("“8.1E+15”被电子表格改坏了；请从原处重新复制")
    agent.types("\x04")
    assert agent.ends() == 2
    assert "缺少 order.number" in agent.text()


def test_doctor_speaks_of_this_machine(here: Cst) -> None:
    ran = here("doctor", env=ZH)
    assert "标题和提问使用 zh" in ran.out
    assert "只用于：macOS" in ran.out


def test_chinese_loads_what_english_loads(cst: Cst, environment: dict[str, str]) -> None:
    words = ["copy", "refund-refused", "-l", "ru", "-s", "number=1", "--clipboard", "cat > /dev/null"]
    cst(*words, env=ZH)  # a checkout's book of messages is made now
    done = subprocess.run(
        [sys.executable, "-I", "-c", LOADED.format(root=str(ROOT)), *words],
        env={**environment, **ZH}, capture_output=True, check=True, start_new_session=True,
    )  # fmt: skip
    assert "已复制" in done.stderr.decode()
    loaded = done.stdout.decode().rpartition("LOADED\n")[2].split()
    below = ("cs_templates.answer.", "cs_templates.clipboard.")
    assert [name for name in loaded if name not in ALLOWED and not name.startswith(below)] == []
