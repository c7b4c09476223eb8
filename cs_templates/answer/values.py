"""Values on their way in: each is made clean, held to its kind, and comes out typed.

`check` is the one door. A value that cannot be used is Invalid (Blank where it
holds nothing), one that had better not be used is Unknown; both say why.
"""

from __future__ import annotations

from cs_templates.answer.clean import Intake
from cs_templates.answer.kinds.scene import Scene
from cs_templates.answer.verdicts import Blank, Invalid, Unknown, quoted
from cs_templates.speech import say, say_count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

__all__ = ["KINDS", "Blank", "Invalid", "Unknown", "canonical", "check", "codes", "shown"]

KINDS = (
    "text", "person", "code", "tracking", "url", "count", "percent", "money",
    "date", "dates", "time", "choice", "choices", "country", "items", "parcels", "list",
)  # fmt: skip
_ON_LINES = ("items", "parcels", "list")
_LIMITS = {"url": 2_000}


def check(
    name: str,
    spec: Mapping[str, Any],
    raw: object,
    *,
    today: tuple[int, int, int],
    locale: Mapping[str, Any],
    optional: bool = False,
) -> tuple[object, list[str]]:
    """The typed value of variable `name` and what the agent should know about it.

    `spec` is the variable's SPEC, `raw` a str, an int, or a list or dict of them,
    `locale` the record of the customer's locale; `optional` says that the reply can
    do without it. Raises Invalid (Blank for a value
    that holds nothing) and Unknown for a person who cannot be addressed by that name.
    """
    kind = spec["kind"]
    multiline = bool(spec.get("multiline")) or kind in _ON_LINES
    without = say("it is blank; leave it out with {option}", option=f"--without {name}") if optional else ""
    intake = Intake(multiline=multiline, limit=_LIMITS.get(kind), if_blank=without)
    scene = Scene(spec, today, locale)
    value = _reader(kind, name).check(intake.take(raw), scene)
    if intake.removed:
        scene.notices.append(
            say_count(
                "a control or hidden character was removed",
                "{count} control or hidden characters were removed",
                intake.removed,
            )
        )
    return value, scene.notices


def _reader(kind: str, name: str) -> Any:
    """The module of a kind. Only the kinds a reply needs are imported, which keeps a fill quick."""
    if kind not in KINDS:
        raise Invalid(say("{name} is of kind {kind}, which this version does not know", name=name, kind=kind))
    return __import__(f"{__package__}.kinds.{kind}", fromlist=("check",))


def canonical(value: object, kind: str) -> str:
    """The one spelling of a typed value that `check` reads back as the same value."""
    spelling: str = _reader(kind, "it").canonical(value)
    return spelling


def codes(value: Any, kind: str) -> list[str]:
    """The codes that a value prints on purpose: the numbers of orders and parcels."""
    if kind in ("code", "tracking"):
        return [value]
    return [number for _, number, _ in value if number] if kind == "parcels" else []


def shown(raw: object) -> str:
    """A raw value of any shape as a message echoes it: short, without anything a terminal acts on."""
    if type(raw) is str:
        return quoted(raw)[1:-1]
    if type(raw) in (list, tuple, dict):
        return say_count("(1 part)", "({count} parts)", len(raw))  # type: ignore[arg-type]
    if type(raw) is int and raw.bit_length() > 64:
        return say("a large number")
    return quoted(str(raw))[1:-1]
