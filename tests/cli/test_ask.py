"""Prompts on a real terminal: a pseudo-terminal of our own, with the streams redirected elsewhere."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
import tty
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cs_templates.cli import screen

ROOT = Path(__file__).resolve().parents[2]

ETA = {"name": "shipment.new_eta", "kind": "date", "label": "New expected delivery date", "options": None}
AMOUNT = {"name": "refund.amount", "kind": "money", "label": "Сумма возврата", "options": None}
METHOD = {
    "name": "refund.method",
    "kind": "choice",
    "label": "退款方式",
    "options": {"card": "银行卡", "balance": "账户余额", "coupon": "优惠券"},
}
SOLUTIONS = {
    "name": "solutions",
    "kind": "choices",
    "label": "What the buyer may choose from",
    "options": {"refund": "full refund", "replacement": "replacement", "wait": "wait"},
}
ANSWER = {
    "name": "reply.answer",
    "kind": "text",
    "label": "Answer",
    "options": None,
    "reply_language": True,
}
LINK = {"name": "shipment.tracking_url", "kind": "url", "label": "Tracking page", "options": None}

# A check as the command line makes one: refuses what has no sense, echoes what the reply will print.
PROGRAM = """
import json, os, sys
sys.path.insert(0, sys.argv[1])
from cs_templates.cli import ask

def check(name, raw):
    if name == "refund.amount" and not raw.endswith(" EUR"):
        return False, "an amount needs a currency, as in 2.50 EUR"
    return True, {"2026-03-14": "14 \\u043c\\u0430\\u0440\\u0442\\u0430"}.get(raw, raw)

task = json.loads(sys.argv[2])
try:
    if "lines" in task:
        result = ask.choose_one(task["lines"], "Which one?")
    else:
        result = ask.ask(task["fields"], check, optional=task["optional"], title=task["title"])
    print(json.dumps(["answered", result]))
except KeyboardInterrupt:
    print(json.dumps(["interrupted", None]))
    sys.exit(130)
"""


class Agent:
    """An agent at a terminal: sees what is shown, types, and gets the program's answer on a pipe."""

    def __init__(
        self, task: dict[str, object], *, size: tuple[int, int] = (80, 24), raw: bool = False, **env: str
    ) -> None:
        self.screen, terminal = pty.openpty()
        if raw:
            tty.setraw(terminal)
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.terminal = terminal
        self.modes = termios.tcgetattr(terminal)
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(ROOT), json.dumps(task)],
            env={"PATH": os.environ["PATH"], "TERM": "xterm", "NO_COLOR": "1", **env},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pass_fds=[terminal],
            preexec_fn=lambda: _take(terminal),  # noqa: PLW1509
        )
        self.shown = b""
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        while True:
            try:
                self.shown += os.read(self.screen, 65536)
            except OSError:
                return

    def text(self) -> str:
        return self.shown.decode("utf-8", "replace").replace("\r\n", "\n")

    def sees(self, text: str, times: int = 1) -> None:
        """Wait until `text` has been shown, and the program waits for an answer."""
        deadline = time.monotonic() + 10
        while self.text().count(text) < times:
            if time.monotonic() > deadline or self.process.poll() is not None:
                self.process.kill()
                said = self.process.communicate()[1].decode()
                pytest.fail(f"never shown: {text!r} in\n{self.text()}\n{said}")
            time.sleep(0.005)

    def types(self, text: str | bytes) -> None:
        os.write(self.screen, text.encode() if isinstance(text, str) else text)

    def gets(self) -> list[object]:
        out, err = self.process.communicate(timeout=10)
        assert err == b"", err.decode()
        answer: list[object] = json.loads(out)
        return answer

    def ends_its_line(self) -> bool:
        """Whether what comes next, the shell's prompt, starts on a line of its own."""
        deadline = time.monotonic() + 5
        while not self.text().endswith("\n") and time.monotonic() < deadline:
            time.sleep(0.005)
        return self.text().endswith("\n")

    def mode_is_as_before(self) -> bool:
        return termios.tcgetattr(self.terminal) == self.modes

    def leaves(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()
        os.close(self.terminal)


def _take(terminal: int) -> None:
    """Make it the controlling terminal, and leave the standard streams as they are."""
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)


Sit = Callable[..., Agent]


@pytest.fixture
def sit() -> Iterator[Sit]:
    agents: list[Agent] = []

    def sits(
        *fields: dict[str, object], optional: tuple[str, ...] = (), title: str = "", **how: Any
    ) -> Agent:
        task: dict[str, object] = {"fields": fields, "optional": optional, "title": title}
        agents.append(Agent(task, **how))
        return agents[-1]

    yield sits
    for agent in agents:
        agent.leaves()


@pytest.fixture
def choose() -> Iterator[Sit]:
    agents: list[Agent] = []

    def chooses(*lines: str, **how: Any) -> Agent:
        agents.append(Agent({"lines": lines}, **how))
        return agents[-1]

    yield chooses
    for agent in agents:
        agent.leaves()


def test_everything_is_on_one_screen_before_the_first_question(sit: Sit) -> None:
    agent = sit(ETA, METHOD, ANSWER, LINK, optional=("shipment.tracking_url",), title="→ Anna · A-10293 · ru")
    agent.sees(" 1  New expected delivery date: ")
    assert agent.text() == (
        "→ Anna · A-10293 · ru\n"
        " 1  New expected delivery date (date: 2026-03-14, 03-14 or +5d)\n"
        " 2  退款方式\n"
        "    1 银行卡   2 账户余额   3 优惠券\n"
        " 3  Answer (text)\n"
        "    ! Write it in the customer's language: it goes into the reply as it stands.\n"
        " 4  Tracking page (a link: https://…; optional: Enter leaves it out)\n"
        "Enter goes on, Ctrl-D gives up.\n"
        " 1  New expected delivery date: "
    )


def test_a_whole_form(sit: Sit) -> None:
    agent = sit(ETA, AMOUNT, METHOD, SOLUTIONS, LINK, optional=("shipment.tracking_url",))
    for prompt, answer in (
        ("date: ", "2026-03-14"), ("возврата: ", "2.50 EUR"), ("[1-3]: ", "2"), ("choose from [1-3]: ", "1,3"),
        ("Tracking page: ", ""),
    ):  # fmt: skip
        agent.sees(prompt)
        agent.types(answer + "\n")
    assert agent.gets() == [
        "answered",
        {
            "shipment.new_eta": "2026-03-14",
            "refund.amount": "2.50 EUR",
            "refund.method": "balance",
            "solutions": "refund,wait",
        },
    ]
    assert "    → 14 марта\n" in agent.text()
    assert agent.mode_is_as_before()


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [("1", "card"), ("coupon", "coupon"), ("Balance", "balance"), ("账户余额", "balance"), ("３", "coupon"), (" 2 ", "balance")],
)  # fmt: skip
def test_a_choice_is_a_number_a_name_or_an_id(sit: Sit, typed: str, chosen: str) -> None:
    agent = sit(METHOD)
    agent.sees("[1-3]: ")
    agent.types(typed + "\n")
    assert agent.gets() == ["answered", {"refund.method": chosen}]


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("1,3", "refund,wait"),
        ("3, 1", "wait,refund"),
        ("2", "replacement"),
        ("full refund; wait", "refund,wait"),
        ("1，2、3", "refund,replacement,wait"),
        ("1,1,refund", "refund"),
        ("1 3", "refund,wait"),
        ("１　３", "refund,wait"),
    ],
)
def test_several_choices(sit: Sit, typed: str, chosen: str) -> None:
    agent = sit(SOLUTIONS)
    agent.sees("[1-3]: ")
    agent.types(typed + "\n")
    assert agent.gets() == ["answered", {"solutions": chosen}]


@pytest.mark.parametrize(
    ("field", "typed", "why", "right", "answer"),
    [
        (AMOUNT, "2.50", "an amount needs a currency, as in 2.50 EUR", "2.50 EUR", "2.50 EUR"),
        (METHOD, "4", "give one number from 1 to 3", "3", "coupon"),
        (METHOD, "0", "give one number from 1 to 3", "3", "coupon"),
        (METHOD, "1,2", "give one number from 1 to 3", "3", "coupon"),
        (SOLUTIONS, "1,7", "give numbers from 1 to 3, with commas between them", "1", "refund"),
        (SOLUTIONS, ",", "give numbers from 1 to 3, with commas between them", "1", "refund"),
        (ETA, "", "the reply cannot do without it; Ctrl-D gives up", "+5d", "+5d"),
        (ETA, "   ", "the reply cannot do without it; Ctrl-D gives up", "+5d", "+5d"),
    ],
)
def test_a_wrong_answer_is_explained_and_asked_again(
    sit: Sit, field: dict[str, object], typed: str, why: str, right: str, answer: str
) -> None:
    agent = sit(field)
    agent.sees(": ")
    agent.types(typed + "\n")
    agent.sees(f"    {why}\n")
    agent.types(right + "\n")
    assert agent.gets() == ["answered", {field["name"]: answer}]


def test_words_in_other_scripts_and_line_editing(sit: Sit) -> None:
    agent = sit(ANSWER, LANG="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    agent.sees("Answer: ")
    agent.types("Да, это возможнж\x7fо. 可以的再\x7f！\n")
    assert agent.gets() == ["answered", {"reply.answer": "Да, это возможно. 可以的！"}]


def test_bytes_that_are_not_utf8_are_asked_again(sit: Sit) -> None:
    agent = sit(ANSWER)
    agent.sees("Answer: ")
    agent.types(b"\xc4\xe0\n")
    agent.sees("  the terminal did not send UTF-8; type it again\n")
    agent.types("Да\n")
    assert agent.gets() == ["answered", {"reply.answer": "Да"}]


@pytest.mark.parametrize("typed", ["\x04", "2026\x04\x04"], ids=["empty line", "half a line"])
@pytest.mark.parametrize("before", [0, 1])
def test_ctrl_d_gives_up_at_every_question(sit: Sit, typed: str, before: int) -> None:
    agent = sit(ETA, METHOD)
    agent.sees("date: ")
    if before:
        agent.types("2026-03-14\n")
        agent.sees("[1-3]: ")
    agent.types(typed)
    assert agent.gets() == ["answered", None]
    assert agent.ends_its_line()
    assert agent.mode_is_as_before()


@pytest.mark.parametrize("before", [0, 1])
def test_ctrl_c_interrupts_at_every_question(sit: Sit, before: int) -> None:
    agent = sit(ETA, METHOD)
    agent.sees("date: ")
    if before:
        agent.types("2026-03-14\n")
        agent.sees("[1-3]: ")
    agent.types("half a line\x03")
    assert agent.gets() == ["interrupted", None]
    assert agent.process.returncode == 130
    assert agent.ends_its_line()
    assert agent.mode_is_as_before()


def test_a_terminal_that_was_left_raw_is_usable_and_left_as_it_was(sit: Sit) -> None:
    agent = sit(ETA, raw=True)
    agent.sees("date: ")
    agent.types("+5dd\x7f\r")
    assert agent.gets() == ["answered", {"shipment.new_eta": "+5d"}]
    assert agent.mode_is_as_before()


@pytest.mark.parametrize("size", [(80, 24), (200, 50), (40, 10)])
def test_no_line_is_wider_than_the_screen(sit: Sit, size: tuple[int, int]) -> None:
    long: dict[str, object] = {
        "name": "evidence.kind",
        "kind": "choice",
        "label": "买家可以用什么来证明包裹没有送到，例如照片、视频或者承运人的书面说明，请选择其中一种",
        "options": {f"option{n}": f"вариант номер {n}, довольно длинный" for n in range(1, 8)},
    }
    agent = sit(long, ETA, ANSWER, size=size, title="→ 安娜 · A-10293 · ru · amazon " * 8)
    agent.sees("[1-7]: ")
    lines = agent.text().split("\n")
    assert max(map(screen.width, lines)) <= size[0]
    assert all(f"{n} вариант номер {n}, довольно длинный" in agent.text() for n in range(1, 8))
    agent.types("7\n")
    agent.sees("→ option7")


def test_what_has_left_the_screen_is_shown_again_with_its_question(sit: Sit) -> None:
    fields = [METHOD | {"name": f"method.{n}", "label": f"Method {n}"} for n in range(1, 8)]
    agent = sit(*fields)
    for n in range(1, 8):
        agent.sees(f"\n{n:>2}  Method {n}\n    1 银行卡   2 账户余额   3 优惠券\n{n:>2} [1-3]: ")
        agent.types("1\n")
    assert agent.gets() == ["answered", {f"method.{n}": "card" for n in range(1, 8)}]
    assert agent.text().count("1 银行卡   2 账户余额   3 优惠券") == 14


def test_a_label_cannot_steer_the_terminal(sit: Sit) -> None:
    agent = sit(ETA | {"label": "date\x1b]52;c;eA==\x07\u202e\x9b2J"})
    agent.sees(r"date\x1b]52;c;eA==\x07\u202e\x9b2J: ")
    assert b"\x1b" not in agent.shown
    assert b"\xc2\x9b" not in agent.shown


def test_colour_is_for_those_who_want_it(sit: Sit) -> None:
    agent = sit(AMOUNT, NO_COLOR="")
    agent.sees("возврата: ")
    agent.types("1\n")
    agent.sees("\x1b[31m    an amount needs a currency, as in 2.50 EUR\x1b[0m")
    assert "\x1b[1m 1  Сумма возврата: \x1b[0m" in agent.text()


LINES = ("refund-issued · Refund issued", "refund-declined · Возврат отклонён", "refund-partial · 部分退款")


@pytest.mark.parametrize(("key", "index"), [("1", 0), ("3", 2), ("\x04", None), ("\x1b", None)])
def test_one_key_chooses(choose: Sit, key: str, index: int | None) -> None:
    agent = choose(*LINES)
    agent.sees("1-3: ")
    assert agent.text() == "Which one?\n 1  {}\n 2  {}\n 3  {}\n1-3: ".format(*LINES)
    agent.types(key)
    assert agent.gets() == ["answered", index]
    assert agent.mode_is_as_before()


@pytest.mark.parametrize("key", ["4", "0", "x", "\n", "\x1b[A", "я"])
def test_other_keys_choose_nothing(choose: Sit, key: str) -> None:
    agent = choose(*LINES)
    agent.sees("1-3: ")
    agent.types(key)
    agent.sees("1-3: ", 2)
    agent.types("2")
    assert agent.gets() == ["answered", 1]
    assert b"\x1b" not in agent.shown


@pytest.mark.parametrize(
    ("count", "term", "typed", "index"),
    [
        (12, "xterm", "12\n", 11),
        (3, "dumb", "2\n", 1),
        (12, "xterm", "13\n7\n", 6),
        (3, "dumb", "\x04", None),
    ],
)
def test_a_number_chooses_where_a_key_cannot(
    choose: Sit, count: int, term: str, typed: str, index: int | None
) -> None:
    agent = choose(*[f"scenario-{n}" for n in range(1, count + 1)], TERM=term)
    agent.sees(f"1-{count}: ")
    agent.types(typed)
    assert agent.gets() == ["answered", index]
    assert agent.mode_is_as_before()


def test_long_lines_are_cut_to_the_screen(choose: Sit) -> None:
    agent = choose("退款已发送" * 20, size=(60, 20))
    agent.sees("1-1: ")
    assert max(map(screen.width, agent.text().split("\n"))) <= 60


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_the_mode_is_put_back_whatever_ends_the_program(choose: Sit, how: signal.Signals) -> None:
    agent = choose(*LINES)
    agent.sees("1-3: ")
    assert not agent.mode_is_as_before()
    agent.process.send_signal(how)
    agent.process.communicate(timeout=10)
    assert agent.process.returncode == {signal.SIGINT: 130, signal.SIGTERM: 143}[how]
    assert agent.mode_is_as_before()


@pytest.mark.parametrize("call", ["ask.ask([], print)", "ask.choose_one(['x'])"])
def test_without_a_terminal_nothing_is_asked(call: str) -> None:
    code = f"from cs_templates.cli import ask\nprint(ask.is_there())\ntry: {call}\nexcept Exception as e: print(e)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT, capture_output=True, text=True, check=True, start_new_session=True, timeout=10,
    )  # fmt: skip
    assert done.stdout == "False\nthere is no terminal to ask on\n"


def test_a_program_in_the_background_does_not_ask() -> None:
    """It would be stopped by the terminal driver, and the agent would wait for ever."""
    ours, terminal = pty.openpty()
    code = (
        "import os, sys; from cs_templates.cli import ask; print(ask.is_there(), flush=True)\n"
        "if not os.fork(): os.setpgid(0, 0); print(ask.is_there(), flush=True); os._exit(0)\n"
        "os.wait()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=10,
        pass_fds=[terminal], preexec_fn=lambda: _take(terminal),
    )  # fmt: skip
    os.close(terminal)
    os.close(ours)
    assert done.stdout == "True\nFalse\n"
