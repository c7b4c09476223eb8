"""One subject line of the source is translated in two ways.

Customers write back with the subject they were sent, and agents sort by it.

Fails (ru):

    # _corpus.yaml
    format: 1
    source: en
    today: 2026-03-08
    stages: [order]
    tones: [neutral, warm]
    always: {may_state: [agent.name, shop.name], if_known: [customer.name, customer.mood]}
    channels:
      message:  {limit: 2000, unit: characters}
      email:    {subject: {limit: 60, unit: characters}}
      sms:      {limit: 2, unit: sms, plain: true}
      public:   {limit: 1000, unit: characters, no_personal: true}
    # _scenarios/order/late.yaml
    title: Late
    about: The package is late.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    channels: {email: {}}
    # en/order/late.yaml
    title: Late
    channels:
      email: {subject: "Order {{ order.number }}", body: "It is late."}
    # ru/order/late.yaml
    title: Опоздание
    channels:
      email: {subject: "Ваш заказ {{ order.number }}", body: "Он опаздывает."}

Passes (ru):

    # ru/order/sample.yaml
    title: Образец
    channels:
      email: {subject: "Заказ {{ order.number }}", body: "В пути."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.reading.translations import pairs

CODE = "L061"
SEVERITY = "info"
SCOPE = "kin"
OPTIONAL = True


def find(bench: Bench) -> Iterator[Finding]:
    """Each later translation of a subject that differs from the first."""
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for (tag, name), page in sorted(bench.pages.items()):
        for piece, source in pairs(page):
            if piece.role == "subject":
                said, where = first.setdefault((tag, source.text.text), (piece.text.text, name))
                if said != piece.text.text:
                    message = f"{source.text.text} is translated in another way in {where}: {said}"
                    yield piece.finding(0, len(piece.text.text), message, "choose one of the two")
