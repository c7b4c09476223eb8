"""The user's settings: a YAML file read once, kept as data until it changes.

Flags win over the environment, the environment over the settings. An order's
facts never come from here: only what is true of every reply of this agent,
this shop and its policies.
"""

from __future__ import annotations

import os
import stat
import time
from zlib import crc32

from cs_templates.answer import book
from cs_templates.errors import UsageError
from cs_templates.speech import reason, say, to_say
from cs_templates.version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    Value = str | list[Any] | dict[str, Any]

FILE = "settings.yaml"
KEPT = "settings.json"
TEXTS = (
    "corpus", "locale", "ui", "gloss", "channel", "platform", "tone", "clipboard", "clipboard_timeout", "remember",
)  # fmt: skip
KNOWN = (*TEXTS, "orders")
OWN = ("agent", "shop", "policy")
ENVIRONMENT = {"corpus": "CST_CORPUS", "ui": "CST_UI", "clipboard": "CST_CLIPBOARD"}

SEVERAL = to_say("settings: {name} takes one value; it is left aside")
AN_ORDERS = to_say("settings: {name} is an order's, not the settings'; it is left aside")
UNKNOWN = to_say("settings: there is no setting {name}; {hint}")


class Settings:
    """What the user set, by dotted name, and what had to be left aside (`left`: name and why).

    `path` is where the file is, or would be. `orders` and the values of
    `agent.*`, `shop.*`, `policy.*` are as the file gives them; all else is text.
    """

    __slots__ = ("left", "path", "values")

    def __init__(self, path: str, values: Mapping[str, Value], left: list[list[str]]) -> None:
        self.path = path
        self.values = dict(values)
        self.left = left

    @property
    def warnings(self) -> list[str]:
        """A sentence about each setting that had to be left aside."""
        return [_warning(name, why) for name, why in self.left]

    def found(
        self, name: str, flag: str | None = None, env: Mapping[str, str] = os.environ
    ) -> tuple[Value | None, str]:
        """The value that holds for a setting, and where it comes from: a flag, a variable or the file."""
        variable = ENVIRONMENT.get(name, "")
        if flag is not None:
            return flag, f"--{name.replace('_', '-')}"
        if env.get(variable):
            return env[variable], variable
        return (self.values[name], self.path) if name in self.values else (None, "")

    def text(self, name: str, flag: str | None = None, env: Mapping[str, str] = os.environ) -> str | None:
        """The value that holds for a setting that is one text, None where nothing sets it."""
        value, _ = self.found(name, flag, env)
        return value if isinstance(value, str) else None

    def orders(self, flag: str | None = None) -> Value | None:
        """The file of orders, or the files, with `~` as the user's home."""
        found, _ = self.found("orders", flag)
        if isinstance(found, list):
            return [os.path.expanduser(str(path)) for path in found]
        return os.path.expanduser(found) if isinstance(found, str) else found

    def remembers(self) -> bool:
        """Whether the last values may be kept for `--again`."""
        return self.text("remember") == "true"

    def own(self) -> dict[str, Value]:
        """The values for replies: what the file says of the agent, the shop and its policies."""
        return {name: value for name, value in self.values.items() if name.partition(".")[0] in OWN}


def load(parse: Callable[[bytes, str], object], env: Mapping[str, str] = os.environ) -> Settings:
    """The settings; empty where there is no file.

    `parse` reads YAML, and is called only when the file changed since it was
    last read. Raises UsageError where the file cannot be read, and what `parse`
    raises.
    """
    path = os.path.join(book.config_dir(env), FILE)
    if not os.path.lexists(path):
        return Settings(path, {}, [])
    kept = os.path.join(book.cache_dir(env), KEPT)
    return _recall(kept, path) or _read(kept, path, parse)


def _recall(kept: str, path: str) -> Settings | None:
    try:
        with open(kept, "rb") as file:
            if hasattr(os, "geteuid") and os.fstat(file.fileno()).st_uid != os.geteuid():
                return None
            record = book.parse(file.read().decode())
        same = record["tool"] == __version__ and record["inputs"][0][0] == path
        if not same or book.changed(record["inputs"], record["made"]):
            return None
        return Settings(path, record["values"], record["left"])
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _read(kept: str, path: str, parse: Callable[[bytes, str], object]) -> Settings:
    made = time.time_ns()
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise UsageError(say("{path} cannot be read: it is no regular file", path=path))
        with open(path, "rb") as file:
            info = os.fstat(file.fileno())
            data = file.read()
    except OSError as error:
        raise UsageError(say("{path} cannot be read: {reason}", path=path, reason=reason(error))) from None
    left: list[list[str]] = []
    settings = Settings(path, dict(_sorted_out(parse(data, path), left)), left)
    stamp = [path, info.st_size, info.st_mtime_ns, info.st_ino, crc32(data)]
    record = {"tool": __version__, "made": made, "inputs": [stamp]}
    _keep(kept, record | {"values": settings.values, "left": left})
    return settings


def _keep(kept: str, record: Mapping[str, object]) -> None:
    from cs_templates.answer import jsontext  # only when the settings changed
    from cs_templates.answer.files import write_private

    try:  # noqa: SIM105 - contextlib is not loaded here
        write_private(kept, [jsontext.write(record).encode()])
    except OSError:
        pass


def _sorted_out(raw: object, left: list[list[str]]) -> Iterator[tuple[str, Value]]:
    value = _plain(raw)
    for name, found in value.items() if isinstance(value, dict) else ():
        if found == "":
            continue
        if name.partition(".")[0] in OWN:
            yield from _flat(name, found)
        elif name == "orders" or (name in TEXTS and isinstance(found, str)):
            yield name, found
        else:
            left.append([name, _why_not(name, found)])


def _plain(raw: object) -> Value:
    if isinstance(raw, dict):
        return {name: _plain(value) for name, value in raw.items()}
    return [_plain(item) for item in raw] if isinstance(raw, tuple | list) else str(raw)


def _flat(name: str, value: Value) -> Iterator[tuple[str, Value]]:
    if not isinstance(value, dict):
        yield name, value
        return
    for part, inner in value.items():
        yield from _flat(f"{name}.{part}", inner)


def _why_not(name: str, value: Value) -> str:
    if name in TEXTS:
        return SEVERAL
    return AN_ORDERS if "." in name or isinstance(value, dict) else UNKNOWN


def _warning(name: str, why: str) -> str:
    if why != UNKNOWN:
        return say(why, name=name)
    from cs_templates.answer.near import did_you_mean  # only for a mistake

    return say(UNKNOWN, name=name, hint=did_you_mean(name, (*KNOWN, *OWN)))


def ui_locale(settings: Settings, flag: str | None = None, env: Mapping[str, str] = os.environ) -> str:
    """The language of the agent: `--ui`, CST_UI, the settings, else the system's, else English."""
    chosen = settings.text("ui", flag, env)
    if chosen:
        return chosen.replace("_", "-")
    system = next((env[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if env.get(name)), "")
    language, _, rest = system.partition("_")
    language = language.partition(".")[0].partition("@")[0].lower()
    if not language.isalpha() or language in ("c", "posix"):
        return "en"
    return "zh-Hant" if language == "zh" and rest[:2] in ("TW", "HK", "MO") else language
