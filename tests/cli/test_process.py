"""Real processes: exit codes, streams, encodings, and what a hot command may load."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import DELAY, ROOT, Ran, Terminal

Cst = Callable[..., Ran]
RU = ["fill", "shipping-delay", "-l", "ru", *DELAY]
SECRET = "Sentinelle-4711"  # noqa: S105 - stands for a customer's data

ENCODINGS = {
    "gbk console": {"PYTHONIOENCODING": "cp936"},
    "latin-1 console": {"PYTHONIOENCODING": "latin-1:strict"},
    "C locale": {"LANG": "C"},
    "C locale, no UTF-8 mode": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "no locale at all": {"LANG": "", "PYTHONUTF8": "0"},
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_utf_8_in_and_out_whatever_the_console_says(cst: Cst, name: str) -> None:
    ran = cst(*RU, "-s", "customer.name=Анна", "--gloss", "zh", env=ENCODINGS[name])
    assert ran.code == 0, ran
    assert ran.out.startswith("Здравствуйте, Анна!")
    assert "zh │ Анна，您好！" in ran.err
    ran = cst("search", "-", "--json", "--ui", "zh", input="退款", env=ENCODINGS[name])
    assert [hit["title"] for hit in json.loads(ran.out)["results"]] == ["退款已发出"]


def test_words_that_are_not_utf_8_are_refused(environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), "search", b"\xff\xfe"],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"not UTF-8" in done.stderr


def shell(line: str, environment: dict[str, str]) -> Ran:
    """A line of shell in which `cst` is the command line; the exit codes of a pipe are the first command's."""
    command = f'{sys.executable} "{ROOT / "cli.py"}"'
    script = f'cst() {{ {command} "$@"; }}; {line}'
    done = subprocess.run(
        ["bash", "-c", script],
        env=environment,
        capture_output=True,
        start_new_session=True,
        cwd=ROOT,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


COMMANDS = {
    "fill": "cst fill shipping-delay -l ru -s number=1 -s delay_days=3 -s new_eta=+5d -q",
    "search": "cst search refund",
    "list": "cst list",
    "show": "cst show shipping-delay -l ru",
    "json": "cst list --json",
    "config": "cst config",
    "compile": "cst completion bash",
    "help": "cst --help",
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_full_disk_is_reported(environment: dict[str, str], name: str) -> None:
    ran = shell(f"{COMMANDS[name]} > /dev/full", environment)
    assert ran.code == 1, ran
    assert "No space left on device" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "help"])
def test_a_closed_stdout_is_reported(environment: dict[str, str], name: str) -> None:
    ran = shell(f"{COMMANDS[name]} >&-", environment)
    assert ran.code == 1, ran
    assert "stdout is closed" in ran.err


@pytest.mark.parametrize("name", COMMANDS)
def test_a_reader_that_goes_away_is_no_news(environment: dict[str, str], name: str) -> None:
    ran = shell(f"{COMMANDS[name]} | true; exit ${{PIPESTATUS[0]}}", environment)
    assert ran.code in (0, 1), ran
    assert ran.err == ""


def test_head_takes_what_it_wants(environment: dict[str, str]) -> None:
    ran = shell("cst list | head -1", environment)
    assert (ran.out, ran.err) == ("shipping\n", "")


def test_a_closed_stderr_and_stdin_stop_nothing(environment: dict[str, str]) -> None:
    assert shell(f"{COMMANDS['fill']} 2>&-", environment).out.startswith("Здравствуйте!")
    assert shell(f"{COMMANDS['fill']} <&-", environment).out.startswith("Здравствуйте!")
    assert shell(f"{COMMANDS['fill']} 2>/dev/full", environment).code == 0
    assert shell("cst search -  <&-", environment).code == 2


def test_exit_codes(cst: Cst) -> None:
    assert cst("search", "refund").code == 0
    assert cst("search", "xyzzy").code == 1
    assert cst("serch", "x").code == 2
    assert cst("fill", "shipping-delay", "-l", "ru").code == 2
    assert cst("list", "--corpus", "/dev/null/none").code == 2


def test_version_and_help(cst: Cst) -> None:
    from cs_templates import __version__

    assert cst("--version").out == f"cst {__version__}\n"
    for words in ((), ("--help",), ("-h",)):
        ran = cst(*words)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.index("cst search 退款") < ran.out.index("Options:")


def test_stdin_is_read_only_when_asked_for(cst: Cst) -> None:
    ran = cst(
        *RU[:4],
        "--values",
        "-",
        input='{"order.number": "A-1", "shipment": {"delay_days": 1, "new_eta": "+5d"}}',
    )
    assert "Заказ A-1 задерживается на 1 день." in ran.out
    assert cst(*RU, input="{").code == 0


BUG = """
import sys
sys.path.insert(0, {root!r})
from cs_templates.cli.commands import fill
def break_down(*words, **more):
    name = {secret!r}
    raise KeyError(name + more["pairs"][0])
fill.run = break_down
from cs_templates.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("debug", [[], ["--debug"]])
def test_a_bug_ends_in_3_and_shows_no_value(environment: dict[str, str], debug: list[str]) -> None:
    program = BUG.format(root=str(ROOT), secret=SECRET)
    words = ["fill", "x", "-s", f"customer.name={SECRET}", *debug]
    done = subprocess.run(
        [sys.executable, "-c", program, *words], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert SECRET not in done.stderr
    assert done.stderr.splitlines()[-1].startswith("a bug in cst: KeyError in cli/commands/__init__.py:")
    assert ("Traceback" in done.stderr) == bool(debug)
    assert ("--debug" in done.stderr) != bool(debug)


def test_no_value_is_left_in_any_file(cst: Cst, shared_home: Path) -> None:
    words = [*RU, "-s", f"customer.name={SECRET}", "-s", f"order.number={SECRET}"]
    cst(*words)
    cst("copy", *words[1:], "--clipboard", "cat > /dev/null")
    cst("fill", "refund-issued", "-l", "ru", "-s", f"order.number={SECRET}", "--debug")
    kept = [path for path in shared_home.rglob("*") if path.is_file()]
    assert kept
    assert [path for path in kept if SECRET.encode() in path.read_bytes()] == []


@pytest.mark.parametrize("spelling", [["-l", "ru"], ["-lru"]])
def test_ctrl_c_at_a_prompt(terminal: Callable[..., Terminal], spelling: list[str]) -> None:
    agent = terminal("fill", "refund-refused", *spelling)
    agent.sees("order number")
    agent.types("\x03")
    assert agent.ends() == 130
    assert "Traceback" not in agent.text()
    assert agent.text().endswith("^C\n")  # and no line more
    from tests.cli.conftest import termios_of

    assert termios_of(agent.slave) == agent.modes


def test_ctrl_c_while_reading_stdin(environment: dict[str, str]) -> None:
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "cli.py"), "search", "-"], env=environment, start_new_session=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=1)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (130, b"", b"")


def test_what_is_missing_is_asked_for_at_a_terminal(
    terminal: Callable[..., Terminal], tmp_path: Path
) -> None:
    with (tmp_path / "out").open("wb") as out:
        agent = terminal("fill", "refund-issued", "-l", "ru", "--ui", "zh", stdout=out.fileno())
    agent.sees("订单号")
    agent.sees("退款方式")
    agent.types("A-10293\n")
    agent.sees("→ A-10293")
    agent.types("12.50\n")
    agent.sees("金额需要币种")
    agent.types("12.50 EUR\n")
    agent.sees("→ 12,50\xa0€")
    agent.types("1\n")
    assert agent.ends() == 0, agent.text()
    assert (tmp_path / "out").read_text(encoding="utf-8") == (
        "Здравствуйте!\n\nПо заказу A-10293 мы вернули 12,50\xa0€ на банковскую карту.\n\nВаша команда\n"
    )


def test_giving_up_names_what_is_missing(terminal: Callable[..., Terminal]) -> None:
    agent = terminal("fill", "refund-refused", "-l", "ru")
    agent.sees("order number")
    agent.types("\x04")
    assert agent.ends() == 2
    assert "order.number is missing" in agent.text()


@pytest.mark.parametrize("flag", ["--no-input", "--json"])
def test_nothing_is_asked_where_it_must_not(terminal: Callable[..., Terminal], flag: str) -> None:
    agent = terminal("fill", "refund-refused", "-l", "ru", flag)
    assert agent.ends() == 2


def test_optional_values_are_asked_for_with_ask(terminal: Callable[..., Terminal]) -> None:
    agent = terminal("fill", "refund-refused", "-l", "en", "-s", "number=1", "--ask")
    agent.sees("customer's name")
    agent.types("\n")
    agent.sees(" 2  customer's name:")
    agent.types("Anna\n")
    assert agent.ends() == 0, agent.text()
    assert "Hello Anna,\n\nWe cannot refund order 1.\n\nYour team\n" in agent.text()


def test_one_of_several_scenarios_is_chosen_by_one_key(terminal: Callable[..., Terminal]) -> None:
    agent = terminal("fill", "refu", "-l", "en", "-s", "number=7", "--ui", "en")
    agent.sees("1-2")
    agent.types("1" if agent.text().index("refund-refused") < agent.text().index("refund-issued") else "2")
    assert agent.ends() == 0, agent.text()
    assert "We cannot refund order 7." in agent.text()


def test_control_characters_do_not_reach_a_terminal(
    terminal: Callable[..., Terminal], tmp_path: Path
) -> None:
    hostile = tmp_path / "\x1b]52;c;YQ==\x07.json"
    agent = terminal("fill", "refund-refused", "-l", "en", "--values", str(hostile))
    assert agent.ends() == 2
    assert "\x1b" not in agent.text()
    assert "\\x1b]52" in agent.text()


LINES = (Path(__file__).parent / "hot_modules.txt").read_text(encoding="utf-8").splitlines()
ALLOWED = {name: calls for name, *calls in (line.split() for line in LINES if line and line[0] != "#")}
LOADED = """
import sys
sys.path.insert(0, {root!r})
before = set(sys.modules)
import cs_templates.cli
code = cs_templates.cli.main(sys.argv[1:])
print("\\n".join(["", "LOADED", *sorted(set(sys.modules) - before)]))
sys.exit(code)
"""
HOT = {
    "search": ["search", "退款"],
    "fill": [*RU, "--gloss", "zh"],
    "fill from JSON": ["fill", "refund-issued", "-l", "ru", "--values", "{json}"],
    "fill --json": [*RU, "--json"],
    "copy": ["copy", *RU[1:], "--clipboard", "cat > /dev/null"],
    "list": ["list"],
    "completion": ["__complete", "--", "fill", "refund-issued", "-s", "ref"],
}


PLAIN = {
    "search": ["search", "refund"],
    "fill": ["fill", "refund-issued", "-l", "ru", "-s", "number=7", "-s", "amount=5 EUR", "-s", "method=card",
             "-s", "customer.name=Анна", "--no-input"],
    "completion": ["__complete", "--", "fill", "ref"],
}  # fmt: skip


def modules_of(words: list[str], environment: dict[str, str], folder: Path) -> list[str]:
    """What a call loads, beyond what an empty interpreter has."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", LOADED.format(root=str(ROOT)), *words],
        env=environment, capture_output=True, check=False, start_new_session=True, cwd=folder,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.decode().rpartition("LOADED\n")[2].split()


@pytest.mark.parametrize("call", PLAIN)
def test_a_plain_call_loads_fifteen_modules_of_ours_at_most(
    cst: Cst, environment: dict[str, str], tmp_path: Path, call: str
) -> None:
    cst("list")
    ours = {
        name for name in modules_of(PLAIN[call], environment, tmp_path) if name.startswith("cs_templates")
    }
    assert ours == {name for name, calls in ALLOWED.items() if call in calls}
    assert len(ours) <= 15


@pytest.mark.parametrize("name", HOT)
def test_a_hot_command_loads_only_what_is_allowed(
    cst: Cst, environment: dict[str, str], tmp_path: Path, name: str
) -> None:
    path = tmp_path / "v.json"
    path.write_text('{"order": {"number": "1"}, "refund": {"amount": "1 EUR", "method": "card"}}')
    cst("list")
    loaded = modules_of([word.format(json=path) for word in HOT[name]], environment, tmp_path)
    assert [module for module in loaded if not _allowed(module)] == []


def _allowed(module: str) -> bool:
    """Our own modules below the wall, and those the list names."""
    return module in ALLOWED or module.startswith(("cs_templates.answer.", "cs_templates.clipboard."))


def test_the_list_of_hot_modules_names_none_of_the_dear_ones() -> None:
    dear = {"re", "json", "enum", "dataclasses", "typing", "pathlib", "datetime", "decimal", "subprocess",
            "collections", "functools", "contextlib", "typer", "rich", "yaml", "jinja2", "babel"}  # fmt: skip
    assert not ALLOWED.keys() & dear


def test_cli_py_is_cst(environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cli", "--version"], env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True, check=True, cwd=os.path.dirname(ROOT),
    )  # fmt: skip
    assert done.stdout.startswith(b"cst ")
