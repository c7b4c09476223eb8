"""Which texts are to be called true to today's source."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from cs_templates.answer.near import did_you_mean
from cs_templates.authoring.staleness.older import Originals
from cs_templates.authoring.staleness.stamped import Stamped, stamped
from cs_templates.errors import UsageError
from cs_templates.model import Corpus
from cs_templates.speech import say


class Chosen(NamedTuple):
    """What is to be stamped, and what is left: it was stale before the last change of the source already."""

    items: list[Stamped]
    left: list[Stamped]


def by_name(corpus: Corpus, names: Sequence[str], tags: Collection[str]) -> list[Stamped]:
    """The texts of these names in the locales (in all that have them, where none are named).

    Raises UsageError for a name that nothing has, and where a named locale has no such text of its own.
    """
    every = list(stamped(corpus, tags))
    found: list[Stamped] = []
    for name in dict.fromkeys(names):
        refuse_unknown(corpus, name)
        mine = [item for item in every if item.name == name]
        lacking = set(tags) - {item.locale for item in mine}
        if lacking or not mine:
            where = ", ".join(sorted(lacking)) or say("any locale")
            raise UsageError(
                say("{name}: there is no text of its own in {locales}", name=name, locales=where)
            )
        found += mine
    return found


def everything(corpus: Corpus, tags: Collection[str]) -> list[Stamped]:
    """All that is stale, and the finished templates that bear no stamp yet. Drafts are left: they are named one by one."""
    return [
        item
        for item in stamped(corpus, tags)
        if item.today and not item.draft and (item.stale or (item.kind == "template" and not item.true_to))
    ]


def cosmetic(corpus: Corpus, items: Sequence[Stamped], *, named: bool) -> Chosen:
    """Of the items those that are stale. Where nobody `named` their locales, only what the last change made so.

    Raises UsageError where that cannot be found out.
    """
    stale = [item for item in items if item.stale]
    if named:
        return Chosen(stale, [])
    originals = Originals(corpus)
    if originals.why:
        message = say(
            "which locales the last change made stale cannot be found out: {reason}", reason=originals.why
        )
        raise UsageError(message, say("name them with -l"))
    fresh = [item for item in stale if item.true_to == originals.before(item)]
    return Chosen(fresh, [item for item in stale if item not in fresh])


def refuse_unknown(corpus: Corpus, name: str) -> None:
    """Raise UsageError for a name that the source has nothing for."""
    known = dict.fromkeys([*corpus.scenarios, *(item.name for item in stamped(corpus))])
    if name not in known:
        message = say("there is no scenario, phrase or word {name}", name=name)
        raise UsageError(message, did_you_mean(name, known))
