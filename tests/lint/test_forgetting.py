"""A process that looks at one corpus after the other keeps nothing of those before the last."""

from __future__ import annotations

import gc
from pathlib import Path

from cs_templates.linter import lint
from cs_templates.linter.material.languages import Language
from tests.shipped import copied


def test_it_forgets_each_corpus(tmp_path: Path) -> None:
    corpus = str(copied(tmp_path / "templates", scenarios=["refund-issued", "shipping-delay"]))
    alive = []
    for _ in range(4):
        lint(corpus)
        gc.collect()
        alive.append(sum(isinstance(thing, Language) for thing in gc.get_objects()))
    assert 0 < alive[0] == alive[-1]
