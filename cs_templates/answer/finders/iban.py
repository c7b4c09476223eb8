"""`iban`: bank accounts (ISO 13616: country, check digits, up to 30 letters and digits, remainder 1 by 97)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.finders import Span, View

_SHORTEST, _LONGEST = 15, 34


def find(view: View) -> list[Span]:
    """Spans of `view.text`, in order, without overlaps."""
    spans: list[Span] = []
    at = 0
    while at < len(view.text):
        end = _account(view.text, at)
        if end > at and not view.is_known(at, end):
            spans.append((at, end))
        at = max(end, at + 1)
    return spans


def _account(text: str, at: int) -> int:
    """The end of the account that begins at `at`; `at` where none does."""
    if not (_is_capital(text[at]) and _is_capital(text[at + 1 : at + 2]) and text[at + 2 : at + 4].isdigit()):
        return at
    if _is_sign(text[at - 1 : at]):
        return at
    number, best, end = "", at, at
    while len(number) < _LONGEST:
        if text[end : end + 1] in (" ", "-"):
            end += 1
        if not _is_sign(text[end : end + 1]):
            break
        number += text[end]
        end += 1
        if len(number) >= _SHORTEST and not _is_sign(text[end : end + 1]) and _is_good(number):
            best = end
    return best


def _is_capital(char: str) -> bool:
    return "A" <= char <= "Z"


def _is_sign(char: str) -> bool:
    return _is_capital(char) or (char.isascii() and char.isdigit())


def _is_good(number: str) -> bool:
    return int("".join(str(int(char, 36)) for char in number[4:] + number[:4])) % 97 == 1
