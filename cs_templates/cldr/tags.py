"""Locale tags: their one spelling, their parents, the scripts and the region they stand for (UTS #35, part 1)."""

from __future__ import annotations

import difflib
import functools

from babel import Locale, localedata
from babel.core import get_global

from cs_templates.errors import UsageError
from cs_templates.speech import say, to_say

_WITHOUT_SPACES = ("Hans", "Hant", "Jpan")


@functools.cache
def canonical(tag: str) -> str:
    """The one spelling of a locale tag: `es_mx` is es-MX, `iw` he, `zh-TW` zh-Hant-TW, `zh-Hans` zh.

    A script is written exactly where it is not the language's own. Raises
    UsageError, naming the nearest, for what is no language, script or region.
    """
    language, script, region = _parts(tag)
    script = script or _likely(language, "", region)[1]
    if script == _likely(language)[1]:
        script = ""
    return "-".join(part for part in (language, script, region) if part)


@functools.cache
def chain(tag: str) -> tuple[str, ...]:
    """The tag and its CLDR parents of the same language, nearest first: es-MX, es-419, es."""
    links = [canonical(tag)]
    while True:
        parent = _parent(links[-1])
        if not parent or parent.split("-")[0] != links[-1].split("-")[0]:
            return tuple(links)
        links.append(parent)


def known_tags() -> list[str]:
    """Every locale that CLDR describes, in its one spelling."""
    return sorted({canonical(name) for name in localedata.locale_identifiers() if _is_known(name)})


def _is_known(name: str) -> bool:
    try:
        return bool(canonical(name))
    except UsageError:
        return False


def likely_region(tag: str) -> str:
    """The region a tag stands for: DE for de-DE, ES for es; empty where it is a continent or unknown (es-419)."""
    language, script, region = _parts(canonical(tag))
    region = region or _likely(language, script)[2]
    return region if len(region) == 2 else ""


def scripts(tag: str) -> tuple[str, ...]:
    """The ISO 15924 codes of the scripts the locale is written in: Cyrl for ru, Hant for zh-TW, Jpan for ja."""
    language, script, region = _parts(canonical(tag))
    return (script or _likely(language, "", region)[1],)


def is_rtl(tag: str) -> bool:
    """Whether the locale's script runs from right to left."""
    return Locale.parse(babel_id(tag)).character_order == "right-to-left"


def is_cjk(tag: str) -> bool:
    """Whether sentences of the locale join without a space (Chinese and Japanese; not Korean)."""
    return scripts(tag)[0] in _WITHOUT_SPACES


@functools.cache
def babel_id(tag: str) -> str:
    """The nearest locale that Babel has data for: zh_Hant_TW for zh-Hant-TW, es for es-DE."""
    for link in chain(tag):
        language, script, region = _parts(link)
        for found in (link.replace("-", "_"), "_".join(_likely(language, script, region))):
            if localedata.exists(found):
                return found
    raise _refused(tag, to_say("{tag} is a locale without data"))


def _parent(tag: str) -> str:
    """The CLDR parent, empty for root: the exceptions first, else one subtag less within the same script."""
    exception = get_global("parent_exceptions").get(tag.replace("-", "_"))
    if exception:
        return "" if exception == "root" else canonical(exception)
    language, script, region = _parts(tag)
    if region:
        return f"{language}-{script}" if script else language
    return ""


def _parts(tag: str) -> tuple[str, str, str]:
    """Language, script and region with aliases resolved; raises UsageError where one is not known."""
    subtags = tag.replace("_", "-").split("-")
    language, script, region = _sorted_subtags(subtags, tag)
    alias = get_global("language_aliases").get(language, language).split("_")
    language, script = alias[0], script or (alias[1] if len(alias) > 1 else "")
    region = (get_global("territory_aliases").get(region) or [region])[0]
    known = Locale("en")
    if not localedata.exists(language) or language == "root":
        raise _refused(tag, to_say("{tag} is no locale we know"))
    if (script and script not in known.scripts) or (region and region not in known.territories):
        raise _refused(tag, to_say("{tag} names a script or region that does not exist"))
    return language, script, region


def _sorted_subtags(subtags: list[str], tag: str) -> tuple[str, str, str]:
    """The subtags by their shape, in the case each is written in."""
    language, rest = subtags[0].lower(), subtags[1:]
    script = rest.pop(0).title() if rest and len(rest[0]) == 4 and rest[0].isalpha() else ""
    region = rest.pop(0).upper() if rest and len(rest[0]) in (2, 3) else ""
    if rest or not language.isalpha() or not tag.isascii():
        raise _refused(
            tag, to_say("{tag} is no locale tag: a language, perhaps a script and a region, as in es-MX")
        )
    return language, script, region


def _likely(language: str, script: str = "", region: str = "") -> tuple[str, str, str]:
    """The tag filled up with what is most likely (UTS #35, Likely Subtags)."""
    table = get_global("likely_subtags")
    for key in ((language, script, region), (language, region), (language, script), (language,)):
        full = table.get("_".join(part for part in key if part))
        if full:
            found = full.split("_")
            return language, script or found[1], region or found[2]
    return language, script, region


def _refused(tag: str, why: str) -> UsageError:
    """The error for a tag that cannot be used, with the nearest that can."""
    shown = "".join(char if char.isprintable() else "?" for char in tag[:40])
    names = sorted(name.replace("_", "-") for name in localedata.locale_identifiers())
    near = difflib.get_close_matches(shown.replace("_", "-"), names, n=3)
    hint = (
        say("did you mean {name}?", name=", ".join(near)) if near else say("give a language tag, as in es-MX")
    )
    return UsageError(say(why, tag=f"'{shown}'"), hint)
