"""Names of variables that an agent typed and that are none, or several."""

from __future__ import annotations

from cs_templates.answer.near import nearest
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def misnamed(said: str, found: Sequence[str], dictionary: Iterable[str]) -> UsageError:
    """The error for a name that no variable has, naming the nearest, or that several (`found`) end in."""
    if not found:
        return UsageError(say("there is no variable {name}", name=said), _near(said, dictionary))
    return UsageError(
        say("{name} may be {names}", name=said, names=_either(found)), say("give the whole name")
    )


def _near(said: str, dictionary: Iterable[str]) -> str:
    """The nearest whole name, or the one whose last part is nearest; nothing where none is near."""
    names = {name if "." in said else name.rpartition(".")[2]: name for name in dictionary}
    found = nearest(said, names)
    return "" if found is None else say("did you mean {name}?", name=names[found])


def _either(names: Sequence[str]) -> str:
    return say("{names} or {last}", names=", ".join(names[:-1]), last=names[-1])
