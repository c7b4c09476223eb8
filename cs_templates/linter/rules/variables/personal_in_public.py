"""A public text prints what identifies a person.

Answers to reviews and questions are read by everybody. A name or an order number in them breaks privacy law
and the rules of every marketplace.

Fails (en):

    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [item.name]
    if_known: [customer.name]
    channels: {public: {}}
    # en/order/sample.yaml
    title: Sample
    channels:
      public:
        body: |
          {% if customer.name is known %}
          Dear {{ customer.name }},
          {% endif %}
          Thank you for your review of “{{ item.name }}”.

Passes (en):

    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [item.name]
    if_known: [customer.name]
    channels: {public: {}}
    # en/order/sample.yaml
    title: Sample
    channels:
      public:
        body: |
          Thank you for your review of “{{ item.name }}”.
"""

from __future__ import annotations

CODE = "V206"
SEVERITY = "error"
SCOPE = "reading"
