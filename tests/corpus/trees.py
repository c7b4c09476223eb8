"""A small corpus to change one thing in, and what reading it then says."""

from __future__ import annotations

from pathlib import Path

from cs_templates.corpus import load
from cs_templates.model import Corpus

SHOP = {
    "_corpus.yaml": """\
format: 1
source: en                            # the source locale
today: 2026-03-08
stages: [shipping, after-sale]
tones: [neutral, warm]
always: {may_state: [agent.name], if_known: [customer.name]}
channels:
  message: {limit: 2000, unit: characters}
  email: {subject: {limit: 60, unit: characters}}
  sms: {limit: 2, unit: sms, plain: true}
""",
    "_variables.yaml": """\
customer.name: {kind: person, personal: true, sample: Anna, about: How the buyer is addressed}
agent.name: {kind: person, sample: Olga, about: Who writes}
order.number: {kind: code, sample: A-10293, about: Number the buyer sees}
shipment.delay_days: {kind: count, min: 1, max: 60, sample: 3, about: Days behind the promised date}
shipment.new_eta: {kind: date, sample: +6d, about: New expected delivery date}
refund.method: {kind: choice, options: [card, coupon], sample: card, about: Where the money goes}
partial.amount: {kind: money, sample: 5.00 EUR, about: Part of the price}
solutions:
  kind: choices
  options: [refund, partial_refund, wait]
  needs: {partial_refund: [partial.amount]}
  about: What the buyer may choose from
""",
    "_phrases.yaml": """\
greeting: {about: Opens the reply, place: line}
apology_delay: {about: Says sorry for lateness, place: sentence}
""",
    "_platforms/ebay.yaml": """\
title: eBay
channel: message
limits: {message: {limit: 2000, unit: characters}}
output: {newlines: keep, plain_spaces: true}
rules:
  off-platform-contact: {find: [email, phone], severity: error, about: No contact outside eBay,
    source: eBay member-to-member contact policy, checked: 2026-11-21, confidence: primary}
""",
    "_scenarios/shipping/shipping-delay.yaml": """\
title: Shipping delay
about: The parcel will arrive later than promised.
priority: required
direction: proactive
mood: upset
tone: neutral
must_state: [order.number, shipment.new_eta]
may_state: [shipment.delay_days]
if_known: [solutions]
narrow: {solutions: [refund, wait]}
channels: {message: {}, email: {}}
not_on: {ebay: off-platform-contact}
follow_up: {after_days: 7, scenario: shipping-delay}
valid: {from: 2026-11-01, to: 2027-02-28}
examples:
  one day: {shipment.delay_days: 1}
""",
    "en/_locale.yaml": 'name: English\nquotes: ["“", "”", "‘", "’"]\naddress: {default: you}\n',
    "en/_words.yaml": """\
variables: {shipment.new_eta: new delivery date}
choices:
  refund.method:
    card: {name: bank card, to: to your bank card}
    coupon: coupon
plurals:
  day: {one: "# day", other: "# days"}
dates:
  on: {weekday: "{preposition} {weekday}, {day}"}
""",
    "en/_phrases.yaml": """\
greeting:
  neutral: ["Hello {{ customer.name }},", "Hello,"]
  warm: ["Hi {{ customer.name }}!", "Hi there!"]
apology_delay:
  neutral: [We are sorry for the wait.]
""",
    "en/shipping/shipping-delay.yaml": """\
title: Shipping delay
keywords: [delay, late parcel]
customer_says: ["Where is it?", "You promised 15 days"]
state: reviewed
channels:
  email:
    subject: "Order {{ order.number }}: new date"
    body: |
      {{ phrase.greeting }}

      Order {{ order.number }} will arrive on {{ shipment.new_eta }}.
  message:
    same_as: email
""",
    "es/_locale.yaml": "name: español\nsamples: {customer.name: Ana}\n",
    "es/_phrases.yaml": """\
greeting:
  neutral: ["Hola, {{ customer.name }}:", "Hola:"]
  warm: ["¡Hola!"]
  true_to: 9c41f0d2a1b3
apology_delay: {neutral: [Lamentamos la espera.]}
""",
    "es/_words.yaml": """\
variables: {shipment.new_eta: nueva fecha}
choices: {refund.method: {card: {name: tarjeta, to: a su tarjeta}, coupon: cupón}}
plurals: {day: {one: "# día", other: "# días"}}
true_to: {plurals.day: 111111111111, variables.shipment.new_eta: 222222222222}
""",
    "es/shipping/shipping-delay.yaml": """\
title: Retraso del envío
keywords: [retraso]
true_to: 9c41f0d2a1b3
state: translated
channels:
  email:
    subject: "Pedido {{ order.number }}: nueva fecha"
    body: |
      El pedido {{ order.number }} llega el {{ shipment.new_eta }}.
  message:
    body: El pedido {{ order.number }} llega el {{ shipment.new_eta }}.
""",
    "es-MX/_locale.yaml": "name: español (México)\n",
}
"""A corpus without a fault: a contract, its texts in English and Spanish, and Mexico's differences."""

CONTRACT = "_scenarios/shipping/shipping-delay.yaml"
TEMPLATE = "en/shipping/shipping-delay.yaml"

Files = dict[str, str | bytes | None]


def write(root: Path, files: dict[str, str] | Files) -> Path:
    """Put the files below `root`; None deletes one."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def shop(root: Path, changes: Files | None = None) -> Path:
    """The small corpus with some files changed, added or (None) left out."""
    return write(write(root, SHOP), changes or {})


def changed(name: str, old: str, new: str) -> Files:
    """One file of the small corpus with one piece of its text replaced."""
    assert SHOP[name].count(old) >= 1, f"{old!r} is not in {name}"
    return {name: SHOP[name].replace(old, new, 1)}


def read(root: Path, changes: Files | None = None) -> Corpus:
    """The small corpus, changed and read."""
    return load(shop(root, changes))


def said(root: Path, changes: Files | None = None) -> list[str]:
    """What reading says, each problem as `path:line:column rule`, paths below the corpus."""
    corpus = read(root, changes)
    below = f"{root}/"
    return [
        f"{problem.at.path.removeprefix(below)}:{problem.at.line}:{problem.at.column} {problem.rule}"
        for problem in corpus.problems
    ]


def message(root: Path, changes: Files) -> str:
    """The only problem's message and hint."""
    (problem,) = read(root, changes).problems
    return f"{problem.message} ({problem.hint})"
