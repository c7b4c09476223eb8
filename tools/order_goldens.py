"""Write the golden replies that are filled from files of orders: what a customer of each shop system would read.

    python tools/order_goldens.py

`tests/golden/orders/<system>/<scenario>.<locale>.txt` is one reply, filled from a file of `examples/orders` as
`cst fill SCENARIO --order NUMBER --orders FILE -l LOCALE --platform none` fills it, on the corpus's own day.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from cs_templates.answer.book import Book
from cs_templates.answer.draft import Request, prepare
from cs_templates.answer.nested import flatten
from cs_templates.answer.reply import finish
from cs_templates.compiler.make import read
from cs_templates.compiler.whole import compile_corpus
from cs_templates.orders import Mappings, Source, find, mappings_of

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden" / "orders"
EXAMPLES = ROOT / "examples" / "orders"
TODAY, LATER = (2026, 3, 8), (2026, 3, 20)
"""The day on which customers are written to; those whom their order has reached meanwhile, later."""
REACHED = ("review-request",)
LOCALES = ("en", "es", "ru", "zh")
ORDERS: dict[str, tuple[str, Callable[[int], str]]] = {
    "shopify": ("shopify-graphql.json", str),
    "woocommerce": ("woocommerce.json", "W-{:06}".format),
    "amazon": ("amazon-2026.json", lambda order: f"302-{4410000 + order}-{1200300 + order * 7}"),
    "aliexpress": ("aliexpress.json", lambda order: f"81000{order}{3000000 + order * 13}"),
    "ebay": ("ebay.json", lambda order: f"14-{12000 + order}-{30000 + order * 3}"),
}
"""The file of each system, and how it spells the number of an example's order."""
SCENARIOS: dict[str, tuple[int, dict[str, object]]] = {
    "order-confirmation": (1012, {"dispatch.by": "2026-03-10"}),
    "unpaid-order": (1011, {"payment.deadline": "2026-03-11"}),
    "dispatched": (1002, {"shipment.eta": "2026-03-10..2026-03-17"}),
    "shipping-delay": (
        1010,
        {"shipment.delay_days": "3", "shipment.new_eta": "2026-03-22", "solutions": ["refund", "wait"]},
    ),
    "refund-issued": (
        1008,
        {
            "refund.amount": "98.00 EUR",
            "refund.method": "card",
            "refund.date": "2026-03-06",
            "refund.days": "5",
        },
    ),
    "review-request": (1001, {}),
}
"""The order that each scenario is about, and what no system says of it; what the order says wins."""


def replies() -> Iterator[tuple[str, str]]:
    """Path (below `tests/golden/orders`) and content of every golden file."""
    corpus, made = read(str(ROOT / "templates"))
    book = Book.from_records(compile_corpus(corpus, made=made, searchable=False).records.items())
    mappings = mappings_of(book, "Asia/Shanghai")
    for system in ORDERS:
        for scenario in SCENARIOS:
            for locale in LOCALES:
                yield f"{system}/{scenario}.{locale}.txt", reply(book, mappings, system, scenario, locale)


def reply(book: Book, mappings: Mappings, system: str, scenario: str, locale: str) -> str:
    """One reply, with its subject where there is one."""
    order, besides = SCENARIOS[scenario]
    file, number = ORDERS[system]
    found = find([Source(str(EXAMPLES / file))], number(order), mappings).order
    values, _ = flatten(besides | found.values, corpus_kinds(book))
    made = finish(prepare(book, Request(scenario, locale, values, today=LATER if scenario in REACHED else TODAY)))
    subject = f"Subject: {made.subject}\n\n" if made.subject is not None else ""
    return f"{subject}{made.body}\n"


def corpus_kinds(book: Book) -> dict[str, str]:
    """The kinds of the variables of the corpus."""
    record = book.get("corpus") or {}
    kinds: dict[str, str] = record["variables"]
    return kinds


def main() -> int:
    """Write every golden file anew; those that no longer belong go."""
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for name, content in replies():
        path = GOLDEN / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
