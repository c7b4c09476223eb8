"""`count`: how many of something."""

from __future__ import annotations

from cs_templates.answer.kinds.numbers import whole
from cs_templates.answer.kinds.scene import bare
from cs_templates.answer.verdicts import Invalid
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.kinds.scene import Scene

MOST = 9_999


def check(raw: object, scene: Scene) -> int:
    """The number, from the spec's `min` (0) to its `max` (9,999). Raises Invalid for anything else."""
    least, most = scene.least(0), scene.most(MOST)
    number = whole(bare(raw, "3"))
    if number is None or not least <= number <= most:
        example = min(max(3, least), most)
        raise Invalid(
            say(
                "it has to be a whole number from {least} to {most}, as in {example}",
                least=least, most=most, example=example,
            )
        )  # fmt: skip
    return number


def canonical(value: int) -> str:
    """The number in ordinary digits."""
    return str(value)
