"""Where things live: the corpus and its book, settings and caches.

The directories are those that platformdirs names for the application `cst`
without an author; it is not loaded here because it costs more than an answer.
"""

from __future__ import annotations

import os
import sys

from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

APP = "cst"
CORPUS_FILE = "_corpus.yaml"
TEMPLATES = "templates"
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_LINUX = {"CONFIG": ".config", "CACHE": ".cache", "STATE": ".local/state"}
_MACOS = {
    "CONFIG": "Library/Application Support",
    "CACHE": "Library/Caches",
    "STATE": "Library/Application Support",
}


def config_dir(env: Mapping[str, str] = os.environ) -> str:
    """The directory of `settings.yaml`."""
    return _place("CONFIG", env)


def cache_dir(env: Mapping[str, str] = os.environ) -> str:
    """The directory of books: all that is in it can be made again."""
    return _place("CACHE", env)


def state_dir(env: Mapping[str, str] = os.environ) -> str:
    """The directory of what the tool remembers from one call to the next."""
    return _place("STATE", env)


def runtime_dir(env: Mapping[str, str] = os.environ) -> str:
    """The directory of what lasts as long as a login session."""
    if sys.platform == "win32":
        return os.path.join(_local_app_data(env), "Temp", APP)
    chosen = env.get("XDG_RUNTIME_DIR", "")
    if chosen.startswith("/") and (_is_private(chosen) or not os.path.lexists(chosen)):
        return os.path.join(chosen, APP)
    if sys.platform == "darwin":
        return os.path.join(_home(env), "Library/Caches/TemporaryItems", APP)
    usual = f"/run/user/{os.geteuid()}"
    temporary = next((env[name] for name in ("TMPDIR", "TEMP", "TMP") if env.get(name)), "/tmp")  # noqa: S108
    return os.path.join(usual if _is_private(usual) else f"{temporary}/runtime-{os.geteuid()}", APP)


def private_dir(env: Mapping[str, str] = os.environ) -> str | None:
    """Where a customer's data may lie for a while; None where there is no directory of this user's alone.

    On Linux that is the login session's (in memory, gone with it), on macOS and
    Windows the user's own temporary one.
    """
    if sys.platform == "win32":
        return runtime_dir(env)
    usual = env.get("TMPDIR", "") if sys.platform == "darwin" else f"/run/user/{os.geteuid()}"
    for path in (env.get("XDG_RUNTIME_DIR", ""), usual):
        if path.startswith("/") and _is_private(path):
            return os.path.join(path, APP)
    return None


def _place(what: str, env: Mapping[str, str]) -> str:
    if sys.platform == "win32":
        return os.path.join(_local_app_data(env), APP, *(["Cache"] if what == "CACHE" else []))
    chosen = env.get(f"XDG_{what}_HOME", "")
    if not chosen.startswith("/"):
        chosen = os.path.join(_home(env), (_MACOS if sys.platform == "darwin" else _LINUX)[what])
    return os.path.join(chosen, APP)


def _local_app_data(env: Mapping[str, str]) -> str:
    local = env.get("LOCALAPPDATA") or os.path.join(os.path.expanduser("~"), "AppData", "Local")
    return os.path.normpath(local)


def _home(env: Mapping[str, str]) -> str:
    """The user's home; a directory that is not there where the system knows none."""
    home = env.get("HOME", "")
    if home.startswith("/"):
        return home
    import pwd  # a C module, seldom asked

    try:
        return pwd.getpwuid(os.getuid()).pw_dir
    except KeyError:
        return "/nonexistent"


def _is_private(path: str) -> bool:
    try:
        info = os.lstat(path)
    except OSError:
        return False
    return info.st_mode == 0o040700 and info.st_uid == os.geteuid()


def packaged_corpus() -> str:
    """The corpus that ships with the tool: inside the package, or beside it in a checkout."""
    inside = os.path.join(_PACKAGE, TEMPLATES)
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), TEMPLATES)


def packaged_book() -> str | None:
    """The sealed book of the packaged corpus; None in a checkout, which has none."""
    path = os.path.join(_PACKAGE, f"{TEMPLATES}.cdb")
    return path if os.path.isfile(path) else None


def find_corpus(
    explicit: str | None, env: Mapping[str, str], cwd: str | None = None, setting: str | None = None
) -> str:
    """The directory of the corpus to answer from, absolute.

    That is `explicit` (`--corpus`), else `CST_CORPUS`, else the nearest
    `templates/` with a `_corpus.yaml` at or above `cwd`, else `setting` (the
    corpus of the settings), else the packaged one. Raises UsageError where the
    one that was named holds no corpus.
    """
    if explicit is not None:
        return _named(explicit, "--corpus")
    if env.get("CST_CORPUS"):
        return _named(env["CST_CORPUS"], "CST_CORPUS")
    nearest = _nearest(cwd) if cwd else None
    if nearest is None and setting:
        return _named(setting, say("the settings' corpus"))
    return nearest or packaged_corpus()


def _named(path: str, origin: str) -> str:
    found = os.path.abspath(os.path.expanduser(path))
    if os.path.isfile(os.path.join(found, CORPUS_FILE)):
        return found
    inner = os.path.join(found, TEMPLATES)
    if os.path.isfile(os.path.join(inner, CORPUS_FILE)):
        raise UsageError(_lacking(origin, path), say("did you mean {name}?", name=inner))
    is_there = os.path.isdir(found)
    what = (
        _lacking(origin, path)
        if is_there
        else say("{origin}: {path} is no directory", origin=origin, path=path)
    )
    raise UsageError(what, say("name the directory that holds {file}", file=CORPUS_FILE))


def _lacking(origin: str, path: str) -> str:
    return say("{origin}: there is no {file} in {path}", origin=origin, file=CORPUS_FILE, path=path)


def _nearest(cwd: str) -> str | None:
    directory = os.path.abspath(cwd)
    while True:
        found = os.path.join(directory, TEMPLATES)
        if os.path.isfile(os.path.join(found, CORPUS_FILE)):
            return found
        above = os.path.dirname(directory)
        if above == directory:
            return None
        directory = above


def book_path(roots: Iterable[str], env: Mapping[str, str] = os.environ) -> str:
    """Where the book of a corpus is kept: in the cache, under a hash of its roots in order."""
    return os.path.join(cache_dir(env), f"{name_of(roots)}.cdb")


def name_of(roots: Iterable[str]) -> str:
    """A name for what belongs to a corpus: a hash of its roots in order."""
    return f"{_fnv(os.fsencode(chr(0).join(roots))):032x}"


def _fnv(data: bytes) -> int:
    """FNV-1a with 128 bits: spreads well, and needs no module (it guards against no one)."""
    value = 0x6C62272E07BB014262B821756295C58D
    for byte in data:
        value = (value ^ byte) * 0x1000000000000000000013B & (1 << 128) - 1
    return value
