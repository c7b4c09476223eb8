"""Reply templates and phrases for support teams that sell across borders.

`load_corpus`, `open_book`, `search`, `phrases`, `fill` and `lint` are the command line's own
functions; `Reply` is what `fill` gives, `CsTemplatesError` what all of them
raise on purpose. Names are resolved on first use, so importing the package
loads nothing.
"""

from __future__ import annotations

__version__ = "0.1.0"
CLDR_VERSION = "48.2"
"""The release of CLDR that Babel's data and `cldr/supplement.json` amount to together."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.reply import Reply
    from cs_templates.api import fill, load_corpus, open_book, phrases, search, speak
    from cs_templates.errors import CsTemplatesError
    from cs_templates.linter import lint

__all__ = [
    "CsTemplatesError",
    "Reply",
    "__version__",
    "fill",
    "lint",
    "load_corpus",
    "open_book",
    "phrases",
    "search",
    "speak",
]

_HOMES = {
    "CsTemplatesError": "cs_templates.errors",
    "Reply": "cs_templates.answer.reply",
    "fill": "cs_templates.api",
    "lint": "cs_templates.linter",
    "load_corpus": "cs_templates.api",
    "open_book": "cs_templates.api",
    "phrases": "cs_templates.api",
    "search": "cs_templates.api",
    "speak": "cs_templates.api",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = __import__(_HOMES[name], fromlist=[name])
    return getattr(module, name)
