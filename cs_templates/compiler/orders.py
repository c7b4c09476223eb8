"""The records of how orders are read: one for each shop system, and one by which a file is recognised."""

from __future__ import annotations

from cs_templates.compiler import inputs
from cs_templates.compiler.texts import file_fault
from cs_templates.model import Corpus, OrderMapping

Record = dict[str, object]
TELLING = ("columns", "keys", "list", "query")
"""What of a layout says whether a file is one of its kind."""


def records(corpus: Corpus) -> dict[str, Record]:
    """`orders`: the systems and what their files are recognised by; `orders/<name>`: a mapping whole."""
    names = sorted(corpus.orders)
    index: Record = {
        "systems": {name: _index_line(corpus.orders[name]) for name in names},
        "locales": dict(corpus.settings.locales),
        "inputs": inputs.of_orders(corpus, names),
    }
    return {"orders": index} | {f"orders/{name}": _mapping(corpus, name) for name in names}


def _index_line(mapping: OrderMapping) -> Record:
    layouts = {
        name: {key: layout[key] for key in TELLING if key in layout} | {"fields": len(layout["fields"])}
        for name, layout in mapping.layouts.items()
    }
    return {"title": mapping.title, "layouts": layouts}


def _mapping(corpus: Corpus, name: str) -> Record:
    mapping = corpus.orders[name]
    return {
        "title": mapping.title,
        "platform": mapping.platform,
        "zone": mapping.zone,
        "days": mapping.days,
        "layouts": dict(mapping.layouts),
        "fault": file_fault(corpus, [f"_orders/{name}.yaml"]),
        "inputs": inputs.of_orders(corpus, [name]),
    }
