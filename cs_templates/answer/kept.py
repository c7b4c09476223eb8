"""What a function makes of values that come again and again, looked up in C."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Base = dict[Any, Any]
else:
    Base = dict

MOST = 1_000


class Kept(Base):
    """A dictionary of what `make` gives for each key that was asked for; when it is full, it stays as it is."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[Any], Any]) -> None:
        super().__init__()
        self.make = make

    def __missing__(self, key: Any) -> Any:
        found = self.make(key)
        if len(self) < MOST:
            self[key] = found
        return found
