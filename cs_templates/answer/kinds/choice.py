"""`choice`: one of the options of a closed list, by its id."""

from __future__ import annotations

from cs_templates.answer.kinds.scene import bare
from cs_templates.answer.near import nearest
from cs_templates.answer.verdicts import Invalid, quoted
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from cs_templates.answer.kinds.scene import Scene


def check(raw: object, scene: Scene) -> str:
    """The option's id. Raises Invalid for any other text, naming the nearest option or all of them."""
    options = scene.spec.get("options", {})
    return option(bare(raw, next(iter(options))), options)


def option(given: str, options: Mapping[str, str]) -> str:
    """One of `options` (id → name) as it was typed, whatever its capitals."""
    if given in options:
        return given
    if given.lower() in options:
        return given.lower()
    near = nearest(given.replace("-", "_").replace(" ", "_"), options)
    if near is not None:
        meant = _named(near, options)
        raise Invalid(
            say(
                "{value} is not one of the options; did you mean {option}?", value=quoted(given), option=meant
            )
        )
    offered = ", ".join(_named(name, options) for name in options)
    raise Invalid(
        say("{value} is not one of the options; write {options}", value=quoted(given), options=offered)
    )


def _named(name: str, options: Mapping[str, str]) -> str:
    return f"{name} ({options[name]})" if options[name] != name else name


def canonical(value: str) -> str:
    """The option's id."""
    return value
