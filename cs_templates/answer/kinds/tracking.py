"""`tracking`: a parcel's number, in the carriers' own spelling: capitals, no spaces or hyphens."""

from __future__ import annotations

from cs_templates.answer.kinds.code import refuse_damaged
from cs_templates.answer.kinds.scene import bare
from cs_templates.answer.verdicts import Invalid, quoted
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.kinds.scene import Scene

EXAMPLE = "RB123456785CN"
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def check(raw: object, scene: Scene) -> str:
    """The number; a notice where its check digit (UPU S10) does not fit.

    Raises Invalid for anything but letters and digits, and for what a spreadsheet damaged.
    """
    given = bare(raw, EXAMPLE)
    refuse_damaged(given)
    number = given.upper().replace(" ", "").replace("-", "")
    if not (number.isascii() and number.isalnum()):
        raise Invalid(
            say(
                "a tracking number is Latin letters and digits, one number alone, as in {example}",
                example=EXAMPLE,
            )
        )
    if not 6 <= len(number) <= 40 or not any(map(str.isdigit, number)):
        raise Invalid(
            say("a tracking number has 6 to 40 letters and digits, as in {example}", example=EXAMPLE)
        )
    if is_postal(number) and int(number[10]) != check_digit(number[2:10]):
        scene.notices.append(
            say("the check digit of {value} does not fit; compare it with the label", value=quoted(number))
        )
    return number


def is_postal(number: str) -> bool:
    """Whether it has the form of a postal item's number (UPU S10): two letters, nine digits, two letters."""
    letters = number[:2] + number[11:]
    return len(number) == 13 and letters.isalpha() and number[2:11].isdigit()


def check_digit(serial: str) -> int:
    """The ninth digit of an S10 number from the eight before it (UPU standard S10)."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, serial, strict=True))
    found = 11 - total % 11
    return {10: 0, 11: 5}.get(found, found)


def canonical(value: str) -> str:
    """The number itself."""
    return value
