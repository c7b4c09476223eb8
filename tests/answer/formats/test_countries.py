from __future__ import annotations

import pytest

from cs_templates import cldr
from cs_templates.answer.formats.countries import country
from cs_templates.errors import FormatError


@pytest.mark.parametrize(
    ("tag", "name"),
    [("en", "Germany"), ("ru", "Германия"), ("es", "Alemania"), ("zh", "德国"), ("es-MX", "Alemania")],
)
def test_a_country_by_its_code(tag: str, name: str) -> None:
    assert country(cldr.countries(tag), "DE") == name


@pytest.mark.parametrize("code", ["ZZZ", "de", "", "XQ", "\x1b["])
def test_what_is_no_country(code: str) -> None:
    with pytest.raises(FormatError) as error:
        country(cldr.countries("en"), code)
    assert str(error.value).isprintable()
