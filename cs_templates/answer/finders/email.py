"""`email`: addresses, and addresses in disguise: `anna [at] mail dot com`, `anna @ mail . com`."""

from __future__ import annotations

from cs_templates.answer.finders import domains

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.finders import Span, View

_SPOKEN = ("at", "arroba", "собака", "艾特")
_LISTED = (
    "gmail.com googlemail.com mail.ru yandex.ru ya.ru bk.ru list.ru inbox.ru outlook.com outlook.es hotmail.com "
    "hotmail.es live.com yahoo.com yahoo.es icloud.com qq.com 163.com 126.com foxmail.com sina.com proton.me "
    "protonmail.com gmx.de gmx.net web.de aol.com mail.com"
)
_PROVIDERS = frozenset(_LISTED.split())


def find(view: View) -> list[Span]:
    """Spans of `view.text`, in order, without overlaps."""
    text = view.lower
    spans: list[Span] = []
    at = 0
    while at < len(text):
        span = _address(text, at) if text[at] in " @[({<" else None
        if span:
            spans.append(span)
        at = span[1] if span else at + 1
    return spans


def _address(text: str, at: int) -> Span | None:
    """The address whose `@`, plain or in disguise, begins at `at`."""
    after, disguise = _after_at(text, at)
    start = _name(text, at)
    if after == at or start == at:
        return None
    site = domains.read(text, after, domains.is_site if disguise == domains.SPOKEN else _is_host)
    if site is None:
        return None
    if disguise == domains.SPOKEN and not site.hidden and ".".join(site.labels) not in _PROVIDERS:
        return None
    return start, site.ends[-1]


def _after_at(text: str, at: int) -> tuple[int, int]:
    for sign in (" @ ", "@ ", " @", "@"):
        if text.startswith(sign, at):
            return at + len(sign), domains.PLAIN
    return domains.after_word(text, at, (*_SPOKEN, "@"))


def _is_host(labels: list[str], hidden: int) -> bool:
    """Whether mail can go there: after an `@`, any ending of letters will do."""
    end = labels[-1]
    return domains.is_site(labels, hidden) or (not hidden and 2 <= len(end) <= 12 and end.isalpha())


def _name(text: str, end: int) -> int:
    """Where the name before the `@` begins: of Latin letters, digits and signs, or of Cyrillic letters."""
    start = end
    while start and text[start - 1].isascii() and (text[start - 1].isalnum() or text[start - 1] in "._%+-"):
        start -= 1
    while start and end - start < 40 and "а" <= text[start - 1] <= "я":
        start -= 1
    return start
