"""Answers that are found out once, and kept with what they are about: they are forgotten with it.

A process that looks at one corpus after the other, as an editor's does, keeps nothing of those before.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

Thing = TypeVar("Thing")
Key = TypeVarTuple("Key")
Answer = TypeVar("Answer")
MANY = 16_384
"""So many answers about one thing are kept."""


def kept(find_out: Callable[[Thing, *Key], Answer]) -> Callable[[Thing, *Key], Answer]:
    """A function that finds out once what there is to know of a thing, or what it says of something."""
    name = f"{find_out.__module__}.{find_out.__qualname__}"

    @wraps(find_out)
    def answer(thing: Thing, /, *key: *Key) -> Answer:
        known: dict[tuple[*Key], Answer] | None = thing.__dict__.get(name)
        if known is None:
            known = thing.__dict__[name] = {}
        if key not in known:
            if len(known) >= MANY:
                known.clear()
            known[key] = find_out(thing, *key)
        return known[key]

    return answer
