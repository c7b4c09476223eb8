from __future__ import annotations

import pytest

from cs_templates import cldr
from cs_templates.cldr.tags import likely_region
from cs_templates.errors import UsageError


@pytest.mark.parametrize(
    ("given", "canonical"),
    [
        ("es_mx", "es-MX"),
        ("ES-419", "es-419"),
        ("iw", "he"),
        ("en-uk", "en-GB"),
        ("zh-Hans", "zh"),
        ("zh-hans-CN", "zh-CN"),
        ("zh-TW", "zh-Hant-TW"),
        ("sr-latn", "sr-Latn"),
        ("sr-ME", "sr-Latn-ME"),
        ("ru", "ru"),
    ],
)
def test_a_tag_has_one_spelling(given: str, canonical: str) -> None:
    assert cldr.canonical(given) == canonical
    assert cldr.canonical(canonical) == canonical


@pytest.mark.parametrize(
    ("tag", "chain"),
    [
        ("ru", ("ru",)),
        ("es-MX", ("es-MX", "es-419", "es")),
        ("es-ES", ("es-ES", "es")),
        ("en-GB", ("en-GB", "en-001", "en")),
        ("zh-Hant-TW", ("zh-Hant-TW", "zh-Hant")),
        ("zh-TW", ("zh-Hant-TW", "zh-Hant")),
        ("zh-MO", ("zh-Hant-MO", "zh-Hant-HK", "zh-Hant")),
        ("pt-AO", ("pt-AO", "pt-PT", "pt")),
        ("ht", ("ht",)),
    ],
)
def test_parents_are_of_the_same_language_and_script(tag: str, chain: tuple[str, ...]) -> None:
    assert cldr.chain(tag) == chain


@pytest.mark.parametrize(
    ("tag", "hint"),
    [
        ("xx", ""),
        ("englsh", ""),
        ("es-XX", "es-MX"),
        ("es-MX-u-nu-latn", ""),
        ("ru_", "ru"),
        ("", ""),
        ("русский", ""),
        ("root", ""),
        ("ru\x1b[31m", ""),
    ],
)
def test_what_is_no_locale_is_refused_with_the_nearest(tag: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        cldr.canonical(tag)
    assert hint in error.value.hint
    assert error.value.hint
    assert error.value.message.isprintable()


@pytest.mark.parametrize(
    ("tag", "scripts", "rtl", "cjk"),
    [
        ("ru", ("Cyrl",), False, False),
        ("zh", ("Hans",), False, True),
        ("zh-TW", ("Hant",), False, True),
        ("ja", ("Jpan",), False, True),
        ("ko", ("Kore",), False, False),
        ("ar", ("Arab",), True, False),
        ("he", ("Hebr",), True, False),
        ("sr-Latn", ("Latn",), False, False),
    ],
)
def test_scripts(tag: str, scripts: tuple[str, ...], rtl: bool, cjk: bool) -> None:
    assert (cldr.scripts(tag), cldr.is_rtl(tag), cldr.is_cjk(tag)) == (scripts, rtl, cjk)


@pytest.mark.parametrize(
    ("tag", "region"), [("es", "ES"), ("es-MX", "MX"), ("es-419", ""), ("zh-Hant", "TW")]
)
def test_the_region_a_tag_stands_for(tag: str, region: str) -> None:
    assert likely_region(tag) == region


def test_a_locale_without_data_of_its_own_takes_its_parents() -> None:
    assert cldr.table("es-DE")["lists"] == cldr.table("es")["lists"]
