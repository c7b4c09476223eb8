"""How long a text is, in each unit that a channel may count in.

`characters` are code points, `utf16` the units of JavaScript and Java, `bytes`
UTF-8, `sms` the messages a phone network sends it as (3GPP TS 23.038, 23.040).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

UNITS = ("characters", "utf16", "bytes", "sms")
_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_TWICE = frozenset("\f^{}\\[~]|€")
_GSM_ALONE, _GSM_PART = 160, 153
_UCS2_ALONE, _UCS2_PART = 70, 67


def measure(text: str) -> dict[str, int]:
    """The size of `text` in every unit."""
    return {
        "characters": len(text),
        "utf16": len(text) + sum(map("\uffff".__lt__, text)),
        "bytes": len(text.encode("utf-8")),
        "sms": sms(text),
    }


def over(text: str, limit: Mapping[str, int | str] | None) -> int:
    """By how much `text` exceeds a limit ({"limit": 2000, "unit": "characters"}); 0 where it does not."""
    if limit is None:
        return 0
    return max(0, measure(text)[str(limit["unit"])] - int(limit["limit"]))


def is_gsm(char: str) -> bool:
    """Whether a character is in the phones' own alphabet."""
    return char in _GSM or char in _GSM_TWICE


def sms(text: str) -> int:
    """The messages a text is sent as: GSM-7 where its alphabet allows, else UCS-2.

    No part ends between an escape and its character, or inside a surrogate pair.
    """
    if all(char in _GSM or char in _GSM_TWICE for char in text):
        return _parts([2 if char in _GSM_TWICE else 1 for char in text], _GSM_ALONE, _GSM_PART)
    return _parts([2 if char > "\uffff" else 1 for char in text], _UCS2_ALONE, _UCS2_PART)


def _parts(costs: list[int], alone: int, room: int) -> int:
    """How many parts characters of these costs fill, when no character may be cut in two."""
    if sum(costs) <= alone:
        return 1 if costs else 0
    parts, used = 1, 0
    for cost in costs:
        if used + cost > room:
            parts, used = parts + 1, 0
        used += cost
    return parts
