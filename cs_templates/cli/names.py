"""The full name of a variable from what an agent typed: the name itself, or its unique last part."""

from __future__ import annotations

from cs_templates.answer.near import nearest
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping


def full_name(said: str, dictionary: Collection[str], used: Callable[[], Collection[str]]) -> str:
    """The variable meant by `said`: a whole name, or the last part or parts of one.

    Where several end in it, those that the scenario uses (`used`, asked only
    then) win. Raises UsageError: none, naming the nearest, or still several.
    """
    if said in dictionary:
        return said
    found = [name for name in dictionary if name.endswith(f".{said}")]
    if len(found) > 1:
        needed = used()
        found = [name for name in found if name in needed] or found
    if not found:
        raise UsageError(say("there is no variable {name}", name=said), _near(said, dictionary))
    if len(found) > 1:
        raise UsageError(
            say("{name} may be {names}", name=said, names=_either(found)), say("give the whole name")
        )
    return found[0]


def _near(said: str, dictionary: Iterable[str]) -> str:
    """The nearest whole name, or the one whose last part is nearest; nothing where none is near."""
    names = {name if "." in said else name.rpartition(".")[2]: name for name in dictionary}
    found = nearest(said, names)
    return "" if found is None else say("did you mean {name}?", name=names[found])


def _either(names: list[str]) -> str:
    return say("{names} or {last}", names=", ".join(names[:-1]), last=names[-1])


def flatten(data: object, dictionary: Mapping[str, str]) -> tuple[dict[str, object], list[str]]:
    """The values of nested or dotted data by full name, and the names the dictionary lacks.

    A variable's own value is never looked into: an amount with its currency
    stays one value.
    """
    values: dict[str, object] = {}
    unknown: list[str] = []
    _flatten("", data, dictionary, values, unknown)
    return values, unknown


def _flatten(
    name: str, data: object, dictionary: Mapping[str, str], values: dict[str, object], unknown: list[str]
) -> None:
    if name in dictionary:
        if data is not None:
            values[name] = data
    elif isinstance(data, dict):
        for key, value in data.items():
            _flatten(f"{name}.{key}" if name else str(key), value, dictionary, values, unknown)
    else:
        unknown.append(name)
