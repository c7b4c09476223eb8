"""Every reply a customer can get, as it was read and approved; and the same through plain Jinja2."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tools import goldens

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def pages(corpus: Any, book: Any) -> dict[str, str]:
    return dict(goldens.replies(corpus, book))


def test_every_reply_is_the_one_that_was_approved(pages: dict[str, str]) -> None:
    approved = {
        path.relative_to(GOLDEN).as_posix(): path.read_text(encoding="utf-8")
        for path in GOLDEN.rglob("*.txt")
        if path.relative_to(GOLDEN).parts[0] != goldens.ORDERS
    }
    assert sorted(pages) == sorted(approved), "python tools/goldens.py writes them anew"
    changed = [name for name in pages if pages[name] != approved[name]]
    assert not changed, f"{changed}: python tools/goldens.py, then read the diff"


def test_no_reply_holds_a_trace_of_its_template(pages: dict[str, str]) -> None:
    for name, page in pages.items():
        for mark in ("{{", "}}", "{%", "%}", "{#", "\v", "\u202f", "\u2009", " \n", "None", "‹"):
            assert mark not in page, (name, mark)
        assert "  " not in page.replace("\n", "\n"), name
