"""Asking for what is missing: everything on one screen, then one after another right there."""

from __future__ import annotations

from cs_templates.cli import kinds, screen
from cs_templates.cli.terminal import NoKeysError, Terminal, is_there
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    Field = Mapping[str, object]
    Check = Callable[[str, str], tuple[bool, str]]

__all__ = ["ask", "choose_one", "is_there"]

REPLY_LANGUAGE = to_say("Write it in the customer's language: it goes into the reply as it stands.")
ONE_NUMBER = to_say("give one number from 1 to {most}")
NUMBERS = to_say("give numbers from 1 to {most}, with commas between them")

_SEPARATORS = ",;，；、"
_KEYS = 9


def ask(
    fields: Sequence[Field],
    check: Check,
    *,
    optional: Collection[str] = (),
    title: str = "",
    answers: dict[str, object] | None = None,
) -> dict[str, object] | None:
    """The raw text of each value asked for, by name; None where the agent gives up (Ctrl-D).

    `answers` takes each as soon as it was typed, so that a form half filled in is not lost.

    `check(name, raw)` answers (True, the value as the reply prints it) or
    (False, a plain sentence saying why not); then it is asked again. Enter on a
    name in `optional` leaves it out. Several options come as
    `refund,wait`. Ctrl-C raises KeyboardInterrupt. Raises UsageError where there is no terminal.
    """
    with Terminal() as terminal:
        form = _Form(terminal, check, optional)
        in_sight = form.show(fields, title)
        answers = {} if answers is None else answers
        for number, field in enumerate(fields, 1):
            asked = form.ask(number, field, again=not in_sight)
            if asked is None:
                return None
            answer, said = asked
            if answer:
                answers[str(field["name"])] = answer  # before it is shown: who reads it may give up at once
                terminal.say(f"    → {said}", "dim")
        return answers


def choose_one(lines: Sequence[str], title: str = "") -> int | None:
    """Which of `lines` the agent takes, counted from 0, by one key; None for none (Ctrl-D, Esc).

    With more than nine lines, or on a terminal without single keys, by a number and Enter.
    Raises UsageError where there is no terminal.
    """
    with Terminal() as terminal:
        if title:
            terminal.say(title, "bold")
        for number, line in enumerate(lines, 1):
            terminal.say(screen.fit(f"{number:>2}  {line}", terminal.columns))
        while True:
            typed = _typed(terminal, f"1-{len(lines)}: ", keys=len(lines) <= _KEYS)
            if typed is None or typed == "\x1b":
                return None
            typed = typed.strip()  # the key and Enter may arrive together
            if typed.isdecimal() and 1 <= int(typed) <= len(lines):
                return int(typed) - 1


def _typed(terminal: Terminal, prompt: str, keys: bool) -> str | None:
    if keys:
        try:
            return terminal.key(prompt)
        except NoKeysError:
            pass
    return terminal.ask(prompt)


class _Form:
    """The questions on one terminal."""

    __slots__ = ("_check", "_optional", "_terminal")

    def __init__(self, terminal: Terminal, check: Check, optional: Collection[str]) -> None:
        self._terminal = terminal
        self._check = check
        self._optional = optional

    def show(self, fields: Sequence[Field], title: str) -> bool:
        """Show everything that is asked for; whether it stays in sight while the answers are typed."""
        lines = [line for number, field in enumerate(fields, 1) for line in self._item(number, field)]
        if title:
            self._terminal.say(screen.fit(title, self._terminal.columns), "bold")
        for line in [*lines, say("Enter goes on, Ctrl-D gives up.")]:
            self._terminal.say(line)
        return len(lines) + 2 * len(fields) + 3 <= self._terminal.rows

    def _item(self, number: int, field: Field) -> list[str]:
        columns, indent = self._terminal.columns, "    "
        options = _options(field)
        hint = "" if options else kinds.hint(field["kind"])
        left_out = say("optional: Enter leaves it out") if field["name"] in self._optional else ""
        about = say("; ").join([part for part in (hint, left_out) if part])
        what = say("{why} ({hint})", why=field["label"], hint=about) if about else field["label"]
        head = f"{number:>2}  {what}"
        lines = screen.wrap(head, columns, indent)
        lines += _flow([f"{at} {name}" for at, name in enumerate(options.values(), 1)], columns, indent)
        if field.get("reply_language"):
            lines += screen.wrap(f"{indent}! {say(REPLY_LANGUAGE)}", columns, f"{indent}  ")
        return lines

    def ask(self, number: int, field: Field, again: bool) -> tuple[str, str] | None:
        """The answer to one question, asked until it is one, and how the reply prints it; empty where it is left out.

        None to give up.
        """
        if again:
            for line in self._item(number, field):
                self._terminal.say(line)
        prompt = self._prompt(number, "" if again else str(field["label"]), len(_options(field)))
        while True:
            typed = self._terminal.ask(prompt)
            if typed is None:
                return None
            if not typed and field["name"] in self._optional:
                return "", ""
            answer, said = self._judged(field, typed)
            if answer:
                return answer, said
            self._terminal.say(f"    {said}", "red")

    def _prompt(self, number: int, label: str, options: int) -> str:
        keys = f" [1-{options}]" if options else ""
        what = f"{number:>2}  {screen.fit(label, self._terminal.columns - 24)}".rstrip()
        return say("{question}: ", question=what + keys)

    def _judged(self, field: Field, typed: str) -> tuple[str, str]:
        """The answer, and how the reply prints it; or no answer and the reason."""
        if not typed:
            return "", say("the reply cannot do without it; Ctrl-D gives up")
        options = _options(field)
        several = field["kind"] == "choices"
        raw = _picked(typed, options, several) if options else typed
        if not raw:
            return "", say(NUMBERS if several else ONE_NUMBER, most=len(options))
        good, said = self._check(str(field["name"]), raw)
        return (raw if good else ""), said


def _options(field: Field) -> Mapping[str, str]:
    options = field.get("options")
    return options if isinstance(options, dict) else {}


def _picked(typed: str, options: Mapping[str, str], several: bool) -> str:
    """The ids that the numbers, ids or names stand for, with commas; empty where one stands for none."""
    parts = [typed]
    if several:
        typed = ",".join(typed.split()) if "".join(typed.split()).isdecimal() else typed
        for separator in _SEPARATORS:
            typed = typed.replace(separator, ",")
        parts = [part.strip() for part in typed.split(",") if part.strip()]
    ids = [_option(part, options) for part in parts]
    return ",".join(dict.fromkeys(ids)) if all(ids) else ""


def _option(part: str, options: Mapping[str, str]) -> str:
    ids = list(options)
    if part.isdecimal():
        return ids[int(part) - 1] if 1 <= int(part) <= len(ids) else ""
    folded = part.casefold()
    return next((i for i, name in options.items() if folded in (i.casefold(), name.casefold())), "")


def _flow(items: Sequence[str], columns: int, indent: str) -> list[str]:
    """Short items side by side, each whole, in lines behind `indent`."""
    lines: list[str] = []
    for item in items:
        longer = f"{lines[-1]}   {item}" if lines else ""
        if lines and screen.width(longer) <= columns:
            lines[-1] = longer
        else:
            lines.append(screen.fit(item, columns - len(indent)))
            lines[-1] = indent + lines[-1]
    return lines
