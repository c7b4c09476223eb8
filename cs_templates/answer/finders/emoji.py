"""`emoji`: pictures among the letters (Unicode emoji data; typographic signs such as ™ only where styled so).

Smileys that are typed with signs, as in `:-)`, are pictures too.
"""

from __future__ import annotations

from cs_templates.answer.finders import SMILEYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.finders import Span, View

_BMP = (
    "231A-231B 2328 23CF 23E9-23F3 23F8-23FA 25FD-25FE 2600-2604 260E 2611 2614-2615 2618 261D 2620 2622-2623 2626 "
    "262A 262E-262F 2638-263A 2640 2642 2648-2653 265F-2660 2663 2665-2666 2668 267B 267E-267F 2692-2697 2699 "
    "269B-269C 26A0-26A1 26A7 26AA-26AB 26B0-26B1 26BD-26BE 26C4-26C5 26C8 26CE-26CF 26D1 26D3-26D4 26E9-26EA "
    "26F0-26F5 26F7-26FA 26FD 2702 2705 2708-270D 270F 2712 2714 2716 271D 2721 2728 2733-2734 2744 2747 274C 274E "
    "2753-2755 2757 2763-2764 2795-2797 27B0 27BF 2B1B-2B1C 2B50 2B55"
)
_HIGH = (
    (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F170, 0x1F171), (0x1F17E, 0x1F17F), (0x1F18E, 0x1F18E),
    (0x1F191, 0x1F19A), (0x1F1E6, 0x1F1FF), (0x1F201, 0x1F202), (0x1F21A, 0x1F21A), (0x1F22F, 0x1F23A),
    (0x1F250, 0x1F251), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F7E0, 0x1F7EB), (0x1F90C, 0x1F9FF),
    (0x1FA70, 0x1FAFF),
)  # fmt: skip
_STYLED, _JOINER, _KEYCAP = "\ufe0f", "\u200d", "\u20e3"


def _ranges() -> tuple[tuple[int, int], ...]:
    ends = (part.partition("-") for part in _BMP.split())
    return tuple((int(first, 16), int(last or first, 16)) for first, _, last in ends)


_LOW = _ranges()


def find(view: View) -> list[Span]:
    """Spans of `view.original`, one for each picture or run of pictures."""
    text = view.original
    spans = _typed(text)
    return spans if text.isascii() else sorted([*spans, *_drawn(text)])


def _typed(text: str) -> list[Span]:
    """Smileys of signs, each by itself: a sign that goes on with letters or brackets is none."""
    spans: list[Span] = []
    for smiley in SMILEYS:
        at = text.find(smiley)
        while at >= 0:
            end = at + len(smiley)
            if _alone(text[at - 1 : at], text[end : end + 1]) and not any(
                first < end and at < last for first, last in spans
            ):
                spans.append((at, end))
            at = text.find(smiley, end)
    return spans


def _alone(before: str, after: str) -> bool:
    """Whether signs between two characters stand by themselves: after a space, a mark or a Chinese letter."""
    opens = not before or before.isspace() or before in ".!?…,。！？，" or before >= "\u2e80"
    return opens and (not after or after.isspace() or after in ".,!?…。，！？)" or after >= "\u2e80")


def _drawn(text: str) -> list[Span]:
    """Pictures, and runs of them."""
    spans: list[Span] = []
    at = 0
    while at < len(text):
        end = at
        while _pictured(text, end) or (end > at and text[end : end + 1] in (_STYLED, _JOINER, _KEYCAP)):
            end += 1
        if end > at:
            spans.append((at, end))
        at = max(end, at + 1)
    return spans


def _pictured(text: str, at: int) -> bool:
    """Whether the character at `at` is a picture, or is styled as one."""
    if at >= len(text):
        return False
    char = text[at]
    if text[at + 1 : at + 2] in (_STYLED, _KEYCAP):
        return True
    if char < "\u231a":
        return False
    ranges = _HIGH if char > "\uffff" else _LOW
    return any(first <= ord(char) <= last for first, last in ranges)
