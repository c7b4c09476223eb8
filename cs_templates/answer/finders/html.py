"""`html`: tags, comments and character references, which a plain text shows as they are."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.finders import Span, View

_LONGEST = 300
_LISTED = (
    "amp lt gt quot apos nbsp copy reg trade euro pound yen hellip bull mdash ndash laquo raquo ldquo rdquo lsquo "
    "rsquo shy zwj zwnj times deg"
)
_NAMES = frozenset(_LISTED.split())


def find(view: View) -> list[Span]:
    """Spans of `view.text`, in order, without overlaps."""
    spans: list[Span] = []
    at = 0
    while at < len(view.text):
        end = _after(view.text, at)
        if end > at:
            spans.append((at, end))
        at = max(end, at + 1)
    return spans


def _after(text: str, at: int) -> int:
    if text[at] == "<":
        return _after_tag(text, at)
    return _after_reference(text, at) if text[at] == "&" else at


def _after_tag(text: str, at: int) -> int:
    """The end of `<b>`, `</p>`, `<br/>` or `<!-- … -->`; `at` for a bare `<`."""
    name = text[at + 1 : at + 3].lstrip("/")[:1]
    close = text.find(">", at, at + _LONGEST)
    opens = text[at + 1 : at + 4] == "!--" or (name.isascii() and name.isalpha())
    return close + 1 if opens and close > 0 else at


def _after_reference(text: str, at: int) -> int:
    """The end of `&nbsp;`, `&#39;` or `&#x27;`; `at` for a bare `&`."""
    close = text.find(";", at, at + 12)
    name = text[at + 1 : close].lower() if close > 0 else ""
    numeric = name[:1] == "#" and name[1:].removeprefix("x").isalnum() and name.isascii()
    return close + 1 if numeric or name in _NAMES else at
