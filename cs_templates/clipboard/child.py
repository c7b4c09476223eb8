"""Runs a clipboard tool: text in, its exit checked, never a hang.

X11 and Wayland have no central clipboard: the tool stays behind as a daemon to
serve the text and keeps what it inherited. So a child gets its text from an
anonymous file, its stdout is /dev/null or another such file, its stderr a
third: never a pipe that a daemon would hold open. It runs in a session of its
own, so that a closing terminal does not take it along, and against a clock.

Errors are ClipboardError with a predicate: "ended with exit code 1". Who is
spoken of, the caller knows.
"""

from __future__ import annotations

import os
import time

from cs_templates.errors import ClipboardError
from cs_templates.speech import reason, say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Word = str | bytes

TIMEOUT = 2.0
"""Seconds a tool may take before it is killed."""

NOT_INSTALLED = to_say("is not installed")

_SPAWNS = hasattr(os, "posix_spawn")
_SIGKILL, _SIGPIPE = 9, 13  # the module signal would import enum
_LONGEST_PAUSE = 0.02
_MOST_COMPLAINT = 300


def find(name: str, env: Mapping[str, str]) -> str | None:
    """The path of the executable `name` on the PATH of `env`."""
    for directory in env.get("PATH", os.defpath).split(os.pathsep):
        path = os.path.join(directory or os.curdir, name)
        if os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    return None


def run(
    argv: Sequence[Word], env: Mapping[str, str], timeout: float, *, text: bytes = b"", keep: bool = False
) -> bytes:
    """Run a tool with `text` on its stdin; its stdout where `keep`, else nothing.

    The first word is looked up on the PATH of `env`. Raises ClipboardError:
    not installed, not started, no answer within `timeout` seconds, an exit code
    other than 0.
    """
    try:
        if not _SPAWNS:
            return _run_elsewhere(argv, env, timeout, text)
        return _run(_located(argv, env), env, timeout, text, keep)
    except OSError as error:
        raise ClipboardError(say("could not be run: {reason}", reason=reason(error))) from None


def take(
    argv: Sequence[Word], env: Mapping[str, str], timeout: float, nothing: Sequence[str] = ()
) -> bytes | None:
    """What a tool prints; empty where it complains of one of `nothing`, None where it fails otherwise."""
    try:
        return run(argv, env, timeout, keep=True)
    except ClipboardError as error:
        return b"" if any(words in error.message for words in nothing) else None


def _located(argv: Sequence[Word], env: Mapping[str, str]) -> list[Word]:
    name = os.fsdecode(argv[0])
    path = name if os.sep in name else find(name, env)
    if path is None:
        raise ClipboardError(say(NOT_INSTALLED))
    return [path, *argv[1:]]


def _run(argv: list[Word], env: Mapping[str, str], timeout: float, text: bytes, keep: bool) -> bytes:
    opened: list[int] = []
    try:
        opened.append(_scratch(text))
        opened.append(_scratch() if keep else _above_standard(os.open(os.devnull, os.O_WRONLY)))
        opened.append(_scratch())
        _judge(_wait(_spawn(argv, opened, env), timeout), _content(opened[2], _MOST_COMPLAINT))
        return _content(opened[1]) if keep else b""
    finally:
        for descriptor in opened:
            os.close(descriptor)


def _scratch(content: bytes = b"") -> int:
    """An anonymous file with `content`, at its start: in memory, or unlinked as soon as it is made."""
    descriptor = _above_standard(_anonymous())
    with open(descriptor, "wb", closefd=False) as file:
        file.write(content)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor


def _anonymous() -> int:
    try:
        return os.memfd_create("cst")
    except (AttributeError, OSError):
        path = os.path.join(os.environ.get("TMPDIR") or "/tmp", f"cst-{os.urandom(8).hex()}")  # noqa: S108
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        os.unlink(path)
        return descriptor


def _above_standard(descriptor: int) -> int:
    """The same file above 0, 1 and 2: where a shell closed those, redirecting onto them would clash."""
    if descriptor > 2:
        return descriptor
    higher = _above_standard(os.dup(descriptor))
    os.close(descriptor)
    return higher


def _spawn(argv: list[Word], standard: list[int], env: Mapping[str, str]) -> int:
    """Start a child on the three descriptors, with a process group of its own; its id."""
    actions = [(os.POSIX_SPAWN_DUP2, descriptor, place) for place, descriptor in enumerate(standard)]
    signals = (_SIGPIPE,)  # Python ignores it, and a child would inherit that
    try:
        return os.posix_spawn(argv[0], argv, env, file_actions=actions, setsigdef=signals, setsid=True)
    except NotImplementedError:
        return os.posix_spawn(argv[0], argv, env, file_actions=actions, setsigdef=signals, setpgroup=0)


def _wait(child: int, timeout: float) -> int:
    """The child's exit code (negative: a signal). Whatever else happens, its group is gone."""
    try:
        deadline = time.monotonic() + timeout
        pause = 0.0005
        while True:
            done, status = os.waitpid(child, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            if time.monotonic() > deadline:
                raise ClipboardError(say("did not answer within {seconds:g} s", seconds=timeout))
            time.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)
    except BaseException:
        _kill(child)
        raise


def _kill(child: int) -> None:
    try:
        os.killpg(child, _SIGKILL)
        os.waitpid(child, 0)
    except OSError:
        pass


def _judge(code: int, complaint: bytes) -> None:
    if code == 0:
        return
    line = complaint.decode("utf-8", "replace").strip().partition("\n")[0]
    said = "".join([c if c.isprintable() else " " for c in line]).strip()
    ended = say("ended with exit code {code}", code=code)
    ending = ended if code > 0 else say("was ended by signal {number}", number=-code)
    raise ClipboardError(say("{ending} ({said})", ending=ending, said=said) if said else ending)


def _content(descriptor: int, most: int = -1) -> bytes:
    os.lseek(descriptor, 0, os.SEEK_SET)
    with open(descriptor, "rb", closefd=False) as file:
        return file.read(most)


def _run_elsewhere(argv: Sequence[Word], env: Mapping[str, str], timeout: float, text: bytes) -> bytes:
    """The same where the platform has no posix_spawn (Windows): no tool stays behind there."""
    import subprocess

    command = list(argv) if len(argv) > 1 else argv[0]  # a single word is a whole Windows command line
    try:
        done = subprocess.run(  # noqa: S603
            command, input=text, capture_output=True, env=env, timeout=timeout, check=False
        )
    except FileNotFoundError:
        raise ClipboardError(say(NOT_INSTALLED)) from None
    except subprocess.TimeoutExpired:
        raise ClipboardError(say("did not answer within {seconds:g} s", seconds=timeout)) from None
    _judge(done.returncode, done.stderr[:_MOST_COMPLAINT])
    return done.stdout
