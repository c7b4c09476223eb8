"""Two scenarios of one locale have the same subject.

One template was copied from the other and kept its subject: customers are told of a refund, and the mail is about a
delay. Subjects that only name the order (of words in the list `subject_filler`), and scenarios whose names share a word (`refund-issued`, `refund-pending`),
are left alone.

Fails (en):

    # _scenarios/order/late.yaml
    title: Late
    about: The package is late.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    channels: {email: {}}
    # en/order/sample.yaml
    title: Sample
    channels:
      email: {subject: "Order {{ order.number }}: your refund was sent", body: "It is on its way."}
    # en/order/late.yaml
    title: Late
    channels:
      email: {subject: "Order {{ order.number }}: your refund was sent", body: "It is late."}

Passes (en):

    # _scenarios/order/late.yaml
    title: Late
    about: The package is late.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    channels: {email: {}}
    # en/order/sample.yaml
    title: Sample
    channels:
      email: {subject: "Order {{ order.number }}: your refund was sent", body: "It is on its way."}
    # en/order/late.yaml
    title: Late
    channels:
      email: {subject: "Order {{ order.number }} will be late", body: "It is late."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.subjects import says_something
from cs_templates.model import Location

CODE = "S801"
SEVERITY = "warning"
SCOPE = "kin"


def find(bench: Bench) -> Iterator[Finding]:
    """Each subject that another scenario has too: both of them, as either may be the wrong one."""
    alike: dict[tuple[str, str], list[Piece]] = {}
    seen: set[Location] = set()
    for (tag, _), page in bench.pages.items():
        for piece in page.pieces.values():
            if piece.role == "subject" and piece.text.at not in seen and says_something(piece):
                seen.add(piece.text.at)
                alike.setdefault((tag, " ".join(piece.text.text.casefold().split())), []).append(piece)
    for pieces in alike.values():
        for piece in pieces if len(pieces) > 1 else ():
            other = next((name for name in map(_scenario, pieces) if _unlike(name, _scenario(piece))), None)
            if other:
                message = f"the template {other} has the same subject"
                yield piece.finding(0, len(piece.text.text), message, "say what this mail is about")


def _scenario(piece: Piece) -> str:
    return piece.scenario.id if piece.scenario else ""


def _unlike(name: str, other: str) -> bool:
    return not {*name.split("-")} & {*other.split("-")}
