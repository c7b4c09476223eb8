"""The known name nearest to one that is not known, for hints."""

from __future__ import annotations

from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def distance(left: str, right: str) -> int:
    """Edits (insert, delete, replace, swap of neighbours) that turn `left` into `right`."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, previous, row = row, before, [i]
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, previous[j - 2] + 1)
            row.append(cost)
    return row[-1]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name that one of the two begins with, or that is few edits away.

    Few are one for words of three letters, two for four to eight, else a third of the letters.
    """
    word = word[:64].lower()
    best, least = None, max(len(word) // 3, min(2, len(word) - 2), 1) + 1
    for name in known:
        away = _away(word, name.lower())
        if away < least:
            best, least = name, away
    return best


def _away(word: str, name: str) -> int:
    if len(word) > 1 and (name.startswith(word) or (len(name) > 2 and word.startswith(name))):
        return 0
    return distance(word, name)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known name, or lists them where none is near."""
    names = list(known)
    found = nearest(word, names)
    if found is not None:
        return say("did you mean {name}?", name=found)
    return say("there is {names}", names=", ".join(names[:12])) if names else ""
