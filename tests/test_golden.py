"""Every reply a customer can get, as it was read and approved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cs_templates.authoring.goldens import store
from cs_templates.authoring.goldens.replies import pages as golden_pages

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def pages(corpus: Any, book: Any) -> dict[str, str]:
    return {page.path: page.text for page in golden_pages(corpus, book)}


def test_every_reply_is_the_one_that_was_approved(pages: dict[str, str]) -> None:
    approved = store.kept(str(GOLDEN))
    how = "cst test --corpus templates --goldens tests/golden shows it, with --update approves it"
    assert sorted(pages) == sorted(approved), how
    assert [name for name in pages if pages[name] != approved[name]] == [], how


def test_no_reply_holds_a_trace_of_its_template(pages: dict[str, str]) -> None:
    for name, page in pages.items():
        for mark in ("{{", "}}", "{%", "%}", "{#", "\v", "\u202f", "\u2009", " \n", "None", "‹"):
            assert mark not in page, (name, mark)
        assert "  " not in page.replace("\n", "\n"), name
