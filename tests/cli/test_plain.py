"""The plain parser reads an exact subset of what Typer reads: the table is held to Typer's own parameters."""

from __future__ import annotations

import inspect
import random
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer

from cs_templates import cli
from cs_templates.cli import app, commands, examples
from cs_templates.cli.commands.fill import Asked
from cs_templates.errors import UsageError

ROOT = Path(__file__).parents[2]
TYPER_COMMANDS: dict[str, Any] = typer.main.get_command(app.app).commands  # type: ignore[attr-defined]


def typer_options(command: str) -> dict[str, tuple[str, str]]:
    """Every spelling Typer knows for a command, with the argument it sets and how often it may stand."""
    found = {}
    for parameter in TYPER_COMMANDS[command].params:
        if parameter.param_type_name == "option":
            for spelling in (*parameter.opts, *parameter.secondary_opts):
                found[spelling] = (parameter.name, arity(parameter))
    return found


def arity(parameter: Any) -> str:
    if getattr(parameter, "is_flag", False):
        return cli.FLAG
    if parameter.multiple or parameter.nargs == -1:
        return cli.MANY
    kind = getattr(parameter, "type_descriptor", parameter)  # older Typers have click's own `type`
    return cli.NUMBER if "int" in str(vars(kind)).lower() else cli.ONE


def test_every_command_of_typer_is_in_the_table() -> None:
    assert set(cli.COMMANDS) == set(TYPER_COMMANDS)


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_the_table_has_typers_spellings_arities_and_types(command: str) -> None:
    assert dict(cli.COMMANDS[command][1]) == typer_options(command)


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_the_table_has_typers_argument(command: str) -> None:
    arguments = [p for p in TYPER_COMMANDS[command].params if p.param_type_name == "argument"]
    found = [(p.name, arity(p), p.required) for p in arguments]
    assert ([cli.COMMANDS[command][0]] if cli.COMMANDS[command][0] else []) == found


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_run_takes_every_argument_of_the_table(command: str) -> None:
    argument, options = cli.COMMANDS[command]
    names = {name for name, _ in options.values() if name != "debug"} | ({argument[0]} if argument else set())
    module = __import__(commands.module_of(command), fromlist=["run"])
    taken = inspect.signature(module.run).parameters
    accepted = set(taken) - {"options"}
    if "options" in taken:
        accepted |= set(inspect.signature(getattr(module, "Options", Asked)).parameters)
    assert names == accepted


READ = {
    "fill refund-issued -l ru": {"scenario": "refund-issued", "locale": "ru"},
    "fill -l ru refund-issued": {"scenario": "refund-issued", "locale": "ru"},
    "fill x --locale=ru --gloss=": {"scenario": "x", "locale": "ru", "gloss": ""},
    "fill x -s a=b -s c=d=e": {"scenario": "x", "pairs": ["a=b", "c=d=e"]},
    "fill x -l ru -l es": {"scenario": "x", "locale": "es"},
    "fill x --upset -n --no-newline": {"scenario": "x", "upset": True, "no_newline": True},
    "fill x --turn 2 --debug": {"scenario": "x", "turn": 2, "debug": True},
    "fill x --values -": {"scenario": "x", "files": ["-"]},
    "search -- -x --limit": {"query": ["-x", "--limit"]},
    "search 退款 возврат --limit 3": {"query": ["退款", "возврат"], "limit": 3},
    "search -": {"query": ["-"]},
    "list": {},
    "config": {},
    "config path": {"setting": ["path"]},
    "__complete -- fill x -l": {"words": ["fill", "x", "-l"]},
}


@pytest.mark.parametrize("line", READ)
def test_plain_lines_are_read(line: str) -> None:
    assert cli.parse(line.split()) == (line.partition(" ")[0], READ[line])


@pytest.mark.parametrize(
    "line",
    [
        "", "find x", "fil x", "fill", "fill a b", "fill x --local ru", "fill x --nope", "fill x -l",
        "fill x -lru", "fill x -nq", "fill x -l=ru", "fill x --upset=yes", "fill x --turn two",
        "fill x --turn -1", "fill x --turn +1", "fill x --turn ٣", "fill x --turn 1_000", "fill x --turn 1.0",
        "fill x --turn 9999999999", "fill x -s -n", "fill x -s --", "fill x --no-upset", "fill x -h",
        "fill --help", "--help", "--version", "list x", "search", "completion", "__complete -x",
    ],
)  # fmt: skip
def test_everything_unusual_is_left_to_typer(line: str) -> None:
    assert cli.parse(line.split()) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("--corpus T fill x", "fill --corpus T x"),
        ("--corpus=T --debug list", "list --corpus=T --debug"),
        ("--debug", "--debug"),
        ("fill --corpus T", "fill --corpus T"),
        ("--corpus", "--corpus"),
        ("--json list", "--json list"),
    ],
)
def test_what_stands_before_the_command_goes_behind_it(before: str, after: str) -> None:
    assert cli.command_first(before.split()) == after.split()


WORDS = [
    "x", "refund-issued", "退款", "", "-", "--", "a=b", "=", "ru", "-5", "-x", "--", "7", "007", "0", " 3",
    "1e3", "+1", "--nope", "--loc", "-lru", "-nq", "-qn", "-s=a", "-h", "--help", "--version", "é", "-é",
    "---", "--=", "-=", "\u0661", "1_0", "--locale=", "--turn=2", "--turn=x", "--upset=1", "--set=a=b",
    "--limit=3", "--json", "--json=", "--corpus", "--debug",
]  # fmt: skip

GOOD = ["2", "07", "ru", "a=b", "退款", "", "-", "x y"]


def command_line(dice: random.Random) -> list[str]:
    """A command and words that are often its own options with a value, sometimes anything."""
    command = dice.choice([*cli.COMMANDS, "fill", "fill", "search", "nope"])
    argument, options = cli.COMMANDS.get(command, (None, {}))
    words = [command, "x"] if argument and dice.random() < 0.8 else [command]
    for _ in range(dice.choice([0, 1, 1, 2, 3, 4])):
        if dice.random() < 0.2 or not options:
            words.append(dice.choice(WORDS))
            continue
        spelling = dice.choice([*options])
        value = [] if options[spelling][1] == cli.FLAG else [dice.choice(GOOD)]
        words += [spelling, *value] if dice.random() < 0.9 else [spelling, dice.choice(WORDS)]
    return words


def test_typer_answers_the_same_wherever_the_plain_parser_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    monkeypatch.setattr(commands, "call", lambda *call: seen.append(call))
    command = typer.main.get_command(app.app)
    monkeypatch.setattr(typer.main, "get_command", lambda _: command)
    dice = random.Random(20261121)
    answered = 0
    for _ in range(20_000):
        line = command_line(dice)
        plainly = cli.parse(line)
        if plainly is None:
            continue
        answered += 1
        try:
            app.run(line)
        except UsageError as error:
            pytest.fail(f"Typer refuses {line}: {error}")
        assert seen.pop() == plainly, line
    assert answered > 8_000


def test_typer_refuses_what_it_should() -> None:
    for line, said in {
        "fill x --lcale ru": "--locale", "fil x": "'fill'", "fill": "SCENARIO", "fill x --turn two": "'--turn'",
    }.items():  # fmt: skip
        with pytest.raises(UsageError, match=said) as caught:
            app.run(line.split())
        assert "--help" in caught.value.hint


def shown_lines(text: str) -> list[str]:
    """The `cst` command lines of a document, without prompts, redirections and pipes."""
    lines = [line.strip().removeprefix("$ ") for line in text.splitlines()]
    return [line.split(" #")[0].split(" > ")[0].split(" | ")[0] for line in lines if line.startswith("cst ")]


def test_every_command_line_of_the_readme_and_of_the_help_is_plain() -> None:
    lines = [command for group in (examples.TOP, *examples.EXAMPLES.values()) for command, _ in group]
    readme = ROOT / "README.md"
    lines += [readme.read_text(encoding="utf-8")] if readme.exists() else []
    for line in shown_lines("\n".join(lines)):
        words = shlex.split(line)[1:]
        if words[:1] not in (["--help"], ["--version"]) and "--help" not in words:
            assert cli.parse(words) is not None, line
