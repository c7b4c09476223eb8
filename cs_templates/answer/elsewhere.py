"""Where our directories are on macOS and Windows or without a home, and why a directory holds no corpus."""

from __future__ import annotations

import os
import sys

from cs_templates.answer import APP, CORPUS_FILE, TEMPLATES
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

_MACOS = {
    "CONFIG": "Library/Application Support",
    "CACHE": "Library/Caches",
    "STATE": "Library/Application Support",
}


def elsewhere(what: str, usual: str, env: Mapping[str, str]) -> str:
    """Our directory of a sort on macOS and Windows, and where the environment names no home."""
    if sys.platform == "win32":
        return os.path.join(local_app_data(env), APP, *(["Cache"] if what == "CACHE" else []))
    chosen = env.get(f"XDG_{what}_HOME", "")
    if not chosen.startswith("/"):
        chosen = os.path.join(home(env), _MACOS[what] if sys.platform == "darwin" else usual)
    return os.path.join(chosen, APP)


def local_app_data(env: Mapping[str, str]) -> str:
    """The directory of a user's own applications on Windows."""
    local = env.get("LOCALAPPDATA") or os.path.join(os.path.expanduser("~"), "AppData", "Local")
    return os.path.normpath(local)


def home(env: Mapping[str, str]) -> str:
    """The user's home; a directory that is not there where the system knows none."""
    home = env.get("HOME", "")
    if home.startswith("/"):
        return home
    import pwd  # a C module, seldom asked

    try:
        return pwd.getpwuid(os.getuid()).pw_dir
    except KeyError:
        return "/nonexistent"


def no_corpus(path: str, found: str, origin: str) -> UsageError:
    """Why the directory that `origin` names holds no corpus; `found` is its absolute path."""
    inner = os.path.join(found, TEMPLATES)
    if os.path.isfile(os.path.join(inner, CORPUS_FILE)):
        return UsageError(_lacking(origin, path), say("did you mean {name}?", name=inner))
    is_there = os.path.isdir(found)
    what = (
        _lacking(origin, path)
        if is_there
        else say("{origin}: {path} is no directory", origin=origin, path=path)
    )
    return UsageError(what, say("name the directory that holds {file}", file=CORPUS_FILE))


def _lacking(origin: str, path: str) -> str:
    return say("{origin}: there is no {file} in {path}", origin=origin, file=CORPUS_FILE, path=path)
