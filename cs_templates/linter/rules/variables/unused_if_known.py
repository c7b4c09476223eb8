"""A text never uses a variable of its contract that the source's text does.

Readers of this language are told less than others. It may be right, where the language has no need of it.

Fails (ru):

    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    if_known: [shipment.tracking_url]
    channels: {message: {}}
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.
          {% if shipment.tracking_url is known %}
          Follow it here: {{ shipment.tracking_url }}
          {% endif %}
      sms: {body: "Order {{ order.number }} is on its way."}

Passes (ru):

    Ваш заказ {{ order.number }} уже в пути.
    {% if shipment.tracking_url is known %}
    Где посылка: {{ shipment.tracking_url }}
    {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.reading.said import used_by

CODE = "V210"
SEVERITY = "info"
SCOPE = "kin"


def find(bench: Bench) -> Iterator[Finding]:
    """Each variable under `if_known` that the source's page uses and a page does not."""
    for page in bench.pages.values():
        if page.source is None or page.source is page or len(page.language.locale.chain) > 1:
            continue
        used, there = used_by(bench, page), used_by(bench, page.source)
        for variable in page.scenario.if_known:
            if variable.text in there - used and variable.at.path == page.scenario.at.path:
                title = page.template.title
                message = f"no text here uses {variable.text}, which {page.source.language.tag} does"
                yield Finding(title.at, title.end, message, f"say it where {variable.text} is known")
