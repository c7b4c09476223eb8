"""The formats of exchange, by the ending of a file's name."""

from __future__ import annotations

import os
from collections.abc import Iterable
from importlib import import_module

from cs_templates.authoring.exchange.came import Came
from cs_templates.authoring.exchange.unit import Unit
from cs_templates.errors import UsageError
from cs_templates.speech import say

FORMATS = ("po", "csv", "xlsx")


def format_of(path: str) -> str:
    """The format of a file by its name. Raises UsageError where it has none of theirs."""
    ending = os.path.splitext(path)[1].lower().removeprefix(".")
    if ending not in FORMATS:
        message = say("{path}: the ending of its name says no format", path=path)
        raise UsageError(
            message, say("it is one of {formats}", formats=", ".join(f".{name}" for name in FORMATS))
        )
    return ending


def written(format: str, units: Iterable[Unit], locale: str) -> bytes:  # noqa: A002
    """The units of a locale as a file of a format."""
    data: bytes = _module(format).written(units, locale)
    return data


def read(format: str, data: bytes, name: str) -> list[Came]:  # noqa: A002
    """The units of a file, which messages call `name`. Raises UsageError where it cannot be read."""
    came: list[Came] = _module(format).read(data, name)
    return came


def _module(format: str):  # type: ignore[no-untyped-def]  # noqa: A002
    return import_module(f"cs_templates.authoring.exchange.{format}")
