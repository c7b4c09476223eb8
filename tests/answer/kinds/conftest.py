"""A value of one kind, read on 8 March 2026 for a customer who reads English unless said otherwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cs_templates.answer import values
from cs_templates.cldr import table

MONEY = table("en")["money"]
LOCALES: dict[str, dict[str, Any]] = {
    "en": {"tag": "en", "name": "English", "scripts": ["Latn"]},
    "es": {"tag": "es", "name": "español", "scripts": ["Latn"]},
    "ru": {"tag": "ru", "name": "русский", "scripts": ["Cyrl"]},
    "zh": {"tag": "zh", "name": "中文", "scripts": ["Hans"]},
    "ja": {"tag": "ja", "name": "日本語", "scripts": ["Jpan"]},
    "ko": {"tag": "ko", "name": "한국어", "scripts": ["Kore"]},
    "ka": {"tag": "ka", "name": "ქართული", "scripts": ["Geor"]},
    "hi": {"tag": "hi", "name": "हिन्दी", "scripts": ["Deva"]},
    "sr": {"tag": "sr", "name": "српски", "scripts": ["Cyrl", "Latn"]},
}


for record in LOCALES.values():
    record["table"] = {"money": MONEY}


class Reader:
    """Reads values of one kind."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def full(self, raw: object, locale: str = "en", **spec: Any) -> tuple[Any, list[str]]:
        """The value and its notices; what `canonical` writes is read back as the same value."""
        today = (2026, 3, 8)
        asked = {"kind": self.kind, **spec}
        value, notices = values.check("x.y", asked, raw, today=today, locale=LOCALES[locale])
        spelling = values.canonical(value, self.kind)
        assert values.check("x.y", asked, spelling, today=today, locale=LOCALES[locale])[0] == value
        return value, notices

    def __call__(self, raw: object, locale: str = "en", **spec: Any) -> Any:
        """The value alone."""
        return self.full(raw, locale, **spec)[0]

    def why(self, raw: object, locale: str = "en", **spec: Any) -> str:
        """Why a value is invalid: one short sentence without anything a terminal acts on."""
        with pytest.raises(values.Invalid) as caught:
            self.full(raw, locale, **spec)
        assert caught.value.why.isprintable()
        assert len(caught.value.why) < 250
        return caught.value.why

    def doubt(self, raw: object, locale: str = "en", **spec: Any) -> str:
        """Why a value counts as unknown."""
        with pytest.raises(values.Unknown) as caught:
            self.full(raw, locale, **spec)
        assert caught.value.notice.replace("\u200d", "").isprintable()
        return caught.value.notice


@pytest.fixture
def reader() -> Callable[[str], Reader]:
    """Makes a reader of a kind."""
    return Reader
