"""What the tool says, in the language its user reads.

Messages are written in English where they arise: `say("there is no stage
{stage}", stage=stage)`. Without a catalogue they are said as they stand. The
command line has a catalogue looked up at the first message that is said, so a
call that says nothing pays nothing. `tools/messages.py` finds the messages by
the names of the functions below. This module is below the wall: it imports
nothing.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Find = Callable[[str], str | None]

LANGUAGES = ("zh",)
"""The languages there is a catalogue for, besides English."""


def language_of(ui: str) -> str:
    """The language of a locale tag, where there is a catalogue for it; empty where messages stay English."""
    language = ui.partition("-")[0].lower()
    return language if language in LANGUAGES else ""


class _Tongue:
    """The language of the whole process: how a message is found, or how to learn that at the first one."""

    __slots__ = ("find", "teach")

    def __init__(self) -> None:
        self.find: Find | None = None
        self.teach: Callable[[], Find | None] | None = None


_TONGUE = _Tongue()


def learn(teach: "Callable[[], Find | None] | None") -> None:
    """From now on speak the language that `teach` finds at the first message; English where None.

    `teach` gives what translates a message (None where it cannot), or None for English.
    """
    _TONGUE.find, _TONGUE.teach = None, teach


def say(message: str, /, **values: object) -> str:
    """A message in the user's language, its `{names}` filled in; with no values it holds none."""
    words = _found(message) or message
    return words.format(**values) if values else words


def say_count(one: str, other: str, count: int, /, **values: object) -> str:
    """A message about so many things: `one` for one, else `other`; `{count}` is the number."""
    words = _found(one) or (one if count == 1 else other)
    return words.format(count=count, **values)


def to_say(message: str, /) -> str:
    """The message itself, marked as one that is said later."""
    return message


def reason(error: OSError) -> str:
    """What the system says went wrong."""
    return say(error.strerror) if error.strerror else type(error).__name__


REASONS = (
    to_say("No such file or directory"), to_say("Permission denied"), to_say("Is a directory"),
    to_say("Not a directory"), to_say("No space left on device"), to_say("Read-only file system"),
    to_say("Input/output error"), to_say("File name too long"),
)  # fmt: skip
"""What systems say of files most often."""


def _found(message: str) -> str | None:
    if _TONGUE.teach is not None:
        teach, _TONGUE.teach = _TONGUE.teach, None  # what goes wrong on the way there is said in English
        _TONGUE.find = teach()
    return None if _TONGUE.find is None else _TONGUE.find(message)
