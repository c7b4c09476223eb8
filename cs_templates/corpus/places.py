"""Paths as problems show them."""

from __future__ import annotations

import os


class Shown:
    """Shows paths relative to the working directory where they lie below it, else whole.

    Made once for each reading of a corpus: the working directory is asked for once.
    """

    __slots__ = ("_base",)

    def __init__(self) -> None:
        try:
            self._base = os.path.join(os.getcwd(), "")
        except OSError:
            self._base = ""

    def __call__(self, path: str) -> str:
        """`path` (absolute) as it is shown."""
        if self._base and path.startswith(self._base):
            return path[len(self._base) :]
        return path


def visible(text: str) -> str:
    """Text with what cannot be printed written out, for messages."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
