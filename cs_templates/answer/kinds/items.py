"""`items`: what was bought, each with how many of it."""

from __future__ import annotations

from cs_templates.answer.intake import Invalid, fields_of, parts_of, quoted, text_of, whole
from cs_templates.answer.values import MOST
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.intake import Scene

Item = tuple[str, int]
EXAMPLE = "Mug x 2; Lid x 1"
_OBJECT = '{"name": "Mug", "quantity": "2"}'
_TIMES = "xX×хХ*✕"


def check(raw: object, scene: Scene) -> tuple[Item, ...]:  # noqa: ARG001 - every kind is called alike
    """Names with quantities: `Mug x 2` or `2 x Mug`, several on lines or after `;`, or objects with name and quantity.

    A name alone is one piece. Raises Invalid for a quantity that is none, and
    where a size cannot be told from a quantity (`Frame 10 x 15`).
    """
    return read(raw)


def read(raw: object) -> tuple[Item, ...]:
    """The items of a clean raw value."""
    if type(raw) is dict:
        return (_from_object(raw),)
    if type(raw) is tuple and any(type(part) is dict for part in raw):
        return tuple(
            _from_object(part) if type(part) is dict else _from_text(text_of(part, EXAMPLE)) for part in raw
        )
    return tuple(_from_text(part) for part in parts_of(raw, "\n;；", EXAMPLE))


def _from_object(raw: object) -> Item:
    fields = fields_of(raw, ("name", "quantity"), _OBJECT)
    return _item(text_of(fields.get("name", ""), "Mug"), text_of(fields.get("quantity", "1"), "2"))


def _from_text(text: str) -> Item:
    if any(_apart(part.strip())[1] for part in text.replace("，", ",").split(",")[:-1]):
        raise Invalid(say("put a semicolon between items, as in {example}", example=EXAMPLE))
    quantity, after = _before(text)
    if quantity:
        return _item(after, quantity)
    name, quantity = _apart(text)
    if not quantity:
        return _item(text, "1")
    if _ends_in_number(name) and not _apart(name)[1]:
        raise Invalid(
            say(
                "{value} can be read as a size; write {one} for one, {two} for two",
                value=quoted(text), one="Frame 10 x 15 x 1", two="2 x iPhone 15",
            )
        )  # fmt: skip
    return _item(name, quantity)


def _before(text: str) -> tuple[str, str]:
    """The number before a first `x`, and the name after it: `2 x iPhone 15`. No number where sizes begin so."""
    number, _, rest = text.partition(" ")
    if whole(number) is None or rest[:1] not in tuple(_TIMES) or rest[1:2] != " ":
        return "", text
    name = rest[2:].strip()
    return ("", text) if _begins_with_number(name) else (number, name)


def _begins_with_number(name: str) -> bool:
    return whole(name.partition(" ")[0]) is not None


def _ends_in_number(name: str) -> bool:
    return whole(name.rpartition(" ")[2]) is not None


def _apart(text: str) -> tuple[str, str]:
    """The name and the number after the last `x` that stands apart from the name; no number, no cut."""
    name = text.rstrip("0123456789")
    number = text[len(name) :]
    name = name.rstrip()
    if not number or name[-1:] not in tuple(_TIMES):
        return text, ""
    if name[-1] != "×" and name[-2:-1] != " ":
        return text, ""
    return name[:-1].rstrip(), number


def _item(name: str, quantity: str) -> Item:
    number = whole(quantity)
    if number is None or not 1 <= number <= MOST:
        raise Invalid(
            say(
                "{value} is not how many there are; write 1 to {most}, as in {example}",
                value=quoted(quantity), most=MOST, example="Mug x 2",
            )
        )  # fmt: skip
    if not any(map(str.isalnum, name)):
        raise Invalid(say("an item has no name; write it as in {example}", example=EXAMPLE))
    return name.strip(), number


def canonical(value: tuple[Item, ...]) -> str:
    """The items as they may be typed: Mug x 2; Lid x 1."""
    return "; ".join(
        f"{quantity} x {name}" if _ends_in_number(name) else f"{name} x {quantity}"
        for name, quantity in value
    )
