"""What a buyer of each shop system reads, filled from its file, as it was read and approved."""

from __future__ import annotations

from tools import order_goldens


def test_every_reply_from_an_order_is_the_one_that_was_approved() -> None:
    approved = {
        path.relative_to(order_goldens.GOLDEN).as_posix(): path.read_text(encoding="utf-8")
        for path in order_goldens.GOLDEN.rglob("*.txt")
    }
    made = dict(order_goldens.replies())
    assert sorted(made) == sorted(approved), "python -m tools.order_goldens writes them anew"
    assert [name for name in made if made[name] != approved[name]] == []
    assert len(made) == 5 * 6 * 4
