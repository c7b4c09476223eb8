"""`choices`: some of the options of a closed list."""

from __future__ import annotations

from cs_templates.answer.kinds.choice import option
from cs_templates.answer.kinds.scene import parts_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.kinds.scene import Scene


def check(raw: object, scene: Scene) -> tuple[str, ...]:
    """The options' ids in the order given, each once: `refund,wait` or a list. Raises Invalid as `choice` does."""
    options = scene.spec.get("options", {})
    given = parts_of(raw, ",;，、；", ",".join(list(options)[:2]))
    return tuple(dict.fromkeys(option(part, options) for part in given))


def canonical(value: tuple[str, ...]) -> str:
    """The ids with commas between them."""
    return ",".join(value)
