"""A sandboxed Jinja2 in which names, dots and values are ours.

There is one lookup, and it knows names of the scope and no Python attribute.
Values are opaque objects: a template can compare them, look into choices, and
hand them to a filter.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

from jinja2 import StrictUndefined, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from cs_templates.answer.render import Scope
from cs_templates.errors import RefusedError

PHRASE = "phrase"


class Value:
    """A value with its name: all a template can do with it is what the language has."""

    __slots__ = ("name", "scope", "typed")

    def __init__(self, name: str, scope: Scope) -> None:
        self.name = name
        self.scope = scope
        self.typed: Any = scope.values[name]

    def __eq__(self, other: object) -> bool:
        if self.scope.specs[self.name]["kind"] == "money":
            return other == 0 and self.typed[0] == 0
        return bool(self.typed == other)

    def __lt__(self, other: int) -> bool:
        return bool(self.typed < other)

    def __le__(self, other: int) -> bool:
        return bool(self.typed <= other)

    def __gt__(self, other: int) -> bool:
        return bool(self.typed > other)

    def __ge__(self, other: int) -> bool:
        return bool(self.typed >= other)

    def __contains__(self, option: object) -> bool:
        return option in self.typed

    def __hash__(self) -> int:
        return hash(self.name)


class Names:
    """The names that begin alike: `order` of order.number and order.date."""

    __slots__ = ("path", "scope")

    def __init__(self, path: str, scope: Scope) -> None:
        self.path = path
        self.scope = scope


class Phrase:
    """A phrase, asked for by its id."""

    __slots__ = ("id",)

    def __init__(self, id_: str) -> None:
        self.id = id_


class Unknown(Undefined):
    """An undefined name where the scope says what to print for it: it equals nothing, and is below nothing."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """The name, with its dots."""
        return str(self._undefined_name)

    def __lt__(self, other: object) -> bool:  # type: ignore[override]
        return False

    __le__ = __gt__ = __ge__ = __lt__  # type: ignore[assignment]


def is_known(value: object) -> bool:
    """`X is known`."""
    return isinstance(value, Value)


def is_several(value: object) -> bool:
    """`X is several`: more than one element, or a count above 1."""
    if not isinstance(value, Value):
        return bool(value)
    size: int = value.typed if isinstance(value.typed, int) else len(value.typed)
    return size > 1


class Environment(ImmutableSandboxedEnvironment):
    """Jinja2 with our lookup: a dot leads from name to name, and never to an attribute."""

    def __init__(self, scope: Scope, finalize: Callable[[object], str]) -> None:
        undefined = StrictUndefined if scope.unknown is None else Unknown
        super().__init__(undefined=undefined, finalize=finalize, autoescape=False, keep_trailing_newline=True)
        self.globals = {}
        self.filters = {}
        self.tests = {"known": is_known, "several": is_several}
        self.scope = scope

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What a dotted name stands for."""
        if isinstance(obj, Names):
            return Phrase(attribute) if obj.path == PHRASE else self.named(f"{obj.path}.{attribute}")
        return self.undefined(name=attribute)

    def getitem(self, obj: Any, argument: Any) -> NoReturn:  # noqa: ARG002 - Jinja2's signature
        """The language has no brackets."""
        raise RefusedError("a template looks nothing up")

    def named(self, path: str) -> Value | Names | Undefined:
        """A value, the beginning of a name, or an undefined name."""
        if path in self.scope.values:
            return Value(path, self.scope)
        if path == PHRASE or any(name.startswith(f"{path}.") for name in self.scope.specs):
            return Names(path, self.scope)
        return self.undefined(name=path)
