"""`link`: addresses of pages: with a scheme, with www., or the bare name of a site, in disguise too."""

from __future__ import annotations

from cs_templates.answer.finders import domains
from cs_templates.answer.intake import script_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.finders import Span, View

_SCHEMES = ("http://", "https://", "hxxp://", "hxxps://", "ftp://", "tg://", "weixin://", "viber://", "www.")
_AFTER = "\"'<>«»“”„[]{}|\\^`"


def find(view: View) -> list[Span]:
    """Spans of `view.text`, in order, without overlaps."""
    spans: list[Span] = []
    at = 0
    while at < len(view.lower):
        stop = domains.label(view.lower, at)
        end = _link(view, at, stop) if stop > at else at
        if end > at:
            spans.append((at, end))
        at = max(end, stop, at + 1)
    return spans


def _link(view: View, at: int, stop: int) -> int:
    """The end of the link that begins at `at` with a part that ends at `stop`; `at` where none does."""
    text = view.lower
    if text.startswith(_SCHEMES, at):
        scheme = next(scheme for scheme in _SCHEMES if text.startswith(scheme, at))
        end = _path(text, at + len(scheme))
        return end if end > at + len(scheme) else at
    if not domains.may_go_on(text, stop):
        return at
    if at and (text[at - 1] in "@._/-" or script_of(text[at - 1]) in ("Latn", "Cyrl")):
        return at
    site = domains.read(text, at, domains.is_site)
    if site is None or text[site.ends[-1] : site.ends[-1] + 1] == "@":
        return at
    end = site.ends[-1]
    if not site.hidden and not _deliberate(view.text[at:end]):
        return at
    return _path(text, end) if text[end : end + 1] in ("/", "?", "#", ":") else end


def _deliberate(name: str) -> bool:
    """False for two sentences without a space between them, as in `done.In`."""
    return name == name.upper() or name.rpartition(".")[2].islower()


def _path(text: str, at: int) -> int:
    """The end of an address: up to a space, a quote or CJK, without the punctuation of the sentence."""
    end = at
    while end < len(text) and not text[end].isspace() and text[end] not in _AFTER and text[end] < "\u2e80":
        end += 1
    while end > at and text[end - 1] in ".,;:!?)":
        end -= 1
    return end
