"""`person`: a name as it is printed, never changed, never split; doubtful ones count as unknown.

A greeting without a name is always good; one with a login, an export's `None`,
or a name in letters the reader cannot read never is. So a name is printed as it
stands or not at all. Latin letters are read everywhere.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from cs_templates.answer import scripts
from cs_templates.answer.kinds.scene import fields_of, text_of
from cs_templates.answer.verdicts import Invalid, Unknown, quoted
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.kinds.scene import Scene

_LONGEST = 60
_INSIDE = frozenset(" -'’ʼ‘.·・&‐\u200c\u200d")
_HOLES = frozenset(("None", "Null", "NaN", "Undefined", "Unknown", "Guest", "Customer", "Buyer", "Test"))
_CASED = frozenset(("Latn", "Cyrl", "Grek", "Armn"))
"""Scripts that begin a name with a capital."""
_EXAMPLE = '{"given": "Anna", "family": "Lee"}'


def check(raw: object, scene: Scene) -> str:
    """The name to print: the given name of two, else the name as it stands.

    Raises Unknown for what is not a name a customer wants to read.
    """
    given = _printed(raw)
    name = _without_punctuation(" ".join(given.split()))
    doubt = _no_name(name) or _letter_case(name) or _unreadable(name, scene)
    if doubt:
        raise Unknown(say("{name} {doubt}, so it is left out", name=quoted(given), doubt=doubt))
    return name


def _printed(raw: object) -> str:
    if type(raw) is not dict:
        return text_of(raw, "Anna Lee")
    given = fields_of(raw, ("given", "family"), _EXAMPLE).get("given", "")
    if type(given) is not str:
        raise Invalid(say("a given name is one text, as in {example}", example=_EXAMPLE))
    if not given:
        raise Unknown(say("there is no given name, so it is left out"))
    return given


def _without_punctuation(name: str) -> str:
    """`name` without what was copied along with it; the point of an initial or a short title stays."""
    name = name.strip(",;:!?，；：！？、。·- ").lstrip(".")
    word = name.split(" ")[-1].rstrip(".")
    return name.rstrip(".") if len(word) > 2 and "." not in word else name


def _no_name(name: str) -> str:
    """Why `name` is a login, a hole in an export or a decoration; empty where it is none of them."""
    if name in _HOLES:
        return say("is what an export writes for no name")
    if len(name) > _LONGEST:
        return say("is too long for a name")
    if any(char.isdigit() or char in "@_" for char in name) or _dotted(name):
        return say("looks like a login")
    if not all(char.isalpha() or char in _INSIDE or _is_mark(char) for char in name):
        return say("has characters that no name has")
    return "" if any(map(str.isalpha, name)) else say("is not a name")


def _is_mark(char: str) -> bool:
    """Whether it belongs to the letter before it, as marks in Hindi or Thai do, or steers how letters join."""
    return unicodedata.category(char) in ("Mn", "Mc", "Cf")


def _dotted(name: str) -> bool:
    """Whether words are strung together by points, as in anna.smith; initials are not."""
    words = name.split(".")
    return any(len(a.split(" ")[-1]) > 2 and b[:1].isalpha() for a, b in pairwise(words))


def _letter_case(name: str) -> str:
    """Why a name's capitals make it look typed in haste or printed by a machine."""
    words = "".join(char if scripts.of(char) in _CASED else " " for char in name).split()
    letters = "".join(words)
    if letters and letters == letters.lower():
        return say("is written without a capital")
    if letters == letters.upper() and any(len(word) > 2 for word in words):
        return say("is written in capitals only")
    return ""


def _unreadable(name: str, scene: Scene) -> str:
    found = scripts.foreign(name, (*scene.locale["scripts"], "Latn"))
    if not found:
        return ""
    return say(
        "has {script}, which a reader of {language} may not read",
        script=scripts.name(found), language=scene.locale["name"],
    )  # fmt: skip


def canonical(value: str) -> str:
    """The name as it is printed."""
    return value
