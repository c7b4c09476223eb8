"""Patterns that are compiled when they are first looked for.

Hundreds stand in rules. Compiling them takes longer than all else that a run does in which nothing has changed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Regex:
    """A pattern that has its methods once it is asked for one."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self.flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern as `re.compile` makes it, later. What is wrong with it is raised when it is first looked for."""
    return cast("re.Pattern[str]", _Regex(pattern, flags))


def regexes(patterns: Mapping[str, str], flags: int = re.IGNORECASE) -> dict[str, re.Pattern[str]]:
    """The patterns of some languages."""
    return {tag: regex(pattern, flags) for tag, pattern in patterns.items()}
