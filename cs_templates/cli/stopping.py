"""A long run: Ctrl-C is met where it does no harm, and garbage is gathered."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def stops() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl-C was pressed: the first time is a request that is met between two blocks, the second ends at once."""
    pressed: list[int] = []

    def press(number: int, _frame: object) -> None:
        pressed.append(number)
        signal.signal(number, before)

    before = signal.signal(signal.SIGINT, press)
    try:
        yield lambda: bool(pressed)
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def patient_with_garbage() -> Iterator[None]:
    """A plain call gathers no garbage; a batch lasts long enough for some, of which it makes little."""
    was, often = gc.isenabled(), gc.get_threshold()
    gc.enable()
    gc.set_threshold(50_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*often)
        if not was:
            gc.disable()
