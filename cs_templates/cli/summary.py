"""What came of a batch, in a few lines or as data: the counts, and the first of each kind of failure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cs_templates.speech import say

if TYPE_CHECKING:
    from cs_templates.batch.outcome import Kind, Tally

SHOWN = 10
"""Kinds of failure that are shown; the data has them all."""


def lines(tally: Tally) -> list[str]:
    """The counts and the kinds of failure, the most frequent first."""
    kinds = list(tally.kinds())
    found = [say("{ok:,} ok, {failed:,} failed", ok=tally.ok, failed=tally.failed)]
    found += [line for kind in kinds[:SHOWN] for line in _shown(kind)]
    if len(kinds) > SHOWN:
        found.append("  " + say("and {count} kinds more", count=len(kinds) - SHOWN))
    return found


def _shown(kind: Kind) -> list[str]:
    first = kind.first
    place = {"row": first.row, "order": first.order or "—"}
    if not first.names:
        where = say("first in row {row}, order {order}", **place)
        return [f"  {kind.orders:,} × {first.error}", f"    {where}"]
    why = say("first in row {row}, order {order}: {error}", **place, error=first.error)
    return [f"  {kind.orders:,} × {', '.join(first.names)}", f"    {why}"]


def as_json(tally: Tally) -> dict[str, Any]:
    """The same as data: `orders`, `ok`, `failed`, and `failures` with their `count` and the `first` row."""
    failures = [{"count": kind.orders, "first": kind.first._asdict()} for kind in tally.kinds()]
    return {"orders": tally.rows, "ok": tally.ok, "failed": tally.failed, "failures": failures}
