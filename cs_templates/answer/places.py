"""Where things live that few calls need: what is remembered, what is private.

The directories are those that platformdirs names for the application `cst`
without an author; it is not loaded here because it costs more than an answer.
Where the corpus, its book and the settings are, `book` says itself.
"""

from __future__ import annotations

import os
import sys

from cs_templates.answer import APP
from cs_templates.answer.book import place
from cs_templates.answer.elsewhere import home, local_app_data

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def state_dir(env: Mapping[str, str] = os.environ) -> str:
    """The directory of what the tool remembers from one call to the next."""
    return place("STATE", ".local/state", env)


def runtime_dir(env: Mapping[str, str] = os.environ) -> str:
    """The directory of what lasts as long as a login session."""
    if sys.platform == "win32":
        return os.path.join(local_app_data(env), "Temp", APP)
    chosen = env.get("XDG_RUNTIME_DIR", "")
    if chosen.startswith("/") and (_is_private(chosen) or not os.path.lexists(chosen)):
        return os.path.join(chosen, APP)
    if sys.platform == "darwin":
        return os.path.join(home(env), "Library/Caches/TemporaryItems", APP)
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


def _is_private(path: str) -> bool:
    try:
        info = os.lstat(path)
    except OSError:
        return False
    return info.st_mode == 0o040700 and info.st_uid == os.geteuid()
