"""`code`: an order number, a coupon: printed as it is, so that the customer finds it again."""

from __future__ import annotations

from cs_templates.answer.kinds.scene import bare
from cs_templates.answer.verdicts import Invalid, quoted
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.kinds.scene import Scene

_LONGEST = 100
_HOLES = frozenset(
    ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#NULL!", "null", "None", "NaN", "undefined", "TBD", "?", "-")
)
"""What exports, spreadsheets and hasty people write for no value."""


def check(raw: object, scene: Scene) -> str:  # noqa: ARG001 - every kind is called alike
    """The code itself. Raises Invalid for one that a spreadsheet has damaged."""
    code = bare(raw, "A-10293")
    if len(code) > _LONGEST:
        raise Invalid(
            say("a code has at most {most} characters, as in {example}", most=_LONGEST, example="A-10293")
        )
    refuse_damaged(code)
    if code in _HOLES or any(char in code for char in "{}‹›"):
        raise Invalid(say("{value} is no code but what stands where one is missing", value=quoted(code)))
    return code


def refuse_damaged(code: str) -> None:
    """Refuse what a spreadsheet made of a long number: 8.1E+15, or digits rounded off to zeros."""
    if _scientific(code) or _rounded(code):
        raise Invalid(
            say(
                "a spreadsheet has damaged {value}; copy the number again from where it came from",
                value=quoted(code),
            )
        )


def _scientific(code: str) -> bool:
    """Whether it is a number in scientific notation, as in 8.1E+15, 8,1E+15 or 8.1e15."""
    mantissa, exponent, power = code.upper().replace(",", ".").partition("E")
    is_one = bool(exponent) and ("." in mantissa or power[:1] == "+") and power.removeprefix("+").isdigit()
    return is_one and mantissa.replace(".", "", 1).isdigit()


def _rounded(code: str) -> bool:
    """Whether it is a number with nothing but zeros where a spreadsheet's 15 digits of memory end."""
    if not (code.isascii() and code.isdigit()):
        return False
    zeros = len(code) - len(code.rstrip("0"))
    return (len(code) >= 18 and zeros >= len(code) - 15) or (len(code) >= 12 and zeros >= 8)


def canonical(value: str) -> str:
    """The code itself."""
    return value
