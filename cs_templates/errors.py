"""The errors the tool raises on purpose, and the exit codes they end in.

    CsTemplatesError
    ├── UsageError      the call, a name in it, or a value cannot be used
    ├── CorpusError     the corpus cannot be read, or holds faults
    ├── FillError       a reply cannot be filled: values missing or invalid
    ├── RefusedError    a reply was made and may not be sent: a fault, a policy, a length
    ├── FormatError     a formatter was asked for something outside its proven domain
    ├── NothingFound    a search or a list came back empty
    └── ClipboardError  the reply did not reach the clipboard

Anything else that escapes is a bug in the tool. Messages are one sentence and
never carry a control character; the hint says what to do. This module is
below the wall: it imports nothing.
"""

DONE = 0
FAILED = 1
REFUSED = 2
BUG = 3
INTERRUPTED = 130


class CsTemplatesError(Exception):
    """Base of every error the tool raises on purpose.

    `message` says what is wrong, `hint` what to do about it (may be empty),
    `code` is the exit code and `name` the word for it in JSON. `detail` holds
    plain data for JSON output, `warnings` what was noticed on the way.
    """

    code = REFUSED
    name = "error"
    warnings: "tuple[str, ...]" = ()

    def __init__(self, message: str, hint: str = "", **detail: object) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.detail = detail


class UsageError(CsTemplatesError):
    """The call cannot be carried out as it stands: an option, an id, a locale, a file."""

    name = "usage"


class CorpusError(CsTemplatesError):
    """The corpus cannot be read. `detail["problems"]` lists the faults where there are several."""

    name = "unreadable-corpus"


class FillError(CsTemplatesError):
    """Values are missing or invalid.

    `missing` holds one object per missing value (name, kind, about, options),
    `invalid` one per value that was given and cannot be used (name, value, why).
    `headline` is the message without them.
    """

    name = "missing-values"

    def __init__(
        self,
        message: str,
        hint: str = "",
        missing: "tuple[dict[str, object], ...]" = (),
        invalid: "tuple[dict[str, str], ...]" = (),
        headline: str = "",
    ) -> None:
        super().__init__(message, hint)
        self.headline = headline
        self.missing = missing
        self.invalid = invalid


class RefusedError(CsTemplatesError):
    """A reply was asked for that must not be sent: a broken text, a policy, a limit."""

    name = "refused"


class FormatError(CsTemplatesError):
    """A formatter was asked for something it cannot print exactly as the locale does."""

    name = "format"


class NothingFound(CsTemplatesError):
    """A search or a list came back empty."""

    code = FAILED
    name = "nothing-found"


class ClipboardError(CsTemplatesError):
    """The text did not reach the clipboard."""

    code = FAILED
    name = "clipboard"
