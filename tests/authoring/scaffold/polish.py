"""Three templates and what they need, as a trainer writes them in Polish over what the tool has laid out."""

from __future__ import annotations

WORDS = {
    "order.number": "numer zamówienia", "order.items": "zamówione produkty", "dispatch.by": "termin wysyłki",
    "reply.by": "termin odpowiedzi", "shop.hours": "godziny pracy", "agent.name": "imię konsultanta",
    "shop.name": "nazwa sklepu", "customer.name": "imię klienta", "customer.mood": "nastrój klienta",
    "agent.gender": "płeć konsultanta", "calm": "spokojny", "upset": "zdenerwowany", "female": "kobieta", "male": "mężczyzna",
    "one": "# dzień", "few": "# dni", "many": "# dni", "other": "# dnia",
}  # fmt: skip
PHRASES = {
    "greeting": {"neutral": ["Dzień dobry, {{ customer.name }},", "Dzień dobry,"],
                 "warm": ["Dzień dobry, {{ customer.name }},", "Dzień dobry,"],
                 "formal": ["Szanowni Państwo,"]},
    "hello": {"neutral": ["Dzień dobry."], "warm": ["Dzień dobry!"], "formal": ["Dzień dobry."]},
    "thanks_contact": {"neutral": ["Dziękujemy za wiadomość."], "warm": ["Bardzo dziękujemy za wiadomość!"],
                       "formal": ["Dziękujemy za kontakt z nami."]},
    "ask_need": {"neutral": ["W czym możemy pomóc?"], "warm": ["W czym możemy pomóc?"],
                 "formal": ["W czym możemy pomóc?"]},
    "thanks_order": {"neutral": ["Dziękujemy za zamówienie."], "warm": ["Bardzo dziękujemy za zamówienie!"],
                     "formal": ["Dziękujemy za złożenie zamówienia."]},
    "reassurance_order": {"neutral": ["Zajmujemy się tym zamówieniem."], "warm": ["Zajmujemy się tym zamówieniem."],
                          "formal": ["Zajmujemy się tym zamówieniem."]},
    "ask_address": {"neutral": ["Prosimy sprawdzić adres dostawy."], "warm": ["Prosimy sprawdzić adres dostawy."],
                    "formal": ["Prosimy sprawdzić adres dostawy."]},
    "closing": {"neutral": ["Z poważaniem"], "warm": ["Serdecznie pozdrawiamy"], "formal": ["Z poważaniem"]},
    "signature": {"neutral": ["{{ agent.name }}, {{ shop.name }}", "Obsługa klienta"],
                  "warm": ["{{ agent.name }}, {{ shop.name }}", "Obsługa klienta"],
                  "formal": ["{{ agent.name }}, {{ shop.name }}", "Obsługa klienta"]},
}  # fmt: skip
TEXTS = {
    "pre-sale/out-of-hours.yaml": (
        ('title: "Outside opening hours"', 'title: "Poza godzinami pracy"'),
        ("      We know that waiting for an answer is frustrating.", "      Wiemy, że czekanie na odpowiedź jest uciążliwe."),
        ('      We are offline right now, but a member of our team will answer you by {{ reply.by | date("weekday") }}.',
         '      Teraz nie pracujemy. Termin odpowiedzi: {{ reply.by | date("weekday") }}.'),
        ("      Our working hours: {{ shop.hours }}.", "      Godziny pracy: {{ shop.hours }}."),
        ("      In the meantime, please tell us what your question is about.\n",
         "      Prosimy napisać, czego dotyczy pytanie.\n"),
        ("      If it is about an order, add the order number.\n", "      Jeśli chodzi o zamówienie, prosimy podać jego numer.\n"),
        ("      That way, our first reply can answer your question in full.",
         "      Dzięki temu odpowiemy od razu w całości."),
        ("      In the meantime, please tell us what your question is about, and add the order number if it is about an order.",
         "      Prosimy napisać, czego dotyczy pytanie, a przy zamówieniu podać jego numer."),
    ),
    "pre-sale/greeting.yaml": (
        ('title: "Greeting"', 'title: "Powitanie"'),
        ("      You have our full attention.", "      Traktujemy tę sprawę bardzo poważnie."),
        ("      If this is about an order you have placed, please send us the order number.",
         "      Jeśli chodzi o złożone zamówienie, prosimy podać jego numer."),
        ("      If this is about an order, please send us the order number.",
         "      Jeśli chodzi o zamówienie, prosimy podać jego numer."),
        ("      We are online during these hours: {{ shop.hours }}.", "      Odpowiadamy w godzinach: {{ shop.hours }}."),
    ),
    "order/order-confirmation.yaml": (
        ('title: "Order confirmation"', 'title: "Potwierdzenie zamówienia"'),
        ('subject: "Order {{ order.number }} is confirmed"', 'subject: "Zamówienie {{ order.number }} potwierdzone"'),
        ('      Order {{ order.number }} is confirmed and will leave our warehouse by {{ dispatch.by | date("weekday") }}.',
         '      Zamówienie {{ order.number }} jest potwierdzone. Termin wysyłki: {{ dispatch.by | date("weekday") }}.'),
        ("      This is what you ordered:", "      W zamówieniu:"),
        ("      If anything needs to be changed, please let us know before the order ships.",
         "      Jeśli coś trzeba zmienić, prosimy napisać do nas przed wysyłką."),
        ("      If anything needs to be changed, please let us know here before the order ships.",
         "      Jeśli coś trzeba zmienić, prosimy napisać do nas tutaj przed wysyłką."),
    ),
}  # fmt: skip


def wording(phrase: str) -> str:
    """A phrase as a trainer writes it."""
    lines = [f"{phrase}:"]
    for tone, texts in PHRASES[phrase].items():
        lines += [f"  {tone}:", *(f'    - "{text}"' for text in texts)]
    return "\n".join(lines) + "\n"
