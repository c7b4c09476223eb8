"""`percent`: a share of a hundred."""

from __future__ import annotations

from cs_templates.answer.intake import Invalid, bare, decimal
from cs_templates.answer.kinds.spelling import written
from cs_templates.answer.values import MOST
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.intake import Scene


def check(raw: object, scene: Scene) -> tuple[int, int]:
    """(units, digits after the point) of `15`, `12.5` or `15%`, without zeros at the end.

    Raises Invalid beyond the spec's `min` (0) and `max` (9,999) or with more than two decimals.
    """
    least, most = scene.least(0), scene.most(MOST)
    number = decimal(bare(raw, "15").removesuffix("%").rstrip())
    if number is None or number[1] > 2 or not least * 10 ** number[1] <= number[0] <= most * 10 ** number[1]:
        raise Invalid(
            say(
                "it has to be a number from {least} to {most}, with a point, as in {example}",
                least=least, most=most, example=_example(least, most),
            )
        )  # fmt: skip
    units, scale = number
    while scale and units % 10 == 0:
        units, scale = units // 10, scale - 1
    return units, scale


def _example(least: int, most: int) -> str:
    return "12.5" if least <= 12 < most else str(most)


def canonical(value: tuple[int, int]) -> str:
    """The number with an ordinary decimal point, without the sign."""
    return written(*value)
