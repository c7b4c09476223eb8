"""`list`: lines of text."""

from __future__ import annotations

from cs_templates.answer.intake import parts_of
from cs_templates.answer.prose import refuse_foreign

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.intake import Scene


def check(raw: object, scene: Scene) -> tuple[str, ...]:
    """The lines of a list, or of one text: one on a line, else cut at each `;`. None of them is empty."""
    separators = "\n" if type(raw) is str and "\n" in raw else ";；"
    lines = parts_of(raw, separators, "Charge it; Restart it")
    for line in lines:
        refuse_foreign(line, scene)
    return lines


def canonical(value: tuple[str, ...]) -> str:
    """The lines as they may be typed."""
    return "\n".join(value) if any(";" in line for line in value) else "; ".join(value)
