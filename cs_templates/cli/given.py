"""What was given for the variables, from every source, the weaker under the stronger.

Files are read once, before the book is asked; names are resolved against the
book's dictionary afterwards, because only the book knows them.
"""

from __future__ import annotations

from cs_templates.cli.datafiles import called, read_mapping
from cs_templates.cli.names import flatten, full_name
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    Layer = tuple[str, dict[str, object]]


SETTINGS, AGAIN = "settings", "--again"
"""The layers that are not of this call."""
NUMBER = "order.number"


class Given:
    """Values as they were given: layers of data with their source, then NAME=VALUE pairs.

    `answers` are those an agent typed at a prompt, by full name; they win.
    After `resolve`, `told` are the values that do not come from the settings, and
    `again` the names of those that were only taken again.
    """

    __slots__ = ("again", "answers", "layers", "pairs", "told")

    def __init__(self, layers: Sequence[Layer], pairs: Sequence[str]) -> None:
        self.layers = layers
        self.pairs = [split_pair(pair) for pair in pairs]
        self.answers: dict[str, object] = {}
        self.told: dict[str, object] = {}
        self.again: list[str] = []

    def resolve(
        self, dictionary: Mapping[str, str], used: Callable[[], Collection[str]]
    ) -> tuple[dict[str, object], list[str]]:
        """The values by full name, and a warning for each name of a file that the dictionary lacks.

        Raises UsageError for a NAME=VALUE whose name is unknown or may be several.
        """
        own: dict[str, object] = {}
        told: dict[str, object] = {}
        again: dict[str, object] = {}
        warnings: list[str] = []
        for source, data in self.layers:
            found, unknown = flatten(data, dictionary)
            {SETTINGS: own, AGAIN: again}.get(source, told).update(found)
            warnings += [_left_aside(source, name) for name in unknown]
        for name, value in self.pairs:
            told[full_name(name, dictionary, used)] = value
        told |= self.answers
        self.again = [name for name in again if name not in told]
        self.told = again | told
        return own | self.told, warnings

    def swapped(self) -> str:
        """The order that values were taken again from, where another order is asked about now; else empty."""
        before = dict(self.layers).get(AGAIN, {}).get(NUMBER)
        return str(before) if self.again and before and self.told.get(NUMBER) != before else ""


def _left_aside(source: str, name: str) -> str:
    shown = say("settings") if source == SETTINGS else source
    return say("{source}: there is no variable {name}; it is left aside", source=shown, name=name)


def split_pair(pair: str) -> tuple[str, str]:
    """NAME=VALUE in two. Raises UsageError where there is no name or no `=`."""
    name, equals, value = pair.partition("=")
    if not name.strip() or not equals:
        message = say("{pair} is not NAME=VALUE", pair=pair)
        raise UsageError(message, say("as in {example}", example="-s order.number=A-10293"))
    return name.strip(), value


def read_layers(
    own: Mapping[str, object], files: Sequence[str], orders: object, order: str | None
) -> list[Layer]:
    """The layers of values, weakest first: the settings' own, the order's, then each file's.

    `orders` is the file, or the files, where the order is looked for. Raises
    UsageError: a file that cannot be read, an order that is not there.
    """
    layers: list[Layer] = [(SETTINGS, dict(own))]
    if order is not None:
        layers.append(_order([orders] if isinstance(orders, str) else orders, order))
    return layers + [(called(path), read_mapping(path)) for path in files]


def _order(paths: object, order: str) -> Layer:
    if not isinstance(paths, list) or not paths:
        message = say("there is nowhere to look for order {order}", order=order)
        raise UsageError(message, say("add --orders FILE"))
    from cs_templates.cli.orders import find_order  # most replies need no file of orders

    path, facts = find_order([str(path) for path in paths], order)
    return say("{path}, order {order}", path=path, order=order), facts
