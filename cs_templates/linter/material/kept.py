"""Answers that are found out once, and kept with what they are about: they are forgotten with it.

A process that looks at one corpus after the other, as an editor's does, keeps nothing of those before.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

Thing = TypeVar("Thing")
Key = ParamSpec("Key")
Answer = TypeVar("Answer")
MANY = 16_384
"""So many answers about one thing are kept."""


def kept(find_out: Callable[[Thing], Answer]) -> Callable[[Thing], Answer]:
    """A function that finds out once what there is to know of a thing."""
    name = f"{find_out.__module__}.{find_out.__qualname__}"

    @wraps(find_out)
    def answer(thing: Thing) -> Answer:
        known = thing.__dict__
        if name not in known:
            known[name] = find_out(thing)
        found: Answer = known[name]
        return found

    return answer


def kept_for(
    find_out: Callable[Concatenate[Thing, Key], Answer],
) -> Callable[Concatenate[Thing, Key], Answer]:
    """A function that finds out once what a thing says of something; told by position."""
    name = f"{find_out.__module__}.{find_out.__qualname__}"

    @wraps(find_out)
    def answer(thing: Thing, /, *key: Key.args, **no_names: Key.kwargs) -> Answer:
        known: dict[tuple[object, ...], Answer] = thing.__dict__.setdefault(name, {})
        if key not in known:
            if len(known) >= MANY:
                known.clear()
            known[key] = find_out(thing, *key, **no_names)
        return known[key]

    return answer
