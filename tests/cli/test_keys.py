"""How many keys an agent presses from a scenario in mind to the reply on the clipboard."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import ROOT, Terminal
from tests.cli.test_copy import XCLIP

MOST = 60


class Keys:
    """Types at a terminal and counts, the call's own letters and its Enter included."""

    def __init__(self, start: Callable[..., Terminal], call: str, env: dict[str, str]) -> None:
        self.count = len(call) + 1
        self.terminal = start(*shlex.split(call)[1:], env=env)

    def answer(self, question: str, keys: str) -> None:
        self.terminal.sees(question)
        self.terminal.types(keys)
        self.count += len(keys)


def desk(folder: Path, environment: dict[str, str], remember: str = "false") -> dict[str, str]:
    """A day's work set up: the packaged corpus, the agent's name, a clipboard that can be looked at."""
    tool = folder / "xclip"
    tool.write_text(XCLIP)
    tool.chmod(0o755)
    (folder / "cst").mkdir()
    (folder / "cst" / "settings.yaml").write_text(
        f"ui: zh\nremember: {remember}\nagent: {{name: Olga}}\nshop: {{name: Lumen Home}}\n"
    )
    (folder / "run").mkdir(mode=0o700)
    return {
        "CST_CORPUS": str(ROOT / "templates"),
        "PATH": f"{folder}:{environment['PATH']}",
        "DISPLAY": ":0",
        "XDG_CONFIG_HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "XDG_STATE_HOME": str(folder / "state"),
    }


def test_a_delay_in_60_keys(
    terminal: Callable[..., Terminal], environment: dict[str, str], tmp_path: Path
) -> None:
    keys = Keys(terminal, "cst copy 配送延误 -l ru", desk(tmp_path, environment))
    keys.answer(" 1  订单号：", "A-10293\n")
    keys.answer(" 2  延误天数：", "３\n")
    keys.answer(" 3  新的预计送达时间：", "+5d\n")
    keys.answer("[1-2]：", "1\n")
    assert keys.terminal.ends() == 0
    assert keys.count <= MOST
    held = (tmp_path / "held").read_text(encoding="utf-8")
    assert "Заказ A-10293" in held
    assert held.endswith("Olga, Lumen Home")


def test_the_next_reply_to_the_same_customer_in_60_keys(
    terminal: Callable[..., Terminal], environment: dict[str, str], tmp_path: Path
) -> None:
    env = desk(tmp_path, environment, remember="true")
    first = Keys(
        terminal,
        "cst copy 配送延误 -l ru -s number=A-10293 -s delay_days=3 -s new_eta=+5d -s solutions=wait",
        env,
    )
    assert first.terminal.ends() == 0
    keys = Keys(terminal, "cst copy 退款 -l ru,en --again", env)
    keys.terminal.sees("沿用上次：A-10293")
    keys.answer("1-10: ", "1\n")
    keys.answer(" 1  退款金额：", "12.5€\n")
    keys.answer("[1-6]：", "1\n")
    keys.answer(" 3  ", "today\n")
    keys.answer(" 4  ", "5\n")
    assert keys.terminal.ends() == 0
    assert keys.count <= MOST
    held = (tmp_path / "held").read_text(encoding="utf-8")
    assert held.count("A-10293") == 2
    assert "\n\n----------\n\n" in held
