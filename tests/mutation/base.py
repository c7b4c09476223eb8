"""What a mistake is: the edits that make it, the lines it is seen at, and the register of all operators."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from tests.mutation.sound import File, Sound

LOCALES = ("en", "ru", "es", "zh")
TRANSLATIONS = ("ru", "es", "zh")
ALPHABETIC = ("en", "ru", "es")


class Mutant(NamedTuple):
    """A corpus with one mistake in it: what differs from the sound one, and where the mistake is seen."""

    operator: str
    locale: str
    path: str
    """The file with the mistake, relative to the corpus."""
    text: str
    """The whole of its new text."""
    lines: frozenset[tuple[str, int]]
    """Where a report leads straight to the mistake: any of these will do. Lines are those of the new text."""
    others: tuple[tuple[str, str], ...] = ()
    """Further files that the mistake needs, with their new texts."""
    removed: tuple[str, ...] = ()
    """Files that are no longer there, as after a renaming."""


class Edit(NamedTuple):
    """Lines put in place of others: `cut` of them, from the 1-based line `at`."""

    path: str
    at: int
    cut: int
    put: tuple[str, ...]


class Change(NamedTuple):
    """A mistake that can be made: its edits, the lines it is seen at, and what tells it from its like."""

    edits: tuple[Edit, ...]
    lines: frozenset[tuple[str, int]]
    variant: str = ""
    removed: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        return self.edits[0].path


Finder = Callable[[Sound, str], Iterable[Change]]


class Operator(NamedTuple):
    """One sort of mistake."""

    id: str
    about: str
    family: str
    locales: tuple[str, ...]
    breaks_yaml: bool
    find: Finder


OPERATORS: dict[str, Operator] = {}


def operator(
    name: str, about: str, *, locales: tuple[str, ...] = LOCALES, breaks_yaml: bool = False
) -> Callable[[Finder], Finder]:
    """Enter an operator into the register; its family is the module it stands in."""

    def enter(find: Finder) -> Finder:
        if name in OPERATORS:
            raise ValueError(f"two operators are called {name}")
        family = find.__module__.rpartition(".")[2]
        OPERATORS[name] = Operator(name, about, family, locales, breaks_yaml, find)
        return find

    return enter


def swap(file: File, at: int, new: str, *, also: Iterable[int] = (), variant: str = "") -> Iterator[Change]:
    """One line written otherwise; nothing where that changes nothing."""
    if new != file.line(at):
        lines = frozenset((file.path, n) for n in (at, *also))
        yield Change((Edit(file.path, at, 1, (new,)),), lines, variant)


def insert(file: File, after: int, *new: str, also: Iterable[int] = (), variant: str = "") -> Change:
    """Lines put after a line."""
    lines = {(file.path, after + 1 + n) for n in range(len(new))} | {(file.path, n) for n in also}
    return Change((Edit(file.path, after + 1, 0, new),), frozenset(lines), variant)


def cut(file: File, first: int, last: int, *, seen: Iterable[int] = (), variant: str = "") -> Change:
    """Lines taken out; it is seen at the lines around the gap, and at others given in the new count."""
    count = len(file.lines) - (last - first + 1)
    around = {n for n in (first - 1, first, *seen) if 1 <= n <= count}
    edit = Edit(file.path, first, last - first + 1, ())
    return Change((edit,), frozenset((file.path, n) for n in around), variant)


def whole(path: str, text: str, *lines: int, variant: str = "", removed: tuple[str, ...] = ()) -> Change:
    """A file that was not there."""
    edit = Edit(path, 1, 0, tuple(text.removesuffix("\n").split("\n")))
    return Change((edit,), frozenset((path, n) for n in lines or (1,)), variant, removed)


def apply(sound: Sound, change: Change) -> dict[str, str]:
    """The new texts of all files that a change touches, the one with the mistake first."""
    edited: dict[str, list[str]] = {}
    for edit in sorted(change.edits, key=lambda edit: edit.at, reverse=True):
        file = sound.files.get(edit.path)
        lines = edited.setdefault(edit.path, list(file.lines) if file else [])
        lines[edit.at - 1 : edit.at - 1 + edit.cut] = edit.put
    order = dict.fromkeys([change.path, *edited])
    return {path: "\n".join(edited[path]) + "\n" for path in order}
