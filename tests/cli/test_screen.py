"""What reaches a terminal is visible, fits, and is UTF-8; what cannot be written is told plainly."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cs_templates.cli import screen
from tests.cli.conftest import DELAY, Terminal

ROOT = Path(__file__).resolve().parents[2]

REPLIES = {
    "ru": "Здравствуйте, Анна!\n\nВозврат 12,50 € отправлен 14 марта.\nС уважением,\nОльга",
    "zh": "您好，Анна！\n\n退款 ¥12.50 已发送。",
    "es": "¡Hola, Íñigo! «3 días» – 5 %.",
    "nbsp": "1\u00a0234,50\u202f€",
    "ar": "\u200fمرحبا\u200e A-10293 \u061c",
    "emoji": "👍🏽 👨\u200d👩\u200d👧 ❤\ufe0f",
    "fa": "می\u200cخواهم",
}

HOSTILE = [
    ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
    ("\x1b]52;c;ZXZpbA==\x07", r"\x1b]52;c;ZXZpbA==\x07"),
    ("\x9b2J\x9d8;;http://evil\x9c", r"\x9b2J\x9d8;;http://evil\x9c"),
    ("over\rwritten\b\x7f", r"over\x0dwritten\x08\x7f"),
    ("\u202etxt.exe\u202c", r"\u202etxt.exe\u202c"),
    ("\u2066a\u2069", r"\u2066a\u2069"),
    ("\u2068a\u202eb\u2069", r"\u2068a\u202eb\u2069"),
    ("\u2069a\u2068", r"\u2069a\u2068"),
    ("\u2068a\nb\u2069", "\\u2068a\nb\\u2069"),
    ("a\u2028b\u2029c\x85d\x0be\x0cf", r"a\u2028b\u2029c\x85d\x0be\x0cf"),
    ("tag \U000e0041", r"tag \U000e0041"),
    ("half \ud83d", r"half \ud83d"),
    ("nul \0", r"nul \x00"),
]


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_replies_are_shown_as_they_are(reply: str) -> None:
    assert screen.safe(reply) == reply


def test_the_isolates_around_values_are_left_out() -> None:
    assert screen.safe("طلب \u2068A-1\u2069،\n\u2068B\u2069 \u2068C\u2069") == "طلب A-1،\nB C"


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_what_steers_a_terminal_is_written_out(text: str, shown: str) -> None:
    assert screen.safe(text) == shown


@given(st.text(st.characters(), max_size=40))
@example("\x1b[2J\u202e\x9b")
@settings(max_examples=200, deadline=None)
def test_nothing_that_is_shown_can_steer(text: str) -> None:
    shown = screen.safe(text)
    assert not {c for c in shown if unicodedata.category(c) in ("Cc", "Cs")} - {"\n", "\t"}
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
    assert screen.safe(shown) == shown
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("refund", 6),
        ("возврат", 7),
        ("退款", 4),
        ("ﾊﾝｶｸ", 4),
        ("ＡＢ", 4),
        ("한국어", 6),
        ("e\u0301", 1),
        ("и\u0306", 1),
        ("हिन्दी", 5),
        ("", 0),
        ("👍", 2),
        ("A\u200d\u200eB", 2),
        ("«…» → ·", 7),
    ],
)
def test_width(text: str, columns: int) -> None:
    assert screen.width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [
        ("refund issued", 13, "refund issued"),
        ("refund issued", 12, "refund issu…"),
        ("refund issued", 8, "refund…"),
        ("退款已发送", 10, "退款已发送"),
        ("退款已发送", 9, "退款已发…"),
        ("退款已发送", 8, "退款已…"),
        ("cafe\u0301s", 5, "cafe\u0301s"),
        ("cafe\u0301ss", 5, "cafe\u0301…"),
        ("two\nlines", 20, "two lines"),
        ("  aligned  text", 20, "  aligned  text"),
        ("a\x1b[2J", 20, r"a\x1b[2J"),
    ],
)
def test_fit(text: str, columns: int, shown: str) -> None:
    assert screen.fit(text, columns) == shown


@given(st.text(st.sampled_from("ab 退款。「é́\u0301👍\n\t\x1b"), max_size=30), st.integers(2, 20))
@settings(max_examples=200, deadline=None)
def test_a_padded_cell_is_as_wide_as_it_says(text: str, columns: int) -> None:
    assert screen.width(screen.pad(text, columns)) == columns
    assert screen.width(screen.fit(text, columns)) <= columns


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three four five six", ["one two three four", "  five six"]),
        ("退款已于三月十四日发送，请您查收。谢", ["退款已于三月十四日", "  发送，请您查收。", "  谢"]),
        ("一二三四五六七八九十，好", ["一二三四五六七八九", "  十，好"]),
        ("一二三四五六七八「九」", ["一二三四五六七八", "  「九」"]),
        ("see https://track.example/A-10293/very/long now", ["see", "  https://track.example/A-10293/very/long", "  now"]),
        ("a\n\nb", ["a", "", "  b"]),
        ("", [""]),
        ("x\x1b[2J", [r"x\x1b[2J"]),
    ],
)  # fmt: skip
def test_wrap(text: str, lines: list[str]) -> None:
    assert screen.wrap(text, 19, "  ") == lines


@given(st.text(st.sampled_from("ab 退款。「，"), max_size=60), st.integers(8, 30))
@settings(max_examples=200, deadline=None)
def test_wrapping_loses_nothing_but_spaces(text: str, columns: int) -> None:
    lines = screen.wrap(text, columns)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(screen.width(line) <= columns or " " not in line for line in lines)


@pytest.mark.parametrize(
    ("is_terminal", "env", "coloured"),
    [
        (True, {"TERM": "xterm"}, True),
        (True, {}, True),
        (False, {"TERM": "xterm"}, False),
        (True, {"TERM": "dumb"}, False),
        (True, {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (True, {"TERM": "xterm", "NO_COLOR": ""}, True),
        (False, {"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        (False, {"FORCE_COLOR": "0"}, False),
        (False, {"FORCE_COLOR": ""}, False),
        (True, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour(is_terminal: bool, env: dict[str, str], coloured: bool) -> None:
    assert screen.coloured(is_terminal, env) is coloured


def test_a_style_goes_around_text_made_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert screen.styled("a\x1b[2J", "red", None) == "\x1b[31ma\\x1b[2J\x1b[0m"
    assert screen.styled("a", "", None) == "a"
    monkeypatch.delenv("FORCE_COLOR")
    assert screen.styled("a\x1b", "red", None) == r"a\x1b"


@pytest.mark.parametrize(
    ("told", "columns"), [("132", 132), ("", 80), ("0", 80), ("-5", 80), ("wide", 80), ("８０", 80)]
)
def test_columns(monkeypatch: pytest.MonkeyPatch, told: str, columns: int) -> None:
    def no_terminal(_descriptor: int) -> os.terminal_size:
        raise OSError

    monkeypatch.setattr(os, "get_terminal_size", no_terminal)
    assert screen.columns({"COLUMNS": told}) == columns


def test_columns_of_the_terminal_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _descriptor: os.terminal_size((101, 30)))
    assert screen.columns({}) == 101


PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
from cs_templates.cli import screen
screen.speak_utf8()
screen.note("→ Анна · 退款 \\x1b[2J")
try:
    screen.write_reply(sys.argv[2].encode("ascii").decode("unicode_escape"), newline=sys.argv[3] == "1")
    screen.finish()
except screen.OutputError as error:
    if error.message:
        screen.note(f"cst: {error.message}")
    sys.exit(error.code)
"""
REPLY = REPLIES["zh"] + " Анна ¡Hola! 😀"
ESCAPED = REPLY.encode("unicode_escape").decode("ascii")
NOTE = "→ Анна · 退款 \\x1b[2J\n"

ENCODINGS: list[dict[str, str]] = [
    {"PYTHONIOENCODING": "cp936"},
    {"PYTHONIOENCODING": "cp1251"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1:replace"},
    {"LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"LANG": "C.UTF-8"},
]


def command(newline: bool = True, program: str = PROGRAM, text: str = ESCAPED) -> list[str]:
    return [sys.executable, "-c", program, str(ROOT), text, "1" if newline else "0"]


def escaped_program() -> str:
    """The program in ASCII, so that it can be given to Python under any locale."""
    return "".join(c if c.isascii() else f"\\u{ord(c):04x}" for c in PROGRAM)


def run(shell: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the program from a shell line that has `"$@"` for it."""
    return subprocess.run(
        ["/bin/bash", "-c", shell, "bash", *command(program=escaped_program())],
        env={"PATH": os.environ["PATH"], **(env or {})},
        capture_output=True,
        timeout=20,
        check=False,
    )


@pytest.mark.parametrize("env", ENCODINGS)
@pytest.mark.parametrize("newline", [True, False])
def test_utf8_whatever_the_console_says(env: dict[str, str], newline: bool) -> None:
    done = subprocess.run(
        command(newline, escaped_program()),
        env={"PATH": os.environ["PATH"], **env},
        capture_output=True,
        timeout=20,
        check=True,
    )
    assert done.stdout == (REPLY + "\n" * newline).encode("utf-8")
    assert done.stderr == NOTE.encode("utf-8")


@pytest.mark.parametrize(
    ("shell", "code", "said"),
    [
        ('"$@" >&-', 1, "cst: stdout is closed: nothing was written\n"),
        ('"$@" >/dev/full', 1, "cst: stdout cannot be written: No space left on device\n"),
        ('"$@" | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}', 0, ""),
        ('exec 3> >(:); sleep 0.2; "$@" >&3', 1, ""),
        ('"$@" <&-', 0, ""),
        ('"$@" >&- 2>&-', 1, None),
        ('"$@" 2>&-', 0, None),
    ],
)
def test_a_failed_write_is_one_plain_sentence(shell: str, code: int, said: str | None) -> None:
    done = run(shell)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert done.stderr.decode("utf-8") == ("" if said is None else NOTE + said)


@pytest.mark.parametrize(
    ("text", "in_a_pipe", "on_a_terminal"),
    [
        (r"a\x1b[2Jb", b"a\x1b[2Jb\n", b"a\\x1b[2Jb\r\n"),
        (r"\u9000\u6b3e", "退款\n".encode(), "退款\r\n".encode()),
    ],
)
def test_a_reply_is_exact_in_a_pipe_and_safe_on_a_terminal(
    text: str, in_a_pipe: bytes, on_a_terminal: bytes
) -> None:
    words = command(program=escaped_program(), text=text)
    piped = subprocess.run(words, capture_output=True, timeout=20, check=True)
    assert piped.stdout == in_a_pipe
    ours, terminal = pty.openpty()
    subprocess.run(words, stdout=terminal, stderr=subprocess.DEVNULL, timeout=20, check=True)
    os.close(terminal)
    assert os.read(ours, 4096) == on_a_terminal
    os.close(ours)


NOTICES = [
    ["fill", "refund-issued", "-l", "ru"],
    ["fill", "refund-issued", "-l", "ru", "--set", "amount=5"],
    ["fill", "shipping-delay", "-l", "ru", *DELAY, "-s", "customer.name=ivan_77", "--gloss", "none"],
]


@pytest.mark.parametrize("words", NOTICES)
@pytest.mark.parametrize("ui", ["en", "zh"])
def test_notices_are_no_wider_than_the_terminal(
    terminal: Callable[..., Terminal], words: list[str], ui: str
) -> None:
    agent = terminal(*words, "--ui", ui, "--no-input", env={"COLUMNS": "40"})
    agent.ends()
    lines = agent.text().splitlines()
    commands = [line for line in lines if line.startswith("  cst ")]
    replies = [line for line in lines if "Заказ" in line]  # a reply is shown as it is
    assert max(screen.width(line) for line in lines if line not in (*commands, *replies)) <= 40
    wide = terminal(*words, "--ui", ui, "--no-input", env={"COLUMNS": "400"})
    wide.ends()
    assert agent.text().split() == wide.text().split() or ui == "zh"
    assert len(wide.text().splitlines()) < len(lines)


def test_the_blocks_of_known_width_are_as_unicode_has_them() -> None:
    for first, last, cells in screen._KNOWN:
        for code in range(ord(first), ord(last) + 1):
            wide = unicodedata.east_asian_width(chr(code)) in "WF"
            none = unicodedata.category(chr(code)) in ("Mn", "Me", "Cf")
            assert cells == (0 if none else 2 if wide else 1), hex(code)
