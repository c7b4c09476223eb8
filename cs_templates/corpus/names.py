"""What references may name, and which known name is nearest to a mistyped one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cs_templates.answer import near

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


class Names:
    """The names of the corpus read so far: variables, channels, tones …, by what they name.

    A reference to a name that is not here is a problem, except where the list
    is known to be incomplete (`unsure`): a broken dictionary is one fault, not
    one at every place that uses it. `options` has the options of each choice.
    """

    __slots__ = ("known", "options", "unsure")

    def __init__(self) -> None:
        self.known: dict[str, Collection[str]] = {}
        self.options: dict[str, tuple[str, ...]] = {}
        self.unsure: set[str] = set()

    def learn(self, what: str, names: Collection[str]) -> None:
        """Say which names of a sort there are."""
        self.known[what] = names


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like `name`, or an empty text where none is close."""
    names = list(known)
    return near.nearest(name, names) or _by_last_part(name, {known.casefold(): known for known in names})


def did_you_mean(name: str, known: Collection[str]) -> str:
    """A hint that names the nearest known name, or all of them where they are few."""
    near = nearest(name, known)
    if near:
        return f"did you mean {near}?"
    return f"known are: {', '.join(sorted(known))}" if 0 < len(known) <= 12 else ""


def _by_last_part(name: str, folded: dict[str, str]) -> str:
    """A dotted name by its last part: `eta` for `shipment.eta`, where that is unique."""
    last = name.casefold().rpartition(".")[2]
    found = [known for key, known in folded.items() if key.rpartition(".")[2] == last]
    return found[0] if len(found) == 1 else ""
