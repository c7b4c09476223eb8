"""`--edit`: the finished text in the agent's own editor, and every check again on what comes back.

Below a line of scissors stand the facts and the gloss, to write by; nothing of
them is sent. Above the wall: loaded only where a text is edited.
"""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from typing import IO, TYPE_CHECKING, TextIO

from cs_templates.answer import places
from cs_templates.answer.revise import revise
from cs_templates.cli import ask, memory, screen
from cs_templates.cli.terminal import PATH
from cs_templates.errors import RefusedError, UsageError
from cs_templates.speech import reason, say, to_say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cs_templates.answer.reply import Outgoing, Reply

SCISSORS = "# ------------------------ >8 ------------------------"
BELOW = to_say("Only what stands above the line with the scissors is sent. An empty text gives up.")
AGAIN = to_say("edit it again"), to_say("give up")
ENDINGS = ("SIGTERM", "SIGHUP")


def edit(outgoing: Outgoing, may_ask: bool) -> None:
    """Have the agent change the text of `outgoing`, which is then checked anew.

    Raises RefusedError where the editor fails, the text is empty or may not be
    sent as it stands (`may_ask` offers to edit it again), UsageError where there
    is no editor, or no private directory for the file.
    """
    command = _editor()
    directory = places.private_dir()
    if directory is None:
        message = say("there is no private directory to keep the text in while it is edited")
        raise UsageError(message, say(memory.PLACES))
    os.makedirs(directory, mode=0o700, exist_ok=True)
    with _until_ended(), tempfile.TemporaryDirectory(prefix="edit-", dir=directory) as folder:
        path = os.path.join(folder, "reply.txt")
        _write(path, _page(outgoing))
        while True:
            _run(command, path)
            try:
                revise(outgoing, *_parts(_read(path), outgoing.subject is not None))
            except GivenUp:
                raise
            except RefusedError as refused:
                if not may_ask or not _once_more(refused):
                    raise
            else:
                return


class GivenUp(RefusedError):
    """The agent wants nothing to be sent: an empty text, an editor that failed."""


def _editor() -> list[str]:
    """The editor's command line: VISUAL, EDITOR, else what the system always has. Raises UsageError."""
    said = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    usual = "notepad" if os.name == "nt" else "vi"
    try:
        words = shlex.split(said, posix=os.name != "nt") or [usual]
    except ValueError:
        message = say("the editor {command} cannot be read as a command", command=said)
        raise UsageError(message, say("close its quotes")) from None
    if shutil.which(words[0]) is None:
        what = say("there is no editor {name}", name=words[0]) if said else say("there is no editor")
        raise UsageError(what, say("set VISUAL or EDITOR, as in EDITOR=nano or EDITOR='code --wait'"))
    return words


def _page(outgoing: Outgoing) -> str:
    head = [] if outgoing.subject is None else [say("Subject: {subject}", subject=outgoing.subject), ""]
    facts = [line for reply in outgoing.replies for line in _facts(reply)]
    notes = [say(BELOW), *outgoing.warnings, *facts]
    below = [f"# {line}".rstrip() for note in notes for line in note.split("\n")]
    return "\n".join([*head, outgoing.body, "", SCISSORS, *below, ""])


def _facts(reply: Reply) -> list[str]:
    """For whom a reply is, its values, and its gloss."""
    facts = [say("{what}: {reasons}", what=label, reasons=printed) for _, label, printed in reply.echo]
    lines = ["", f"→ {reply.for_whom}", *[f"  {fact}" for fact in facts]]
    if reply.gloss is None:
        return lines
    texts = [str(text) for text in (reply.gloss["subject"], reply.gloss["body"]) if text]
    return [*lines, "", say("{what}:", what=reply.gloss["locale"]), *"\n\n".join(texts).split("\n")]


def _write(path: str, text: str) -> None:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(file, "w", encoding="utf-8", newline="") as stream:
        stream.write(text)


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as stream:
            return stream.read()
    except OSError as error:
        raise RefusedError(say("the edited text cannot be read: {reason}", reason=reason(error))) from None
    except UnicodeDecodeError:
        message = say("the edited text is not UTF-8")
        raise RefusedError(message, say("have the editor write UTF-8")) from None


def _run(command: list[str], path: str) -> None:
    """Run the editor and wait for it. Raises GivenUp, UsageError."""
    with _terminal() as (source, target):
        try:
            process = subprocess.Popen([*command, path], stdin=source, stdout=target)  # noqa: S603 - their editor
        except OSError as error:
            message = say("the editor {name} cannot be run: {reason}", name=command[0], reason=reason(error))
            raise UsageError(message) from None
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the editor's
        try:
            code = process.wait()
        finally:
            signal.signal(signal.SIGINT, before)
    if code:
        raise GivenUp(
            say("the editor {name} ended with {code}: nothing was sent", name=command[0], code=code)
        )


@contextlib.contextmanager
def _terminal() -> Iterator[tuple[IO[bytes] | None, IO[bytes] | TextIO]]:
    """Where the editor reads and writes: the terminal, even in the middle of a pipe; stdout is the reply's."""
    if os.name == "nt" or not ask.is_there():
        yield None, sys.stderr
        return
    with open(PATH, "r+b", buffering=0) as terminal:
        yield terminal, terminal


def _parts(page: str, has_subject: bool) -> tuple[str | None, str]:
    """Subject and body of what was saved. Raises RefusedError."""
    text, scissors, _ = _cut(page)
    if not text.strip():
        raise GivenUp(say("the text is empty: nothing was sent"))
    if not scissors:
        raise RefusedError(
            say("the line with the scissors is gone, and what stands below it is not for the customer")
        )
    if not has_subject:
        return None, text.strip("\n")
    first, _, body = text.strip("\n").partition("\n")
    mark = say("Subject: {subject}", subject="").strip()
    if not first.startswith(mark):
        raise RefusedError(say("the first line does not begin with {mark}", mark=mark))
    return first.removeprefix(mark).strip(), body.strip("\n")


def _cut(page: str) -> tuple[str, str, str]:
    """What stands above the first line of scissors, that line, and what stands below it."""
    return f"\n{page}\n".partition(f"\n{SCISSORS}\n")


def _once_more(refused: RefusedError) -> bool:
    if not ask.is_there():
        return False
    for line in (refused.message, refused.hint):
        if line:
            screen.note(f"! {line}")
    return ask.choose_one([say(each) for each in AGAIN]) == 0


@contextlib.contextmanager
def _until_ended() -> Iterator[None]:
    """Leave by way of every `finally` where the program is told to end, so that the file is removed."""
    numbers = [getattr(signal, name) for name in ENDINGS if hasattr(signal, name)]
    before = {number: signal.signal(number, _end) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _frame: object) -> None:
    raise SystemExit(128 + number)
