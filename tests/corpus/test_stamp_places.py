"""A template knows where its stamp and its state are written: its own, and those that it inherits."""

from __future__ import annotations

from pathlib import Path

from cs_templates import cldr, corpus
from tests.lint.corpora import changed

MEXICO = {
    "es-MX/_locale.yaml": "name: español (México)\n",
    "es-MX/order/sample.yaml": 'state: draft\nchannels:\n  sms: {body: "{{ order.number }}"}\n',
}


def test_places_of_stamp_and_state(tmp_path: Path) -> None:
    root = changed(tmp_path, "es", "", MEXICO)
    locales = corpus.load(root, canonical=cldr.canonical, chain=cldr.chain).locales
    spanish, mexican = locales["es"].templates["sample"], locales["es-MX"].templates["sample"]
    assert spanish.state == "reviewed"
    assert spanish.state_at is not None
    assert spanish.stamp_at is not None
    lines = Path(root, "es/order/sample.yaml").read_text(encoding="utf-8").split("\n")
    assert lines[spanish.state_at.line - 1][spanish.state_at.column - 1 :] == "reviewed"
    assert lines[spanish.stamp_at.line - 1][spanish.stamp_at.column - 1 :] == spanish.true_to
    assert mexican.state == "draft"
    assert mexican.state_at is not None
    assert mexican.state_at.path.endswith("es-MX/order/sample.yaml")
    assert mexican.stamp_at is None
