"""`country`: ISO 3166-1 alpha-2."""

from __future__ import annotations

from cs_templates.answer.intake import Invalid, bare, quoted
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.intake import Scene

_LISTED = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ "
    "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO "
    "FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE "
    "JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO "
    "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW "
    "PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM "
    "TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"
)
CODES = frozenset(_LISTED.split())
"""The codes in use (ISO 3166-1, 2026) and XK, which shops and carriers use for Kosovo."""
_MEANT = {"UK": "GB", "EN": "GB", "EL": "GR", "SU": "RU", "CS": "CZ", "KO": "KR", "JA": "JP", "ZH": "CN"}


def check(raw: object, scene: Scene) -> str:  # noqa: ARG001 - every kind is called alike
    """The code in capitals. Raises Invalid for anything that is not the code of a country."""
    given = bare(raw, "DE")
    code = given.upper()
    if code not in CODES:
        meant = _MEANT.get(code, "DE")
        raise Invalid(
            say(
                "{value} is not a country's two-letter code (ISO 3166), as {example} is",
                value=quoted(given), example=meant,
            )
        )  # fmt: skip
    return code


def canonical(value: str) -> str:
    """The code itself."""
    return value
