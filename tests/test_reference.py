"""What a reply means is what Jinja2 says it means: every golden reply, rendered by it from the trainer's own text."""

from __future__ import annotations

from typing import Any

from cs_templates.authoring.goldens.replies import pages


def test_every_golden_reply_is_what_jinja2_makes_of_its_template(corpus: Any, book: Any) -> None:
    found = list(pages(corpus, book, reference=True))
    assert [(page.path, page.failed, page.other) for page in found if page.failed or page.other] == []
    assert sum(len(page.replies) for page in found) > 500
