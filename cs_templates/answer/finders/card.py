"""`card`: payment card numbers: 13 to 19 digits with a good check digit (ISO/IEC 7812-1, Luhn)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.finders import Span, View


def find(view: View) -> list[Span]:
    """Spans of `view.text`, in order, without overlaps."""
    spans: list[Span] = []
    at = 0
    while at < len(view.text):
        if not view.text[at].isdigit():
            at += 1
            continue
        end = _run(view.text, at)
        if _is_card(view.text, at, end) and not view.is_known(at, end):
            spans.append((at, end))
        at = end
    return spans


def _run(text: str, at: int) -> int:
    """The end of digits in groups, one space or hyphen between them."""
    end = at + 1
    while text[end : end + 1].isdigit() or (
        text[end : end + 1] in (" ", "-") and text[end + 1 : end + 2].isdigit()
    ):
        end += 1
    return end


def _is_card(text: str, start: int, end: int) -> bool:
    digits = [int(char) for char in text[start:end] if char.isdigit()]
    if not 13 <= len(digits) <= 19 or digits[0] not in (2, 3, 4, 5, 6) or _in_code(text, start, end):
        return False
    return _luhn(digits) and len(set(digits)) > 1


def _in_code(text: str, start: int, end: int) -> bool:
    """Whether letters make a longer code of it."""
    sides = (text[start - 1 : start] if start else "") + text[end : end + 1]
    return any(side.isascii() and (side.isalpha() or side in "_-/=") for side in sides)


def _luhn(digits: list[int]) -> bool:
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[-2::-2])
    return (sum(digits[::-2]) + sum(doubled)) % 10 == 0
