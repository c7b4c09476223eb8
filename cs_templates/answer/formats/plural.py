"""Which plural form a number takes (UTS #35, Language Plural Rules).

A rule set is plain data: category → alternatives, each a list of relations
that must all hold. A relation is `[operand, modulus, wanted, bounds]`: the
operand (modulo the modulus, 0 for none) lies within one of the `bounds`
(low, high, low, high …), or, where `wanted` is false, in none of them.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Rules = Mapping[str, Any]
    Table = Mapping[str, Any]


def category(table: Table, units: int, scale: int = 0) -> str:
    """The cardinal category of `units` / 10**`scale`, as written with `scale` decimals."""
    return decide(table["plural"], units, scale)


def ordinal(table: Table, n: int) -> str:
    """The ordinal category of a whole number: 1 is `one` in English (1st), 11 is `other` (11th)."""
    return decide(table["ordinal"], n, 0)


def decide(rules: Rules, units: int, scale: int) -> str:
    """The category of `units` / 10**`scale`: the first whose rule holds, else `other`."""
    return chosen(rules, operands(abs(units), scale))


def chosen(rules: Rules, operands: Mapping[str, int]) -> str:
    """The category of a number by its operands (UTS #35, Plural Operand Meanings)."""
    for name, alternatives in rules.items():
        for relations in alternatives:
            for relation in relations:
                if not _holds(relation, operands):
                    break
            else:
                return name
    return "other"


def operands(units: int, scale: int) -> dict[str, int]:
    """The operands i v w f t, and e, which is 0 (no reply writes 1 million); n where it is whole, else -1."""
    if not scale:
        return {"n": units, "i": units, "v": 0, "w": 0, "f": 0, "t": 0, "e": 0}
    whole, fraction = divmod(units, 10**scale)
    trimmed, digits = fraction, scale
    while digits and trimmed % 10 == 0:
        trimmed, digits = trimmed // 10, digits - 1
    n = -1 if trimmed else whole
    return {"n": n, "i": whole, "v": scale, "w": digits, "f": fraction, "t": trimmed, "e": 0}


def _holds(relation: list[Any], operands: Mapping[str, int]) -> bool:
    name, modulus, wanted, bounds = relation
    value = operands[name]
    if modulus and value >= 0:
        value %= modulus
    for at in range(0, len(bounds), 2):
        if bounds[at] <= value <= bounds[at + 1]:
            return bool(wanted)
    return not wanted
