"""A text that is a draft reaches no customer: refused, or its parent's taken, and always said."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cs_templates import api
from cs_templates.errors import RefusedError

Cst = Callable[..., Any]
REFUND = ["refunded", "-l", "ru", "-s", "number=A-1", "-s", "method=card", "--no-input"]
WHY = "the ru text of refunded is a draft: it is not ready to be sent"


@pytest.mark.parametrize("command", ["fill", "copy"])
def test_a_draft_is_refused_and_nothing_is_printed(cst: Cst, command: str) -> None:
    ran = cst(command, *REFUND)
    assert (ran.code, ran.out) == (2, "")
    assert WHY in ran.err
    assert "cst show refunded -l ru shows it; --allow-draft fills it all the same" in ran.err


def test_it_is_refused_before_its_values_are_asked_for(cst: Cst) -> None:
    assert cst("fill", "refunded", "-l", "ru", "--no-input").err.startswith(f"cst: {WHY}")


def test_a_program_reads_why(cst: Cst) -> None:
    said = json.loads(cst("fill", *REFUND, "--json").err)
    assert (said["error"], said["state"], said["locale"]) == ("refused", "draft", "ru")


def test_allow_draft_fills_it_and_warns(cst: Cst) -> None:
    ran = cst("fill", *REFUND, "--allow-draft", "-q")
    assert (ran.code, ran.out) == (0, "Возвращаем за заказ A-1 на вашу карту.\n")
    assert ran.err == "! the ru text is a draft\n"


def test_python_callers_are_refused_as_well(root: Path) -> None:
    values = {"order.number": "A-1", "refund.method": "card"}
    with pytest.raises(RefusedError, match="is a draft"):
        api.fill("refunded", "ru", values, corpus=str(root))
    assert api.fill("refunded", "ru", values, corpus=str(root), allow_draft=True).body.startswith(
        "Возвращаем"
    )


def test_it_is_shown_and_glossed(cst: Cst) -> None:
    assert "Возвращаем" in cst("show", "refunded", "-l", "ru").out
    ran = cst("fill", "refunded", "-l", "en", "-s", "number=A-1", "-s", "method=card", "--gloss", "ru")
    assert ran.code == 0
    assert "ru │ Возвращаем" in ran.err


def test_each_order_of_a_batch_says_why_it_has_no_reply(cst: Cst, root: Path, tmp_path: Path) -> None:
    orders = tmp_path / "orders.csv"
    orders.write_text(
        "order.number,refund.method,customer.locale\nA-1,card,ru\nA-2,card,en\n", encoding="utf-8"
    )
    found = tmp_path / "replies.csv"
    assert cst("batch", "refunded", "--orders", str(orders), "-o", str(found)).code == 1
    rows = list(csv.DictReader(io.StringIO(found.read_text(encoding="utf-8-sig"))))
    assert [row["status"] for row in rows] == ["failed", "ok"]
    assert WHY in str(rows[0])
    assert cst("batch", "refunded", "--orders", str(orders), "-o", str(found), "--allow-draft").code == 0


def test_a_draft_of_a_country_gives_way_to_its_language(cst: Cst, root: Path) -> None:
    """A scaffold must not take replies away that were there before it."""
    there = (root / "es/shipping/dispatched.yaml").read_text(encoding="utf-8")
    draft = there.replace("state: translated", "state: draft").replace("Su pedido", "Tu pedido")
    path = root / "es-MX/shipping/dispatched.yaml"
    path.parent.mkdir()
    path.write_text(draft, encoding="utf-8")
    call = ["fill", "dispatched", "-l", "es-MX", "-s", "number=A-1", "-s", "days=3", "-q"]
    ran = cst(*call)
    assert (ran.code, "Su pedido A-1" in ran.out) == (0, True)
    assert ran.err == "! the es-MX text is a draft: this reply is the es one\n"
    assert "Tu pedido A-1" in cst(*call, "--allow-draft").out
    path.write_text(draft.replace("state: draft", "state: reviewed"), encoding="utf-8")
    ran = cst(*call)
    assert ("Tu pedido A-1" in ran.out, ran.err) == (True, "")


def test_another_language_is_taken_only_where_that_is_allowed_and_never_a_draft(cst: Cst, root: Path) -> None:
    ran = cst("fill", *REFUND, "--allow-fallback")
    assert (ran.code, ran.out) == (0, "We refund order A-1 to your card.\n")
    assert "not written in ru: this reply is in en" in ran.err
    source = root / "en/after-sale/refunded.yaml"
    source.write_text(source.read_text().replace("state: reviewed", "state: draft"))
    assert WHY in cst("fill", *REFUND, "--allow-fallback").err
    ran = cst("fill", "refunded", "-l", "es", "--no-input", "--allow-fallback")
    assert (ran.code, ran.out) == (2, "")
    assert "there are drafts in en, ru" in ran.err


def test_a_text_of_which_nobody_says_how_far_it_is_is_filled_with_a_warning(cst: Cst, root: Path) -> None:
    path = root / "ru/after-sale/refunded.yaml"
    path.write_text(path.read_text().replace("state: draft\n", ""))
    ran = cst("fill", *REFUND, "-q")
    assert (ran.code, ran.err) == (0, "! the ru text is a draft\n")
