"""Countries by their ISO 3166 code (UTS #35 General, Display Name Elements)."""

from __future__ import annotations

from cs_templates.errors import FormatError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def country(names: Mapping[str, str], code: str) -> str:
    """What the locale calls a country. Raises FormatError where the code is none."""
    name = names.get(code)
    if name is None:
        raise FormatError(
            "The locale has no name for the country", "give the two letters of ISO 3166, as in DE"
        )
    return name
