"""Every locale that Babel has data for, by its tag; those with a variant (be-tarask) have none."""

from __future__ import annotations

from babel import localedata

from cs_templates.cldr.tags import canonical
from cs_templates.errors import UsageError


def _tags() -> list[str]:
    found = set()
    for name in localedata.locale_identifiers():
        try:
            found.add(canonical(name))
        except UsageError:
            continue
    return sorted(found)


KNOWN = _tags()
